"""`kg query`: a question of the catalogue, a file, or SPARQL as typed; the answer on stdout."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from kg.cli import completing
from kg.cli.asking import asked_question, given_parameters, parameters_option
from kg.cli.options import graph_option, memory_option, timeout_option
from kg.cli.screen import notice, width, wrapped
from kg.errors import UsageError
from kg.text.quoting import did_you_mean

if TYPE_CHECKING:
    from kg.store import Result

_DOUBTS = "identity-doubts"
_RULES = "Rules for what documents say that cannot all be true"
_HOW_TO_ASK = (
    "What stands in brackets is to be given: kg query coauthors --param person=NAME\n"
    "One in full: kg query --list coauthors; all that tell of something: kg query --list retracted"
)
FORMATS = ("table", "json", "csv", "tsv", "xml", "turtle", "ntriples")


@click.command(
    epilog='\b\nExamples:\n  kg query coauthors --param person="Jakob Foerster"\n'
    "  kg query -q 'SELECT ?title { ?paper dcterms:title ?title }' --format csv",
    context_settings={"allow_extra_args": True},  # words behind --list
)
@click.argument("question", required=False, metavar="[NAME|FILE|-]", shell_complete=completing.questions)
@click.option("-q", "--query", "text", metavar="SPARQL", help="The query itself; common prefixes are known.")
@graph_option
@parameters_option
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: table, or turtle for triples.")
@timeout_option(30)
@memory_option
@click.option(
    "--max-rows",
    type=click.IntRange(0),
    metavar="N",
    help="At most N rows; where a question shows the first, the first N.",
)
@click.option(
    "--list",
    "listing",
    is_flag=True,
    help="List the questions of the catalogue: all, the one of that name, or those with such words.",
)
@click.pass_context
def command(
    context: click.Context,
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
        _list(" ".join([question or "", *context.args]).strip())
        return
    if context.args:
        raise UsageError(
            f"One question is asked at a time, and {context.args[0]!r} is one more. "
            "What a question is about is given with --param NAME=VALUE, and its graph with -g GRAPH."
        )
    from kg.query import ask
    from kg.store import open_graph

    asked = asked_question(question, text)
    given = given_parameters(parameters)
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
        notice(f"There are more rows than --max-rows {max_rows} shows.")


def _how_to_decide(graph: str, result: "Result") -> str:
    """What to do about the pairs of an answer, which are short names in its columns `one` and `other`."""
    from kg.query.suggested import command
    from kg.store.terms import shown

    first = dict(zip(result.variables, next(result.rows()), strict=True))
    explain = command("kg explain", shown(first["one"]), shown(first["other"]), graph=graph)
    review = command("kg identity review", graph=graph)
    return f"Why, and the lines that decide, of the first: {explain}\nOne by one: {review}"


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


def _list(about: str) -> None:
    """The catalogue in groups; whole what is called so, or those questions that have the words.

    Raises:
        UsageError: when no question has any of them.
    """
    from kg.query import questions
    from kg.query.catalogue import nearest, told_words, with_rules, with_words
    from kg.query.groups import Group, groups

    listed = {name: replace(each, name=name) for name, each in with_rules().items()}
    if not about:
        rules = tuple(each for name, each in listed.items() if name not in questions())
        for group in (*groups(questions().values()), Group("rules", _RULES, rules)):
            _print_lines(f"{group}\n\n", group.column)
        notice(_HOW_TO_ASK)
        return
    named = listed.get(about.lower())
    found, has_all = ([named], True) if named else with_words(listed.values(), told_words(about))
    if not found:
        raise UsageError(
            f"No question has words like “{about}”.{did_you_mean(nearest(about, listed))}"
            " All of them: kg query --list"
        )
    _print_lines("\n\n".join(map(str, found)))
    if not has_all:
        notice("\nNo question has all these words; these have most of them.")


def _print_lines(text: str, column: int = 4) -> None:
    """Print the lines, broken so that they go on in that column; what is to be copied stays whole."""
    for line in text.splitlines():
        is_whole = "--param" in line or "kg query" in line
        click.echo(line if is_whole else wrapped(line, width(), column - 4))
