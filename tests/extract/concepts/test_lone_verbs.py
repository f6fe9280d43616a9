import pytest

from kg.extract.source import sources


def concepts(sentence: str) -> set[str]:
    text = f"Serfs\n{sentence}"
    [source] = sources([text])
    return {text[each.start : each.end] for each in source.ranked}


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        (
            "The thesis argues that serfdom constrained peasant agency in marriage and migration.",
            "constrained",
        ),
        ("The Court described freedom of expression as applicable to ideas.", "described"),
        ("Scholars disagree about whether mandatory minimum sentences deter.", "deter"),
    ],
)
def test_the_only_verb_of_a_clause_is_in_no_concept(sentence: str, verb: str) -> None:
    found = concepts(sentence)
    assert found
    assert not [concept for concept in found if verb in concept.split()]


@pytest.mark.parametrize(
    ("sentence", "concept"),
    [
        ("We present a computer aided design of vaults.", "computer aided design"),
        ("It shows that a cell mediated immune response is early.", "cell mediated immune response"),
    ],
)
def test_a_participle_beside_another_verb_stays_in_its_name(sentence: str, concept: str) -> None:
    assert concept in concepts(sentence)
