"""How common names are: how often each word is a family and a given name. `training/` makes the counts.

What they are for: of people called Wei Wang there are hundreds, of people called Yoshio Tanaka few.
"""

import gzip
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

AUTHORS = 2_000_000
"""People who might have written a paper: some millions, and nothing depends on how many exactly."""
UNSEEN = 0.3
"""What a name counts for that was never seen."""
MIDDLE = 1.5
"""By how much one more given name or initial lowers the logarithm of the number of namesakes."""
MOSTLY = 4
"""How many times more often a word must be a family name."""
RARE = 5
"""How many names may have a word last, of 118,488, that is hardly ever a family name."""
MONONYM = 0.001
"""The share of people who sign with one name: of 118,488 names in arXiv's metadata 213 are of one word, and
most of these are pieces of others."""
FAR_BETTER = 20
"""How many times likelier another order must be than the printed one."""
_SECOND_INITIALS = 15
"""One in so many second names begins with a given letter."""
_SURER = 10
"""How many times likelier two capitals must be initials where they may be a family name."""


@dataclass(frozen=True, slots=True)
class NameFrequency:
    """What was counted, over different names of authors, in small letters without accents."""

    names: int
    """How many names of at least two words."""
    family: Mapping[str, int]
    """Word → how many of them have it last."""
    given: Mapping[str, int]
    """Word or initial → how many of them have it first; an initial counts for all that begin with it."""


@cache
def name_frequency() -> NameFrequency:
    """The counts that come with the package, read once.

    >>> name_frequency().family["wang"] > name_frequency().family["foerster"]
    True
    """
    packed = files("kg.text").joinpath("data/names.tsv.gz").read_bytes()
    first, *rows = gzip.decompress(packed).decode().splitlines()
    family: dict[str, int] = {}
    given: dict[str, int] = {}
    for row in rows:
        word, last, start = row.split("\t")
        family[word], given[word] = int(last), int(start)
    return NameFrequency(int(first), family, given)


def namesakes(given: Sequence[str], family: str) -> float:
    """Natural logarithm of the number of authors to be expected under a name, to 2 decimals; 0 is one.

    Both parts are taken to be independent of each other.

    >>> namesakes(["wei"], "wang") > 3, namesakes(["yoshio"], "tanaka") < 0
    (True, True)
    """
    counts = name_frequency()
    last = _seen(counts.family, family.rpartition(" ")[2]) / counts.names
    first = _seen(counts.given, given[0]) / counts.names if given else MONONYM
    fewer = MIDDLE * (len(given) > 1)
    return round(math.log(AUTHORS * last * first) - fewer, 2)


def more_often_family(first: str, last: str) -> bool:
    """Whether of two words the first is far better read as the family name.

    >>> more_often_family("wang", "wei"), more_often_family("wei", "wang"), more_often_family("jane", "roe")
    (True, False, False)
    """
    if not first or not last:
        return False
    counts = name_frequency()
    printed = _seen(counts.given, first) * _seen(counts.family, last)
    turned = _seen(counts.family, first) * _seen(counts.given, last)
    return turned > FAR_BETTER * printed


def more_often_initials(first: str, last: str) -> bool:
    """Whether two capitals before a name are read as initials: `MA Smith`; not `MA Xiaohua`, `LI Wei`.

    What is hardly ever a family name is always read so.

    >>> more_often_initials("ma", "smith"), more_often_initials("ma", "xiaohua")
    (True, False)
    >>> more_often_initials("li", "wei"), more_often_initials("jp", "roe")
    (False, True)
    """
    if not mostly_family(first):
        return True
    if len(first) != 2:  # `LIU Yang`: three initials that are a family name are much rarer
        return False
    counts = name_frequency()
    initials = _seen(counts.given, first[0]) / _SECOND_INITIALS * _seen(counts.family, last)
    in_front = _seen(counts.family, first) * _seen(counts.given, last)
    return initials > _SURER * in_front


def mostly_family(word: str) -> bool:
    """Whether a word is far more often a family name than a given name.

    >>> mostly_family("liu"), mostly_family("jane"), mostly_family("ja")
    (True, False, False)
    """
    counts = name_frequency()
    return counts.family.get(word, 0) > MOSTLY * (counts.given.get(word, 0) + 1)


def is_rare_family(word: str) -> bool:
    """Whether a word is hardly ever a family name.

    >>> is_rare_family("jjv"), is_rare_family("li"), is_rare_family("wei")
    (True, False, False)
    """
    return name_frequency().family.get(word, 0) <= RARE


def mostly_given(word: str) -> bool:
    """Whether a word is far more often a given name than a family name.

    >>> mostly_given("jane"), mostly_given("liu"), mostly_given("kim")
    (True, False, False)
    """
    counts = name_frequency()
    return counts.given.get(word, 0) > MOSTLY * (counts.family.get(word, 0) + 1)


def given_odds(word: str) -> float:
    """How many times more often a word is a given than a family name; about 1 of one that was never counted.

    >>> given_odds("jane") > 20, given_odds("liu") < 1, given_odds("zzyzx")
    (True, True, 1.0)
    """
    counts = name_frequency()
    return _seen(counts.given, word) / _seen(counts.family, word)


def _seen(counts: Mapping[str, int], word: str) -> float:
    """How many names have a word there, and a part of one where none was seen."""
    return counts.get(word, 0) + UNSEEN
