from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.namesakes import Answer, Signed, Work, columns, tell_apart
from kg.resolve.namesakes.reasons import reasons
from kg.resolve.namesakes.spellings import _sharing_a_key
from kg.text.people.likeness import likeness_keys

RARE = "Zsombor Quillfeather"


def told(*signed: Signed, beside: str = RARE) -> Answer:
    works = [Work(f"Peat {n}", (each.name, beside), "Bogs", 2001 + n) for n, each in enumerate(signed)]
    return tell_apart(columns(signed, works))


def test_names_that_may_be_one_beside_a_rare_coauthor_are_a_question_with_its_reason() -> None:
    signed = [Signed("Юрий Чехов", 0), Signed("Yuri Chekhov", 1)]
    answer = told(*signed)
    assert answer.people == [[0], [1]]
    [tie] = answer.doubts
    assert (tie.one, tie.other, tie.chance) == ((0,), (1,), 0.5)
    works = [Work("Peat", (each.name, RARE)) for each in signed]
    told_reasons = [str(each) for each in reasons(columns(signed, works), [0], [1])]
    assert "open: 'Юрий Чехов' and 'Yuri Chekhov' may be one name, written in two ways" in told_reasons


def test_a_short_form_of_a_given_name_is_a_question_and_another_middle_name_is_none() -> None:
    answer = told(Signed("Chris Manning", 0), Signed("Christopher D. Manning", 1))
    assert answer.people == [[0], [1]]
    assert [(tie.one, tie.other) for tie in answer.doubts] == [((0,), (1,))]
    assert not told(Signed("Chris A. Manning", 0), Signed("Christopher D. Manning", 1)).doubts


def test_without_company_in_common_names_are_no_question() -> None:
    works = [Work("Peat", ("Yuri Chekhov", RARE)), Work("Tax law", ("Юрий Чехов", "Odalys Quernmore"))]
    assert not tell_apart(columns([Signed("Yuri Chekhov", 0), Signed("Юрий Чехов", 1)], works)).doubts
    assert not told(Signed("Yuri Chekhov", 0), Signed("Юрий Чехов", 1), beside="Wei Wang").doubts


def test_who_are_surely_two_are_no_question() -> None:
    orcids = "0000-0002-1825-0097", "0000-0001-5109-3700"
    signed = [Signed(name, n, orcid=orcids[n]) for n, name in enumerate(("Yuri Chekhov", "Юрий Чехов"))]
    assert not told(*signed).doubts
    works = [Work("Peat", ("Yuri Chekhov", "Юрий Чехов", RARE))]
    assert not tell_apart(columns([Signed("Yuri Chekhov", 0), Signed("Юрий Чехов", 0)], works)).doubts


def test_both_halves_of_a_double_name_under_one_id_of_openalex_are_questions() -> None:
    names = ("Anna Lindgren-Rask", "Anna Rask", "Anna Lindgren")
    works = [Work(f"Peat {n}", (name,)) for n, name in enumerate(names)]
    signed = [Signed(name, n, ids=("A5023888391",)) for n, name in enumerate(names)]
    answer = tell_apart(columns(signed, works))
    assert answer.people == [[0], [1], [2]]
    assert {(tie.one, tie.other) for tie in answer.doubts} == {((0,), (1,)), ((0,), (2,))}


def test_a_missing_particle_fits_two_and_is_given_to_neither() -> None:
    names = ("van der Heuvel, Jan", "van den Heuvel, Jan", "Heuvel, Jan")
    answer = told(*(Signed(name, n) for n, name in enumerate(names)))
    assert answer.people == [[0], [1], [2]]
    assert len(answer.doubts) == 3
    assert told(*(Signed(name, n) for n, name in enumerate(names[1:]))).people == [[0, 1]]


NAMES = ("Wei Wang", "Wang Wei", "Jane Roe", "J. Roe", "Юрий Чехов", "Yuri Chekhov", "Min-su Kim", "김민수")


@given(st.lists(st.sampled_from(NAMES), max_size=8))
def test_names_of_one_key_come_together(names: list[str]) -> None:
    printed = columns([Signed(name, n) for n, name in enumerate(names)], [Work("Peat", ())] * len(names))
    bearers: dict[str, list[int]] = defaultdict(list)
    for number, parts in enumerate(printed.bylines.parts):
        for key in likeness_keys(printed.bylines.names[number], parts):
            bearers[key].append(number)
    assert sorted(_sharing_a_key(printed)) == sorted(own for own in bearers.values() if len(own) > 1)
