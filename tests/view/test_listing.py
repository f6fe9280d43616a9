from typing import Any

from kg.view.listing import groups, relations
from tests.view.conftest import told


def test_everything_that_is_drawn_is_listed_once(rich: Any) -> None:
    telling = told(rich)
    listed = [entry["id"] for group in groups(telling) for entry in group["entries"]]
    assert sorted(listed) == sorted(telling.scene.graph)


def test_papers_come_latest_first_and_those_without_a_year_last(rich: Any) -> None:
    papers = groups(told(rich))[0]["entries"]
    assert [paper["name"].split()[0].strip("!,:") for paper in papers] == ["BAM", "Nexus", "PARDEN", "A"]


def test_papers_before_christ_are_listed_from_the_latest_to_the_first(parsed: Any) -> None:
    graph = parsed(
        "".join(
            f'<paper/{n}> a schema:ScholarlyArticle ; dcterms:title "{n}" ; dcterms:issued "{year}" .'
            for n, year in enumerate(("-0300", "-0044", "0850", "1543"))
        )
    )
    (papers,) = groups(told(graph))
    assert [entry["name"] for entry in papers["entries"]] == ["3", "2", "1", "0"]


def test_entries_say_what_tells_them_apart(rich: Any, small: Any) -> None:
    notes = {entry["name"]: entry["note"] for group in groups(told(rich)) for entry in group["entries"]}
    assert notes["BAM"] == "method · introduced by “BAM! Upcycling for Mixture of Experts”"
    assert notes["Mixture of Experts"] == "2 papers"
    assert notes["Graphics"] == "cs.GR · 1 paper may be in it"
    people = next(group["entries"] for group in groups(told(small)) if group["heading"] == "People")
    assert "unresolved · 1 paper" in [person["note"] for person in people]


def test_a_work_without_authors_says_who_edited_or_directed_it(parsed: Any) -> None:
    graph = parsed(
        """<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; kgo:editorsAsPrinted "Jane Roe, Bo Li" .
        <paper/q> a schema:ScholarlyArticle ; dcterms:title "Q" ; kgo:fieldAsPrinted "director: Fritz Lang" .
        <paper/r> a schema:ScholarlyArticle ; dcterms:title "R" ."""
    )
    (papers,) = groups(told(graph))
    notes = {entry["name"]: entry["note"] for entry in papers["entries"]}
    assert notes == {"P": "edited by Jane Roe, Bo Li", "Q": "directed by Fritz Lang", "R": ""}


def test_relations_are_listed_by_name_each_with_its_sentences(rich: Any) -> None:
    told_ties = {tie["name"]: ["".join(parts) for parts in tie["quotes"]] for tie in relations(told(rich))}
    assert list(told_ties) == sorted(told_ties, key=str.lower)
    assert "BAM builds on a Mixture of Experts." in told_ties["BAM builds on Mixture of Experts"]
    assert not any("parameter averaging" in name for name in told_ties)  # it is not drawn


def test_how_many_concepts_are_only_mentioned_is_said_where_the_others_are_listed(parsed: Any) -> None:
    graph = parsed(
        """<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <c> ;
            schema:mentions <d>, <e> .
        <c> skos:prefLabel "C" . <d> skos:prefLabel "D" . <e> skos:prefLabel "E" ."""
    )
    notes = {group["heading"]: group["note"] for group in groups(told(graph))}
    assert notes == {
        "Papers": "",
        "Main concepts": "2 more concepts are only mentioned by papers, and not drawn.",
    }


def test_people_are_listed_by_their_names_without_accents_other_scripts_last(parsed: Any) -> None:
    names = ["Zora", "Åse", "أحمد", "Eva", "Олег"]
    authors = "".join(f'<{n}> a foaf:Person ; foaf:name "{name}" . ' for n, name in enumerate(names))
    paper = (
        '<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; dcterms:creator <0>, <1>, <2>, <3>, <4> .'
    )
    people = next(group for group in groups(told(parsed(paper + authors))) if group["heading"] == "People")
    assert [entry["name"] for entry in people["entries"]] == ["Åse", "Eva", "Zora", "أحمد", "Олег"]
