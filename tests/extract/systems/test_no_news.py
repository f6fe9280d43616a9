import pytest

from tests.extract.systems.test_finding import names


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        ("We present a comparison of two models, Quick Flow Matching (QFM), and MeanFlow.", []),
        ("This study presents a comparison between two: the open agent QARCO and the net GPT-4.", []),
        ("We present a study of nets and propose QARCO, a method.", ["QARCO"]),
        ("We present QARCO, an evaluation of nets.", ["QARCO"]),
        ("We present a set for the evaluation of nets called QARCO.", ["QARCO"]),
        ("We uncover a phenomenon that we term Quick Sinking.", []),
        ("It fails, a failure mode we call Quick Sinking (QS).", []),
        ("It shows a problem, for which we build a method we call QARCO.", ["QARCO"]),
        ("We propose a Quick Sort (QS)-based engine.", []),
        ("We introduce Direct Optimization (DO) into it.", []),
        ("Models such as Nexus are built on trees.", []),
    ],
)
def test_what_is_studied_brought_or_built_on_is_not_new(abstract: str, expected: list[str]) -> None:
    assert [name for name, _ in names(abstract)] == expected
