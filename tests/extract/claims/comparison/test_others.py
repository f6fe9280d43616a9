import pytest

from kg.extract import extract_texts
from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ClaimRole, Findings

RESULT, SETTING = ClaimRole.RESULT, ClaimRole.SETTING


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Unlike prior work, which improves F1 by 5.5 points over Abe, we report more.", [SETTING]),
        ("Unlike prior work, it improves F1 by 5.5 points.", [RESULT]),
        ("Unlike current tools that need 12 hours, our tool takes 3 minutes.", [SETTING, RESULT]),
        ("Existing approaches reach 80% accuracy on SQA.", [SETTING]),
        ("Smith et al. (2020) report an accuracy of 77.3% on SQA.", [SETTING]),
        ("Prior studies report 5% improvements in recall.", [SETTING]),
        ("We find that existing models achieve only 30% accuracy on our benchmark.", [RESULT]),
    ],
)
def test_what_is_told_of_earlier_work_alone_is_no_result(sentence: str, roles: list[ClaimRole]) -> None:
    claims = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    assert [claim.role for claim in claims] == roles


def test_what_others_reach_beside_it_is_not_of_the_papers_system() -> None:
    text = "NegTab: a model\nNegTab reaches 91% accuracy, whereas previous methods achieve 80%."
    (findings,) = extract_texts([text])
    assert [(claim.role, claim.subject) for claim in findings.claims] == [(RESULT, "NegTab"), (RESULT, None)]


def test_each_part_between_semicolons_tells_whose_its_figures_are() -> None:
    text = "A title\nThe original study reported a reduction of 45%; we found a reduction of 3%."
    claims = find_claims(sources([text])[0], Findings()).claims
    assert [claim.role for claim in claims] == [ClaimRole.SETTING, ClaimRole.RESULT]


@pytest.mark.parametrize(
    ("abstract", "roles"),
    [
        ("The drugs harm, along with costing USD 4.9 billion worldwide. Here we avoid them.", [SETTING]),
        ("Plant diseases cause over $220 billion in annual losses. We find them.", [SETTING]),
        ("We estimate that plant diseases cause $220 billion in annual losses.", [RESULT]),
        ("We count plants. Diseases cause $220 billion in annual losses.", [RESULT]),
        ("Claims were counted. Annual costs totalled $5 billion.", [RESULT]),
        ("Results: Annual costs were $3.2 billion. Conclusions: We advise screening.", [RESULT]),
        ("The authors find that smuggling costs £1.2 billion a year. We doubt it.", [RESULT]),
        ("The tax raised revenue by $2 billion annually.", [RESULT]),
        ("Plants cost $220 in annual losses.", [RESULT]),
        ("Stuttering affects 1% of adults. We detect it in recordings of calls.", [SETTING]),
        (
            "Of all scripts 15% fail, even after training. An agent is proposed that mends them in time.",
            [SETTING],
        ),
        ("We ask adults. Of these, 12% stutter.", [RESULT]),
        ("Of the adults 12% were found to stutter. We doubt it.", [RESULT]),
        ("Stuttering affects 1% of adults.", [RESULT]),
        ("In 500 adults, 23% reported pain. We doubt that all of them were asked.", [SETTING, RESULT]),
        ("One in 36 children is ill, 4% of girls. We doubt what has been told of them.", [SETTING]),
        ("Of those with pain, 23% died. Others had none. However, we doubt it.", [RESULT]),
        ("Old trees reach an accuracy of 71%. We mend them.", [RESULT]),
    ],
)
def test_sums_and_shares_of_the_world_before_a_paper_speaks_of_itself_are_no_results(
    abstract: str, roles: list[ClaimRole]
) -> None:
    claims = find_claims(sources([f"A title\n{abstract}"])[0], Findings()).claims
    assert [claim.role for claim in claims] == roles
