"""Titles and names of what looks like one paper and is another, for `pairing.py`."""

import re
from collections.abc import Iterator
from random import Random

from rewriting import parted

from kg.text.people.names import in_order

_OPPOSITES = ("supervised unsupervised", "linear nonlinear", "2D 3D", "online offline", "discrete continuous")
_OPPOSITES += ("static dynamic", "local global", "single multiple", "forward backward", "upper lower")
_OPPOSITES += (
    "centralized decentralized",
    "short long",
    "low high",
    "single-agent multi-agent",
    "small large",
)
_HEADERS = (
    "Comment on: {}",
    "Reply to “{}”",
    "Erratum: {}",
    "Correction to: {}",
    "{}: Supplementary Material",
)
_HEADERS += (
    "{}: Erratum",
    "{}. Part II",
    "{} (Part 2)",
    "A Response to: {}",
    "{}: Reply to Comments",
    "{} II",
    "{}+",
)
_COLUMNS = (
    "Editorial",
    "Introduction",
    "Preface",
    "Guest Editors' Introduction",
    "Book Review",
    "Conference Report",
)
_COLUMNS += (
    "Letter to the Editor",
    "Trade Press News",
    "Message from the Program Chairs",
    "Editorial: Special Issue",
)


def opposite(title: str) -> str:
    """The title with one word turned round, or as it is."""
    for pair in _OPPOSITES:
        for one, other in (pair.split(), pair.split()[::-1]):
            found = re.search(rf"\b{one}\b", title, re.IGNORECASE)
            if found:
                return title[: found.start()] + other.title() + title[found.end() :]
    return title


def renumbered(title: str, chance: Random) -> tuple[str, str] | None:
    """Two titles that differ in a number: its own, or one behind it."""
    found = re.search(r"(?<![\w.])[1-9][0-9]{0,3}(?![\w.])", title)
    if found:
        return title, f"{title[: found.start()]}{int(found[0]) + 1}{title[found.end() :]}"
    one, other = chance.choice(
        (("I", "II"), ("Part 1", "Part 2"), ("2024", "2025"), ("II", "III"), ("Part I", "Part II"))
    )
    form = chance.choice(("{} {}", "{}, {}", "{}: {}", "{} ({})"))
    return form.format(title, one), form.format(title, other)


def headed(title: str) -> Iterator[str]:
    """What is written about a paper of that title, or beside it."""
    yield from (form.format(title) for form in _HEADERS)


def columns() -> Iterator[str]:
    """Titles that many papers have."""
    yield from _COLUMNS


def homonym(name: str) -> str:
    """Somebody of the same family name with another given name."""
    given, family = parted(in_order(name))
    other = "Zoltan" if given and given[0][0].upper() != "Z" else "Beata"
    return f"{other} {family}"
