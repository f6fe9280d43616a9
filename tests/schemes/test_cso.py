"""The Computer Science Ontology's CSV as SKOS: a few lines of the test's own, and the whole where it is."""

import gzip
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.model import Topics
from kg.rdf.iris import Namer
from kg.resolve.topic_matches import index_topics
from kg.schemes import cso_to_skos, read_topics
from kg.schemes.cso import TOPICS

LINES = """"computer science";klink:broaderGeneric;"door studies"
"door studies";klink:broaderGeneric;"neural doors"
"door studies";klink:broaderGeneric;"neural door"
"neural door";klink:relatedEquivalent;"neural doors"
"neural doors";klink:relatedEquivalent;"neural door"
"neural door";klink:primaryLabel;"neural doors"
"neural doors";klink:primaryLabel;"neural doors"
"door studies";klink:contributesTo;"walls, glass"
"hinge (hn)";klink:relatedEquivalent;hn
hn;klink:relatedEquivalent;"hinge (hn)"
hn;klink:preferentialEquivalent;"hinge (hn)"
"neural doors";klink:broaderGeneric;"neural door"
"neural door";klink:broaderGeneric;hn
"walls, glass";rdf:type;klink:Topic
"walls, glass";rdfs:label;"walls, glass"
"""


def converted(tmp_path: Path, text: str = LINES) -> Topics:
    (tmp_path / "cso.csv").write_text(text, "utf-8")
    (tmp_path / "cso.ttl").write_text("".join(cso_to_skos(tmp_path / "cso.csv")), "utf-8")
    return read_topics([tmp_path / "cso.ttl"], Namer())


def shown(topics: Topics) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    return {
        topic.name: (topic.other_names, tuple(iri.removeprefix(TOPICS) for iri in topic.broader))
        for topic in topics.topics.values()
    }


def test_equivalent_topics_are_one_under_its_primary_label(tmp_path: Path) -> None:
    assert shown(converted(tmp_path)) == {
        "computer science": ((), ()),
        "door studies": ((), ("computer_science",)),
        "neural doors": (("neural door",), ("door_studies",)),
        "hinge (hn)": (("hn",), ("neural_doors",)),
        "walls, glass": ((), ()),
    }


def test_where_none_is_primary_the_first_in_the_alphabet_stands_for_all(tmp_path: Path) -> None:
    text = "b;klink:relatedEquivalent;a\na;klink:relatedEquivalent;c\nc;klink:relatedEquivalent;b\n"
    assert shown(converted(tmp_path, text)) == {"a": (("b", "c"), ())}


def test_primary_labels_in_a_circle_end_somewhere(tmp_path: Path) -> None:
    text = "a;klink:primaryLabel;b\nb;klink:primaryLabel;c\nc;klink:primaryLabel;a\n"
    assert shown(converted(tmp_path, text)) == {"a": (("b", "c"), ())}


def test_credit_and_licence_stand_in_what_is_made(tmp_path: Path) -> None:
    (scheme,) = converted(tmp_path).schemes.values()
    assert scheme.name == "Computer Science Ontology"
    assert scheme.licenses == ("https://creativecommons.org/licenses/by/4.0/",)
    assert "Salatino" in scheme.citations[0]
    assert (tmp_path / "cso.ttl").read_text("utf-8").startswith("# Computer Science Ontology (CSO)")
    assert "1 times one contributes to another" in (tmp_path / "cso.ttl").read_text("utf-8")


def test_the_order_of_the_lines_does_not_count(tmp_path: Path) -> None:
    one = converted(tmp_path)
    first = (tmp_path / "cso.ttl").read_bytes()
    other = converted(tmp_path, "".join(reversed(LINES.splitlines(keepends=True))))
    assert one.topics == other.topics
    assert (tmp_path / "cso.ttl").read_bytes() == first


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no line of the Computer Science Ontology"),
        (b"a;klink:broaderGeneric;b\n\na;b\n", r"cso\.csv:3: this is no line"),
        (b"a;klink:likes;b\n", r"cso\.csv:1: this is no line"),
        (b'"a;klink:broaderGeneric;b\n', r"cso\.csv:1: this is no line"),
        (b"a;klink:broaderGeneric;\n", r"cso\.csv:1: this is no line"),
        (b"a;klink:broaderGeneric;\xff\n", r"cso\.csv:1: this is not UTF-8"),
        (gzip.compress(b"a;klink:broaderGeneric;b\n" * 99, mtime=0)[:-9], "is cut"),
    ],
)
def test_a_file_that_is_not_the_ontology_is_an_error(data: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "cso.csv").write_bytes(data)
    with pytest.raises(InputError, match=words):
        "".join(cso_to_skos(tmp_path / "cso.csv"))


@pytest.mark.slow
def test_the_whole_ontology_becomes_topics(shared: Path, tmp_path: Path) -> None:
    file = tmp_path / "cso.ttl"
    file.write_text("".join(cso_to_skos(shared / "data" / "cso" / "cso.csv.gz")), "utf-8")
    found = read_topics([file], Namer())
    assert len(found.topics) == 11_176
    assert sum(len(topic.labels) for topic in found.topics.values()) == 14_161
    assert found.issues == ()
    networks = found.topics[f"{TOPICS}neural_networks"]
    assert "neural network" in networks.other_names
    assert f"{TOPICS}machine_learning" in {
        above for iri in networks.broader for above in (iri, *found.topics[iri].broader)
    }
    assert len(index_topics(found.topics).direct["wireless sensor network"]) > 1
