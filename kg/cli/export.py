"""`kg export`: a graph into a file of another form."""

import sys
from contextlib import nullcontext

import click

from kg.cli.options import FileName, graph_option, timeout_option
from kg.cli.progress import waiting
from kg.cli.screen import notice
from kg.publish.forms import ENDINGS
from kg.publish.networks import MOST, Network


@click.command(
    epilog="\b\nExamples:\n  kg export graph.jsonld\n  kg export library.bib -g exports"
    "\n  kg export coauthors.graphml --network coauthors\n  kg export - --to nt | gzip > facts.nt.gz",
)
@click.argument("file", type=FileName(dir_okay=False, allow_dash=True))
@graph_option
@click.option("--to", "form", type=click.Choice(list(ENDINGS)), help="The form, unless FILE's name tells it.")
@click.option(
    "--network",
    type=click.Choice([str(network) for network in Network]),
    help="What a .graphml, .csv or .json has: the things of the picture and what it draws between them, or "
    "who wrote together, what papers are about together, which keywords they are given together, which paper "
    "cites which, which papers cite the same works (coupling), which works are cited by the same papers "
    "(cocitation).  [default: things]",
)
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
    file: str, graph: str, form: str | None, network: str | None, most: int, force: bool, timeout: float
) -> None:
    """Write a graph into FILE, in the form that the end of its name says.

    .nq, .trig and .jsonld have everything, .ttl, .nt and .rdf the facts alone, .bib the papers for BibTeX,
    .csl.json the papers for Zotero, Pandoc and whatever else reads CSL-JSON, .graphml, .csv and .json a
    network: for Gephi and Cytoscape, for R, for VOSviewer. With .gz behind it, FILE is compressed; - is
    standard output.
    """
    from kg.pipeline.garbage import seldom_collected
    from kg.publish import export

    if file == "-" and form is None:
        raise click.UsageError("What goes to standard output has no name: say its form with --to.")
    with seldom_collected(), nullcontext() if file == "-" else waiting("writing"):
        done = export(
            graph,
            sys.stdout.buffer if file == "-" else file,
            form=form,
            network=network,
            most=most,
            force=force,
            timeout=timeout,
            notice=notice,
        )
    notice(f"{done}{'' if file == '-' else f' in {file}'}.")
