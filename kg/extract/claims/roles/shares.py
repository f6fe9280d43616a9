"""What part of something was put in: `using 10% of the cache`, `with only 5% labels`."""

import re

from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import Stated
from kg.extract.generic import word_set
from kg.extract.measures import is_measure
from kg.model import Bound

_TRAINED = re.compile(r"(?:pre-?|fine-?)?(?:train(?:ed|ing|s)?|(?:tun|test|evaluat|validat)(?:ed|ing))\Z")
_USING = word_set("using utilizing utilising leveraging employing")
_KEEPING = word_set("keeping preserving retaining")
_SPOILING = word_set("masking perturbing")  # to see what comes out
_TAKEN = word_set(
    """
    using uses used utilizing utilising leveraging employing with only just on from removing keeping pruning
    even
    """
)
_FEW = word_set("only just merely little few")
_ARTICLES = word_set("a an as additional")
_MATERIAL = re.compile(
    r"(?:data(?:set)?|labels?|labell?ed|annotat\w+|training|tokens?|parameters|samples|images|examples|layers"
    r"|weights|subset|compute|budgets?|caches?)\Z"
)
_SPOILT = re.compile(
    r"(?:contaminat|corrupt|mask|mislabel|missing|nois|occlu|outlier|perturb|poison|prun|remov|dropped)\w*\Z"
)
"""What is wrong with a part, or was done to it, to see what comes out."""
_CONDITIONS = word_set("with at under for even")
LISTING = word_set(", and or %")
"""What stands between the shares of a list, and behind each."""
_BEFORE = 6  # words of a clause before its figure that are looked at


def is_part_taken(read: Reading, said: Stated) -> bool | None:
    """Whether a share is what was taken; `None` where that is not told by what it is a share of."""
    if not said.is_share:
        return None
    if said.figure.bound is Bound.UP_TO and read.word(said.tokens[0] - 1) == "with" and not said.metric:
        return True  # `with fewer than 1% of texts changed`
    if said.comparator and _is_need(read, said):
        return False
    if _is_trained_on(read, said) or _is_left(read, said):
        return True
    if _is_material(read, said):
        beside = read.word(read.past(said.tokens[0], words=_FEW) - 1) == "("
        return beside or _is_used(read, said) or any(word in _TAKEN for word in words_before(read, said)[-3:])
    return None


def is_taken(read: Reading, said: Stated) -> bool:
    """Whether a share is what was taken: `using 10% of the cache`, `with only 5% labels`, `5% data`."""
    if said.figure.unit != "%":
        return False
    first, end = said.tokens[0], _past_list(read, said.tokens[1])
    led_by, after = how(read, said), read.words[end : end + 3]
    if led_by in _USING and said.way is None:
        return True
    if said.way is None and led_by in _CONDITIONS and after and _is_spoilt(read, end, said):
        return True
    taken = phrase_at(read, end, len(read.words))
    head = read.head(taken) if taken else ""
    if is_measure(head) and not _MATERIAL.match(head):
        return False  # `with 93% annotation accuracy`
    described = read.is_marked(end, "J") and len(after) > 1 and _MATERIAL.match(after[1])
    led = led_by in _TAKEN | _KEEPING and _MATERIAL.match(head)
    material = described or led or any(map(_MATERIAL.match, after[:1]))
    if after and not said.is_share and said.way is None and material:
        return True
    if led_by != "with" and led_by not in _USING:
        return False
    if "and" in after:
        after = read.words[end : end + 6]  # `with 40% real and 60% synthetic data`
    few = taken and read.words[first - 1] in _FEW and read.marks[taken[1] - 1] == "L"
    return bool(few) or any(_MATERIAL.match(word) for word in after)


def _is_spoilt(read: Reading, end: int, said: Stated) -> bool:
    """`with 20% missing voxels`, `with 20% of the hierarchy pruned`; the list of shares ends at `end`."""
    if not said.is_share:
        return bool(_SPOILT.match(read.words[end]))
    part = phrase_at(read, end + 1, len(read.words))
    return part is not None and bool(_SPOILT.match(read.word(part[1]) or read.head(part)))


def is_fed(read: Reading, said: Stated) -> bool:
    """Whether it is what something was given: `gains 4% with only 20% labeled data`, not `20% fewer data`."""
    first, end = said.tokens
    changed = any(read.way(k) for k in range(end, min(end + 4, len(read.words))))
    fed = read.words[first - 1] in _FEW and how(read, said) == "with" and not changed
    return fed and is_taken(read, said)


def words_before(read: Reading, said: Stated) -> list[str]:
    """The last words of its clause before a figure."""
    first, last = said.clause
    return list(read.words[max(first, last - _BEFORE) : last])


def how(read: Reading, said: Stated) -> str:
    """The word that leads to a figure, past what makes it little: `using` of `using just 5%`."""
    first = said.tokens[0]
    while first > 1 and (_is_listed(read.words[first - 1]) or read.words[first - 1] in _FEW | _ARTICLES):
        first -= 1  # `using just 1%, 5% and 10% of the data`
        first = _past_share(read, first)
    return read.words[first - 1] if first else ""


def _past_share(read: Reading, k: int) -> int:
    """Where a share begins that ends before `and`: `using just 5% of the pairs and`; else the same place."""
    start = read.past(k, "NLJDTG")
    if read.word(k) != "and" or start == k or read.word(start - 1) != "of":
        return k
    return start - 1 if _is_listed(read.word(start - 2)) else k


def _is_trained_on(read: Reading, said: Stated) -> bool:
    """`trained on only 33% of the slices`."""
    k = read.past(said.tokens[0], words=_FEW | _ARTICLES)
    return read.word(k - 1) == "on" and bool(_TRAINED.match(read.word(k - 2)))


def _is_left(read: Reading, said: Stated) -> bool:
    """`masking 10% of objects`, `keeping only 10% of the cache`; not `retaining 90% of the information`."""
    led_by, few = how(read, said), read.words[said.tokens[0] - 1] in _FEW
    done = led_by in _SPOILING or (few and led_by in _KEEPING)
    return done and said.way is None and said.metric is None


def _is_used(read: Reading, said: Stated) -> bool:
    return how(read, said) in _USING | {"at"}


def _is_need(read: Reading, said: Stated) -> bool:
    """Whether a share is what something needs beside another: `uses only 6% of the FLOPs compared with X`."""
    first, end = said.tokens
    verb = read.past(first, words=_FEW | _ARTICLES) - 1
    against = said.comparator[0] if said.comparator else 0
    beside = end < against and not read.has_mark("VZA", end, against) and "," not in read.words[end:against]
    return beside and read.is_marked(verb, "VZ")


def _is_listed(word: str) -> bool:
    """Whether a token is part of a list of percentages."""
    return word in LISTING or word[0].isdigit()


def _past_list(read: Reading, end: int) -> int:
    """Where the list ends of which a percentage that ends at a place is one: `1%, 5% and 10% labels`."""
    k = end
    while k < len(read.words) and _is_listed(read.words[k]):
        k += 1
    return k if any(word[0].isdigit() for word in read.words[end:k]) else end


def _is_material(read: Reading, said: Stated) -> bool:
    end = _past_list(read, said.tokens[1])
    near = read.words[end : end + 6]  # not `105% of full cache performance`
    return "performance" not in near and any(map(_MATERIAL.match, near))
