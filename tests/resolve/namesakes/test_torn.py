from dataclasses import replace

import numpy as np
import pytest

from kg.numbering import Numbers
from kg.resolve.namesakes import Answer, Signed, Work, columns, tell_apart
from kg.resolve.namesakes.clustering import OPEN, SAME, _torn, score_at
from kg.text.people.homonyms import Homonym
from kg.text.people.lives import Life

RARE, OTHER = "Zsombor Quillfeather", "Odalys Quernmore"
ONE, TWO = "0000-0002-1825-0097", "0000-0001-5109-3700"


def told(signed: list[Signed], beside: list[str]) -> Answer:
    works = [
        Work(f"Peat {place}", (each.name, name), "Bogs", 2001 + place)
        for place, (each, name) in enumerate(zip(signed, beside, strict=True))
    ]
    return tell_apart(columns(signed, works))


@pytest.mark.parametrize("beside", [[RARE] * 3, [RARE, OTHER, RARE, OTHER]])
@pytest.mark.parametrize(
    ("by", "marks"),
    [
        ("orcid", [ONE, TWO]),
        ("mark", [Life(1802, 1870), Life(1824, 1895)]),
        ("mark", [Homonym("john a smith", "0001"), Homonym("john a smith", "0002")]),
    ],
)
def test_who_fits_two_who_are_apart_is_given_to_neither_and_asked_about(
    beside: list[str], by: str, marks: list[object]
) -> None:
    signed = [Signed("John A. Smith", place) for place in range(len(beside))]
    for place, mark in enumerate(marks):
        signed[place] = replace(signed[place], **{by: mark})
    if len(beside) == 4:  # one beside each, joined by what both are about
        signed[3] = Signed("John A. Smith", 3, ids=("A1",))
        signed[2] = replace(signed[2], ids=("A1",))
    answer = told(signed, beside)
    assert answer.people == [[0], [1], list(range(2, len(beside)))]
    asked = {(tie.one[0], tie.other[0]) for tie in answer.doubts}
    assert {(0, 2), (1, 2)} <= asked


def test_who_fits_one_of_two_orcids_alone_is_joined_to_that_one() -> None:
    signed = [Signed("John Smith", 0, orcid=ONE), Signed("Jane Smith", 1, orcid=TWO), Signed("John Smith", 2)]
    assert told(signed, [RARE] * 3).people == [[0, 2], [1]]
    signed[1] = replace(signed[1], name="John Smith")
    assert told(signed, [RARE, OTHER, RARE]).people == [[0, 2], [1]]


def test_who_fits_two_orcids_by_one_paper_of_each_is_given_to_neither() -> None:
    # the mean of the pairs says nobody; the nearest paper says both of two people of many subjects
    fields = ("Soil of rice fields", "Folding of proteins", "Tax law", "Quantum codes", "Birds of the arctic")
    titles = [*fields, *fields, "Codes for the quantum internet"]
    works = [Work(title, ("Wei Wang",), "", 2000) for title in titles]
    orcids = [ONE] * 5 + [TWO] * 5 + [""]
    signed = [Signed("Wei Wang", place, orcid=orcid) for place, orcid in enumerate(orcids)]
    known = {place: place // 5 for place in range(10)}
    answer = tell_apart(columns(signed, works), known)
    assert answer.people == [list(range(5)), list(range(5, 10)), [10]]
    assert {tie.one[0] for tie in answer.doubts if tie.other == (10,)} == {0, 5}
    assert all(tie.chance > 0.5 and tie.grounds and tie.grounds.mean < 0 for tie in answer.doubts)
    one = tell_apart(
        columns([*signed[:5], replace(signed[10], work=5)], [*works[:5], works[10]]),
        dict.fromkeys(range(5), 0),
    )
    assert one.people == [list(range(6))]


def test_only_those_who_are_apart_from_somebody_are_held_against_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    apart = np.zeros((40, 40), bool)
    apart[0, 1] = apart[1, 0] = True
    looked, real = [], np.ix_

    def counted(*places: Numbers) -> tuple[Numbers, ...]:
        looked.extend(map(len, places))
        return real(*places)

    monkeypatch.setattr(np, "ix_", counted)
    assert _torn(np.full((40, 40), score_at(SAME) + 1.0), apart)[2:, :2].all()
    assert max(looked) == 2


def test_nobody_is_torn_between_a_group_and_itself() -> None:
    fits = np.full((5, 5), score_at(OPEN))
    for one, other in ((0, 1), (0, 3)):
        fits[one, other] = fits[other, one] = score_at(SAME) + 1.0
    apart = np.zeros((5, 5), bool)
    for one in (1, 3):  # of one work with another, as `_apart` has it: each also from itself
        apart[one : one + 2, one : one + 2] = True
    assert not _torn(fits, apart).any()
