"""What IEEE prints of an article that is on the web before it has a place in a volume.

Volume `PP`, number `99`, pages from 1 on: the volume is none, the number is every article's, and the pages
are counted through the article itself. Kept in words, so that nobody takes them for those of the issue.
"""

from collections.abc import Sequence

from kg.model import Detail
from kg.readers.fields.other_fields import Field, said

_NO_VOLUME = "pp"
_OF_PLACE = (Detail.VOLUME, Detail.NUMBER, Detail.PAGES)


def without_early_access(details: Sequence[tuple[Detail, str]]) -> Sequence[tuple[Detail, str]]:
    """The details, with what stands for a place in a volume and is none as the state of the article.

    >>> early = [(Detail.VOLUME, "PP"), (Detail.NUMBER, "99"), (Detail.PAGES, "1-14")]
    >>> [text for _, text in without_early_access(early)]
    ['pubstate: early access (volume PP, number 99, pages 1-14)']
    >>> without_early_access([(Detail.VOLUME, "32")])
    [(<Detail.VOLUME: 'volume'>, '32')]
    """
    if not any(detail is Detail.VOLUME and text.lower() == _NO_VOLUME for detail, text in details):
        return details
    place = ", ".join(f"{detail} {text}" for detail, text in details if detail in _OF_PLACE)
    rest = (each for each in details if each[0] not in _OF_PLACE)
    return [said(Field.STATE, f"early access ({place})"), *rest]
