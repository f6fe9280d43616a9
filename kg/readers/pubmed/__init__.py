"""PubMed's own format, `.nbib`, which ERIC gives, too: what its tags mean is told on as an entry of RIS.

Both are lists of tagged values that mean the same, so that one reader is enough. What RIS has no tags for is
read here: what an author is known by and where they worked, and the papers that PubMed links one to. What is
not kept is listed in docs/formats.md.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.model import Detail, Issue, Lines, Record
from kg.readers.fields.other_fields import Field, registered, said
from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.files.source import Line
from kg.readers.pubmed import eric
from kg.readers.pubmed.authors import read_authors, unowned_places
from kg.readers.pubmed.entries import Entry, Tagged, cut_entries, values_of
from kg.readers.pubmed.funding import read_grants
from kg.readers.ris import entries as ris_entries
from kg.readers.ris.entries import Flaw
from kg.readers.ris.record import Beside, read_entry
from kg.readers.ris.titles import without_full_stop
from kg.readers.rules import or_no_papers
from kg.text.registered.databanks import databank_number
from kg.text.registered.registration import names_registry

SIGNS = "a line such as ‘PMID- 29456894’ or ‘OWN - ERIC’"
"""What `detect` looks for, in words."""

_SIGN = re.compile(rf"PMID- ?[1-9][0-9]{{0,8}}|OWN {{0,2}}- ?{eric.OWNER}")
_OF_RIS = {
    "PMID": "AN",
    "PMC": "C2",
    "TI": "TI",
    "BTI": "T2",
    "CTI": "T3",
    "AB": "AB",
    "FED": "ED",
    "JT": "JF",
    "TA": "J2",
    "DP": "DA",
    "DEP": "ET",
    "VI": "VL",
    "IP": "IS",
    "PG": "SP",
    "LID": "DO",
    "AID": "DO",
    "IS": "SN",
    "ISBN": "SN",
    "MH": "KW",
    "OT": "KW",
    "LA": "LA",
    "PB": "PB",
    "EN": "ET",
}
"""Tag of PubMed → that of RIS."""
_LINKS = {
    "CON": Field.COMMENT_ON,
    "CIN": Field.COMMENT_IN,
    "EFR": Field.ERRATUM_FOR,
    "EIN": Field.ERRATUM_IN,
    "CRF": Field.CORRECTED_FROM,
    "CRI": Field.CORRECTED_IN,
    "ECF": Field.CONCERN_FOR,
    "ECI": Field.CONCERN_IN,
    "ROF": Field.RETRACTION_OF,
    "RIN": Field.RETRACTION_IN,
    "PROF": Field.PARTIAL_RETRACTION_OF,
    "PRIN": Field.PARTIAL_RETRACTION_IN,
    "RRF": Field.RETRACTED_FROM,
    "RRI": Field.RETRACTED_IN,
    "RPF": Field.REPUBLISHED_FROM,
    "RPI": Field.REPUBLISHED_IN,
    "UOF": Field.UPDATE_OF,
    "UIN": Field.UPDATE_IN,
    "ORI": Field.ORIGINAL_REPORT_IN,
    "SPIN": Field.SUMMARY_IN,
    "DDIN": Field.DATA_DESCRIBED_IN,
    "DRIN": Field.DATA_USED_IN,
}
"""Tag of what PubMed calls comments and corrections → the field that the link is."""
_RETRACTED = "Retracted Publication"
_TAKEN_BACK = ("RIN", "RRI")
_KINDS = {
    "Dataset": "DATA",
    "Academic Dissertation": "THES",
    "Technical Report": "RPRT",
    "Newspaper Article": "NEWS",
    "Patent": "PAT",
}
"""Types of publication of what is no article, where PubMed does not call it one as well."""
_LAST = "SO"
"""The tag that ends an entry of PubMed, but for that of a book, which may end with its number there."""
_OF_BOOKSHELF = "[bookaccession]"
_ARTICLE = "Journal Article"
_DOI = re.compile(r"(\S+)\s*\[doi\]", re.IGNORECASE)
_TITLES = ("TI", "BTI", "CTI")
_NO_TITLE = re.compile(r"\[?not available\W*", re.IGNORECASE)


def detect(head: Sequence[str]) -> bool:
    """Whether the first lines are those of PubMed.

    >>> detect(["PMID- 29456894", "OWN - NLM"]), detect(["TY  - JOUR"])
    (True, False)
    """
    return bool(head) and bool(_SIGN.fullmatch(head[0]))


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> page = ["PMID- 29456894", "TI  - On Maps", "      of Rooms.", "FAU - Roe, Jane", "DP  - 2024 Feb 15"]
    >>> [record] = read("a.nbib", [Line(n, text) for n, text in enumerate(page, start=1)])
    >>> record.title, record.byline.names, record.place, record.identifiers[0].value
    ('On Maps of Rooms', ('Jane Roe',), 'L1-L5', '29456894')
    """
    return or_no_papers(
        (item for entry in cut_entries(lines) for item in _read_entry(entry, document)), document
    )


def _read_entry(entry: Entry, document: str) -> Iterator[Record | Issue]:
    lines = Lines(entry.first, entry.last)
    if entry.is_too_long or not entry.legible:
        flaw = Flaw.ILLEGIBLE if not entry.legible else Flaw.TOO_LONG
        yield from read_entry(ris_entries.Entry(lines, {}, (flaw,)), document)
        return
    fields: Sequence[Tagged] = entry.fields
    flaws: list[PaperFlaw] = []
    others: Sequence[tuple[Detail, str]] = ()
    if eric.is_of_eric(fields):
        fields, others = eric.without_others(fields)
    authors = read_authors(fields, flaws)
    beside = Beside(authors, (*_details(fields), *others), flaws)
    is_whole = entry.has(_LAST) or any(each.value.endswith(_OF_BOOKSHELF) for each in fields[-1:])
    is_cut = not (entry.ended or is_whole or eric.is_of_eric(fields))
    told = replace(_of_ris(fields, lines), flaws=(Flaw.CUT,) if is_cut else ())
    yield from read_entry(told, document, beside)


def _of_ris(fields: Sequence[Tagged], lines: Lines) -> ris_entries.Entry:
    """The entry of RIS that says the same."""
    of_eric = eric.is_of_eric(fields)
    kind = eric.ris_type(values_of(fields, "PT")) if of_eric else _type(fields)
    told: dict[str, list[str]] = {"TY": [kind], "DB": [eric.OWNER if of_eric else "PubMed"]}
    for tag, value in fields:
        as_ris = eric.as_ris(tag, value, kind) if of_eric else None
        name, words = as_ris or (_OF_RIS.get(tag, ""), _said(tag, value))
        if name and words:
            told.setdefault(name, []).append(words)
    types = [word for word in values_of(fields, "PT") if word not in (_ARTICLE, eric.ARTICLES)]
    taken_back = _RETRACTED not in types and values_of(fields, *_TAKEN_BACK)
    told["M3"] = [*types, _RETRACTED] if taken_back else types
    told["AD"] = list(unowned_places(fields))
    if (original := _original_title(fields)) and _has_no_title(fields):
        told["TI"] = [original]
    if "TI" not in told and "T2" in told:
        told["TI"] = told.pop("T2")  # a whole book
    return ris_entries.Entry(lines, told)


def _type(fields: Sequence[Tagged]) -> str:
    """The type of RIS that the tags and types of publication tell."""
    tags, types = {one.tag for one in fields}, values_of(fields, "PT")
    if not tags.isdisjoint(("BTI", "ISBN")):
        return "CHAP" if "TI" in tags else "BOOK"
    kinds = [] if _ARTICLE in types else [_KINDS[word] for word in types if word in _KINDS]
    return next(iter(kinds), "JOUR")


def _details(fields: Sequence[Tagged]) -> Iterator[tuple[Detail, str]]:
    """The original title, the day ahead of print, who paid, data banks, and the papers it is linked to."""
    yield said(Field.ORIGINAL_TITLE, "" if _has_no_title(fields) else _original_title(fields))
    if values_of(fields, "PST") == ["aheadofprint"] and not values_of(fields, "DEP"):
        yield said(Field.ELECTRONIC_DATE, next(iter(values_of(fields, "DP")), ""))
    yield from (said(Field.FUNDER, each) for each in read_grants(values_of(fields, "GR")))
    for words in values_of(fields, "SI"):
        in_bank = said(Field.DATA_BANK, databank_number(words))
        yield registered(words) if names_registry(words) else in_bank
    for tag, field in _LINKS.items():
        yield from (said(field, words) for words in values_of(fields, tag))


def _original_title(fields: Sequence[Tagged]) -> str:
    return without_full_stop(next(iter(values_of(fields, "TT")), ""))


def _has_no_title(fields: Sequence[Tagged]) -> bool:
    """Whether PubMed has no title in English, which it says in the place of one."""
    return all(map(_NO_TITLE.fullmatch, values_of(fields, "TI", "BTI")))


def _said(tag: str, value: str) -> str:
    """The value as RIS has it: a DOI alone, a title without the full stop that PubMed puts behind each,
    headings so that their commas part nothing."""
    if tag in ("LID", "AID"):
        found = _DOI.fullmatch(value)
        return found[1] if found else ""
    if tag in _TITLES:
        return without_full_stop(value)
    return f"{value};" if tag in ("MH", "OT") else value
