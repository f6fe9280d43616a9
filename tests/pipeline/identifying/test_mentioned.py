import json
from collections import UserDict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg.pipeline.identifying.mentioned import (
    SHARE,
    Gazetteer,
    find_mentions,
    gazetteer_of,
    linkable,
    read_for_concepts,
)
from kg.query import ask, find_question
from kg.rdf.prefixes import PREFIXES
from kg.resolve.concepts import Concept
from kg.store import open_graph

LLM = Concept(("large language model", "llm"), "large language models", ("LLM",), papers=(3, 1))
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


def concept(form: str, papers: int = 1, *names: str) -> Concept:
    """One of one form."""
    return Concept((form,), form, names, papers=(papers,))


def places(text: str, *concepts: Concept) -> list[str]:
    """What a text, alone, mentions of these."""
    gazetteer = gazetteer_of(concepts)
    places = find_mentions(text, gazetteer)
    return [span.of(text) for _, span in linkable(gazetteer, [places]).links(places)]


def named_in(text: str, times: int, *concepts: Concept) -> set[str]:
    """The forms that name a concept where so many texts say the same."""
    gazetteer = gazetteer_of(concepts)
    told = linkable(gazetteer, [find_mentions(text, gazetteer)] * times)
    return {told.forms[number] for number in told.naming}


def test_what_papers_are_about_is_sought_and_short_forms() -> None:
    gazetteer = gazetteer_of(
        [
            LLM,
            concept("task end", 0),
            concept("fid", 0, "FID"),
            concept("os", 1, "OS"),
            Concept(("federated learning", "fl"), "federated learning", ("FL",), papers=(2, 0)),
            concept("e", 1),
        ]
    )
    assert dict(zip(gazetteer.forms, gazetteer.in_capitals, strict=True)) == {
        "federated learning": False,
        "fid": True,
        "fl": True,  # carried by many papers
        "large language model": False,
        "llm": True,
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We train large-language models.", ["large-language models"]),
        ("LLMs and an LLM", ["LLMs", "LLM"]),
        ("an llm is no LL M", []),
        ("LLM-Net, LLM-2, LLM-X", []),
        ("LLM-based, LLM-Generated", ["LLM", "LLM"]),
        ("", []),
    ],
)
def test_a_form_is_mentioned_wherever_a_text_says_it(text: str, found: list[str]) -> None:
    assert places(text, LLM) == found


def test_what_stands_in_a_longer_name_that_more_papers_are_about_is_no_mention() -> None:
    inner, rare = concept("language model", 2), concept("language model pruning", 1)
    assert places("large language models", LLM, inner) == ["large language models"]
    assert places("Large language models and a language model", LLM, inner)[1:] == ["language model"]
    assert places("language model pruning", rare, inner) == ["language model pruning", "language model"]


def test_what_papers_say_of_anything_names_nothing_in_them() -> None:
    pruning = concept("kriging", 3)
    assert named_in("Kriging", round(3 / SHARE), pruning) == {"kriging"}
    assert named_in("Kriging", round(3 / SHARE) + 1, pruning) == set()
    assert named_in("the FID", 1000, concept("fid", 0, "FID")) == {"fid"}
    assert named_in("LLM-based tools", 1000, concept("llm based", 2, "LLM-based")) == set()


def test_a_common_word_names_nothing_unless_many_papers_here_say_otherwise() -> None:
    assert named_in("The noise is low.", 2, concept("noise", 1)) == set()
    assert named_in("The noise is low.", 99, concept("noise", 99)) == set()
    assert named_in("The noise is low.", 100, concept("noise", 99)) == {"noise"}


def test_a_text_is_searched_without_a_walk_through_all_concepts() -> None:
    class NeverWalked(UserDict[str, int]):
        def __iter__(self) -> Iterator[str]:
            raise AssertionError("a million papers times a million concepts would never end")

    numbers = NeverWalked()
    numbers.data = {"dense model": 0}
    gazetteer = Gazetteer(["dense model"], numbers, [False], [1], {"dense"})
    assert list(find_mentions("We train dense models.", gazetteer)) == [0, 9, 21]


def test_a_short_form_is_not_carried_to_a_paper_that_means_another_thing_by_it(tmp_path: Path) -> None:
    usual = "We study a large language model (LLM), and the large language model is an LLM."
    other = "We build a lunar landing module (LLM), and the lunar landing module is an LLM."
    texts = {f"Routing {number}": usual for number in range(10)}
    texts |= {"Landing": other, "Maps": "At the end we try an LLM of great care."}
    library = [
        {"id": f"2501.0000{number}", "title": title, "authors": [f"Ann {title}"], "abstract": text}
        for number, (title, text) in enumerate(texts.items())
    ]
    (tmp_path / "papers.json").write_text(json.dumps(library), "utf-8")
    kg.build(tmp_path / "papers.json", tmp_path / "out")
    assert papers(tmp_path / "out", "large language model") == sorted(texts.keys() - {"Landing"})


def test_people_may_rename_a_concept_to_its_short_form_and_hide_what_holds_its_name(tmp_path: Path) -> None:
    texts = {
        "Routing": "We study a river network model (RNM). The river network model is a model.",
        **{
            f"Deep {n}": "A deep river network model is here; deep river network models flow."
            for n in range(3)
        },
    }
    library = [
        {"id": f"2501.0000{n}", "title": title, "authors": ["Ann Lee"], "abstract": text}
        for n, (title, text) in enumerate(texts.items())
    ]
    (tmp_path / "papers.json").write_text(json.dumps(library), "utf-8")
    kg.build(tmp_path / "papers.json", tmp_path / "plain")
    assert papers(tmp_path / "plain", "river network model") == ["Routing"]
    lines = "hide\tconcept\tdeep river network model\nrename\tconcept\triver network model\tRNM\n"
    (tmp_path / "curation.tsv").write_text(lines, "utf-8")
    kg.build(tmp_path / "papers.json", tmp_path / "out", curation=tmp_path / "curation.tsv")
    assert papers(tmp_path / "out", "RNM") == sorted(texts)
    with open_graph(tmp_path / "out" / "graph.nq") as graph:
        rows = ask(graph, find_question("definitions-of-concept"), {"concept": "RNM"}).rows()
        assert [row[1] and row[1].value for row in rows] == ["river network model (RNM)"]


def test_of_the_records_of_a_paper_those_with_an_abstract_are_read() -> None:
    assert read_for_concepts([False, True]) == [False, True]
    assert read_for_concepts([False, False]) == [True, True]
    assert read_for_concepts([]) == []


@pytest.mark.slow
def test_a_concept_of_one_paper_is_found_in_another_that_says_it_once(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE.format(count=2), "utf-8")
    kg.build(tmp_path / "page.txt", tmp_path / "out")
    assert papers(tmp_path / "out", "sparse routing") == ["Maps of Rooms", "Sparse Routing"]
    assert papers(tmp_path / "out", "CAE") == ["Sparse Routing"]  # what one paper means by it is its own
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds


def test_a_library_of_titles_adds_no_concepts_to_papers_with_abstracts(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE.format(count=2), "utf-8")
    (tmp_path / "my.bib").write_text(
        "@article{a, title={Sparse Routing}, author={Ann Lee and Bo Li}, year=2024}", "utf-8"
    )
    plain = kg.build(tmp_path / "page.txt", tmp_path / "plain").counts
    both = kg.build([tmp_path / "page.txt", tmp_path / "my.bib"], tmp_path / "both").counts
    assert (both.papers, both.concepts) == (plain.papers, plain.concepts)


def test_what_no_author_wrote_mentions_nothing() -> None:
    gazetteer = gazetteer_of([Concept(("deep science",), "deep science", (), papers=(2,))])
    text = "On trust\nTrust grows. [ABSTRACT FROM AUTHOR] Copyright of Trust is the property of Deep Science."
    assert not find_mentions(text, gazetteer)
    assert find_mentions("On trust\nDeep science grows.", gazetteer)


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("Schools should screen for sleep problems.", False),
        ("We may not screen adults.", False),
        ("A screen of a phone is bright.", True),
        ("How can screen time harm?", True),
    ],
)
def test_a_verb_is_no_mention_of_a_thing_of_its_letters(text: str, mentioned: bool) -> None:
    gazetteer = gazetteer_of([Concept(("screen",), "screen", (), papers=(3,))])
    assert bool(find_mentions(text, gazetteer)) == mentioned
