"""Whether the change that a figure tells of is one to it: `reduces it to just 5%`, `falls below 19%`."""

from kg.extract.claims.changes.before import is_passed
from kg.extract.claims.gaps import past_adverbs
from kg.extract.claims.groups import Group
from kg.extract.claims.shared import Outcome
from kg.extract.generic import word_set
from kg.model import Bound

_COMPARING = word_set("more fewer less higher lower")
_LEADING = word_set("leading lead leads led amounting contributing translating")
_NEAR = 3  # tokens after a figure of which one may be a noun of change


def is_level(group: Group, own: Outcome, said: Outcome) -> bool:
    """Whether a change is one to the figures of a list, of which `own` is what their own words say."""
    if _goes_on(group, own, said):
        return True
    if group.figure.bound is Bound.RANGE and _begins_with_from(group) and group.end > group.first + 1:
        return _is_between_ranges(group)
    return _is_reached(group) or is_passed(group.read, group.tokens[0])


def _goes_on(group: Group, own: Outcome, said: Outcome) -> bool:
    """`reduces it to 5% on X and 6% on Y`: so is the one before, and nothing else is said."""
    before = group.before
    alike = before is not None and own.way is None and own.metric is None and said.way is before.way
    return before is not None and alike and before.is_level


def _begins_with_from(group: Group) -> bool:
    return group.read.words[group.tokens[0]] == "from"


def _is_between_ranges(group: Group) -> bool:
    """`rose from 1-4% to 5-8%`."""
    first, last = group.ranges[group.first], group.ranges[group.end - 1]
    return "to" in group.read.words[first[1] : last[0]]


def _is_reached(group: Group) -> bool:
    """`reduces it to just 5%`; not `leading to 5%`, `to 26% more users`, `contributes to a 15% gain`."""
    read, (first, end) = group.read, group.tokens
    at = past_adverbs(read, first, 1)
    if read.word(at - 1) != "to" or read.words[at - 2] in _LEADING:
        return False
    if read.word(end) in _COMPARING:
        return False
    near = range(group.right[0], min(group.right[1], group.right[0] + _NEAR))
    return not any(map(read.is_noun_of_change, near))
