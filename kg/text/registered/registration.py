"""Numbers under which trials and reviews are registered, and publishers' numbers of articles, in texts.

They stand where names stand: in abstracts, among keywords, and in the place of the author of what Cochrane
has from registries. They name no person and no concept.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from kg.text.letters.digits import with_zeros

_Item = TypeVar("_Item")

_FORMS = r"""
    NCT[\ -]?\d{8} | ISRCTN[\ -]?\d{8} | ACTRN\ ?\d{14} | DRKS[\ -]?\d{8} | KCT\d{7} | NTR-?\d{3,5}
  | NL-OMON\d{3,6}
  | (?:EUCTR\ ?|EudraCT\ ?)?(?:19|20)\d{2}-\d{6}-\d{2}(?:-[A-Z]{2,3})? | 20\d{2}-5\d{5}-\d{2}-\d{2}
  | ChiCTR(?:-[A-Za-z]{2,4})?-?\d{8,10} | CTRI/\d{4}/\d{2,3}/\d{6} | IRCT\d{11,17}(?:N\d{1,4})?
  | (?:JPRN-?)?(?:C?UMIN|JapicCTI-?|jRCTs?|JMA-IIA)\d{5,10} | LBCTR\d{10} | ITMCTR\d{10} | TCTR\d{11}
  | PACTR\d{15,16} | PER-\d{3}-\d{2} | RBR-(?=[a-z]*\d)[0-9a-z]{5,8} | RPCEC\d{8} | SLCTR/\d{4}/\d{3}
  | U1111-\d{4}-\d{4} | CRD\ ?42\d{9,13}
"""
"""Those of the registries that the WHO's platform gathers, with Europe's, and PROSPERO's of reviews."""
_TRIALS = re.compile(
    r"(?:ANZCTR|ChiCTR|ClinicalTrials\.gov|CRiS|CTIS|CTRI|DRKS|EudraCT|EUCTR|IRCT|ISRCTN|JapicCTI|JMACCT|JPRN|jRCT"
    r"|LBCTR|NTR|PACTR|ReBec|REPEC|RPCEC|SLCTR|TCTR|UMIN[ -]CTR)/\S",
    re.IGNORECASE,
)
"""The registries of trials by their names among the data banks of MEDLINE, before the number they gave."""
_PII = r"S\d{15}[\dX] | S\d{4}-\d{3}[\dX]\(\d{2}\)\d{5}-[\dX]"
"""Publisher Item Identifiers: S, an ISSN, a year, a number and a check digit."""

_NUMBER = re.compile(rf"{_FORMS}|{_PII}", re.VERBOSE | re.IGNORECASE)
_DIGIT = re.compile(r"\d")  # of which each of them has some
_SIGNS = ("NTR", "OMON", "PER-", "SLCTR", "U1111")
"""What numbers have that have three digits in a row, but no five."""
_WITHOUT_DIGITS = ("RBR-", "ClinicalTrials.gov")
"""What those have that need not have so many, and the name of the registry that needs no number."""
_TRIAL = re.compile(
    rf"(?:[A-Z][\w\ .-]{{0,30}}/)?(?:EUCTR\ ?|EudraCT\ ?|JPRN-?)?(?P<number>{_FORMS})",
    re.VERBOSE | re.IGNORECASE,
)
"""One of a registry, perhaps behind the name of this: `ClinicalTrials.gov/NCT03036124`."""
_OF_COUNTRY = re.compile(r"(?<=^\d{4}-\d{6}-\d{2})-[A-Z]+$")
"""What tells in which country a trial in several is registered."""
_JOINED = re.compile(r"(?<=^NCT)-|(?<=^DRKS)-|(?<=^ISRCTN)-")
"""What some print between the letters and the digits of a number that has nothing there."""
_MIXED = {name.upper(): name for name in ("ChiCTR", "JapicCTI", "jRCT")}
_BEFORE = (
    r"(?:[A-Z][\w-]*\.(?:gov|com|org|eu)\ )?"
    r"(?i:(?:trial\ )?(?:number|identifier|registration|ID)s?[,:]?\ )?"
)
"""What leads to one: `ClinicalTrials.gov number, NCT03036124`."""
_IN_TEXT = re.compile(
    rf"(?<![\w/-])(?:{_BEFORE}(?:{_FORMS}|{_PII})|ClinicalTrials\.gov)(?![\w/-])", re.VERBOSE
)
"""One with what leads to it, or the name of the registry that most have, wherever else it stands."""
_TOLD = re.compile(
    rf"(?:(?<![\w/-])|(?<=Clinical\ Trial)|(?<=\w/))(?P<number>{_FORMS})"
    r"(?:(?![\w-])|(?=Funding|Clinical|Author))",
    re.VERBOSE,
)
"""One that a text tells, also at the end of an address; medRxiv glues it to the headings around it."""
_PAGE = re.compile(
    r"https?://(?:[\w-]+\.)*(?:clinicaltrials\.gov|trialsearch\.who\.int|apps\.who\.int/trialsearch"
    r"|isrctn\.(?:com|org)|controlled-trials\.com|drks\.de|anzctr\.org\.au"
    r"|chictr\.org\.cn|(?:clinicaltrialsregister|euclinicaltrials)\.eu|york\.ac\.uk|umin\.ac\.jp"
    r"|irct\.(?:behdasht\.gov\.)?(?:ir|org)|(?:onderzoekmetmensen|trialregister)\.nl|niph\.go\.jp|ctri\.nic\.in"
    r"|cris\.nih\.go\.kr|ensaiosclinicos\.gov\.br|pactr\.samrc\.ac\.za|slctr\.lk|thaiclinicaltrials\.org)"
    r"/(?!\S*\.(?:pdf|docx?)\b)(?P<rest>\S+)",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(rf"(?<![^\W_])(?P<number>{_FORMS})(?![\w-])", re.VERBOSE | re.IGNORECASE)


def is_registration(text: str) -> bool:
    """Whether a text is the number of a trial or review in a registry, or an article's, and nothing else.

    >>> [is_registration(text) for text in ("NCT03036124", "ISRCTN 35739639", "EUCTR2017-000123-45-DE")]
    [True, True, True]
    >>> is_registration("NCT Group"), is_registration("McMurray JJV")
    (False, False)
    """
    return bool(_DIGIT.search(text) and _NUMBER.fullmatch(text.strip()))


def trial_number(text: str) -> str:
    """The number of a trial or review in a registry, in one form however it is printed; empty for all else.

    >>> trial_number("clinicaltrials.gov/nct03036124"), trial_number("ISRCTN 35739639")
    ('NCT03036124', 'ISRCTN35739639')
    >>> trial_number("EUCTR2017-000123-45-DE"), trial_number("S0140-6736(21)00676-0")
    ('2017-000123-45', '')
    """
    found = _TRIAL.fullmatch(text.strip())
    if not found:
        return ""
    number = _JOINED.sub("", _OF_COUNTRY.sub("", found["number"].replace(" ", "").upper()))
    head, dash, rest = number.partition("-")
    if head == "RBR":
        return f"{head}{dash}{rest.lower()}"
    return next(
        (name + number[len(each) :] for each, name in _MIXED.items() if number.startswith(each)), number
    )


def trial_numbers(text: str) -> Iterator[str]:
    """The numbers of trials and reviews that a text tells, in one form each, as they come.

    >>> list(trial_numbers("Registered: ISRCTN 35739639, NCT03036124 (see S0140-6736(21)00676-0)."))
    ['ISRCTN35739639', 'NCT03036124']
    >>> list(trial_numbers("no competing interest.Clinical TrialNCT03036124Funding StatementNone."))
    ['NCT03036124']
    """
    if _may_have(text):
        yield from (trial_number(found["number"]) for found in _TOLD.finditer(text))


def _may_have(text: str) -> bool:
    """Whether a text may have one: told in a tenth of the time of the patterns."""
    zeros = with_zeros(text)
    is_told = "000" in zeros and (
        "00000" in zeros or "S0000-" in zeros or any(map(text.__contains__, _SIGNS))
    )
    return is_told or any(map(text.__contains__, _WITHOUT_DIGITS))


def trial_of_page(address: str) -> str:
    """The number of the trial, or review, whose page in a registry an address is; empty for all others.

    Also for documents of a trial that lie there, as its protocol does: each is something by itself.

    >>> trial_of_page("https://clinicaltrials.gov/ct2/show/NCT03036124?term=heart")
    'NCT03036124'
    >>> trial_of_page("https://trialsearch.who.int/Trial2.aspx?TrialID=ISRCTN35739639")
    'ISRCTN35739639'
    >>> trial_of_page("https://clinicaltrials.gov/about"), trial_of_page("https://example.org/NCT03036124")
    ('', '')
    """
    page = _PAGE.fullmatch(address.strip())
    found = _IN_ADDRESS.search(page["rest"]) if page else None
    return trial_number(found["number"]) if found else ""


def names_registry(text: str) -> bool:
    """Whether a text is the name of a registry of trials and a number, as MEDLINE has those of data banks.

    >>> names_registry("ClinicalTrials.gov/NCT03036124"), names_registry("GENBANK/AF031136")
    (True, False)
    """
    return bool(_TRIALS.match(text))


def without_registrations(
    items: Iterable[_Item], name: Callable[[_Item], str]
) -> tuple[list[_Item], tuple[str, ...]]:
    """The items whose name is no such number, and those names that are.

    >>> without_registrations(["Jane Roe", "NCT03036124"], str)
    (['Jane Roe'], ('NCT03036124',))
    """
    kept: list[_Item] = []
    numbers: list[str] = []
    for item in items:
        called = name(item)
        if is_registration(called):
            numbers.append(called)
        else:
            kept.append(item)
    return kept, tuple(numbers)


def registrations_in(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers of registries, and publishers' numbers of articles, stand in a text: begin and end.

    With the words that lead to them, and the name of ClinicalTrials.gov wherever it stands.

    >>> text = "(ISRCTN.com identifier: ISRCTN35739639; see S0140-6736(21)00676-0.)"
    >>> [text[start:end] for start, end in registrations_in(text)]
    ['ISRCTN.com identifier: ISRCTN35739639', 'S0140-6736(21)00676-0']
    """
    if _may_have(text):
        yield from (found.span() for found in _IN_TEXT.finditer(text))
