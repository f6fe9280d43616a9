"""What publishers and databases print around an abstract, and no author wrote: nothing is found in it.

`(PsycINFO Database Record (c) 2016 APA, all rights reserved)` and its notices (`psycinfo`), EBSCO's
`Copyright of … is the property of …`, lines of copyright, what bioRxiv and medRxiv declare behind the
abstract, the NBER's word to subscribers, the JEL codes of the American Economic Association, what pages show
in place of an abstract (`page_chrome`), and labels of sections without a colon. Every record of such a source
has it, so that it would tie together what has nothing in common. The asterisks of Markdown say nothing,
either. The text itself keeps it all.
"""

import re

from kg.text.registered.jel import BEHIND
from kg.text.typesetting.markdown import unstressed
from kg.text.works.page_chrome import is_chrome
from kg.text.works.psycinfo import MARKS, WRITTEN, is_report

_NOTICE = (
    r"(?:Copyright\s?)?(?:©|\([cC]\)|Copyright)\s?(?:Copyright\s)?"
    r"(?:(?:The\s)?Authors?(?:\(s\))?,?\s)?(?:19|20)\d\d\b"
)
_OF_OWNER = (
    r"(?:(?![a-z])[^\s.;]+|[a-z]{1,3}[A-Z][^\s.;]*"
    r"|(?:a|al|all|and|authors?|behalf|by|de|der|et|for|in|la|of|on|published|reserved|rights|the|und),?(?=[\s.;]))"
)
_NOTICE += rf"(?=[,)]{{0,2}}(?:\s{_OF_OWNER}){{0,16}}+\s?(?:[.;]|\Z))"
"""Behind the year names alone, and what joins them: `© 2018 maps show` is of its author."""
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
    r"(?!Argumentation|Interpretation|Algebra|Reasoning)(?=\W?(?:[A-Z][A-Za-z'’-]*,?\s(?:[a-z(\d]|[A-Z]{2,})|[AI]\s|[A-Z][a-z]+(?:\s[a-z]+){0,2}:))"
)
"""What begins an abstract and names it; not `Abstract Meaning Representation`."""
_ABSTRACT = re.compile(r"\s*(?:Abstract\s)+(?=[A-Z\d“\"(‘'])")
"""The same before any word, which must be looked at: `Abstract Accurate estimates are rare`."""
_OF_SUBJECTS = frozenset(
    str.split(
        "algebra algebraic argumentation art arts cauchy cinema class classes comics concept"
        " concepts data dialectical elementary entities evolution expressionism expressionist"
        " expressionists factory harmonic homotopy impressionism interpretation interpretations"
        " interpreter interpreters liberalism machine machines meaning model models nonsense noun"
        " nouns objects painting paintings paths photography polytope polytopes reasoning regular"
        " rewriting screening sculpture simplicial state states syntax thinking thought"
        " topological universalism verbs volterra wiener window windows words"
    )
)
"""Words before which `Abstract` is part of a name: what a paper says of these it may say once."""
_STEM = 5
"""Letters that two forms of one word begin with."""
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BEGINNERS = frozenset(
    str.split(
        "A Aim Aims All Although Among An And Any Are As At Background Because Both But By Can Current"
        " Currently Despite Do Does Due During Each Few For From Given Here How However I If In"
        " Introduction Is It Its Many More Most Much My No Not Objective Objectives Of On One Our Over"
        " Purpose Recent Recently Several Since So Some Such That The Their There These They This Those"
        " Though Three Through To Today Two Under Until Using We What When Where Whether Which While Who"
        " Why With Within Without"
    )
)
"""Words that begin abstracts, and no names of what they are about."""
_SECTIONS = re.compile(
    r"(?:(?<=\n)(?:-\s){0,2}|(?<=[.?!]\s)|(?<=[.?!]))"
    r"(?:Aims?|Backgrounds?|Conclusions?|Discussion|Findings|Importance|Interpretation|Introduction"
    r"|Methods|Methodology|Objectives?|Purpose|Results|Search methods|Selection criteria"
    r"|Data collection and analysis|Main results|(?:Authors['’]|Reviewers['’]) conclusions"
    r"|(?<=\n)Funding(?=\n)"
    r"|(?:AIMS?|BACKGROUND|CONCLUSIONS?|DISCUSSION|FINDINGS|IMPORTANCE|INTERPRETATION|INTRODUCTION|OBJECTIVES?"
    r"|PURPOSE|RATIONALE|(?:MATERIALS?|PARTICIPANTS|PATIENTS|(?:RESEARCH |STUDY )?DESIGN) AND METHODS"
    r"|METHODS AND RESULTS|METHODS|RESULTS)(?!\s(?:AND|FOR|FROM|IN|OF|ON|TO|WITH)\s))\s(?=[A-Z\d])"
)
"""Labels of sections that are parted from their text by nothing: `Methods We tested`, Cochrane's, too.

`Funding` may begin a sentence, but on a line of its own. In capitals, as oncology and diabetology print them,
they are no part of a heading that goes on, `RESULTS OF TESTING`; nor are they any where all is in capitals.
"""
_IMPORTANCE = re.compile(r"(?<=[.?!]\s)(?:Importance|IMPORTANCE)\s(?=[A-Z][a-z]*\s[a-z])")
"""The second section of abstracts in microbiology, the first of which has no label."""
_USUAL = ("Methods", "Results", "Conclusion", "Background", "METHODS", "RESULTS", "CONCLUSION", "BACKGROUND")
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
    if is_chrome(text[start:]):
        return text[:start] + " " * (len(text) - start)
    if any(mark in text for mark in _MARKS):
        for pattern in (_TAILS, BEHIND):
            text = _without(pattern, text, start)
    if any(mark in text for mark in MARKS):
        text = _blank(text, start, len(text)) if is_report(text[start:]) else _without(WRITTEN, text, start)
    for opening in (_OPENING, _LABEL, _ABSTRACT):
        found = opening.match(text, start)
        if found and (opening is _OPENING or (_is_label if opening is _LABEL else _stands_alone)(found)):
            text = _blank(text, *found.span())
    labelled = any(label in text for label in _USUAL) and not text[start:].isupper()
    if labelled and len({found[0] for found in _SECTIONS.finditer(text, start)}) >= _LEAST:
        text = _without(_SECTIONS, text, start)
    return _without(_IMPORTANCE, text, start) if "mportance " in text or "IMPORTANCE " in text else text


def _is_label(found: re.Match[str]) -> bool:
    """Whether what begins an abstract names it, and no subject: `Abstract Expressionism emerged`.

    One that is parted from its text by a space alone is believed before a word that begins sentences, and
    before one that the title has in some form (`Corrosion`, `Corroded`), but not behind the same word.
    """
    label, text = found[0], found.string
    if label.isupper() or not label[-1].isspace() or label[-2] == ":":
        return True
    word = _FIRST_WORD.match(text, found.end())
    if not word or word[0] in _BEGINNERS:
        return True
    title, named = text[: found.start()].lower(), f"{label}{word[0]}".lower()
    stem = word[0].lower()[:_STEM]
    return any(each[:_STEM] == stem for each in _FIRST_WORD.findall(title)) and named not in title


def _stands_alone(found: re.Match[str]) -> bool:
    """Whether `Abstract` before a word is a label: the text says it nowhere else, and it makes no name."""
    rest, title = found.string[found.end() :], found.string[: found.start()]
    word = _FIRST_WORD.match(rest)
    if word and word[0].lower() in _OF_SUBJECTS:
        return False
    return "abstract" not in rest.lower() and "abstract" not in title.lower()


def _without(pattern: re.Pattern[str], text: str, start: int) -> str:
    kept = [text[:start]]
    for found in pattern.finditer(text, start):
        kept += (text[start : found.start()], " " * len(found[0]))
        start = found.end()
    return "".join((*kept, text[start:]))


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
