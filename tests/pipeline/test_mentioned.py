from collections import UserDict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg.model import Lines, Record
from kg.pipeline.mentioned import Mentionable, also_mentioned, heard, mentionable
from kg.rdf.vocabulary import PREFIXES
from kg.resolve.concepts import Concept

LLM = Concept(("large language model", "llm"), "large language models", ("LLM",))
PAGE = """Ann Lee

LG
{count}papers

LGFeb 2, 2024
Sparse Routing

Ann Lee, Bo Li

Sparse routing of experts is cheap. Sparse routing uses a cardinality estimator (CAE) and helps.

LGFeb 3, 2024
Maps of Rooms

Bo Li, Cy Fox

Rooms are mapped by kernels. At the end we also try sparse routing, and a CAE of great care; the noise is low.
"""


def papers(folder: Path, concept: str) -> list[str]:
    """Titles of the papers that name a concept."""
    store = ox.Store()
    store.load(path=folder / "graph.nq", format=ox.RdfFormat.N_QUADS)
    prefixes = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in PREFIXES.items())
    found = store.query(
        f"{prefixes}SELECT DISTINCT ?title {{ ?paper schema:about|schema:mentions ?concept ; "
        "dcterms:title ?title . "
        f"?concept skos:prefLabel|skos:altLabel '{concept}' }} ORDER BY ?title"
    )
    assert isinstance(found, ox.QuerySolutions)
    return [row["title"].value for row in found]


def test_a_short_form_counts_only_in_capitals_and_a_common_word_never_alone() -> None:
    noise = Concept(("noise",), "noise", ())
    two = Concept(("federated learning", "fl"), "federated learning", ("FL",))
    assert mentionable([LLM, noise, two]).in_capitals == {
        "large language model": False,
        "llm": True,
        "federated learning": False,
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We train large-language models.", ["large language models"]),
        ("LLMs and an LLM", ["LLMs", "LLM"]),
        ("an llm is no LL M", []),
        ("", []),
    ],
)
def test_a_form_is_mentioned_wherever_a_text_says_it(text: str, said: list[str]) -> None:
    places = [span for _, spans in also_mentioned(text, mentionable([LLM])) for span in spans]
    assert [span.of(text).replace("-", " ") for span in places] == said


def test_a_text_is_searched_without_a_walk_through_all_concepts() -> None:
    class NeverWalked(UserDict[str, bool]):
        def __iter__(self) -> Iterator[str]:
            raise AssertionError("a million papers times a million concepts would never end")

    forms = NeverWalked()
    forms.data = {"dense model": False}
    assert [
        form for form, _ in also_mentioned("We train dense models.", Mentionable(forms, {"dense": 2}))
    ] == ["dense model"]


def test_of_the_records_of_a_paper_those_with_an_abstract_are_read() -> None:
    whole = Record(document="a", lines=Lines(1, 1), title="A", abstract="We try.")
    title = Record(document="b", lines=Lines(1, 1), title="A")
    assert heard([title, whole]) == [False, True]
    assert heard([title, title]) == [True, True]
    assert heard([]) == []


def test_a_concept_of_one_paper_is_found_in_another_that_says_it_once(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE.format(count=2), "utf-8")
    kg.build(tmp_path / "page.txt", tmp_path / "out")
    assert papers(tmp_path / "out", "sparse routing") == ["Maps of Rooms", "Sparse Routing"]
    assert papers(tmp_path / "out", "CAE") == ["Maps of Rooms", "Sparse Routing"]
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds


def test_a_library_of_titles_adds_no_concepts_to_papers_with_abstracts(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE.format(count=2), "utf-8")
    (tmp_path / "my.bib").write_text(
        "@article{a, title={Sparse Routing}, author={Ann Lee and Bo Li}, year=2024}", "utf-8"
    )
    plain = kg.build(tmp_path / "page.txt", tmp_path / "plain").counts
    both = kg.build([tmp_path / "page.txt", tmp_path / "my.bib"], tmp_path / "both").counts
    assert (both.papers, both.concepts) == (plain.papers, plain.concepts)
