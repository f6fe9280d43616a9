"""Papers as entries of RIS, which EndNote, Zotero, Mendeley and tools for systematic reviews read.

They are made of items of CSL-JSON (`kg.view.csl`). Every tag is one that `kg build` reads back, but for
notes, which in other libraries are of whoever keeps these. What RIS has no tag for is left out: most roles of
people, further dates, and what CSL has no field for, such as holders of patents.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kg.text.works.pages import is_one_number
from kg.view.bibtex.bibliography import cited, each_paper
from kg.view.cards.telling import Telling
from kg.view.csl import Item, item
from kg.view.reading.questions import Graph

_TYPES = {
    "article-journal": "JOUR", "article-newspaper": "NEWS", "article-magazine": "MGZN",
    "paper-conference": "CONF", "chapter": "CHAP", "entry": "ENCYC", "book": "BOOK", "thesis": "THES",
    "report": "RPRT", "patent": "PAT", "standard": "STAND", "software": "COMP", "dataset": "DATA",
    "manuscript": "MANSCPT", "personal_communication": "PCOMM", "motion_picture": "MPCT",
    "webpage": "ELEC", "review": "JOUR", "review-book": "JOUR", "map": "MAP", "figure": "FIGURE",
    "graphic": "ART", "song": "SOUND", "pamphlet": "PAMP",
}  # fmt: skip
"""What CSL calls a paper → what RIS calls it; `GEN` is all else, such as what is on arXiv alone."""
_COUNTED = ("book", "thesis", "manuscript")
"""Of these `SP` alone says how many pages there are."""
_FIELDS = {
    "T2": "container-title", "T3": "collection-title", "J2": "container-title-short", "ST": "title-short",
    "VL": "volume", "PB": "publisher", "ET": "edition", "NV": "number-of-volumes", "LA": "language",
    "DO": "DOI", "CN": "call-number", "CY": "publisher-place", "RI": "reviewed-title",
}  # fmt: skip
"""Tag → the field of CSL that it is; texts all of them."""
_OF_CONFERENCES = {"T2": "event-title", "C3": "container-title", "CY": "event-place", "C1": "publisher-place"}
_OF_TYPES = {
    "paper-conference": _OF_CONFERENCES, "software": {"ET": "version"}, "article-journal": {"C2": "PMCID"},
}  # fmt: skip
"""What tags are of papers of one type, as EndNote and Zotero have them."""
_PEOPLE = {"AU": "author", "ED": "editor", "A3": "collection-editor", "A4": "translator"}
_OF_REVIEWS = {**_PEOPLE, "A2": "reviewed-author"}
_OF_LETTERS = {**_PEOPLE, "A2": "recipient"}
_OF_FILMS = {**_PEOPLE, "AU": "director"}
_OF_BOOKS = {"AU": "author", "A3": "editor", "A2": "collection-editor", "A4": "translator"}
"""The same of a whole book in a series that has editors."""
_NUMBERS = ("issue", "number", "collection-number")
_NUMBERED = ("patent", "report", "standard")
"""Of these `SN` is the number, before that of a series."""
_RANGE = re.compile(r"([^-–]+)[-–]([^-–]+)")
_SERIAL = re.compile(r",\s*")


def entries(graph: Graph, papers: Sequence[str] | None = None) -> Iterator[str]:
    """The entry of each of some papers, or of all; see `cited`."""
    for key, found in cited(graph, each_paper(_item), papers):
        yield entry({"id": key, **found})


def _item(telling: Telling, index: int) -> Item:
    """An item of CSL, of which each keyword is one, whatever commas it has."""
    return item(telling, index) | {"keyword": telling.facts.keywords.get(telling.iri(index), ())}


def entry(item: Item) -> str:
    r"""An item of CSL, its keywords one by one, as RIS writes it, without an empty line behind.

    >>> entry({"id": "roe", "type": "book", "title": "On Maps", "author": [{"literal": "Door Lab"}]})
    'TY  - BOOK\r\nID  - roe\r\nTI  - On Maps\r\nAU  - Door Lab,\r\nER  - \r\n'
    """
    said = [(tag, " ".join(str(value).split())) for tag, value in _tagged(item)]
    lines = [f"{tag}  - {value}\r\n" for tag, value in said if value]
    return "".join([*lines, "ER  - \r\n"])


def _tagged(item: Item) -> Iterator[tuple[str, str]]:
    """Tag and value of each line; some are empty, and a value may have line ends."""
    yield "TY", _TYPES.get(item["type"], "GEN")
    yield "ID", item["id"]
    yield "TI", item.get("title", "")
    for tag, role in _roles(item).items():
        yield from ((tag, _name(name)) for name in item.get(role, ()))
    yield from _dates(item.get("issued", {}))
    yield from ((tag, item.get(field, "")) for tag, field in _fields(item).items())
    yield "M3", item.get("genre", "") or _type_in_words(item["type"])
    yield "AV", "" if "archive_location" in item else item.get("archive", "")
    number = "SN" if item["type"] in _NUMBERED else "IS"
    yield number, next((item[name] for name in _NUMBERS if name in item), "")
    yield from _pages(item)
    for numbers in ("ISBN", "ISSN"):
        yield from (("SN", number) for number in _SERIAL.split(item.get(numbers, "")))
    yield "UR", item.get("URL", "")
    if arxiv := item.get("archive_location", ""):
        yield "UR", f"https://arxiv.org/abs/{arxiv.removeprefix('arXiv:')}"
    if "PMCID" in item and item["type"] != "article-journal":
        yield "UR", f"https://pmc.ncbi.nlm.nih.gov/articles/{item['PMCID']}/"
    yield "U1", f"{item['PMID']}[pmid]" if "PMID" in item else ""
    yield from (("KW", keyword) for keyword in item.get("keyword", ()))
    yield "AB", item.get("abstract", "")
    yield "N1", item.get("note", "")
    yield "N1", "Retracted Publication" if item.get("status", "").lower() == "retracted" else ""


def _roles(item: Item) -> Mapping[str, str]:
    """Tag → the role of those whom it names, for a paper of this type."""
    if item["type"] == "book" and "collection-editor" in item:
        return _OF_BOOKS
    if item["type"] == "personal_communication":
        return _OF_LETTERS
    if "director" in item and "author" not in item:
        return _OF_FILMS
    return _OF_REVIEWS if "reviewed-title" in item else _PEOPLE


def _name(name: Mapping[str, str]) -> str:
    """A name as RIS has it: a comma behind marks one of several words that has no given names.

    EndNote prints `et al.,` as the end of a list.

    >>> _name({"family": "von Neumann", "given": "János", "suffix": "Jr."}), _name({"literal": "Plato"})
    ('von Neumann, János, Jr.', 'Plato')
    >>> _name({"literal": "others"})
    'et al.,'
    """
    if whole := name.get("literal", ""):
        return "et al.," if whole == "others" else f"{whole}," if " " in whole else whole
    return ", ".join(name[part] for part in ("family", "given", "suffix") if part in name)


def _dates(issued: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The year, and the day as far as it is known; of a span the first. What is no date is as printed.

    >>> [*_dates({"date-parts": [[2024, 2]]})], [*_dates({"raw": "Feb 2"})]
    ([('PY', '2024'), ('DA', '2024/02//')], [('DA', 'Feb 2')])
    """
    parts: Sequence[int] = issued.get("date-parts", [[]])[0]
    if not parts:
        yield "DA", issued.get("raw", "")
        return
    yield "PY", str(parts[0])
    if len(parts) > 1:
        year, month, day = (*parts, None)[:3]
        yield "DA", f"{year}/{month:02}/{'' if day is None else f'{day:02}'}/"


def _type_in_words(type_: str) -> str:
    """What the type of RIS does not tell of that of CSL.

    >>> _type_in_words("review-book"), _type_in_words("speech"), _type_in_words("map")
    ('book review', 'speech', '')
    """
    if type_ in ("review-book", "review"):
        return "book review" if type_ == "review-book" else type_
    return "" if type_ in _TYPES or type_ in ("document", "article") else type_.replace("_", " ")


def _fields(item: Item) -> Mapping[str, str]:
    """Tag → the field of CSL that it is, of a paper of this type.

    What has no conference but proceedings stands in `T2` alone, as databases have it.

    >>> _fields({"type": "software"})["ET"], _fields({"type": "paper-conference"})["T2"]
    ('version', 'container-title')
    """
    fields = _FIELDS | _OF_TYPES.get(item["type"], {})
    if item["type"] == "paper-conference" and "event-title" not in item:
        return {tag: field for tag, field in fields.items() if tag != "C3"} | {"T2": "container-title"}
    return fields


def _pages(item: Item) -> Iterator[tuple[str, str]]:
    """The first and the last page, or how many there are."""
    pages = item.get("page", "")
    if (found := _RANGE.fullmatch(pages)) and not is_one_number(pages):
        yield from zip(("SP", "EP"), found.groups(), strict=True)
    else:
        counted = item.get("number-of-pages", "") if item["type"] in _COUNTED else ""
        yield "SP", counted or pages
