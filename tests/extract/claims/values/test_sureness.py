import pytest

from tests.extract.telling import UP, told


@pytest.mark.parametrize(
    "sentence",
    [
        "The effect is significant at the 5 percent level.",
        "The effects are statistically significant at the 1%, 5%, and 10% levels.",
        "We use a test at the 5% significance level.",
        "The effects are significant at 5%.",
        "The limits hold at 95% C.L.",
        "The bounds are given at 90% c.l.",
        "Upper limits at 95% CL are set.",
        "The fraction is known at 68 per cent (95 per cent) probability.",
        "The limits have a 95% probability.",
        "We report 95% upper limits.",
        "The upper 95% limits are reported.",
        "We reject it at the 5% level of significance.",
        "The mass is constrained to a few grams with 95% probability.",
        "We show 68% and 95% probability contours.",
    ],
)
def test_how_sure_something_is_is_no_claim(sentence: str) -> None:
    assert told(sentence) == []


def test_how_often_something_happens_is_a_claim() -> None:
    assert told("The attack succeeds with 95% probability.") == [("95%", None, "probability", None)]
    assert told("Emissions are at the 5% level.") == [("5%", None, None, None)]


@pytest.mark.parametrize(
    ("sentence", "percentages"),
    [
        ("The robot reaches the goal region with 95% probability.", ["95%"]),
        ("It detects contours of tumours with 90% probability.", ["90%"]),
        ("The design limits losses with 95% probability.", ["95%"]),
        ("It significantly improves F1 at 20% and 50% levels of label noise.", ["20%", "50%"]),
        ("It significantly improves F1 at the 5% and 10% levels of label noise.", ["5%", "10%"]),
        ("We reject outliers and reach a 95% level of coverage.", ["95%"]),
        ("The accuracy is 73.3% vs 93.4% upper bound.", ["73.3%", "93.4%"]),
        ("It has an accuracy of 87% upper bound.", ["87%"]),
        ("There is a 60% lower limit by chance.", ["60%"]),
    ],
)
def test_nothing_else_is_how_sure_something_is(sentence: str, percentages: list[str]) -> None:
    assert [quoted for quoted, *_ in told(sentence)] == percentages


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("The program cost $7.4 million in 2006 dollars.", "$7.4 million"),
        ("The program cost $7.4 million (in constant 2015 US dollars).", "$7.4 million"),
        ("The program cost $300 (2010 USD).", "$300"),
        ("The program cost $300, converted to 2010 euros.", "$300"),
        ("The program cost $3.2 million in real 2018 euros.", "$3.2 million"),
    ],
)
def test_the_year_of_prices_is_no_amount(sentence: str, amount: str) -> None:
    assert [figure for figure, *_ in told(sentence)] == [amount]


def test_an_amount_of_money_may_look_like_a_year() -> None:
    assert told("Households gained 2000 dollars.") == [("2000 dollars", UP, None, None)]
    assert [figure for figure, *_ in told("The price rose to 2000 dollars.")] == ["2000 dollars"]
    assert told("It costs 2000 USD.") == [("2000 USD", None, None, None)]
