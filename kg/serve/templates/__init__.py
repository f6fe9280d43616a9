"""The pages as templates, which escape every word of a document."""

from typing import TYPE_CHECKING

from kg import __version__
from kg.serve.settings import Settings

if TYPE_CHECKING:
    from jinja2 import Environment


def environment(settings: Settings) -> "Environment":
    """The templates of this folder, with what every page shows."""
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

    made = Environment(
        loader=PackageLoader("kg.serve", "templates"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(title=settings.title, version=__version__, statements=None)
    return made
