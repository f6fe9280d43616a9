import pytest

from tests.extract.systems.test_finding import names


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        ("We present a comparison of three nets, Zorb Flow (ZF), Quick Flow (QF), and MeanFlow.", []),
        ("This paper presents a systematic evaluation of many models, including QARCO, on it.", []),
        ("We present a study of nets and propose QARCO, a method.", ["QARCO"]),
        ("We present QARCO, an evaluation of nets.", ["QARCO"]),
        ("We present a set for the evaluation of nets called QARCO.", ["QARCO"]),
        ("We propose a Quick Sort (QS)-based engine.", []),
        ("We introduce Direct Optimization (DO) into it.", []),
        ("Models such as Nexus are built on trees.", []),
    ],
)
def test_what_is_studied_brought_or_built_on_is_not_new(abstract: str, expected: list[str]) -> None:
    assert [name for name, _ in names(abstract)] == expected
