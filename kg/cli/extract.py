"""`kg extract`: texts in, their findings out, a line each."""

import sys
from contextlib import nullcontext
from pathlib import Path

import click


@click.command(epilog="\b\nExamples:\n  kg extract papers.jsonl\n  kg extract -")
@click.argument("file", default="-", metavar="[FILE|-]")
def command(file: str) -> None:
    """Find concepts and abbreviations in texts, without a graph.

    Reads JSON Lines, {"id", "title", "abstract"} or {"id", "text"}, from FILE or from standard input, and
    writes for each line, in the same order,

    \b
      {"id": …, "concepts": [{"label", "score", "type", "start", "end"}, …],
       "entities": [], "relations": [], "systems": [], "claims": [],
       "abbreviations": [{"short", "long"}, …]}

    The id comes back as it is and other fields are ignored. Concepts come best first. Offsets count code
    points in title, line break, abstract, or in the text. What nothing finds yet stays empty: entities,
    relations, systems, claims, and the type of a concept, which is null. Answers are written in batches, as
    they are ready. A line that cannot be read ends the command with 3 and its number, after the answers to
    all lines before it.
    """
    from kg.exchange import extract_lines
    from kg.exchange.lines import lines_of, open_lines

    source = nullcontext(lines_of(sys.stdin.buffer)) if file == "-" else open_lines(Path(file))
    sys.stdout.flush()
    with source as lines:
        try:
            for answer in extract_lines(lines, "stdin" if file == "-" else file):
                sys.stdout.buffer.write(answer)
        finally:
            sys.stdout.buffer.flush()  # the answers before a broken line
