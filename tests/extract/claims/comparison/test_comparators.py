import pytest

from kg.extract.claims.comparison.comparators import comparator, surpassed
from kg.extract.claims.reading import reading
from kg.extract.source import sources
from tests.extract.telling import DOWN, UP, Row, told


def compared(text: str) -> str | None:
    """What `20%` is compared with."""
    read = reading(text, *next(sources([text])[0].tagged()))
    at = read.words.index("20%")
    span = read.span(comparator(read, (at, at + 1), (0, len(read.words))))
    return span and span.of(text)


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("a gain of 20% over the baseline for upcycling", "the baseline"),
        ("20% fewer tokens than dense models.", "dense models"),
        ("reduces cost by 20% compared to Qwen2.5-32B when trained", "Qwen2.5-32B"),
        ("outperforms prior methods by 20% on it", "prior methods"),
        ("Compared to merging, it gains 20%.", "merging"),
        ("gains 20% over four datasets", None),
        ("gains 20% over multiple advanced methods", "multiple advanced methods"),
        ("gains 20% over time", None),
        ("gains 20% over the course of an hour", None),
        ("scores 20% over the six given aspects", None),
        ("scores 20% less than six strong baselines", "six strong baselines"),
        ("gains 20%", None),
        ("gains 20% on questions that need reasoning over facts", None),
        ("gains 20% in question answering over dense models.", "dense models"),
        ("more than 20% of them", None),
        ("20% better than medical and general-domain models.", "medical and general-domain models"),
        ("gains 20% over the baseline and runs fast", "the baseline"),
        ("20% less than H.266/VVC does", "H.266/VVC"),
        ("beats X, which has 20% more parameters", None),
        ("improves the recall over prior nets by 20%", "prior nets"),
        ("gains over baselines of 20%", "baselines"),
        ("gains over time of 20%", None),
        ("20% better than zero-shot prompting and others", "zero-shot prompting and others"),
        ("20% better than nets using it", "nets"),
        ("20% over strong $\\pi_0$-based nets", "strong $\\pi_0$-based nets"),
        ("outperforms them by 20%", None),
        ("scores 20% compared to only 84% for humans", "humans"),
        (r"scores 20% compared to $\sim$84\% for humans", "humans"),
        (r"scores 20% compared to $\approx 84\%$ for humans", "humans"),
        (r"scores 20% compared to $84$ for humans", None),
        ("20% smaller (8B vs. 15B)", None),
        ("For example, compared to merging, it gains 20%.", "merging"),
        ("20% on it (+6% over prior nets)", None),
        ("20% less compared to using only the large ranker.", "using only the large ranker"),
        ("20% less impact than using", None),
        ("outperforming nets that are 20% larger", "nets"),
        ("20% better than nets that use raw data, and", "nets that use raw data"),
        ("improves upon the previous best by 20%", "the previous best"),
        ("improves on prior models by 20%", "prior models"),
        ("improves existing nets by 20%", "existing nets"),
        ("improves the state of the art by 20%", "the state of the art"),
        ("improves state-of-the-art recall by 20%", None),
        ("a gain of 20% in recall from previous models", "previous models"),
        ("a gain of 20% when they start from weights of others", None),
        ("20% lower than that of its counterpart", "that of its counterpart"),
        ("gains over prior nets, while needing 20% of the memory", None),
        ("lags far behind strong nets by 20%", "strong nets"),
        ("shows the superiority of our net over the baselines, with a gain of 20%", "the baselines"),
        ("shows the superiority of our net over time, with a gain of 20%", None),
    ],
)
def test_what_a_figure_is_compared_with_is_said_by_a_few_words(text: str, comparator: str | None) -> None:
    assert compared(text) == comparator


def test_a_phrase_without_an_end_is_cut() -> None:
    found = compared("gains 20% over " + "word " * 1000)
    assert found is None or len(found.split()) <= 12


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("20% accuracy, outperforming all baselines.", "all baselines"),
        ("20% accuracy, surpassing models like GPT-4o and Gemini.", "models like GPT-4o and Gemini"),
        ("20% accuracy, surpassing X by 3%", None),
        ("20% accuracy; outperforming all", None),
    ],
)
def test_a_clause_after_a_figure_says_what_it_surpasses(text: str, found: str | None) -> None:
    read = reading(text, *next(sources([text])[0].tagged()))
    span = read.span(surpassed(read, 1))
    assert (span and span.of(text)) == found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It scales faster than Rho, achieving a 35% higher rate.", [("35%", UP, "rate", "Rho")]),
        ("It has an advantage against Rho, as told by the 5% gain.", [("5%", UP, None, "Rho")]),
        ("It is 50% more robust against attacks.", [("50%", UP, None, None)]),
        (
            "It reaches 81% recall compared to 83% for the average reader.",
            [("81%", None, "recall", "the average reader"), ("83%", None, "recall", None)],
        ),
        (
            "It reaches 81% recall (vs. 75% for Rho).",
            [("81%", None, "recall", "Rho"), ("75%", None, "recall", None)],
        ),
        (
            "It crosses a 40m field (compared to 73% for Rho).",
            [("40m", None, None, None), ("73%", None, None, None)],
        ),
        ("It has recall averaged over nets of 45%.", [("45%", None, "recall averaged", None)]),
        (
            "It has a PSNR of 25 dB, compared to 23 dB from Rho.",
            [("25 dB", None, "PSNR", "Rho"), ("23 dB", None, "PSNR", None)],
        ),
    ],
)
def test_whom_a_figure_is_against_may_stand_before_it_or_have_a_value(
    sentence: str, expected: list[Row]
) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It matches the quality of Abe with 20x less cost.", [("20x", DOWN, "cost", "Abe")]),
        ("It reaches the same loss as Abe with 58% fewer steps.", [("58%", DOWN, "steps", "Abe")]),
    ],
)
def test_what_a_figure_reaches_the_same_as_is_its_comparator(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Zorb reaches an F1 within 4% of full training.", [("within 4%", None, "F1", "full training")]),
        ("Zorb gains a 9% improvement on the baseline Rho.", [("9%", UP, None, "the baseline Rho")]),
        ("Zorb gains a 9% improvement on the QSet benchmark.", [("9%", UP, None, None)]),
        (
            "Zorb improves state-of-the-art models by 9% in recall.",
            [("9%", UP, "recall", "state-of-the-art models")],
        ),
        (
            "Zorb has a recall of 71%, compared to old trees that achieved 61% and 51% respectively.",
            [
                ("71%", None, "recall", "old trees"),
                ("61%", None, "recall", None),
                ("51%", None, "recall", None),
            ],
        ),
        (
            "Zorb shows a 2% gain in recall in comparison to the state-of-the-art",
            [("2%", UP, "recall", "the state-of-the-art")],
        ),
        (
            "Zorb has the best fit (recall: 71%), while Rho has less (recall: 61%), exceeding all others.",
            [("71%", None, "recall", None), ("61%", None, "recall", "all others")],
        ),
    ],
)
def test_whom_a_figure_is_near_or_improves_on_is_its_comparator(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("It outperforms earlier trees by 5% while it is small compared to other trees.", "earlier trees"),
        ("It outperforms earlier trees by 5% over Rho.", "Rho"),
        ("It outperforms earlier trees by 5% compared to Rho.", "Rho"),
        ("It surpasses the second-best by 5%.", "the second-best"),
        ("It outperforms phrase list biasing by 5%.", "phrase list biasing"),
    ],
)
def test_whom_a_verb_of_surpassing_has_right_before_its_figure_is_surpassed(
    sentence: str, against: str
) -> None:
    assert [row[3] for row in told(sentence)] == [against]


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("It reduces the BD rate over the VTM anchor by 18%.", "the VTM anchor"),
        ("It reduces distortion over a panel of people, cutting the error by 5%.", None),
        ("It shows 5% improvements in F1 scores from the plain baseline.", "the plain baseline"),
        ("It exceeds CoT decoding on the same nets by 9 times.", "CoT decoding"),
    ],
)
def test_a_verb_of_change_and_from_may_lead_to_whom_a_figure_is_against(
    sentence: str, against: str | None
) -> None:
    assert [row[3] for row in told(sentence)] == [against]


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("It reduces the error by 25% w.r.t. the baseline.", "the baseline"),
        ("It reduces the error by 25% with respect to the baseline.", "the baseline"),
        ("It reduces the error by 25% with respect to noise.", None),
        ("It brings 25% time savings on top of FastQue.", "FastQue"),
        ("Zorb matches the accuracy of Rho-L/14 on QSet while being 2x smaller.", "Rho-L/14"),
        ("Zorb matches the accuracy of Rho while using 2x fewer tokens.", "Rho"),
        ("Zorb is on par with Rho, while being 2x smaller.", "Rho"),
        ("Zorb is on par with models 10x larger.", None),
        ("Zorb matches the accuracy of models 3 times larger.", None),
        ("Zorb improves on Rho-L/14 at 2.5x lower latency.", "Rho-L/14"),
        ("The recall is higher while speaking (77%) compared to passive listening.", "passive listening"),
    ],
)
def test_respect_likeness_and_a_bracket_may_lead_to_whom_a_figure_is_against(
    sentence: str, against: str | None
) -> None:
    assert [row[3] for row in told(sentence)] == [against]


def test_so_many_times_that_of_another_is_a_result() -> None:
    assert told("It has a rate of 1.62 mmol/h, 5.4 times that of pure Qua.") == [
        ("1.62 mmol/h", None, "rate", None),
        ("5.4 times", None, None, "pure Qua"),
    ]
    assert told("Its activity is 3-fold that of Qua.") == [("3-fold", None, "activity", "Qua")]
    assert told("It reaches 67% that of Qua.") == [("67%", None, None, "Qua")]
    assert told("We ran it 5 times.") == []
