"""The rows of an answer as a table for people: links, figures in words, columns that say something."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from urllib.parse import urlencode

from kg.serve.pages.answers import Row
from kg.serve.pages.panel import Column, Form
from kg.store.terms import grouped, short
from kg.text.printing import shortened
from kg.text.typesetting.readable import readable
from kg.view.cards.words import dated, percent, place
from kg.view.reading.claims import amount, figure

_IRI = re.compile(r"(?:https?|urn):[^\s<>\"]+")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_BEFORE_CHRIST = re.compile(r"-(\d{4})")
_OF_RECORDS = frozenset({"record", "entry"})  # a row of which has the date as a document prints it
_NAMING = re.compile(r"(?:.+_)?(?:title|name|label)|names|builds_on|evaluated_on|compared_with")
"""Columns that name things."""
_READ = frozenset(str.split("system metric comparator sentence quote words concepts under reason"))
"""Those and these show simple formulas as signs, but where a row tells what one document prints."""
_YEAR = re.compile(r"(?:.+_)?year|from|to")
"""Columns of years, whose thousands nothing parts."""
_PAPERS = frozenset({"paper", "citing", "cited", "notice", "article"})
"""What questions call papers to which rows lead."""
_LONGEST = 600
"""Letters of a cell; the rest is in the CSV: thousands of names stand in some bylines."""
_LONG_WORD = 40
"""Letters of a word that still stays in one piece."""
_PARTED = {" → ": ("from", "to"), " – ": ("least", "most"), " ± ": ("value", "uncertainty")}
_BOUNDS = {"up to": "most", "at least": "least"}
_ARROWS = {"increase": "↑", "decrease": "↓"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in one place of a table."""

    text: str
    """Empty where the row has no value."""
    href: str | None = None
    """The page of what it names."""
    parts: tuple[str, ...] = ()
    """The same in pieces, of a sentence in which words count: every second one."""
    small: str = ""
    """A second line."""
    key: float | str = ""
    """By which rows are put in order."""

    @property
    def is_long(self) -> bool:
        """Whether it has a word so long that it may be broken anywhere: else it pushes other columns away."""
        return any(len(word) > _LONG_WORD for word in self.text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table that is ready to be written."""

    columns: tuple[Column, ...]
    """Those with a value in some row."""
    rows: tuple[tuple[Cell, ...], ...]
    """A cell for each of them."""


def columns_of(variables: Sequence[str], rows: Sequence[Row]) -> tuple[Column, ...]:
    """The columns of a question that nobody laid out: the last being an IRI, each links what names it.

    >>> [column.name for column in columns_of(["name", "it"], [{"name": "Wei Li", "it": "https://e/1"}])]
    ['name']
    >>> [column.form.name for column in columns_of(["year", "papers"], [{"year": "2019", "papers": "7"}])]
    ['TEXT', 'NUMBER']
    """
    iris = [name for name in variables if _all(rows, name, _IRI)]
    names = [name for name in variables if name not in iris]
    if not names or variables[-1] not in iris:
        links = {name: name for name in iris if name != "graph"}  # which is named, but not told of
        names = list(variables)
    else:
        links = _named(names, iris)
    return tuple(
        Column(name=name, heading=_heading(name), form=_form(name, rows), link=links.get(name))
        for name in names
    )


def _named(names: Sequence[str], iris: Sequence[str]) -> dict[str, str]:
    """Column → the IRI that it names: titles name papers; else the first does where none is for names.

    >>> _named(["date", "title"], ["paper"]), _named(["title", "year", "cited_title"], ["citing", "cited"])
    ({'title': 'paper'}, {'title': 'citing', 'cited_title': 'cited'})
    >>> _named(["relation", "label", "title"], ["other"]), _named(["short", "papers"], ["concept"])
    ({'label': 'other'}, {'short': 'concept'})
    """
    links: dict[str, str] = {}
    for iri in iris:
        free = [name for name in names if name not in links and _NAMING.fullmatch(name)]
        fitting = [name for name in free if name.endswith("title") == (iri in _PAPERS)]
        if name := next(iter(fitting), ""):
            links[name] = iri
    return links or {names[0]: iris[-1]}


def table(
    rows: Sequence[Row],
    columns: Sequence[Column],
    href: Callable[[str], str],
    sentences: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> Table:
    """The rows under these columns, without those that have no value anywhere.

    `sentences`: claim → its sentence in pieces, of which every second one counts.
    """
    told = tuple(c for c in columns if any(row.get(c.name) or row.get(c.link or "") for row in rows))
    return Table(
        columns=told,
        rows=tuple(
            tuple(marked(cell(row, column, href), row, column, sentences) for column in told) for row in rows
        ),
    )


def venues(rows: Sequence[Row]) -> list[Row]:
    """Of venues, publishers and licences, the venues.

    >>> venues([{"what": "venue", "name": "ECCV"}, {"what": "publisher", "name": "Springer"}])
    [{'what': 'venue', 'name': 'ECCV'}]
    """
    return [row for row in rows if row.get("what") == "venue"]


def marked(it: Cell, row: Row, column: Column, sentences: Mapping[str, tuple[str, ...]]) -> Cell:
    """The cell, with the words marked that a claim rests on."""
    parts = sentences.get(row.get("claim", ""), ()) if column.name == "sentence" else ()
    return replace(it, parts=parts) if parts else it


def ordered(rows: Sequence[Row], column: Column, *, descending: bool) -> list[Row]:
    """The rows in the order of a column, those without a value last; equal ones stay as they were."""
    filled = [row for row in rows if row.get(column.name)]
    empty = [row for row in rows if not row.get(column.name)]
    keys = [_in_order(key(row, column)) for row in filled]
    places = sorted(range(len(filled)), key=lambda n: keys[n], reverse=descending)
    return [*(filled[place] for place in places), *empty]


def cell(row: Row, column: Column, href: Callable[[str], str]) -> Cell:
    """What a row has in a column."""
    iri = row.get(column.link or "", "")
    text = _text(row, column)
    asked = f"answer/{column.asks[0]}?{urlencode({column.asks[1]: text})}" if column.asks and text else None
    return Cell(
        text=shortened(text, _LONGEST),
        href=href(iri) if _IRI.fullmatch(iri) else asked,
        small=_small(row, column),
        key=key(row, column),
    )


def key(row: Row, column: Column) -> float | str:
    """By what a row is put in order: a number where it is one, else the text without case.

    Dates are texts whose order is theirs; of years before Christ the greater number is the earlier.
    """
    if column.form is Form.FIGURE:
        found = amount(_measured(row))
        return "" if found is None else found
    text = row.get(column.name, "")
    if column.form is Form.DATE:
        before = _BEFORE_CHRIST.match(text)
        return f"!{9999 - int(before[1]):04d}{text[before.end() :]}" if before else text.casefold()
    return float(text) if _NUMBER.fullmatch(text) else text.casefold()


def _in_order(key: float | str) -> tuple[bool, float, str]:
    """Numbers before words, as the page itself sorts."""
    return (True, 0.0, key) if isinstance(key, str) else (False, key, "")


def _text(row: Row, column: Column) -> str:
    text = row.get(column.name, "")
    if column.form is Form.FIGURE:
        return figure(_measured(row), row.get("sentence", ""))
    if column.form is Form.PERCENT:
        return percent(text)
    if column.form is Form.DATE:
        return dated(text)
    if column.form is Form.PLACE:
        return text
    if text in ("true", "false"):
        return {"true": "yes", "false": "no"}[text]
    if column.form is Form.NUMBER and text:
        return f"{grouped(text)}\u00a0{row['unit']}" if row.get("unit") else grouped(text)
    if not text and column.link:
        return short(row.get(column.link, ""))
    if _IRI.fullmatch(text):
        return short(text)
    is_read = column.name in _READ or _NAMING.fullmatch(column.name)
    return readable(text) if is_read and not _OF_RECORDS & row.keys() else text


def _small(row: Row, column: Column) -> str:
    if column.form is Form.FIGURE:
        direction = row.get("direction", "")
        return f"{_ARROWS[direction]} {direction}" if direction in _ARROWS else ""
    if column.form is Form.PLACE and "lines" in row:
        return place("", row["lines"]).lstrip(", ")
    return ""


def _measured(row: Row) -> Row:
    """A claim's figure by its parts, as `kg.view.reading.claims` reads them."""
    bound, said = row.get("bound", ""), row.get("figure", "")
    common = {"bound": bound, **({"unit": row["unit"]} if "unit" in row else {})}
    for sign, names in _PARTED.items():
        first, between, last = said.partition(sign)
        if between:
            return {**common, names[0]: first, names[1]: last}
    return {**common, _BOUNDS.get(bound, "value"): said} if said else common


def _form(name: str, rows: Sequence[Row]) -> Form:
    if name in ("sentence", "quote", "reason", "text", "byline"):
        return Form.SENTENCE
    if name in ("date", "issued") and not any(_OF_RECORDS & row.keys() for row in rows):
        return Form.DATE
    return Form.NUMBER if not _YEAR.fullmatch(name) and _all(rows, name, _NUMBER) else Form.TEXT


def _all(rows: Sequence[Row], name: str, form: re.Pattern[str]) -> bool:
    values = [row[name] for row in rows if name in row]
    return bool(values) and all(form.fullmatch(value) for value in values)


def _heading(name: str) -> str:
    return name.replace("_", " ").capitalize()
