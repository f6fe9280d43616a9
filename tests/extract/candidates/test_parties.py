import pytest

from kg.extract.candidates.parties import parties


def found(text: str) -> list[str]:
    return [place.of(text) for place in parties(text)]


@pytest.mark.parametrize(
    "case",
    [
        "Brown v. Board of Education of Topeka",
        "Flaminio Costa v ENEL and Others",
        "Smith v. The Queen",
        "R. v. Dudley and Stephens",
        "Crown Zellerbach Canada v. Attorney General of Canada",
    ],
)
def test_the_parties_of_a_case_are_one_name(case: str) -> None:
    assert found(case) == [case]
    assert found(f"the rule of {case} (1954) holds") == [case]


@pytest.mark.parametrize(
    "text", ["SGD v. Adam", "the graph v. The next", "a version v 2 of Maps", "V. Smith"]
)
def test_what_only_has_a_v_is_none(text: str) -> None:
    assert found(text) == []


def test_the_name_of_a_case_ends_with_its_sentence() -> None:
    assert found("He lost Mapp v. Ohio. Illegal Evidence stays out.") == ["Mapp v. Ohio"]
    assert found("It is Acme Corp. v. J. Roe Inc. Later") == ["Acme Corp. v. J. Roe Inc. Later"]


def test_a_long_word_of_capitals_is_gone_through_once() -> None:
    assert found("A." * 200_000 + " v. " + "A'" * 200_000) == []
