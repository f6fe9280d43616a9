r"""Commands that a library's `@preamble` defines to print nothing: `\hidden{1985}1990` sorts by 1985."""

import re
from collections.abc import Collection, Mapping

_SILENT = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand)(?:\s*\*)?\s*(?:\{\s*)?\\(?P<new>[A-Za-z]{1,40})"
    r"\s*(?:\}\s*)?\[1\]\s*\{\s*\}"
    r"|\\def\s*\\(?P<old>[A-Za-z]{1,40})\s*#1\s*\{\s*\}"
)
_ADDRESSES = frozenset(("doi", "href", "nolinkurl", "path", "url"))
"""Commands that say something whatever a style makes of them: a style may print no address."""
MOST = 100
"""Commands of one library that are known."""


def silent_commands(preamble: str) -> list[str]:
    r"""The names of the commands with one argument that print nothing.

    >>> silent_commands(r'@preamble{"\newcommand{\hidden}[1]{} \def\skipped#1{} \def\shown#1{#1}"}')
    ['hidden', 'skipped']
    """
    named = (found["new"] or found["old"] for found in _SILENT.finditer(preamble))
    return [name for name in named if name not in _ADDRESSES][:MOST]


def without_commands(fields: Mapping[str, str], commands: Collection[str]) -> Mapping[str, str]:
    r"""The fields of an entry without such commands and what they are applied to.

    >>> without_commands({"year": r"{\hidden{1985}1990}"}, ["hidden"])
    {'year': '{1990}'}
    """
    if not any("\\" in value for value in fields.values()):
        return fields
    names = "|".join(sorted(commands))
    silent = re.compile(rf"\\(?:{names})(?![A-Za-z])\s*\{{[^{{}}]*\}}")
    return {name: silent.sub("", value) for name, value in fields.items()}
