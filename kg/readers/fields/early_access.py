"""What publishers print of an article that is on the web before it has a place in a volume.

Volume `PP` and number `99` of IEEE, `0` and `0` of Taylor & Francis and SAGE, `ahead-of-print`: the volume is
none, the number is every article's, and the pages are counted through the article itself. Kept in words, so
that nobody takes them for those of the issue. What is a word for nothing at any time, see `placeholders`.
"""

import re
from collections.abc import Sequence

from kg.model import Detail, PaperKind
from kg.readers.fields.other_fields import Field, said

_NO_VOLUME = re.compile(
    r"pp|(?:ahead|in advance)[- ]of[- ](?:print|publication)|(?:latest|online)[- ](?:articles|first|early)"
    r"|advance[- ](?:access|articles|online publication)|just[- ]accepted|in[- ]press|forthcoming|to appear",
    re.IGNORECASE,
)
_ZERO = "0"
_NO_NUMBER = (_ZERO, "ja")
"""Beside a volume `0`: `ja` are articles just accepted."""
_OF_ALL = "99"
"""IEEE's number of all that is early."""
_FROM_ONE = re.compile(r"0*[01](?!\w)")
"""Pages that are counted through the article itself."""
_MAY_BE_EARLY = (
    *(None, PaperKind.JOURNAL_ARTICLE, PaperKind.MAGAZINE_ARTICLE),
    *(PaperKind.CONFERENCE_PAPER, PaperKind.PREPRINT),
)
_OF_PLACE = (Detail.VOLUME, Detail.NUMBER, Detail.PAGES)


def without_early_access(
    details: Sequence[tuple[Detail, str]], *, kind: PaperKind | None = None
) -> Sequence[tuple[Detail, str]]:
    """The details, with what stands for a place in a volume and is none as the state of the article.

    A volume `0` beside pages of an issue, or of what is no article, says only that there is none: it goes.
    Pages of an issue stay beside the number of that issue, whatever its volume is called.

    >>> early = [(Detail.VOLUME, "PP"), (Detail.NUMBER, "99"), (Detail.PAGES, "1-14")]
    >>> [text for _, text in without_early_access(early)]
    ['pubstate: early access (volume PP, number 99, pages 1-14)']
    >>> without_early_access([(Detail.VOLUME, "32")])
    [(<Detail.VOLUME: 'volume'>, '32')]
    >>> without_early_access([(Detail.VOLUME, "0"), (Detail.PAGES, "199-208")])
    [(<Detail.PAGES: 'pages'>, '199-208')]
    """
    if all(detail is not Detail.VOLUME for detail, _ in details):
        return details
    volumes, numbers, pages = ([text for detail, text in details if detail is each] for each in _OF_PLACE)
    is_paged = any(not _FROM_ONE.match(text) for text in pages)
    is_zero = _ZERO in volumes and all(number in _NO_NUMBER for number in numbers)
    if is_zero and (is_paged or kind not in _MAY_BE_EARLY):
        return [each for each in details if each[0] not in _OF_PLACE[:2] or each[1] != _ZERO]
    if not (is_zero or any(map(_NO_VOLUME.fullmatch, volumes))):
        return details
    is_placed = is_paged and any(map(_is_number, numbers))
    of_state = _OF_PLACE[:1] if is_placed else _OF_PLACE
    place = ", ".join(f"{detail} {text}" for detail, text in details if detail in of_state)
    rest = (each for each in details if each[0] not in of_state)
    return [said(Field.STATE, f"early access ({place})"), *rest]


def _is_number(text: str) -> bool:
    """Whether a number is that of an issue."""
    return text not in (*_NO_NUMBER, _OF_ALL) and not _NO_VOLUME.fullmatch(text)
