"""Options that several commands have, with one meaning and one wording."""

import click

graph_option = click.option(
    "-g",
    "--graph",
    default="exports",
    show_default=True,
    metavar="GRAPH",
    help="Build or store folder, or RDF file.",
)
"""The graph that a command asks."""
