"""What a text mentions of the concepts that other texts are about, and which texts are read for concepts.

A text names its own concepts, the twenty that it says most; a concept that another paper is about may stand
in it once. Papers of a concept are all that say it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from kg.extract.mentions import beginnings, mentions
from kg.model import Record, Span
from kg.resolve.concepts import Concept
from kg.text.frequency import frequency
from kg.text.inflection import concept_form

COMMON = 0.01
"""Part of arXiv's papers that say a word, from which on the word alone is no mention: `noise`, `training`."""
_SHORTEST = 3  # letters of a short form that means the same in all papers


@dataclass(frozen=True, slots=True)
class Mentionable:
    """The forms by which a text may mention a concept; counted once, for all texts."""

    in_capitals: Mapping[str, bool]
    """Folded form → whether it counts only in capitals."""
    begun: Set[str]
    """What forms of several words begin with."""


def mentionable(concepts: Iterable[Concept]) -> Mentionable:
    """The forms of the concepts, without those that many papers say of anything.

    >>> from kg.resolve.concepts import Concept
    >>> mentionable([Concept(("dense model", "llm"), "dense models", ("LLM",))])
    Mentionable(in_capitals={'dense model': False, 'llm': True}, begun={'dense'})
    """
    known = frequency()
    found = {}
    for concept in concepts:
        capitals = {
            concept_form(name) for name in (concept.label, *concept.other_labels) if _in_capitals(name)
        }
        for form in concept.forms:
            short = form in capitals
            alone = " " not in form
            common = known.of.get(form, 0) > COMMON * known.documents
            if not alone or (len(form) >= _SHORTEST if short else not common):
                found[form] = short
    return Mentionable(found, beginnings(found))


def also_mentioned(text: str, sought: Mentionable) -> Iterator[tuple[str, list[Span]]]:
    """The forms that a text says, each with its places; takes time in proportion to the text alone."""
    in_capitals = sought.in_capitals
    if not in_capitals:
        return
    for form, places in mentions(text, in_capitals.keys(), sought.begun).items():
        spans = [span for span in places if not in_capitals[form] or _in_capitals(span.of(text))]
        if spans:
            yield form, spans


def heard(records: Sequence[Record]) -> list[bool]:
    """Which records of one paper are read for concepts: those with an abstract, all where none has one.

    A title alone names parts of what the abstract names whole.
    """
    return speaking([bool(record.abstract) for record in records])


def speaking(abstracts: Sequence[bool]) -> list[bool]:
    """The same, by whether each has an abstract.

    >>> speaking([False, True]), speaking([False, False])
    ([False, True], [True, True])
    """
    return list(abstracts) if any(abstracts) else [True] * len(abstracts)


def _in_capitals(name: str) -> bool:
    return " " not in name and sum(map(str.isupper, name)) > 1
