"""`kg categories`: arXiv's scheme, and what a bare code can mean."""

from collections.abc import Iterable

import click

from kg.categories import Category, candidates, codes, scheme
from kg.errors import UsageError


@click.command(epilog="\b\nExamples:\n  kg categories LG CV\n  kg categories --turtle")
@click.argument("asked", nargs=-1, metavar="[CODE]...")
@click.option("--turtle", is_flag=True, help="The whole scheme as SKOS in Turtle.")
@click.option("--base", metavar="IRI", help="What the names in the Turtle begin with.")
def command(asked: tuple[str, ...], turtle: bool, base: str | None) -> None:
    """Print arXiv's groups, archives and categories, or what each CODE can mean.

    A line is: id, name, the id above it, other ids of the same category.
    """
    if turtle:
        from kg.rdf.describe.concepts import scheme_document

        click.echo(scheme_document(base), nl=False)
    else:
        _print([scheme()[id] for code in asked for id in _meanings(code)] if asked else scheme().values())


def _meanings(code: str) -> tuple[str, ...]:
    found = candidates(code)
    if not found:
        import difflib

        near = difflib.get_close_matches(code.upper(), sorted(codes()), n=3)
        hint = f" Near to it: {', '.join(near)}." if near else ""
        raise UsageError(f"arXiv has no category {code!r}.{hint} kg categories lists them all.")
    return found


def _print(categories: Iterable[Category]) -> None:
    for category in categories:
        row = (category.id, category.name, category.broader or "", " ".join(category.aliases))
        click.echo("\t".join(row).rstrip())
