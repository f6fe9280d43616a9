"""What is loaded arrives: in a real Oxigraph, in a real Virtuoso, also after the connection broke."""

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

import kg
from kg import verify
from kg.errors import InputError, LimitError, OutputError, UsageError
from kg.publish import Loaded, diff, load, validate
from kg.publish.graph_store import GraphStore
from kg.publish.in_store import count, refuse_loss
from kg.query import ask, find, find_question
from kg.store import Graph, open_graph
from kg.store.address import parse
from kg.store.queries.sparql import limits
from kg.store.source import Source
from tests.query.test_notices import ENTRIES, LAMPS, entry, to
from tests.servers import Request, Response, Store, emptied, scripted

pytestmark = pytest.mark.slow

QUESTIONS = [
    "overview",
    "classes",
    "graphs",
    "acronyms",
    "bridges",
    "bridges-of-categories",
    "builds-on",
    "claims-by-metric",
    "claims-of-system",
    "coauthors-of-coauthors",
    "compared-with",
    "concept-pairs",
    "concepts",
    "contradictions",
    "cut-bylines",
    "dates-without-year",
    "description-of-paper",
    "evaluated-on",
    "evidence-of-concept",
    "figures-on-dataset",
    "identity-doubts",
    "largest-improvements",
    "papers-per-category",
    "papers-since",
    "people-of-concept",
    "quotes-of-concept",
    "relations-of-concept",
    "results-by-dataset",
    "results-on-dataset",
    "systems",
    "timeline",
    "timeline-of-concept",
    "timeline-of-person",
]
"""Of the catalogue, those that Virtuoso answers by the standard; see docs/engines.md."""
ASKED = {
    "checks/change-stated-twice": {},
    "checks/date-after-as-of": {"as_of": "2024-08-14"},
    "checks/h-index-too-high": {},
    "claims": {},
    "claims-of-paper": {},
    "claims-of-person": {"person": "Jakob Foerster"},
    "contradictions-of-thing": {},
    "definitions-of-concept": {"concept": "LLM", "top": "2"},
    "people": {"top": "1001"},
    "relations-of-concept": {"concept": "LLM"},
    "mentions-of-paper": {"paper": "Nexus"},
    "papers-of-concept": {"concept": "LLM"},
    "sources-of-paper": {},
    "timeline-of-concept": {"concept": "LLM"},
    "years-of-concept": {"concept": "LLM"},
}
"""And those that it answered otherwise once, with values for which the seed has what went wrong."""
PRINTED = {
    "a.bib": [
        "year=2019, author={Žofie Müller and Li Wei}, title={Über alte Türen in den Häusern 2}",
        "year=2019, author={Renée O’Brien and José Núñez}, title={Über alte Türen in den Häusern 1}",
        "year=2019, author={Élan Groß and Đorđe Žak}, title={Über alte Türen – naïve “Façades”}",
    ],
    "b.bib": [
        "year=2019, author={Žofie Müller and Li Wei and Ana Ö}, title={Uber alte Turen in den Hausern 2}",
        "year=2019, author={Renee OBrien and Łukasz Roe}, title={Über alte Türen in den Häusern 1}",
        "year=2019, author={Elan Gross and Dorde Zak}, title={Über neue Wände – naïve “Façades”}",
        *(f"year=2020, author={{Qizhen Zhang}}, title={{{n} {'doors ' * 11}}}" for n in range(70)),
    ],
}  # fmt: skip
"""Two documents that print other authors, titles and numbers of authors of the same papers.

One has many papers of one year, whose titles are over 4,000 letters together."""
OTHERWISE = {
    "checks/record-author-counts": 1,
    "checks/record-authors": 1,
    "checks/record-titles": 1,
    "papers": 73,
    "timeline-of-person": 1,
}
"""What tells of these, with how many rows."""
CITED = {
    "citations-of-paper": {"paper": LAMPS},
    "citing-retracted": {},
    "most-cited": {},
    "notices": {},
    "papers-of-venue": {"name": "Beitr. zur Forsch."},
    "people-with-notices": {},
    "retracted": {},
}
PREFIX = "https://lib.example/2025/"
XSD = "http://www.w3.org/2001/XMLSchema#"
BOOLEANS = [("1", "true"), ("0", "false")]


@pytest.fixture(params=["oxigraph", "virtuoso"])
def store(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Each of the two, empty, as whoever may write there."""
    found: Store = request.getfixturevalue(request.param)
    if request.param == "oxigraph":
        return found
    monkeypatch.setenv("KG_PASSWORD", "dba")
    return Store(found.load.replace("//", "//dba@"), found.query)


@pytest.fixture
def build(root: Path, tmp_path: Path) -> Path:
    """A build folder whose files may change."""
    shutil.copy(root / "exports" / "graph.nq", tmp_path)
    return tmp_path


def answer(graph: Graph, question: str, top: str = "") -> list[object]:
    """What it answers; of a question that a `LIMIT` cuts, the first `top`."""
    asked = find_question(question)
    result = ask(graph, asked, {"top": top} if top and limits(asked.text) else {})
    return list(result)


def test_every_graph_arrives_and_the_catalogue_answers_as_it_did(store: Store, build: Path) -> None:
    done: list[tuple[int, int]] = []
    loaded = load(build, store.load, batch=500, progress=lambda *each: done.append(each))
    assert {each.graph.rpartition("/")[2] for each in loaded} >= {"records", "evidence", "identity"}
    assert all(each.in_store == each.statements for each in loaded)
    assert sum(each.statements for each in loaded) == len((build / "graph.nq").read_bytes().splitlines())
    assert done[-1] == (done[-1][1], done[-1][1])
    assert [path.name for path in build.iterdir() if "load-" in path.name] == []
    with open_graph(build) as here, open_graph(store.query) as there:
        for question in QUESTIONS:
            assert answer(there, question) == answer(here, question), question
            assert answer(here, question), question
            assert answer(there, question, "2") == answer(here, question, "2"), question
        for name, given in ASKED.items():
            found = list(ask(here, find_question(name), given).values())
            assert list(ask(there, find_question(name), given).values()) == found != [], name
        for name in ("person/qizhen-zhang-evusjmk5daeal", "PARDEN", "foerster, jakob"):
            assert answers_about(there, name) == answers_about(here, name)
        assert facts(there) == facts(here)
        assert "sparql" in store.load or diff(here, there).same


def test_what_a_store_says_is_verified_as_it_is_here(store: Store, build: Path, root: Path) -> None:
    load(build, store.load, batch=500)
    with open_graph(build) as here, open_graph(store.query) as there:
        assert verify(there, from_=root) == verify(here, from_=root)
        assert verify(there, from_=root).holds


def facts(graph: Graph) -> set[str]:
    """Every fact by its values: Virtuoso says 1 for true, and calls a large whole number a decimal."""
    words = {f'"{number}"^^<{XSD}boolean>': f'"{word}"^^<{XSD}boolean>' for number, word in BOOLEANS}
    triples = ([quad.subject, quad.predicate, quad.object] for quad in graph.quads())
    return {
        " ".join(words.get(str(term), str(term).replace("#decimal>", "#integer>")) for term in triple)
        for triple in triples
    }


def answers_about(graph: Graph, name: str) -> tuple[str, str]:
    found = find(graph, name)
    return found.node.value, found.name


def test_where_queries_see_all_graphs_as_one_the_default_graph_is_counted_alone(
    union: Store, build: Path
) -> None:
    for add in (False, True):
        assert all(each.in_store == each.statements for each in load(build, union.load, add=add))
    with (
        scripted(lambda request: Response(200 if request.method == "GET" else 204)) as nothing,
        pytest.raises(OutputError, match=r"the default graph: 1,\d{3} sent, 0 there"),
    ):
        load(build, f"{nothing}/store", query_url=union.query)


def test_a_second_load_replaces_and_add_keeps(store: Store, build: Path) -> None:
    first, again = load(build, store.load), load(build, store.load)
    assert first == again
    (build / "graph.nq").write_text(
        "<http://a/s> <http://a/p> <http://a/o> <https://example.org/kg/graph/records> .\n"
    )
    (one,) = load(build, store.load, add=True)
    assert (one.statements, one.in_store) == (
        1,
        1 + next(e.statements for e in first if e.graph == one.graph),
    )
    (one,) = load(build, store.load)
    assert one.in_store == 1


def test_a_default_graph_that_speaks_of_other_things_is_replaced_only_by_force(
    oxigraph: Store, build: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.nt"
    other.write_text("<http://b/s> <http://b/p> <http://b/o> .\n")
    load(other, oxigraph.load)
    told = r"about other things, such as <http://b/s>, and a load would replace them all.*--force"
    with pytest.raises(UsageError, match=told):
        load(build, oxigraph.load)
    with Graph(Source(endpoint=parse(oxigraph.query))) as there:
        assert [str(quad.subject) for quad in there.quads()] == ["<http://b/s>"]
    [facts] = [each for each in load(build, oxigraph.load, add=True) if not each.graph]
    assert facts.in_store == facts.statements + 1
    load(build, oxigraph.load, force=True)
    (build / "graph.nq").write_text(
        (build / "graph.nq").read_text("utf-8").replace("2025-", "2024-"), "utf-8"
    )
    load(build, oxigraph.load)  # what a build said before may be replaced


@pytest.mark.parametrize("shown", [Response(404), Response(204), Response(body=b"# Empty NT\n\n")])
def test_where_a_store_says_that_there_is_nothing_it_is_loaded(
    shown: Response, build: Path, oxigraph: Store
) -> None:
    flaky = Flaky(good=1000)
    with (
        scripted(lambda request: shown if request.method == "GET" else flaky(request)) as url,
        pytest.raises(OutputError, match="The store took every batch"),
    ):
        load(build, f"{url}/store", query_url=oxigraph.query)


@pytest.mark.parametrize(
    ("shown", "why"),
    [
        (Response(403), "does not allow"),
        (Response(405), "can only be read"),
        (Response(500), "HTTP 500"),
        (Response(503), "HTTP 503"),
        (Response(promised=5), "connection broke"),
        (Response(body=b"<html>"), "does not hand out a graph as N-Triples"),
        (Response(body=b"@prefix b: <http://b/> .\nb:s b:p 1 .\n"), "as N-Triples"),
        (Response(body=b"<no iri> <a:b> 1 .\n"), "as N-Triples"),
        (Response(headers={"Content-Encoding": "gzip"}), "packs its answer"),
    ],
)
def test_a_default_graph_that_cannot_be_looked_at_is_replaced_only_by_force(
    shown: Response, why: str, build: Path
) -> None:
    flaky = Flaky(good=1000)
    with (
        scripted(lambda request: shown if request.method == "GET" else flaky(request)) as url,
        pytest.raises(OutputError, match=rf"{why}.* So nobody knows .*the address .*try again.*--force"),
    ):
        load(build, f"{url}/store", query_url=url, wait=lambda seconds: None)
    assert flaky.sent == []


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
def test_nodes_without_a_name_are_other_things(build: Path, end: bytes) -> None:
    shown = Response(body=b'_:b0 <http://b/p> "x" .' + end, media="application/n-triples")
    with (
        scripted(lambda request: shown) as url,
        pytest.raises(UsageError, match="such as nodes without a name"),
    ):
        load(build, f"{url}/store", query_url=url)


def test_a_graph_of_an_earlier_load_that_the_build_has_no_more_is_told(store: Store, build: Path) -> None:
    said: list[str] = []
    load(build, store.load, notice=said.append)
    assert not [line for line in said if "earlier load" in line]
    lines = (build / "graph.nq").read_text("utf-8").splitlines(keepends=True)
    (build / "graph.nq").write_text(
        "".join(line for line in lines if "/graph/derived> ." not in line), "utf-8"
    )
    load(build, store.load, notice=said.append)
    [told] = [line for line in said if "earlier load" in line]
    assert told.startswith("https://example.org/kg/graph/derived is still there, with ")


def test_a_prefix_keeps_a_build_apart(store: Store, build: Path) -> None:
    load(build, store.load, prefix=PREFIX)
    with open_graph(build) as here, open_graph(f"{store.query}?default-graph-uri={PREFIX}facts") as there:
        for question in ("overview", "quotes-of-concept"):
            assert answer(there, question) == answer(here, question)


def test_a_build_under_a_prefix_says_what_it_said(store: Store, build: Path) -> None:
    """It has its own names of graphs in the store, and they are no difference."""
    load(build, store.load, prefix=PREFIX)
    with open_graph(build) as here, open_graph(store.query) as there:
        assert {change.graph for change in diff(here, there).statements} <= (
            {"facts"} if "sparql" in store.load else set()  # Virtuoso says 1 for true
        )
        assert answers_about(there, "can you repeat") == answers_about(here, "can you repeat")


@pytest.mark.parametrize(
    ("file", "question", "given"),
    [
        ("topics.trig", "concepts-elsewhere", {}),
        ("topics.trig", "papers-under-topic", {"topic": "piece"}),
        ("topics.trig", "topics-under-topic", {"topic": "part"}),
        ("organisations.trig", "partners-of-organisation", {"organisation": "School of Walls"}),
    ],
)
def test_what_the_seed_has_nothing_of_is_answered_there_as_here(
    store: Store, root: Path, file: str, question: str, given: dict[str, str]
) -> None:
    build = root / "tests" / "query" / "graphs" / file
    load(build, store.load, force=True)
    with open_graph(build) as here, open_graph(store.query) as there:
        expected = list(ask(here, find_question(question), given).values())
        assert list(ask(there, find_question(question), given).values()) == expected != []


def test_what_documents_print_otherwise_is_found_there_as_here(store: Store, tmp_path: Path) -> None:
    """With letters beyond ASCII, which Virtuoso counts otherwise in what it has replaced."""
    for name, entries in PRINTED.items():
        lines = (f"@misc{{k{n}, doi={{10.9999/{n}}}, {entry}}}" for n, entry in enumerate(entries))
        (tmp_path / name).write_text("\n".join(lines), "utf-8")
    kg.build([tmp_path / name for name in PRINTED], tmp_path / "out")
    load(tmp_path / "out", store.load, force=True)
    with open_graph(tmp_path / "out") as here, open_graph(store.query) as there:
        for name, rows in OTHERWISE.items():
            found = list(ask(here, find_question(name)).values())
            assert list(ask(there, find_question(name)).values()) == found, name
            assert len(found) == rows, name


def test_citations_and_notices_are_told_there_as_here(store: Store, tmp_path: Path) -> None:
    bamberg = {"container-title": "Bamberger Beiträge zur Türforschung für Häuser"}
    by_nobody = [
        entry(6, "Maps of nobody", 2011, [], **{"container-title": "Beiträge zur Forschung"}),
        entry(16, "Retraction: Maps of nobody", 2012, [], **{"update-to": to(6, "retraction")}, **bamberg),
    ]
    (tmp_path / "a.json").write_text(json.dumps(ENTRIES + by_nobody), "utf-8")
    kg.build([tmp_path / "a.json"], tmp_path / "out")
    load(tmp_path / "out", store.load, force=True)
    with open_graph(tmp_path / "out") as here, open_graph(store.query) as there:
        for name, given in CITED.items():
            found = list(ask(here, find_question(name), given).values())
            assert list(ask(there, find_question(name), given).values()) == found != [], name


@pytest.mark.parametrize("prefix", [None, PREFIX])
def test_what_has_arrived_is_as_much_as_the_graph_says(store: Store, build: Path, prefix: str | None) -> None:
    load(build, store.load, prefix=prefix)
    wrong = [finding for finding in validate(store.query) if finding.property.startswith("void:")]
    assert not wrong


def test_beside_an_older_build_the_default_graph_is_read(oxigraph: Store, build: Path) -> None:
    """And of the named graphs those of the same build, also by questions that name none."""
    older = build / "older.nq"
    lines = (build / "graph.nq").read_text("utf-8").splitlines(keepends=True)
    half = [line for line in lines if "nexus-" not in line]
    older.write_text("".join(half), "utf-8")
    load(build, oxigraph.load)
    load(older, oxigraph.load, prefix=PREFIX)
    said: list[str] = []
    with open_graph(build) as here, open_graph(oxigraph.query, notice=said.append) as there:
        assert diff(here, there).same
        assert answer(there, "quotes-of-concept") == answer(here, "quotes-of-concept")
    assert [line for line in said if f"?default-graph-uri={PREFIX}facts" in line]
    with (
        open_graph(older) as here,
        open_graph(f"{oxigraph.query}?default-graph-uri={PREFIX}facts") as there,
    ):
        assert diff(here, there).same


def test_numbers_that_a_store_writes_otherwise_are_no_difference(oxigraph: Store, tmp_path: Path) -> None:
    file, other = tmp_path / "a.nq", tmp_path / "b.nq"
    line = f'<http://a/paper/1> <http://a/p> "%s"^^<{XSD}decimal> .\n'
    file.write_text(line % "100.0" + line % "0.50" + line % "0.5")
    other.write_text(line % "100.0" + line % "0.51")
    load(file, oxigraph.load)
    assert diff(file, oxigraph.query).same
    (change,) = diff(other, oxigraph.query).changes
    (detail,) = change.details
    assert ([each.value for each in detail.before], [each.value for each in detail.after]) == (
        ["0.51"],
        ["0.5"],
    )


class Flaky:
    """A store that stops to answer after some requests; the one behind it is handed what it takes before."""

    def __init__(
        self,
        good: int,
        then: Response = Response(status=503),  # noqa: B008 - frozen
        behind: Store | None = None,
    ) -> None:
        self.good, self.then, self.behind = good, then, behind
        self.graphs: dict[str, set[bytes]] = {}
        self.sent: list[str] = []

    def __call__(self, request: Request) -> Response:
        if request.method in {"HEAD", "GET"} or not request.body:
            return Response()
        if request.path == "/query":
            raise AssertionError("counts come from a real store in the other tests")
        self.sent.append(request.method)
        if len(self.sent) > self.good:
            return self.then
        graph = self.graphs.setdefault(request.path, set())
        if request.method == "PUT":
            graph.clear()
        graph.update(request.body.splitlines())
        if self.behind:
            url = f"{self.behind.load}?{request.path.partition('?')[2]}"
            media = {"Content-Type": request.headers["Content-Type"]}
            httpx.request(request.method, url, content=request.body, headers=media, trust_env=False)
        return Response(status=204)


def breaks_off(after: int) -> Callable[[int, int], None]:
    """What is told of progress breaks a load off once so many statements are there."""

    def progress(done: int, _: int) -> None:
        if done >= after:
            raise KeyboardInterrupt

    return progress


def test_what_a_store_has_lost_meanwhile_is_told_before_anything_is_sent(store: Store, build: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        load(build, store.load, batch=500, progress=breaks_off(2000))
    emptied(store)
    done: list[int] = []
    for _ in range(2):  # with the right --query-url it may go on after all
        with pytest.raises(OutputError, match=r"any more.* sent, 0 there.*again without --resume"):
            load(build, store.load, batch=500, resume=True, progress=lambda now, _: done.append(now))
    assert done == []
    assert all(each.in_store == each.statements for each in load(build, store.load))


def test_what_a_store_still_has_goes_on(store: Store, build: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        load(build, store.load, batch=500, progress=breaks_off(2000))
    assert all(each.in_store == each.statements for each in load(build, store.load, batch=500, resume=True))


def test_what_a_file_repeats_is_not_lost(oxigraph: Store, tmp_path: Path) -> None:
    line = "<http://a/s{}> <http://a/p> <http://a/o> .\n"
    (tmp_path / "a.nt").write_text(line.format(0) * 4 + "".join(map(line.format, range(9))))
    with pytest.raises(KeyboardInterrupt):
        load(tmp_path / "a.nt", oxigraph.load, batch=5, progress=breaks_off(5))
    (loaded,) = load(tmp_path / "a.nt", oxigraph.load, batch=5, resume=True)
    assert (loaded.statements, loaded.in_store) == (9, 9)


@pytest.mark.parametrize(
    ("good", "said"), [(4, ["parts of two builds", "--resume goes on"]), (0, ["parts of two builds"])]
)
def test_who_interrupts_a_load_is_told_what_it_leaves(good: int, said: list[str], build: Path) -> None:
    def interrupted(seconds: float) -> None:
        raise KeyboardInterrupt

    notices: list[str] = []
    with scripted(Flaky(good=good)) as url, pytest.raises(KeyboardInterrupt):
        load(build, f"{url}/store", batch=500, wait=interrupted, query_url=url, notice=notices.append)
    assert [words for words in said if words in notices[-1]] == said
    assert ("--resume" in " ".join(notices)) == bool(good)


def test_what_broke_off_goes_on_and_sends_nothing_twice(build: Path, oxigraph: Store) -> None:
    flaky = Flaky(good=4, behind=oxigraph)
    with scripted(flaky) as url:
        with pytest.raises(OutputError, match=r"503.*parts of two.*--resume goes on"):
            load(build, f"{url}/store", batch=500, query_url=oxigraph.query, wait=lambda seconds: None)
        flaky.good, sent = 1000, len(flaky.sent)
        load(build, f"{url}/store", batch=500, query_url=oxigraph.query, resume=True)
        with pytest.raises(UsageError, match="No load into"):
            load(build, f"{url}/store", batch=500, query_url=oxigraph.query, resume=True)
    lines = set((build / "graph.nq").read_bytes().splitlines())
    assert sum(map(len, flaky.graphs.values())) == len(lines)
    batches = [-(-len(graph) // 500) for graph in flaky.graphs.values()]
    assert len(flaky.sent) - sent == sum(batches) - 4


def test_what_broke_off_because_it_was_too_much_goes_on_with_less(build: Path, oxigraph: Store) -> None:
    flaky = Flaky(good=1, then=Response(status=413), behind=oxigraph)
    with scripted(flaky) as url:
        with pytest.raises(OutputError, match=r"--batch 125 \(in Python batch\)\. The store may hold parts"):
            load(build, f"{url}/store", batch=500, query_url=oxigraph.query)
        flaky.good = 1000
        load(build, f"{url}/store", batch=300, query_url=oxigraph.query, resume=True)
    lines = set((build / "graph.nq").read_bytes().splitlines())
    assert sum(map(len, flaky.graphs.values())) == len(lines)
    assert flaky.sent[:4] == ["PUT", "POST", "POST", "POST"]  # what was there is not replaced


def test_where_the_graphs_have_other_names_nothing_goes_on(build: Path) -> None:
    flaky = Flaky(good=1)
    with scripted(flaky) as url:
        with pytest.raises(OutputError, match="--resume goes on"):
            load(build, f"{url}/store", prefix=PREFIX, query_url=url, wait=lambda seconds: None)
        flaky.good, sent = 1000, len(flaky.sent)
        with pytest.raises(UsageError, match=r"is not what broke off.*--graph-prefix"):
            load(build, f"{url}/store", query_url=url, resume=True)
    assert len(flaky.sent) == sent


def test_who_goes_on_replaces_no_default_graph_that_others_have_come_to(build: Path, oxigraph: Store) -> None:
    lines = (build / "graph.nq").read_text("utf-8").splitlines(keepends=True)
    (build / "graph.nq").write_text("".join(sorted(lines, key=lambda line: "/graph/" not in line)), "utf-8")
    flaky = Flaky(good=1, behind=oxigraph)
    shown = [b"", b"<http://b/s> <http://b/p> 1 .\n"]

    def store(request: Request) -> Response:
        return Response(body=shown.pop(0)) if request.method == "GET" else flaky(request)

    with scripted(store) as url:
        with pytest.raises(OutputError, match="--resume goes on"):
            load(build, f"{url}/store", query_url=oxigraph.query, wait=lambda seconds: None)
        with pytest.raises(UsageError, match="a load would replace them all"):
            load(build, f"{url}/store", query_url=oxigraph.query, resume=True)


def test_what_arrived_and_could_not_be_counted_is_counted_again(build: Path, oxigraph: Store) -> None:
    flaky, packed = Flaky(good=1000, behind=oxigraph), {"Content-Encoding": "gzip"}
    with scripted(flaky) as url:
        with scripted(lambda request: Response(503)) as busy, pytest.raises(OutputError) as error:
            load(build, f"{url}/store", query_url=busy)
        assert "(HTTP 503). All was sent" in str(error.value)
        assert "--resume counts again" in str(error.value)
        sent = len(flaky.sent)
        load(build, f"{url}/store", query_url=oxigraph.query, resume=True)
        assert len(flaky.sent) == sent
        flaky.good, flaky.then = sent + 2, Response(headers=packed)
        with pytest.raises(OutputError, match=r"packs its answer.*parts of two builds.*--resume goes on"):
            load(build, f"{url}/store", query_url=oxigraph.query)


def test_a_store_that_is_away_for_a_moment_is_asked_again() -> None:
    answers, waited = [503, 502, 200], list[float]()

    def away(request: Request) -> Response:
        return Response(status=answers.pop(0))

    with scripted(away) as url, GraphStore(parse(f"{url}/store"), wait=waited.append) as store:
        assert store.has_default_graph()
    assert (answers, len(waited)) == ([], 2)


def test_a_changed_file_does_not_go_on(build: Path, oxigraph: Store) -> None:
    with scripted(Flaky(good=1)) as url:
        with pytest.raises(OutputError):
            load(build, f"{url}/store", batch=500, query_url=oxigraph.query, wait=lambda seconds: None)
        with (build / "graph.nq").open("a") as file:
            file.write("<http://a/s> <http://a/p> <http://a/o> .\n")
        with pytest.raises(UsageError, match="is not what broke off"):
            load(build, f"{url}/store", batch=500, query_url=oxigraph.query, resume=True)


def test_a_graph_that_is_built_anew_before_it_is_sent_is_told(build: Path) -> None:
    flaky, new = Flaky(good=1000), build / "new.nq"
    more = "<http://a/s> <http://a/p> <http://a/o> <http://a/g> .\n"
    new.write_text((build / "graph.nq").read_text("utf-8") + more, "utf-8")

    def meanwhile(request: Request) -> Response:
        if new.exists():
            new.replace(build / "graph.nq")
        return flaky(request)

    with (
        scripted(meanwhile) as url,
        pytest.raises(InputError, match=r"graph\.nq has changed since it was looked at: load it again\."),
    ):
        load(build, f"{url}/store", query_url=url, force=True)
    assert flaky.sent == []


def test_a_store_that_keeps_too_little_is_found_out(build: Path, oxigraph: Store) -> None:
    with scripted(Flaky(good=1000)) as url, pytest.raises(OutputError) as error:
        load(build, f"{url}/store", query_url=oxigraph.query)
    assert re.search(r"the default graph: 1,\d{3} sent, 0 there.*--query-url", str(error.value))


@pytest.mark.parametrize(
    ("there", "told"),
    [
        (0, "--query-url"),
        (1, r"leave statements out, or did it lose them.*Load again"),
        (3, "‘No inference’"),
    ],
)
def test_what_may_be_the_matter_with_a_store_is_told(there: int, told: str) -> None:
    with pytest.raises(OutputError, match=told):
        refuse_loss([Loaded(graph="", statements=2, in_store=there)], add=False, resume=False)


def test_what_is_lost_while_a_load_goes_on_is_told_at_the_end() -> None:
    with pytest.raises(OutputError, match="Load again without --resume"):
        refuse_loss([Loaded(graph="", statements=2, in_store=1)], add=False, resume=True)


@pytest.mark.parametrize("rows", ["", '{"statements":{"type":"literal","value":"many"}}', "{},{}"])
def test_a_store_that_cannot_count_is_found_out(rows: str, build: Path) -> None:
    said = f'{{"head":{{"vars":["statements"]}},"results":{{"bindings":[{rows}]}}}}'.encode()

    def counting(request: Request) -> Response:
        return Response(body=said if request.path == "/query" else b"")

    with scripted(counting) as url, pytest.raises(OutputError, match="answers with no number"):
        load(build, f"{url}/store", query_url=f"{url}/query")


def test_a_user_may_be_named_beside_the_address(virtuoso: Store, tmp_path: Path) -> None:
    file = tmp_path / "a.nq"
    file.write_text("<http://a/s> <http://a/p> <http://a/o> <http://a/graph/records> .\n")
    (one,) = load(file, virtuoso.load, user="dba", password="dba")
    assert one.in_store == 1


@pytest.mark.parametrize(
    ("settings", "told"),
    [({"batch": 0}, "batch is a whole number"), ({"timeout": 0}, "timeout is a number of seconds")],
)
def test_settings_that_are_none_are_refused(settings: dict[str, int], told: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=told):
        load(tmp_path, "http://127.0.0.1:1/store", **settings)  # type: ignore[arg-type]


def test_who_may_not_write_takes_nothing_away(virtuoso: Store, tmp_path: Path) -> None:
    """Virtuoso emptied the graph, and refused what was to come in its place."""
    file = tmp_path / "a.nq"
    file.write_text("<http://a/s> <http://a/p> <http://a/o> .\n", "utf-8")
    (before,) = load(file, virtuoso.load, user="dba", password="dba", prefix=PREFIX)
    with pytest.raises(OutputError, match="does not allow everybody"):
        load(file, virtuoso.load.removesuffix("-auth"), prefix=PREFIX)
    with open_graph(virtuoso.query) as graph:
        assert count(graph, before.graph, 60) == 1


def test_a_wrong_password_is_told(virtuoso: Store, build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_PASSWORD", "wrong")
    with pytest.raises(OutputError, match="does not take the name 'dba'"):
        load(build, virtuoso.load.replace("//", "//dba@"))
    with pytest.raises(OutputError, match="wants to know who asks"):
        load(build, virtuoso.load)


def test_virtuoso_gives_an_answer_whole_or_says_that_it_does_not(virtuoso: Store) -> None:
    with open_graph(virtuoso.query) as graph, pytest.raises(LimitError, match="at most 10000 rows"):
        graph.query("SELECT * { ?s ?p ?o . ?a ?p ?c }")


def test_long_texts_arrive_whole(store: Store, tmp_path: Path) -> None:
    text = "ä" * 50_000
    (tmp_path / "x.nq").write_text(
        f'<http://a/s> <http://a/p> "{text}" <https://example.org/kg/graph/records> .\n', "utf-8"
    )
    (one,) = load(tmp_path / "x.nq", store.load)
    assert one == Loaded(graph="https://example.org/kg/graph/records", statements=1, in_store=1)
    with open_graph(store.query) as graph:
        query = "SELECT ?text { GRAPH <https://example.org/kg/graph/records> { ?s ?p ?text } }"
        assert [row[0].value for row in graph.query(query).rows()] == [text]  # type: ignore[union-attr]


def test_what_cannot_be_loaded_says_so_before_anything_is_sent(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").touch()
    with pytest.raises(UsageError, match="store folder"):
        load(tmp_path, "http://127.0.0.1:1/store")
    with pytest.raises(InputError, match="no such file"):
        load(tmp_path / "none.ttl", "http://127.0.0.1:1/store")
    os.mkfifo(tmp_path / "pipe.nq")
    with pytest.raises(InputError, match="can be read once"):
        load(tmp_path / "pipe.nq", "http://127.0.0.1:1/store")
