"""What documents say that one paper is to another: its retraction, its erratum, a comment, a later version.

PubMed and Crossref say so by the numbers of the other paper. Citations are not among these links.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kg.model import Detail, Record
from kg.readers.fields.identifiers import paper_of_doi
from kg.readers.fields.other_fields import Field, fields_of

_PMID = re.compile(r"\bPMID:\s?(?P<id>[1-9][0-9]{0,8})\b")
_MATHSCINET = re.compile(r"\bMR\s?0{0,2}(?P<id>[1-9][0-9]{4,6})\b")
_DOI = re.compile(r"\b10\.[0-9]{4,9}/\S+")


class LinkKind(StrEnum):
    """What one paper is to another, in words between their titles."""

    RETRACTS = "is the notice that takes back"
    REPLACES = "is the corrected version of what was taken back,"
    """The other was retracted as well."""
    CORRECTS = "corrects"
    QUALIFIES = "expresses concern about"
    DISCUSSES = "comments on"
    UPDATES = "updates"
    VERSION_OF = "is a later version of"
    TRANSLATES = "is a translation of"
    """No number says so: see `kg.pipeline.identifying.translations`."""
    PART_OF = "is part of"
    """By the ISBN of a book, or its title and volume: see `kg.pipeline.identifying.volumes`."""
    RELATED = "has to do with"
    """What says more: a summary for patients, the data that a paper describes."""


VERSIONS = frozenset((LinkKind.VERSION_OF, LinkKind.UPDATES))
"""Links between versions of one work."""
TAKE_BACK = frozenset((LinkKind.RETRACTS, LinkKind.REPLACES))
"""Links to what was retracted."""
_ABOUT = frozenset((LinkKind.RETRACTS, LinkKind.CORRECTS, LinkKind.QUALIFIES, LinkKind.DISCUSSES))
"""What notices, comments and letters are to the papers that they are about."""

_OF: Mapping[Field, LinkKind] = {
    Field.RETRACTION_OF: LinkKind.RETRACTS,
    Field.RETRACTED_FROM: LinkKind.REPLACES,
    Field.PARTIAL_RETRACTION_OF: LinkKind.CORRECTS,
    Field.ERRATUM_FOR: LinkKind.CORRECTS,
    Field.CONCERN_FOR: LinkKind.QUALIFIES,
    Field.COMMENT_ON: LinkKind.DISCUSSES,
    Field.UPDATE_OF: LinkKind.UPDATES,
    Field.CORRECTED_FROM: LinkKind.VERSION_OF,
    Field.REPUBLISHED_FROM: LinkKind.VERSION_OF,
    Field.PREPRINT_IN: LinkKind.VERSION_OF,
    Field.ORIGINAL_REPORT_IN: LinkKind.RELATED,
    Field.DATA_DESCRIBED_IN: LinkKind.RELATED,
    Field.DATA_USED_IN: LinkKind.RELATED,
}
"""Field that names the other paper → what its own paper is to that."""
_IN: Mapping[Field, LinkKind] = {
    Field.RETRACTION_IN: LinkKind.RETRACTS,
    Field.RETRACTED_IN: LinkKind.REPLACES,
    Field.PARTIAL_RETRACTION_IN: LinkKind.CORRECTS,
    Field.ERRATUM_IN: LinkKind.CORRECTS,
    Field.CONCERN_IN: LinkKind.QUALIFIES,
    Field.COMMENT_IN: LinkKind.DISCUSSES,
    Field.UPDATE_IN: LinkKind.UPDATES,
    Field.CORRECTED_IN: LinkKind.VERSION_OF,
    Field.REPUBLISHED_IN: LinkKind.VERSION_OF,
    Field.PREPRINT_OF: LinkKind.VERSION_OF,
    Field.SUMMARY_IN: LinkKind.RELATED,
}
"""Field that names the other paper → what that one is to its own paper."""


@dataclass(frozen=True, slots=True)
class PaperLink:
    """A link that a record states."""

    kind: LinkKind
    """What the one paper is to the other."""
    other: str
    """An identifier of the other paper: `pmid:20137807`."""
    is_of_other: bool = False
    """Whether it is the other paper that is this to the record's."""


def links_of(record: Record) -> Iterator[PaperLink]:
    """The links that a record states, each by every number that it prints of the other paper.

    >>> from kg.model import Lines
    >>> from kg.readers.fields.other_fields import said
    >>> details = (said(Field.ERRATUM_IN, "Lancet. 2010;375:445. doi: 10.1000/x. PMID: 20137807"),)
    >>> for link in links_of(Record(document="a", lines=Lines(1, 2), title="On Maps", details=details)):
    ...     print(link.kind.name, link.other, link.is_of_other)
    CORRECTS pmid:20137807 True
    CORRECTS doi:10.1000/x True
    """
    details = [each for each in record.details if each[0] is Detail.FIELD]
    for is_of_other, kinds in ((False, _OF), (True, _IN)) if details else ():
        for field, kind in kinds.items():
            for words in fields_of(details, field):
                yield from (PaperLink(kind, number, is_of_other) for number in numbers_in(words))


def papers_told_of(record: Record) -> frozenset[PaperLink]:
    """The links by which a notice or a comment names the papers that it is about; few records have any.

    >>> from kg.model import Lines
    >>> from kg.readers.fields.other_fields import said
    >>> details = (said(Field.COMMENT_ON, "PMID: 5"), said(Field.UPDATE_OF, "PMID: 6"))
    >>> notice = Record(document="a", lines=Lines(1, 2), title="On Maps", details=details)
    >>> [link.other for link in papers_told_of(notice)]
    ['pmid:5']
    """
    links = (link for link in links_of(record) if link.kind in _ABOUT and not link.is_of_other)
    return frozenset(links)


def told_of_others(ours: Collection[PaperLink], theirs: Collection[PaperLink]) -> Iterator[str]:
    """In words, that two records are notices of one kind, or comments, that name other papers.

    A DOI beside a PubMed id may be of one paper: numbers of one scheme are compared.

    >>> five, six = (PaperLink(LinkKind.RETRACTS, f"pmid:{number}") for number in (5, 6))
    >>> list(told_of_others([five], [six]))
    ['one is the notice that takes back pmid:5, and the other is the notice that takes back pmid:6']
    >>> list(told_of_others([five], [five, six])), list(told_of_others([five], []))
    ([], [])
    """
    for kind in LinkKind if ours and theirs else ():
        one, other = ({link.other for link in links if link.kind is kind} for links in (ours, theirs))
        schemes = {name.partition(":")[0] for name in one} & {name.partition(":")[0] for name in other}
        if schemes and one.isdisjoint(other):
            yield f"one {kind} {min(one)}, and the other {kind} {min(other)}"


def numbers_in(words: str) -> Iterator[str]:
    """The PubMed ids, DOIs and numbers of Mathematical Reviews that a reference prints, as identifiers.

    >>> list(numbers_in("J Maps. 2022;20:12. doi: 10.1155/2022/1234567. PMID: 35000001"))
    ['pmid:35000001', 'doi:10.1155/2022/1234567']
    """
    yield from (f"pmid:{found['id']}" for found in _PMID.finditer(words))
    yield from (f"mr:{found['id']}" for found in _MATHSCINET.finditer(words))
    yield from (str(one) for found in _DOI.finditer(words) if (one := paper_of_doi(found[0])))
