from pathlib import Path
from typing import Any

import pytest

import kg
from kg.view.bibtex.entries import entries
from kg.view.cards.card import Card
from kg.view.cards.nodes import node_card
from kg.view.cards.telling import Telling
from kg.view.reading.facts import read_facts
from kg.view.scene import read_scene
from tests.view.conftest import told

BASE = "https://example.org/kg/"


def card(telling: Telling, path: str) -> Card:
    return node_card(telling, telling.indices[BASE + path])


def names(telling: Telling, card: Card, heading: str) -> list[str]:
    sections = [section for section in card.sections if section.heading == heading]
    return [telling.scene.node(item.node).name for section in sections for item in section.items]


def test_a_paper_tells_what_its_document_prints(telling: Telling) -> None:
    paper = card(telling, "paper/nexus")
    facts = dict(paper.facts)
    assert facts["Byline"] == "José Núñez, Qizhen Zhang"  # the badge behind it has a line of its own
    assert facts["Date"] == "28 August 2024"
    assert facts["Category"] == "Computation and Language (cs.CL)"
    assert "unverified" in facts["Badge"]
    assert facts["Code"] == "available, says the document"
    assert paper.text.startswith("We introduce")
    assert names(telling, paper, "People") == ["José Núñez", "Qizhen Zhang"]
    assert paper.sections[-1].texts == ("page.txt, lines 14 to 18",)
    assert not paper.note


def test_a_cut_byline_says_that_names_are_hidden(telling: Telling) -> None:
    paper = card(telling, "paper/noise")
    assert "more names are hidden" in paper.note
    assert dict(paper.facts)["Date"] == "Feb 2 (no year)"
    people = next(section for section in paper.sections if section.heading == "People")
    assert [item.note for item in people.items] == ["", "hidden in “et al.”?"]


def test_a_code_of_several_archives_stays_open(telling: Telling) -> None:
    assert names(telling, card(telling, "paper/noise"), "Possible categories") == ["Graphics"]


def test_a_person_has_papers_coauthors_and_what_sites_state(telling: Telling) -> None:
    person = card(telling, "person/zhang")
    assert dict(person.facts)["Figures"] == "h-index\u00a025"
    assert dict(person.facts)["According to"] == "scholarfeed (undated)"
    assert names(telling, person, "Coauthors") == ["José Núñez"]
    assert not person.note


def test_an_unresolved_person_is_explained_with_reasons_for_first(telling: Telling) -> None:
    person = card(telling, "person/zhang-open")
    assert person.kind == "Person, unresolved"
    assert person.note.startswith("Open question")
    doubt = next(section for section in person.sections if section.says_anything())
    assert doubt.heading == "May be the same as"
    assert [line.split(":")[0] for line in doubt.texts] == ["For", "Against"]
    assert "confidence 50 %" in doubt.items[0].note


def test_a_concept_shows_its_sentences(telling: Telling) -> None:
    concept = card(telling, "concept/moe")
    assert concept.kind == "Concept, method"
    assert dict(concept.facts)["Also called"] == "MoE"
    quoted = [quote for section in concept.sections for quote in section.quotes]
    assert [quote.parts[1] for quote in quoted] == ["Mixture of Experts"]
    (within,) = [section for section in concept.sections if section.quotes]
    assert within.texts == ("page.txt, lines 14 to 18",)


def test_the_papers_of_a_person_come_latest_first_and_those_without_a_year_last(parsed: Any) -> None:
    graph = parsed(
        '<person/a> a foaf:Person ; foaf:name "Ann Lee" .'
        + "".join(
            f'<paper/{title}> a schema:ScholarlyArticle ; dcterms:title "{title}" ; '
            f"dcterms:creator <person/a> {date} . "
            for title, date in (
                ("A", ""),
                ("B", '; dcterms:issued "2021"'),
                ("D", '; dcterms:issued "2024-05"'),
                ("C", '; dcterms:issued "2024-05"'),
            )
        )
    )
    telling = told(graph)
    assert names(telling, card(telling, "person/a"), "Papers") == ["C", "D", "B", "A"]


def test_a_concept_leads_to_its_topics(root: Path) -> None:
    with kg.open_graph(root / "tests" / "query" / "graphs" / "topics.trig") as graph:
        scene = read_scene(graph, 100)
        linked = Telling(scene, read_facts(graph, scene.kinds()), scene.indices())
    assert [(link.name, link.text, link.address) for link in card(linked, "concept/hinge").links] == [
        ("Topic", "Hinge (Doors)", "http://doors.example/hinge"),
        ("Topic", "hinges (Houses)", "http://houses.example/h1"),
    ]
    assert [link.name for link in card(linked, "concept/hinges-of-glass").links] == ["Perhaps topic"]
    assert card(linked, "concept/sky").links == ()


def test_what_is_empty_is_not_handed_to_the_page(telling: Telling) -> None:
    data = card(telling, "category/cs.CL").data()
    assert sorted(data) == ["facts", "iri", "kind", "sections", "title"]
    assert [section["heading"] for section in data["sections"]] == ["Papers"]


def test_lists_say_what_is_not_drawn(small: Any) -> None:
    scene = read_scene(small, 3)
    telling = Telling(scene, read_facts(small, scene.kinds()), scene.indices())
    paper = card(telling, "paper/nexus")
    people = next(section for section in paper.sections if section.heading == "People")
    drawn = len(people.items)
    assert people.texts == (f"… and {2 - drawn} more not drawn",)
    assert dict(paper.facts)["Byline"].startswith("José Núñez, Qizhen Zhang")


@pytest.mark.parametrize(
    ("also", "heading"),
    [("", "Why these 2 bylines are one person"), ('; skos:altLabel "B"', "Why these names are one person")],
)
def test_one_spelling_of_a_person_is_not_called_several_names(parsed: Any, also: str, heading: str) -> None:
    graph = parsed(
        f"""<person/a> a foaf:Person ; foaf:name "A" {also} .
        <p> a schema:ScholarlyArticle ; dcterms:title "P" ; dcterms:creator <person/a> .
        <q> a schema:ScholarlyArticle ; dcterms:title "Q" ; dcterms:creator <person/a> .
        GRAPH <identity> {{ <person/a> kgo:reason "one page" . }}"""
    )
    scene = read_scene(graph, 9)
    telling = Telling(scene, read_facts(graph, scene.kinds()), scene.indices())
    assert heading in [section.heading for section in card(telling, "person/a").sections]


def test_an_organisation_that_signs_tells_its_papers_and_is_nobodys_coauthor(tmp_path: Path) -> None:
    book = "@article{a, title={On Very Old Maps}, author={{The Door Collaboration} and Jane Roe and Bo Li}}"
    (tmp_path / "a.bib").write_text(book, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    with kg.open_graph(tmp_path / "out") as graph:
        scene = read_scene(graph, 100)
        told = Telling(scene, read_facts(graph, scene.kinds()), scene.indices())
    cards = {told.scene.node(index).name: node_card(told, index) for index in scene.graph}
    door = cards["Door Collaboration"]
    assert (door.kind, names(told, door, "Papers that it signs")) == ("Organisation", ["On Very Old Maps"])
    assert names(told, cards["Jane Roe"], "Coauthors") == ["Bo Li"]
    assert names(told, cards["On Very Old Maps"], "Authors") == ["Door Collaboration", "Jane Roe", "Bo Li"]


def test_a_person_whose_page_falls_apart_has_its_groups_and_lines_to_copy(root: Path) -> None:
    with kg.open_graph(root / "exports" / "graph.nq") as seed:
        scene = read_scene(seed, 400)
        told = Telling(scene, read_facts(seed, scene.kinds()), scene.indices())
    person = card(told, "person/qizhen-zhang-evusjmk5daeal")
    (section,) = [each for each in person.sections if each.heading == "Does the author page mix people?"]
    summary, *groups = section.texts
    assert summary.startswith("This author page mixes people, perhaps: 9 papers in 6 groups")
    assert [group.partition(":")[0] for group in groups] == [f"Group {number}" for number in range(1, 7)]
    assert [label for label, _ in section.copies] == [f"Group {n} is another person" for n in (2, 3, 5)]
    assert all(line.startswith("different\tperson\tperson/qizhen-zhang") for _, line in section.copies)
    other = card(told, "person/chris-lu-qk6xbxpz2ze7j")
    assert all(each.heading != "Does the author page mix people?" for each in other.sections)


def test_a_concept_says_how_many_papers_name_it_beside_those_that_are_mainly_about_it(parsed: Any) -> None:
    about = "a schema:ScholarlyArticle ; schema:about <concept/d> ; dcterms:title"
    graph = parsed(
        f"""<concept/d> a skos:Concept ; skos:prefLabel "Doors" ; kgo:paperCount 36 .
        <paper/a> {about} "A" . <paper/b> {about} "B" ."""
    )
    scene = read_scene(graph, 100)
    shown = Telling(scene, read_facts(graph, scene.kinds()), scene.indices())
    (section,) = (one for one in card(shown, "concept/d").sections if one.heading == "Papers mainly about it")
    assert len(section.items) == 2
    assert section.texts == ("34 more papers name it",)


def test_names_from_right_to_left_keep_their_place_in_a_byline(tmp_path: Path) -> None:
    byline = "Zoë Brien and שלמה כהן and محمد الفاتح"
    (tmp_path / "my.bib").write_text(f"@article{{a, title = {{On Doors}}, author = {{{byline}}}}}", "utf-8")
    kg.build([tmp_path / "my.bib"], tmp_path / "graph")
    with kg.open_graph(tmp_path / "graph") as graph:
        scene = read_scene(graph, 100)
        read = Telling(scene, read_facts(graph, scene.kinds()), scene.indices())
    (paper,) = (iri for iri in read.indices if "/paper/" in iri)
    written = dict(node_card(read, read.indices[paper]).facts)["Byline"]
    assert written == "Zoë Brien, \u2068שלמה כהן\u2069, \u2068محمد الفاتح\u2069"
    assert f"author = {{{byline}}}" in entries(read)[read.indices[paper]]  # no sign that nobody typed
