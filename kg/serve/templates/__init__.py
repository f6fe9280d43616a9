"""The pages as templates, which escape every word of a document."""

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from kg import __version__
from kg.rdf.files import UNTITLED
from kg.serve.settings import Settings
from kg.text.printing import safe_text


def environment(settings: Settings) -> Environment:
    """The templates of this folder, with what every page shows."""
    made = Environment(
        loader=PackageLoader("kg.serve", "templates"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_seen,
    )
    made.globals.update(title=settings.title or UNTITLED, version=__version__, statements=None, outdated=None)
    return made


def _seen(value: object) -> object:
    """What a page shows of a value: no character that turns the direction of writing, or that is none."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return safe_text(value)
