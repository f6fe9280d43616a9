import pytest

from kg.extract.systems.calling import Defined, Sentence, as_called, at_once, is_adverb, is_kind, past_adverbs
from kg.text.tokens import tokens


def sentence(text: str) -> Sentence:
    sequence = tokens(text)
    return Sentence(sequence, [token.text.lower() for token in sequence], Defined({}, {}, {}))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("QARCO, an engine", (0, 1)),
        ("the QARCO framework", (1, 2)),
        ("q-boost, a tool", (0, 1)),
        ("Quick Long Training (QuTra) for", (4, 5)),
        ("the Quick idea of it", None),
        ("attention, a tool", None),
    ],
)
def test_a_name_may_stand_at_once(text: str, name: tuple[int, int] | None) -> None:
    assert at_once(sentence(text), 0) == name


def test_a_name_may_be_called_so() -> None:
    assert as_called(sentence("called the QARCO"), 0) == (2, 3)
    assert as_called(sentence("a QARCO"), 0) is None


def test_adverbs_and_marks_are_stepped_over() -> None:
    assert past_adverbs(sentence("here briefly “ QARCO"), 0) == 3
    assert is_adverb("further")
    assert not is_adverb("model")


def test_a_kind_is_a_word_for_what_has_a_name() -> None:
    assert is_kind(sentence("framework"), 0)
    assert not is_kind(sentence("framework"), 1)
