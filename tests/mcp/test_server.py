"""The real `kg mcp`, asked by the client of the protocol's own library."""

import asyncio
import json
import subprocess
import sys
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import jsonschema
import pytest
from mcp import Client, MCPError, StdioServerParameters, stdio_client
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import JSONRPCError

from kg.disk import only_writer
from kg.errors import UsageError
from kg.mcp import answers
from kg.mcp.answers import Asked
from kg.mcp.server import _current, _told
from kg.mcp.stdio import read_again
from kg.query import questions
from kg.rdf.files import NQUADS
from kg.search import Finder, Group
from kg.store import Stop, StoppedError, open_graph
from kg.store.stores import upkeep
from tests.loops import aside

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
GRAPH = "exports/graph.nq"
T = TypeVar("T")


def asked(work: Callable[[Client], Awaitable[T]], graph: str | Path = GRAPH) -> T:
    """What a client does with a server of a graph."""

    async def run() -> T:
        command = ["-m", "kg", "mcp", "-g", str(graph)]
        server = StdioServerParameters(command=sys.executable, args=command, cwd=ROOT)
        async with Client(stdio_client(server)) as client:
            return await work(client)

    return aside(run())


def told(*calls: tuple[str, dict[str, Any]]) -> list[Any]:
    """The answers to calls of tools, in order; a failure is its words."""

    async def work(client: Client) -> list[Any]:
        found: list[Any] = []
        for name, arguments in calls:
            result: Any = await client.call_tool(name, arguments)
            text = result.content[0].text
            found.append(text if result.is_error else json.loads(text))
        return found

    return asked(work)


def test_an_assistant_is_told_six_tools_and_how_to_cite() -> None:
    async def work(client: Client) -> tuple[list[Any], str]:
        return (await client.list_tools()).tools, client.instructions or ""

    tools, instructions = asked(work)
    names = [tool.name for tool in tools]
    assert names == ["search", "show", "explain", "list_questions", "ask_question", "sparql"]
    assert all(tool.annotations.read_only_hint for tool in tools)
    assert all(tool.description and not tool.description.endswith(" ") for tool in tools)
    assert "cite the IRI" in instructions
    most = {tool.name: tool.input_schema["properties"].get("limit", {}).get("maximum") for tool in tools}
    assert (most["search"], most["ask_question"], most["sparql"]) == (50, 200, 200)
    schemas = [tool.model_dump_json(exclude={"output_schema"}) for tool in tools]
    assert sum(map(len, schemas)) < 8_000, "they stand in every conversation"
    assert all(tool.title and tool.output_schema for tool in tools)
    kinds = tools[0].input_schema["properties"]["kind"]
    assert set(kinds["enum"]) == {*Group, None}


def test_an_answer_is_values_as_well_as_text_and_its_schema_names_them() -> None:
    calls: list[tuple[str, dict[str, Any]]] = [
        ("search", {"words": "qizen zang"}),
        ("search", {"words": "a", "limit": 1}),
        ("show", {"name": "Qizhen Zhang"}),
        ("explain", {"name": "Nexus", "other": "Mixture of Experts"}),
        ("list_questions", {"about": "coauthors"}),
        ("list_questions", {"about": "xyzzy"}),
        ("ask_question", {"question": "coauthors", "parameters": {"person": "Qizhen Zhang"}, "limit": 1}),
        ("sparql", {"query": "ASK {}"}),
        ("sparql", {"query": "CONSTRUCT WHERE { ?s ?p ?o }", "limit": 1}),
    ]

    async def work(client: Client) -> list[tuple[Any, Any]]:
        schemas = {tool.name: tool.output_schema for tool in (await client.list_tools()).tools}
        return [(await client.call_tool(name, arguments), schemas[name]) for name, arguments in calls]

    for result, schema in asked(work):
        assert result.structured_content == json.loads(result.content[0].text)
        jsonschema.validate(result.structured_content, schema)
        assert set(result.structured_content) - {"schema_version"} <= set(schema["properties"])


def test_an_assistant_searches_and_shows_what_it_found() -> None:
    (found,) = told(("search", {"words": "foerst"}))
    person = found["hits"][0]
    assert person["name"] == "Jakob Foerster"
    (shown,) = told(("show", {"name": person["iri"]}))
    assert shown["iri"] == person["iri"]
    assert {"title", "paper"} <= set(shown["answers"]["papers-of-person"][0])


def test_a_misspelt_name_is_answered_with_what_may_be_meant() -> None:
    searched, shown = told(("search", {"words": "qizen zang"}), ("show", {"name": "Qizhen Zhagn"}))
    assert searched["hits"] == []
    assert searched["did_you_mean"][0]["name"] == "Qizhen Zhang"
    assert "Did you mean 'Qizhen Zhang'" in shown


def test_an_assistant_finds_a_question_and_asks_it() -> None:
    listed, answer, unknown, wrong = told(
        ("list_questions", {"about": "coauthors written together"}),
        ("ask_question", {"question": "coauthors", "parameters": {"person": "jakob foerster"}}),
        ("ask_question", {"question": "coautors"}),
        ("ask_question", {"question": "coauthors", "parameters": {"author": "x"}}),
    )
    assert [each["name"] for each in listed["questions"]] == ["coauthors"]
    assert listed["of"] == len(questions())
    first = {"name": "Qizhen Zhang", "papers": 2, "from": 2024, "to": 2024, "coauthor": ""}
    assert answer["rows"][0] | {"coauthor": ""} == first
    assert "Did you mean coauthors" in unknown
    assert "it takes person" in wrong


def test_an_edge_is_explained_with_quotes_that_can_be_cited() -> None:
    (why,) = told(("explain", {"name": "Nexus", "other": "Mixture of Experts"}))
    assert (why["thing"]["name"], why["other"]["name"]) == ("Nexus", "Mixture of Experts")
    quoted = [row for part in why["parts"] for row in part["rows"] if "quote" in row]
    assert quoted[0]["document"].startswith("seeds/")


def test_sparql_is_bounded_and_only_reads() -> None:
    some, rest, update, broken, outside = told(
        ("sparql", {"query": "SELECT ?title { ?paper dcterms:title ?title } ORDER BY ?title", "limit": 4}),
        ("sparql", {"query": "SELECT ?title { ?paper dcterms:title ?title } ORDER BY ?title", "offset": 4}),
        ("sparql", {"query": "DELETE WHERE { ?s ?p ?o }"}),
        ("sparql", {"query": "SELECT ?s WHER"}),
        ("sparql", {"query": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"}),
    )
    assert (len(some["rows"]), len(rest["rows"])) == (4, 5)
    assert "offset 4" in some["cut"]
    assert "cut" not in rest
    assert "only reads it" in update
    assert "line 1, column" in broken
    assert "SERVICE" in outside


def test_no_answer_is_too_long_to_read() -> None:
    async def work(client: Client) -> list[int]:
        calls: list[tuple[str, dict[str, Any]]] = [
            ("sparql", {"query": "SELECT * { ?s ?p ?o }", "limit": 200}),
            ("explain", {"name": "Qizhen Zhang"}),
            ("explain", {"name": "LLMs"}),
            ("list_questions", {}),
            ("explain", {"name": "🤖" * 99_999}),
        ]
        answers: list[Any] = [await client.call_tool(name, arguments) for name, arguments in calls]
        return [len(answer.content[0].text.encode()) for answer in answers]

    assert max(asked(work)) <= 24_000


@pytest.mark.parametrize("words", ["", "\x00", "🤖" * 999, "'\"*", "a\u202e"])
def test_whatever_is_searched_is_answered(words: str) -> None:
    (found,) = told(("search", {"words": words}))
    assert isinstance(found["hits"], list)


def test_the_vocabulary_and_the_questions_can_be_read() -> None:
    async def work(client: Client) -> list[str]:
        addresses = ("kg://vocabulary", "kg://questions", "kg://question/coauthors")
        read: list[Any] = [await client.read_resource(address) for address in addresses]
        with pytest.raises(MCPError, match="no question 'nothing'"):
            await client.read_resource("kg://question/nothing")
        return [each.contents[0].text for each in read]

    vocabulary, listed, question = asked(work)
    assert "PREFIX kgo:" in vocabulary
    assert len(json.loads(listed)["questions"]) == len(questions())
    assert question == questions()["coauthors"].text


def test_nothing_is_offered_that_is_not_there_and_asking_for_it_is_answered_in_a_line() -> None:
    asks = [("prompts/get", {"name": "x"}), ("prompts/list", {}), ("resources/read", {"uri": "kg://none"})]
    lines = [line(id=number, method=method, params=given) for number, (method, given) in enumerate(asks, 1)]
    command = [sys.executable, "-m", "kg", "mcp", "-g", GRAPH]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(HELLO + b"".join(lines))
        process.stdin.flush()
        hello, *refused = (json.loads(process.stdout.readline()) for _ in range(4))
        _, said = process.communicate()
    assert set(hello["result"]["capabilities"]) - {"experimental"} == {"tools", "resources"}
    codes = {each["id"]: each["error"]["code"] for each in refused}
    assert codes == {1: -32601, 2: -32601, 3: -32602}
    assert said == b""


def test_lines_of_the_protocol_are_answered_without_the_library() -> None:
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "a", "version": "1"}}
    call = {"name": "list_questions", "arguments": {"about": "overview"}}
    lines: list[dict[str, Any]] = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": call},
    ]
    command = [sys.executable, "-m", "kg", "mcp", "-g", GRAPH]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        answers = []
        for line in lines:
            process.stdin.write(json.dumps(line).encode() + b"\n")
            process.stdin.flush()
            if "id" in line:
                answers.append(json.loads(process.stdout.readline()))
        process.stdin.close()
        assert process.stdout.read() == b""
    assert process.returncode == 0
    assert answers[0]["result"]["serverInfo"]["name"] == "scholarly-kg"
    assert "overview" in answers[1]["result"]["content"][0]["text"]


def test_wrong_and_unknown_arguments_are_told_in_words() -> None:
    unknown, wrong, missing, far, none, empty, command = told(
        ("search", {"words": "graph", "limit": 1, "zzz": 3}),
        ("search", {"words": "graph", "limit": "many"}),
        ("search", {}),
        ("sparql", {"query": "ASK {}", "offset": 10**9}),
        ("ask_question", {"question": "coauthors", "parameters": {"person": None}}),
        ("search", {"words": " "}),
        ("sparql", {"query": "coauthors"}),
    )
    assert unknown == "search takes words, kind, limit, and nothing called 'zzz'."
    assert wrong.startswith("search, limit: Input should be a valid integer")
    assert missing.startswith("search, words: Field required.")
    assert far.startswith("sparql, offset: Input should be less than or equal to 1000000.")
    assert none.startswith("ask_question, parameters 'person': Input should be a valid string.")
    assert empty["remarks"] == ["Give a name, or how it begins: there is no list of all."]
    assert command.startswith("The query cannot be read at line 1")
    assert "by its name with ask_question\n" in command
    assert "pydantic" not in wrong + missing


def test_a_tool_that_there_is_not_is_an_error_of_the_protocol() -> None:
    async def work(client: Client) -> MCPError:
        with pytest.raises(MCPError, match="no tool 'serach'; there are search, show") as caught:
            await client.call_tool("serach", {"words": "graph"})
        return caught.value

    assert asked(work).error.code == -32602


@pytest.mark.parametrize(
    ("told", "id"),
    [('"id": 77', 77), ('"id": "a"', "a"), ('"id": true', None), ('"id": {}', None), ('"id": NaN', None)]
    + [('"x": 1', None)],
)
def test_who_sends_no_message_of_the_protocol_is_answered_by_the_name_that_it_has(
    told: str, id: str | int | None
) -> None:
    answered = read_again(f'{{"jsonrpc": "1.0", {told}, "method": "ping"}}')
    assert isinstance(answered, JSONRPCError)
    assert (answered.error.code, answered.id) == (-32600, id)


def test_what_cannot_be_read_is_answered_and_half_a_character_is_read() -> None:
    command = [sys.executable, "-m", "kg", "mcp", "-g", GRAPH]
    cut = b'{"jsonrpc":"2.0","id":11,"method":"ping","params":{"_meta":{"words":"x\\ud800"}}}'
    named = b'{"jsonrpc":"1.0","id":7,"method":"ping"}'
    nameless = b'{"jsonrpc":"2.0","id":1.5,"method":"ping"}'
    lines = [b"\xef\xbb\xbf", b"no json", b"\xff\xfe", b"[]", b"[" * 9999, b'"word"', nameless, named, cut]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"\n".join(lines) + b"\n")
        process.stdin.flush()
        *refused, answered = (json.loads(process.stdout.readline()) for _ in lines[1:])
        process.stdin.close()
    assert process.returncode == 0
    codes = [-32700, -32700, -32600, -32700, -32600, -32600, -32600]
    assert [each["error"]["code"] for each in refused] == codes
    assert [each["id"] for each in refused] == [None] * 6 + [7]
    assert answered["id"] == 11


SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
QUICK = "SELECT ?s { ?s a foaf:Person } LIMIT 1"


def put(build: Path, name: str) -> None:
    """Put another graph in the place of the one that is there, as a build does."""
    build.mkdir(exist_ok=True)
    iri = "<https://example.org/kg/person/a>"
    (build / "fresh").write_text(
        f'{iri} <http://xmlns.com/foaf/0.1/name> "{name}" .\n'
        f"{iri} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> .\n",
        "utf-8",
    )
    (build / "fresh").replace(build / NQUADS)


def test_a_graph_that_is_built_anew_is_asked_from_then_on(tmp_path: Path) -> None:
    build = tmp_path / "build"
    put(build, "Ann Old")

    async def work(client: Client) -> None:
        async def first(tool: str, arguments: dict[str, Any], rows: str) -> str:
            result: Any = await client.call_tool(tool, arguments)
            found = json.loads(result.content[0].text)[rows]
            return str(found[0]["name"]) if found else ""

        sparql = {"query": "SELECT ?name { ?person foaf:name ?name }"}
        assert await first("sparql", sparql, "rows") == "Ann Old"
        assert await first("search", {"words": "ann"}, "hits") == "Ann Old"
        for name in ("Bo New", "Cy Newer", "Di Newest"):
            put(build, name)
            assert await first("search", {"words": name}, "hits") == name
            assert await first("sparql", sparql, "rows") == name
            put(build, name[::-1])
            assert await first("sparql", sparql, "rows") == name[::-1]
            assert await first("search", {"words": name}, "hits") == ""

    asked(work, build)


def test_what_is_of_the_graph_before_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.mcp.server._PATIENCE", 0.0)
    put(tmp_path, "Ann Old")
    with open_graph(tmp_path, workers=2) as graph, only_writer(tmp_path / upkeep._LOCK):
        put(tmp_path, "Bo New")
        whole = Asked(graph, Finder(graph))
        rows: Any = aside(_told(_current(lambda: whole, lambda _: {"rows": ["Ann Old"]})))
        assert rows.structured_content["outdated"].startswith("The graph was built anew")

        def refused(_: Asked) -> dict[str, Any]:
            raise UsageError(f"Nobody is called {'Wei ' * 10_000}.")

        said = r"^Nobody is called [Wei ]{4000,5000} … \(cut\) The graph was built anew.* Ask again"
        with pytest.raises(ToolError, match=said):
            aside(_told(_current(lambda: whole, refused)))


def line(**fields: Any) -> bytes:
    return json.dumps({"jsonrpc": "2.0", **fields}).encode() + b"\n"


def call(id: int, query: str) -> bytes:
    return line(id=id, method="tools/call", params={"name": "sparql", "arguments": {"query": query}})


HELLO = line(
    id=0,
    method="initialize",
    params={
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "a", "version": "1"},
    },
) + line(method="notifications/initialized")


def test_whoever_does_not_want_an_answer_any_more_ends_the_query() -> None:
    began, stops = threading.Event(), []

    def never_ends(stop: Stop) -> None:
        ended = threading.Event()
        with stop.runs(ended.set):
            stops.append(stop)
            began.set()
            ended.wait()

    async def work() -> None:
        task = asyncio.create_task(_told(never_ends))
        await asyncio.to_thread(began.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    aside(work())
    assert [stop.called for stop in stops] == [True]


def test_whatever_is_asked_of_the_graph_ends_when_it_is_called_off() -> None:
    with open_graph(GRAPH) as graph:
        whole, stop = Asked(graph, Finder(graph)), Stop()

        def called_off(now: Asked) -> dict[str, Any]:
            answers.show(now, "Nexus", "system")
            stop()
            for look in (answers.show, answers.explain):
                with pytest.raises(StoppedError):
                    look(now, "Nexus", None)
            return {}

        assert _current(lambda: whole, called_off)(stop) == {}
        assert answers.show(whole, "Nexus", "system")["name"] == "Nexus"


def test_slow_queries_hold_up_no_other_and_end_when_nobody_is_there() -> None:
    never = [sys.executable, "-m", "kg", "mcp", "-g", GRAPH, "--timeout", "9000"]
    with subprocess.Popen(never, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(HELLO + call(1, SLOW) + call(2, SLOW) + call(3, QUICK))
        process.stdin.flush()
        answered = [json.loads(process.stdout.readline())["id"] for _ in range(2)]
        process.stdin.close()
        process.wait()  # long before the slow ones would have ended
    assert answered == [0, 3]
    assert process.returncode == 0
