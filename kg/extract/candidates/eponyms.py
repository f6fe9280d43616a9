"""People whom a text names for what they stated: no concepts, and no half of the names of theorems is one.

`the conjecture of Woods` is about no Woods, and the `Birch and Swinnerton-Dyer conjecture` is one.
"""

import re
from collections.abc import Iterator

from kg.model import Span

_ACCENT = r"\\[\"'`^~=.Hckruv](?:\{\\?\w\}|\w)"
_WORD = (
    rf"(?:[^\W\d_a-z]|{_ACCENT})(?!['’]?[A-Z]{{2}}|[A-Z]\b)"
    rf"(?:[^\W\d_]|{_ACCENT}|['’](?!s\b)|--?(?=[^\W\d_a-z])){{1,40}}"
)
"""A family name, with the accents of TeX, no longer than names are; not `SMT`."""
_NAME = rf"(?:[A-Z]\.[\s~]?){{0,2}}(?:(?:de|van|von|de la)\s)?{_WORD}"
_NAMES = rf"{_NAME}(?:(?:,\s(?:and\s)?|\sand\s|\s){_NAME}){{0,4}}"
_STATEMENT = r"(?:[Cc]onjecture|correspondence|dichotomy|inequality|[Ll]emma|[Tt]heorem)"
_STATEMENTS = ("onjecture", "correspondence", "dichotomy", "inequality", "emma", "heorem")
"""What a text has that names one: sought in no time."""
_STATED = re.compile(
    rf"""(?:
      \b(?:(?:lower|upper)\sbounds?|conjectures?|corollary|counterexamples?|inequalit(?:y|ies)|lemmas?|theorems?)\s(?:of|by|due\sto)
    | \b[Aa]nswer(?:s|ed|ing)?\s(?:\w+\s){{0,4}}questions?\s(?:of|by|from)
    | \b(?:earlier|joint|pioneering|previous|prior|recent|seminal)\s(?:\w+\s)?
      (?:bounds?|constructions?|papers?|progress(?!\sof)|results?|works?)\s(?:of|by|due\sto)
    | \bconjectured\s(?:\w+\s)?by
    | \b(?:improv\w+|extend\w*|generali[sz]\w+|sharpen\w*|strengthen\w*)\s(?:\w+\s){{0,3}}
      (?:bounds?|constructions?|estimates?|results?|works?)\s(?:of|by|due\sto)
    )\s (?P<who>{_NAMES})
    (?=[.,;:)\]]|\s*$|\s(?:[\[(\\]|(?:a|about|and|are|as|asserting|asserts|asks|at|by|concerning|for|from|holds|if
      |in|is|on|over|predicts|regarding|says|showing|states|stating|that|to|using|via|was|we|were|when|where
      |which|who|whose|with)\b))""",
    re.VERBOSE,
)
_SAID = re.compile(r"\b(?:of|by|due to|from)\s(?:[A-Zd v\\]|[^\x00-\x7f])")
"""What a text has that names anybody so: sought in half the time."""
_JOINT = re.compile(
    rf"(?<![\w-])(?P<one>{_WORD})\sand\s(?P<other>{_WORD})(?:['’]s)?\s(?P<what>{_STATEMENT})(?![\w-])"
)
"""`Birch and Swinnerton-Dyer conjecture`, of two people; `the Sato and Tate conjectures` are two."""
_OWNED = re.compile(
    rf"(?<![\w-])(?P<whose>(?P<who>{_WORD})['’]s?)\s(?:(?:[Ll]ast|[Ll]ittle)\s)?(?:[Cc]onjecture|[Ll]emma|[Pp]aradox|[Tt]heorem)"
    r"(?![\w-])"
)


def joint_names(text: str) -> Iterator[tuple[Span, Span]]:
    """The places of statements that are named after two people, each with that of what looks like its name.

    >>> text = "We prove the Birch and Swinnerton-Dyer conjecture, and the Serre and Tate conjectures."
    >>> [(whole.of(text), rest.of(text)) for whole, rest in joint_names(text)]
    [('Birch and Swinnerton-Dyer conjecture', 'Swinnerton-Dyer conjecture')]
    """
    for found in _JOINT.finditer(text) if any(each in text for each in _STATEMENTS) else ():
        yield Span(*found.span()), Span(found.start("other"), found.end())


def owned_names(text: str) -> Iterator[tuple[Span, Span]]:
    """The places of statements that somebody has, each with that of who has it, and of the genitive.

    >>> text = "Fermat's last theorem and Serre's conjectures"
    >>> [(whole.of(text), who.of(text)) for whole, who in owned_names(text)]
    [("Fermat's last theorem", 'Fermat'), ("Fermat's last theorem", "Fermat's")]
    """
    for found in _OWNED.finditer(text) if "'" in text or "’" in text else ():
        yield Span(*found.span()), Span(*found.span("who"))
        yield Span(*found.span()), Span(*found.span("whose"))


def people_told(text: str) -> Iterator[Span]:
    """The places of those whose statements or works a text speaks of.

    >>> text = "It follows from recent work of Guth and Katz, a theorem of Hodge theory, and BERT."
    >>> [place.of(text) for place in people_told(text)]
    ['Guth and Katz']
    """
    if _SAID.search(text):
        yield from (Span(*found.span("who")) for found in _STATED.finditer(text))
