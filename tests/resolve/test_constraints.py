"""What people say holds, whatever the rules found; what they do not say stays as it was."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.resolve.constraints import Links, constrained, contradicted

ITEMS = "abcdefgh"


def sets(*groups: str) -> list[list[str]]:
    return [list(group) for group in groups]


def apart(*pairs: str) -> Links[str]:
    sides = (pair.split("|") for pair in pairs)
    return Links(apart=tuple((frozenset(one), frozenset(other)) for one, other in sides))


def test_without_links_everything_stays() -> None:
    assert constrained(sets("ab", "c"), Links()) == sets("ab", "c")


def test_what_is_joined_brings_its_groups_with_it() -> None:
    assert constrained(sets("ab", "c", "de"), Links((frozenset("be"),))) == sets("abde", "c")


def test_what_no_pair_names_stays_with_the_first() -> None:
    assert constrained(sets("abcd"), apart("b|a")) == sets("a", "bcd")
    assert constrained(sets("abcd"), apart("a|b")) == sets("acd", "b")


def test_what_is_pulled_off_twice_stays_together_unless_somebody_says_more() -> None:
    assert constrained(sets("abcd"), apart("a|c", "a|d")) == sets("ab", "cd")
    assert constrained(sets("abcd"), apart("a|c", "a|d", "c|d")) == sets("ab", "c", "d")


def test_a_contradiction_is_found_through_others() -> None:
    links = Links((frozenset("ab"), frozenset("bc")), apart("a|c").apart)
    assert contradicted(links) == [0]
    assert contradicted(Links((frozenset("ab"),), apart("a|c").apart)) == []


SIDES = st.frozensets(st.sampled_from(ITEMS), min_size=1, max_size=3)
TOGETHER = st.lists(SIDES, max_size=4)
PAIRS = st.lists(st.tuples(SIDES, SIDES), max_size=4)


@st.composite
def partitions(draw: st.DrawFn) -> list[list[str]]:
    places = draw(st.lists(st.integers(0, 3), min_size=len(ITEMS), max_size=len(ITEMS)))
    groups: dict[int, list[str]] = {}
    for item, place in zip(ITEMS, places, strict=True):
        groups.setdefault(place, []).append(item)
    return list(groups.values())


def consistent(
    together: Sequence[frozenset[str]], pairs: Sequence[tuple[frozenset[str], frozenset[str]]]
) -> Links[str]:
    links = Links(tuple(together), tuple(pairs))
    wrong = set(contradicted(links))
    return Links(links.together, tuple(pair for n, pair in enumerate(pairs) if n not in wrong))


@settings(deadline=None)  # other work on the machine must not fail it
@given(partitions(), TOGETHER, PAIRS)
def test_any_links_that_do_not_contradict_are_respected(
    groups: list[list[str]],
    together: list[frozenset[str]],
    pairs: list[tuple[frozenset[str], frozenset[str]]],
) -> None:
    links = consistent(together, pairs)
    found = constrained(groups, links)
    place = {item: number for number, group in enumerate(found) for item in group}
    assert sorted(item for group in found for item in group) == list(ITEMS)
    assert all(len({place[item] for item in items}) == 1 for items in links.together)
    assert all({place[i] for i in one}.isdisjoint({place[i] for i in other}) for one, other in links.apart)


@settings(deadline=None)  # other work on the machine must not fail it
@given(partitions(), TOGETHER, PAIRS)
def test_the_order_of_the_links_does_not_matter(
    groups: list[list[str]],
    together: list[frozenset[str]],
    pairs: list[tuple[frozenset[str], frozenset[str]]],
) -> None:
    links = consistent(together, pairs)
    turned = Links(links.together[::-1], links.apart[::-1])
    assert constrained(groups, links) == constrained(groups, turned)


@settings(deadline=None)  # other work on the machine must not fail it
@given(partitions(), PAIRS)
def test_a_group_that_no_pair_divides_stays_whole(
    groups: list[list[str]], pairs: list[tuple[frozenset[str], frozenset[str]]]
) -> None:
    links = consistent([], pairs)
    place = {item: n for n, group in enumerate(constrained(groups, links)) for item in group}
    named = {item for sides in links.apart for side in sides for item in side}
    for group in groups:
        if named.isdisjoint(group):
            assert len({place[item] for item in group}) == 1
