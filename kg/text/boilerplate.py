"""What publishers and databases print around an abstract, and no author wrote: nothing is found in it.

`(PsycINFO Database Record (c) 2016 APA, all rights reserved)`, EBSCO's `Copyright of … is the property of …`,
lines of copyright, what bioRxiv and medRxiv declare behind the abstract, the NBER's word to subscribers, the
JEL codes of the American Economic Association, and labels of sections without a colon. Every record of such
a source has it, so that it would tie together what has nothing in common. The asterisks of Markdown say
nothing, either. The text itself keeps it all.
"""

import re

from kg.text.jel import BEHIND
from kg.text.markdown import unstressed

_NOTICE = (
    r"(?:Copyright\s?)?(?:©|\([cC]\)|Copyright)\s?(?:Copyright\s)?"
    r"(?:(?:The\s)?Authors?(?:\(s\))?,?\s)?(?:19|20)\d\d\b"
)
_TAILS = re.compile(
    rf"""(?: (?:\[ABSTRACT\ FROM\ [A-Z]+\]\.?\s*)? Copyright\ of\ [^.]{{1,200}}?\ is\ the\ property\ of\ .*
      | \[ABSTRACT\ FROM\ [A-Z]+\]\.?
      | \((?:APA\ )?Psyc(?:INFO|Info|ARTICLES|Articles)\ Database\ Record\b .*
      | Institutional\ subscribers\ to\ the\ NBER\b .*
      | (?:(?<=[.!?)\]"”]\s)|(?<=[.!?])) {_NOTICE} .{{0,300}}
      | (?<=[^\s(])(?:Competing\ Interest|Funding)\ Statement(?=[A-Z]).*
      | Competing\ Interest\ Statement\s?The\ authors?\ (?:have|has)\ declared\b.* ) \s*\Z""",
    re.VERBOSE | re.DOTALL,
)
"""What ends a text."""
_OPENING = re.compile(
    rf"{_NOTICE}.{{0,150}}?\.(?=\s[A-Z])"
    r"(?:\s(?:All\srights\sreserved|Published\sby\s[^.]{1,60}(?:\.[A-Z])?)\.)*\s?"
)
"""A line of copyright that begins an abstract, as Scopus has it."""
_MARKS = ("©", "(c) ", "(C) ", "Copyright", "[ABSTRACT", "Psyc", "NBER", "JEL", "Statement")
"""What a text without any notice has nowhere; sought first, which is fast."""
_LABEL = re.compile(
    r"(?:(?:Graphical\s)?A(?:bstract|BSTRACT)|S(?:ummary|UMMARY)|U(?:nlabelled|NLABELLED))(?:(?=[A-Z])|:?\s)"
    r"(?!Argumentation|Interpretation|Algebra|Reasoning)(?=\W?(?:[A-Z][A-Za-z'’-]*,?\s(?:[a-z(\d]|[A-Z]{2,})|[AI]\s))"
)
"""What begins an abstract and names it; not `Abstract Meaning Representation`."""
_SECTIONS = re.compile(
    r"(?:(?<=\n)|(?<=[.?!]\s)|(?<=[.?!]))"
    r"(?:Aims?|Backgrounds?|Conclusions?|Discussion|Findings|Importance|Interpretation|Introduction"
    r"|Methods|Methodology|Objectives?|Purpose|Results)\s(?=[A-Z\d])"
)
"""Labels of sections that are parted from their text by nothing: `Methods We tested`."""
_IMPORTANCE = re.compile(r"(?<=[.?!]\s)(?:Importance|IMPORTANCE)\s(?=[A-Z][a-z]*\s[a-z])")
"""The second section of abstracts in microbiology, the first of which has no label."""
_USUAL = ("Methods ", "Results ", "Conclusion", "Background ")
"""Of which an abstract with such labels has one."""
_LEAST = 2
"""Such labels that an abstract must have, for one alone may be a subject: `Results Section`."""


def blanked(text: str) -> str:
    """The text with blanks for what its author did not write; every word stays in its place.

    The first line is the title, which has none.

    >>> blanked("On Beds\\nBeds are deep. (PsycINFO Database Record (c) 2016 APA)").rstrip()
    'On Beds\\nBeds are deep.'
    >>> blanked("On Beds\\nMethods We dug. Results Beds are deep.")
    'On Beds\\n        We dug.         Beds are deep.'
    """
    text = unstressed(text)
    start = text.find("\n") + 1
    if not start:
        return text
    if any(mark in text for mark in _MARKS):
        for pattern in (_TAILS, BEHIND):
            text = _without(pattern, text, start)
    for opening in (_OPENING, _LABEL):
        found = opening.match(text, start)
        if found:
            text = _blank(text, *found.span())
    labelled = any(label in text for label in _USUAL)
    if labelled and len({found[0] for found in _SECTIONS.finditer(text, start)}) >= _LEAST:
        text = _without(_SECTIONS, text, start)
    return _without(_IMPORTANCE, text, start) if "mportance " in text or "IMPORTANCE " in text else text


def _without(pattern: re.Pattern[str], text: str, start: int) -> str:
    for found in pattern.finditer(text, start):
        text = _blank(text, *found.span())
    return text


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
