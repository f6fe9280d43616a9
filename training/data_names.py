"""Counts what arXiv's papers call names, for `kg/extract/claims/data/known.py`: data, or something else."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kg.extract.abbreviations import find_abbreviations
from kg.model import Findings
from kg.text.people.capitals import has_marks
from training.corpora import read, text_of

LEAST, LEAST_OTHER = 2, 3
"""Papers that must call a name data, or something else."""
OF_NAMING = 0.08
"""Part of the papers that print a name that must call it data: a `COVID-19 dataset` is one about it."""
AGAINST = 3
"""How many must call it data for each that calls it something else."""
AGAINST_DEFINED = 2
"""How many for each that defines a short form for something else."""

_PART = r"(?:[A-Z][\w.+'’-]*|[a-z]+[A-Z][\w.+-]*|\d+[A-Z][\w-]*|[a-z]+\d+[\w-]*|\d{4}|\d(?:\.\d)?)"
_NAME = re.compile(rf"{_PART}(?:[ ~]{_PART}){{0,3}}")
_DATA = r"(?:data ?sets?|benchmarks?|corpus|corpora|leaderboard|cohorts?|test ?sets?|challenge|databases?)"
_OTHER = (
    r"(?:models?|LLMs?|MLLMs?|VLMs?|GPUs?|CPUs?|architectures?|backbones?|networks?|transformers?|encoders?"
    r"|methods?|frameworks?|algorithms?|optimizers?|agents?|robots?|devices?|platforms?|processors?"
    r"|languages?|simulators?)"
)
_CALLED = re.compile(  # `MNIST (98.2%) and the SVHN test datasets`
    rf"((?:{_NAME.pattern}(?:\s*\([^()]{{1,20}}\))?,? (?:and |or |& )?)+)"
    rf"(?:[a-z-]+ ){{0,2}}?({_DATA}|{_OTHER})\b"
)
_BRACKET = re.compile(r"\([^()]*\)")
_JOINT = re.compile(r",? and |,? or |, | & |/")
_COMMAND = re.compile(r"\\text\w+\{([^}]*)\}")
_SENTENCES = re.compile(r"\. |\band\b")  # no part of a name


def count(arxiv: Path, target: Path) -> None:
    """Writes the names that papers call data, then those of something else, each with a tab and which."""
    data: Counter[str] = Counter()
    other: Counter[str] = Counter()
    defined: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for row in read(arxiv):
        text = _COMMAND.sub(r"\1", text_of(row).replace("\n", ". "))
        called = list(_called(text))
        data.update({name for name, is_data in called if is_data})
        other.update({name for name, is_data in called if not is_data})
        defined.update(set(_defined(text)))
        named.update(set(_NAME.findall(text)))
    names = sorted(filter(_is_name, data.keys() | other.keys() | defined.keys()))
    kept = [
        (name, "data")
        for name in names
        if data[name]
        >= max(LEAST, OF_NAMING * named[name], AGAINST * other[name], AGAINST_DEFINED * defined[name])
    ]
    kept += [
        (name, "other")
        for name in names
        if max(other[name], defined[name]) >= LEAST_OTHER and other[name] + defined[name] > data[name]
    ]
    target.write_text("".join(f"{name}\t{kind}\n" for name, kind in kept), encoding="utf-8")


def _called(text: str) -> Iterator[tuple[str, bool]]:
    """The names in lists before a noun, each with whether that is one for data."""
    for found in _CALLED.finditer(text):
        for name in _JOINT.split(_BRACKET.sub("", found[1]).strip(" ,")):
            yield name.strip(), re.fullmatch(_DATA, found[2]) is not None


def _defined(text: str) -> Iterator[str]:
    """The short forms that a text defines of what it does not call data."""
    for each in find_abbreviations(text, Findings()).abbreviations:
        if not re.fullmatch(_DATA, each.long.split()[-1].lower()):
            yield each.short


def _is_name(name: str) -> bool:
    return len(name) > 1 and any(map(str.isalpha, name)) and has_marks(name) and not _SENTENCES.search(name)
