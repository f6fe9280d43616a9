"""An answer as a table for people: as wide as the terminal, or as wide as it needs to be in a pipe."""

import io
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from kg.query.terms import for_people

if TYPE_CHECKING:
    from kg.store import Result, Value

_UNLIMITED = 100_000  # columns of a pipe


def table(result: "Result", width: int | None = None) -> str:
    """The rows under their headings, for a terminal of `width` columns; `None` breaks and leaves out nothing.

    Without rows, one line that says so.
    """
    rows = list(result.rows())
    return lay_out(result.variables, rows, width) if rows else "No rows.\n"


def lay_out(
    columns: Sequence[str], rows: "Sequence[Sequence[Value | None]]", width: int | None = None
) -> str:
    """The rows under their headings, numbers to the right, truth values as yes and no.

    Columns without any value are left out, which the last line says. Where the rows are wider than
    `width`, columns of nothing but IRIs are left out too, and the cells of the others are broken.
    """
    from rich.cells import cell_len

    empty = [place for place in range(len(columns)) if all(row[place] is None for row in rows)]
    if rows and 0 < len(empty) < len(columns):
        kept = [place for place in range(len(columns)) if place not in empty]
        filled = lay_out([columns[place] for place in kept], _only(kept, rows), width)
        names = ", ".join(columns[place] for place in empty)
        return filled + _remark(f"(no row has a value, left out: {names})", width)
    whole = _drawn(columns, rows, None)
    if width is None or max(cell_len(line) for line in whole.splitlines()) <= width:
        return whole
    kept = [place for place in range(len(columns)) if not all(_is_iri(row[place]) for row in rows)]
    if len(kept) in {0, len(columns)}:
        return _drawn(columns, rows, width)
    left_out = ", ".join(columns[place] for place in range(len(columns)) if place not in kept)
    narrow = _drawn([columns[place] for place in kept], _only(kept, rows), width)
    remark = f"(too wide for this terminal and left out: {left_out}; --format csv has everything)"
    return narrow + _remark(remark, width)


def _only(places: Sequence[int], rows: "Sequence[Sequence[Value | None]]") -> "list[list[Value | None]]":
    return [[row[place] for place in places] for row in rows]


def _remark(text: str, width: int | None) -> str:
    """The text in lines that the terminal shows whole."""
    return "\n".join(textwrap.wrap(text, width or _UNLIMITED)) + "\n"


def _drawn(columns: Sequence[str], rows: "Sequence[Sequence[Value | None]]", width: int | None) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for place, column in enumerate(columns):
        numbers = all(row[place] is None or _is_number(row[place]) for row in rows)
        side: Literal["left", "right"] = "right" if numbers else "left"
        drawn.add_column(Text(column.replace("_", " ")), justify=side, overflow="fold", no_wrap=width is None)
    for row in rows:
        drawn.add_row(*(Text(for_people(value)) for value in row))
    output = io.StringIO()
    Console(file=output, width=width or _UNLIMITED, color_system=None, force_terminal=False).print(drawn)
    return "".join(f"{line.rstrip()}\n" for line in output.getvalue().splitlines())


def _is_iri(value: "Value | None") -> bool:
    import pyoxigraph as ox

    return isinstance(value, ox.NamedNode)


def _is_number(value: "Value | None") -> bool:
    import pyoxigraph as ox

    numbers = {"integer", "decimal", "double", "float"}
    return isinstance(value, ox.Literal) and value.datatype.value.rpartition("#")[2] in numbers
