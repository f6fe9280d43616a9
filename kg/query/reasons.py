"""The answers of `queries/explain/` in words: one sentence for each row, or for rows that belong together."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from types import MappingProxyType
from typing import TypeAlias

from kg.query.terms import short
from kg.text.fold import same_form

Row: TypeAlias = Mapping[str, str]
"""Column → value as plain text; a column without a value is missing."""

Words: TypeAlias = Callable[[Sequence[Row]], Iterator[str]]
"""Rows in the order of the query → lines."""

_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_INEXACT = ("up to", "at least", "about")
_CLOSE = ("", "%", "x")  # units that follow their number without a space
_VERSION = re.compile(r"(?<=[0-9])v[0-9]+$")


def _records(rows: Sequence[Row]) -> Iterator[str]:
    for _, same in groupby(rows, key=lambda row: (row["record"], row.get("lines"))):
        row = next(same)
        told = [f"{_place(row)} prints '{row['title']}'"]
        told += [f"by {row['byline']}"] if "byline" in row else ["without authors"]
        told += [f"dated {row['date']}"] if "date" in row else []
        yield ", ".join(told)
    yield from _joined(rows)


def _joined(rows: Sequence[Row]) -> Iterator[str]:
    """Why several records are one paper, by the rules that join them."""
    sharing: dict[tuple[str, ...], tuple[str, set[str]]] = {}
    for row in rows:
        for key, why in _joining(row):
            sharing.setdefault(key, (why, set()))[1].add(row["record"])
    for why, records in sharing.values():
        if len(records) > 1:
            yield f"taken to be one paper: {len(records)} records {why}"


def _joining(row: Row) -> Iterator[tuple[tuple[str, ...], str]]:
    """What joins this record to others that have the same, and how that is said."""
    author = row.get("byline", "").partition(",")[0].removesuffix(" et al.")
    date = row.get("date", "")
    year = _YEAR.search(date)
    key = (same_form(row["title"]), same_form(author), year[0] if year else date)
    yield key, f"agree in title, first author and year: '{row['title']}', {author or 'no author'}"
    if "identifier" in row:
        identifier = _VERSION.sub("", row["identifier"])
        yield (identifier,), f"print {identifier}"


def _authorships(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        what = f"'{row['title']}'"
        if "position" in row:
            said = f"author {row['position']} of {what}, printed '{row['printed']}' in the byline"
        else:
            after = f", at place {row['hidden_from']} at the earliest" if "hidden_from" in row else ""
            said = (
                f"author of {what} only because the page of '{row['printed']}' lists it; "
                f"the byline does not show the name{after}"
            )
        yield said + _source(row)


def _pages(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        yield f"the author page {row['document']} has the name in its heading"


def _identity(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        yield f"taken to be one person: {row['reason']}"


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
        for row in (first, *more):
            if "reason" in row:
                yield f"  {row['reason']}"


def _contradictions(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        yield f"contradiction: {row['sentence']}"


def _names(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        yield f"also printed '{row['name']}'"


def _quotes(rows: Sequence[Row], *, written: bool = False) -> Iterator[str]:
    for (title, _), same in groupby(rows, key=lambda row: (row["title"], row["paper"])):
        places = list(same)
        rank = places[0].get("rank")
        main = f"is about it (rank {rank})" if rank else "mentions it"
        yield f"wrote '{title}', which {main}" if written else f"'{title}' {main}"
        for row in places:
            place = f"{_place(row)}, characters {row['start']} to {row['end']} of title and abstract"
            yield f"  {_words(row, 'quote')}, {place}"


def _relations(rows: Sequence[Row]) -> Iterator[str]:
    for _, same in groupby(rows, key=lambda row: row["fact"]):
        places = list(same)
        first = places[0]
        said = f"'{first['head']}' {first['says']} '{first['tail']}'"
        if "support" in first:
            papers = "1 paper says" if first["support"] == "1" else f"{first['support']} papers say"
            said += f", as {papers} (confidence {first['confidence']})"
        yield said
        for _, spans in groupby(places, key=lambda row: (row["document"], row.get("lines"))):
            row = max(spans, key=lambda row: int(row["end"]) - int(row["start"]))  # the sentence
            yield f"  {_words(row, 'quote')}, {_place(row)}"


def _claims(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        bound = row["bound"] if row["bound"] in _INEXACT else ""
        unit = row.get("unit", "")
        figure = f"{row['figure']}{'' if unit in _CLOSE else ' '}{unit}"
        said = f"{bound} {figure}".strip()
        said += f" in '{row['metric']}'" if "metric" in row else ""
        said += f", {row['direction']}" if "direction" in row else ""
        said += f", compared with '{row['comparator']}'" if "comparator" in row else ""
        whose = f" of '{row['system']}'" if "system" in row else ""
        yield f"a {row['role']}{whose}: {said}"
        yield f"  {_words(row, 'sentence')}, {_place(row)}"


def _categories(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        category = f"{row['code']} {row['label']}"
        printed = f"printed '{row['printed']}'" if "printed" in row else "by a code that no record shows"
        if row["decided"] in {"true", "1"}:
            rank = "primary category" if row["primary"] in {"true", "1"} else "category"
            said = f"'{row['title']}' has {category} as {rank}, {printed}"
        else:
            said = f"'{row['title']}' may have {category}, {printed}, a code of several archives"
        yield f"{said} ({_place(row)})" if "document" in row else said


def _together(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        yield f"both wrote '{row['title']}'{_source(row)}"


WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "records": _records,
        "authorships": _authorships,
        "pages": _pages,
        "identity": _identity,
        "decisions": _decisions,
        "doubts": _doubts,
        "contradictions": _contradictions,
        "names": _names,
        "quotes": _quotes,
        "quotes-of-person": partial(_quotes, written=True),
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


def _place(row: Row) -> str:
    return " ".join(filter(None, (row.get("document"), row.get("lines"))))


def _source(row: Row) -> str:
    if "document" not in row:
        return ""
    return f" ({_place(row)}: {row['byline']})" if "byline" in row else f" ({_place(row)}: no byline)"
