"""Keeps what many cards say once, so that a page of thousands of lines stays small.

Where a card has a text or a section, it may have a whole number instead: its place in the list of what is
shared.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import msgspec

CardData: TypeAlias = Mapping[str, Any]
"""A card as `Card.data` hands it out."""

_written = msgspec.json.Encoder().encode
_SHORT = 4
"""Characters up to which a text is as short as the number that would stand for it."""


def share(cards: Sequence[CardData]) -> tuple[list[CardData], list[Any]]:
    """The cards with numbers for what is said more than once, and what these stand for, in order.

    >>> share([{"kind": "Paper"}, {"kind": "Paper"}])
    ([{'kind': 0}, {'kind': 0}], ['Paper'])
    """
    said: list[str | bytes] = []

    def note(value: Any) -> Any:
        said.append(_key(value))
        return value

    for card in cards:
        _changed(card, note)
    several = {key for key, times in Counter(said).items() if times > 1 and len(key) > _SHORT}
    numbers: dict[str | bytes, int] = {}
    shared: list[Any] = []

    def number(value: Any) -> Any:
        key = _key(value)
        if key not in several:
            return value
        if key not in numbers:
            numbers[key] = len(shared)
            shared.append(value)
            shared[numbers[key]] = _changed_inside(value, number)
        return numbers[key]

    return [_changed(card, number) for card in cards], shared


def _key(value: Any) -> str | bytes:
    """What is equal for equal values only; most are texts, which need no writing out."""
    return value if isinstance(value, str) else _written(value)


def _changed(card: CardData, change: Callable[[Any], Any]) -> CardData:
    """The card with each of its sections and texts changed; a section that stays one is changed inside."""
    whole = dict(card)
    for name in ("title", "naming", "kind", "note", "text"):
        if name in card:
            whole[name] = change(card[name])
    for name in ("facts", "notes"):
        if name in card and isinstance(found := change(card[name]), list):
            whole[name] = _each(found, change)
        elif name in card:
            whole[name] = found
    if "links" in card:
        whole["links"] = [[change(name), text, change(address)] for name, text, address in card["links"]]
    if "sections" in card:
        parts = [change(part) for part in card["sections"]]
        whole["sections"] = [_inside(part, change) if isinstance(part, dict) else part for part in parts]
    return whole


def _changed_inside(value: Any, change: Callable[[Any], Any]) -> Any:
    """A text as it is; the texts in a list of facts or in a section changed."""
    if isinstance(value, str):
        return value
    return _each(value, change) if isinstance(value, list) else _inside(value, change)


def _each(texts: list[Any], change: Callable[[Any], Any]) -> list[Any]:
    return [_each(text, change) if isinstance(text, list) else change(text) for text in texts]


def _inside(section: Mapping[str, Any], change: Callable[[Any], Any]) -> Mapping[str, Any]:
    whole = dict(section)
    whole["heading"] = change(section["heading"])
    if "items" in section:
        whole["items"] = [[node, *map(change, note[:1]), *note[1:]] for node, *note in section["items"]]
    if "texts" in section:
        whole["texts"] = [change(line) for line in section["texts"]]
    if "quotes" in section:
        whole["quotes"] = [[change(sentence), *places] for sentence, *places in section["quotes"]]
    return whole
