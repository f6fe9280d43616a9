"""A graph says how much is in it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.rdf import vocabulary as v
from kg.rdf.describe.dataset import About, Census, checked_about, describe_dataset
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer
from kg.rdf.terms import Term, boolean, integer, iri, string

NAME = Namer("https://lib.example/")


def test_each_graph_has_as_many_statements_as_it_says(root: Path) -> None:
    lines = (root / "exports" / "graph.nq").read_text("utf-8").splitlines()
    there = Counter(match[1] for line in lines if (match := re.search(r"(<[^<>]*/graph/\w+>) \.$", line)))
    told = {
        match[1]: int(match[2])
        for line in lines
        if (match := re.match(r'(<[^>]*/graph/\w+>) <[^>]*void#triples> "(\d+)"', line))
    }
    assert told == there
    assert len(told) == 5


def test_the_parts_of_the_dataset_are_all_of_it(root: Path) -> None:
    """The facts and the named graphs are its subsets; none is larger than what it is a part of."""
    text = (root / "exports" / "graph.nq").read_text("utf-8")
    told = {
        match[1]: int(match[2])
        for match in re.finditer(r'^(<[^>]*>) <[^>]*void#triples> "(\d+)"', text, re.MULTILINE)
    }
    parts = re.findall(r"^(<[^>]*>) <[^>]*void#subset> (<[^>]*>)", text, re.MULTILINE)
    (whole,) = {dataset for dataset, _ in parts}
    assert "<https://example.org/kg/dataset/facts>" in dict.fromkeys(part for _, part in parts)
    assert told[whole] == sum(told[part] for _, part in parts) == len(text.splitlines())


def test_each_file_is_the_distribution_of_what_it_holds() -> None:
    said = {(s, *each) for _, s, properties in describe_dataset(Census(), NAME) for each in properties}
    for dataset, file, media in (("all", "nq", "application/n-quads"), ("facts", "ttl", "text/turtle")):
        node = NAME(f"dataset/graph-{file}")
        assert (NAME(f"dataset/{dataset}"), v.DISTRIBUTION, node) in said
        assert next(o for s, p, o in said if (s, p) == (node, v.MEDIA_TYPE)).endswith(f"/{media}>")


def test_a_file_has_the_licence_of_what_it_holds() -> None:
    about = About(licence="https://creativecommons.org/licenses/by/4.0/")
    said = {(s, *p) for _, s, each in describe_dataset(Census(), NAME, (), about) for p in each}
    licensed = {str(s) for s, p, o in said if (p, o) == (v.LICENSE, iri(about.licence))}
    nodes = ("all", "facts", "graph-nq", "graph-ttl")
    assert licensed == {str(NAME(f"dataset/{node}")) for node in nodes}


def test_the_graph_that_describes_all_counts_itself() -> None:
    census = Census()
    census.count(Description(Graph.RECORDS, NAME("record/x"), ((v.TYPE, v.RECORD), (v.TYPE, v.ENTITY))))
    said = {(s, *property) for _, s, properties in describe_dataset(census, NAME) for property in properties}
    counts = {
        str(s): o for s, p, o in said if p == v.TRIPLES and Term(str(s)).endswith(("records>", "dataset>"))
    }
    assert counts == {
        str(NAME("graph/records")): integer(2),
        str(NAME("graph/dataset")): integer(len(said)),
    }


def test_title_publisher_and_licence_are_said_of_the_whole_and_of_the_facts() -> None:
    about = checked_about("Maps of Ulm", "Ulm Library", "https://creativecommons.org/licenses/by/4.0/")
    said = {(s, *each) for _, s, parts in describe_dataset(Census(), NAME, (), about) for each in parts}
    for end, title in (("all", "Maps of Ulm"), ("facts", "Maps of Ulm: the facts")):
        dataset = NAME(f"dataset/{end}")
        assert (dataset, v.TITLE, string(title)) in said
        assert (dataset, v.DATASET_PUBLISHER, NAME("publisher")) in said
        assert (dataset, v.LICENSE, iri("https://creativecommons.org/licenses/by/4.0/")) in said
    assert (NAME("publisher"), v.NAME, string("Ulm Library")) in said


def test_a_publisher_that_is_an_address_is_named_by_it() -> None:
    about = checked_about(publisher="https://ror.org/052gg0110")
    said = {each for _, _, properties in describe_dataset(Census(), NAME, (), about) for each in properties}
    assert (v.DATASET_PUBLISHER, iri("https://ror.org/052gg0110")) in said
    assert (v.TYPE, v.FOAF_AGENT) not in said


@pytest.mark.parametrize(
    "told", [{"title": " "}, {"publisher": ""}, {"licence": "CC BY 4.0"}, {"licence": "javascript:alert(1)"}]
)
def test_what_says_nothing_of_a_graph_is_an_error(told: dict[str, str]) -> None:
    with pytest.raises(UsageError, match=next(iter(told))):
        checked_about(**told)


@pytest.mark.parametrize("reads", [True, False])
def test_a_graph_says_that_its_texts_were_not_read(reads: bool) -> None:
    described = describe_dataset(Census(), NAME, (), About(reads=reads))
    said = {each for _, _, properties in described for each in properties}
    assert ((v.TEXTS_READ, boolean(False)) in said) is not reads
    told = [object for property, object in said if property == v.DESCRIPTION]
    assert all(("Who wrote what about what" in text) is reads for text in told)
