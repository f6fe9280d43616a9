"""What two graphs say differently of one thing, and how that is told in a few lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.publish.facts import Section
from kg.rdf.prefixes import PREFIXES
from kg.store.terms import short
from kg.text.printing import pretty, safe
from kg.text.quoting import in_quotes

SHOWN = 80
"""Characters of a value that are told; the value has all."""
_NUMBER = "bido:hasNumericValue"
_VERDICT = "kgo:verdict"


class Kind(StrEnum):
    """What happened to a node."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A value of a property."""

    value: str
    """An IRI in full, or the text of a literal; with its type where nothing else differs."""
    name: str
    """What the IRI's node is called; empty for a literal and for a node without a name."""


@dataclass(frozen=True, slots=True)
class Detail:
    """The values of one property that differ; those that stayed are left out."""

    property: str
    """Its short name: `dcterms:title`."""
    before: tuple[Named, ...]
    """What the first graph says and the second does not, sorted."""
    after: tuple[Named, ...]
    """What the second graph says and the first does not, sorted."""
    others: int = 0
    """How many values both graphs have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A node of which the two graphs say different things."""

    section: Section
    """What it is."""
    kind: Kind
    """Whether it is new, gone or changed."""
    node: str
    """Its IRI."""
    name: str
    """What it is called, in the second graph if it is there; empty when it has no name."""
    details: tuple[Detail, ...]
    """The properties that differ; all of them for a node that is new or gone."""

    def __str__(self) -> str:
        """A line, and for what changed below it a line for each property."""
        what = _doubt(self) if self.section is Section.DOUBTS else self.kind.value
        whole = self.kind is not Kind.CHANGED
        told = [detail for detail in self.details if whole and detail.property == _NUMBER]
        number = "".join(f": {(*detail.before, *detail.after)[0].value}" for detail in told)
        lines = [f"{what:8} {one_line(self.name)}{number}  {short(self.node)}"]
        if not whole:
            lines += [f"{'':11}{_words(detail.property)}: {_detail(detail)}" for detail in self.details]
        return "\n".join(map(safe, lines))

    _repr_pretty_ = pretty


@dataclass(frozen=True, slots=True)
class Rename:
    """An IRI that was given up for another."""

    old: str
    """The IRI in the first graph."""
    new: str
    """The IRI in the second graph."""
    name: str
    """What the node is called there."""

    def __str__(self) -> str:
        return safe(f"{self.name}: {short(self.old)} → {short(self.new)}")

    _repr_pretty_ = pretty


def _doubt(change: Change) -> str:
    """`opened`, `closed` or `decided` when that is what happened: what is new may be a line of people's."""
    verdicts = [detail for detail in change.details if detail.property == _VERDICT]
    before = {named.value for detail in verdicts for named in detail.before}
    after = {named.value for detail in verdicts for named in detail.after}
    if "open" in before | after:
        return "opened" if "open" in after else "closed"
    return "decided" if after and change.kind is Kind.ADDED else change.kind.value


def _words(property: str) -> str:
    """A property's name as words: `kgo:authorListComplete` is "author list complete"; of others, their IRI.

    >>> _words("bido:hasMeasure"), _words("http://e.example/q"), _words("urn:isbn:7")
    ('measure', 'http://e.example/q', 'urn:isbn:7')
    """
    prefix, _, name = property.partition(":")
    if prefix not in PREFIXES:
        return property
    local = name.removeprefix("has") or property
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", local.replace("ArXiv", "Arxiv")).lower().strip()


def _detail(detail: Detail) -> str:
    """From → to where the only value became another, else what is gone and what is new."""
    before, after = _told_apart(detail)
    if len(before) == len(after) == 1 and not detail.others:
        return " → ".join(_around_the_change(before[0], after[0]))
    gone = [f"− {_beside(text, after)}" for text in before]
    return ", ".join([*gone, *(f"+ {_beside(text, before)}" for text in after)])


def _told_apart(detail: Detail) -> tuple[list[str], list[str]]:
    """The values of both graphs by their names, and by their IRIs where several have one name."""
    times = Counter(_shown(named) for named in (*detail.before, *detail.after))

    def told(named: Named) -> str:
        name = _shown(named)
        return f"{name} ({short(named.value)})" if named.name and times[name] > 1 else name

    return list(map(told, detail.before)), list(map(told, detail.after))


def _beside(text: str, others: Sequence[str]) -> str:
    """The value in one line; where one of the others would look the same, what tells them apart."""
    alike = next((other for other in others if one_line(other) == one_line(text)), None)
    return one_line(text) if alike is None else next(_around_the_change(text, alike))


def _around_the_change(one: str, other: str) -> Iterator[str]:
    """Both values, long ones from shortly before the place where they part.

    Where their words are the same, they are quoted, so that spaces and line breaks between these are seen.
    """
    texts = [_in_one_line(one), _in_one_line(other)]
    same_words = texts[0] == texts[1]
    if same_words:
        texts = [one, other]
    pairs = enumerate(zip(*texts, strict=False))
    place = next((place for place, (a, b) in pairs if a != b), min(map(len, texts)))
    start = max(0, place - SHOWN // 4) if max(map(len, texts)) > SHOWN else 0
    for text in texts:
        told = ("…" if start else "") + _cut(text[start:])
        yield in_quotes(told) if same_words else told


def _shown(named: Named) -> str:
    return named.name or short(named.value)


def one_line(text: str) -> str:
    """The text in one line, cut where it is long."""
    return _cut(_in_one_line(text))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN].rstrip() + "…"
