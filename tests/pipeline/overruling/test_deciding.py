"""A line of the curation file changes the graph as it says, and leaves no trace when it is removed."""

import re
import shutil
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest

import kg
from kg.curation import CurationError
from kg.extract import extract
from kg.pipeline import run
from kg.pipeline.overruling.gone import GONE
from kg.pipeline.reading import findings_cache, inputs
from kg.query import ask, find_question
from kg.rdf.prefixes import PREFIXES

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
SECOND = Path(__file__).parents[1] / "documents" / "second.txt"
SEED = "seeds/000_eea491e0dc6133bd.txt"
FILES = ("graph.ttl", "graph.nq", "graph.html", "ids.tsv", "report.json")

NAMED = "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x foaf:name 'Qizhen Zhang' }"
TITLED = "SELECT (COUNT(?x) AS ?n) { ?x dcterms:title ?title FILTER (STRSTARTS(?title, 'Nexus')) }"
RLHF = (
    "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x skos:prefLabel|skos:altLabel ?name ; kgo:paperCount ?count "
    "FILTER (?name IN ('RLHF', 'reinforcement learning from human feedback', 'human labels')) }"
)


def rows(folder: Path, query: str) -> list[Any]:
    store = pyoxigraph.Store()
    store.load(path=folder / "graph.nq", format=pyoxigraph.RdfFormat.N_QUADS)
    found = store.query(query, prefixes=dict(PREFIXES))
    assert isinstance(found, pyoxigraph.QuerySolutions)
    return [next(iter(row)).value for row in found]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two pages, of which one prints the date of Nexus otherwise, and the graph of them."""
    place = tmp_path_factory.mktemp("curation")
    (place / "seeds").mkdir()
    shutil.copy(ROOT / SEED, place / "seeds" / "first.txt")
    shutil.copy(SECOND, place / "seeds" / "second.txt")
    kg.build([place / "seeds"], place / "plain")
    return place


def build(place: Path, out: str, lines: str | None = None) -> Path:
    """The graph of the pages with these lines, over the names of the graph without any."""
    folder = place / out
    if not folder.exists():
        shutil.copytree(place / "plain", folder)
    curation = None
    if lines is not None:
        curation = place / f"{out}.tsv"
        curation.write_text(lines, "utf-8")
    kg.build([place / "seeds"], folder, curation=curation)
    return folder


JOIN = "same\tperson\tQizhen Zhang @ PARDEN\tQizhen Zhang @ Computing in the Era\tAnn\t2026-03-01\ther page"

CASES = {
    "same person": (JOIN, NAMED, "3", "2"),
    "different person": ("different\tperson\tQizhen Zhang @ PARDEN\tQizhen Zhang @ BAM!", NAMED, "3", "4"),
    "hide person": (
        "hide\tperson\tChris Lu",
        "SELECT (COUNT(?x) AS ?n) { ?x ?p ?o FILTER (CONTAINS(STR(?o), 'chris-lu')) }",
        "4",
        "0",
    ),
    "rename person": (
        "rename\tperson\tLu, Chris\tChristopher Lu",
        "SELECT ?new { ?x skos:altLabel 'Chris Lu' ; foaf:name ?new }",
        None,
        "Christopher Lu",
    ),
    "same paper": (
        "same\tpaper\tNexus @ seeds/first.txt\tNexus @ seeds/second.txt L12-L17",
        TITLED,
        "2",
        "1",
    ),
    "hide paper": (
        "hide\tpaper\tRLHF Under Noise",
        "SELECT ?x { ?x dcterms:title 'RLHF Under Noise' }",
        "?",
        None,
    ),
    "rename paper": (
        "rename\tpaper\tPARDEN\tPARDEN, the paper",
        "SELECT ?new { ?x dcterms:title ?new ; skos:altLabel ?old }",
        None,
        "PARDEN, the paper",
    ),
    "same concept": ("same\tconcept\tRLHF\tweak labels", RLHF, "1", "1"),
    "different concept": (
        "different\tconcept\treinforcement learning from human feedback\tRLHF",
        RLHF,
        "1",
        "2",
    ),
    "hide concept": (
        "hide\tconcept\tmixture of experts",
        "SELECT (COUNT(*) AS ?n) { { ?x skos:prefLabel 'Mixture of Experts' } UNION { "
        "GRAPH ?g { ?y itsrdf:taIdentRef|rdf:object ?z } FILTER (CONTAINS(STR(?z), '/mixture-of-experts'))}}",
        "?",
        "0",
    ),
    "rename concept": (
        "rename\tconcept\tMoE\tMixtures of Experts (MoE)",
        "SELECT ?new { ?x skos:altLabel 'Mixture of Experts' ; skos:prefLabel ?new }",
        None,
        "Mixtures of Experts (MoE)",
    ),
    "type concept": (
        "type\tconcept\tMoE\ttask",
        "SELECT ?name { ?x a mls:Task ; skos:prefLabel ?name FILTER (?name = 'Mixture of Experts') }",
        None,
        "Mixture of Experts",
    ),
    "not-introduced concept": (
        "not-introduced\tconcept\tBAM\tBAM! Just Like That",
        "SELECT (COUNT(*) AS ?n) { ?x kgo:introducedBy/dcterms:title ?t FILTER (STRSTARTS(?t, 'BAM!')) }",
        "1",
        "0",
    ),
}
"""Verb and kind → line, a question, the first answer without the line (`?` any) and with it."""


def first(answers: list[Any]) -> Any:
    return answers[0] if answers else None


TOGETHER = {
    "changed": ["rename person", "same concept", "rename concept", "rename paper"],
    "joined-and-hidden": [
        *("same person", "hide person", "same paper", "hide paper", "hide concept", "not-introduced concept")
    ],
    "parted": ["different person", "different concept", "type concept"],
}
"""Cases that do not concern each other, with what their graph is called."""


def test_every_case_stands_with_others() -> None:
    assert sorted(case for cases in TOGETHER.values() for case in cases) == sorted(CASES)


@pytest.mark.parametrize("out", TOGETHER)
def test_lines_do_what_they_say_and_are_undone_by_removing_them(out: str, place: Path) -> None:
    cases = {case: CASES[case] for case in TOGETHER[out]}
    lines = "".join(f"{line}\n" for line, *_ in cases.values())
    for case, (_, question, before, _) in cases.items():
        if before != "?":
            assert first(rows(place / "plain", question)) == before, case
    folder = build(place, out, f"# ours\n{lines}")
    for case, (_, question, _, after) in cases.items():
        assert first(rows(folder, question)) == after, case
    with kg.open_graph(folder / "graph.nq") as graph:
        assert not kg.validate(graph)
        assert kg.verify(graph, from_=place).holds
    once = {name: (folder / name).read_bytes() for name in FILES}
    build(place, out, f"# ours\n{lines}")
    assert {name: (folder / name).read_bytes() for name in FILES} == once
    build(place, out)
    assert_undone(place / "plain", folder, retired=sum("different" in case for case in cases))


def assert_undone(plain: Path, undone: Path, *, retired: int) -> None:
    """The bytes of a build that never had the line; only names that the line brought about must lead on."""
    names = [set((folder / "ids.tsv").read_text("utf-8").splitlines()) for folder in (plain, undone)]
    assert names[0] <= names[1]
    assert (undone / "graph.html").read_bytes() == (plain / "graph.html").read_bytes()
    if not retired:
        for name in ("graph.ttl", "graph.nq", "report.json"):
            assert (undone / name).read_bytes() == (plain / name).read_bytes(), name
        return
    before, after = (
        {line for line in (f / "graph.nq").read_text("utf-8").splitlines() if "graph/dataset> ." not in line}
        for f in (plain, undone)
    )
    assert before <= after
    assert all("isReplacedBy" in line for line in after - before)
    assert len(after - before) == retired


ERRORS = """verb\tkind\tthing\tvalue
hied\tconcept\tMoE
hide\tconcept\tlarge languge models
same\tperson\tQizhen Zhang\tChris Lu
same\tperson\tQizhen Zhang @ PARDEN\tQizhen Zhang @ Computing in
same\tperson\tQizhen Zhang @ Computing in\tQizhen Zhang @ Impact of Federated
different\tperson\tQizhen Zhang @ Impact of Federated\tQizhen Zhang @ PARDEN
same\tperson\tQizhen Zhang @ Computing in\tQizhen Zhang @ PARDEN
same\tperson\tChris Lu\tChris Lu
hide\tperson\tChris Lu @ PARDEN
hide\tconcept\tseed models
rename\tconcept\tseed models\tseeds
type\tconcept\tmixture-of-experts\tModel
type\tconcept\tMixture of Experts\tTask
different\tconcept\tmixture-of-experts\tMixture of Experts
hide\tpaper\tAn Empirical Study
hide\tperson\tperson/chris-lu-qk6xbxpz2ze7k
not-introduced\tconcept\tPARDEN\tNo Such Paper
hide\tconcept\tperson/chris-lu-qk6xbxpz2ze7j
"""

SAID = {
    2: "there is no verb 'hied'. Did you mean 'hide'?",
    3: "no concept is called 'large languge models' in this graph. Did you mean 'large language models'",
    4: "'Qizhen Zhang' fits 3; write one of these instead:\n    Qizhen Zhang @ ",
    7: "lines 6 and 8 make one of what must be different here",
    9: "'Chris Lu' stands on both sides",
    10: "'Chris Lu' does not stand at 'PARDEN, Can You",
    12: "line 11 hides it",
    14: "line 13 says 'Model' of the same concept",
    15: "'mixture-of-experts' and 'Mixture of Experts' mean the same concept",
    16: "'An Empirical Study' fits 2; write one of these instead:\n    An Empirical Study on Noisy Data and",
    17: "there is no person/chris-lu-qk6xbxpz2ze7k in this graph. Did you mean person/chris-lu-qk6xbxpz2ze7j",
    18: "no paper is called 'No Such Paper'",
    19: "person/chris-lu-qk6xbxpz2ze7j is no concept",
}


REPEATED = """\
same\tpaper\tBTS: Harmonizing Specialized Experts into a Generalist LLM\tBAM! Just Like That
different\tconcept\tseed models\tlarge language models
hide\tperson\tChris Lu
rename\tperson\tJakob Foerster\tJ. Foerster
type\tconcept\tseed models\tModel
not-introduced\tconcept\tPARDEN\tPARDEN
"""


def test_what_two_people_decided_alike_is_as_one_decided_it(tmp_path: Path) -> None:
    """Their files can be put together: each line of the second changes nothing, and stands in no way."""
    lines, count = tmp_path / "curation.tsv", len(REPEATED.splitlines())
    lines.write_text(REPEATED, "utf-8")
    first = kg.build([ROOT / "seeds"], tmp_path / "a", curation=lines)
    lines.write_text(REPEATED + REPEATED, "utf-8")
    second = kg.build([ROOT / "seeds"], tmp_path / "b", curation=lines)
    assert [each.changes for each in second.curation[count:]] == [False] * count
    assert [each.changes for each in second.curation[:count]] == [each.changes for each in first.curation]
    assert (tmp_path / "a" / "graph.nq").read_bytes() == (tmp_path / "b" / "graph.nq").read_bytes()


def test_a_path_that_is_gone_is_not_taken_for_another_of_its_name(tmp_path: Path) -> None:
    line = "hide\tperson\tperson/chris-lu-abcdefghijkl2"
    (tmp_path / "c.tsv").write_text(f"verb\tkind\tthing\tvalue\twho\twhen\twhy\n{line}\n", "utf-8")
    with pytest.raises(CurationError, match="No build that ids") as raised:
        kg.build([ROOT / "seeds"], tmp_path / "out", curation=tmp_path / "c.tsv")
    assert "Did you mean" not in str(raised.value)


def test_lines_about_the_people_of_a_missing_document_ask_for_it_once(tmp_path: Path) -> None:
    names = [f"{first} Roe" for first in ("Ada", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gil", "Hal")]
    here, gone = tmp_path / "here.bib", tmp_path / "gone.bib"
    here.write_text("@article{h, title={Doors of Small Houses}, author={Ida Fox}, year=2020}\n", "utf-8")
    entry = "@article{g, title={Walls of Old Towns}, author={%s}, year=2021}\n"
    gone.write_text(entry % " and ".join(names), "utf-8")
    kg.build([here, gone], tmp_path / "out")
    with kg.open_graph(tmp_path / "out") as graph:
        people = "SELECT ?p { ?p a foaf:Person ; foaf:name ?n FILTER(CONTAINS(?n, 'Roe')) } ORDER BY ?n"
        paths = [f"person/{iri.rpartition('/')[2]}" for (iri,) in graph.query(people).values()]
    lines = [f"rename\tperson\t{path}\tSomebody {n}" for n, path in enumerate(paths)]
    (tmp_path / "c.tsv").write_text("\n".join([*lines, "hide\tperson\tNo Such\n"]), "utf-8")
    with pytest.raises(CurationError) as raised:
        kg.build([here], tmp_path / "out", curation=tmp_path / "c.tsv")
    head, odd, *told = str(raised.value).splitlines()
    assert head == "9 things are wrong in c.tsv; nothing was built."
    assert odd.startswith("c.tsv:9: no person is called 'No Such'")
    assert told[0] == f"c.tsv:1: there is no {paths[0]} (Ada Roe) in this graph."
    assert told[4].startswith("c.tsv:5: ")
    assert told[5:] == ["… and 3 more, on lines 6, 7, 8", GONE]
    assert "Is a document missing? Build with it" in GONE


STAGES = [
    ({2, 9, 19}, "nothing was read"),
    ({4, 7, 10, 16, 17}, "nothing was built. Lines about concepts are looked at when these are right"),
    ({3, 12, 14, 15, 18}, "nothing was built"),
]
"""The lines whose form is wrong, then those about papers and people, then those about concepts."""


def test_all_that_is_wrong_is_told_with_the_line_as_soon_as_it_can_be_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []
    for name in ("read_all", "read_texts"):
        work = getattr(run, name)
        monkeypatch.setattr(run, name, lambda *args, work=work, name=name: read.append(name) or work(*args))
    lines, told = ERRORS.splitlines(), dict[int, str]()
    for numbers, end in STAGES:
        (tmp_path / "c.tsv").write_text("\n".join(lines), "utf-8")
        with pytest.raises(CurationError, match=rf"in c\.tsv; {re.escape(end)}\.\n") as raised:
            kg.build([ROOT / "seeds"], tmp_path / "out", curation=tmp_path / "c.tsv")
        assert {complaint.number for complaint in raised.value.complaints} == numbers
        told |= {complaint.number: complaint.message for complaint in raised.value.complaints}
        lines = ["" if place in numbers else line for place, line in enumerate(lines, start=1)]
    assert told.keys() == SAID.keys()
    for number, start in SAID.items():
        assert told[number].startswith(start), number
    assert read == ["read_all", "read_all", "read_texts"]
    assert not (tmp_path / "out").exists()


def test_what_was_found_in_texts_is_kept_when_a_line_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings_cache, "WORTH_KEEPING", 1)
    extracted = []
    monkeypatch.setattr(inputs, "extract", lambda batch: extracted.append(len(batch)) or extract(batch))
    (tmp_path / "c.tsv").write_text("hide\tconcept\tno such thing\n", "utf-8")
    with pytest.raises(CurationError):
        kg.build([ROOT / "seeds"], tmp_path / "out", curation=tmp_path / "c.tsv")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["cache.sqlite"]
    first = sum(extracted)
    kg.build([ROOT / "seeds"], tmp_path / "out")
    assert sum(extracted) == first > 0


def test_the_order_of_the_lines_decides_nothing(place: Path) -> None:
    lines = [case[0] for name, case in CASES.items() if "hide" not in name and "weak" not in case[0]]
    turned = [f"{line}\n" for line in reversed(lines)]
    number = re.compile(r"line [0-9]+|\"L[0-9]+\"")
    texts = [
        number.sub("", (build(place, name, "".join(text)) / "graph.nq").read_text("utf-8")).replace(name, "")
        for name, text in (("ordered", [f"{line}\n" for line in lines]), ("turned", turned))
    ]
    assert texts[0] == texts[1]


def test_what_was_decided_is_in_the_graph_with_its_line(place: Path) -> None:
    folder = build(place, "said", f"# ours\n{JOIN}\n")
    (judge,) = rows(
        folder, "SELECT ?judge { ?c kgo:verdict 'same' ; prov:wasAttributedTo/schema:name ?judge }"
    )
    assert judge == "said.tsv line 2 (Ann, 2026-03-01)"
    question = "SELECT ?new { ?c kgo:verdict 'same' ; kgo:candidate/dcterms:isReplacedBy ?new }"
    (person,) = rows(folder, question)
    assert rows(folder, f"SELECT ?line {{ GRAPH ?g {{ <{person}> prov:wasAttributedTo ?line }} }}")
    assert "for: Ann says so (2026-03-01): her page" in rows(
        folder, "SELECT ?reason { ?c kgo:verdict 'same' ; kgo:reason ?reason }"
    )


def test_a_part_that_got_a_name_of_its_own_can_be_named_by_it(place: Path) -> None:
    apart = CASES["different person"][0]
    folder = build(place, "part", apart)
    (part,) = rows(
        folder,
        "SELECT ?x { ?x foaf:name 'Qizhen Zhang' . ?p dcterms:creator ?x ; dcterms:title ?t "
        "FILTER (STRSTARTS(?t, 'BAM!')) }",
    )
    folder = build(place, "part", f"{apart}\nrename\tperson\t{part}\tQ. Zhang\n")
    assert rows(folder, f"SELECT ?name {{ <{part}> foaf:name ?name }}") == ["Q. Zhang"]


@pytest.mark.parametrize("whole", ["orcid:0000-0002-1825-0097", "John A. Smith"])
def test_the_path_stays_with_what_is_left_of_a_person_who_is_meant_by_an_orcid_or_a_name(
    tmp_path: Path, whole: str
) -> None:
    byline = "author={{Smith, John A. and Quillfeather, Ada}}"
    entry = f"@article{{{{{{key}}, title={{{{{{title}}}}}}, {byline}, journal={{{{Bogs}}}}, {{more}}}}}}"
    orcid = 'year={2001}, author+an:orcid={1="0000-0002-1825-0097"}'
    rest = [f"year={{{2002 + place}}}" for place in range(3)]
    titles = ("Peat carbon", "Peat fires", "Peat water", "Peat moss")
    entries = [
        entry.format(key=f"k{place}", title=title, more=more)
        for place, (title, more) in enumerate(zip(titles, (orcid, *rest), strict=True))
    ]
    (tmp_path / "a.bib").write_text("\n".join(entries), "utf-8")
    named = "SELECT ?x {{ ?p dcterms:creator ?x ; dcterms:title '{}' . ?x foaf:name 'John A. Smith' }}"
    kg.build([tmp_path / "a.bib"], tmp_path / "g")
    before = {title: rows(tmp_path / "g", named.format(title)) for title in titles}
    assert len({path for [path] in before.values()}) == 1
    for title in titles[1:]:
        (tmp_path / "c.tsv").write_text(f"different\tperson\t{whole}\tJohn A. Smith @ {title}\n", "utf-8")
        shutil.copytree(tmp_path / "g", tmp_path / title)
        kg.build([tmp_path / "a.bib"], tmp_path / title, curation=tmp_path / "c.tsv")
        after = {each: rows(tmp_path / title, named.format(each)) for each in titles}
        assert {each for each in titles if after[each] == before[each]} == set(titles) - {title}


def test_a_name_that_was_joined_still_finds_its_thing_and_joining_again_changes_nothing(place: Path) -> None:
    folder = build(place, "again", JOIN)
    once = (folder / "graph.ttl").read_bytes()
    (old,) = rows(folder, "SELECT ?old { ?old dcterms:isReplacedBy ?new }")
    folder = build(place, "again", f"{JOIN}\nrename\tperson\t{old}\tQizhen (Kai) Zhang\n")
    assert rows(folder, "SELECT ?name { ?x foaf:name ?name ; skos:altLabel 'Qizhen Zhang' }") == [
        "Qizhen (Kai) Zhang"
    ]
    folder = build(place, "again", JOIN)
    assert (folder / "graph.ttl").read_bytes() == once


def test_the_report_tells_every_line_and_what_changes_nothing(place: Path) -> None:
    (place / "r.tsv").write_text(
        "same\tconcept\tMoE\tMixture of Experts\nhide\tconcept\tseed models\n", "utf-8"
    )
    report = kg.build([place / "seeds"], place / "report", curation=place / "r.tsv")
    assert [(each.line, each.changes) for each in report.curation] == [(1, False), (2, True)]
    assert report.curation[1].said == "concept 'seed models' is left out"


def test_what_a_paper_never_said_and_what_a_concept_is_anyway_change_nothing(place: Path) -> None:
    lines = (
        "not-introduced\tconcept\tMoE\tBAM! Just Like That",
        "not-introduced\tconcept\tBAM\tBAM! Just Like That",
        "type\tconcept\tMoE\tMethod",
        "type\tconcept\tBAM\tTask",
    )
    (place / "n.tsv").write_text("\n".join(lines), "utf-8")
    report = kg.build([place / "seeds"], place / "needless", curation=place / "n.tsv")
    assert [each.changes for each in report.curation] == [False, True, False, True]


def test_a_short_form_that_no_paper_uses_by_itself_cannot_be_told_apart(place: Path) -> None:
    with pytest.raises(CurationError, match="'MoE' and 'Mixture of Experts' cannot be told apart"):
        build(place, "bound", "different\tconcept\tMoE\tMixture of Experts\n")


def test_a_hidden_relation_leaves_no_quote_behind(place: Path) -> None:
    folder = build(place, "quotes", "hide\tconcept\tNexus\n")
    left = rows(
        folder,
        """SELECT ?span { GRAPH ?g { ?span nif:referenceContext ?text }
           FILTER NOT EXISTS { GRAPH ?g { ?span itsrdf:taIdentRef ?concept } }
           FILTER NOT EXISTS { GRAPH ?g { ?fact prov:wasDerivedFrom ?span } } }""",
    )
    assert left == []


def test_what_is_decided_is_no_open_question_any_more(tmp_path: Path) -> None:
    kg.build([ROOT / "seeds"], tmp_path)
    with kg.open_graph(tmp_path) as graph:
        before = {row["doubt"] for row in graph.query(OPEN).texts()}
        one, other = (row["thing"] for row in graph.query(BOTH.format(min(before))).texts())
        for question in ("identity-doubts", "leading-doubts", "doubts-of-thing"):
            assert is_asked(graph, question, one, other), question
    lines = [f"different\tperson\t{one}\t{other}"]
    (tmp_path / "c.tsv").write_text("\n".join(["verb\tkind\tthing\tvalue", *lines]) + "\n", "utf-8")
    kg.build([ROOT / "seeds"], tmp_path, curation=tmp_path / "c.tsv")
    with kg.open_graph(tmp_path) as graph:
        assert {row["doubt"] for row in graph.query(OPEN).texts()} == before - {min(before)}
        for question in ("identity-doubts", "leading-doubts", "doubts-of-thing"):
            assert not is_asked(graph, question, one, other), question


def is_asked(graph: kg.Graph, question: str, one: str, other: str) -> bool:
    """Whether a question asks about two things, which some call by the end of their IRIs."""
    given = {"thing": one} if question == "doubts-of-thing" else {}
    pairs = [
        (row.get("one", one), row["other"]) for row in ask(graph, find_question(question), given).texts()
    ]
    return any(one.endswith(pair) and other.endswith(pair) for pair in pairs)


OPEN = 'SELECT ?doubt { ?doubt kgo:verdict "open" }'
BOTH = "SELECT ?thing {{ <{}> kgo:candidate ?thing }} ORDER BY ?thing"
