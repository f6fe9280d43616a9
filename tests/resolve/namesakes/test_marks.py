"""Years of lives and numbers of DBLP tell namesakes apart; people of one name and mark are one."""

from kg.model import Author
from kg.resolve.people.grouping import resolve_people
from kg.resolve.people.likely import Published
from kg.resolve.people.person import Person
from kg.resolve.people.signatures import Basis, Signature

ON_LAWS = Published("Commentaries on the Laws of Virginia", "Law Review", 1975)
ON_LIGHT = Published("Zeolite and light", "Optics", 1920)


def signed(paper: str, name: str, *others: str) -> Signature:
    return Signature(paper, name, Basis.BYLINE, 1, (), author=Author(other_names=others) if others else None)


def people(*signatures: Signature, published: Published = ON_LAWS) -> list[list[str]]:
    found, _ = resolve_people(signatures, [], {each.paper: published for each in signatures})
    return [[each.paper for each in person.signatures] for person in found]


def test_two_lives_are_never_one_person_however_alike_the_works_are() -> None:
    one = signed("p", "Tobias Wordingham", "Tobias Wordingham, 1561-1626")
    other = signed("q", "Tobias Wordingham", "Tobias Wordingham, 1909-1992")
    assert people(one, signed("q", "Tobias Wordingham")) == [["p", "q"]]
    assert people(one, other) == [["p"], ["q"]]
    assert people(one, other, signed("r", "Tobias Wordingham")) == [["p"], ["q"], ["r"]]


def test_one_life_is_one_person_however_common_the_name_is() -> None:
    def listed(*lives: str) -> list[Person]:
        signatures = [
            signed(f"p{n}", "John Smith", *([f"John Smith, {life}"] if life else []))
            for n, life in enumerate(lives)
        ]
        published = {each.paper: (ON_LAWS, ON_LIGHT)[n % 2] for n, each in enumerate(signatures)}
        return resolve_people(signatures, [], published)[0]

    assert len(listed("", "")) == 2
    [person] = listed("1948-2010", "1948-", "b. 1948")
    assert "catalogues print the years 1948- behind the name 2 times" in person.basis
    assert len(listed("1948-2010", "1948-", "1949-")) == 2


def test_two_lives_in_one_place_tell_nothing() -> None:
    torn = signed("p", "Tobias Wordingham", "T. Wordingham, 1561-1626", "T. Wordingham, 1909-1992")
    assert people(torn, signed("q", "Tobias Wordingham", "Tobias Wordingham, 1800-1850")) == [["p", "q"]]


def test_two_numbers_of_dblp_are_never_one_person_however_alike_the_works_are() -> None:
    one = signed("p", "Tobias Wordingham", "Tobias Wordingham 0001")
    other = signed("q", "Tobias Wordingham", "Tobias Wordingham 0009")
    assert people(one, signed("q", "Tobias Wordingham")) == [["p", "q"]]
    assert people(one, other) == [["p"], ["q"]]


def test_numbers_of_dblp_overrule_a_coauthor_whose_name_few_bear() -> None:
    beside = [Signature(paper, "Xerxes Quillfeather", Basis.BYLINE, 2, ()) for paper in "pq"]
    named = [signed(paper, "Wei Wang", f"Wei Wang 000{n}") for n, paper in enumerate("pq", start=1)]
    assert people(signed("p", "Wei Wang"), signed("q", "Wei Wang"), *beside)[0] == ["p", "q"]
    assert people(*named, *beside)[0] == ["p"]


def test_one_number_of_dblp_is_one_person_however_unlike_the_works_are() -> None:
    def listed(*numbers: str) -> list[Person]:
        signatures = [
            signed(f"p{n}", "Wei Wang", *([f"Wei Wang {number}"] if number else []))
            for n, number in enumerate(numbers)
        ]
        published = {each.paper: (ON_LAWS, ON_LIGHT)[n % 2] for n, each in enumerate(signatures)}
        return resolve_people(signatures, [], published)[0]

    assert len(listed("", "")) == 2
    [person] = listed("0001", "0001")
    assert "DBLP prints the number 0001 behind the name 2 times" in person.basis
    assert len(listed("0001", "0009")) == 2
