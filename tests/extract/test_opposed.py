"""What an inhibitor acts against is not what is used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract_texts
from kg.extract.opposed import _BEFORE, is_fought, is_opposed
from kg.model import RelationKind, Span


@pytest.mark.parametrize(
    ("before", "opposed"),
    [
        ("inhibitors of the ", True),
        ("Blockade of ", True),
        ("in the absence of\n", True),
        ("antagonists to ", True),
        ("antagonism AGAİNST the ", True),
        ("the potential of ", False),
        ("use of the ", False),
        ("inhibitors of doors and ", False),
        ("", False),
    ],
)
def test_the_words_before_a_thing_tell_that_something_is_against_it(before: str, opposed: bool) -> None:
    assert is_opposed(f"{before}system", Span(len(before), len(before) + 6)) is opposed


def used_for(text: str) -> list[str]:
    [found] = extract_texts([text])
    links = [found.entities[link.head].span.of(text) for link in found.links if link.type == "USED-FOR"]
    relations = [one.head.of(text) for one in found.relations if one.kind is RelationKind.USED_FOR]
    return [*links, *relations]


def test_what_is_inhibited_is_used_for_nothing() -> None:
    assert "renin-angiotensin system" in used_for("The renin-angiotensin system for chronic heart failure")
    assert used_for("Inhibitors of the renin-angiotensin system for chronic heart failure") == []


@pytest.mark.parametrize(
    ("before", "fought"),
    [
        ("Replay mitigates ", True),
        ("a filter to reduce the noisy ", True),
        ("Preventing\n", True),
        ("to suppress blur and ", True),
        ("which reduces the negative impact of ", True),
        ("mitigation of ", True),
        ("outer volume removal for ", False),
        ("to overcome this limitation is ", False),
        ("to reduce cost in ", False),
        ("to reduce cost and improve the quality of ", False),
        ("avoids collisions when training ", False),
        ("with reduced ", False),
        ("to detect ", False),
        ("", False),
    ],
)
def test_the_verb_before_a_thing_tells_that_it_is_to_be_less(before: str, fought: bool) -> None:
    assert is_fought(f"{before}noise", Span(len(before), len(before) + 5)) is fought


def test_nothing_is_used_for_what_it_fights() -> None:
    said = "On replay\nWe propose an experience replay strategy {} catastrophic forgetting."
    for verb, tails in (("for modelling", 1), ("to mitigate", 0)):
        [found] = extract_texts([said.format(verb)])
        kinds = [one.kind for one in found.relations]
        assert kinds.count(RelationKind.USED_FOR) == tails


@given(
    st.sampled_from(["inhibition", "Lack", "knock-out", "use"]),
    st.sampled_from([" ", "\n", "  "]),
    st.sampled_from(["of", "to", "FOR", "againſt", "in"]),
    st.sampled_from(["", " the", " an", "\u00a0a"]),
    st.sampled_from([" ", "\n ", ""]),
)
def test_the_word_that_leads_to_a_thing_is_told_first(
    head: str, gap: str, led: str, article: str, blank: str
) -> None:
    before = f"by {head}{gap}{led}{article}{blank}"
    thing = Span(len(before), len(before) + 4)
    assert is_opposed(before + "TREE", thing) == bool(_BEFORE.search(before))
