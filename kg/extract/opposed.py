"""What acts against a thing, or says that it is not there: `inhibitors of the renin-angiotensin system`.

The head of such a phrase is the inhibitor. What is used for something, or by something, is that one and not
the system. Not for other words before `of`: in `the potential of X for Y` it is X that is used.

What verbs fight, `to mitigate hallucinations`, is what nothing is used for either.
"""

import re

from kg.model import Span
from kg.text.letters.fold import in_small_letters

_AGAINST = (
    r"inhibit(?:ors?|ion)|block(?:ers?|ade|ing)|antagonis(?:ts?|m)|suppress(?:ors?|ion)|depletion|deletion"
    r"|knock-?(?:out|down)|ablation|removal|elimination|withdrawal|discontinuation|deprivation|avoidance"
    r"|absence|lack|deficiency|shortage"
)
_BEFORE = re.compile(rf"\b(?:{_AGAINST})\s+(?:of|to|for|against)\s+(?:the\s+|an?\s+)?\Z", re.IGNORECASE)
_LEADING = frozenset(("of", "to", "for", "against"))
"""One of these is the last word before the thing, or the last but one."""
_FAR = 60  # letters before the thing
_FOUGHT = re.compile(
    r"\b(?:(?:alleviat|avoid|circumvent|combat|counteract|curb|curtail|diminish|eliminat|lessen|minimi[sz]|mitigat"
    r"|overcom|prevent|reduc|suppress)(?:e?s|e|ing|)"
    r"|(?:alleviation|elimination|mitigation|prevention|reduction|removal|suppression) of)\s"
    r"(?:(?:the\s)?(?:adverse\s|negative\s)?(?:effects?|impacts?|influence|issues?|problems?|risks?)\sof\s)?"
    r"(?:(?!(?:across|and|as|at|between|but|by|during|for|from|in|into|is|of|on|or|over|that|through|to|via|when|while"
    r"|with|within|without|\w+ing)\b)[\w-]+\s+){0,3}(?:(?:and|or)\s+(?:the\s+)?)?\Z",
    re.IGNORECASE,
)
"""Behind it stands what is to be less; the words between only tell more of it, or are another such thing."""


def is_opposed(text: str, thing: Span) -> bool:
    """Whether a text says of a thing, in the words before it, that something is against it or that it lacks.

    >>> text = "Inhibitors of the renin-angiotensin system for heart failure"
    >>> is_opposed(text, Span(18, 43)), is_opposed(text, Span(48, 61))
    (True, False)
    """
    first = max(0, thing.start - _FAR)
    if _LEADING.isdisjoint(map(in_small_letters, text[first : thing.start].rsplit(maxsplit=2)[-2:])):
        return False
    return bool(_BEFORE.search(text, first, thing.start))


def is_fought(text: str, thing: Span) -> bool:
    """Whether a text says in the words before a thing that it is to be less, or not at all.

    >>> text = "Replay mitigates blur and noise in image classification"
    >>> [is_fought(text, Span(*at)) for at in ((17, 21), (26, 31), (35, 55))]
    [True, True, False]
    """
    return bool(_FOUGHT.search(text, max(0, thing.start - _FAR), thing.start))
