"""`kg stats`: what is in a graph, counted."""

import dataclasses

import click

from kg.cli.options import graph_option
from kg.cli.screen import notice, print_json


@click.command(epilog="\b\nExamples:\n  kg stats\n  kg stats -g exports/graph.ttl --json")
@graph_option
@click.option("--json", "as_json", is_flag=True, help="As one JSON document.")
def command(graph: str, as_json: bool) -> None:
    """Count what is in the graph: papers, people, concepts, open questions, classes, graphs."""
    from kg.query.statistics import statistics
    from kg.store import open_graph

    with open_graph(graph, notice=notice, called=graph) as opened:
        counted = dataclasses.asdict(statistics(opened))
    if as_json:
        print_json({"schema_version": 1, **counted})
    else:
        click.echo("\n".join(_block(heading, part) for heading, part in counted.items()), nl=False)


def _block(heading: str, part: dict[str, int | str]) -> str:
    """A heading and a line for each count, numbers in one column."""
    from kg.text.printing import safe

    counts = {
        safe(name): f"{count:,}" if isinstance(count, int) else safe(count) for name, count in part.items()
    }
    names = max(map(len, counts), default=0)
    numbers = max(map(len, counts.values()), default=0)
    lines = [f"  {name:{names}}  {count:>{numbers}}" for name, count in counts.items()]
    return "\n".join([heading.capitalize(), *lines, ""])
