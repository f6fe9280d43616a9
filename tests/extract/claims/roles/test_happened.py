import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ClaimKind, ClaimRole, Findings
from tests.extract.telling import told


def counted(sentence: str) -> list[tuple[ClaimKind, ClaimRole]]:
    """Kind and role of each figure of a sentence."""
    claims = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    return [(claim.figure.kind, claim.role) for claim in claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "In all, 1,250 patients died.",
        "By then 45 patients (of one site) in the placebo group withdrew.",
        "There were 1,250 deaths.",
        "Stroke occurred in 1,182 patients.",
    ],
)
def test_how_many_came_to_something_is_a_result(sentence: str) -> None:
    assert counted(sentence) == [(ClaimKind.COUNT, ClaimRole.RESULT)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A total of 1,250 patients were enrolled.", ClaimKind.SIZE),
        ("In all, 12 of 45 patients died.", ClaimKind.COUNT),
        ("We used 1,250 patients who died.", ClaimKind.SIZE),
    ],
)
def test_how_many_took_part_is_a_setting(sentence: str, kind: ClaimKind) -> None:
    assert counted(sentence) == [(kind, ClaimRole.SETTING)]


@pytest.mark.parametrize(
    "sentence",
    [
        "One in 20 patients was ill.",
        "The risk was about 1 in 500 births.",
        "Two out of every 30 adults smoke.",
    ],
)
def test_a_chance_counts_nobody(sentence: str) -> None:
    assert told(sentence) == []


def test_a_phase_in_some_patients_counts_them() -> None:
    assert [row[0] for row in told("Phase 1 in 20 patients was done.")] == ["20 patients"]
