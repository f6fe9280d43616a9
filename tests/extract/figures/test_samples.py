"""Which `n = 37` is a sample, and which the case of a theorem or the name of a theory."""

import pytest

from kg.extract.figures.samples import is_sample


@pytest.mark.parametrize(
    "text",
    [
        "two surveys (n=|182) show",
        "women (n = |45)",
        "was small ($N = |1{,}200$)",
        "Participants: N = |30 (12 women)",
        "on narratives (AVH, n = |140), dreams",
        "We analyzed n=|398,523 in all",
        "a user study, N=|53, shows",
        "cases (n=|3,103; N=93)",
        "N = |110 of them",
        "little is computed: with N=|4, it even wins",
        "with an N=|12 within-subject study",
        "We tested n = |3 mice per group",
        "averaged over $N=|5$ random seeds",
        "Of all patients n = |40 responded",
        "Controls n = |20 and",
        "a subset of patients with n = |37 was",
        "three cohorts: N = 43, N = 51 and N = |62",
    ],
)
def test_a_sample_is_large_or_set_off(text: str) -> None:
    before, _, after = text.partition("|")
    assert is_sample(before, after)


@pytest.mark.parametrize(
    "text",
    [
        "For $n = |3$ we recover the result",
        "the groups GL(n), n=|2, 3, 4. In",
        "is known for n = |3 and 4",
        "is known for n = 3 and n = |4",
        "confinement in N=|2 supersymmetric QCD",
        "duality of N=|4 super-Yang-Mills theory",
        "the moduli of N=|2 theories",
        "the (N=|2) gauged supergravity",
        "prior work (when n = |100)",
        "sizes n = |300, 500, and 1000",
        "with n = |3 that holds",
        "with n = |3 it holds",
        "QCD with N=|2 supersymmetries",
        "the rank n of it, r = |37",
    ],
)
def test_the_case_of_a_theorem_and_the_name_of_a_theory_are_no_samples(text: str) -> None:
    before, _, after = text.partition("|")
    assert not is_sample(before, after)
