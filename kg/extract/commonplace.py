"""What any paper has and none is about: `real-world datasets`, `strong baselines`, `evaluation metrics`.

Each word may be part of a name, `real-world evidence`, `training data`; together these name nothing. What a
text gives a short form, or a record as a keyword, counts whatever it is.
"""

import re
from functools import lru_cache

from kg.extract.generic import MODIFIERS, UMBRELLAS, word_set

_HEADS = word_set(
    """
    algorithm application approach architecture baseline benchmark challenge condition criterion dataset
    domain environment evaluation experiment framework method methodology metric model paradigm pipeline
    problem procedure process protocol scenario scheme setting setup solution strategy suite system task
    technique
    """
)
_TRAITS = (
    "baseline", "benchmark", "challenging", "complex", "diverse", "domain specific",
    "end to end", "general purpose", "large", "large scale", "learning based", "multistage", "public",
    "publicly available", "real", "real life", "real world", "robust", "scalable", "small scale",
    "systematic", "task specific", "two stage", "unified",
)  # fmt: skip
_WORK = word_set("evaluation training")
_OF_WORK = _HEADS - word_set("application challenge condition domain environment evaluation problem")
_TERMS = frozenset(
    ("competitive algorithm", "competitive system", "complex domain", "complex system")
    + ("domain specific architecture", "large model", "large scale problem", "large scale system")
    + ("large system", "multistage process", "public domain", "real model", "real system", "unified process")
)
"""What some field calls so, whatever stands before it: `large complex systems`."""
_PATTERN = re.compile(
    rf"(?:(?:{'|'.join(_TRAITS)}) )*"
    rf"(?:(?:{'|'.join(_TRAITS)}) (?:{'|'.join(sorted(_HEADS))})"
    rf"|(?:{'|'.join(sorted(_WORK))}) (?:{'|'.join(sorted(_OF_WORK))})|performance (?:criterion|metric))"
)
_GOOD = word_set("baseline best competing competitive leading performing sota strong top")
_RIVALS = UMBRELLAS | word_set("baseline competitor counterpart performance result")
"""What is only better or worse; not `competitive analysis`."""


@lru_cache(maxsize=1 << 14)  # texts repeat their phrases
def is_commonplace(form: str) -> bool:
    """Whether a folded phrase is one that any paper could have.

    >>> [is_commonplace(each) for each in ("real world dataset", "evaluation metric", "unified model")]
    [True, True, True]
    >>> [is_commonplace(each) for each in ("world model", "robust optimization", "complex system")]
    [False, False, False]
    """
    return (_PATTERN.fullmatch(form) is not None or _is_praise(form)) and not _is_term(form)


def _is_term(form: str) -> bool:
    *_, first, second, third = ("", "", "", *form.split())
    return f"{second} {third}" in _TERMS or f"{first} {second} {third}" in _TERMS


def _is_praise(form: str) -> bool:
    *before, head = form.split() or [""]
    praised = head in _RIVALS and not _GOOD.isdisjoint(before)
    return praised and (_GOOD | MODIFIERS).issuperset(before)
