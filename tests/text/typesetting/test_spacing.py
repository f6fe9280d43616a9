"""Lost spaces come back where two words are surely two."""

import pytest

from kg.readers.fields.values import without_markup
from kg.text.typesetting.spacing import best_spaced


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("production in<i>Escherichia coli</i>", "production in Escherichia coli"),
        (
            "in<i>Escherichia coli</i>and<i>Bacillus subtilis</i>under stress",
            "in Escherichia coli and Bacillus subtilis under stress",
        ),
        ("of<jats:italic>E. coli</jats:italic>is", "of E. coli is"),
        ('roles of<em class="x">in vitro</em>strains', "roles of in vitro strains"),
        ("pathogen<i>Listeria monocytogenes</i>", "pathogen Listeria monocytogenes"),
        ("a <i>Drosophila</i>s, <i>Salmonella</i>-like", "a Drosophilas, Salmonella-like"),
        ("the<i>o</i>ry of <i>re</i>use, an<i>A</i>lysis", "theory of reuse, anAlysis"),
        ("non<i>Homo sapiens</i>", "nonHomo sapiens"),
    ],
)
def test_a_word_and_a_name_in_italics_are_two_words(written: str, text: str) -> None:
    assert without_markup(written) == text


def test_of_titles_with_the_same_letters_the_one_with_small_words_apart_is_best() -> None:
    glued, good = "Stress inListeria andFlies", "Stress in listeria and flies."
    assert best_spaced(glued, [good, "Stress in listeria"]) == good
    assert best_spaced(good, [glued]) == good
    assert best_spaced("GraphSage", ["Graph Sage"]) == "GraphSage"
    assert best_spaced("Doors", []) == "Doors"
