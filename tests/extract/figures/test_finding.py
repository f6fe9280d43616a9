import pytest

from kg.extract.figures.finding import all_figures, sign_of
from kg.model import Bound, ClaimKind, Figure, Span
from tests.extract.figures.with_unit import figures


def found(text: str) -> list[Figure]:
    return figures(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "bound", "numbers"),
    [
        ("gains 2.1%", Bound.EXACT, {"value": 2.1}),
        ("gains up to 2.1%", Bound.UP_TO, {"high": 2.1}),
        ("gains up to an additional 2.1%", Bound.UP_TO, {"high": 2.1}),
        ("a recall >= 81%", Bound.AT_LEAST, {"low": 81}),
        ("gains of~81%", Bound.EXACT, {"value": 81}),
        ("such as Rho~(81%)", Bound.EXACT, {"value": 81}),
        ("gains of about~81%", Bound.ABOUT, {"value": 81}),
        ("an error <= 81%", Bound.UP_TO, {"high": 81}),
        ("a gap larger than 3 points", Bound.AT_LEAST, {"low": 3}),
        ("from 10-32% in", Bound.RANGE, {"low": 10, "high": 32}),
        ("by up to a 20x", Bound.UP_TO, {"high": 20}),
        ("fewer than 1,000 samples", Bound.UP_TO, {"high": 1000}),
        ("$\\leq$7.5\\%", Bound.UP_TO, {"high": 7.5}),
        ("at least a +26.4% increase", Bound.AT_LEAST, {"low": 26.4}),
        ("over 20% in", Bound.AT_LEAST, {"low": 20}),
        ("400+ datasets", Bound.AT_LEAST, {"low": 400}),
        ("30% or more", Bound.AT_LEAST, {"low": 30}),
        ("a roughly 11x", Bound.ABOUT, {"value": 11}),
        ("approximately seven times", Bound.ABOUT, {"value": 7}),
        ("~5%", Bound.ABOUT, {"value": 5}),
        ("between 2 and 5 points", Bound.RANGE, {"low": 2, "high": 5}),
        ("by 10-30\\% compared", Bound.RANGE, {"low": 10, "high": 30}),
        ("14,000 to 500 millions parameters", Bound.RANGE, {"low": 14_000, "high": 500_000_000}),
        ("over 10 millions trips", Bound.AT_LEAST, {"low": 10_000_000}),
        ("5.4% to 10.3%", Bound.RANGE, {"low": 5.4, "high": 10.3}),
        ("$5.4\\%\\text{-}10.3\\%$", Bound.RANGE, {"low": 5.4, "high": 10.3}),
        ("(0.5B to >670B)", Bound.RANGE, {"low": 500_000_000, "high": 670_000_000_000}),
        ("ranging from 24.8% to 2.0%", Bound.RANGE, {"low": 2.0, "high": 24.8}),
        ("from 24.8% to 2.0%", Bound.FROM_TO, {"from_value": 24.8, "to_value": 2}),
        ("from as high as 24% to below 2%", Bound.FROM_TO, {"from_value": 24, "to_value": 2}),
        ("from a mean of 24% to 2%", Bound.FROM_TO, {"from_value": 24, "to_value": 2}),
        (
            "from a baseline of 24% (Rho) to an average of 2%",
            Bound.FROM_TO,
            {"from_value": 24, "to_value": 2},
        ),
        ("24% \\longrightarrow 2%", Bound.FROM_TO, {"from_value": 24, "to_value": 2}),
        ("varying from less than 1% to over 20%", Bound.RANGE, {"low": 1, "high": 20}),
        ("at thresholds from 5% to 95%", Bound.RANGE, {"low": 5, "high": 95}),
        (
            "from 0.752% (baseline, using a store that others had built) to 1.478%",
            Bound.FROM_TO,
            {"from_value": 0.752, "to_value": 1.478},
        ),
        ("from 1.5 to 0.75 million USD", Bound.FROM_TO, {"from_value": 1_500_000, "to_value": 750_000}),
        ("with 1.5 to 0.75 million nodes", Bound.RANGE, {"low": 750_000, "high": 1_500_000}),
        ("rose 2- to 5-fold", Bound.RANGE, {"low": 2, "high": 5}),
        ("rose from 2- to 5-fold", Bound.RANGE, {"low": 2, "high": 5}),
        ("rose two- to five-fold", Bound.RANGE, {"low": 2, "high": 5}),
        ("with 500-1K nodes", Bound.RANGE, {"low": 500, "high": 1000}),
        ("with 200-45K nodes", Bound.RANGE, {"low": 200, "high": 45_000}),
        ("fell from $4.25 to $4.05", Bound.FROM_TO, {"from_value": 4.25, "to_value": 4.05}),
        ("at A$5 million", Bound.EXACT, {"value": 5_000_000}),
        ("(range from -11.1% to 4.4%)", Bound.RANGE, {"low": -11.1, "high": 4.4}),
        ("(mean difference -2.5 mm)", Bound.EXACT, {"value": -2.5}),
        ("a bias of -2.5 mm", Bound.EXACT, {"value": -2.5}),
        ("a bias of –2.5 mm", Bound.EXACT, {"value": -2.5}),
        ("in 2% –5%", Bound.RANGE, {"low": 2, "high": 5}),
        ("a change (-2.5%)", Bound.EXACT, {"value": 2.5}),
        ("(13.0 pp -> 5.8 pp)", Bound.FROM_TO, {"from_value": 13.0, "to_value": 5.8}),
        (
            "from 590 million to 2 billion parameters",
            Bound.RANGE,
            {"low": 590_000_000, "high": 2_000_000_000},
        ),
        ("from 480M to 5.2B parameters", Bound.RANGE, {"low": 480_000_000, "high": 5_200_000_000}),
        ("$92.2 \\pm 2.4\\%$", Bound.EXACT, {"value": 92.2}),
        ("8,989,510 images", Bound.EXACT, {"value": 8_989_510}),
        ("a 7B language model", Bound.EXACT, {"value": 7_000_000_000}),
        ("with 15B total", Bound.EXACT, {"value": 15_000_000_000}),
        ("up to approximately 240 tokens", Bound.UP_TO, {"high": 240}),
        ("up to a $\\mathbf{+1.65\\%}$", Bound.UP_TO, {"high": 1.65}),
        ("by $\\!>\\!40\\%$", Bound.AT_LEAST, {"low": 40}),
        ("$\\sim20\\times$ smaller", Bound.ABOUT, {"value": 20}),
        ("no less than 3%", Bound.AT_LEAST, {"low": 3}),
        ("60\\%~70\\%", Bound.RANGE, {"low": 60, "high": 70}),
        ("31.8% to 50.0% points", Bound.RANGE, {"low": 31.8, "high": 50}),
        ("from 47% in Q1 2023 to 51%", Bound.FROM_TO, {"from_value": 47, "to_value": 51}),
        ("from 6.3% accuracy in Llama 3.2 to 99.7%", Bound.FROM_TO, {"from_value": 6.3, "to_value": 99.7}),
        ("from 17.4% to an impressive 57.3%", Bound.FROM_TO, {"from_value": 17.4, "to_value": 57.3}),
        ("from 1 to 2 minutes to real time", Bound.RANGE, {"low": 1, "high": 2}),
        ("a 2.6x-3.8x higher", Bound.RANGE, {"low": 2.6, "high": 3.8}),
        ("on a Pi 4 and 95% of", Bound.EXACT, {"value": 95}),
        ("an error of 1.94 $\\pm$ 2.63 mm", Bound.EXACT, {"value": 1.94}),
        ("a 14 B-parameter net", Bound.EXACT, {"value": 14_000_000_000}),
    ],
)
def test_a_figure_is_as_exact_as_its_words(text: str, bound: Bound, numbers: dict[str, float]) -> None:
    names = ("value", "low", "high", "from_value", "to_value")
    given = [{n: getattr(f, n) for n in names if getattr(f, n) is not None} for f in found(text)]
    assert given == [numbers]
    assert found(text)[0].bound is bound


@pytest.mark.parametrize(
    ("text", "value", "uncertainty", "unit"),
    [
        ("an accuracy of 94.2% ± 0.3% on X", 94.2, 0.3, "%"),
        ("an accuracy of 94.2 +/- 0.3% on X", 94.2, 0.3, "%"),
        (r"a delay of $12 \pm 3$ ms on X", 12, 3, "ms"),
        ("an accuracy of 94.2% (±0.3) on X", 94.2, 0.3, "%"),
        ("an accuracy of 94.2% (0.3) on X", 94.2, None, "%"),
    ],
)
def test_what_stands_behind_plus_or_minus_is_the_uncertainty(
    text: str, value: float, uncertainty: float | None, unit: str
) -> None:
    figure = found(text)[0]
    assert (figure.value, figure.uncertainty, figure.unit) == (value, uncertainty, unit)
    assert figure.span.of(text).count("(") == figure.span.of(text).count(")")


def test_up_to_is_never_the_value() -> None:
    (figure,) = found("a relative gain of up to 2.1%")
    assert figure.value is None
    assert figure.low is None
    assert figure.high == 2.1


@pytest.mark.parametrize(
    "text",
    [
        "in 2024",
        "Claude-2 and Llama 2",
        "1) we",
        "GPT-4 x",
        "R2",
        "x_{2}%",
        "512x512",
        "v1.5",
        "",
        "3D",
        "on Argoverse 2 datasets",
        "with Llama 3.1 8B",
        "(e.g., Dream 7B",
        "of Qwen 2.5-7B",
        "Qwen 3 1.7B achieved",
        "Kuwain 1.5B: a model",
        "llama3.1:8B",
        "on RTX 4090 GPUs",
        "2025 competition problems",
        "from Qwen3-32B",
        "mAP@50 x",
        "$10^{5}$",
    ],
)
def test_a_number_without_a_unit_is_no_figure(text: str) -> None:
    assert found(text) == []


def test_a_bare_decimal_may_be_a_score() -> None:
    text = "an AUC of 0.978 in 2024, at 95%"
    score, year, _ = all_figures(text, Span(0, len(text)))
    assert (score.kind, score.value, score.unit) == (ClaimKind.MEASURE, 0.978, None)
    assert (year.value, year.unit) == (2024, None)


def test_the_span_holds_number_unit_and_bound() -> None:
    text = "improves it by up to 20x."
    assert [figure.span.of(text) for figure in found(text)] == ["up to 20x"]


def test_bare_decimals_are_ends_of_one_figure_too() -> None:
    text = "a kappa of 0.65-0.75 rose from 0.68 to 0.80"
    kappa, rise = all_figures(text, Span(0, len(text)))
    assert (kappa.low, kappa.high, kappa.unit) == (0.65, 0.75, None)
    assert (rise.from_value, rise.to_value, rise.unit) == (0.68, 0.8, None)


@pytest.mark.parametrize(
    ("text", "sign"), [("+7.6%", "+"), ("by -12%", "-"), ("up to +7%", "+"), ("10-20%", ""), ("3%", "")]
)
def test_a_sign_belongs_to_its_figure(text: str, sign: str) -> None:
    (figure,) = found(text)
    assert sign_of(text, figure) == sign


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        (r"from $0.639 \pm 0.113$ to $0.993 \pm 0.009$", (0.639, 0.993), None),
        ("from 21.6 ± 3.73 dB to 41.4 ± 4.84 dB", (21.6, 41.4), "dB"),
        ("from 21% +/- 3% to 41% +/- 4%", (21, 41), "%"),
    ],
)
def test_an_error_parts_no_ends(text: str, ends: tuple[float, float], unit: str | None) -> None:
    (figure,) = all_figures(text, Span(0, len(text)))
    assert ((figure.from_value, figure.to_value), figure.unit) == (ends, unit)


def test_a_minus_between_two_numbers_is_a_range() -> None:
    (figure,) = all_figures("by 2−3% in all", Span(0, 14))
    assert (figure.low, figure.high, figure.unit) == (2, 3, "%")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("lifts it to 0.57 (from 0.53)", 0.53, 0.57),
        ("it rose to 84%, up from 72%", 72, 84),
        ("it fell to 5 ms from 20 ms", 20, 5),
    ],
)
def test_the_end_of_a_change_may_be_told_first(text: str, start: float, end: float) -> None:
    (figure,) = all_figures(text, Span(0, len(text)))
    assert (figure.from_value, figure.to_value, figure.bound) == (start, end, Bound.FROM_TO)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("it was 10.3% in 2019, down from 20.1% in 1983", 20.1, 10.3),
        ("it rose from 12 shillings in 1750 to 15 shillings in 1800", 12, 15),
        ("from 1,000 florins in 1425 to 1,430 florins in 1475", 1000, 1430),
    ],
)
def test_the_years_of_a_change_are_no_ends_of_it(text: str, start: float, end: float) -> None:
    change, _ = all_figures(text, Span(0, len(text)))  # behind it a bare year
    assert (change.from_value, change.to_value, change.bound) == (start, end, Bound.FROM_TO)


def test_numbers_behind_a_count_may_range_as_years_do() -> None:
    ranging = found("12 cases in 1200 to 1500 births")[-1]
    assert (ranging.low, ranging.high, ranging.unit) == (1200, 1500, "births")


def test_of_several_ends_none_is_said_to_come_from_the_next_number() -> None:
    figures = found("scores are 80% and 90%, up from 70% and 85%, respectively")
    assert [figure.value for figure in figures] == [80, 90, 70, 85]


def test_counts_that_range_over_the_years_are_no_change() -> None:
    (figure,) = all_figures("ranging from 12 shillings in 1750 to 15 shillings in 1800", Span(0, 57))[:1]
    assert figure.bound is not Bound.FROM_TO


def test_what_a_most_came_from_is_a_change_of_its_own() -> None:
    most, change = found("up to 50% (from 38% to 57%)")
    assert (most.high, change.from_value, change.to_value) == (50, 38, 57)


def test_a_factor_before_larger_than_has_no_bound_behind_it() -> None:
    factor, size = found("10 times larger than 7B models")
    assert (factor.value, size.value, size.bound) == (10, 7_000_000_000, Bound.EXACT)


@pytest.mark.parametrize(
    "text",
    [
        "It cost 2s. 6d. in all.",
        "It cost £3 4s. in all",
        "xiv, 262 pages : illustrations ; 24 cm.",
        "[8], 120 p. ; 18 cm",
    ],
)
def test_shillings_and_what_a_catalogue_says_of_a_copy_are_no_figures(text: str) -> None:
    assert [figure.unit for figure in found(text) if figure.unit != "£"] == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It draws 4K images.", []),
        ("It plays 2K videos and 8K UHD images.", []),
        ("We render 4k textures sets", []),
        ("It was trained on only 4K images.", ["images"]),
        ("We annotate 4K images; the set contains 2K videos.", ["images", "videos"]),
        ("Our dataset consists of 2K videos.", ["videos"]),
        ("It generates and records 4K video with 2K resolution.", []),
        ("We have 4K image-text pairs and 8K frames.", ["pairs", "frames"]),
        ("a set of 1.4K videos", ["videos"]),
    ],
)
def test_how_many_pixels_a_picture_is_wide_counts_no_pictures(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in found(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "Treated plants had 12 leaves; stem length was 24 cm.",
        "They had 40 leaves; mean leaf length 12 cm.",
        "They had 8 leaves: the largest was 15 cm.",
        "The book has 262 pages; each is 24 cm.",
        "They had 12 leaves; 24 cm was the length.",
    ],
)
def test_leaves_and_pages_of_a_text_stay_figures(text: str) -> None:
    assert [figure.unit for figure in found(text)][-1] == "cm"
    assert len(found(text)) == 2


def test_seconds_and_centimetres_of_a_text_stay_figures() -> None:
    assert [figure.unit for figure in found("It took 2s. At 24 cm it took 3 s.")] == ["s", "cm", "s"]


def test_the_point_behind_shillings_ends_no_sentence_for_them() -> None:
    text = "The work cost 2s. 6d. a year."
    assert figures(text, Span(0, len("The work cost 2s."))) == []


def test_numbers_with_hanging_hyphens_share_the_unit_of_the_last() -> None:
    assert [(each.value, each.unit) for each in found("12-, 24- and 48-fold")] == [
        (12, "x"),
        (24, "x"),
        (48, "x"),
    ]


@pytest.mark.parametrize(
    "text",
    ["the tuning range is 18% from 5.2 to 6.3 GHz", "the range of the test was from 430 ms to 1088 ms"],
)
def test_what_a_range_goes_from_and_to_are_its_ends(text: str) -> None:
    assert figures(text, Span(0, len(text)))[-1].bound is Bound.RANGE


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The share drops from 60% at z = 2 to 10% today.", (60, 10)),
        ("The yield rose from 12% at n = 4 to 31% at n = 9.", (12, 31)),
    ],
)
def test_a_change_goes_past_what_a_letter_is_equal_to(text: str, ends: tuple[int, int]) -> None:
    figure = figures(text, Span(0, len(text)))[0]
    assert (figure.from_value, figure.to_value) == ends
