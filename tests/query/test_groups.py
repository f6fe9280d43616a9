from kg.query import questions, read_question
from kg.query.groups import groups
from kg.query.question import HEADINGS


def test_every_question_is_in_one_group_and_every_group_has_questions() -> None:
    found = groups(questions().values())
    assert [group.heading for group in found] == list(HEADINGS.values())
    assert sorted(each.name for group in found for each in group.questions) == sorted(questions())


def test_what_asks_about_no_one_thing_says_where_it_belongs() -> None:
    silent = [each for group in groups(questions().values()) for each in group.questions if not each.group]
    types = [{parameter.type.value for parameter in each.parameters} for each in silent]
    assert all(each & HEADINGS.keys() for each in types)


def test_a_group_is_told_with_what_must_be_given() -> None:
    asked = [
        read_question("#+ summary: All of them: every one\n#+ group: papers\nASK {}", "all"),
        read_question(
            '#+ summary: Those since a day; the latest\n#+ group: papers\n#+ param: since (date) = "2025"\n'
            "#+ param: top (integer) = 100\n#+ param: who (string)\nASK {}",
            "some-of-them",
        ),
    ]
    (group,) = groups(asked)
    assert str(group).splitlines() == [
        "Papers",
        "    all           All of them",
        "    some-of-them  Those since a day (since, who)",
    ]
