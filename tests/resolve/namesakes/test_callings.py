"""What a catalogue says that initials stand for keeps names apart, and nothing else."""

import numpy as np
import pytest

from kg.resolve.namesakes.blocks import name_agreements
from kg.resolve.namesakes.callings import keep_apart
from kg.text.people.parts import name_parts


def agreeing(*names: str) -> list[list[bool]]:
    """Which names agree; `J. Roe = Jane Roe / Janie Roe` is a printed name with what it stands for."""
    told = [name.split(" = ") for name in names]
    printed = [name_parts(each[0]) for each in told]
    found = name_agreements(printed)
    before = found.copy()
    keep_apart(
        found, printed, [[*map(name_parts, each[1].split(" / "))] if each[1:] else [] for each in told]
    )
    assert ((found == before) | (found == 0)).all()
    matrix: list[list[bool]] = (found > 0).tolist()
    assert (np.array(matrix) == np.array(matrix).T).all()
    return matrix


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("J. Roe = Jane Roe", "John Roe", False),
        ("J. Roe = Jane Roe", "Jane Roe", True),
        ("J. Roe = Jane Roe", "Jane M. Roe", True),
        ("J. Roe = Jane Roe", "J. Roe", True),
        ("J. Roe = Jane Roe", "J. Roe = John Roe", False),
        ("J. Roe = Jane Roe", "J. M. Roe = Jané Roe", True),
        ("J. Roe = Jane Roe / Janie Roe", "Janie Roe", True),
        ("J. Roe = Jane Roe", "Janie Roe = Jane Roe / Janie Roe", True),
        ("J. Roe = Jane Roe / Janie Roe", "John Roe", False),
        ("Jane Roe = Jane Roe / Janie Roe", "J. Roe", True),
        ("J. M. Roe = Jane Roe", "Jane Paula Roe", False),  # neither can be the printed one
    ],
)
def test_names_agree_where_what_they_stand_for_does_too(one: str, other: str, agree: bool) -> None:
    assert agreeing(one, other) == [[True, agree], [agree, True]]
