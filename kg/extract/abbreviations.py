"""Short forms that a text defines in brackets, either way round (Schwartz & Hearst 2003).

`Mixture of Experts (MoE)` and `BAM (Branch-Attend-Mix)`. Each bracket is read on its own, so that a stray one
costs nothing. Not for short forms that a text uses without saying what they mean.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.extract.measures import ESTIMATES
from kg.extract.naming import JOINING, is_spelled
from kg.extract.species import cut_names
from kg.model import Abbreviation, Findings, Span
from kg.text.language.inflection import concept_form
from kg.text.letters.scripts import has_foreign_word

_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]")
_RAISED = r"\$\^\{?[2-9]\}?\$"  # how often the letter before it stands in the long form
# A short form: one word, a letter in it, none but signs that join letters.
_SHORT = re.compile(rf"[^\W_](?:(?:[\w&/.+-]|{_RAISED}){{0,10}}(?:[\w+]|{_RAISED}))?")
_WORD = re.compile(rf"[A-Za-z][\w-]*{_RAISED}[\w-]*|[^\W_](?:[^\s()\[\]{{}},;:!?\"“”]*[^\W_])?[+#*]*")
_TIMES = re.compile(rf"([^\W\d_])({_RAISED})")
# What a long form does not reach over: brackets, quotes, the end of a clause or sentence.
_WALL = re.compile(r"[()\[\]{},;:!?\"“”]|\.\s|\n\s*\n")
# What a name does not begin with; prepositions it may where they give a letter: `in-context learning (ICL)`.
_NEVER_FIRST = re.compile(r"(?:an?|and|are|as|is|or|our|th(?:at|e|ese|is)|we)(?![\w‐‑-])", re.I)
_SELDOM_FIRST = re.compile(r"(?:at|by|for|from|in|o[fn]|to|with)(?![\w‐‑-])", re.I)
_ARTICLE = re.compile(r"(?:an?|the)\s+", re.I)
_PART = re.compile(r"[^\W_]+")
_TO, _FOR = (re.compile(rf"(?<=[^\W\d_]){digit}(?=[^\W\d_])") for digit in "24")
_EX = re.compile(r"\AX(?=[A-Z])")
_VALUE = re.compile(r"[,;:]\s*[-−–]?\d")
_STRESS = "**"  # of Markdown, before a letter of the name
_LONGEST = 140  # code points of a long form
_NEAR = 3  # code points before a word that tell whether it begins a sentence


def find_abbreviations(text: str, findings: Findings) -> Findings:
    """The findings with the text's abbreviations, in order; the first definition of a short form counts.

    >>> text = "A Mixture of Experts (MoE) and BAM (Branch-Attend-Mix), in 2024 (see Li 2020)"
    >>> [(each.short, each.long) for each in find_abbreviations(text, Findings()).abbreviations]
    [('MoE', 'Mixture of Experts'), ('BAM', 'Branch-Attend-Mix')]
    """
    return replace(findings, abbreviations=abbreviations(text))


@lru_cache(maxsize=128)  # a batch of texts is ranked at once, and then each is read
def abbreviations(text: str) -> tuple[Abbreviation, ...]:
    """The text's abbreviations, as `find_abbreviations` has them."""
    first: dict[str, Abbreviation] = {}
    for abbreviation in (*_defined(text), *cut_names(text)):
        if not has_foreign_word(abbreviation.short + abbreviation.long):  # a translation
            first.setdefault(abbreviation.short, abbreviation)
    return tuple(first.values())


def defined_from(text: str, start: int) -> dict[str, Abbreviation]:
    """What a text defines from an offset on, by short form: what its title defines may be defined again.

    >>> text = "The Branch Mixer (BAM)\\nWe propose the Branch-Attend Mixer (BAM)."
    >>> defined_from(text, text.index("\\n"))["BAM"].long
    'Branch-Attend Mixer'
    """
    first: dict[str, Abbreviation] = {}
    for abbreviation in _defined(text, start):
        first.setdefault(abbreviation.short, abbreviation)
    return first


def long_forms(findings: Findings) -> dict[str, str]:
    """Folded short form → what the text defines it to mean, folded as well.

    >>> found = Findings(abbreviations=abbreviations("mixtures of experts (MoEs)"))
    >>> long_forms(found)
    {'moe': 'mixture of expert'}
    """
    return {concept_form(each.short): concept_form(each.long) for each in findings.abbreviations}


def _defined(text: str, start: int = 0) -> Iterator[Abbreviation]:
    for bracket in _BRACKET.finditer(text, start):
        before = _clause_before(text, bracket.start())
        inside = _stripped(text, Span(*bracket.span(1)))
        found = _short_inside(text, before, inside) or _long_inside(text, before, inside)
        if found:
            yield found


def _short_inside(text: str, before: Span, inside: Span) -> Abbreviation | None:
    """`Mixture of Experts (MoE)`: the long form ends where the bracket opens."""
    short = _without_plural(text, _until_comma(text, inside))
    if not _is_short(short.of(text)):
        return None
    words = [match.start() for match in _WORD.finditer(text, before.start, before.end)]
    if not words:
        return None
    letters = _letters(short.of(text))
    window = Span(words[-min(len(letters) + 5, 2 * len(letters), len(words))], before.end)
    shown = _by_initials(text, letters, window) or _by_capitals(text, _spelt(short.of(text)), window)
    if shown:
        return _checked(text, short, shown)
    if short.of(text) in ESTIMATES and _VALUE.match(text, short.end):
        return None  # `associated with mortality (aHR, 1.92)`
    long = _aligned(text, letters, window) or _spoken(text, short, window)
    return None if long and _SELDOM_FIRST.match(long.of(text)) else _checked(text, short, long)


def _long_inside(text: str, before: Span, inside: Span) -> Abbreviation | None:
    """`BAM (Branch-Attend-Mix)`, `ATOMIC (An Atlas of Machine Commonsense)`.

    The long form is the whole bracket, so each of its words has to give letters, but for those like `of`.
    """
    *_, last = [None, *_WORD.finditer(text, before.start, before.end)]
    if last is None or last.end() != before.end:
        return None
    short = _without_plural(text, Span(*last.span()))
    printed, long = short.of(text), inside.of(text)
    if not _is_short(printed):
        return None
    letters = _spelt(printed)
    if _initials(long) != letters.lower() and not is_spelled(letters, _from_capitals(long), loosely=True):
        return None
    article = _ARTICLE.match(long)
    return _checked(text, short, Span(inside.start + article.end(), inside.end) if article else inside)


def _from_capitals(long: str) -> str:
    """The words from the capitals on that spell the name: `kNowledge` gives N."""
    return re.sub(r"\b[a-z]+(?=[A-Z][a-z])", "", long)


def _by_initials(text: str, letters: str, window: Span) -> Span | None:
    """The long form that ends with the window, a word for each letter; words like `of` may give none."""
    left = len(letters)
    for part in reversed(list(_PART.finditer(text, window.start, window.end))):
        if part[0][0].lower() == letters[left - 1]:
            left -= 1
        elif part[0].lower() not in JOINING:
            return None
        if not left:
            return Span(_compound_start(text, part.start(), window.start), window.end)
    return None


def _by_capitals(text: str, letters: str, window: Span) -> Span | None:
    """The long form whose capitals are the short one: `COllaborative Temporal consistEncy Learning`, COTEL.

    It begins no sentence, of which the first capital is.
    """
    capitals = [at for at in range(window.start, window.end) if text[at].isupper()][-len(letters) :]
    if not letters.isupper() or "".join(text[at] for at in capitals) != letters:
        return None
    begins_word = text[max(0, capitals[0] - 1)].isspace()
    before = text[max(0, capitals[0] - _NEAR) : capitals[0]]
    begins_sentence = before.rstrip()[-1:] in (*".!?", "") or before.endswith("\n")
    return Span(capitals[0], window.end) if begins_word and not begins_sentence else None


def _aligned(text: str, letters: str, window: Span) -> Span | None:
    """The shortest long form that ends with the window.

    Every letter is found in order, from the right, and the first one where a word begins.
    """
    at = window.end
    for position in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= window.start and not _fits(text, at, letters[position], begins_word=position == 0):
            at -= 1
        if at < window.start:
            return None
    return Span(_compound_start(text, at, window.start), window.end)


def _spoken(text: str, short: Span, window: Span) -> Span | None:
    """The long form of a short one that writes `to` and `for` as numbers, or `ex` as X.

    `Heart-to-Heart (H2H)`, `explainable AI (XAI)`.
    """
    printed = short.of(text)
    spoken = _EX.sub("ex", _TO.sub("t", _FOR.sub("f", printed)))
    return _aligned(text, _letters(spoken), window) if spoken != printed else None


def _compound_start(text: str, at: int, limit: int) -> int:
    """Where the hyphenated word begins, if with the same letter: `test-time adaptation` for `TTA`."""
    start = at
    while start > limit and (text[start - 1].isalnum() or text[start - 1] in "-‐‑"):
        start -= 1
    return start if text[start].lower() == text[at].lower() else at


def _fits(text: str, at: int, letter: str, *, begins_word: bool) -> bool:
    return text[at].lower() == letter and not (begins_word and at > 0 and text[at - 1].isalnum())


def _checked(text: str, short: Span, long: Span | None) -> Abbreviation | None:
    """The pair, unless the long form is the shorter, says the short form, or starts like no name does."""
    if long is None:
        return None
    if text.startswith(_STRESS, long.start - len(_STRESS)):  # `**L**earning to Rank (L2R)`
        long = Span(long.start - len(_STRESS), long.end)
    printed = long.of(text).rstrip()
    known = short.of(text).lower() in _PART.findall(printed.lower())
    if known or len(printed) <= len(short.of(text)) or _NEVER_FIRST.match(printed):
        return None
    return Abbreviation(
        short=short.of(text),
        long=" ".join(printed.split()),
        short_span=short,
        long_span=Span(long.start, long.start + len(printed)),
    )


def _clause_before(text: str, end: int) -> Span:
    """The words before a bracket, as far back as nothing separates them."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    start = max(0, end - _LONGEST)
    for wall in _WALL.finditer(text, start, end):
        start = wall.end()
    return Span(start, end)


def _stripped(text: str, span: Span) -> Span:
    printed = span.of(text)
    return Span(span.end - len(printed.lstrip()), span.start + len(printed.rstrip()))


def _until_comma(text: str, inside: Span) -> Span:
    """What stands in a bracket before a comma or semicolon: `(RL, or learning by trial)`."""
    cut = re.search(r"[,;]", inside.of(text))
    return Span(inside.start, inside.start + cut.start()) if cut else inside


def _without_plural(text: str, short: Span) -> Span:
    """`LLM` of `(LLMs)`: the plural is not part of the short form."""
    return Span(short.start, short.end - 1) if re.search(r"[^\W_][A-Z]s$", short.of(text)) else short


def _is_short(printed: str) -> bool:
    """Two letters at least and a capital among them: no year, no list mark, no word in brackets.

    One capital is enough, since words beside the bracket must have all its letters.
    """
    capital = any(letter.isupper() for letter in printed)
    return capital and bool(_SHORT.fullmatch(printed)) and len(_letters(printed)) > 1


def _letters(short: str) -> str:
    return _spelt(short).lower()


def _spelt(short: str) -> str:
    """The letters and digits of a short form, `GGD` of `G$^2$D` for `Gradient-Guided Distillation`."""
    if "$" in short:
        short = _TIMES.sub(lambda found: found[1] * int(found[2].strip("$^{}")), short)
    return "".join(filter(str.isalnum, short))


def _initials(long: str) -> str:
    return "".join(part[0].lower() for part in _PART.findall(long))
