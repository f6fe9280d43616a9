"""Papers as items of CSL-JSON, which Zotero, Pandoc and whatever else cites read.

They are made of the facts that entries of BibTeX are made of (`kg.view.bibtex.entries`); texts are as
printed. What is not in the tables is left out: what CSL has no field for, and a few fields of law and
archives that our facts do not tell apart. The day on which somebody looked (`accessed`) is not in the graph.

`kg build` reads the items back as papers of the same names, years and numbers. Their kinds are those that CSL
has types for: proceedings become books, and a poster is no more than a document. Notes are not read, since in
other libraries they are of whoever keeps these.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from kg.text.people.collective import is_collective
from kg.text.people.homonyms import without_number
from kg.text.people.initials_behind import initials_behind
from kg.text.works.csl_names import ARCHIVED, DATES, PEOPLE, WORDS
from kg.view.bibtex.bibliography import cited, each_paper
from kg.view.bibtex.entries import further_fields, printed_of, status_of, venue_of
from kg.view.bibtex.names import family_in, is_organisation, listed, parts_of
from kg.view.cards.imprint import is_web
from kg.view.cards.telling import Telling, is_cut, shown_authors
from kg.view.reading.questions import Graph, Row

Item: TypeAlias = dict[str, Any]
"""A paper as CSL has it: name of a field → its value."""

_TYPES = {
    "article": "article-journal", "newspaper": "article-newspaper", "magazine": "article-magazine",
    "inproceedings": "paper-conference", "incollection": "chapter", "inreference": "entry",
    "book": "book", "proceedings": "book", "thesis": "thesis", "phdthesis": "thesis",
    "mastersthesis": "thesis", "techreport": "report", "patent": "patent", "standard": "standard",
    "software": "software", "dataset": "dataset", "unpublished": "manuscript",
    "letter": "personal_communication", "movie": "motion_picture", "online": "webpage",
}  # fmt: skip
"""What BibTeX calls a paper → what CSL calls it; `document` is all else, `article` what is on arXiv."""
_TYPES_IN_WORDS = {
    **{word: word for word in ("map", "figure", "graphic", "song", "broadcast", "interview", "speech")},
    **{word: word for word in ("performance", "pamphlet", "periodical", "classic")},
    **dict.fromkeys(("artwork", "image"), "graphic"),
    **dict.fromkeys(("musical_score", "musical score"), "musical_score"),
}  # fmt: skip
"""Words for the type of what has no type in BibTeX → what CSL calls it."""
_GENRES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
_NUMBERED = ("techreport", "patent", "standard", "software", "dataset")
_VOLUMES = ("book", "proceedings")
_IMPRINT = {
    "Volume": "volume", "Pages": "page", "Publisher": "publisher", "Series": "collection-title",
    "Edition": "edition", "ISBN": "ISBN", "ISSN": "ISSN", "Language": "language",
}  # fmt: skip
_FURTHER = {**WORDS, "shorttitle": "title-short", "shortjournal": "container-title-short"}
_IDENTIFIES = re.compile(
    r"\s*(?:arxiv\b.*|doi|pmid|pmcid|mr|mr number|mrnumber|zbl|_eprint)\s*:", re.IGNORECASE
)
"""How a line of a note begins that programs take for the paper's own number."""
_DATE = re.compile(r"(-?[0-9]{4})(?:-(0?[1-9]|1[0-2])(?:-(0?[1-9]|[12][0-9]|3[01]))?)?", re.ASCII)

_SEASONS = {
    "spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4, "-21": 1, "-22": 2, "-23": 3, "-24": 4,
}  # fmt: skip
"""In words, and as EDTF has them behind the year → as CSL counts them."""
_SEASON = re.compile(r"\b(?:spring|summer|autumn|fall|winter)\b|(?<=[0-9]{4})-2[1-4](?![0-9])", re.IGNORECASE)

_SHOUTED = re.compile(r"(?=.*[a-z])[A-Z]{3,} ")
"""What begins so begins with no given name: `ACM Press`, `ZHANG Wei`."""


def items(graph: Graph, papers: Sequence[str] | None = None) -> Iterator[Item]:
    """The item of each of some papers, or of all, with its key in BibTeX; see `cited`."""
    for key, found in cited(graph, each_paper(item), papers):
        yield {"id": key} | found


def item(telling: Telling, index: int) -> Item:
    """What CSL says of a paper that is drawn, without its id."""
    iri = telling.iri(index)
    row = telling.facts.papers.get(iri, {})
    printed, further = printed_of(telling, index), further_fields(telling, index)
    families = further.get("familyname", "").split("; ")
    kind, arxiv = row.get("kind", ""), row.get("arxiv", "")
    page = printed.get("Web page", "") or row.get("repository", "")
    known = "" if kind == "online" and not page else kind  # what is on no page is no web page
    type_, genre = _type(row.get("subtype") or known, further, on_arxiv=bool(arxiv))
    fields: Item = {
        "type": type_,
        "genre": genre or _GENRES.get(kind, ""),
        "title": telling.scene.node(index).title,
        "author": _authors(telling, index),
        "editor": _people(printed.get("Editors", ""), families),
        "container-title": venue_of(telling, index, row),
        **{name: printed.get(what, "") for what, name in _IMPRINT.items()},
        _number_of(kind, printed): printed.get("Number", ""),
        "issued": _issued(row),
        "DOI": row.get("doi", ""),
        "PMID": row.get("pmid", ""),
        "PMCID": row.get("pmcid", ""),
        "archive_location": f"arXiv:{arxiv}" if arxiv else "",
        "URL": page if is_web(page) else "",
        "keyword": ", ".join(telling.facts.keywords.get(iri, ())),
        "abstract": row.get("abstract", ""),
        **{name: further.get(what, "") for what, name in _FURTHER.items()},
        **_kept_in(type_, further.get("library", ""), arxiv),
        **{name: _people(further.get(what, ""), families) for what, name in PEOPLE.items()},
        **{name: _date(further.get(what, "")) for what, name in DATES.items()},
        "status": status_of(telling, index, printed) or further.get("pubstate", ""),
        "note": _note(printed.get("Comment", ""), further.get("note", ""), further.get("addendum", "")),
    }
    return {name: value for name, value in fields.items() if value}


def _type(kind: str, further: Mapping[str, str], *, on_arxiv: bool) -> tuple[str, str]:
    """What CSL calls a paper of this kind in BibTeX, and what words tell of its type beyond that.

    >>> _type("article", {"type": "book review"}, on_arxiv=False)
    ('review-book', '')
    >>> _type("article", {"type": "Review"}, on_arxiv=False)  # of what others found
    ('article-journal', 'Review')
    >>> _type("misc", {"type": "musical score"}, on_arxiv=False)  # as RIS has it
    ('musical_score', '')
    """
    words = further.get("type", "")
    if kind == "article" and (words == "book review" or "revieweditem" in further):
        return "review-book", "" if words == "book review" else words
    if kind not in _TYPES and words in _TYPES_IN_WORDS:
        return _TYPES_IN_WORDS[words], ""
    return _TYPES.get(kind, "article" if on_arxiv else "document"), words


def _kept_in(type_: str, library: str, arxiv: str) -> Item:
    """Where a paper of this type is kept: of what archives keep the archive, of all else the shelf mark.

    >>> _kept_in("manuscript", "Leiden, UB, BPL 20", ""), _kept_in("book", "Z 12", "")
    ({'call-number': '', 'archive': 'Leiden, UB, BPL 20'}, {'call-number': 'Z 12', 'archive': ''})
    """
    is_archived = type_ in ARCHIVED and not arxiv
    kept = {"call-number": library, "archive": "arXiv" if arxiv else ""}
    return {"call-number": "", "archive": library} if is_archived else kept


def _number_of(kind: str, printed: Mapping[str, str]) -> str:
    """What the number of a paper counts: the paper itself, volumes of a series, or issues.

    >>> _number_of("patent", {}), _number_of("inproceedings", {"Series": "LNCS"}), _number_of("article", {})
    ('number', 'collection-number', 'issue')
    """
    if kind in _NUMBERED:
        return "number"
    in_series = "Series" in printed and kind != "article"
    return "collection-number" if in_series or kind in _VOLUMES else "issue"


def _authors(telling: Telling, index: int) -> list[Mapping[str, str]]:
    paper = telling.iri(index)
    rows = shown_authors(telling.facts, paper)
    names = [
        _name(each["printed"], each.get("family", ""), is_whole=is_organisation(telling, each))
        for each in rows
    ]
    return [*names, *_others(bool(names) and is_cut(telling.facts, paper, len(names)))]


def _people(line: str, families: Sequence[str] = ()) -> list[Mapping[str, str]]:
    """The names of a printed line; the whole line as one where nobody can part it.

    >>> _people("Bob Roe et al."), _people("Garcia J., Lopez M.")[1:]
    ([{'family': 'Roe', 'given': 'Bob'}, {'literal': 'others'}], [{'family': 'Lopez', 'given': 'M.'}])
    >>> _people("Plato, Ann Lee"), _people("ACM Press")
    ([{'literal': 'Plato, Ann Lee'}], [{'literal': 'ACM Press'}])
    >>> _people("Jaime Polanía Vorenberg", ["Polanía Vorenberg"]), _people("Wei Wang 0012")
    ([{'family': 'Polanía Vorenberg', 'given': 'Jaime'}], [{'family': 'Wang', 'given': 'Wei'}])
    """
    names, is_cut_there = listed(line)
    if not names:
        return [{"literal": line}] if line else []
    names = tuple(map(without_number, names))
    found = zip(names, initials_behind(names), strict=True)
    read = (
        _in_parts(parts.family, parts.given, parts.suffix)
        if parts
        else _name(
            name, family_in(name, families), is_whole=is_collective(name) or bool(_SHOUTED.match(name))
        )
        for name, parts in found
    )
    return [*read, *_others(is_cut_there)]


def _others(are_cut: bool) -> list[Mapping[str, str]]:
    """What ends a list of names that is cut: Pandoc prints `et al.` for it."""
    return [{"literal": "others"}] if are_cut else []


def _name(name: str, family: str = "", *, is_whole: bool = False) -> Mapping[str, str]:
    """A name in its parts, or whole.

    >>> _name("János von Neumann, Jr.")
    {'family': 'von Neumann', 'given': 'János', 'suffix': 'Jr.'}
    >>> _name("CMS Collaboration", is_whole=True), _name("Plato")
    ({'literal': 'CMS Collaboration'}, {'literal': 'Plato'})
    """
    own, suffix, given = ("", "", "") if is_whole else parts_of(name, family)
    return _in_parts(own, given, suffix) if given else {"literal": name}


def _in_parts(family: str, given: str, suffix: str) -> Mapping[str, str]:
    parts = {"family": family, "given": given, "suffix": suffix}
    return {part: words for part, words in parts.items() if words}


def _issued(row: Row) -> Mapping[str, Any]:
    """The date in parts, or as printed where it has none; empty where it is only inferred.

    >>> _issued({"issued": "2024-02-01"}), _issued({"issued": "1910/1911", "printed": "1910–1911"})
    ({'date-parts': [[2024, 2, 1]]}, {'date-parts': [[1910], [1911]]})
    >>> _issued({"undated": "--02-02", "printed": "Feb 2"}), _issued({"issued": "2024", "inferred": "true"})
    ({'raw': 'Feb 2'}, {})
    >>> _issued({"issued": "2020", "printed": "Spring 2020"})
    {'date-parts': [[2020]], 'season': 1}
    >>> _issued({"issued": "-0043-03", "printed": "March 44 BC"})  # CSL has no year 0
    {'date-parts': [[-44, 3]]}
    """
    inferred, printed = row.get("inferred") in ("true", "1"), row.get("printed", "")
    issued = "" if inferred else row.get("issued", "")
    if parts := _date_parts(issued):
        season = _season(printed) if len(parts) == len(parts[0]) == 1 else 0
        return {"date-parts": parts} | ({"season": season} if season else {})
    return {"raw": printed} if printed and not (inferred and not row.get("undated")) else {}


def _season(printed: str) -> int:
    """The season that a date is in, in words or as EDTF has it, from 1 for spring; 0 where it names none."""
    found = {match.lower() for match in _SEASON.findall(printed)}
    return _SEASONS[found.pop()] if len(found) == 1 else 0


def _date(words: str) -> Mapping[str, Any]:
    """A further date in parts, or as printed; empty for none.

    >>> _date("2020-3-1/2020-03-05"), _date("spring 2020"), _date("")
    ({'date-parts': [[2020, 3, 1], [2020, 3, 5]]}, {'raw': 'spring 2020'}, {})
    """
    parts = _date_parts(words)
    return {"date-parts": parts} if parts else {"raw": words} if words else {}


def _date_parts(written: str) -> list[list[int]]:
    """Years, months and days of a date, or of the two ends of a span; none where it is more than these."""
    found = [_DATE.fullmatch(part) for part in written.split("/")]
    parts = [[_year(each[1]), *(int(part) for part in each.groups()[1:] if part)] for each in found if each]
    return parts if len(parts) == len(found) <= 2 else []


def _note(*notes: str) -> str:
    """What is noted of the paper, but for what begins with a number that programs would take for its own.

    >>> _note("12 pages", "", "In French"), _note("arXiv:2401.00001"), _note("Extends arXiv:2401.00001")
    ('12 pages. In French', '', 'Extends arXiv:2401.00001')
    """
    return ". ".join(note for note in notes if note and not _IDENTIFIES.match(note))


def _year(written: str) -> int:
    """The year as CSL counts, which goes from 1 BC, -1, to 1."""
    year = int(written)
    return year if year > 0 else year - 1
