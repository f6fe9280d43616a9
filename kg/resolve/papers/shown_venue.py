"""Which spelling of the venue of a paper is shown; `docs/merging.md` has the rule."""

from collections.abc import Sequence

from kg.text.works.titles import title_key


def shown_venue(printed: Sequence[str]) -> str | None:
    """The first; one in capitals alone, as the Web of Science prints all, as another record spells it.

    Of several spellings that with most capitals is shown: `IEEE Access`, not `Ieee Access`.

    >>> shown_venue(["NATURE ENERGY", "Nature Energy"]), shown_venue(["EMNLP", "ACL"]), shown_venue([])
    ('Nature Energy', 'EMNLP', None)
    """
    shown = next(iter(printed), None)
    if shown is None or not shown.isupper():
        return shown
    same = (venue for venue in printed if _is_mixed(venue) and title_key(venue) == title_key(shown))
    return max(same, key=_capitals, default=shown)


def _is_mixed(venue: str) -> bool:
    return not venue.isupper() and not venue.islower()


def _capitals(venue: str) -> int:
    return sum(map(str.isupper, venue))
