"""Organisations for which the authors of a paper write, though its byline does not have them.

INSPIRE names them in a field of their own, `collaboration = "ATLAS"`; arXiv often prints “ATLAS
Collaboration” where a library lists its members. They sign, too, in no place of the byline.
"""

from collections.abc import Collection, Iterable, Iterator

from kg.model import Byline, Record
from kg.readers.fields.other_fields import Field, fields_of
from kg.readers.names.cuts import without_cut
from kg.text.people.collective import collaborations_in, collective_form, is_collective, is_short_for


def collaborations(byline: Byline | None, records: Iterable[Record]) -> list[str]:
    """The organisations that the records of one paper name and the byline that is shown does not, each once.

    What may be another printing of one in the byline is none: a part of its name, or its initials.

    >>> from kg.model import Detail, Lines
    >>> said = ((Detail.FIELD, "collaboration: ATLAS, CMS"),)
    >>> record = Record(document="a.bib", lines=Lines(1, 4), title="Maps", details=said)
    >>> shown = Byline(names=("The CMS Collaboration", "Jane Roe"), complete=True, printed="…")
    >>> collaborations(shown, [record])
    ['ATLAS Collaboration']
    """
    known = dict.fromkeys(byline.names if byline else ())
    found: list[str] = []
    for name in sorted({name for record in records for name in _named(record, known)}, key=_longest_first):
        if not any(_may_be_one(name, other) for other in (*known, *found)):
            found.append(name)
    return sorted(found)


def _longest_first(name: str) -> tuple[int, str, str]:
    form = collective_form(name)
    return -len(form), form, name


def _named(record: Record, known: Collection[str]) -> Iterator[str]:
    """The organisations that a record names; those that the byline has, which is shown, need no look."""
    names = record.names
    for field in fields_of(record.details, Field.COLLABORATION):
        cut = without_cut(field)
        yield from collaborations_in(cut) if cut not in names or is_collective(cut) else ()
    yield from (name for name in names if name not in known and is_collective(name))


def _may_be_one(one: str, other: str) -> bool:
    ours, theirs = (collective_form(name).split() for name in (one, other))
    are_parts = set(ours) <= set(theirs) or set(theirs) <= set(ours)
    short = (name.removesuffix(" Collaboration") for name in (one, other))
    return are_parts or any(map(is_short_for, short, (other, one)))
