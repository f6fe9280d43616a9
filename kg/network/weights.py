"""The weights that come with the package, made by `python -m training`; what they are is in docs/model.md."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.network.exact import Linear, Norm, Real, Whole
from kg.network.labels import HEADS


class WordWeights(NamedTuple):
    """What makes the values of a word by itself."""

    rows: Mapping[str, int]
    """Row of each word that has a vector."""
    common: Mapping[str, float]
    """How common each of them is, from 0 to 1."""
    vectors: NDArray[np.int8]
    """[words, width]."""
    hashed: NDArray[np.int8]
    """Table of whole words."""
    affixes: NDArray[np.int8]
    """Table of beginnings, endings and shapes."""
    letters: NDArray[np.int8]
    """Table of runs of letters."""
    scale: Real
    """What brings each of the joined values to steps of the grid."""
    linear: Linear
    """Joined values → several candidates for each value; the largest is taken."""
    norm: Norm


class Layer(NamedTuple):
    """A layer over a word and one word on either side."""

    distance: int
    """How far these stand."""
    linear: Linear
    norm: Norm


class PairWeights(NamedTuple):
    """What makes a relation of two entities."""

    layer: Layer
    """One more layer, which only relations are told by."""
    first: Whole
    """[four words, hidden], of the entity that comes first: its first and last word, and those beside it."""
    second: Whole
    between: Whole
    """[one word, hidden], of the mean of the words between."""
    said: Linear
    """Values of a word → what it may say between two entities."""
    largest: Whole
    """[what may be said, hidden], of the largest of each between them."""
    scale: tuple[Real, Real, Real, Real]
    """What a whole number stands for that comes out of `first`, `second`, `between` and `largest`."""
    kinds: Real
    """[types of both, hidden], bias included."""
    distance: Real
    """[ranges of words between, hidden]."""
    beside: Real
    """[entities between, hidden]."""
    sure: tuple[Real, Real]
    """[ranges of the chance of an entity, hidden], of the first and of the second."""
    middle: Linear
    """Hidden → hidden."""
    out: Linear
    """Hidden → relations."""


class Weights(NamedTuple):
    """All of them."""

    words: WordWeights
    layers: tuple[Layer, ...]
    context: Linear
    """Mean of a sentence → what is added to each of its words in the layer `CONTEXT`."""
    heads: Linear
    """Values of a word → logits of all labels of all heads, one after the other."""
    pairs: PairWeights
    ranker: tuple[tuple[Linear, ...], ...]
    """Several small networks: features of a candidate → hidden → hidden → logit."""
    ranker_scale: tuple[Real, Real]
    """Mean of each feature, and what brings it to steps of the grid."""


CONTEXT = 2
"""The layer that is told of the whole sentence."""
DISTANCES = (1, 1, 2, 4, 1)
"""How far the words stand that each layer sees beside its own."""
PARTS = {name: len(labels) for name, labels in HEADS.items()}
"""Columns of each head, in order."""
FILE = "weights.npz"


@cache
def weights() -> Weights:
    """The weights of the package, read once."""
    with files("kg.network").joinpath(FILE).open("rb") as file, np.load(file) as packed:
        return unpacked({name: packed[name] for name in packed.files})


@cache
def word_vectors() -> tuple[Mapping[str, int], NDArray[np.int8]]:
    """Row of each known word, and the vectors alone: what a word is near to, without the rest of the network.

    >>> rows, vectors = word_vectors()
    >>> len(rows) == len(vectors), "network" in rows
    (True, True)
    """
    with files("kg.network").joinpath(FILE).open("rb") as file, np.load(file) as packed:
        known = str(packed["words"]).split("\n")
        return {word: row for row, word in enumerate(known)}, packed["vectors"]


def unpacked(packed: Mapping[str, NDArray[Any]]) -> Weights:
    """The weights of a file's arrays; what is multiplied becomes whole numbers in 32-bit floats."""

    def real(name: str) -> Real:
        return packed[name].astype(np.float32)

    def linear(name: str) -> Linear:
        weights = np.ascontiguousarray(packed[f"{name}.weights"].astype(np.float32))
        return Linear(weights, real(f"{name}.scale"), real(f"{name}.bias"))

    def norm(name: str) -> Norm:
        return Norm(real(f"{name}.gain"), real(f"{name}.bias"))

    known = str(packed["words"]).split("\n")
    return Weights(
        words=WordWeights(
            rows={word: row for row, word in enumerate(known)},
            common={word: float(c) / 255 for word, c in zip(known, packed["common"], strict=True)},
            vectors=packed["vectors"],
            hashed=packed["hashed"],
            affixes=packed["affixes"],
            letters=packed["letters"],
            scale=real("type.in"),
            linear=linear("type"),
            norm=norm("type.norm"),
        ),
        layers=tuple(
            Layer(distance, linear(f"layer{i}"), norm(f"layer{i}.norm"))
            for i, distance in enumerate(DISTANCES)
        ),
        context=linear("context"),
        heads=linear("heads"),
        pairs=PairWeights(
            layer=Layer(1, linear("pairs.layer"), norm("pairs.layer.norm")),
            first=real("pairs.first.weights"),
            second=real("pairs.second.weights"),
            between=real("pairs.between.weights"),
            said=linear("pairs.said"),
            largest=real("pairs.largest.weights"),
            scale=(
                real("pairs.first.scale"),
                real("pairs.second.scale"),
                real("pairs.between.scale"),
                real("pairs.largest.scale"),
            ),
            kinds=real("pairs.kinds"),
            distance=real("pairs.distance"),
            beside=real("pairs.beside"),
            sure=(real("pairs.sure.first"), real("pairs.sure.second")),
            middle=linear("pairs.middle"),
            out=linear("pairs.out"),
        ),
        ranker=tuple(
            tuple(linear(f"ranker{i}.{depth}") for depth in range(3)) for i in range(int(packed["rankers"]))
        ),
        ranker_scale=(real("ranker.mean"), real("ranker.scale")),
    )
