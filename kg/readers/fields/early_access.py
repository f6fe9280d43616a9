"""What publishers print of an article that is on the web before it has a place in a volume.

Volume `PP` and number `99` of IEEE, `0` and `0` of Taylor & Francis and SAGE, `ahead-of-print`: the volume is
none, the number is every article's, and the pages are counted through the article itself. Kept in words, so
that nobody takes them for those of the issue. What is a word for nothing at any time, see `placeholders`.
"""

import re
from collections.abc import Sequence

from kg.model import Detail
from kg.readers.fields.other_fields import Field, said

_NO_VOLUME = re.compile(
    r"pp|(?:ahead|in advance)[- ]of[- ](?:print|publication)|(?:latest|online)[- ](?:articles|first|early)"
    r"|advance[- ](?:access|articles|online publication)|just[- ]accepted|in[- ]press|forthcoming|to appear",
    re.IGNORECASE,
)
_ZERO = "0"
_NO_NUMBER = (_ZERO, "ja")
"""Beside a volume `0`: `ja` are articles just accepted."""
_OF_PLACE = (Detail.VOLUME, Detail.NUMBER, Detail.PAGES)


def without_early_access(details: Sequence[tuple[Detail, str]]) -> Sequence[tuple[Detail, str]]:
    """The details, with what stands for a place in a volume and is none as the state of the article.

    >>> early = [(Detail.VOLUME, "PP"), (Detail.NUMBER, "99"), (Detail.PAGES, "1-14")]
    >>> [text for _, text in without_early_access(early)]
    ['pubstate: early access (volume PP, number 99, pages 1-14)']
    >>> without_early_access([(Detail.VOLUME, "32")])
    [(<Detail.VOLUME: 'volume'>, '32')]
    """
    volumes, numbers = (
        [text for detail, text in details if detail is kind] for kind in (Detail.VOLUME, Detail.NUMBER)
    )
    is_zero = _ZERO in volumes and all(number in _NO_NUMBER for number in numbers)
    if not (is_zero or any(map(_NO_VOLUME.fullmatch, volumes))):
        return details
    place = ", ".join(f"{detail} {text}" for detail, text in details if detail in _OF_PLACE)
    rest = (each for each in details if each[0] not in _OF_PLACE)
    return [said(Field.STATE, f"early access ({place})"), *rest]
