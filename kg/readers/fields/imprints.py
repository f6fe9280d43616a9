"""Place, publisher and years of a book that a catalogue prints in one line, with the marks of ISBD between.

`Holmiae :, Impensis Laurentii Salvii, 1753`, `Leipzig :`, `E. Fleischer,`: the marks part the fields of a
catalogue card and are no part of any.
"""

import re
from dataclasses import replace

from kg.model import Detail, Record
from kg.readers.fields.other_fields import Field, fields_of, said

_YEARS = r"\[?(?:c|ca\. )?(?:1[4-9]|20)\d\d\??(?:[-–](?:1[4-9]|20)?\d\d)?\]?"
_LINE = re.compile(
    rf"(?P<place>[^:]{{2,80}}?)(?:\s:,?\s?|:,\s)(?P<publisher>[^:]{{2,200}}?)(?:,\s?(?P<years>{_YEARS}))?[,.]?"
)
_PUBLISHES = re.compile(r"\b(?:AAAI|ACM|Elsevier|IEEE|Press|Publish\w+|Springer|Verlag|Wiley)\b")
"""What is no place: `ACM : New York` is the other way round."""
_MARKS = " ,;:"


def with_bare_imprint(record: Record) -> Record:
    """The record with place and publisher apart, and without the marks behind them.

    Years that it does not print as its date are kept as a note.

    >>> from kg.model import Lines
    >>> printed = ((Detail.PUBLISHER, "Holmiae :, Impensis Laurentii Salvii, 1753-1754"),)
    >>> found = with_bare_imprint(Record(document="a", lines=Lines(1, 2), title="x", details=printed))
    >>> [words for _, words in found.details]
    ['Impensis Laurentii Salvii', 'location: Holmiae', 'note: 1753-1754']
    """
    if not any(_has_marks(*each) for each in record.details):
        return record
    located = bool(fields_of(record.details, Field.LOCATION))
    details: list[tuple[Detail, str]] = []
    for kind, words in record.details:
        line = _LINE.fullmatch(words) if kind is Detail.PUBLISHER and not located else None
        if line and not _PUBLISHES.search(line["place"]):
            years = line["years"] if line["years"] and line["years"] != _printed(record) else ""
            details += [(kind, line["publisher"]), said(Field.LOCATION, line["place"])]
            details += [said(Field.NOTE, years)] if years else []
        elif not _has_marks(kind, words):
            details.append((kind, words))
        elif (bare := words.rstrip(_MARKS)) and bare != Field.LOCATION:  # of marks alone nothing is left
            details.append((kind, bare))
    return replace(record, details=tuple(details))


def _has_marks(kind: Detail, words: str) -> bool:
    """Whether a publisher or a place has marks of a catalogue in it or behind it."""
    if kind is Detail.PUBLISHER:
        return words[-1:] in _MARKS or " :" in words or ":," in words
    return kind is Detail.FIELD and words.startswith(f"{Field.LOCATION}: ") and words[-1] in _MARKS


def _printed(record: Record) -> str:
    return record.date.printed if record.date else ""
