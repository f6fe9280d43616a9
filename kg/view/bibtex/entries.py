"""Papers as BibTeX entries, for whoever writes about them.

What is not known is left out, also a year that is only inferred; a byline that a document cuts, or of which
people hide a name, ends in `and others`. `kg build` reads the entries back as the papers that they are of.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from kg.text.language.months import SHORT_MONTHS
from kg.text.letters.fold import same_form
from kg.text.letters.scripts import plain_digits
from kg.text.works.csl_names import DATES
from kg.text.works.pages import is_one_number
from kg.text.works.titles import without_retraction
from kg.view.bibtex.dates import EDTF, date_fields, in_two_digits
from kg.view.bibtex.keys import unique_keys
from kg.view.bibtex.latex import escaped
from kg.view.bibtex.names import (
    editors,
    homonyms,
    is_organisation,
    joined_names,
    name_of,
    orcids,
)
from kg.view.cards.imprint import is_web
from kg.view.cards.telling import Telling, is_cut, shown_authors
from kg.view.kinds import NodeKind
from kg.view.reading.questions import Row

_PLAIN_ID = re.compile(r"[\w./()<>;:\-]+", re.ASCII)
_URL_SIGNS = "%/:?#[]@!$&'()*+,;=~"
_VENUES = {
    "article": "journal",
    **dict.fromkeys(("inproceedings", "incollection", "inreference"), "booktitle"),
    **dict.fromkeys(("letter", "unpublished", "movie"), "booktitle"),  # `howpublished` says how it was made
}
"""Type of an entry → the field that says where it was published; `howpublished` of all others."""
_PUBLISHERS = {
    "thesis": "institution", "phdthesis": "school", "mastersthesis": "school", "techreport": "institution",
}  # fmt: skip
"""Type of an entry → the field for who published it; `publisher` of all others."""
_IMPRINT = {
    "Editors": "editor", "Series": "series", "Edition": "edition", "Volume": "volume", "Number": "number",
    "Pages": "pages", "ISBN": "isbn", "ISSN": "issn", "Language": "language",
    "Licence": "copyright", "Class": "mrclass",
}  # fmt: skip
_NAMED_FIELD = re.compile(r"(?P<name>[a-z]{1,20}): (?P<words>.+)", re.ASCII | re.DOTALL)
_CLASSIC = {"location": "address"}
"""Names of BibLaTeX → those that styles of BibTeX know, which BibLaTeX knows as well."""
_NUMBERS = ("ISBN", "ISSN", "Class")
_OF_OTHERS = re.compile(r"arxiv|10\.[0-9]{4}|pmid|pubmed|https?://", re.IGNORECASE)
"""What in a note is taken for the paper's own: `Extends arXiv:2401.00001`."""
_EDITING = ("editor", "editora", "editorb", "editorc")
_FURTHER = ("namea", "nameb", "namec")
_ROLES = {
    **dict.fromkeys(("compiler", "founder", "continuator", "redactor", "reviser", "collaborator"), _EDITING),
    **dict.fromkeys(("organizer", "director", "producer", "executiveproducer", "chair"), _EDITING),
    **dict.fromkeys(("interviewer", "scriptwriter", "composer", "performer", "contributor"), _FURTHER),
    "seriescreator": _FURTHER,
    **dict.fromkeys(("curator", "guest", "host", "narrator", "originalauthor", "reviewedauthor"), _FURTHER),
}
"""Role for which there is no field → the fields that may hold it, each beside one for its type."""
_TYPES = frozenset(f"{field}type" for field in (*_EDITING, *_FURTHER))
"""Fields that say what people did."""
_NAMES = frozenset(
    ("translator", "annotator", "commentator", "foreword", "afterword", "introduction", "bookauthor")
    + ("editora", "editorb", "editorc", "illustrator", "recipient", "serieseditor")
    + ("editor", "namea", "nameb", "namec")
).union(_ROLES)
"""Further fields that hold names."""
_IN_DIGITS = re.compile(r"-?[0-9]{4}(?:-[0-9]{1,2}){0,2}(?:/-?[0-9]{4}(?:-[0-9]{1,2}){0,2})?")


def entries(telling: Telling) -> dict[int, str]:
    """Number of each drawn paper → its entry; every key is there once."""
    papers = [index for index in telling.scene.graph if telling.scene.node(index).kind is NodeKind.PAPER]
    return {index: entry(telling, index, key) for index, key in unique_keys(telling, papers).items()}


def entry(telling: Telling, index: int, key: str) -> str:
    """The entry of a paper that is drawn, cited by this key."""
    row = telling.facts.papers.get(telling.iri(index), {})
    printed = printed_of(telling, index)
    code = _address(row.get("repository", ""))
    page = _address(printed.get("Web page", "")) or code
    kind = row.get("kind", "misc")
    kind = "misc" if kind == "online" and not page else kind
    further = _with_types(further_fields(telling, index), "editor" if "Editors" in printed else "")
    families = further.pop("familyname", "").split("; ")
    notes = (status_of(telling, index, printed), printed.get("Comment", ""), further.pop("note", ""))
    ends = (further.pop("addendum", ""), f"Code: {code}" if code and code != page else "")
    shown = shown_authors(telling.facts, telling.iri(index))
    names = _written(telling, shown)
    fields = {
        "title": f"{{{escaped(telling.scene.node(index).title)}}}",
        "author": joined_names(names, is_cut=is_cut(telling.facts, telling.iri(index), len(names))),
        "author+an:orcid": orcids(shown) if len(names) == len(shown) else "",
        "author+an:dblp": homonyms(shown, telling.facts.names) if len(names) == len(shown) else "",
        "entrysubtype": row.get("subtype", ""),
        _VENUES.get(kind, "howpublished"): escaped(venue_of(telling, index, row)),
        **_imprint(printed, kind, families),
        **date_fields(row),
        **_registered(telling, row),
        **_archived(row, further),
        "url": page,
        **_notes(notes, ends),
        "keywords": ", ".join(map(_keyword, telling.facts.keywords.get(telling.iri(index), ()))),
        "abstract": escaped(row.get("abstract", "")),
    }
    for name, words in further.items():
        if not fields.get(its := _CLASSIC.get(name, name)):
            fields[its] = _further(name, words, families)
    lines = "".join(f",\n  {name} = {_value(name, value)}" for name, value in fields.items() if value)
    return f"@{kind}{{{key}{lines}\n}}\n"


def status_of(telling: Telling, index: int, printed: Mapping[str, str]) -> str:
    """That a paper was retracted, where neither its title nor its note says so."""
    status, title = printed.get("Status", ""), telling.scene.node(index).title
    # As of a notice, nobody believes it of a title that no person signs.
    signed = any(
        not is_organisation(telling, row) for row in shown_authors(telling.facts, telling.iri(index))
    )
    titled = signed and without_retraction(title) != title
    said = titled or status in printed.get("Comment", "").lower()
    return "" if said else status.capitalize()


def venue_of(telling: Telling, index: int, row: Row) -> str:
    """Where it was published; empty where that is only its own title, as of proceedings."""
    venue = row.get("venue", "")
    return "" if same_form(venue) == same_form(telling.scene.node(index).title) else venue


def _keyword(printed: str) -> str:
    """A keyword; in braces where it has what parts keywords."""
    return f"{{{escaped(printed)}}}" if "," in printed or ";" in printed else escaped(printed)


def _written(telling: Telling, rows: Iterable[Row]) -> list[str]:
    """The names as BibTeX takes them."""
    written = (
        name_of(row["printed"], row.get("family", ""), is_whole=is_organisation(telling, row)) for row in rows
    )
    return [name for name in written if name]


def _imprint(printed: Mapping[str, str], kind: str, families: Sequence[str]) -> Mapping[str, str]:
    """Volume, pages, publisher and what else is printed of the volume, and of the text: its licence."""
    fields = {name: escaped(printed.get(what, "")) for what, name in _IMPRINT.items()}
    fields["mrclass"] = ", ".join(each for each in fields["mrclass"].split(", ") if each[:1].isdigit())
    fields["editor"] = editors(printed.get("Editors", ""), families)
    numbers = {name: plain_digits(fields[name]) for name in ("volume", "number", "pages")}
    pages = numbers["pages"]
    fields |= numbers | {"pages": pages if is_one_number(pages) else re.sub(r"(?<=\w)-(?=\w)", "--", pages)}
    return fields | {_PUBLISHERS.get(kind, "publisher"): escaped(printed.get("Publisher", ""))}


def printed_of(telling: Telling, index: int) -> Mapping[str, str]:
    """What libraries say of a paper, by what it is; of several values the first, but all numbers."""
    values: dict[str, list[str]] = {}
    for row in telling.facts.imprints.get(telling.iri(index), ()):
        values.setdefault(row["what"], []).append(row["value"])
    return {what: ", ".join(each if what in _NUMBERS else each[:1]) for what, each in values.items()}


def further_fields(telling: Telling, index: int) -> dict[str, str]:
    """What has no property of its own, under the name that it begins with; of several values all."""
    fields: dict[str, list[str]] = {}
    for row in telling.facts.imprints.get(telling.iri(index), ()):
        if row["what"] == "Also says" and (found := _NAMED_FIELD.fullmatch(row["value"])):
            fields.setdefault(found["name"], []).append(found["words"])
    return {name: "; ".join(words) for name, words in fields.items()}


def _further(name: str, words: str, families: Sequence[str] = ()) -> str:
    """The words of a further field; in braces, as names may be, but for a date, which in braces is none.

    >>> _further("eventdate", "2019-3-1/2019-3-05"), _further("eventdate", "spring 2019")
    ('2019-03-01/2019-03-05', '{spring 2019}')
    """
    if name in DATES and (EDTF.fullmatch(words) or _IN_DIGITS.fullmatch(words)):
        return in_two_digits(words)
    if name in _TYPES:
        return escaped(words)
    return editors(words, families) if name in _NAMES else f"{{{escaped(words)}}}"


def _value(name: str, value: str) -> str:
    """The value in braces; the names of months are those that every style knows."""
    return value if name == "month" and value in SHORT_MONTHS else f"{{{value}}}"


def _registered(telling: Telling, row: Row) -> Mapping[str, str]:
    """What finds the paper in registries."""
    arxiv = row.get("arxiv", "")
    primary = telling.indices.get(row.get("primary", "")) if arxiv else None
    return {
        "eprint": _identifier(arxiv),
        "archiveprefix": "arXiv" if arxiv else "",
        "primaryclass": "" if primary is None else escaped(telling.scene.node(primary).code or ""),
        "doi": _identifier(row.get("doi", "")),
        "pmid": _identifier(row.get("pmid", "")),
        "pmcid": _identifier(row.get("pmcid", "")),
    }


def _archived(row: Row, further: dict[str, str]) -> Mapping[str, str]:
    """The number in another archive than arXiv, which `further` has behind the archive's name.

    >>> _archived({}, {"eprint": "jstor 2928741"}), _archived({"arxiv": "2401.1"}, {"eprint": "HAL hal-1"})
    ({'eprinttype': 'jstor', 'eprint': '2928741'}, {})
    """
    archive, _, number = ("" if row.get("arxiv") else further.get("eprint", "")).partition(" ")
    if not number or " " in number:
        return {}
    del further["eprint"]
    return {"eprinttype": escaped(archive), "eprint": _identifier(number)}


def _notes(notes: Iterable[str], ends: Iterable[str]) -> Mapping[str, str]:
    """The authors' comment and the note of entries; `ends` stand behind the entry, in the addendum.

    There stands also what names a registry, for programs take identifiers of a note for the paper's own.

    >>> _notes(["12 pages", "In press"], []), _notes(["On arXiv:2401.01"], ["In French"])
    ({'note': '12 pages. In press', 'addendum': ''}, {'note': '', 'addendum': 'On arXiv:2401.01. In French'})
    """
    said = list(filter(None, notes))
    of_others = list(filter(_OF_OTHERS.search, said))
    own = ". ".join(note for note in said if note not in of_others)
    return {"note": escaped(own), "addendum": escaped(". ".join([*of_others, *filter(None, ends)]))}


def _address(text: str) -> str:
    """A web address with the signs that an address may hold; empty for what is none."""
    return quote(text, safe=_URL_SIGNS) if is_web(text) else ""


def _identifier(text: str) -> str:
    """An identifier as it is, for programs compare it; with letters that none has, it is written out."""
    return text if _PLAIN_ID.fullmatch(text) else escaped(text)


def _with_types(fields: Mapping[str, str], taken: str = "") -> dict[str, str]:
    """The fields with each role in the first field that is free, beside its type; `taken` is in use already.

    >>> _with_types({"director": "Fritz Lang", "location": "Berlin"})
    {'location': 'Berlin', 'editor': 'Fritz Lang', 'editortype': 'director'}
    >>> _with_types({"director": "Fritz Lang", "composer": "Willy Roe"}, "editor")
    {'editora': 'Fritz Lang', 'editoratype': 'director', 'namea': 'Willy Roe', 'nameatype': 'composer'}
    """
    placed = {name: words for name, words in fields.items() if name not in _ROLES}
    for role in (name for name in fields if name in _ROLES):
        free = (slot for slot in _ROLES[role] if slot != taken and slot not in placed)
        if slot := next(free, ""):
            placed |= {slot: fields[role], f"{slot}type": role}
        else:  # BibLaTeX has no more
            placed[role] = fields[role]
    return placed
