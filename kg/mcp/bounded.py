"""Answers that leave an assistant room to think: lists and texts cut so that the whole is not too long."""

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


def told(document: Any, longest: int = LONGEST) -> str:
    """The document as JSON, as much of it as fits; what was left out is said where it was.

    >>> told({"rows": list(range(900))}, 50)
    '{"rows":[0,1,2,3,4,5,"… 894 more left out"]}'
    """
    text = _json(document)
    for items, letters in _STEPS:
        if len(text.encode()) <= longest:
            break
        text = _json(_cut(document, items, letters))
    return text if len(text.encode()) <= longest else _json({"left_out": _NOTHING_FITS})


def _json(document: Any) -> str:
    return msgspec.json.encode(document).decode()


def _cut(value: Any, items: int, letters: int) -> Any:
    if isinstance(value, dict):
        most = max(items, _FIELDS)
        fields = {_cut(key, items, letters): _cut(part, items, letters) for key, part in value.items()}
        left = {"…": f"{len(fields) - most} more left out"} if len(fields) > most else {}
        return dict(islice(fields.items(), most)) | left
    if isinstance(value, list | tuple):
        parts = [_cut(part, items, letters) for part in value[:items]]
        return parts + [f"… {len(value) - items} more left out"] * (len(value) > items)
    if isinstance(value, str) and len(value) > letters:
        return f"{value[:letters]} … (cut)"
    return value
