"""The answers of `queries/explain/` in words: one sentence for each row, or for rows that belong together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from types import MappingProxyType
from typing import TypeAlias

from kg.query.deciding import page_groups
from kg.query.explaining.between_papers import links
from kg.query.explaining.one_paper import Row, why_one_paper
from kg.query.explaining.places import place, places
from kg.store.terms import short
from kg.text.people.bylines import line_around
from kg.text.people.collective import is_collective

Words: TypeAlias = Callable[[Sequence[Row]], Iterator[str]]
"""Rows in the order of the query → lines."""

_INEXACT = ("up to", "at least", "about")
_BESIDE = 10  # so many authors of one paper are named
_TRUE = ("true", "1")
_PRINTED = (("venue", "in '", "'"), ("date", "dated ", ""), ("status", "and calls it ", ""))
_WORDS = "by the words of its name"
_MARKED = (
    "because a document marks the name as one: by braces (BibTeX), “literal” or “name” (CSL-JSON), a comma "
    "at the end (RIS), as a corporate author (PubMed); or, of a team, because a paper of its own is called so"
)
_EVEN = 0.5  # the chance above which two names are usually one person
_STILL_ASKED = "likelier than not, yet asked: docs/merging.md says whom no chance makes one person"
_CLOSE = ("", "%", "x")  # units that follow their number without a space


def _records(rows: Sequence[Row]) -> Iterator[str]:
    for _, same in groupby(rows, key=lambda row: (row["record"], row.get("lines"))):
        row = next(same)
        told = [f"{place(row)} prints '{row['title']}'"]
        told += [f"by {_byline(row)}"] if "byline" in row else ["without authors"]
        told += [f"{before}{row[key]}{behind}" for key, before, behind in _PRINTED if key in row]
        yield ", ".join(told)
    yield from why_one_paper(rows)


def _authorships(rows: Sequence[Row]) -> Iterator[str]:
    for _, in_entries in groupby(rows, key=lambda row: (row["paper"], row["person"], row.get("position"))):
        row, *more = in_entries
        what = f"'{row['title']}'"
        if "position" in row:
            said = f"author {row['position']} of {what}, printed '{row['printed']}' in the byline"
        elif row.get("basis", "").endswith("Collaboration"):
            said = f"the authors of {what} write for '{row['printed']}', as a document says beside the byline"
        else:
            after = f", at place {row['hidden_from']} at the earliest" if "hidden_from" in row else ""
            page = f"only because the page of '{row['printed']}' lists it"
            said = f"author of {what} {page}; the byline does not show the name{after}"
        yield said if more else said + _source(row)
        yield from (f"  {place(each)}: {_byline(each)}" for each in ([row, *more] if more else ()))


def _given(rows: Sequence[Row]) -> Iterator[str]:
    for _, same in groupby(rows, key=lambda row: row["authorship"]):
        told = list(same)
        by_place: dict[str, list[str]] = {}  # what the same entries print, together
        for said, rows_of_it in groupby(told, key=lambda row: row["said"]):
            by_place.setdefault(places(rows_of_it), []).append(said)
        given = ", ".join(", ".join(said) + entries for entries, said in by_place.items())
        yield f"given beside '{told[0]['printed']}' on '{told[0]['title']}': {given}"


def _affiliations(rows: Sequence[Row]) -> Iterator[str]:
    for _, same in groupby(rows, key=lambda row: row["paper"]):
        told = list(same)
        authors = list({row["authorship"]: f"'{row['printed']}'" for row in told}.values())
        more = f" and {len(authors) - _BESIDE} more" if len(authors) > _BESIDE else ""
        said = f"given beside {', '.join(authors[:_BESIDE])}{more} on '{told[0]['title']}'"
        yield said + places(told)


def _names_of_organisation(rows: Sequence[Row]) -> Iterator[str]:
    registered = next((row["identifier"] for row in rows if "identifier" in row), None)
    by = registered or "its name, in which case, punctuation and article do not count"
    names = dict.fromkeys(f"'{row['name']}'" for row in rows)
    yield f"known by {by}; printed {', '.join(names)}"
    if _signs(rows) and rows[0]["decided"] not in _TRUE:
        yield f"taken for an organisation {_WORDS if _says_itself(rows) else _MARKED}"


def may_be_person(rows: Sequence[Row]) -> bool:
    """Whether an organisation signs papers and no word of its names shows that it is none of the people.

    >>> may_be_person([{"name": "Homer", "signs": "true", "decided": "false"}])
    True
    >>> may_be_person([{"name": "ATLAS Collaboration", "signs": "true", "decided": "false"}])
    False
    """
    return _signs(rows) and not _says_itself(rows)


def _signs(rows: Sequence[Row]) -> bool:
    return any(row["signs"] in _TRUE for row in rows)


def _says_itself(rows: Sequence[Row]) -> bool:
    return any(is_collective(row["name"]) for row in rows)


def _keywords(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        keyword = f"the keyword '{row['keyword']}'" if "keyword" in row else "a keyword"
        yield f"given as {keyword} of '{row['title']}' by {place(row)}"


def _pages(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        yield f"the author page {row['document']} has the name in its heading"


def _each(beginning: str, column: str) -> Words:
    """What is told by one column alone, after these words."""
    return lambda rows: (f"{beginning}{row[column]}" for row in rows)


def _decisions(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        why = f", because: {row['why']}" if "why" in row else ""
        yield f"{row['line']}: {row['said']}{why}"


def _doubts(rows: Sequence[Row]) -> Iterator[str]:
    for other, reasons in groupby(rows, key=lambda row: row["other"]):
        first, *more = reasons
        them = f"{first['name']} ({short(other)})"
        if first["verdict"] == "different":
            yield f"is not {them}, by {first.get('judge', 'a decision')}"
        else:
            confidence, verdict = first["confidence"], first["verdict"]
            yield f"may be the same as {them}, confidence {confidence}, verdict {verdict}"
            if "/person/" in other and verdict == "open" and float(confidence) > _EVEN:
                yield f"  {_STILL_ASKED}"
        for row in (first, *more):
            if "reason" in row:
                yield f"  {row['reason']}"


def _contradictions(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        yield f"contradiction: {row['sentence']}"


def _names(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        said = f"also printed '{row['name']}'"
        if "papers" in row:
            papers = "1 paper defines" if row["papers"] == "1" else f"{row['papers']} papers define"
            words = f": '{row['quote']}'" if "quote" in row else ""
            said += f", a short form that {papers}{words}, {place(row)}"
        yield said


def _type(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        says = "its own name, the paper that introduces it, what others say, or four of five of its mentions"
        yield f"taken for a {row['type']} by {says}"


def _topics(rows: Sequence[Row]) -> Iterator[str]:
    for _, same in groupby(rows, key=lambda row: (row["concept"], row["topic"])):
        row, *more = same
        vocabularies = " and ".join(dict.fromkeys(each["vocabulary"] for each in (row, *more)))
        yield f"'{row['name']}' {row['match']} the topic '{row['label']}' of {vocabularies} ({row['topic']})"
        documents = ", ".join(dict.fromkeys(each["document"] for each in (row, *more)))
        yield f"  {row['reason']} ({documents})"


def _page_groups(rows: Sequence[Row]) -> Iterator[str]:
    for page in page_groups.by_page(rows):
        yield f"{page_groups.summary(page)}; {page_groups.HIDING} ({page[0]['document']})"
        yield from (f"  {line}" for line in page_groups.groups(page))


def _quotes(rows: Sequence[Row], *, written: bool = False) -> Iterator[str]:
    for (title, _), same in groupby(rows, key=lambda row: (row["title"], row["paper"])):
        places = list(same)
        rank = places[0].get("rank")
        main = f"is about it (rank {rank})" if rank else "mentions it"
        yield f"wrote '{title}', which {main}" if written else f"'{title}' {main}"
        for row in places:
            where = f"{place(row)}, characters {row['start']} to {row['end']} of title and abstract"
            yield f"  {_words(row, 'quote')}, {where}"


def _relations(rows: Sequence[Row]) -> Iterator[str]:
    for _, same in groupby(rows, key=lambda row: row["fact"]):
        places = list(same)
        first = places[0]
        said = f"'{first['head']}' {first['says']} '{first['tail']}'"
        if "support" in first:
            papers = "1 paper says" if first["support"] == "1" else f"{first['support']} papers say"
            said += f", as {papers} (confidence {first['confidence']})"
        elif "confidence" in first:  # an introduction that is no edge
            said += f", it says; but earlier papers name it (confidence {first['confidence']})"
        yield said
        for _, spans in groupby(places, key=lambda row: (row["document"], row.get("lines"))):
            row = max(spans, key=lambda row: int(row["end"]) - int(row["start"]))  # the sentence
            yield f"  {_words(row, 'quote')}, {place(row)}"


def _claims(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        bound = row["bound"] if row["bound"] in _INEXACT else ""
        unit = row.get("unit", "")
        figure = f"{row['figure']}{'' if unit in _CLOSE else ' '}{unit}"
        said = f"{bound} {figure}".strip()
        said += f" in '{row['metric']}'" if "metric" in row else ""
        said += f", {row['direction']}" if "direction" in row else ""
        said += f", on '{row['data']}'" if "data" in row else ""
        said += f", compared with '{row['comparator']}'" if "comparator" in row else ""
        whose = f" of '{row['system']}'" if "system" in row else ""
        yield f"a {row['role']}{whose}: {said}"
        yield f"  {_words(row, 'sentence')}, {place(row)}"


def _categories(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        category = f"{row['code']} {row['label']}"
        printed = f"printed '{row['printed']}'" if "printed" in row else "by a code that no record shows"
        if row["decided"] in {"true", "1"}:
            rank = "primary category" if row["primary"] in {"true", "1"} else "category"
            said = f"'{row['title']}' has {category} as {rank}, {printed}"
        else:
            said = f"'{row['title']}' may have {category}, {printed}, a code of several archives"
        yield f"{said} ({place(row)})" if "document" in row else said


def _together(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        yield f"both wrote '{row['title']}'{_source(row)}"


WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "records": _records,
        "authorships": _authorships,
        "given": _given,
        "affiliations": _affiliations,
        "names-of-organisation": _names_of_organisation,
        "pages": _pages,
        "page-groups": _page_groups,
        "identity": _each("taken to be one person: ", "reason"),
        "decisions": _decisions,
        "left-out": _each("an author is left out of the graph by ", "line"),
        "doubts": _doubts,
        "contradictions": _contradictions,
        "names": _names,
        "type": _type,
        "topics": _topics,
        "keywords": _keywords,
        "citations": partial(links, cites="cites"),
        "links": links,
        "quotes": _quotes,
        "quotes-of-person": partial(_quotes, written=True),
        "quotes-of-organisation": _quotes,
        "categories": _categories,
        "relations": _relations,
        "claims": _claims,
        "together": _together,
    }
)
"""Query of `queries/explain/` → how its rows are told."""


def _words(row: Row, column: str) -> str:
    return f"'{_one_line(row[column])}'" if column in row else "words that were left out of this graph"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _source(row: Row) -> str:
    return f" ({place(row)}: {_byline(row)})" if "document" in row else ""


def _byline(row: Row) -> str:
    return line_around(row.get("byline", "no byline"), row.get("printed", ""))
