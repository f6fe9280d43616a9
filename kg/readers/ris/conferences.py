"""Journals behind whose name Embase puts the conference of an abstract, and where it was."""

import re
from typing import NamedTuple

_CONFERENCE = re.compile(r"(?P<venue>.+?)\.\s+Conference:\s*(?P<event>\S.*)", re.DOTALL)


class Published(NamedTuple):
    """Where an abstract was published, and where it was shown."""

    venue: str
    event: str = ""
    """Empty where the name of the venue tells of none."""


def without_conference(venue: str) -> Published:
    """A journal without the conference behind its name; any other venue as it is.

    >>> without_conference("European Heart Journal. Conference: Annual Congress of Hearts, Paris France")
    Published(venue='European Heart Journal', event='Annual Congress of Hearts, Paris France')
    >>> without_conference("Conference on Maps")
    Published(venue='Conference on Maps', event='')
    """
    found = _CONFERENCE.fullmatch(venue)
    return Published(found["venue"], found["event"].rstrip(". ")) if found else Published(venue)
