"""Why records are one paper, in words, from what each prints: the rules are those of `docs/merging.md`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from kg.store.terms import whole_number
from kg.text.people.bylines import may_be_one
from kg.text.works.titles import title_heads, title_key, without_retraction

Row: TypeAlias = Mapping[str, str]
"""Column → value as plain text; a column without a value is missing."""

_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_VERSION = re.compile(r"(?<=[0-9])v[0-9]+$")


def why_one_paper(rows: Sequence[Row]) -> Iterator[str]:
    """A sentence for each reason that joins several of the records; none for a single one.

    `rows` is the answer of `queries/explain/records.rq`: a row for each record and each of its identifiers.
    """
    records = list({row["record"]: row for row in rows}.values())
    sharing = _sharing(rows)
    by_title: dict[str, list[Row]] = {}
    for row in records:
        by_title.setdefault(title_key(without_retraction(row["title"])), []).append(row)
    for alike in by_title.values():
        yield from _of_one_title(alike, named=_all_share(alike, sharing))
    yield from _with_and_without_subtitle([alike[0] for alike in by_title.values()], sharing)
    for identifier, same in sharing.items():
        if len(same) > 1:
            yield f"taken to be one paper: {len(same)} records print {identifier}"


def _sharing(rows: Sequence[Row]) -> dict[str, set[str]]:
    """Identifier → the records that print it."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if "identifier" in row:
            found.setdefault(_VERSION.sub("", row["identifier"]), set()).add(row["record"])
    return found


def _all_share(rows: Sequence[Row], sharing: Mapping[str, set[str]]) -> bool:
    """Whether one identifier joins them all, so that nothing else has to."""
    records = {row["record"] for row in rows}
    return any(records <= same for same in sharing.values())


def _of_one_title(alike: Sequence[Row], *, named: bool) -> Iterator[str]:
    """What records of one title agree in; of those that share an identifier only what they print alike."""
    by_author: dict[str, list[Row]] = {}
    for row in alike:
        author = _first_author(row)
        name = next((name for name in by_author if may_be_one(name, author)), author)
        by_author.setdefault(name, []).append(row)
    for author, rows in by_author.items():
        yield from _of_one_author(author, rows, named=named)
    if len(by_author) > 1 and not named:
        said = "agree in title and year, and have the same authors in another order"
        yield f"taken to be one paper: {len(alike)} records {said}: '{alike[0]['title']}'"


def _of_one_author(author: str, rows: Sequence[Row], *, named: bool) -> Iterator[str]:
    who = "first author" if "byline" in rows[0] else "first editor"
    what = f"'{rows[0]['title']}'" + (f", {author}" if author else "")
    by_year: dict[str, list[Row]] = {}
    for row in rows:
        by_year.setdefault(_year(row), []).append(row)
    for year, same in by_year.items():
        if len(same) > 1:
            said = f"{_agreed(who if author else '', year, named=named)}: {what}" + (
                f", {year}" if year else ""
            )
            yield f"taken to be one paper: {len(same)} records {said}"
    years = sorted((year for year in by_year if whole_number(year) is not None), key=int)
    if len(years) == 1 < len(by_year):
        said = f"agree in title and {who}, and name one year"
        yield f"taken to be one paper: {len(rows)} records {said}: {what}"
    if len(years) == 2 and int(years[1]) - int(years[0]) == 1 and not named:
        said = f"agree in title and authors, and {years[0]} is beside {years[1]}"
        yield f"taken to be one paper: {len(rows)} records {said}: {what}"


def _agreed(who: str, year: str, *, named: bool) -> str:
    """What records of one title, and author if any, and year if any agree in."""
    if not who and not named:
        return "print the same word for word"
    parts = ["title", *([who] if who else []), *(["year"] if year else [])]
    agreed = f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]
    return f"agree in {agreed}" + ("" if year else ", and none prints a year")


def _with_and_without_subtitle(rows: Sequence[Row], sharing: Mapping[str, set[str]]) -> Iterator[str]:
    short = {title_key(row["title"]): row for row in rows}
    for row in rows:
        for head in title_heads(row["title"]):
            other = short.get(head)
            if other and not _all_share((row, other), sharing):
                said = f"'{other['title']}' is '{row['title']}' without its subtitle"
                yield f"taken to be one paper: {said}, and authors and year agree"


def _first_author(row: Row) -> str:
    """As printed, or cut at its comma where the list is divided by commas, which is as good here.

    Of what has no byline the first editor.
    """
    first = (row.get("byline") or row.get("editors", "")).partition(" · ")[0].partition(" and ")
    name = first[0] if first[1] and first[0].count(",") == 1 else first[0].partition(",")[0]
    return name.removesuffix(" et al.")


def _year(row: Row) -> str:
    date = row.get("date", "")
    year = _YEAR.search(date)
    return year[0] if year else date
