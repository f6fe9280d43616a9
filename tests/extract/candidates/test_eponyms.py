"""People whom a text names for what they stated, and the names of statements."""

import pytest

from kg.extract import extract
from kg.extract.candidates.eponyms import joint_names, owned_names, people_told
from kg.model import Lines, Record


def labels(abstract: str) -> set[str]:
    record = Record(document="a.txt", lines=Lines(1, 2), title="On graphs", abstract=abstract)
    return {phrase.label for phrase in extract([record])[0].keyphrases}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("the conjecture of Woods in dimension 30", ["Woods"]),
        ("This answers a question of Sturmfels.", ["Sturmfels"]),
        ("the recent work of Goldston, Pintz and Yildirim on gaps", ["Goldston, Pintz and Yildirim"]),
        (r"improving the result of Ramar\'e that", [r"Ramar\'e"]),
        (r"a conjecture of Langlands--Rapoport \cite{LR}", ["Langlands--Rapoport"]),
        ("a theorem of A. N. Kolmogorov is used", ["A. N. Kolmogorov"]),
        (r"the upper bound of Erd\H{o}s and Szekeres, proved", [r"Erd\H{o}s and Szekeres"]),
        ("a theorem of Hodge theory", []),
        ("recent results of BERT and GPT on it", []),
        ("the question of Palestine in 1947", []),
        ("a problem of Sudoku in it", []),
        ("the recent progress of Large Language Models in it", []),
        ("the recent progress by Guth and Katz on it", ["Guth and Katz"]),
    ],
)
def test_those_who_stated_something_are_told_from_things(text: str, who: list[str]) -> None:
    assert [place.of(text) for place in people_told(text)] == who


def test_who_stated_something_is_no_concept() -> None:
    found = labels("We study random graphs. This answers a question of Szekeres and a conjecture of Woods.")
    assert not found & {"Szekeres", "Woods"}
    assert "random graphs" in found


def test_a_theorem_that_two_people_gave_their_names_is_one_concept() -> None:
    found = labels("We show that most elliptic curves satisfy the Birch and Swinnerton-Dyer conjecture.")
    assert "Birch and Swinnerton-Dyer conjecture" in found
    assert not found & {"Swinnerton-Dyer conjecture", "Birch"}
    titled = "The Birch and Swinnerton-Dyer Conjecture"
    assert [whole.of(titled) for whole, _ in joint_names(titled)] == [titled.removeprefix("The ")]


def test_what_somebody_stated_is_a_concept_and_who_did_is_none() -> None:
    found = labels("We prove Serre's conjecture for modular forms. It implies another theorem.")
    assert "Serre's conjecture" in found
    assert "Serre" not in found
    record = Record(document="a.txt", lines=Lines(1, 2), title="Elliptic curves and Fermat’s last theorem")
    found = {phrase.label for phrase in extract([record])[0].keyphrases}
    assert found == {"Elliptic curves", "Fermat’s last theorem"}


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["A'", "\\'{A}", "Ab and ", "A--", "theorem of Ab, ", "Ab's "])
def test_a_long_hostile_text_is_read(piece: str) -> None:
    text = "By a theorem of " + piece * (300_000 // len(piece))
    assert [*joint_names(text), *owned_names(text)] == []
    assert len(list(people_told(text))) < len(text)


def test_two_statements_are_no_joint_name() -> None:
    assert not list(joint_names("the Serre and Tate conjectures; BERT and GPT theorem"))
    assert not list(joint_names("Poetry and Visual Correspondence; Gender and Income Inequality"))
