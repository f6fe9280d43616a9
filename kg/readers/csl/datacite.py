"""What DataCite says of a work, as Crossref says the same: data sets, programs, preprints, theses."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kg.readers.fields.values import object_of, objects_of, one_line, values_of, without_markup
from kg.readers.names.headings import with_additions, without_additions
from kg.readers.names.lists import Reading, names_of
from kg.readers.names.parts import name_parts
from kg.text.letters.fold import same_form
from kg.text.letters.separators import COMMA, SEMICOLON, SEMICOLONS, has_semicolon
from kg.text.people.collective import is_collective

_TYPES = {
    "Book": "book",
    "BookChapter": "chapter",
    "ConferencePaper": "paper-conference",
    "ConferenceProceeding": "proceedings",
    "DataPaper": "article-journal",
    "Dataset": "dataset",
    "Dissertation": "thesis",
    "JournalArticle": "article-journal",
    "Preprint": "posted-content",
    "Report": "report",
    "Software": "software",
    "Standard": "standard",
}
"""General type → the type of CSL or Crossref; of the others only words tell."""
_CITES = ("Cites", "References")
_RELATIONS = {
    "IsNewVersionOf": "replaces",
    "IsPreviousVersionOf": "is-replaced-by",
    "IsObsoletedBy": "is-replaced-by",
    "Obsoletes": "replaces",
    "Reviews": "is-review-of",
    "IsReviewedBy": "has-review",
}
"""Type of relation → Crossref's."""
_PUBLISHED_IN = "IsPublishedIn"
_OF_DATA = dict.fromkeys(("IsSupplementTo", "IsDescribedBy"), "is-data-basis-for")
"""The same of a data set alone: the article that it belongs to."""
_OF_ARXIV = {"IsVersionOf": "is-preprint-of"}
"""The same of arXiv, which calls its papers versions of what is published elsewhere."""
_PREFIX_OF_ARXIV = "10.48550/"
_PEOPLE = {
    "Editor": "editor",
    "DataCurator": "curator",
    "Producer": "producer",
    "Translator": "translator",
    **dict.fromkeys(("DataCollector", "Researcher", "ProjectLeader", "ProjectMember"), "contributor"),
}
"""Type of contributor → the role; the others keep, pay for or own the work."""
_ROR, _ORCID = "ror", "orcid"
_NOTHING = re.compile(r"\(:(?:un(?:ac|al|ap|as|av|kn)|none|null|tba)\)")
"""What DataCite has written where nobody says more: `(:unav)`."""
_TIME = re.compile(r"[T ][0-9]{2}:[0-9]{2}[0-9:.]*(?:Z|[+-][0-9:]+)?")
"""The time of a day, behind it."""
_NO_LICENCE = "info:eu-repo/semantics/"
"""How words for who may look begin, which stand among the licences: `info:eu-repo/semantics/openAccess`."""
_FIELD = "FOS: "
"""What DataCite writes before a field of science that it adds, with the name of the field alone beside it."""


def as_crossref(work: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of Crossref that say what the attributes of DataCite say; some of them empty.

    >>> told = as_crossref({"doi": "10.5061/a", "titles": [{"title": "Maps"}], "publisher": "Dryad"})
    >>> told["DOI"], told["title"], told["publisher"]
    ('10.5061/a', ['Maps'], 'Dryad')
    """
    place = _container(work)
    pages = [place.get("firstPage"), place.get("lastPage")]
    titles, texts = objects_of(work.get("titles")), objects_of(work.get("descriptions"))
    publisher, numbers = work.get("publisher"), objects_of(work.get("identifiers"))
    return {
        "DOI": work.get("doi") or _of_type(numbers, "identifierType", "DOI", "identifier"),
        "URL": work.get("url"),
        **_type(object_of(work.get("types"))),
        "title": _called(work)[:1],
        "subtitle": [one.get("title") for one in titles if one.get("titleType") == "Subtitle"],
        "translated-title": _of_type(titles, "titleType", "TranslatedTitle", "title"),
        "title-short": _of_type(titles, "titleType", "AlternativeTitle", "title"),
        "author": list(filter(None, map(_person, objects_of(work.get("creators"))))),
        "issued": _date(work),
        "publisher": _told(publisher.get("name") if isinstance(publisher, Mapping) else publisher),
        "container-title": [place.get("title")],
        "volume": place.get("volume"),
        "issue": place.get("issue"),
        "page": "-".join(filter(None, map(one_line, pages))),
        "ISSN": place.get("identifier") if place.get("identifierType") == "ISSN" else "",
        "abstract": _of_type(texts, "descriptionType", "Abstract", "description"),
        "keyword": list(_keywords(work)),
        "language": work.get("language"),
        "version": work.get("version"),
        "license": [
            {"URL": one.get("rightsUri") or one.get("rights")}
            for one in objects_of(work.get("rightsList"))
            if not one_line(one.get("rightsUri")).startswith(_NO_LICENCE)
        ],
        "reference": [{"DOI": doi} for kind, doi in _related(work) if kind in _CITES],
        "relation": _relations(work),
        "funder": [
            {"name": one.get("funderName"), "award": values_of(one.get("awardNumber"))}
            for one in objects_of(work.get("fundingReferences"))
        ],
        **_others(work),
    }


def _container(work: Mapping[str, Any]) -> Mapping[str, Any]:
    """What it appeared in: its container, or where it has none the related item that says so."""
    place = object_of(work.get("container"))
    if place.get("title"):
        return place
    for item in objects_of(work.get("relatedItems")):
        if item.get("relationType") == _PUBLISHED_IN:
            titles, number = _called(item), object_of(item.get("relatedItemIdentifier"))
            kind, value = (number.get(f"relatedItemIdentifier{end}") for end in ("Type", ""))
            told = {**item, "title": next(iter(titles), ""), "identifierType": kind, "identifier": value}
            return {**place, **{name: words for name, words in told.items() if words}}
    return place


def _called(work: Mapping[str, Any]) -> list[str]:
    """What a work is called: the title itself first, before those of some type."""
    titles = sorted(objects_of(work.get("titles")), key=lambda one: bool(one.get("titleType")))
    return list(filter(None, (_told(one.get("title")) for one in titles)))


def _keywords(work: Mapping[str, Any]) -> Iterator[str]:
    for one in objects_of(work.get("subjects")):  # some write all into one
        yield from SEMICOLON.split(without_markup(one.get("subject")).removeprefix(_FIELD))


def _type(types: Mapping[str, Any]) -> dict[str, str]:
    """The general type, and the words for it, where they say more than that."""
    general, words = (one_line(types.get(name)) for name in ("resourceTypeGeneral", "resourceType"))
    if kind := _TYPES.get(general):
        return {"type": kind, "genre": "" if same_form(words) == same_form(general) else words}
    return {"genre": words or general}


def _of_type(values: Sequence[Mapping[str, Any]], key: str, wanted: str, name: str) -> Any:
    """What the first of these values has by a name that is of the type; empty without one."""
    return next((one.get(name) for one in values if one.get(key) == wanted), "")


def _told(value: Any) -> str:
    """The words, without those that DataCite has for nothing.

    >>> _told("(:unav)"), _told("Dryad")
    ('', 'Dryad')
    """
    return _NOTHING.sub("", one_line(value)).strip()


def _person(value: Mapping[str, Any]) -> dict[str, Any]:
    """Somebody, in parts; empty for nobody.

    Whole is what is said to be an organisation, or called like one, and a list of people, whose parts are
    made of all.
    """
    name, given, family = (_told(value.get(part)) for part in ("name", "givenName", "familyName"))
    name = name.rstrip(f"{SEMICOLONS} ")
    if not (name or family):
        return {}
    kind, suffix = value.get("nameType"), ""
    if kind == "Organizational" or (kind != "Personal" and is_collective(name)) or _is_list(name):
        family = ""
    elif not family:
        given, family, suffix = name_parts(name)
        last = given or family  # behind which a catalogue has the years of a life
        told = with_additions(last, without_additions(name)[1])
        given, family = (told, family) if given else ("", told)
    ids = objects_of(value.get("nameIdentifiers"))
    orcids = [one.get("nameIdentifier") for one in ids if _is(one.get("nameIdentifierScheme"), _ORCID)]
    parts = {"family": family, "given": given, "suffix": suffix} if family else {"literal": name}
    return {**parts, "ORCID": orcids, "affiliation": list(map(_place, values_of(value.get("affiliation"))))}


def _is_list(name: str) -> bool:
    """Whether several people stand in the place of one.

    >>> _is_list("Roe, Jane; Poe, Al"), _is_list("Roe, Jane and Poe, Al"), _is_list("King, Martin L., Jr.")
    (True, True, False)
    """
    parts = list(filter(None, map(str.strip, COMMA.split(name))))
    return has_semicolon(name) or names_of(name, parts)[1] is Reading.SEVERAL


def _place(value: Any) -> dict[str, Any]:
    """A place of work, which DataCite gives as its name alone where nobody asked for more."""
    if not isinstance(value, Mapping):
        return {"name": value}
    is_ror = _is(value.get("affiliationIdentifierScheme"), _ROR)
    return {"name": value.get("name"), "id": value.get("affiliationIdentifier") if is_ror else None}


def _is(scheme: Any, wanted: str) -> bool:
    return one_line(scheme).lower() == wanted


def _date(work: Mapping[str, Any]) -> dict[str, Any]:
    """When it was issued, as the day or, where only that is said, the year."""
    issued = one_line(_of_type(objects_of(work.get("dates")), "dateType", "Issued", "date"))
    return {"raw": _TIME.sub("", issued) or one_line(work.get("publicationYear"))}


def _related(work: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The DOIs of related works, each with the type of the relation."""
    for one in objects_of(work.get("relatedIdentifiers")):
        if one.get("relatedIdentifierType") == "DOI":
            yield one_line(one.get("relationType")), one.get("relatedIdentifier")


def _relations(work: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """What it is to others."""
    is_data = object_of(work.get("types")).get("resourceTypeGeneral") == "Dataset"
    is_of_arxiv = one_line(work.get("doi")).startswith(_PREFIX_OF_ARXIV)
    names = {**_RELATIONS, **(_OF_DATA if is_data else {}), **(_OF_ARXIV if is_of_arxiv else {})}
    told: dict[str, list[dict[str, Any]]] = {}
    for kind, doi in _related(work):
        if kind in names:
            told.setdefault(names[kind], []).append({"id": doi})
    return told


def _others(work: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Who else had a part in it."""
    told: dict[str, list[dict[str, Any]]] = {}
    for one in objects_of(work.get("contributors")):
        if role := _PEOPLE.get(one_line(one.get("contributorType")), ""):
            told.setdefault(role, []).append(_person(one))
    return told
