"""Texts in quotation marks for messages, that a terminal can print and people can paste back.

Python's `repr` shows every sign that is not seen as an escape. Two of these are ordinary spelling: Persian
sets prefixes and endings apart by U+200C, scripts of India choose between forms of letters by it and U+200D.
A backslash stands as it is, for titles have formulas.
"""

import re
from collections.abc import Iterable

_LETTER = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdfd\ufe70-\ufefc"
"""Of the scripts that need joiners: Arabic and its neighbours, those of India, Burmese, Khmer, Mongolian."""
_JOINER = re.compile(rf"(?<=[{_LETTER}])\\u200([cd])(?=[{_LETTER}])")
_WRITTEN = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:[^<>\"{}|^`\\\x00-\x20]+>")
"""An IRI as Turtle and SPARQL write it."""
_BACKSLASH = re.compile(r"\\\\(?!x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[nrt](?![a-z]))")
"""As `repr` has one, but for those that would look like the escape of a sign that is not seen."""
_SIGNS = {"c": "\u200c", "d": "\u200d"}


def in_quotes(text: str) -> str:
    r"""The text as `repr` has it, but for joiners between two letters whose script needs them, and `\`.

    >>> in_quotes("Nexus\x1b[31m"), in_quotes("a\u200cb")
    ("'Nexus\\x1b[31m'", "'a\\u200cb'")
    >>> print(in_quotes(r"A $\times$ B"))
    'A $\times$ B'
    >>> in_quotes("می\u200cخواهم") == "'می\u200cخواهم'"
    True
    """
    return _BACKSLASH.sub(r"\\", _JOINER.sub(lambda found: _SIGNS[found[1]], repr(text)))


def out_of_brackets(text: str) -> str:
    """The IRI where a text is one as Turtle and SPARQL write it; any other text as it is.

    >>> out_of_brackets("<https://e.org/a>"), out_of_brackets("<b>bold</b>")
    ('https://e.org/a', '<b>bold</b>')
    """
    return text[1:-1] if _WRITTEN.fullmatch(text) else text


def did_you_mean(names: Iterable[str]) -> str:
    """A question that offers these names, to go on a sentence; empty for none.

    >>> did_you_mean(["papers", "people"])
    ' Did you mean papers or people?'
    """
    offered = " or ".join(names)
    return f" Did you mean {offered}?" if offered else ""
