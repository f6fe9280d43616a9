import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ClaimRole, Direction, Findings

RESULT, SETTING = ClaimRole.RESULT, ClaimRole.SETTING
UP, DOWN = Direction.INCREASE, Direction.DECREASE

Row = tuple[ClaimRole, Direction | None, str | None]


def rows(sentence: str) -> list[Row]:
    text = f"A title\n{sentence}"
    claims = find_claims(sources([text])[0], Findings()).claims
    return [(claim.role, claim.direction, claim.metric and claim.metric.of(text)) for claim in claims]


@pytest.mark.parametrize(
    ("sentence", "cause", "effect"),
    [
        ("A 20 percent rise in rents reduces sales by 3 percent.", (UP, "rents"), (DOWN, "sales")),
        ("A 20 percent cut in rents would raise sales by 3 percent.", (DOWN, "rents"), (UP, "sales")),
        ("We show that a 5% drop in rents leads to a 2% rise in sales.", (DOWN, "rents"), (UP, "sales")),
        ("A 5% rise in rents is associated with a 2% drop in sales.", (UP, "rents"), (DOWN, "sales")),
        ("A 5 percent higher rent reduces sales by 1 percent.", (UP, "rent"), (DOWN, "sales")),
        ("A 4 percentage point rise in the rent lowers output by 2%.", (UP, "rent"), (DOWN, "output")),
        ("A 5 percent toll reduces sales by 1 percent.", (None, None), (DOWN, "sales")),
        ("For every 5% rise in rents, sales fall by 2%.", (UP, "rents"), (DOWN, "sales")),
        ("In response to a 5% rise in rents, sales fall by 2%.", (UP, "rents"), (DOWN, "sales")),
        ("An increase in rents of 10 percent lowers sales by 3 percent.", (UP, "rents"), (DOWN, "sales")),
        ("Increases in the rent of 10 percent reduce sales by 3 percent.", (UP, "rent"), (DOWN, "sales")),
        ("A 5% rise in the number of maps reduced sales by 3%.", (UP, "number of maps"), (DOWN, "sales")),
        ("A rise in rents by 10% lowers output by 0.3%.", (UP, "rents"), (DOWN, "output")),
        ("Raising rents by 10 percent lowers sales by 2 percent.", (UP, "rents"), (DOWN, "sales")),
        ("Cutting rents by 10 percent raises sales by 2 percent.", (DOWN, "rents"), (UP, "sales")),
        ("If the rent rises by 10 points, output falls by 4 percent.", (UP, "rent"), (DOWN, "output")),
        ("When the rent is raised by 10%, output falls by 4%.", (UP, "rent"), (DOWN, "output")),
        ("If the rent could rise by 10%, output falls by 4%.", (UP, "rent"), (DOWN, "output")),
        ("A 10 point rent reduction led to a 4 percent decline in output.", (DOWN, "rent"), (DOWN, "output")),
    ],
)
def test_a_change_that_is_only_supposed_is_a_setting_and_goes_its_own_way(
    sentence: str, cause: tuple[Direction | None, str | None], effect: tuple[Direction, str]
) -> None:
    assert rows(sentence) == [(SETTING, *cause), (RESULT, *effect)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 5% increase in accuracy shows that our method reduces errors by 3%.",
        "It achieves a 10% increase in accuracy and reduces latency by 5%.",
        "A 20% decrease in costs was achieved while quality increased by 5%.",
        "A 5% increase in accuracy was observed, reducing costs by 10%.",
        "Reducing costs by 20%, our method raises throughput by 5%.",
        "Rents rose by 10 percent and sales fell by 3 percent.",
        "As of 2020 sales rose from 5% to 8% and rents fell by 3%.",
        "The use of soap as a cure rose from 5% to 9%, and sales fell by 3%.",
        "Prices as well as wages rose from 5% to 9%, and sales fell by 3%.",
        "As latency falls from 30 ms to 20 ms, trust rises by 5%.",
        "A 5% gain in accuracy over Abe improves trust by 2%.",
        "When tested on roads, it reduces errors by 5%, and by 7% on rails.",
    ],
)
def test_a_change_that_came_about_is_a_result(sentence: str) -> None:
    assert [role for role, *_ in rows(sentence)] == [RESULT, RESULT]


@pytest.mark.parametrize(
    "sentence",
    [
        "When fine-tuned on Abe they improve by up to 19.3% on it.",
        "When fine-tuned nets improve by 19.3% on it.",
        "When used in maps our nets improve by 19.3% on it.",
        "Models struggle when identifying risks from long texts (with performance dropping by >23%).",
    ],
)
def test_what_follows_a_condition_of_few_words_is_a_result(sentence: str) -> None:
    assert [role for role, *_ in rows(sentence)] == [RESULT]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Reducing latency by 30% improves trust.", RESULT),
        ("A 12% improvement in F1 leads to new uses.", RESULT),
        ("A 15% accuracy gain was found to reduce costs.", RESULT),
        ("A 15% rise in rents lowers sales.", SETTING),
        ("If latency rises by 15%, sales fall.", SETTING),
    ],
)
def test_a_change_of_a_measure_is_supposed_only_where_what_follows_is_told_in_figures(
    sentence: str, role: ClaimRole
) -> None:
    assert [found for found, *_ in rows(sentence)] == [role]


def test_a_verb_that_is_no_noun_is_no_part_of_a_metric() -> None:
    sentence = "A one percentage point higher toll lowers growth by 0.1 percentage points."
    assert rows(sentence) == [(RESULT, DOWN, "growth")]


@pytest.mark.parametrize(
    ("sentence", "cause", "effect"),
    [
        ("A mass loss of 15% reduced the drift from 6.2% to 4.1%.", "mass loss", (DOWN, "drift")),
        ("A load of 5 kN reduced the stiffness from 12 to 9 kN/mm.", "load", (DOWN, "stiffness")),
        ("A porosity of 3% lowered the strength from 410 to 350 MPa.", "porosity", (DOWN, "strength")),
    ],
)
def test_the_value_of_a_cause_is_a_setting_and_none_of_its_effect(
    sentence: str, cause: str, effect: tuple[Direction, str]
) -> None:
    assert rows(sentence) == [(SETTING, None, cause), (RESULT, *effect)]


@pytest.mark.parametrize(
    "sentence",
    [
        "An accuracy of 91.3% improves the state of the art by 3.1%.",
        "A BLEU score of 35.2 improves older work by 2.1 points.",
        "A word error rate of 4.2% reduced the gap by 30%.",
    ],
)
def test_a_score_is_no_cause(sentence: str) -> None:
    assert {role for role, *_ in rows(sentence)} == {RESULT}


def test_what_surpasses_others_is_no_cause() -> None:
    assert rows("An accuracy of 95% surpasses the state of the art by 5%.")[0][0] is RESULT


def test_what_opens_a_clause_and_goes_with_another_is_supposed() -> None:
    text = "Increases of 10 ppb in ozone were associated with increases in mortality of 7.3%."
    assert rows(text) == [(SETTING, UP, None), (RESULT, UP, "mortality")]


def test_what_was_found_or_goes_with_nothing_that_has_a_figure_is_a_result() -> None:
    for verb in ("were found on all data", "are predicted by it", "were associated with larger models"):
        assert [row[0] for row in rows(f"Improvements of 12% in accuracy {verb}.")] == [RESULT]


def test_what_goes_from_one_value_to_another_while_something_follows_is_put_in() -> None:
    assert rows("Sales fall by 4% as the load rises from 10 kW to 30 kW.") == [
        (RESULT, DOWN, "Sales"),
        (SETTING, UP, "load"),
    ]
