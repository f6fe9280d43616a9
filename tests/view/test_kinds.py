"""Every kind of node and line is known wherever kinds are told apart: a new one is missed nowhere."""

import re

from kg.rdf.describe.relations import PROPERTIES
from kg.view import survey, ties
from kg.view.assets import read
from kg.view.cards import edges, nodes
from kg.view.columns import _PROPERTIES
from kg.view.kinds import DESCRIBED, EDGE_STYLES, NODE_STYLES, EdgeKind, NodeKind

SEVERAL_OR_NO_PROPERTIES = {EdgeKind.RELATION, EdgeKind.DOUBT}


def of_script(name: str) -> list[str]:
    """The texts of a list in the script that knows how things look."""
    found = re.search(rf"const {name} = \[([^]]*)\]", read("looks.js"))
    assert found
    return re.findall(r'"(\w+)"', found[1])


def test_the_script_knows_every_kind_in_the_order_of_the_legend() -> None:
    assert of_script("KINDS") == list(NodeKind)
    assert of_script("TIES") == list(EdgeKind)


def test_every_kind_has_its_looks_and_its_card() -> None:
    assert set(DESCRIBED) == set(NODE_STYLES) == set(nodes._CARDS) == set(NodeKind)
    assert set(EDGE_STYLES) == set(edges._CARDS) == set(EdgeKind)


def test_every_kind_has_a_colour_for_light_and_for_dark() -> None:
    colours = read("colours.css")
    missing = [kind for kind in (*NodeKind, *EdgeKind) if len(re.findall(rf"--{kind}: ", colours)) < 2]
    assert missing == []


def test_every_line_of_one_property_is_written_as_that_property() -> None:
    assert set(_PROPERTIES) == set(EdgeKind) - SEVERAL_OR_NO_PROPERTIES


def test_a_line_is_a_number_in_which_its_kind_has_room() -> None:
    assert max(survey._PLACES.values()) <= survey._KIND
    assert survey._FIRST + survey._BITS <= 64


def test_what_concepts_have_to_do_with_each_other_has_its_words_on_the_page() -> None:
    assert set(PROPERTIES.values()) == ties.PROPERTIES, "each has an entry in kg/view/ties.py"
