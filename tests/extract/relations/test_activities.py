"""What verbs of titles say that a thing is used for."""

import pytest

from kg.extract import extract_texts
from kg.extract.relations.activities import is_half
from kg.model import RelationKind, Span

NEW = "We propose Zorbex, a model."


def tails(title: str, kind: RelationKind = RelationKind.USED_FOR, new: str = NEW) -> set[str]:
    """What the system of a paper with a title is used for, as printed."""
    text = f"{title}\n{new}"
    (found,) = extract_texts([text])
    return {each.tail.of(text) for each in found.relations if each.kind is kind}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Zorbex: Merging Dense Experts via Routing", {"Merging Dense Experts"}),
        ("Zorbex: Learning Egomotion and Optical Flow from Events", {"Learning Egomotion and Optical Flow"}),
        ("Zorbex: Scaling Image and Video Generation via Search", {"Scaling Image and Video Generation"}),
        (
            "Zorbex: Combining Pruning, Routing, and Merging via Search",
            {"Combining Pruning, Routing, and Merging"},
        ),
        ("Zorbex: Enhancing Deepfake Detection via Search", {"Deepfake Detection"}),
        ("Zorbex: Raising the Bar for Search", {"Search"}),
        ("Turning Whisper into a Parser", set()),
    ],
)
def test_an_activity_has_all_its_objects_and_a_figure_of_speech_none(title: str, expected: set[str]) -> None:
    assert tails(title) - {"Search"} == expected - {"Search"}


def test_a_word_that_lacks_its_head_is_no_object() -> None:
    assert "Image" not in tails("Zorbex: Improving Image and Video Generation via Search")


def test_what_another_verb_follows_lacks_its_object() -> None:
    text = "for measuring and inducing traits, sensing and more"
    assert is_half(text, Span(4, 13))
    assert not is_half(text, Span(text.index("sensing"), text.index("sensing") + 7))


@pytest.mark.parametrize(
    "title", ["Sparse Routing Through the Lens of Graphs", "Zorbex via a Korean Case Study"]
)
def test_how_something_is_looked_at_is_nothing_that_is_used(title: str) -> None:
    assert not tails(title, RelationKind.USES) & {"Lens", "Korean Case Study"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Safety via Quick Token Reweighting", "QTR"),
        ("Scaling Experts via Test-Time Evolutionary Search", "EvoSearch"),
    ],
)
def test_what_a_name_stands_for_is_nothing_that_it_uses(title: str, name: str) -> None:
    assert tails(title, RelationKind.USES, f"We propose {name}, a model.") == set()
