"""The weights that polyproof carries: both halves of the network as ONNX, in numbers of 8 bits.

Activations are quantised as they come: for most matrices with one scale for a whole batch. What
goes into the last matrix of a layer, behind the GELU, has outliers that such a scale is too coarse
for; there every block of numbers has its own. `docs/lexicon.md` has what that is worth.

Matrices are kept as numbers from 0 to 255 with 128 as zero. As signed numbers they would be
multiplied, by processors with AVX2 or AVX-512 and without VNNI, in sums of 16 bits that overflow:
the network would answer differently there (ONNX Runtime, "Quantize ONNX models", on U8S8 and
saturation).
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from polyproof.alignment.lexical.packed import open_packed
from tools.lexicon.base import base_file
from tools.lexicon.checkpoint import trained
from tools.lexicon.network import Network, Together

_PAIRS, _OURS, _THEIRS = 2, 9, 7  # sizes of the examples that the network is traced with
_BLOCK = 128  # numbers that share a scale
_IN_BYTES = 4  # accuracy level of ONNX Runtime: activations in 8 bits, too


class _Served(nn.Module):
    """The second half, with what polyproof asks for and in that order."""

    def __init__(self, together: Together) -> None:
        super().__init__()
        self.together = together

    def forward(self, ha: Tensor, hb: Tensor, ma: Tensor, mb: Tensor) -> tuple[Tensor, ...]:
        judged = self.together(ha, hb, ma, mb)
        return judged.source, judged.target, judged.target_gaps, judged.likeness


def export(checkpoint: Path, out: Path) -> None:
    """Write `apart.onnx` and `together.onnx`.

    Raises:
        FileNotFoundError: where there is no checkpoint.
    """
    settings, weights = trained(checkpoint)
    network = Network(open_packed(base_file()), settings.apart, settings.together)
    network.load_state_dict(weights)
    export_network(network, out)


def export_network(network: Network, out: Path) -> None:
    """Write both halves of a network."""
    network.eval()
    out.mkdir(parents=True, exist_ok=True)
    width = network.together.sides.shape[1]
    ours, theirs = (torch.randn(_PAIRS, length, width) for length in (_OURS, _THEIRS))
    our, their = (torch.ones(_PAIRS, n, dtype=torch.bool) for n in (_OURS, _THEIRS))
    pairs, length, other = (torch.export.Dim(name) for name in ("pairs", "length", "other"))
    a, b = {0: pairs, 1: length}, {0: pairs, 1: other}
    _write(out / "apart.onnx", network.apart, (ours, our), (a, a), ("x", "mask"), ("h",))
    _write(
        out / "together.onnx",
        _Served(network.together),
        (ours, theirs, our, their),
        (a, b, a, b),
        ("ha", "hb", "ma", "mb"),
        ("ours", "theirs", "gaps", "likeness"),
    )


def _write(
    path: Path,
    module: nn.Module,
    examples: tuple[Tensor, ...],
    shapes: tuple[dict[int, Any], ...],
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
) -> None:
    """Write a module, its matrices in 8 bits."""
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / path.name
        torch.onnx.export(
            module,
            examples,
            full,
            dynamo=True,
            dynamic_shapes=shapes,
            input_names=list(inputs),
            output_names=list(outputs),
            external_data=False,
        )
        _quantise(full, path)
    _without_signs(path)
    _forget_where_it_was_made(path)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB", flush=True)


def _quantise(full: Path, path: Path) -> None:
    """Write a graph with its matrices in 8 bits.

    Products of two activations stay in 32 bits, only those with weights are in 8: attention needs
    the range.
    """
    import onnx  # noqa: PLC0415
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415
    from onnxruntime.quantization.matmul_nbits_quantizer import (  # noqa: PLC0415
        MatMulNBitsQuantizer,
    )

    model = onnx.load(full)
    narrowing = _narrowing(model.graph)
    products = [node.name for node in model.graph.node if node.op_type == "MatMul"]
    in_blocks = MatMulNBitsQuantizer(
        model,
        bits=8,
        block_size=_BLOCK,
        is_symmetric=True,
        accuracy_level=_IN_BYTES,
        nodes_to_exclude=[name for name in products if name not in narrowing],
    )
    in_blocks.process()
    in_blocks.model.save_model_to_file(str(full))
    quantize_dynamic(
        full,
        path,
        weight_type=QuantType.QInt8,
        per_channel=True,
        extra_options={"MatMulConstBOnly": True},
    )


def _narrowing(graph: Any) -> set[str]:
    """Return the names of the products with the last matrix of a layer, which is higher than wide.

    The heads, which are higher than wide too, have one column.
    """
    sizes = {matrix.name: tuple(matrix.dims) for matrix in graph.initializer}
    shapes = {node.name: [sizes.get(name, ()) for name in node.input] for node in graph.node}
    return {
        name
        for name, known in shapes.items()
        if any(shape[0] > shape[1] > 1 for shape in known if shape[1:])
    }


def _without_signs(path: Path) -> None:
    """Shift signed numbers of 8 bits, and what counts as zero among them, by 128."""
    import numpy as np  # noqa: PLC0415
    import onnx  # noqa: PLC0415

    model = onnx.load(path)
    for matrix in model.graph.initializer:
        if matrix.data_type == onnx.TensorProto.INT8:
            shifted = onnx.numpy_helper.to_array(matrix).astype(np.int16) + 128
            matrix.CopyFrom(onnx.numpy_helper.from_array(shifted.astype(np.uint8), matrix.name))
    onnx.save(model, path)


def _forget_where_it_was_made(path: Path) -> None:
    """Take out what the exporter notes of the code it traced: paths of this machine."""
    import onnx  # noqa: PLC0415

    model = onnx.load(path)
    graph = model.graph
    for part in (model, graph, *graph.node, *graph.value_info, *graph.input, *graph.output):
        part.doc_string = ""
        del part.metadata_props[:]
    onnx.save(model, path)
