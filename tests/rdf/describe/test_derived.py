"""Lists, pairs and circles have names that follow from what they are of."""

from kg.rdf import vocabulary as v
from kg.rdf.describe.derived import describe_circle_of, describe_list, describe_pair
from kg.rdf.description import Graph
from kg.rdf.iris import Namer, under_owners
from kg.rdf.terms import integer

NAME = Namer("https://lib.example/")
ONE, OTHER = (NAME(f"concept/x-abcdefghijkl{place}") for place in (2, 3))


def test_a_list_has_the_first_in_their_order_and_the_number_of_all() -> None:
    whole, *items = describe_list("people", [OTHER, ONE], 9, NAME)
    assert whole.subject == NAME("list/people")
    assert (v.NUMBER_OF_ITEMS, integer(9)) in whole.properties
    assert [(item.subject, dict(item.properties)[v.ITEM]) for item in items] == [
        (NAME("item/people-1"), OTHER),
        (NAME("item/people-2"), ONE),
    ]
    assert {description.graph for description in (whole, *items)} == {Graph.DERIVED}


def test_a_list_of_a_category_is_about_it() -> None:
    category = NAME("category/cs.LG")
    (whole,) = describe_list("papers-of-category", [], 0, NAME, of=category)
    assert whole.subject == NAME("list/papers-of-category-cs.LG")
    assert (v.ABOUT, category) in whole.properties


def test_what_is_called_after_others_changes_its_name_with_theirs() -> None:
    pair = describe_pair(ONE, OTHER, 2, NAME)
    assert pair.subject == NAME("pair/abcdefghijkl2-abcdefghijkl3")
    renamed = under_owners(
        "https://lib.example/pair/abcdefghijkl2-abcdefghijkl3", {"abcdefghijkl2": "z" * 13}
    )
    assert renamed == f"https://lib.example/pair/{'z' * 13}-abcdefghijkl3"
    of = describe_circle_of(NAME("paper/p"), "abcdefghijkl2", NAME)
    assert of.properties == ((v.CIRCLE, NAME("circle/abcdefghijkl2")),)
