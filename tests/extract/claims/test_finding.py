import pytest

from kg.extract import extract, extract_texts
from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Bound, Claim, ClaimKind, ClaimRole, Direction, Findings, Record, Span, System
from tests.counting import calls
from tests.extract.telling import kinds, told

UP, DOWN = Direction.INCREASE, Direction.DECREASE
RESULT, SETTING = ClaimRole.RESULT, ClaimRole.SETTING
NUMBERS = ("value", "low", "high", "from_value", "to_value")

Row = tuple[str, str, dict[str, float], str | None, str, str | None, str | None, str | None, str | None]
"""Kind, role, numbers, unit, bound, direction, metric, comparator, subject."""


def row(claim: Claim, text: str) -> Row:
    figure = claim.figure
    return (
        figure.kind,
        claim.role,
        {name: getattr(figure, name) for name in NUMBERS if getattr(figure, name) is not None},
        figure.unit,
        figure.bound,
        claim.direction,
        claim.metric and claim.metric.of(text),
        claim.comparator and claim.comparator.of(text),
        claim.subject,
    )


def claims(abstract: str, *systems: str) -> list[Row]:
    text = f"A title\n{abstract}"
    named = tuple(System(name, None, Span(0, 1), Span(0, 7)) for name in systems)
    return [row(claim, text) for claim in find_claims(sources([text])[0], Findings(systems=named)).claims]


SEED: dict[str, list[Row]] = {
    "Nexus": [
        ("percent", RESULT, {"high": 2.1}, "%", "up to", UP, "relative gain", "the baseline", "Nexus"),
        ("percent", RESULT, {"value": 18.8}, "%", "exact", UP, "relative gain", "the baseline", "Nexus"),
    ],
    "BAM!": [
        (
            *("size", SETTING, {"low": 590_000_000, "high": 2_000_000_000}, "parameters", "range"),
            *(None, None, None, "seed models"),
        ),
    ],
    "An Empirical Study on": [
        (
            *("size", SETTING, {"low": 480_000_000, "high": 5_200_000_000}, "parameters", "range"),
            *(None, "model sizes", None, None),
        ),
    ],
    "PARDEN": [
        ("measure", SETTING, {"value": 90}, "%", "exact", None, "TPR", None, None),
        ("factor", RESULT, {"value": 11}, "x", "about", DOWN, "FPR", None, "PARDEN"),
        (
            *("from-to", RESULT, {"from_value": 24.8, "to_value": 2}, "%", "from-to"),
            *(DOWN, "FPR", None, "PARDEN"),
        ),
    ],
    "Centralized": [
        ("factor", RESULT, {"high": 20}, "x", "up to", UP, "sample efficiency", None, "MARCO"),
    ],
}
"""First words of a title → its claims, as a person reads them; the other papers state no figure."""


def test_the_figures_of_the_seed_are_read_as_they_are_meant(seed: list[Record]) -> None:
    for record, found in zip(seed, extract(seed), strict=True):
        expected = next((rows for start, rows in SEED.items() if record.title.startswith(start)), [])
        assert [row(claim, record.text) for claim in found.claims] == expected, record.title


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        (
            "Our system achieves 94.2% accuracy and an AUC of 0.978.",
            [
                ("measure", RESULT, {"value": 94.2}, "%", "exact", None, "accuracy", None, "Q"),
                ("measure", RESULT, {"value": 0.978}, None, "exact", None, "AUC", None, "Q"),
            ],
        ),
        (
            "Q improves recall by 26% and 29%.",
            [
                ("percent", RESULT, {"value": 26}, "%", "exact", UP, "recall", None, "Q"),
                ("percent", RESULT, {"value": 29}, "%", "exact", UP, "recall", None, "Q"),
            ],
        ),
        (
            "It takes 28K clips on 11 datasets.",
            [
                ("size", SETTING, {"value": 28000}, "clips", "exact", None, None, None, None),
                ("count", SETTING, {"value": 11}, "datasets", "exact", None, None, None, None),
            ],
        ),
        (
            "Q reaches higher scores than others, by more than 20%.",
            [("percent", RESULT, {"low": 20}, "%", "at least", UP, "scores", "others", "Q")],
        ),
        (
            "Q surpasses R by 2.5 points.",
            [("points", RESULT, {"value": 2.5}, "points", "exact", UP, None, "R", "Q")],
        ),
        (
            "Q improves recall of others (e.g., R) by more than 3%.",
            [("percent", RESULT, {"low": 3}, "%", "at least", UP, "recall", None, "Q")],
        ),
        (
            "Our approach improves word error rate between 4.4 and 7.6% relative over baselines.",
            [
                (
                    *("percent", RESULT, {"low": 4.4, "high": 7.6}, "%", "range"),
                    *(DOWN, "word error rate", "baselines", "Q"),
                )
            ],
        ),
        (
            "Q improves latency by 30% with 60x faster inference times.",
            [
                ("percent", RESULT, {"value": 30}, "%", "exact", DOWN, "latency", None, "Q"),
                ("factor", RESULT, {"value": 60}, "x", "exact", DOWN, "inference times", None, "Q"),
            ],
        ),
        (
            "Q reduces the error rate to just 2.3%.",
            [("measure", RESULT, {"value": 2.3}, "%", "exact", DOWN, "error rate", None, "Q")],
        ),
        (
            "Q matches the reported AP within 0.1%.",
            [("percent", RESULT, {"high": 0.1}, "%", "up to", None, "reported AP", None, "Q")],
        ),
        (
            "Q shows a 0.3% difference in recall.",
            [("percent", RESULT, {"value": 0.3}, "%", "exact", None, "recall", None, "Q")],
        ),
        (
            "We compare Q in two sizes (8 billion vs. 70 billion parameters).",
            [
                ("size", SETTING, {"value": 8 * 10**9}, "parameters", "exact", None, None, None, None),
                ("size", SETTING, {"value": 70 * 10**9}, "parameters", "exact", None, None, None, None),
            ],
        ),
        (
            "Q has small bias (mean difference -2.5 mm, r = -0.31).",
            [
                ("measure", RESULT, {"value": -2.5}, "mm", "exact", None, "difference", None, "Q"),
                ("measure", RESULT, {"value": -0.31}, None, "exact", None, "r", None, "Q"),
            ],
        ),
        ("Our contribution is two-fold: we read, and we write.", []),
        ("Our contributions are three-fold.", []),
        ("We use 360° videos and 360$^\\circ$ panoramas.", []),
        ("It has a 360° Field-of-View.", []),
        ("We run it three times.", []),
        ("In 2024, Claude 2 was new.", []),
        ("", []),
    ],
)
def test_a_figure_is_claimed_with_what_its_sentence_says(abstract: str, expected: list[Row]) -> None:
    assert claims(abstract, "Q") == expected


def test_a_sentence_that_names_no_system_leaves_the_subject_open() -> None:
    ((*_, subject),) = claims("Dense models gain 3% accuracy.", "Q")
    assert subject is None


def test_what_it_is_compared_with_is_not_the_subject() -> None:
    ((*_, comparator, subject),) = claims("They surpass Q by 3%.", "Q")
    assert (comparator, subject) == ("Q", None)


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        ("Q beats strong nets, because previous models' performance drops by 4%.", (None, None)),
        ("Q improves previous models' performance by 4%.", (None, "Q")),
        ("Q is fast, and its accuracy drops by 4%.", (None, "Q")),
    ],
)
def test_what_others_have_is_not_the_papers_own(abstract: str, expected: tuple[str | None, str]) -> None:
    assert [row[-2:] for row in claims(abstract, "Q")] == [expected]


def test_nothing_is_compared_with_itself() -> None:
    abstract = "Q outperforms Rho, which is 31x larger than Q, by 18.2%."
    assert [row[-2:] for row in claims(abstract, "Q")] == [("Q", None), (None, "Q")]


def test_our_method_is_no_subject_when_a_paper_introduces_two_systems() -> None:
    ((*_, subject),) = claims("Our method gains 3% accuracy.", "Q", "R")
    assert subject is None


def test_no_two_claims_share_a_span(seed: list[Record]) -> None:
    for found in extract(seed):
        assert len({claim.span for claim in found.claims}) == len(found.claims)


def test_up_to_is_an_upper_bound_alone(seed: list[Record]) -> None:
    bounded = [c.figure for found in extract(seed) for c in found.claims if c.figure.bound is Bound.UP_TO]
    assert [(figure.high, figure.value, figure.low) for figure in bounded] == [
        (2.1, None, None),
        (20, None, None),
    ]


def test_the_kind_of_every_claim_is_one_of_seven() -> None:
    assert {*ClaimKind} == {"percent", "points", "factor", "from-to", "measure", "size", "count"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "9" * 10,
        "1,",
        "2% ",
        "from 1% to ",
        "up to ",
        "1-",
        "$\\times$ 3",
        "over the ",
        "3 x ",
        "٣% ½ Ⅷ% ",
        "1.5.2% ",
    ],
)
def test_a_long_hostile_text_is_read_in_calls_in_proportion_to_it(text: str) -> None:
    def read(length: int) -> None:
        find_claims(sources(["Q: x\n" + text * (length // len(text))])[0], Findings())

    read(20_000)
    short, long = (calls(lambda: read(length)) for length in (1000, 4000))  # noqa: B023
    assert long <= 8 * short  # 16 times where they grow with the square


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("It keeps 97% accuracy with only 10% labels.", [RESULT, SETTING]),
        ("It keeps 98% of the performance using only 10% of the cache.", [RESULT, SETTING]),
        ("It reduces perplexity by 18% at 70% sparsity.", [RESULT, SETTING]),
        ("It runs on a 24GB GPU at 30 FPS.", [SETTING, RESULT]),
        ("It is right within 25 meters 93% of the time.", [SETTING, RESULT]),
        ("It found errors (3.0% for old vs. 4.6% for new texts).", [RESULT, RESULT]),
    ],
)
def test_what_was_put_in_is_a_setting(sentence: str, roles: list[ClaimRole]) -> None:
    assert [role for _, role, *_ in claims(sentence)] == roles


def test_values_that_share_a_level_are_measures_too() -> None:
    assert [kind for kind, *_ in claims("It reduces accuracy to 71% for A, 58% for B, and 52% for C.")] == [
        "measure"
    ] * 3


def test_a_share_that_was_taken_has_no_metric() -> None:
    *_, (kind, _, _, _, _, _, metric, *_) = claims("It keeps 97% accuracy with only 10% labels.")
    assert (kind, metric) == ("percent", None)


@pytest.mark.parametrize(
    ("abstract", "subjects"),
    [
        ("40-53% of our candidates were valid, compared to 0-7% for a baseline.", ["Q", None]),
        ("Our method is better (Kappa of 0.646 versus 0.387 for leading LLMs).", ["Q", None]),
        (
            "Q has an accuracy of 66.7%, compared to 37.5% for GPT-4o and 29.2% for Claude.",
            ["Q", None, None],
        ),
        (
            "In our experience LLMs struggle, as other industry studies report an accuracy of only 74%.",
            [None],
        ),
        ("Our method beats prior work by 3%.", ["Q"]),
    ],
)
def test_what_a_figure_is_compared_to_is_not_of_the_papers_own_system(
    abstract: str, subjects: list[str | None]
) -> None:
    assert [row[-1] for row in claims(abstract, "Q")] == subjects


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tumour recognition reached 99%.", ["measure"]),
        ("It was beaten by Rho, which was 77%.", ["measure"]),
        ("It achieves 64% on QSet, 71% on RSet and 60% on Sig.", ["measure", "measure", "measure"]),
        ("The improvement can reach 58%.", ["percent"]),
        ("Its recall rose from 1-24% to 41-58%.", ["measure", "measure"]),
        ("It has strong results (39% of R@100).", ["measure"]),
        ("It retains 99% of R@1.", ["percent"]),
        ("It needs 44% of FLOPs.", ["percent"]),
        ("It adds 3% FLOPs.", ["percent"]),
        ("It has errors in 34% of cases.", ["percent"]),
        ("Zorb halves the cost with less than 1% recall loss.", ["percent"]),
        ("Zorb halves the cost with a training loss of 3%.", ["measure"]),
    ],
)
def test_what_something_has_or_reaches_is_a_value(sentence: str, expected: list[str]) -> None:
    assert kinds(sentence) == expected


def test_how_many_took_part_is_counted_though_no_word_says_what() -> None:
    text = "On recall\nTwo surveys (n=182; $N = 1{,}200$) show a top-n=5 gain."
    found = find_claims(sources([text])[0], Findings()).claims
    assert [(str(claim.figure.kind), str(claim.role), claim.figure.value) for claim in found] == [
        ("count", "setting", 182),
        ("count", "setting", 1200),
    ]


def test_a_metric_may_begin_with_a_formula() -> None:
    text = "On whales\nIt reaches a precision of 0.70 and an $\\alpha$-score of 0.89 on whales."
    (source,) = sources([text])
    metrics = [claim.metric and claim.metric.of(text) for claim in find_claims(source, Findings()).claims]
    assert metrics == ["precision", "$\\alpha$-score"]


def test_a_metric_that_the_paper_introduces_is_one() -> None:
    text = "On recall\nWe introduce the Weighted Recall (WRe). It reaches 90% WRe on QSet."
    system = System(name="WRe", expansion="Weighted Recall", span=Span(43, 46), sentence=Span(10, 48))
    (claim,) = find_claims(sources([text])[0], Findings(systems=(system,))).claims
    assert claim.metric
    assert claim.metric.of(text) == "WRe"


def test_what_it_was_tried_on_is_no_metric() -> None:
    text = "On nets\nIt wins two benchmarks: GSM8K (+5%) and MMLU (+4%)."
    found = extract_texts([text])[0].claims
    assert [(claim.figure.value, claim.metric) for claim in found] == [(5, None), (4, None)]


def test_a_figure_is_no_metric_of_itself() -> None:
    found = claims(r"Our method reaches a score of 0.43 for $8 \times$ and $16 \times$ compression.")
    assert [row[6] for row in found][1:] == [None, "compression"]


def test_the_number_of_a_version_is_no_figure() -> None:
    abstract = (
        "We release HY-Motion 2.0. It gains 3% in accuracy. HY-Motion 1.0 was free, HY-Motion 1.5 is not."
    )
    assert [found[2] for found in claims(abstract, "HY-Motion 2.0")] == [{"value": 3}]


def test_a_difference_in_points_is_a_claim_and_a_scale_is_none() -> None:
    assert told("There was a 3.1-point difference in pain scores favoring surgery.") == [
        ("3.1-point", None, "pain scores", None)
    ]
    assert told("We saw a 12-point gap in scores.")[0][0] == "12-point"
    assert told("It was rated on a 5-point scale, at 80%.")[0][0] == "80%"


def test_a_change_does_not_go_to_where_it_begins() -> None:
    sentence = "The AUC increased from 0.63 (95% CI, 0.36-0.81, one reader) to 0.79 (0.49-0.98, two)."
    assert [row[:2] for row in told(sentence)] == [
        ("0.63", None),
        ("0.36-0.81", None),
        ("0.79", UP),
        ("0.49-0.98", None),
    ]


def test_a_change_to_nothing_has_no_end_in_what_follows() -> None:
    sentence = "Reducing inflation from 10 percent to zero yields a gain in welfare equal to 1.4 percent."
    assert next(row[:3] for row in told(sentence)) == ("10 percent", None, "inflation")
    assert len(told(sentence)) == 2


def test_what_is_so_far_away_or_so_tall_is_no_metric() -> None:
    assert told("The source is 3.63 Mpc away.") == [("3.63 Mpc", None, None, None)]
    assert told("The distance is 3.63 Mpc.") == [("3.63 Mpc", None, "distance", None)]
