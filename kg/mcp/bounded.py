"""Answers that leave an assistant room to think: lists and texts cut so that the whole is not too long."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

import msgspec

LONGEST = 24_000
"""Bytes of one answer, some 6,000 tokens."""
_STEPS = ((200, 1200), (100, 1200), (50, 800), (25, 600), (12, 400), (6, 300), (3, 200), (1, 100))
"""Items of a list and letters of a text that are kept, tried one after the other."""
_FIELDS = 25
"""Fields of an object that are kept, however short the lists: rows of a query may have a thousand columns."""
_NOTHING_FITS = "The answer is too long even when cut. Ask for fewer columns, or for less of each."


def fits(document: Any, longest: int) -> bool:
    """Whether the document is short enough as it is."""
    return len(_json(document).encode()) <= longest


def fitting(document: Mapping[str, Any], rows: str, longest: int = LONGEST) -> dict[str, Any]:
    """The document with as many of its rows as fit whole, at least one: what is said of them stays true.

    >>> fitting({"rows": ["one", "two", "three"], "columns": []}, "rows", 40)
    {'rows': ['one', 'two'], 'columns': []}
    """
    room = longest - len(_json({**document, rows: []}).encode())
    kept = 0
    for row in document[rows]:
        room -= len(_json(row).encode()) + 1
        if kept and room < 0:
            break
        kept += 1
    return {**document, rows: document[rows][:kept]}


def told(document: Any, longest: int = LONGEST) -> str:
    """The document as JSON, as much of it as fits; what was left out is said beside it.

    >>> told({"rows": list(range(900))}, 50)
    '{"rows":[0,1,2,3,4,5],"rows_left_out":894}'
    """
    text = _json(document)
    for items, letters in _STEPS:
        if len(text.encode()) <= longest:
            break
        text = _json(_cut(document, items, letters))
    return text if len(text.encode()) <= longest else _json({"left_out": _NOTHING_FITS})


def begun(text: str, letters: int = LONGEST // 5) -> str:
    """The text, or its beginning where it has more letters, each of which may have four bytes.

    >>> begun("Nobody is called Wei Li.", 16)
    'Nobody is called … (cut)'
    """
    return text if len(text) <= letters else f"{text[:letters]} … (cut)"


def _json(document: Any) -> str:
    return msgspec.json.encode(document).decode()


def _cut(value: Any, items: int, letters: int) -> Any:
    if isinstance(value, dict):
        return _cut_fields(value, items, letters)
    if isinstance(value, list | tuple):
        return [_cut(part, items, letters) for part in value[:items]]
    return begun(value, letters) if isinstance(value, str) else value


def _cut_fields(fields: Mapping[str, Any], items: int, letters: int) -> dict[str, Any]:
    """The first fields, each cut; how much is missing of a list is a field beside it, no item of it."""
    most = max(items, _FIELDS)
    kept: dict[str, Any] = {}
    for key, part in islice(fields.items(), most):
        name = _cut(key, items, letters)
        kept[name] = _cut(part, items, letters)
        if isinstance(part, list | tuple) and len(part) > items:
            kept[f"{name}_left_out"] = len(part) - items
    return kept | ({"…": f"{len(fields) - most} more left out"} if len(fields) > most else {})
