import pytest

from kg.text.works.subtitles import is_of_another, is_of_one_study
from kg.text.works.titles import parted_heads


@pytest.mark.parametrize(
    "tail",
    [
        *("study protocol", "protocol for a systematic review", "Protocol", "a protocol for a cluster trial"),
        *("rationale and design of the EMISE trial", "design and rationale of EMISE", "trial design"),
        *("statistical analysis plan", "baseline characteristics", "methods and design of the EMISE study"),
        *("a pilot study", "pilot randomised controlled trial", "a feasibility study", "proof of concept"),
        *("interim results", "preliminary findings", "first results", "main results", "Final Report"),
        *("two-year follow-up", "5-year outcomes", "12-month results", "long-term follow up of a trial"),
        *("long-term safety", "open-label extension", "an update", "update of a Cochrane review"),
        *("a secondary analysis", "post hoc analysis", "Sub-group analyses", "sensitivity analysis"),
        *("cost-effectiveness analysis", "economic evaluation", "process evaluation of the EMISE trial"),
        *("a qualitative interview study", "quality of life results", "mixed-methods evaluation"),
        *("plain-language summary", "graphical abstract", "a summary for patients"),
        *("Studienprotokoll", "étude pilote", "resultados preliminares", "протокол исследования", "研究方案"),
    ],
)
def test_what_tells_something_else_of_a_study_is_no_subtitle(tail: str) -> None:
    assert is_of_one_study(tail)
    assert parted_heads(f"Early walking: {tail}") == ((), ("earlywalking",))


@pytest.mark.parametrize(
    "tail",
    [
        *("a randomised controlled trial", "a systematic review and meta-analysis", "a cohort study"),
        *("results from the EMISE trial", "a nationwide registry study", "a case report", "in 3D"),
        *("Design, Implementation, and Evaluation", "a new transport protocol", "an exploratory study"),
        *(
            "a retrospective analysis of 300 cases",
            "A Preliminary Study",
            "Rationale Learning",
            "a first look",
        ),
    ],
)
def test_what_a_study_is_is_a_subtitle(tail: str) -> None:
    assert not is_of_one_study(tail)
    assert parted_heads(f"Early walking: {tail}") == (("earlywalking",), ())


def test_the_erratum_of_a_protocol_is_surely_another_paper() -> None:
    assert is_of_another("study protocol (Erratum)")
    assert parted_heads("Early walking: study protocol: corrigendum") == ((), ())


def test_the_end_of_a_long_title_takes_no_time() -> None:
    assert not is_of_one_study("design of the " * 20_000)
    assert not is_of_one_study("pilot " * 50_000)
