"""What the tags of an entry of PubMed mean, told on as an entry of RIS.

Both are lists of tagged values that mean the same, so that one reader is enough. What RIS has no tags for is
read here: what an author is known by and where they worked, and the papers that PubMed links one to. What is
not kept is listed in docs/formats.md.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import Detail, Identifier, Issue, Lines, Record
from kg.readers.fields.other_fields import Field, registered, said
from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.pubmed import eric
from kg.readers.pubmed.authors import read_authors, unowned_places
from kg.readers.pubmed.entries import Tagged, values_of
from kg.readers.pubmed.funding import read_grants
from kg.readers.ris.entries import Entry, Flaw
from kg.readers.ris.record import Beside, read_entry
from kg.readers.ris.titles import without_full_stop
from kg.text.registered.databanks import databank_number
from kg.text.registered.registration import names_registry

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
_ARTICLE = "Journal Article"
_NO_TYPE = re.compile(rf"{_ARTICLE}|{eric.ARTICLES}|English Abstract|Research Support, .+")
"""What is no type of publication that says more: in which language the abstract is, who paid."""
_DOI = re.compile(r"(\S+)\s*\[doi\]", re.IGNORECASE)
_TITLES = ("TI", "BTI", "CTI")
_NO_TITLE = re.compile(r"\[?not available\W*", re.IGNORECASE)


def read_fields(
    document: str,
    lines: Lines,
    fields: Sequence[Tagged],
    *,
    is_cut: bool = False,
    cited: Sequence[Identifier | None] = (),
) -> Iterator[Record | Issue]:
    """The record of an entry with its issues before it; nothing but issues when it has no title.

    `cited` is the paper that each work of its list of references names, `None` for one that names none.

    >>> fields = [Tagged("PMID", "29456894"), Tagged("TI", "On Maps."), Tagged("FAU", "Roe, Jane")]
    >>> [record] = read_fields("a.nbib", Lines(1, 3), [*fields, Tagged("DP", "2024 Feb 15")])
    >>> record.title, record.byline.names, record.date.month
    ('On Maps', ('Jane Roe',), 2)
    """
    flaws: list[PaperFlaw] = []
    others: Sequence[tuple[Detail, str]] = ()
    if eric.is_of_eric(fields):
        fields, others = eric.without_others(fields)
    authors = read_authors(fields, flaws)
    beside = Beside(authors, (*_details(fields), *others), flaws, cited)
    told = replace(_of_ris(fields, lines), flaws=(Flaw.CUT,) if is_cut else ())
    yield from read_entry(told, document, beside)


def _of_ris(fields: Sequence[Tagged], lines: Lines) -> Entry:
    """The entry of RIS that says the same."""
    of_eric = eric.is_of_eric(fields)
    kind = eric.ris_type(values_of(fields, "PT")) if of_eric else _type(fields)
    told: dict[str, list[str]] = {"TY": [kind], "DB": [eric.OWNER if of_eric else "PubMed"]}
    for tag, value in fields:
        as_ris = eric.as_ris(tag, value, kind) if of_eric else None
        name, words = as_ris or (_OF_RIS.get(tag, ""), _said(tag, value))
        if name and words:
            told.setdefault(name, []).append(words)
    types = [word for word in values_of(fields, "PT") if not _NO_TYPE.fullmatch(word)]
    taken_back = _RETRACTED not in types and values_of(fields, *_TAKEN_BACK)
    told["M3"] = [*types, _RETRACTED] if taken_back else types
    told["AD"] = list(unowned_places(fields))
    if (original := _original_title(fields)) and _has_no_title(fields):
        told["TI"] = [original]
    if kind in ("CHAP", "BOOK"):
        told["CY"] = values_of(fields, "PL")  # of an article it is the country of the journal
    if kind == "CHAP" and (contributed := values_of(fields, "CTDT")):
        told["DA"] = contributed  # when the book began, which grows for decades, is no date of a chapter
    if "TI" not in told and "T2" in told:
        told["TI"] = told.pop("T2")  # a whole book
    return Entry(lines, told)


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
