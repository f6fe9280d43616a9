"""Numbers of laws and texts, and years in which something happened: `Proposition 209`, `the Act of 1832`.

What follows them may look counted: `Section 377 criminalised relations`, `the Act of 1870 created boards`,
`Letters 89–124 rests on four manuscripts`.
"""

import re

from kg.extract.figures.numbered import OF_EARTH

_LAWS = re.compile(
    r"""(?: (?<![\w-])
        (?: Acts? | Amendment | Annex | Art(?:icles?|s?\.) | Bill | Chapter | Ch\. | Clause | Code
          | Convention | Decree | Directive | Initiative | (?:Decree[\s-])?Law | Measure | Ordinance | Order
          | Paragraph | Proposition | Prop\.? | Protocol | Regulation | Resolution | Rule | Schedule
          | Sections? | Secs?\. | Statute | Title | Treaty )
      | (?<=\s) Nos?\. | §§? )
    \s?(?:N[or]s?\.?\s|Nº\s?|N°\s?|\#)?\Z
    | (?<![\w-])(?: Books? | [Cc]antos? | Chapters | Epistles? | Homil(?:y|ies) | Letters? | Odes? | Orations?
      | [Pp]salms? | Sermons? | [Ss]onnets? )\s(?:\d{1,4}\s?[–-]\s?)?\Z""",
    re.VERBOSE,
)
_BILLS = re.compile(r"(?<![\w-])(?:A\.?B\.?|S\.?B\.?|H\.?B\.?|H\.?R\.?|P\.?L\.?)\s\Z")
"""Houses that number their bills: initials of much else, so that people behind the number are counted."""
_EVENTS = re.compile(
    r"""\b(?: acts? | agreement | armistice | bill | bull | census | charter | (?-i:Code) | concordat
      | conference | congress | constitution | convention | coup | council | crash | crisis | decree | edict
      | elections? | famine | insurrection | laws? | legislation | mutiny | ordinances? | panic | peace
      | plague | plebiscite | pogroms? | proclamation | protests? | rebellion | referendum | reforms?
      | regulations? | revolts? | revolutions? | riots? | settlement | statutes? | strikes? | treaty
      | uprisings? | war | spring | summer | autumn | winter )\sof\s\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is told apart by its year: no sample and no set is called so."""
_OF_PEOPLE = re.compile(
    r"""(?<![\w-]) (?:an?|each|every|one|another) \s (?:[\w-]+\s){0,2}
    (?: census | conference | congress | convention | council | crash | mutiny | panic | protest | rebellion
      | revolt | riot | settlement | strike | uprising )\sof\s\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""What as many may take part in, where it is not known which it is: `a strike of 1500 miners`."""
_IN = re.compile(
    r"\bfrom\s(?:[a-z]+\s){0,2}[^\w\s]?\d\S*(?:\s[^\s.;,]+){0,4}\s(?:in|by|around|about|circa)\s\Z"
)
_YEARS = range(1000, 2101)


def is_enacted(before: str, value: float, after: str) -> bool:
    """Whether a number, with these words around it, is that of a law, a part of one, or the year of an event.

    >>> is_enacted("Under Section ", 377, " courts"), is_enacted("After AB ", 420, " eliminated them")
    (True, True)
    >>> is_enacted("The Reform Act of ", 1832, " voters"), is_enacted("a sample of ", 1832, " voters")
    (True, False)
    >>> is_enacted("of HR ", 150, " employees"), is_enacted("a general strike of ", 1500, " miners")
    (False, False)
    """
    if value in _YEARS and _EVENTS.search(before) and not _OF_PEOPLE.search(before):
        return True
    return bool(_LAWS.search(before) or (_BILLS.search(before) and not OF_EARTH.match(after)))


def is_year_in(before: str, value: float) -> bool:
    """Whether a number dates the one before it, from which something changed: `from 12 shillings in 1750`.

    Others may begin a range: `12 cases in 1200 to 1500 births`.

    >>> is_year_in("from 12 shillings in ", 1750), is_year_in("12 cases in ", 1200)
    (True, False)
    """
    return value in _YEARS and bool(_IN.search(before))
