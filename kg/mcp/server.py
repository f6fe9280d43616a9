"""What is served: tools and resources of the protocol, each a function of `kg.mcp.answers`."""

import inspect
from collections.abc import Awaitable, Callable
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import msgspec
from anyio import to_thread
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from pydantic import Field

from kg import __version__
from kg.errors import KgError
from kg.mcp import answers
from kg.mcp.answers import Asked, in_tools
from kg.mcp.bounded import begun, told
from kg.mcp.documents import Answered, Explained, Found, Listed, Shown
from kg.mcp.serving import Server
from kg.query import questions
from kg.query.asking.answer import FARTHEST
from kg.query.catalogue import UnknownQuestionError, question_named
from kg.search import Group
from kg.store import Stop

INSTRUCTIONS = """\
A knowledge graph of scholarly documents: people, papers, concepts, systems, claims with figures.
Every fact can show the words it was read from. To work with it: search for a thing; show what is known
of it; ask_question for the questions that many have (list_questions); sparql for your own; explain for
the evidence. Names are taken in any spelling, and IRIs or their ends (person/…) wherever a name is. One
that fits several is refused with the candidates: ask again with the IRI of the one that is meant, and
never guess. When you state a fact from here, cite the IRI and, from explain, the quote with its document
and lines. The graph is what documents say: lists of authors may be cut, and claims are their authors'."""

_READS = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
_NAME = "A name in any spelling, an acronym, a title or a part of it, a category's code, or an IRI."


def _limit(what: str, most: int) -> Any:
    """How many are given at most. A larger limit is cut, and the answer says that there is more."""
    told = f"{what} at most, up to {most}."  # the schema alone tells the most
    return Field(description=told, ge=1, json_schema_extra={"maximum": most})


def _kind(told: str) -> Any:
    """What kind of thing is meant; one that there is not is refused in words."""
    return Field(description=told, json_schema_extra={"enum": [*Group, None]})


Opening: TypeAlias = Callable[[], Asked]
"""Gives the graph, which is waited for while it is being opened."""
_Answer: TypeAlias = Callable[[Asked], dict[str, Any]]
"""Gives the document of an answer."""
_PATIENCE = 45.0
"""Seconds after a build was noticed for which a call waits for the new graph; assistants wait a minute."""
_OUTDATED = (
    "The graph was built anew, and the new one is still being read in: this is of the one before. Ask again."
)

Limit = Annotated[int, _limit("Rows", answers.MOST_ROWS)]
Offset = Annotated[int, Field(description="Rows to pass over.", ge=0, le=FARTHEST)]


def server(asked: Opening) -> MCPServer[Any]:
    """A server of the graph that is being opened."""
    made = Server("scholarly-kg", instructions=INSTRUCTIONS, version=__version__, log_level="ERROR")
    _add_finding(made, asked)
    _add_asking(made, asked)
    _add_resources(made)
    return made


def _add_finding(made: MCPServer[Any], asked: Opening) -> None:
    """The tools that start from a name."""

    async def search(
        words: Annotated[
            str, Field(description="A name, or how it begins; an identifier, ISBN, ISSN or citation key.")
        ],
        kind: Annotated[str | None, _kind("Of this kind alone.")] = None,
        limit: Annotated[int, _limit("Hits", answers.MOST_HITS)] = 10,
    ) -> Annotated[CallToolResult, Found]:
        """Find people, papers, concepts, systems, categories, organisations and topics by name.

        Each hit has its IRI and a note that tells it from namesakes. Nothing found: did_you_mean.
        """
        return await _told(_current(asked, lambda now: answers.search(now, words, kind, limit)))

    async def show(
        name: Annotated[str, Field(description=_NAME)],
        kind: Annotated[str | None, _kind("What it is, if the name fits several.")] = None,
    ) -> Annotated[CallToolResult, Shown]:
        """Show what the graph knows about one thing: facts, and the first rows of the questions about it.

        `more` names the questions that have more rows: ask_question gives them.
        """
        return await _told(_current(asked, lambda now: answers.show(now, name, kind)))

    async def explain(
        name: Annotated[str, Field(description=_NAME)],
        other: Annotated[str | None, Field(description="The other end of an edge, likewise.")] = None,
    ) -> Annotated[CallToolResult, Explained]:
        """Say why a thing, or an edge between two, is in the graph: the evidence to cite.

        Gives the quotes with their document, lines and offsets (code points into title, line break,
        abstract), the names as printed, and reasons for and against two being one.
        """
        return await _told(_current(asked, lambda now: answers.explain(now, name, other)))

    _add(made, search, "Search by name")
    _add(made, show, "Show a thing")
    _add(made, explain, "Show the evidence")


def _add_asking(made: MCPServer[Any], asked: Opening) -> None:
    """The tools that ask for tables."""

    async def list_questions(
        about: Annotated[
            str,
            Field(
                description="Words of the question, or its name, which gives its SPARQL, too; empty for all."
            ),
        ] = "",
    ) -> Annotated[CallToolResult, Listed]:
        """List the questions of the catalogue, with what each answers and, for some words, what it takes."""
        return await _told(lambda _: answers.list_questions(about))

    async def ask_question(
        question: Annotated[str, Field(description=f"Its name, one of: {', '.join(questions())}.")],
        parameters: Annotated[
            dict[str, str | int | float | bool] | None,
            Field(description='Name → value: {"person": "Jakob Foerster"}'),
        ] = None,
        limit: Limit = 50,
        offset: Offset = 0,
    ) -> Annotated[CallToolResult, Answered]:
        """Ask a question of the catalogue by its name.

        Parameters are names in any spelling; list_questions says what each question takes.
        """

        def answer(now: Asked) -> dict[str, Any]:
            return answers.ask_question(now, question, parameters or {}, limit, offset)

        return await _told(_current(asked, answer))

    async def sparql(
        query: Annotated[
            str, Field(description="SELECT, ASK, CONSTRUCT or DESCRIBE; common prefixes are known.")
        ],
        limit: Limit = 50,
        offset: Offset = 0,
    ) -> Annotated[CallToolResult, Answered]:
        """Ask the graph in SPARQL 1.1: reading only, bounded in time and memory.

        The default graph has the facts, also doubts about who is who; evidence, records and counts stand in
        named graphs. Read the resource kg://vocabulary first, or the SPARQL of a question like yours, which
        list_questions gives. Begin patterns with a class.
        """
        return await _told(_current(asked, lambda now: answers.query(now, query, limit, offset)))

    _add(made, list_questions, "List the questions")
    _add(made, ask_question, "Ask a question")
    _add(made, sparql, "Ask in SPARQL")


def _add(made: MCPServer[Any], tool: Callable[..., Awaitable[CallToolResult]], title: str) -> None:
    """Make a function a tool, described by its docstring."""
    words = inspect.getdoc(tool)
    made.add_tool(tool, title=title, description=words, annotations=_READS)


def _add_resources(made: MCPServer[Any]) -> None:
    @made.resource("kg://vocabulary", title="The vocabulary of the graph", mime_type="text/markdown")
    def vocabulary() -> str:
        """Classes, properties and named graphs, to write SPARQL with."""
        return _vocabulary().read_text(encoding="utf-8")

    @made.resource("kg://questions", title="The catalogue of questions", mime_type="application/json")
    def catalogue() -> str:
        """All questions, with what each answers and takes."""
        return told(answers.catalogue(), longest=1 << 20)

    @made.resource(
        "kg://question/{name}", title="The SPARQL of a question", mime_type="application/sparql-query"
    )
    def question(name: str) -> str:
        """A question as it is asked, to learn from or to change."""
        try:
            return question_named(name, "kg://questions").text
        except UnknownQuestionError as error:
            raise ResourceNotFoundError(str(error)) from None


def _vocabulary() -> Path:
    """The page that describes the vocabulary: inside the installed package, or in a source checkout."""
    package = Path(str(files("kg")))
    installed = package / "docs" / "vocabulary.md"
    return installed if installed.is_file() else package.parent / "docs" / "vocabulary.md"


def _current(opened: Opening, answer: _Answer) -> Callable[[Stop], dict[str, Any]]:
    """The answer of the graph that was built last, which is waited for; one of the graph before says so."""

    def waited(stop: Stop) -> dict[str, Any]:
        now = opened().until(stop)
        if now.graph.follower.catch_up(_PATIENCE, stop):
            return answer(now)
        try:
            return {"outdated": _OUTDATED, **answer(now)}
        except KgError as error:
            raise ToolError(f"{begun(in_tools(str(error)))} {_OUTDATED}") from error

    return waited


async def _told(answer: Callable[[Stop], dict[str, Any]]) -> CallToolResult:
    """The answer as text and as values; what the user must act on as an error, which the assistant reads.

    It is called off as soon as whoever asked does not want it any more, or is gone.
    """
    stop = Stop()
    try:
        text = await to_thread.run_sync(lambda: told(answer(stop)), abandon_on_cancel=True)
    except KgError as error:
        raise ToolError(begun(in_tools(str(error)))) from error
    finally:
        stop()  # harmless when it has ended
    return CallToolResult(content=[TextContent(text=text)], structured_content=msgspec.json.decode(text))
