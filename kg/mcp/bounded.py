"""Answers that leave an assistant room to think: lists and texts cut so that the whole is not too long."""

from typing import Any

import msgspec

LONGEST = 24_000
"""Bytes of one answer, some 6,000 tokens."""
_STEPS = ((200, 1200), (100, 1200), (50, 800), (25, 600), (12, 400), (6, 300), (3, 200), (1, 100))
"""Items of a list and letters of a text that are kept, tried one after the other."""


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
    return text


def _json(document: Any) -> str:
    return msgspec.json.encode(document).decode()


def _cut(value: Any, items: int, letters: int) -> Any:
    if isinstance(value, dict):
        return {key: _cut(part, items, letters) for key, part in value.items()}
    if isinstance(value, list | tuple):
        kept = [_cut(part, items, letters) for part in value[:items]]
        return kept + [f"… {len(value) - items} more left out"] * (len(value) > items)
    if isinstance(value, str) and len(value) > letters:
        return f"{value[:letters]} … (cut)"
    return value
