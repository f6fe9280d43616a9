"""Words that only tell how many things there are are no part of their name."""

import pytest

from kg.extract.relations.counting import counting
from kg.extract.relations.sketch import sketches
from kg.extract.source import sources
from kg.model import Entity, EntityType, Findings, RelationKind, Span
from tests.extract.telling import related

TITLE = "FooNet: A network for parsing\nWe propose FooNet, a new network."


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("diverse downstream tasks", 1),
        ("Widely-used fine-grained datasets", 1),
        ("diverse tasks", 0),
        ("diverse beam search", 0),
        ("representative volume elements", 0),
        ("downstream tasks", 0),
        ("diverse feature analysis", 0),
    ],
)
def test_words_that_count_things_stand_before_two_words_in_the_plural(words: str, number: int) -> None:
    assert counting(words.split()) == number


def test_diverse_tasks_of_a_name_are_these_tasks() -> None:
    text = f"{TITLE} We evaluate FooNet on diverse biomedical datasets."
    assert ("FooNet", RelationKind.EVALUATED_ON, "biomedical datasets") in related(text)


def test_nothing_is_said_to_beat_strong_baselines() -> None:
    beaten = {tail for _, kind, tail in related(f"{TITLE} FooNet outperforms strong baselines and BarNet.")}
    assert "BarNet" in beaten
    assert "strong baselines" not in beaten


def test_a_word_that_counts_names_nothing_alone() -> None:
    text = f"{TITLE} We evaluate FooNet on diverse biomedical datasets."
    (source,) = sources([text])
    at = text.index("diverse")
    seen = Findings(entities=(Entity(Span(at, at + len("diverse")), EntityType.METHOD),))
    things = [thing.form for sketch in sketches(source, seen) for thing in sketch.things]
    assert "biomedical dataset" in things
    assert "diverse" not in things
