"""What the words around a number make of it: the most (`up to 20`), the least (`over 20`), or about it."""

import re

from kg.extract.generic import word_set
from kg.extract.measures import is_measure
from kg.model import Bound, Figure, Span

_BOUNDS = {
    Bound.UP_TO: r"""(?:up\s?to|as\s(?:much|many|high|large)\sas|at\smost|no\s(?:more|greater)\sthan
        |a\smaximum\sof|bounded\s(?:(?:from\s)?above\s)?by|(?:less|fewer|lower|smaller|shorter|younger)\sthan|below|under|within)\b
        |[−–-]∞(?:\sto|,)(?=\s)|<=?|‹|≤|\\leq?(?![a-z])|\\lt(?![a-z])|\\textless(?:\{\})?(?![a-z])|≲|⪅
        |\\(?:lesssim|lessapprox)(?![a-z])""",
    Bound.AT_LEAST: r"""(?:at\sleast|(?:more|greater|higher|larger|longer|older)\sthan
        |no\s(?:less|fewer)\sthan|a\sminimum\sof|upwards?\sof|in\sexcess\sof|as\s(?:low|few|little)\sas|over|above|beyond
        |bounded\s(?:from\s)?below\sby|lower[\s-]bounded\sby|exceed(?:s|ing|ed)?|surpass(?:es|ed|ing)?)\b
        |>=?|≥|\\geq?(?![a-z])|\\gt(?![a-z])|\\textgreater(?:\{\})?(?![a-z])|≳|⪆
        |\\(?:gtrsim|gtrapprox)(?![a-z])""",
    Bound.ABOUT: r"""(?:about|around|approximately|roughly|nearly|almost|circa|some|perhaps|close\sto)\b
        |approx\.|ca\.|~|∼|≈|\\sim(?![a-z])|\\approx(?![a-z])""",
}
# `up to a`, `$\mathbf{+`, `$\!>\!`: what stands between the words of a bound and its number.
_BEFORE = re.compile(
    rf"""(?:(?<!\w)|(?=[<>‹∼≈≤≥≲≳⪅⪆\\−–-])) (?!~\s?\()
    (?:{"|".join(f"({words})" for words in _BOUNDS.values())})
    (?:[\s~$+({{]|\\[!,;(]?|\\(?:emph|textbf|mathbf|text|textit)\{{
    |(?:an?|factors?\sof|about|approximately|roughly
    |additional|extra|further|average|substantial|significant|remarkable|notable|whopping)\s){{0,6}}
    [+−-]?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# what more or less is better of, as far as that is sure: not accuracy, which may be one of 2 mm or of 90%
_BETTER = re.compile(
    r"""\b(?: (?P<more>(?:isolation|rejection|suppression|return\sloss(?:es)?|efficienc(?:y|ies)
    |directivity|SNR|SNDR|SFDR|visibilit(?:y|ies)) ) | (?:errors?|insertion\sloss(?:es)?|noise\sfigures?|VSWR
    |uncertaint(?:y|ies)|resolutions?|cross-?polari[sz]ation(?:\slevels?)?) )
    \s(?:(?!(?:and|but|while|with|which)\s)[\w()-]+\s){0,5} (?P<words>better\sthan\s) [\s~$+−–-]{0,3}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# what is never more is at most so much: `none has a recall above`, `no model exceeds`, `does not exceed`
_REACHING = r"reach|attain|achiev|approach|cross|break|hit"
_NONE = (
    r"(?: (?:\A|[,;:(]\s?|\bthat\s)no | \b(?:none|neither) )\b (?:(?!\b(?:and|but|while|with)\b)[^,;:.()])*"
)
_NOT = r"(?:\b(?:not|never|cannot|without|unable\sto|fail(?:s|ed|ing)?\sto|hardly|barely|rarely)|n['’]t)\s"
_NEGATED = re.compile(
    rf"""{_NONE}\Z | \b(?:never|cannot)\b (?:(?!\b(?:and|but|while|with)\b)[^,;:.()])*\Z
    | {_NOT} (?!(?:only|just|merely|simply|solely)\b)
    (?:(?!(?:and|but|while|with|that|which|when|if|from|using|because)\b)[\w-]+\s){{0,6}}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# what is not reached is less: `no model reaches`, `fails to attain an`
_MISSED = re.compile(
    rf"""(?:{_NONE}\s|{_NOT}(?:(?:\w+ly|even)\s)?) (?:{_REACHING})(?:e?s|e)?\b
    (?:\s(?:an?|the|even)){{0,2}}\s[$]?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_VERB = re.compile(rf"\b(?:{_REACHING})(?:e?s|e)?(?:\s(?:an?|the|even)){{0,2}}\s[$]?\Z", re.I)
_LARGER = re.compile(
    rf"(?:more|greater|higher|larger|longer|over|above|beyond|exceed|surpass|{_REACHING})\w*\b|[>≥≳⪆]|\\g(?:eq?|t|trsim|trapprox)\b",
    re.I,
)
_SMALLER = re.compile(r"(?:less|fewer|lower|smaller|shorter|below|under)\b", re.I)
_THAN = re.compile(r"[a-z]+er\sthan\b", re.I)
# so many there are, whatever is denied: `cannot be used for the over 6,000 languages`
_DEFINITE = re.compile(r"\b(?:the|these|those|its|their|our)\s\Z", re.I)
_NOT_SMALLER = re.compile(rf"{_NOT}(?:(?!(?:and|but|while|with|that|which)\b)[\w-]+\s){{0,5}}\Z", re.X | re.I)
_TURNED = {Bound.AT_LEAST: Bound.UP_TO, Bound.UP_TO: Bound.AT_LEAST}
# a noun after a figure with `under`, and what stands before one that is less than it
_HELD = re.compile(
    r"(?:,?\s(?:and\s|or\s)?[\d.]{1,8}\s?\\?%){0,4}"
    r"\s(?!(?:of|on|in|for|per|with|while|and|when|compared|across|to|than|by|at|or)\b)[a-z]"
)
_TAKEN = re.compile(
    r"(?:[^\w\s)]|\b(?:in|with|to|at|by|of|for|only|and|is|are|an?|(?:achiev|attain|reach|obtain|add|stay|remain|keep|maintain|requir|us|consum|tak|need|cost|scor)\w*))\s?\Z"
)
_SHARES = word_set("accuracies accuracy coverage precision rate rates recall success")
_SHARE = re.compile(r"%|\b(?:percent|points?)\Z")
_REACH = 40  # code points before a number that the words of its bound may take
_FAR = 80  # code points before these words in which they are negated
_AGED = r"\)?(?:\sof\sage|\sold|\s\([^()]{1,30}\))?\s"  # `70 mg per deciliter (1.8 mmol per liter) or higher`
_OR_MORE = re.compile(
    rf"\s?\+(?!/|\s?\d)|{_AGED}(?:or\s(?:more|higher|greater|older|above|over|longer|later)"
    r"|and\s(?:older|above(?!\sall)|over(?!\s[\d\w])))\b",
    re.I,
)
_OR_LESS = re.compile(
    rf"{_AGED}(?:or\s(?:less|fewer|lower|younger|below|under|shorter)|and\syounger)\b", re.I
)
_SAMPLED = re.compile(r"(?<!\w)[nN]\s?=\s?\$?\Z")  # `a low dose (5 mg; n = 41) or higher dose`
_PLUS = re.compile(r"\d[KkMB]?\+(?!/?[-−])")
# what is gone over: `averaged over 9 runs`, `a gain over 9 methods`
_ACROSS = re.compile(
    r"\b(?:(?:averag|aggregat|improv|gain|superior|advantag|performance)\w*|(?:evaluat|comput|measur|validat|calculat)ed"
    r"|test(?:ed|s)|runs?)\s\Z"
)
# what has so many, or more: `spanning over 300 training runs`, not `repeated over 300 training runs`
_HOLDING = re.compile(
    r"\b(?:spann?|cover|compris|contain|includ|encompass|involv|total|collect|requir|us|of|with|across|from|for|after)"
    r"(?:ing|e?s|ed|e)?\s\Z"
)
_CHANGED = re.compile(
    r"(?:chang|declin|decreas|increas|fluctuat)(?:es?|ed|ing)|trends?|rose|fell|rise|fall|grew|growth|decay(?:ed|s)?|loss(?:es)?"
)
"""What happens within some time: `declined over 27 years`."""
_CALENDAR = re.compile(r"\s(?:weeks?|months?|years?)\Z")
_OF_TIME = word_set("age ages duration life survival time times")
# what has so much itself: `of a length over 500 tokens`, but `an accuracy over 500 tokens`
_EXTENTS = _OF_TIME | word_set("coverage distance distances latency length lengths")
# what tells of something: `statements about 13 groups`, but `articles about 500 words long`
_TELLING = re.compile(
    r"""\b(?:articles|beliefs|biographies|claims|comments|conversations|dialogues|facts|information|knowledge|myths
    |news|opinions|posts|questions|reports|reviews|rumou?rs|statements|stereotypes|stories|tweets)\s\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_OF_TEXT = re.compile(r"\s(?:words|tokens|characters|sentences|lines|pages)\b")
# what is outdone, not what is gone beyond: `a reduction over a 36% baseline`
_OVERCOME = re.compile(r"\s(?:baselines?|model|system|reference|counterpart)\b")
# what is done so often: `over 10 planning iterations`
_REPEATED = re.compile(r"\b(?:iterations|runs|epochs|seeds|trials|rounds|folds|repetitions|cycles)\Z")


def bound_of(text: str, place: Span, number: Span, last: int, *, is_counted: bool) -> tuple[Bound, int]:
    """The bound of a number in a sentence, and where its words begin.

    `last` is where the figure before it ends; `is_counted` holds for a number of things.

    >>> text = "over 20% of 12 nets"
    >>> bound_of(text, Span(0, 19), Span(5, 8), 0, is_counted=False)
    (<Bound.AT_LEAST: 'at least'>, 0)
    """
    before = text[max(place.start, number.start - _REACH) : number.start]
    match = _BEFORE.search(before)
    at = number.start - len(before) + match.start() if match else number.start
    words = match[0].lower() if match else ""
    if (
        (words.startswith("under") and _is_condition(text, place, at, number.end))
        or (words.startswith("within") and _is_tolerance(text, place, at, number))
        or (words and _lasts(text, place, at, number.end))
    ):
        return Bound.EXACT, number.start
    if match and not _is_none(text, place, at, number.end, last, is_counted):
        bound = next(kind for kind, words in zip(_BOUNDS, match.groups(), strict=True) if words)
        if bound in _TURNED and _is_negated(text, place, at, bound):
            bound = _TURNED[bound]
        return bound, at
    far = max(place.start, number.start - _FAR)
    better = _BETTER.search(text, far, number.start) if "better" in before else None
    if better:
        return Bound.AT_LEAST if better["more"] else Bound.UP_TO, better.start("words")
    verb = _VERB.search(before)
    if verb and _MISSED.search(text[max(place.start, number.start - _FAR) : number.start]):
        return Bound.UP_TO, number.start - len(before) + verb.start()
    if _SAMPLED.search(before):
        return Bound.EXACT, number.start
    if _OR_LESS.match(text, number.end, place.end):
        return Bound.UP_TO, number.start
    if _OR_MORE.match(text, number.end, place.end) or _PLUS.search(number.of(text)):
        return Bound.AT_LEAST, number.start
    return Bound.EXACT, number.start


def _is_negated(text: str, place: Span, at: int, bound: Bound) -> bool:
    """Whether the words of a bound are denied: `never more than`, `does not fall below`."""
    before = text[max(place.start, at - _FAR) : at]
    if _DEFINITE.search(before):
        return False
    if bound is Bound.AT_LEAST:
        return bool(_NEGATED.search(before))
    return bool(_SMALLER.match(text, at) and _NOT_SMALLER.search(before))


def is_turned(text: str, figure: Figure) -> bool:
    """Whether a figure is bounded because its sentence denies more or less: `does not exceed 5%`.

    >>> from kg.model import ClaimKind
    >>> text = "does not exceed 5%"
    >>> is_turned(text, Figure(kind=ClaimKind.PERCENT, high=5, bound=Bound.UP_TO, span=Span(9, 18)))
    True
    """
    start, end = figure.span.start, figure.span.end
    if figure.bound is Bound.AT_LEAST:
        return bool(_SMALLER.match(text, start, end))
    return figure.bound is Bound.UP_TO and bool(_LARGER.match(text, start, end))


def _is_condition(text: str, place: Span, at: int, end: int) -> bool:
    """Whether `under` tells of a condition: `models under 50% sparsity`, not `with under 5% error`."""
    return bool(_HELD.match(text, end, place.end)) and not _TAKEN.search(
        text, max(place.start, at - _REACH), at
    )


def _is_tolerance(text: str, place: Span, at: int, number: Span) -> bool:
    """Whether `within` tells what counts as right: `98% accuracy within 5 mm`, not `accuracy within 2% of X`.

    It does so behind a share of right ones, if the number is no share itself.
    """
    before = text[max(place.start, at - _REACH) : at].lower().split()
    return bool(before) and before[-1] in _SHARES and not _SHARE.search(text, number.start, number.end)


def _lasts(text: str, place: Span, at: int, end: int) -> bool:
    """Whether `over` tells for how long something is measured: `reliability over 4 weeks`."""
    if text[at : at + 4].lower() != "over" or not _CALENDAR.search(text, at, end):
        return False
    before = text[max(place.start, at - _REACH) : at].lower().split()
    if not before:
        return False
    return bool(_CHANGED.fullmatch(before[-1])) or (is_measure(before[-1]) and before[-1] not in _OF_TIME)


def _is_none(text: str, place: Span, at: int, end: int, last: int, is_counted: bool) -> bool:
    """Whether words tell of what is before them, or what is gone over: `9 times over 2`, `over 9 sets`."""
    over = text[at : at + 4].lower() == "over"
    compared = _THAN.match(text, at, end)  # `10 times larger than 7B models`
    before = max(place.start, at - _REACH)
    if is_counted and text[at : at + 5].lower() == "about" and _TELLING.search(text, before, at):
        return not _OF_TEXT.search(text, at, end)
    if over and is_counted and _REPEATED.search(text, at, end):
        return not _HOLDING.search(text, before, at)
    if over and _OVERCOME.match(text, end, place.end):
        return True
    if (over or compared) and last > place.start and text[last:at].strip() in ("", ")"):
        return True
    if not (is_counted and over):
        return False
    words = text[before:at].lower().split()
    measured = bool(words) and is_measure(words[-1]) and words[-1] not in _EXTENTS
    return measured or bool(_ACROSS.search(text, before, at))
