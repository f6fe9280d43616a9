import pytest

from kg.text.tags import TAGS, lexicon, tags
from kg.text.tokens import tokens


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The model learns to project expert embeddings.", "TNZOVNLS"),
        ("We can model these networks.", "PAVTLS"),
        ("Large language models have shown success.", "JNLADNS"),
        ("It trains 3 zorgmesenchymal layers.", "PZMJLS"),
    ],
)
def test_neighbours_decide_what_a_word_is(sentence: str, expected: str) -> None:
    assert tags(tokens(sentence)) == expected


def test_an_empty_sentence_has_no_tags() -> None:
    assert tags([]) == ""


def test_every_cost_of_the_lexicon_is_of_a_known_tag() -> None:
    known = lexicon()
    assert known.documents == 40717
    assert set(known.pairs) == set(TAGS)
    assert all(set(after) == set(TAGS) for after in known.pairs.values())
    assert {letter for costs in known.costs.values() for letter in costs if letter.isupper()} <= set(TAGS)
