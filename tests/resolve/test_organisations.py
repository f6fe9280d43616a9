import itertools

import pytest

from kg.model import Author, Byline, Lines, Record
from kg.resolve.organisations import resolve_organisations
from kg.resolve.people.signatures import Basis, Heading, Signature, signatures_of


def signature(name: str, paper: str = "p", position: int = 1, author: Author | None = None) -> Signature:
    return Signature(paper, name, Basis.BYLINE, position, (), author=author)


PRINTINGS = [
    signature("The ATLAS Collaboration", "a"),
    signature("ATLAS Collaboration", "b", 3),
    signature("for the ATLAS Collaboration", "c", 2),
    signature("CMS Collaboration", "a", 2),
]


def test_two_printings_of_one_collaboration_are_one_organisation() -> None:
    atlas, cms = resolve_organisations(PRINTINGS, [])
    assert (atlas.name, atlas.variants, len(atlas.signatures)) == ("ATLAS Collaboration", (), 3)
    assert (cms.name, len(cms.signatures)) == ("CMS Collaboration", 1)


def test_the_order_of_printings_changes_nothing() -> None:
    orders = itertools.permutations(PRINTINGS)
    assert len({tuple(resolve_organisations(order, [])) for order in orders}) == 1


def test_a_collaboration_that_signs_twice_has_two_places() -> None:
    twice = [signature("CMS Collaboration"), signature("The CMS Collaboration", position=4)]
    [cms] = resolve_organisations(twice, [])
    assert [each.position for each in cms.signatures] == [1, 4]


def test_a_page_of_an_organisation_is_found_by_the_words_of_its_heading() -> None:
    [atlas] = resolve_organisations(PRINTINGS[:3], [Heading("a.txt", "The ATLAS Collaboration")])
    assert (atlas.name, atlas.variants) == ("ATLAS Collaboration", ("The ATLAS Collaboration",))


@pytest.mark.parametrize(
    ("name", "author", "is_one"),
    [
        ("ATLAS Collaboration", None, True),
        ("Gemma Team", None, False),
        ("Gemma Team", Author(is_organisation=True), True),
        ("Jane Roe", Author(orcid="0000-0002-1825-0097"), False),
    ],
)
def test_an_author_is_an_organisation_by_its_words_or_because_it_is_marked(
    name: str, author: Author | None, is_one: bool
) -> None:
    assert signature(name, author=author).is_collective is is_one


def test_an_organisation_keeps_its_place_in_the_byline() -> None:
    names = ("Jane Roe", "for the Door Consortium", "Bo Chen")
    byline = Byline(names=names, complete=True, printed=", ".join(names))
    record = Record(document="a.bib", lines=Lines(1, 2), title="Doors", byline=byline)
    found = list(signatures_of("p", byline, [record], ()))
    assert [(each.position, each.is_collective) for each in found] == [(1, False), (2, True), (3, False)]
