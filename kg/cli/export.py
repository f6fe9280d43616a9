"""`kg export`: a graph into a file of another form."""

import sys
from collections.abc import Mapping
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

import click

from kg.cli import completing
from kg.cli.asking import asked_question, given_parameters, parameters_option
from kg.cli.options import FileName, graph_option, timeout_option
from kg.cli.progress import waiting
from kg.cli.screen import notice
from kg.errors import LimitError, UsageError
from kg.publish.forms import ENDINGS
from kg.publish.networks import MOST, Network

if TYPE_CHECKING:
    from kg.store import Graph

_ALL = 1_000_000
"""Rows of an answer whose papers are written: no graph that was tried has as many papers."""


@click.command(
    epilog="\b\nExamples:\n  kg export graph.jsonld\n  kg export library.bib -g exports"
    "\n  kg export papers.csv\n  kg export coauthors.graphml --network coauthors"
    "\n  kg export zhang.ris --papers papers-of-person --param person='Qizhen Zhang'"
    "\n  kg export - --to nt | gzip > facts.nt.gz",
)
@click.argument("file", type=FileName(dir_okay=False, allow_dash=True))
@graph_option
@click.option("--to", "form", type=click.Choice(list(ENDINGS)), help="The form, unless FILE's name tells it.")
@click.option(
    "--network",
    type=click.Choice([str(network) for network in Network]),
    help="Which network a .graphml, .csv or .json has: things of the picture and what it draws between them, "
    "who wrote together, what papers are about together, which keywords they are given together, which paper "
    "cites which, which papers cite the same works (coupling), which works are cited by the same papers "
    "(cocitation).  [default: things]",
)
@click.option(
    "--papers",
    "question",
    metavar="NAME|FILE",
    shell_complete=completing.questions,
    help="Of the papers those alone that a question of the catalogue, or in a file, has in its column paper.",
)
@parameters_option
@click.option(
    "--most",
    type=click.IntRange(1),
    default=MOST,
    show_default=True,
    metavar="N",
    help="A paper with more people, concepts, keywords or references than these ties none of them, and a "
    "work that more papers cite couples none.",
)
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@timeout_option(600, "Seconds that one question may take.")
def command(
    file: str,
    graph: str,
    form: str | None,
    network: str | None,
    question: str | None,
    parameters: tuple[str, ...],
    most: int,
    force: bool,
    timeout: float,
) -> None:
    """Write a graph into FILE, in the form that the end of its name says.

    .nq, .trig and .jsonld have everything, .ttl, .nt and .rdf the facts alone. The papers are in .bib for
    BibTeX, in .ris for EndNote and tools for reviews, in .csl.json for Zotero, Pandoc and whatever else reads
    CSL-JSON, in .csv as a table for spreadsheets. .graphml and .json have a network, for Gephi and Cytoscape,
    for VOSviewer; with --network, .csv has the ties of one, for R. With .gz behind it, FILE is compressed; -
    is standard output.
    """
    from kg.pipeline.garbage import seldom_collected
    from kg.publish import export
    from kg.store import open_graph

    if file == "-" and form is None:
        raise click.UsageError("What goes to standard output has no name: say its form with --to.")
    given = given_parameters(parameters)
    if given and question is None:
        raise click.UsageError("--param is a parameter of the question that --papers names.")
    write = partial(
        export,
        file=sys.stdout.buffer if file == "-" else file,
        form=form,
        network=network,
        most=most,
        force=force,
        timeout=timeout,
        notice=notice,
    )
    with seldom_collected(), nullcontext() if file == "-" else waiting("writing"):
        if question is None:
            done = write(graph)
        else:
            with open_graph(graph, notice=notice, called=graph, timeout=timeout) as opened:
                done = write(opened, papers=_papers(opened, question, given))
    notice(f"{done}{'' if file == '-' else f' in {file}'}.")


def _papers(graph: "Graph", question: str, given: Mapping[str, str]) -> list[str]:
    """The papers of an answer, in its order.

    Raises:
        UsageError: where it has no column of them.
        LimitError: where it has more rows than are read.
    """
    from kg.query import ask
    from kg.store import Form
    from kg.store.terms import text

    asked = asked_question(question, None)
    result = ask(graph, asked, given, max_rows=_ALL, flag="--param ", notice=notice)
    columns = result.variables if result.form is Form.SELECT else ()
    if "paper" not in columns:
        has = f"it has {', '.join(columns)}" if columns else "it is no table"
        raise UsageError(f"The answer of {question} has no column paper: {has}.")
    if result.cut and len(result) >= _ALL:
        raise LimitError(
            f"The answer of {question} has more than {_ALL:,} rows: let it have each paper once."
        )
    place = columns.index("paper")
    return [text(row[place]) for row in result.rows() if row[place] is not None]
