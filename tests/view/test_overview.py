from typing import Any

from kg.view.holding import at_once
from kg.view.listing import groups
from kg.view.network import network
from kg.view.overview import counts, open_questions
from kg.view.placing.communities import communities
from tests.view.conftest import told

PEOPLE = """<person/{0}> a foaf:Person ; foaf:name "{1}" . """
DOUBT = """<candidate/{0}{1}> a kgo:IdentityCandidate ; kgo:candidate <person/{0}>, <person/{1}> ;
    kgo:confidence {2} ; kgo:verdict "open" . """


def test_pairs_come_as_on_the_site_and_a_byline_that_prints_a_name_twice_says_so(parsed: Any) -> None:
    graph = parsed(
        """<paper/x> a schema:ScholarlyArticle ; dcterms:title "X" ; dcterms:creator <person/a>, <person/b> .
        <paper/y> a schema:ScholarlyArticle ; dcterms:title "Y" ; dcterms:creator <person/c> .
        <paper/z> a schema:ScholarlyArticle ; dcterms:title "Z" ; dcterms:creator <person/d> .
        """
        + "".join(PEOPLE.format(*one) for one in (("a", "Wei"), ("b", "Wei"), ("c", "Ana"), ("d", "Ana")))
        + DOUBT.format("c", "d", 0.25)
        + DOUBT.format("a", "b", 0.5)
    )
    assert [entry["note"] for entry in open_questions(told(graph))] == [
        "The byline of “X” prints the name twice: one person or two? · open, confidence 50 %",
        "The author of “Z”, whose byline does not show the name, and the author of “Y”, whose byline does "
        "not show the name: one person or two? · open, confidence 25 %",
    ]


def test_pairs_of_one_byline_are_told_apart_by_their_place_and_exclude_each_other(parsed: Any) -> None:
    graph = parsed(
        """<paper/x> a schema:ScholarlyArticle ; dcterms:title "X" ; dcterms:creator <person/a>, <person/b> .
        <paper/y> a schema:ScholarlyArticle ; dcterms:title "Y" ; dcterms:creator <person/c> .
        <paper/z> a schema:ScholarlyArticle ; dcterms:title "Z" ; dcterms:creator <person/c> .
        """
        + "".join(PEOPLE.format(one, "Wei") for one in "abc")
        + "".join(
            f"<authorship/{paper}-{place}> a pro:RoleInTime ; pro:relatesToDocument <paper/{paper}> ; "
            f"pro:isHeldBy <person/{who}> ; schema:position {place} . "
            for paper, place, who in (("x", 13, "a"), ("x", 15, "b"), ("y", 2, "c"), ("z", 1, "c"))
        )
        + DOUBT.format("a", "c", 0.9)
        + DOUBT.format("b", "c", 0.9)
    )
    one, other = (entry["note"] for entry in open_questions(told(graph)))
    assert "13th author of “X”" in one
    assert "15th author of “X”" in other
    for note in (one, other):
        assert "2nd author of “Y” and of 1 more paper" in note
        assert note.endswith("confidence 90 % · This is asked of 2 authors of “X”, and true of one at most")


def test_of_a_graph_that_is_cut_the_counts_list_and_search_say_of_how_many(parsed: Any) -> None:
    graph = parsed(
        '<paper/x> a schema:ScholarlyArticle ; dcterms:title "X" ; dcterms:creator <person/a>, <person/b> . '
        + "".join(PEOPLE.format(*one) for one in (("a", "Ana"), ("b", "Bo")))
    )
    telling = told(graph, 2)
    assert counts(telling.scene) == "1 paper · 1 of 2 people · 1 connection"
    notes = {group["heading"]: group["note"] for group in groups(telling)}
    assert notes == {"Papers": "", "People": "1 more person is in the graph, and not drawn."}
    assert counts(told(graph).scene) == "1 paper · 2 people · 2 connections"
    for shown, said in ((telling, "best connected of this graph are drawn"), (told(graph), "only mention")):
        net = network(shown, communities(shown.scene.graph))
        assert said in at_once(shown, net, [], [])["words"]["notDrawn"]
