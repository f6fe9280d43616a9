import pytest

from kg.extract.figures.numbers import numbers
from kg.model import Span
from tests.extract.telling import told


@pytest.mark.parametrize(
    "sentence",
    [
        "We give cotransporter 2 inhibitors.",
        "We give peptidase 4 inhibitors.",
        "We give omega 3 supplements.",
        "We saw COVID 19 patients.",
        "We saw class 3 obesity patients.",
    ],
)
def test_the_number_of_a_name_counts_nothing(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize("sentence", ["We give 4 inhibitors.", "We saw an increase 19 patients later."])
def test_a_number_behind_another_word_counts(sentence: str) -> None:
    assert len(told(sentence)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "NGC 4258 lies far",
        "HD 209458 hosts a planet",
        "the Abell 2744 cluster lies far",
        "SN 1994W was bright",
        "PSR 1913+16 systems",
        "in GW 123.4-1.5 regions",
        "of M 31 stars",
        "in 3C 273 jets",
    ],
)
def test_the_number_of_a_star_or_a_galaxy_is_no_figure(text: str) -> None:
    assert not [number for number in numbers(text, Span(0, len(text))) if number.unit]


@pytest.mark.parametrize("text", ["(HR 1.25)", "(HR 1.38-1.47)", "an IC 50%", "at HR 95 bpm", "5 M 3 nets"])
def test_short_forms_of_catalogues_have_values_too(text: str) -> None:
    assert list(numbers(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("of HD 720 pixels", 720, "pixels"),
        ("of HR 1500 employees", 1500, "employees"),
        ("of AT 1200 adult patients", 1200, "patients"),
        ("at Barnard 300 students", 300, "students"),
        ("on WISE 5000 users", 5000, "users"),
        ("of ACO 30 hospitals", 30, "hospitals"),
    ],
)
def test_people_behind_a_short_form_of_a_catalogue_are_counted(text: str, value: int, unit: str) -> None:
    (number,) = numbers(text, Span(0, len(text)))
    assert (number.value, number.unit and number.unit.name) == (value, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "We test it on WMT 2019 Metrics.",
        "We beat all CoNLL 2003 systems.",
        "We answer the TREC 2004 questions.",
        "It holds across all SemEval 2021 Task 10 tasks.",
        "It holds for Subtask 12 documents.",
    ],
)
def test_the_numbers_of_a_campaign_count_nothing(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We took from MNIST 2000 images.",
        "We saw in the ICU 2014 patients.",
        "We give each task 10 samples.",
        "We collect 2014 sentences.",
    ],
)
def test_what_may_be_counted_is(sentence: str) -> None:
    assert len(told(sentence)) == 1
