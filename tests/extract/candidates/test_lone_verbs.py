import pytest

from kg.extract.candidates.lone_verbs import lone_verbs
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


@pytest.mark.parametrize(
    ("sentence", "concept"),
    [
        (
            "The scheme shares model weights while maintaining strict data governance.",
            "strict data governance",
        ),
        ("The scheme shares model weights while efficiently preserving data privacy.", "data privacy"),
        ('We study how such "test awareness" impacts model behavior, and its safety.', "model behavior"),
        ("We ask for the costs of media authenticity while none of data privacy.", "data privacy"),
    ],
)
def test_nouns_are_not_the_verb_where_a_clause_needs_none_or_has_another(sentence: str, concept: str) -> None:
    assert concept in concepts(sentence)


def test_a_set_of_data_is_no_verb() -> None:
    text = "Serfs\nOur diverse multi-centric test set included data from a new low-field (0.55T) MRI dataset."
    [source] = sources([text])
    words = [token.text for sentence in source.reading.sentences for token in sentence]
    assert "set" not in [words[at] for at in lone_verbs(source.reading)]


@pytest.mark.parametrize(
    "name", ["hospital acquired pneumonia trial", "nitrogen doped graphene", "mode locked laser"]
)
def test_participles_of_names_are_no_verbs_where_a_sentence_has_none(name: str) -> None:
    assert name in concepts(f"Design: {name}.")
