"""What PsycInfo writes into abstracts: that the paper was taken back or corrected, and whose text it is.

A notice of either has the abstract of the paper that it is about behind its own words, and what these say
was wrong there is no claim of anybody. `(from the chapter)` and `Advance Online Publication.` are no words of
the author, either.
"""

import re

_OPEN = r"(?:[^\[\]]|\[[^\[\]]{0,200}\]){0,3000}"  # until the bracket closes: `2011[Apr], Vol 7[2]`
_TAKEN_BACK = re.compile(r"\W{0,3}\[Retraction Notice:", re.IGNORECASE)
_REPORTED = re.compile(r"Reports? (?:an? errors?|errors|the retraction|a retraction) (?:in|of) (?=[“\"'‘])")
"""How the abstract of a notice begins."""
_REPORTED_TITLE = re.compile(
    r"Reports? (?:the|a) retraction of [“\"](?P<title>.{4,500}?)[”\"],? (?:by|in) ", re.DOTALL
)
_BEGINS = r"(?:(?<=\n)|(?<=[.)\]!?]\s))"
WRITTEN = re.compile(
    rf"\[(?:Correction|Retraction|Erratum) Notice:{_OPEN}\]"
    r"|\(The following abstract of the original article appeared in record\b.*"
    rf"|{_BEGINS}(?:Advance Online Publication\.|\(created by APA\)"
    r"|\(from the (?:chapter|book|introduction|preface|jacket|cover|publicity materials)\))(?=\s)",
    re.IGNORECASE | re.DOTALL,
)
"""What PsycInfo wrote within an abstract, to its end where that of another paper follows."""
MARKS = (
    *(" Notice:", "The following abstract", "Advance Online", "(from the ", "(created by"),
    *("Reports ", "Report "),
)
"""What an abstract without any of it has nowhere."""


def says_retracted(abstract: str) -> bool:
    """Whether an abstract begins with PsycInfo's word that its paper was taken back.

    >>> says_retracted("[Retraction Notice: A retraction was reported in Vol 9 of Beds.] Beds are deep.")
    True
    """
    return bool(_TAKEN_BACK.match(abstract))


def reported_title(abstract: str) -> str:
    """The title of the paper whose retraction an abstract reports; empty for any other abstract.

    >>> reported_title('Reports the retraction of "Deep beds" by J. Roe (Beds, 2011[Apr], Vol 7[2], 1-9).')
    'Deep beds'
    """
    found = _REPORTED_TITLE.match(abstract)
    return found["title"].rstrip(".") if found else ""


def is_report(abstract: str) -> bool:
    """Whether an abstract reports nothing but an error or a retraction of another paper.

    >>> is_report('Reports an error in "Deep beds" by J. Roe.'), is_report("Reports an error in beds")
    (True, False)
    """
    return bool(_REPORTED.match(abstract))
