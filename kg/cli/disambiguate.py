"""`kg disambiguate`: signatures in, people out, a line each."""

import sys
from contextlib import nullcontext
from pathlib import Path

import click

from kg.cli.options import FileName
from kg.cli.screen import notice


@click.command(epilog="\b\nExamples:\n  kg disambiguate signatures.jsonl\n  kg disambiguate -")
@click.argument("file", default="-", type=FileName(allow_dash=True), metavar="[FILE|-]")
def command(file: str) -> None:
    """Say which signatures are one person, without a graph.

    Reads JSON Lines from FILE or from standard input,

    \b
      {"id", "name", "title", "coauthors": […], "venue", "year", "organisation"}

    of which all but id and name may be null or missing, and writes {"id", "person"} for each, in the same
    order; equal person means one person. Names must be able to be one person's; what counts then are shared
    coauthors, words and subjects of the titles, venues, organisations, years, and how common the name is.
    The same lines give the same people in any order. A name that names nobody ("Anonymous", "et al.", "123")
    is a person of its own on each line, and told. Nothing is written before all is read; a line that cannot
    be read, whose id stood before, whose name is empty or whose year has not four digits ends the command
    with 3.
    """
    from kg.exchange.lines import lines_of, open_lines
    from kg.exchange.signatures import disambiguate_lines

    source = nullcontext(lines_of(sys.stdin.buffer)) if file == "-" else open_lines(Path(file))
    sys.stdout.flush()
    with source as lines:
        for answer in disambiguate_lines(lines, "stdin" if file == "-" else file, notice):
            sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
