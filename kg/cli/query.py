"""`kg query`: a question of the catalogue, a file, or SPARQL as typed; the answer on stdout."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from kg.cli import completing
from kg.cli.options import graph_option, memory_option, timeout_option
from kg.cli.screen import notice, width, wrapped
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from kg.query import Question
    from kg.store import Result

_DOUBTS = "identity-doubts"
FORMATS = ("table", "json", "csv", "tsv", "xml", "turtle", "ntriples")


@click.command(
    epilog='\b\nExamples:\n  kg query coauthors --param person="Jakob Foerster"\n'
    "  kg query -q 'SELECT ?title { ?paper dcterms:title ?title }' --format csv",
)
@click.argument("question", required=False, metavar="[NAME|FILE|-]", shell_complete=completing.questions)
@click.option("-q", "--query", "text", metavar="SPARQL", help="The query itself; common prefixes are known.")
@graph_option
@click.option(
    "--param",
    "parameters",
    multiple=True,
    metavar="NAME=VALUE",
    shell_complete=completing.parameters,
    help="A value for a parameter; repeatable.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: table, or turtle for triples.")
@timeout_option(30)
@memory_option
@click.option(
    "--max-rows",
    type=click.IntRange(0),
    metavar="N",
    help="At most N rows; where a question shows the first, the first N.",
)
@click.option("--list", "listing", is_flag=True, help="List the questions of the catalogue.")
def command(
    question: str | None,
    text: str | None,
    graph: str,
    parameters: tuple[str, ...],
    form: str | None,
    timeout: float,
    memory: int,
    max_rows: int | None,
    listing: bool,
) -> None:
    """Ask a question of the catalogue by its name, the query in a FILE, or any SPARQL.

    Rules for what cannot be true are questions too, checks/NAME; kg build asks them all.

    A parameter that is a person, paper, concept, category or organisation takes a name. A query reads the
    graph and nothing else: it cannot change it, reach the network, or run for ever.
    """
    if listing:
        click.echo(_catalogue(), nl=False)
        return
    from kg.query import ask
    from kg.store import open_graph

    asked = _asked(question, text)
    given = _given(parameters)
    with open_graph(graph, notice=notice, called=graph, timeout=timeout, memory_mb=memory) as opened:
        result = ask(
            opened,
            asked,
            given,
            notice=notice,
            max_rows=max_rows,
            flag="--param ",
        )
    _print(result, form)
    if asked.name == _DOUBTS and form in {None, "table"} and next(result.rows(), None) is not None:
        notice(_how_to_decide(graph, result))
    if result.cut and max_rows is not None and len(result) >= max_rows:
        notice(f"There are more than these {max_rows} rows.")


def _how_to_decide(graph: str, result: "Result") -> str:
    """What to do about the pairs of an answer, which are short names in its columns `one` and `other`."""
    from kg.query.suggested import command
    from kg.store.terms import shown

    first = dict(zip(result.variables, next(result.rows()), strict=True))
    explain = command("kg explain", shown(first["one"]), shown(first["other"]), graph=graph)
    review = command("kg identity review", graph=graph)
    return f"Why, and the lines that decide, of the first: {explain}\nOne by one: {review}"


def _asked(question: str | None, text: str | None) -> "Question":
    from kg.query import find_question, read_question

    if (question is None) == (text is None):
        raise UsageError("Name one question, a file, or a query with -q. All questions: kg query --list")
    if text is not None:
        return read_question(text, "-q")
    if question == "-":
        try:
            return read_question(sys.stdin.buffer.read().decode("utf-8-sig"), "stdin")
        except UnicodeDecodeError as error:
            raise InputError(f"stdin: not a text in UTF-8 (byte {error.start}).") from None
    return find_question(question or "")


def _given(parameters: tuple[str, ...]) -> dict[str, str]:
    given: dict[str, str] = {}
    for name, value in map(_pair, parameters):
        if name in given:
            raise UsageError(f"--param {name} is given twice: {given[name]!r} and {value!r}.")
        given[name] = value
    return given


def _pair(parameter: str) -> tuple[str, str]:
    name, equals, value = parameter.partition("=")
    if not equals or not name:
        raise UsageError(f"--param {parameter}: write NAME=VALUE, for example --param person='Chloe Bi'.")
    return name, value


def _print(result: "Result", form: str | None) -> None:
    from kg.store import Form, Format
    from kg.store.table import table

    if form in {None, "table"} and result.form is Form.ASK:
        click.echo("yes" if result.answer else "no")
    elif form in {None, "table"} and result.form is Form.SELECT:
        click.echo(table(result, width()), nl=False)
    else:
        sys.stdout.flush()
        result.write(sys.stdout.buffer, Format.TURTLE if form in {None, "table"} else Format(form or ""))


def _catalogue() -> str:
    from kg.query import questions
    from kg.query.catalogue import RULES, rules

    listed = {**questions(), **{f"{RULES}/{name}": rule for name, rule in rules().items()}}
    told = (str(replace(question, name=name)) for name, question in listed.items())
    lines = (line for each in told for line in each.splitlines())
    return "".join(f"{line if '--param' in line else wrapped(line, width())}\n" for line in lines)
