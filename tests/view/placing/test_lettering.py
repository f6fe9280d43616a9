import pytest

from kg.view.kinds import NodeKind
from kg.view.placing.lettering import label, wrap
from kg.view.scene import Node


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        (NodeKind.PAPER, "BTS: Harmonizing Specialized Experts", "BTS"),
        (
            NodeKind.PAPER,
            "A Study of Noisy Data and its Many Effects",
            "A Study of Noisy Data\nand its Many Effects",
        ),
        (NodeKind.PAPER, "Erratum to: Deep beds", "Erratum to: Deep beds"),
        (NodeKind.PAPER, "Author Correction: Deep beds", "Author Correction: Deep\nbeds"),
        (NodeKind.PERSON, "Qizhen Zhang", "Qizhen Zhang"),
        (NodeKind.PERSON, "Dwaraknath Gnaneshwar", "Dwaraknath\nGnaneshwar"),
        (NodeKind.CONCEPT, "x" * 90, "x" * 31 + "…"),
        (NodeKind.CONCEPT, "", ""),
    ],
)
def test_labels_are_short(kind: NodeKind, name: str, expected: str) -> None:
    assert label(Node(iri="", kind=kind, name=name)) == expected


def test_a_category_is_labelled_with_its_code() -> None:
    assert label(Node(iri="", kind=NodeKind.CATEGORY, name="Machine Learning", code="cs.LG")) == "cs.LG"


def test_what_is_left_out_shows() -> None:
    assert wrap("one two three four", 8, 2) == ["one two", "three…"]


def test_a_colon_in_brackets_ends_no_heading() -> None:
    node = Node(iri="", kind=NodeKind.PAPER, name="A new frog (Anura: Craugastoridae) from Ecuador")
    assert "Craugastoridae" in label(node).replace("\n", " ")
