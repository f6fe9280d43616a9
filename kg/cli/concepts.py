"""`kg concepts`: a vocabulary that is no SKOS yet becomes one, for `kg build --concepts`."""

from pathlib import Path

import click

from kg.cli.options import FileName


@click.command(
    epilog="\b\nExamples:\n  kg concepts cso.csv > cso.ttl\n  kg concepts cso.csv | gzip > cso.ttl.gz"
)
@click.argument("file", type=FileName(path_type=Path))
def command(file: Path) -> None:
    """Print the Computer Science Ontology as SKOS in Turtle, for kg build --concepts.

    FILE is its CSV, also compressed. Topics that it calls equivalent are one, with alternative labels. The
    ontology's credit and licence, CC BY 4.0, stand in what is printed; keep them with it.
    """
    from kg.schemes import cso_to_skos

    for piece in cso_to_skos(file):
        click.echo(piece, nl=False)
