"""The seed comes out as a person reads it. The facts below were read off the page by hand."""

import shutil
from pathlib import Path
from typing import Any
from weakref import ref

import pyoxigraph
import pytest

import kg
from kg.pipeline.describing.describe import Settings
from kg.pipeline.paths.ids import Lock
from kg.pipeline.reading import spool
from kg.pipeline.run import build_files
from kg.rdf.description import Description, Graph
from kg.rdf.iris import DEFAULT_BASE, Namer
from kg.rdf.prefixes import PREFIXES
from kg.store import open_graph
from kg.text import sorting

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent.parent
QIZHEN = "Qizhen Zhang"

PAPERS = {
    "Nexus": ("2024-08-28", "cs.CL", ["Nikolas Gritsch", QIZHEN, "Acyr Locatelli"], True),
    "BAM!": ("2024-08-15", "cs.LG", [QIZHEN, "Nikolas Gritsch", "Dwaraknath Gnaneshwar"], False),
    "An Empirical Study on": ("--02-02", "cs.LG", [QIZHEN, "Ankush Garg", "Jakob Foerster"], False),
    "PARDEN": ("2024-05-13", "cs.CL", ["Ziyang Zhang", QIZHEN, "Jakob Foerster"], True),
    "Computing in": ("2024-01-17", "cs.DC", ["Yao Lu", "Song Bian", "Lequn Chen"], False),
    "BTS": ("2025-01-31", "cs.CL", [QIZHEN, "Prajjwal Bhargava", "Chloe Bi"], False),
    "An Empirical Study of": ("2025-03-26", "cs.LG", ["Haotian Yang", "Zhuoran Wang", "Benson Chou"], False),
    "Analysing": ("2024-02-08", "cs.LG", ["Kitty Fung", QIZHEN, "Chris Lu"], False),
    "Centralized": ("2021-07-14", "cs.AI", [QIZHEN, "Chris Lu", "Animesh Garg"], False),
}
"""Start of the title → date, category, byline, code flag."""

COMPLETE = "PARDEN"
HIDDEN = ("Computing in", "An Empirical Study of")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("seed")
    kg.build([ROOT / "seeds"], out)
    return out


@pytest.fixture(scope="module")
def store(built: Path) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.load(path=built / "graph.nq", format=pyoxigraph.RdfFormat.N_QUADS)
    return store


def rows(store: pyoxigraph.Store, query: str) -> list[tuple[Any, ...]]:
    found = store.query(query, prefixes=dict(PREFIXES))
    assert isinstance(found, pyoxigraph.QuerySolutions)
    return [tuple(None if term is None else term.value for term in row) for row in found]


@pytest.mark.parametrize("start", PAPERS)
def test_a_paper_of_the_seed_is_whole(start: str, store: pyoxigraph.Store) -> None:
    date, category, byline, code = PAPERS[start]
    ((paper, complete, badge, abstract),) = rows(
        store,
        f"""SELECT ?paper ?complete ?badge ?abstract {{
            ?paper dcterms:title ?title ; kgo:authorListComplete ?complete ; dcterms:abstract ?abstract
            FILTER (STRSTARTS(?title, "{start}")) OPTIONAL {{ ?paper kgo:badge ?badge }} }}""",
    )
    assert rows(store, f"SELECT ?d {{ <{paper}> dcterms:issued|dcterms:date ?d }}") == [(date,)]
    assert rows(store, f"SELECT ?c {{ <{paper}> kgo:primaryCategory/skos:notation ?c }}") == [(category,)]
    names = rows(
        store,
        f"""SELECT ?name {{ ?authorship pro:relatesToDocument <{paper}> ; kgo:nameAsPrinted ?name ;
            schema:position ?position ; kgo:basis kgo:Byline }} ORDER BY ?position""",
    )
    assert [name for (name,) in names] == byline
    assert complete == str(start == COMPLETE).lower()
    assert badge == ("allen-ai" if start == "BTS" else None)
    assert rows(store, f"SELECT ?c {{ <{paper}> kgo:codeAvailable ?c }}") == ([("true",)] if code else [])
    assert abstract
    assert len(abstract) > 500


def test_the_seed_prints_18_names_of_20_people(store: pyoxigraph.Store) -> None:
    names = rows(store, "SELECT DISTINCT ?name { ?person a foaf:Person ; foaf:name ?name }")
    printed = {name for _, _, byline, _ in PAPERS.values() for name in byline}
    assert {name for (name,) in names} == printed
    assert len(printed) == 18
    assert rows(store, "SELECT (COUNT(?p) AS ?n) { ?p a foaf:Person }") == [("20",)]


def test_three_people_are_called_qizhen_zhang(store: pyoxigraph.Store) -> None:
    found = rows(
        store,
        f"""SELECT ?unresolved (COUNT(?authorship) AS ?papers) {{
            ?person foaf:name "{QIZHEN}" . ?authorship pro:isHeldBy ?person
            OPTIONAL {{ ?person kgo:unresolved ?unresolved }} }}
            GROUP BY ?person ?unresolved ORDER BY DESC(?papers)""",
    )
    assert found == [(None, "7"), ("true", "1"), ("true", "1")]


def test_hidden_owners_have_no_position_but_a_first_possible_one(store: pyoxigraph.Store) -> None:
    found = rows(
        store,
        """SELECT ?title ?min { ?authorship kgo:basis kgo:PageOwner ; kgo:minPosition ?min ;
           pro:relatesToDocument/dcterms:title ?title
           MINUS { ?authorship schema:position ?position } } ORDER BY ?title""",
    )
    assert [(min, any(title.startswith(start) for start in HIDDEN)) for title, min in found if title] == [
        ("4", True),
        ("4", True),
    ]


def test_each_doubt_pairs_the_known_person_and_says_why(store: pyoxigraph.Store) -> None:
    found = rows(
        store,
        """SELECT ?papers (COUNT(DISTINCT ?reason) AS ?reasons) ?verdict {
           { SELECT ?candidate (COUNT(?authorship) AS ?papers) {
             ?candidate a kgo:IdentityCandidate ; kgo:candidate/^pro:isHeldBy ?authorship }
             GROUP BY ?candidate }
           ?candidate kgo:reason ?reason ; kgo:verdict ?verdict } GROUP BY ?candidate ?papers ?verdict""",
    )
    assert found == [("8", "3", "open"), ("8", "3", "open")]


def test_the_page_states_figures_about_its_owner(store: pyoxigraph.Store) -> None:
    found = rows(
        store,
        """SELECT ?printed ?value ?unit { ?page a schema:ProfilePage ; foaf:primaryTopic ?person .
           ?person bido:holdsBibliometricDataInTime ?figure . ?figure schema:text ?printed ;
           bido:accordingTo/schema:name "scholarfeed" ; bido:withBibliometricData ?data .
           ?data bido:hasNumericValue ?value OPTIONAL { ?data schema:unitText ?unit } } ORDER BY ?printed""",
    )
    assert found == [
        ("106citations", "106", None),
        ("9papers", "9", None),
        ("AI Score42", "42", None),
        ("Novelty44%", "44", "%"),
        ("h-index25", "25", None),
    ]


def test_every_quote_stands_in_the_document_where_the_graph_says(store: pyoxigraph.Store) -> None:
    spans = rows(
        store,
        """SELECT ?span ?quote ?text ?name ?entry {
           GRAPH <https://example.org/kg/graph/evidence> {
             ?span nif:anchorOf ?quote ; nif:referenceContext ?context .
             ?context nif:isString ?text ; prov:wasDerivedFrom ?record }
           GRAPH <https://example.org/kg/graph/records> {
             ?record prov:hadPrimarySource/schema:name ?name ; kgo:entry ?entry } }""",
    )
    assert len(spans) > 200
    for span, quote, text, name, entry in spans:
        start, end = (int(part) for part in span.rpartition("#char=")[2].split(","))
        assert text[start:end] == quote
        first, last = (int(line.removeprefix("L")) for line in entry.split("-"))
        lines = (ROOT / name).read_text("utf-8").split("\n")[first - 1 : last]
        assert all(part in lines for part in text.split("\n"))


def test_both_files_hold_the_same_facts(built: Path, store: pyoxigraph.Store) -> None:
    import rdflib

    turtle = rdflib.Graph().parse(built / "graph.ttl", format="turtle")
    facts = list(store.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph()))
    assert len(turtle) == len(facts) == kg_report(built)["facts"]
    assert len(store) == kg_report(built)["statements"]


def kg_report(built: Path) -> dict[str, int]:
    import json

    counts = json.loads((built / "report.json").read_text("utf-8"))["counts"]
    assert isinstance(counts, dict)
    return counts


def test_texts_can_be_left_out_and_places_stay(tmp_path: Path) -> None:
    kg.build([ROOT / "seeds"], tmp_path, with_text=False)
    text = (tmp_path / "graph.nq").read_text("utf-8")
    assert "are hard to combine in current" not in text
    assert "anchorOf" not in text
    assert "#char=" in text


def test_the_same_page_twice_is_nine_papers_with_two_records_each(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    page = next((ROOT / "seeds").iterdir())
    for name in ("a.txt", "b.txt"):
        shutil.copy(page, folder / name)
    report = kg.build([folder], tmp_path / "out")
    assert (report.counts.papers, report.counts.records, report.counts.people) == (9, 18, 20)


def test_each_system_leads_to_the_paper_that_introduces_it_and_is_its_first_concept(
    store: pyoxigraph.Store,
) -> None:
    found = rows(
        store,
        """SELECT ?label ?title ?rank {
            ?system kgo:introducedBy ?paper ; skos:prefLabel ?label .
            ?paper dcterms:title ?title ; schema:about ?system .
            GRAPH ?g {
                ?s rdf:subject ?paper ; rdf:predicate schema:about ; rdf:object ?system ; kgo:rank ?rank }
        } ORDER BY ?label""",
    )
    assert [(label, title.split()[0].rstrip(":,!"), rank) for label, title, rank in found] == [
        ("Branch-Attend-Mix", "BAM", "1"),
        ("Branch-Train-Stitch", "BTS", "1"),
        ("MARCO", "Centralized", "1"),
        ("Nexus", "Nexus", "1"),
        ("PARDEN", "PARDEN", "1"),
        ("R-FOS", "Analysing", "1"),
    ]


def test_the_sentence_that_introduces_a_system_is_quoted(store: pyoxigraph.Store) -> None:
    quoted = rows(
        store,
        """SELECT ?quote { GRAPH ?g {
            ?s rdf:predicate kgo:introducedBy ; prov:wasDerivedFrom/nif:anchorOf ?quote
            FILTER (STRLEN(?quote) < 20 || STRSTARTS(?quote, "We introduce Nexus, an enhanced"))
        } } ORDER BY ?quote""",
    )
    quotes = [quote for (quote,) in quoted]
    assert quotes[:5] == ["BAM", "BTS", "MARCO", "Nexus", "PARDEN"]
    assert len(quotes) == 7


def test_up_to_is_a_greatest_value_alone_and_its_claim_leads_to_its_words(store: pyoxigraph.Store) -> None:
    found = rows(
        store,
        """SELECT ?most ?value ?quote {
            ?claim a schema:Claim ; kgo:bound "up to" ; schema:maxValue ?most
            OPTIONAL { ?claim schema:value ?value }
            GRAPH ?g { ?claim prov:wasDerivedFrom/nif:anchorOf ?quote FILTER (STRLEN(?quote) < 40) }
        } ORDER BY ?most""",
    )
    assert found == [
        ("2.1", None, "relative gain of up to 2.1%"),
        ("20", None, "sample efficiency by up to 20x"),
    ]


def test_every_metric_of_a_claim_is_a_concept_that_its_paper_names(store: pyoxigraph.Store) -> None:
    found = rows(
        store,
        """SELECT DISTINCT ?label {
            ?claim kgo:metric ?metric ; schema:appearance ?paper .
            ?paper schema:about|schema:mentions ?metric . ?metric skos:prefLabel ?label
        } ORDER BY ?label""",
    )
    labels = [label for (label,) in found]
    assert labels == [
        *("False Positive Rate", "True Positive Rate", "model sizes", "relative gain", "sample efficiency")
    ]


def test_the_data_of_results_are_concepts_that_their_paper_names(store: pyoxigraph.Store) -> None:
    found = rows(
        store,
        """SELECT ?label (COUNT(?claim) AS ?results) {
            ?claim kgo:testedOn ?data ; kgo:testedOnAsPrinted ?printed ; schema:appearance ?paper .
            ?paper schema:about|schema:mentions ?data . ?data skos:prefLabel ?label
            FILTER (STR(?label) = ?printed)
        } GROUP BY ?label""",
    )
    assert found == [("harmful behaviours dataset", "2")]


def test_a_concept_that_only_another_record_of_a_paper_names_is_named_by_that_paper(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    page = next((ROOT / "seeds").iterdir())
    text = page.read_text("utf-8")
    assert text.count("Branch-Attend-Mix") == 1
    (folder / "a.txt").write_text(text, "utf-8")
    (folder / "b.txt").write_text(text.replace("Branch-Attend-Mix", "Quokka Grooming Machine"), "utf-8")
    kg.build([folder], tmp_path / "out")
    facts = (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    assert "Quokka Grooming Machine" in facts
    assert "kgo:paperCount 0" not in facts


SENTENCES = {
    "scholarfeed states an h-index of 25 for Qizhen Zhang beside 9 papers and 106 citations; "
    "an h-index of 25 needs 25 papers and 625 citations.": ["Qizhen Zhang"],
    "'PARDEN, Can You Repeat That? Defending against Jailbreaks via Repetition' states a factor of about 11 "
    "beside a change from 24.8% to 2.0% in False Positive Rate, which is a factor of 12.1 to 12.7.": [
        *(
            "False Positive Rate",
            "PARDEN",
            "PARDEN, Can You Repeat That? Defending against Jailbreaks via Repetition",
        )
    ],
}
"""What cannot be true of the seed → what it concerns."""


def test_what_cannot_be_true_is_in_the_graph_with_its_rule_and_whom_it_concerns(
    store: pyoxigraph.Store,
) -> None:
    found = rows(
        store,
        """SELECT ?sentence ?name ?rule { ?contradiction a kgo:Contradiction ; schema:text ?sentence ;
           kgo:concerns/(foaf:name|dcterms:title|skos:prefLabel) ?name ;
           prov:wasAttributedTo/schema:name ?rule } ORDER BY ?sentence ?name""",
    )
    by_sentence = {sentence: [name for s, name, _ in found if s == sentence] for sentence, _, _ in found}
    assert by_sentence == SENTENCES
    assert {rule for _, _, rule in found} == {"h-index-too-high", "change-stated-twice"}


def test_the_contradictions_stand_in_the_report_and_are_counted(built: Path) -> None:
    import json

    report = json.loads((built / "report.json").read_text("utf-8"))
    assert report["counts"]["contradictions"] == 2
    assert {each["text"] for each in report["contradictions"]} == set(SENTENCES)
    assert [each["rule"] for each in report["contradictions"]] == ["change-stated-twice", "h-index-too-high"]
    assert report["contradictions"][1]["concerns"] == [
        "https://example.org/kg/person/qizhen-zhang-evusjmk5daeal"
    ]


def test_the_dataset_counts_the_contradictions(store: pyoxigraph.Store) -> None:
    found = rows(store, "SELECT ?n { GRAPH ?g { ?part void:class kgo:Contradiction ; void:entities ?n } }")
    assert found == [("2",)]


def test_a_graph_without_texts_has_the_same_contradictions(tmp_path: Path) -> None:
    report = kg.build([ROOT / "seeds"], tmp_path, with_text=False)
    assert {each.text for each in report.contradictions} == set(SENTENCES)


def test_the_name_of_a_contradiction_does_not_depend_on_the_base(built: Path, tmp_path: Path) -> None:
    kg.build([ROOT / "seeds"], tmp_path, base="https://graph.example.com/x/")
    names = [
        {
            part[:-1]
            for part in (out / "graph.ttl").read_text("utf-8").split()
            if part.startswith("<contradiction/")
        }
        for out in (built, tmp_path)
    ]
    assert len(names[0]) == 2
    assert names[0] == names[1]


def test_a_contradiction_that_is_resolved_is_gone_from_the_next_build(tmp_path: Path) -> None:
    text = next((ROOT / "seeds").iterdir()).read_text("utf-8")
    (tmp_path / "page.txt").write_text(text, "utf-8")
    assert len(kg.build(tmp_path / "page.txt", tmp_path / "out").contradictions) == 2
    (tmp_path / "page.txt").write_text(text.replace("h-index25", "h-index9"), "utf-8")
    assert len(kg.build(tmp_path / "page.txt", tmp_path / "out").contradictions) == 1
    assert (tmp_path / "out" / "graph.ttl").read_text("utf-8").count(" a kgo:Contradiction ") == 1


def test_what_is_sorted_and_kept_on_disk_is_what_is_sorted_and_kept_in_memory(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Statements are sorted while what is counted of them is sorted, too."""
    monkeypatch.setattr(sorting, "RUN_LINES", 4)
    monkeypatch.setattr(spool, "FEW", 1)
    kg.build([ROOT / "seeds"], tmp_path / "out")
    for name in ("graph.ttl", "graph.nq", "graph.html"):
        assert (tmp_path / "out" / name).read_bytes() == (built / name).read_bytes(), name


def test_nobody_holds_the_names_of_the_last_build_while_the_graph_is_written(tmp_path: Path) -> None:
    held: list[ref[Lock]] = []
    alive: list[bool] = []

    def before() -> Lock:
        lock = Lock()
        held.append(ref(lock))
        return lock

    def look(_: Description) -> None:
        alive.append(held[0]() is not None)

    looks = [{(Graph.FACTS, "paper"): look}]
    build_files([ROOT / "seeds"], tmp_path, before, Settings(Namer(DEFAULT_BASE)), looks=looks)
    assert alive == [False] * 9


def test_without_reading_texts_a_paper_has_the_keywords_that_are_given_and_no_others(tmp_path: Path) -> None:
    library = """@article{a, title={On Doors}, author={Roe, Jane}, year=2024, keywords={Kriging},
            abstract={We open doors by cokriging.}}
        @article{b, title={On Kriging}, author={Poe, Ann}, year=2024, abstract={Kriging of fields.}}"""
    (tmp_path / "a.bib").write_text(library, "utf-8")
    kg.build([tmp_path / "a.bib"], tmp_path / "out", extract=False)
    with open_graph(tmp_path / "out") as graph:
        query = "SELECT ?title { ?paper schema:about|schema:mentions ?concept ; dcterms:title ?title }"
        assert [title.value for (title,) in graph.query(query).rows()] == ["On Doors"]  # type: ignore[union-attr]
