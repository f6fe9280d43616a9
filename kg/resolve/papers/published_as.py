"""As what a record says that a work was published: in a journal, or at a conference, perhaps as an abstract.

What was shown at a conference and the article that came of it often share title, authors and year. Not for
where: whether two names are those of one venue is told in `kg.text.works.venues`.
"""

import re
from enum import StrEnum

from kg.model import PaperKind, Record
from kg.readers.fields.other_fields import Field, fields_of

_ABSTRACT = re.compile(r"\b(?:conference|congress|meeting)[ -]abstracts?\b|^\W*abstract\W*$", re.IGNORECASE)
_PAPER = re.compile(r"(?:conference|proceedings)[ -]papers?|conference proceedings?", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:journal )?article|(?:^|; ?)review", re.IGNORECASE)


class PublishedAs(StrEnum):
    """One way to publish a work, with its article as in a sentence."""

    ARTICLE = "an article"
    PAPER = "a conference paper"
    ABSTRACT = "a conference abstract"


def published_as(record: Record) -> PublishedAs | None:
    """What the types of the work say, in the words of databases, else its kind; `None` for all else.

    An `Article; Proceedings Paper` of the Web of Science is both, and so neither.

    >>> from kg.model import Detail, Lines
    >>> said = ((Detail.FIELD, "type: Conference Abstract"),)
    >>> published_as(Record(document="a.ris", lines=Lines(1, 2), title="Early walking", details=said))
    <PublishedAs.ABSTRACT: 'a conference abstract'>
    """
    types = fields_of(record.details, Field.TYPE)
    if any(map(_ABSTRACT.search, types)):
        return PublishedAs.ABSTRACT
    is_paper = any(map(_PAPER.search, types))
    if record.kind is PaperKind.CONFERENCE_PAPER:
        return PublishedAs.PAPER
    if is_paper:
        return None if any(map(_ARTICLE.search, types)) else PublishedAs.PAPER
    return PublishedAs.ARTICLE if record.kind is PaperKind.JOURNAL_ARTICLE else None
