"""What functions of a document or a comparison found, kept with it for whoever asks again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast


class Keeper(Protocol):
    """A value that keeps what functions of it returned, and goes with them."""

    @property
    def kept(self) -> dict[Hashable, Any]:
        """What they returned, by the function and its other arguments."""


K = TypeVar("K", bound=Keeper)
P = ParamSpec("P")
R = TypeVar("R")


def kept(function: Callable[Concatenate[K, P], R]) -> Callable[Concatenate[K, P], R]:
    """Work out once per keeper what a pure function of it and of hashable values returns.

    A table per process would have to compare whole texts, and would keep them. What is returned
    must not hold the keeper: two values that hold each other stay in memory until both are sought.
    """

    @wraps(function)
    def once(keeper: K, *args: P.args, **kwargs: P.kwargs) -> R:
        key: Hashable = (function, *args, *kwargs.items())
        try:
            found: R = keeper.kept[key]
        except KeyError:
            found = keeper.kept[key] = function(keeper, *args, **kwargs)
        return found

    return cast("Callable[Concatenate[K, P], R]", once)
