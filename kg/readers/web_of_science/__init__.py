"""The plain text of the Web of Science, which is also the `.ciw` of its export to EndNote, and its table.

Nearly all of its tags say what tags of RIS say, so that the entry is told on as one of RIS. What RIS has no
tags for is read here: whose a place of work is, who paid, and what is cited. What is not kept is listed in
docs/formats.md.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from kg.model import Detail, Issue, Record
from kg.readers.fields.funders import in_words
from kg.readers.fields.other_fields import Field, said
from kg.readers.fields.reference_lists import papers_cited
from kg.readers.files.source import Line
from kg.readers.ris import entries as ris_entries
from kg.readers.ris.entries import all_of, first_of
from kg.readers.ris.record import Beside, read_entry
from kg.readers.ris.tables import changed_cells
from kg.readers.rules import or_no_papers
from kg.readers.web_of_science.authors import by_people, lines_of, read_authors, unowned_places
from kg.readers.web_of_science.entries import cut_entries
from kg.readers.web_of_science.tables import rows_of, table_of

SIGNS = (
    "a line such as ‘FN Clarivate Analytics Web of Science’, ‘PT J’ before ‘AU Roe, J’, or columns PT, AU, …"
)
"""What `detect` looks for, in words."""

_OF_FILE = re.compile(r"\ufeff?FN (?:Clarivate|Thomson|ISI)\b.*")
_SIGN = re.compile(r"\ufeff?(?:VR [0-9.]+|PT [JBSCP])")
_NEXT = re.compile(r"PT [JBSCP]|(?:AU|AF|CA|BA|TI) \S.*")
_AS_IN_RIS = ("TI", "AB", "LA", "PU", "PI", "SN", "VL", "IS", "EP", "J9", "JI", "PM")
"""Tags that mean the same there."""
_OF_RIS = {
    "DE": "KW",
    "EI": "SN",
    "BN": "SN",
    "BP": "SP",
    "AR": "C7",
    "DI": "DO",
    "UT": "AN",
    "SE": "T3",
    "PY": "PY",
    "PD": "DA",
}
"""Tag of the Web of Science → that of RIS."""
_NUMBERS = ("VL", "IS", "BP", "EP", "AR")
_KINDS = (
    ("P", "", "PAT"),
    ("C", "", "CONF"),
    ("SB", "Proceedings Paper", "CONF"),
    ("SB", "Book Chapter", "CHAP"),
    ("B", "", "BOOK"),
)
"""Type of publication, type of document → that of RIS; anything else is an article."""
_NOT_YET_IN_A_VOLUME = "Early Access"
"""What stands among the types of document and is none; `EA` is the date of it."""
_GRANT = re.compile(r"(?P<funder>[^;\[]+)(?:\[(?P<awards>[^\[\]]*)\])?")
_CALLED = re.compile(r"(?<=\S)\(.*")
"""What the funder is called in one form, right behind its name: `NSFC(Natural Science Foundation)`."""
_BETWEEN = re.compile(r"[;,]\s")
_FIELDS = {
    "C3": Field.INSTITUTIONS,
    "RI": Field.RESEARCHER_ID,
    "EA": Field.ELECTRONIC_DATE,
    "CT": Field.EVENT_TITLE,
    "CY": Field.EVENT_DATE,
    "CL": Field.VENUE,
    "PN": Field.PART,
    "SU": Field.SUPPLEMENT_NUMBER,
    "OA": Field.OPEN_ACCESS,
}
"""Tag → the field in which it is kept in words."""
_OF_PATENTS = {"PN": Field.REPORT_NUMBER, "AE": Field.HOLDER}
"""The same of patents, of which Derwent has all numbers in one line."""


def detect(head: Sequence[str]) -> bool:
    """Whether the first lines are those of the Web of Science.

    >>> detect(["FN Clarivate Analytics Web of Science", "VR 1.0"]), detect(["PT J", "AU Roe, J"])
    (True, True)
    >>> detect(["PT\\tAU\\tTI"]), detect(["PT is a unit", "AU Roe, J"])
    (True, False)
    """
    first, second = (*head, "", "")[:2]
    begins = _OF_FILE.fullmatch(first) or (_SIGN.fullmatch(first) and _NEXT.fullmatch(second))
    return bool(begins or table_of(first))


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> page = ["PT J", "AU Roe, J", "AF Roe, Jane", "TI On Maps", "   of Rooms", "PY 2024", "ER", "EF"]
    >>> [record] = read("savedrecs.txt", [Line(n, text) for n, text in enumerate(page, start=1)])
    >>> record.title, record.byline.names, record.place, record.date.year
    ('On Maps of Rooms', ('Jane Roe',), 'L1-L7', 2024)
    """
    remaining = iter(lines)
    first = next((line for line in remaining if line.text.strip()), Line(1, ""))
    table = table_of(first.text)
    entries = rows_of(table, remaining) if table else cut_entries(chain((first,), remaining))
    items = (item for entry in entries for item in _read_entry(entry, document, of_table=table is not None))
    return or_no_papers(items, document)


def _read_entry(entry: ris_entries.Entry, document: str, *, of_table: bool) -> Iterator[Record | Issue]:
    numbers = _NUMBERS if of_table else ()
    flaws = list(changed_cells((tag, first_of(entry, [tag])) for tag in numbers))
    authors = read_authors(entry, flaws)
    beside = Beside(authors, tuple(_details(entry)), flaws, papers_cited(lines_of(entry, "CR")))
    yield from read_entry(_of_ris(entry), document, beside)


def _of_ris(entry: ris_entries.Entry) -> ris_entries.Entry:
    """The entry of RIS that says the same; that of text between entries has no fields either."""
    if not entry.fields:
        return entry
    kind, source = _kind(entry), first_of(entry, ["SO"])
    told: dict[str, list[str]] = {"TY": [kind]}
    for tag, values in entry.fields.items():
        if name := tag if tag in _AS_IN_RIS else _OF_RIS.get(tag):
            told.setdefault(name, []).extend(values)
    told["KW"] = [f"{' '.join(value.split())};" for value in told.get("KW", ())]
    types = (each.strip() for each in first_of(entry, ["DT"]).split(";"))
    told["M3"] = [each for each in types if each != _NOT_YET_IN_A_VOLUME]
    told["ED"] = lines_of(entry, "BE") or lines_of(entry, "ED")
    told["AD"] = list(unowned_places(entry))
    told["SP"] = told.get("SP") or all_of(entry, ["PS"])  # first and last in one, in older files
    if kind != "BOOK":
        told["JF" if kind == "JOUR" else "T2"] = [source]
    else:
        told["SP"] = told["SP"] or all_of(entry, ["PG"])
        told["TI"] = told.get("TI") or [source]
    if not told.get("PY") and not told.get("DA"):
        told["DA"] = all_of(entry, ["EA"])  # on the web before it has a place in a volume
    return ris_entries.Entry(entry.lines, told, entry.flaws)


def _kind(entry: ris_entries.Entry) -> str:
    """The type of RIS that the types of publication and of document tell."""
    publication, documents = first_of(entry, ["PT"]), first_of(entry, ["DT"])
    kinds = (kind for of, word, kind in _KINDS if publication and publication in of and word in documents)
    return next(kinds, "JOUR")


def _details(entry: ris_entries.Entry) -> Iterator[tuple[Detail, str]]:
    """Who paid, the event and whose it was, and what else RIS has no tags for; some of it empty."""
    yield from (said(Field.ORGANIZATION, group) for group in lines_of(entry, "GP") if by_people(entry))
    yield from (said(Field.FUNDER, each) for each in read_grants(first_of(entry, ["FU"])))
    for tag, field in (_FIELDS | _OF_PATENTS if _kind(entry) == "PAT" else _FIELDS).items():
        yield said(field, first_of(entry, [tag]))


def read_grants(written: str) -> list[str]:
    """The funders that a value of `FU` names, each with the numbers of its awards; empty without any.

    >>> read_grants("NSF [ABI 16, ABI 17]; DFG; Wellcome Trust (UK)(Wellcome Trust) [WT/1]")
    ['NSF (awards ABI 16, ABI 17)', 'DFG', 'Wellcome Trust (UK) (award WT/1)']
    """
    found = ((_CALLED.sub("", each["funder"]), each["awards"] or "") for each in _GRANT.finditer(written))
    return in_words(
        (funder.strip(), one.strip()) for funder, awards in found for one in _BETWEEN.split(awards)
    )
