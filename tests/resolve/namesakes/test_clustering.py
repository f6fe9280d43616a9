import random
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from kg.resolve.namesakes import Signed, Work, cells, columns, tell_apart
from kg.resolve.namesakes.clustering import SAME, Answer, _torn, score_at
from kg.resolve.namesakes.model import model
from kg.resolve.namesakes.rarity import ENOUGH, SOME, Families, alone
from kg.resolve.namesakes.reasons import reasons
from kg.text.people import frequency as name_frequency
from kg.text.people.parts import name_parts

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


@pytest.mark.parametrize("seed", range(40))
def test_names_that_agree_in_any_order_are_the_same_people(seed: int) -> None:
    draw = random.Random(seed)
    names = ("J. Roe", "Jane Roe", "John Roe", "Jane M. Roe", "J. M. Roe", "Roe, Jane", "Jané Roe", "Jan Roe")
    beside = ("Ana Nunezxx", "Bo Chenyy", "Cleo Farquar", "Dov Zzyzx", "Wei Wang")
    count = draw.randint(4, 14)
    works = [
        Work(
            draw.choice(FIELDS), tuple(draw.sample(beside, draw.randint(0, 3))), "", draw.choice((None, 2001))
        )
        for _ in range(count)
    ]
    signed = [Signed(draw.choice(names), place) for place in range(count)]
    ours = {frozenset(group) for group in told(signed, works).people}
    for _ in range(4):
        order = draw.sample(range(count), count)
        turned = [Signed(signed[row].name, place) for place, row in enumerate(order)]
        theirs = told(turned, [works[row] for row in order]).people
        assert {frozenset(order[row] for row in group) for group in theirs} == ours


def test_an_initial_that_two_names_can_stand_for_is_given_to_neither_by_a_coauthor() -> None:
    names = ("Jane Roe", "John Roe", "J. Roe")
    works = [Work(title, ("Bo Chenyy",)) for title in ("Lunar regolith", "Tax law", "Baroque opera")]
    answer = told([Signed(name, place) for place, name in enumerate(names)], works)
    assert answer.people == [[0], [1], [2]]
    assert any(2 in (*tie.one, *tie.other) for tie in answer.doubts)


def test_a_coauthor_with_two_common_initials_is_no_reason() -> None:
    works = [
        Work("Soil erosion", ("Y. J. Kim",), "Geoderma"),
        Work("Transformers", ("Y. J. Kim",), "NeurIPS"),
    ]
    assert told([Signed("Wei Wang", 0), Signed("Wei Wang", 1)], works).people == [[0], [1]]


def test_a_family_name_of_one_letter_is_a_name() -> None:
    works = [Work("Nexus", ("Jakob Foerster",)), Work("Lunar regolith", ("Jakob Foerster",))]
    assert told([Signed("Weinan E", 0), Signed("Weinan E", 1)], works).people == [[0, 1]]


@pytest.mark.slow
def test_a_large_name_is_told_apart_in_parts_and_grows_with_its_signatures(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = []
    real = cells.scores

    def counted(*given: object) -> object:
        compared.append(len(given[1]) ** 2)  # type: ignore[arg-type]
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(cells, "scores", counted)
    costs = []
    for papers in (1500, 3000):
        compared.clear()
        signed, works, _ = library(people=papers // 2, papers=papers)
        assert sorted(row for group in told(signed, works).people for row in group) == list(range(papers))
        costs.append(sum(compared))
    assert max(compared) <= cells.MOST**2
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
    answer = told([], [])
    assert (answer.people, answer.joined, answer.doubts) == ([], [], [])


def test_signatures_of_one_letter_and_without_a_name_are_alone() -> None:
    works = [Work("Tax", ("J",)), Work("Tax", ("J",)), Work("", ()), Work("", ())]
    signed = [Signed("", 2), Signed("", 3), Signed("J", 0), Signed("J", 1)]
    assert told(signed, works).people == [[0], [1], [2], [3]]


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


def test_who_may_be_torn_is_looked_for_only_where_some_are_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    means = np.full((40, 40), score_at(SAME) + 1.0)
    apart = np.zeros((40, 40), bool)
    apart[0, 1] = apart[1, 0] = True
    assert _torn(means, apart)[2:, :2].all()  # they fit both of two that are not one
    monkeypatch.setattr(np, "ix_", lambda *_: pytest.fail("each is looked at by itself"))
    assert not _torn(means, np.zeros((40, 40), bool)).any()


def of_many_things(name: str) -> Answer:
    """Who is who of one name that wrote of six fields in six places, alone."""
    works = [Work(field, (name,), f"Annals of {field}", 1990 + at) for at, field in enumerate(FIELDS)]
    return told([Signed(name, at) for at in range(len(works))], works)


RARE = ("Hans-Jörg Rheinberger", "Владимир Иванович Вернадский")
OF_ONE_WORD = ("Suharto", "Rohit", "Abebe", "Voltaire")
UNKNOWN = ("Abebe Kebede", "Budi Santoso", "Παπαδόπουλος, Γιώργος", "佐藤 健", "김민수", "محمد علي")
COMMON = ("Yoshio Tanaka", "Иванов Сергей Николаевич", "Nguyễn Thị Hương")


@pytest.mark.parametrize("name", RARE)
def test_works_of_a_rare_name_are_one_persons_or_a_question(name: str) -> None:
    answer = of_many_things(name)
    assert 1 < len(answer.people) < len(FIELDS)
    assert answer.doubts


@pytest.mark.parametrize("name", RARE)
def test_a_rare_name_needs_less_to_be_one_persons(name: str) -> None:
    works = [Work(field, (name,), "Annals", 1990) for field in ("zeolite synthesis", "tax law")]
    found = columns([Signed(name, 0), Signed(name, 1)], works)
    assert len(tell_apart(found).people) == 1
    assert len(tell_apart(found, judge=replace(model(), chosen=True)).people) == 2


@pytest.mark.parametrize("name", [*UNKNOWN, *OF_ONE_WORD, *COMMON])
def test_names_that_the_counts_cannot_know_or_have_often_are_not_taken_for_rare(name: str) -> None:
    assert alone(name_parts(name), Families()) < 0.1
    assert not of_many_things(name).doubts


def test_a_family_that_the_library_has_often_is_not_taken_for_rare() -> None:
    kovacs = name_parts("László Kovács")
    assert alone(kovacs, Families(99, {"kovacs": 40})) == 0 < alone(kovacs, Families())
    given = ("Anna", "Béla", "Csilla", "Dezső", "Emma", "Ferenc", "Géza", "Hanna", "Ilona", "Jenő")
    others = [Work(f"Of {name}", (f"{name} Rheinberger",)) for name in given]
    names = [*others, *(Work(field, ("Hans-Jörg Rheinberger",), "", 1990) for field in FIELDS[:2])]
    found = columns([Signed(work.authors[0], at) for at, work in enumerate(names)], names)
    assert found.families.given["rheinberger"] == len(given) + 1
    assert "few of" not in " ".join(map(str, reasons(found, [10], [11])))


def test_a_large_library_shows_by_itself_which_families_are_rare() -> None:
    rare, kebede = name_parts("Hans-Jörg Rheinberger"), name_parts("Abebe Kebede")
    assert alone(rare, Families(ENOUGH)) > 2 > alone(rare, Families(SOME)) > 1
    assert alone(kebede, Families(ENOUGH, {"kebede": 30})) < 0.1 < 2 < alone(kebede, Families(ENOUGH))


@pytest.mark.parametrize("name", [*RARE, *UNKNOWN, *COMMON])
def test_a_library_that_grows_by_a_hundred_names_takes_nobody_for_much_rarer(name: str) -> None:
    says = [alone(name_parts(name), Families(names)) for names in range(0, ENOUGH + 500, 100)]
    assert max(abs(later - now) for now, later in pairwise(says)) < 0.05


@pytest.mark.parametrize("name", OF_ONE_WORD)
def test_no_library_shows_how_many_sign_with_one_word(name: str) -> None:
    assert alone(name_parts(name), Families(ENOUGH)) == 0


@pytest.mark.parametrize("name", ["Abebe Kebede", "Παπαδόπουλος, Γιώργος", "Kovács, László", *OF_ONE_WORD])
def test_of_a_name_that_may_be_common_nothing_says_that_few_bear_it(name: str) -> None:
    works = [Work(field, (name,), "", 1990) for field in FIELDS[:2]]
    found = columns([Signed(name, 0), Signed(name, 1)], works)
    assert "few" not in " ".join(map(str, reasons(found, [0], [1])))


@pytest.mark.parametrize("name", ["Wei Wang", "J. Smith", "Wang"])
def test_a_common_name_alone_joins_nobody(name: str) -> None:
    assert len(of_many_things(name).people) == len(FIELDS)


def test_a_name_in_another_order_is_compared_and_the_reasons_say_so() -> None:
    names = ("Zsámboki Piroska Mária", "Piroska Mária Zsámboki", "P. M. Zsámboki")
    works = [Work(f"Letters on opera, part {at}", (name,), "Opera", 1990) for at, name in enumerate(names)]
    found = columns([Signed(name, at) for at, name in enumerate(names)], works)
    assert tell_apart(found).people == [[0, 1, 2]]
    assert any("are one name in another spelling or order" in each.text for each in reasons(found, [0], [1]))


@pytest.mark.parametrize("name", ["M. S.", "X", "[s.n.]"])
def test_initials_alone_and_nobodys_names_join_nobody(name: str) -> None:
    works = [Work(f"Letters on baroque opera, part {at}", (name,), "", 1700) for at in range(3)]
    assert len(told([Signed(name, at) for at in range(3)], works).people) == 3


def people_of(bylines: tuple[tuple[str, ...], tuple[str, ...]]) -> Answer:
    works = [Work(title, names) for title, names in zip(("Doors", "Noise"), bylines, strict=True)]
    return told([Signed(name, place) for place, names in enumerate(bylines) for name in names], works)


def test_coauthors_in_initials_whose_families_are_rare_show_that_bylines_are_of_the_same_people() -> None:
    full = ("Hiroshi Tanaka", "Jonas P. Müller", "Chidi Okonkwo", "Wei Li", "Anna Lindqvist")
    short = ("H. Tanaka", "J. P. Müller", "C. Okonkwo", "W. Li", "A. Lindqvist")
    assert people_of((full, short)).people == [[0, 5], [1, 6], [2, 7], [3, 8], [4, 9]]
    others = ("H. Tanaka", "J. P. Müller", "B. Okonkwo", "W. Li", "E. Lindqvist")
    assert len(people_of((full, others)).people) == 10


def test_coauthors_in_initials_that_hundreds_have_show_nothing() -> None:
    full = ("Yi Zhang", "Wei Li", "Lei Wang", "Xin Chen", "Jun Liu", "Hao Yang", "Jing Huang")
    short = ("Y. Zhang", "W. Li", "L. Wang", "X. Chen", "J. Liu", "H. Yang", "J. Huang")
    assert len(people_of((full, short)).people) == 14


def test_initials_that_fit_two_people_join_neither() -> None:
    full = ("Hiroshi Tanaka", "Hideo Tanaka", "Chidi Okonkwo", "Anna Lindqvist")
    short = ("H. Tanaka", "C. Okonkwo", "A. Lindqvist")
    assert people_of((full, short)).people == [[0], [1], [2, 5], [3, 6], [4]]
