"""How common words are: in how many of arXiv's papers each stands. The file is made by `training/`."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Frequency:
    """What was counted."""

    documents: int
    """How many papers, title and abstract each."""
    of: Mapping[str, int]
    """Word in lower case → in how many of them it stands; not what has no letter, nor under four."""


@cache
def frequency() -> Frequency:
    """The counts that come with the package, read once.

    >>> frequency().documents, frequency().of["model"] > frequency().of["photon"]
    (40717, True)
    """
    packed = files("kg.text").joinpath("data/frequency.tsv.gz").read_bytes()
    first, *rows = gzip.decompress(packed).decode().splitlines()
    counts = (row.split("\t") for row in rows)
    return Frequency(int(first), {word: int(papers) for word, papers in counts})
