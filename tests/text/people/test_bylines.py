import pytest

from kg.text.people.bylines import bylines_agree, folded_name, may_be_one, names_agree, same_people


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jörg Müller", "Mueller, Joerg"),
        ("Søren Ærø", "Soeren Aero"),
        ("John Paul Roe", "Roe JP"),
        ("Jeffrey A. Chan-Santiago", "Chan-Santiago JA"),
        ("Sergey V. Petrov", "SV Petrov"),
        ("Sergey Petrov", "Petrov, SV"),
        ("S.V. Petrov", "SV Petrov"),
        ("Ana Beatriz dos Santos", "AB dos Santos"),
        ("Mary Ann Smith", "Smith, MA"),
        ("John A. Smith", "JA SMITH"),
        ("John R. Hartwell", "JR HARTWELL"),
        ("LI Wei", "Wei Li"),
        ("Jan van der Berg", "Berg, J. van der"),
        ("Wen-Hao Li", "Wenhao Li"),
        ("Li Wei", "Wei Li"),
        ("E. James Whitehead Jr.", "James Whitehead"),
        ("Philip Bernstein", "Phil Bernstein"),
        ("Patrick O'Neil", "Patrick ONeil"),
        ("I. M. Gelʹfand", "I. M. Gel'fand"),
        ("I. M. Gelʹfand", "I. M. Gelfand"),
        ("李伟", "李伟"),
        ("山田 太郎", "山田太郎"),
        ("김 민 수", "김민수"),
        ("Иванов И.И.", "Иванов Иван Иванович"),
        ("Kovács J.", "Kovács János"),
        ("Nguyễn V. H.", "Nguyễn Văn Hùng"),
        ("Yu. A. Ivanov", "Ivanov, Yuri Alexandrovich"),
        ("Kovács Gy.", "Kovács, György"),
        ("Suharto", "Suharto, Suharto"),
    ],
)
def test_one_name_may_be_printed_in_several_ways(one: str, other: str) -> None:
    assert names_agree(folded_name(one), folded_name(other))
    assert names_agree(folded_name(other), folded_name(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Roe", "John Roe"),
        ("Jane Roe", "Jane Poe"),
        ("J. Roe", "Roe, K."),
        ("Wei Wang", "Wen Wang"),
        ("JP Roe", "Jane K. Roe"),
        ("JP ROE", "Jane K. Roe"),
        ("Li Wang", "Linda Wang"),
        ("Roe", "Jane Roe"),
        ("", "Jane Roe"),
        ("A. G.", "A. Gasteratos"),
    ],
)
def test_given_names_that_contradict_are_two_people(one: str, other: str) -> None:
    assert not names_agree(folded_name(one), folded_name(other))
    assert not names_agree(folded_name(other), folded_name(one))


LEE, ROE, LI, SILVA = ("ann", "lee"), ("jane", "roe"), ("bo", "li"), ("jose", "silva")


def test_most_of_the_shorter_byline_must_be_in_the_longer() -> None:
    assert bylines_agree([LEE, ROE, LI], [LEE, LI])
    assert not bylines_agree([LEE, ROE, LI], [LEE, SILVA])
    assert not bylines_agree([LEE, ROE], [ROE, LI, LEE])
    assert not bylines_agree([], [LEE])


def test_one_name_counts_once() -> None:
    assert not bylines_agree([LEE, ROE, ROE, ROE], [LEE, ROE, LI, SILVA])


def test_bylines_of_the_same_people_leave_nobody_out() -> None:
    assert same_people([LEE, ROE], [LEE, ROE, LI], cut=True)
    assert not same_people([LEE, ROE], [LEE, ROE, LI])
    assert not same_people([ROE, LEE], [LEE, ROE])
    assert not same_people([], [])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jane Roe", "J. Roe", True),
        ("Jane Roe", "Roe, J.", True),
        ("Jane A. Roe", "Jane Roe", True),
        ("J. B. Roe", "Jane A. Roe", False),
        ("Jane Roe", "Jan Roe", True),  # as Phil and Philip: they stand in one place of one paper
        ("Jane Roe", "John Roe", False),
        ("Jane Roe", "Roe", False),
        ("Wei Li", "Li Wei", True),
        ("José Núñez", "Jose Nunez", True),
        ("JA Smith", "John A. Smith", True),
        ("The ATLAS Collaboration", "ATLAS Collaboration", True),
        ("ATLAS Collaboration", "CMS Collaboration", False),
        ("李伟", "李伟", True),
        ("—", "–", False),
    ],
)
def test_names_under_one_paper_may_be_one_authors(one: str, other: str, same: bool) -> None:
    assert may_be_one(one, other) is may_be_one(other, one) is same
