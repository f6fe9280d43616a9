import pytest

from tests.extract.telling import told


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("Q improves accuracy by 5%, with gains of up to 12% on X and 18% on Y.", ["accuracy"] * 3),
        ("Q boosts accuracy over nets, achieving a 12% improvement.", ["accuracy"]),
        ("Q shows gains in recall on nine tasks, with an average increase of 5.8 points.", ["recall"]),
        ("Q improves accuracy for both, increasing from 0.71 to 0.81 for X.", ["accuracy"]),
        ("It shows a 2.7% accuracy improvement for nets and a 1.8% gain for trees.", ["accuracy"] * 2),
        ("Q improves accuracy, achieving a speedup of 2x.", [None]),
        ("Q exceeds the accuracy of R, with gains of 2%.", [None]),
        ("Q improves accuracy, while R yields an 8% gain.", [None]),
        ("Q cuts memory, with a degradation of 2%.", [None]),
        ("Q improves accuracy, stability, and recall, with gains of 2%.", [None]),
        ("Q improves both the recall of nets and the accuracy of trees, with gains of 2%.", [None]),
        ("Q improves accuracy and cuts hallucinations with 10% improvements.", [None]),
        ("Q is fast, with gains of 2%.", [None]),
    ],
)
def test_a_gain_is_one_in_what_its_sentence_says_improves(sentence: str, metrics: list[str | None]) -> None:
    assert [metric for _, _, metric, _ in told(sentence)] == metrics
