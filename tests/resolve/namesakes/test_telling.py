import random

import pytest

from kg.resolve.namesakes import Signed, Work, columns, tell_apart, telling
from kg.resolve.namesakes.telling import Answer
from kg.text import name_frequency

FIELDS = (
    "zeolite synthesis",
    "lunar regolith",
    "protein folding",
    "tax law",
    "queueing theory",
    "baroque opera",
)


def library(people: int, papers: int, name: str = "Wei Wang") -> tuple[list[Signed], list[Work], list[int]]:
    """Signatures under one name, works, and the person of each: everyone has a field and a coauthor."""
    draw = random.Random(7)
    signed, works, truth = [], [], []
    for paper in range(papers):
        person = paper % people
        words = FIELDS[person % len(FIELDS)].split()
        title = " ".join(draw.sample([*words, draw.choice(("study", "model", "bounds"))], 3))
        works.append(Work(title, (name, f"Zbigniew Kowalczyk {person}"), "", 2000 + paper % 9))
        signed.append(Signed(name, paper))
        truth.append(person)
    return signed, works, truth


def told(signed: list[Signed], works: list[Work]) -> Answer:
    return tell_apart(columns(signed, works))


def test_every_signature_is_in_one_group_and_no_group_has_two_people() -> None:
    signed, works, truth = library(people=6, papers=120)
    groups = told(signed, works).people
    assert sorted(row for group in groups for row in group) == list(range(120))
    assert all(len({truth[row] for row in group}) == 1 for group in groups)


def test_the_same_signatures_in_any_order_are_the_same_people() -> None:
    signed, works, _ = library(people=9, papers=60)
    order = random.Random(3).sample(range(60), 60)
    shuffled = told(
        [Signed(signed[row].name, place) for place, row in enumerate(order)], [works[r] for r in order]
    )
    ours = {frozenset(group) for group in told(signed, works).people}
    assert {frozenset(order[row] for row in group) for group in shuffled.people} == ours


def test_a_large_name_is_told_apart_in_parts_and_grows_with_its_signatures(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = []
    real = telling.scores

    def counted(*given: object) -> object:
        compared.append(len(given[1]) ** 2)  # type: ignore[arg-type]
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(telling, "scores", counted)
    costs = []
    for papers in (4000, 8000):
        compared.clear()
        signed, works, _ = library(people=papers // 2, papers=papers)
        assert sorted(row for group in told(signed, works).people for row in group) == list(range(papers))
        costs.append(sum(compared))
    assert max(compared) <= telling.MOST**2
    assert costs[1] < 2.5 * costs[0]


def test_who_is_known_to_be_one_stays_one_and_draws_others() -> None:
    works = [
        Work("Nexus", ("Wei Wang", "Jakob Foerster")),
        Work("Tax", ("Wei Wang",)),
        Work("BAM", ("Wei Wang", "Jakob Foerster")),
    ]
    signed = [Signed("Wei Wang", place) for place in range(3)]
    assert tell_apart(columns(signed, works), {0: 5, 1: 5}).people == [[0, 1, 2]]
    assert tell_apart(columns(signed, works), {0: 5, 1: 5}, frozenset((0,))).people == [[0, 1], [2]]


def test_no_signatures_are_no_people() -> None:
    assert told([], []) == Answer([], [], [])


def test_signatures_of_one_letter_and_without_a_name_are_alone() -> None:
    works = [Work("Tax", ("J",)), Work("Tax", ("J",)), Work("", ()), Work("", ())]
    signed = [Signed("", 2), Signed("", 3), Signed("J", 0), Signed("J", 1)]
    assert [0] in told(signed, works).people


def test_a_crowd_that_writes_again_is_the_same_people() -> None:
    names = tuple(f"Zbigniew Kowalczyk{n:04d}".replace("0", "o").replace("1", "l") for n in range(300))
    works = [
        Work("Higgs at 7 TeV", names),
        Work("Higgs at 8 TeV", names),
        Work("Quark", (names[5], "Ann Lee")),
    ]
    signed = [Signed(name, work) for work in range(2) for name in names[:20]] + [Signed(names[5], 2)]
    groups = told(signed, works).people
    assert sum(len(group) >= 2 for group in groups) == 20


def test_how_many_people_bear_a_name_is_counted_without_its_order() -> None:
    assert name_frequency.namesakes(("wei",), "wang") > name_frequency.namesakes(("jakob",), "foerster")
