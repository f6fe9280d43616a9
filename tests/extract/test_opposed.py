"""What an inhibitor acts against is not what is used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract_texts
from kg.extract.opposed import _BEFORE, is_opposed
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
