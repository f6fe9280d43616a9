"""The wordings by which sentences relate two things, as regular expressions over `sketch.Sketch.words`.

A wording is written word by word; each of its words stands for one word of the sentence, or for more:

- `OWN` what the paper introduces, by name or as `our method`; `WE` that, or `we`, where it is one thing;
  `OURS` such a thing that is not the head
- `X` or `ONE` a thing; `LIST` one or several, `the A, B and C`, `A (e.g., B)`
- `HEAD` the thing that another is: past what it is based on, `a large model (LLM)-based agent`
- `DATA`, `METRICS`, `WORK` lists of data, of measures, of activities; `NAMED` of names or what may be data
- `KIND` a thing in the plural, `THINGS` a list of what is of that kind; `DOING` is `solving A and B`
- `..n` at most n words, none of which denies, contrasts or speaks of what others did
- `~n` as `..n`, but no preposition and no word in -ing
- `START` the beginning of a title or of its second part
- `a|b` either, `[a]` perhaps, `a_b` two words
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache, reduce
from operator import or_
from typing import TypeAlias

from kg.extract.generic import MODIFIERS, word_set
from kg.extract.relations.counting import MANY
from kg.model import RelationKind


class Place(Enum):
    """Where a wording counts."""

    TITLE = "title"
    SENTENCE = "sentence"
    ANY = "any"


class About(Enum):
    """Whose thing a wording is about."""

    OWN = "own"
    """What the paper introduces, named in the sentence or called `our method`."""
    US = "us"
    """That, or what `we` means; nothing where the paper introduces nothing."""
    ANYTHING = "anything"


Beginnings: TypeAlias = tuple[str, ...]
"""Letters with one of which a word begins."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of saying a relation."""

    kind: RelationKind
    """What it says."""
    expression: str
    """Its words as a regular expression."""
    needs: frozenset[Beginnings]
    """What words of a sentence must begin with, one for each of these, that it can be found in."""
    place: Place
    """Where it counts."""
    confidence: float
    """How often it is right, 0 to 1."""
    about: About
    """What it is about: elsewhere it need not be looked for."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """Its words. Group `head` is the head, the paper's own thing where it is missing; the group beside it
        has the tails: `list` or `doing`. Of `things`, these are the heads, and `head` is the tail."""
        return _compiled(self.expression)


@cache  # half a second for all: when they are first needed, not when they are imported
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


_DETERMINERS = word_set("a an the its their our this these both all each any some two three four five six")
_DENIED = word_set(
    """
    no not neither nor without unlike instead rather than existing previous prior conventional traditional
    while whereas but although though however cannot can't ;
    """
)

_PREPOSITIONS = word_set("against by for from in of on through to toward towards under using via with")


def _words(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words))


_ANY = r"<\d+[*dnompw]*>"
_OWN = r"<\d*\*[dnompw]*>"
_THE = rf"(?:(?:{_words(_DETERMINERS | MODIFIERS | MANY)}|\w+ly|\d[\w.,]*) (?:(?:and|yet|but|,) )?){{0,6}}"
_ACTING = r"(?!(?:us|leverag|employ)ing )\w+ing"
_BASED = (
    r"(?:augmented|aware|based|driven|enhanced|guided|inspired|powered)(?! (?:by|for|from|in|on|upon|with) )"
)
_OBJECTS = rf"{_THE}{_ANY} (?:(?:, {_THE}{_ANY} ){{0,3}}(?:, )?(?:and|or|&) {_THE}{_ANY} )?"
_EXAMPLE = rf"{_THE}{_ANY} (?:, )?(?:and |or )?"
_EXAMPLES = rf"(?:\( (?:e\.g\.|such as|like|including) (?:, )?(?:{_EXAMPLE}){{1,6}}\) )?"


def _list(thing: str) -> str:
    item = rf"{_THE}{thing} {_EXAMPLES}"
    return rf"{item}(?:(?:, )?(?:(?:and|or|as well as) )?(?:(?:the|a|an|its|new) )?{item}){{0,7}}"


def _marked_with(letter: str) -> str:
    return rf"<\d+[*dnompw]*{letter}[dnompw]*>"


_NAME = _marked_with("n")
_NOT_OWNER = rf"(?:{_NAME} 's {_NAME}|{_ANY}(?! 's ))"
"""`OpenAI's Sora` is an item, and no `women's health`, of which neither is one."""

_SHORTHAND = {
    "OWN": rf"(?P<head>{_OWN}) ",
    "WE": rf"(?:(?P<head>{_OWN})|we|one can|we can) ",
    "OURS": rf"{_OWN} ",
    "START": r"(?:^|(?<=[:?!—–-] ))",
    "X": rf"(?P<head>{_ANY}) ",
    "ONE": rf"(?P<list>{_THE}{_ANY} )",
    "HEAD": rf"(?:{_THE}{_ANY} (?:- \w+|{_BASED}) )?(?P<list>{_THE}{_ANY} )(?!-|'s |{_BASED} )",
    "LIST": rf"(?P<list>{_list(_ANY)})",
    "KIND": rf"(?P<head>{_marked_with('p')}) ",
    "THINGS": rf"(?P<things>{_list(_NOT_OWNER)})",
    "DATA": rf"(?P<list>{_list(_marked_with('d'))})",
    "NAMED": rf"(?P<list>{_list(_marked_with('[dno]'))})",
    "METRICS": rf"(?P<list>{_list(_marked_with('m'))})",
    "WORK": rf"(?P<list>{_list(_marked_with('w'))})",
    "DOING": rf"(?:\w+ly )?(?P<doing>{_ACTING} (?:(?:against|from|with|in|on|over|to|of) )?{_OBJECTS})",
}


def _wording(kind: RelationKind, confidence: float, words: str, place: Place = Place.SENTENCE) -> Wording:
    expression = "(?:(?<= )|^)" + "".join(map(_part, words.split()))
    needs = frozenset(filter(None, map(_beginnings, words.split())))
    if "OWN" in words or "OURS" in words or _OWN in words:
        about = About.OWN
    else:
        about = About.ANYTHING if {"X", "KIND"} & {*words.split()} else About.US
    return Wording(kind, expression, needs, place, confidence, about)


def _beginnings(word: str) -> Beginnings:
    """What the first word begins with that one of a wording stands for; empty where it may be any or none."""
    if word in _SHORTHAND:
        return ()
    either = re.split(r"\|(?![^(]*\))", word)  # not at what is in brackets
    found = [re.sub(r"(?:[a-z][?*]|[^a-z]).*", "", each) for each in either]
    return tuple(found) if all(found) else ()


def _part(word: str) -> str:
    """One word of a wording as a regular expression."""
    if word.startswith(".."):
        return rf"(?:(?!(?:{_words(_DENIED)}) )\S+ ){{0,{word[2:]}}}?"
    if word.startswith("~"):
        return rf"(?:(?!(?:{_words(_PREPOSITIONS)}|\S+ing) )\S+ ){{0,{word[1:]}}}?"
    if word.startswith("["):
        return f"(?:{word[1:-1].replace('_', ' ')} )?"
    if word.startswith(("(?!", "(?=")):
        return word.replace("_", " ")
    return _SHORTHAND.get(word) or f"(?:{word.replace('_', ' ')}) "


_USE = (
    "uses?|utili[sz]es?|leverages?|employs?|exploits?|adopts?|incorporates?|integrates?|makes_(?:full_)?use_of"
    "|takes_advantage_of|harness(?:es)?(?:_the_power_of)?|relies_on|combines|learns?|appl(?:y|ies)"
)
_USING = "using|leveraging|utili[sz]ing|employing|exploiting|adopting|harnessing|incorporating|integrating"
_MADE = "used|designed|developed|suitable|intended|tailored"
_FOLLOWING = "version|variant|extension|generali[sz]ation|adaptation|modification|instance|instantiation"
_BEAT = r"outperform\w*|surpass\w*|exceed\w*|beats?"
_REACH = _BEAT + r"|achiev\w+|yields?|obtains?|reach\w*|improv\w+|attains?|accomplish\w*|reduc\w+"
_TRIED = r"evaluat\w+|experiment\w*|tests?|tested|validat\w+|benchmarked|verif\w+|results?(?!_in_)"
_OTHERS = "[(?:existing|prior|previous)]"
_SEVERAL = r"[(?:a|the)_\w+_of]"
_BETTER = r"improve\w*|gains?|better|faster|higher|lower|superior\w*|accurate|fewer|less|speed-?ups?"

_K = RelationKind
WORDINGS: tuple[Wording, ...] = (
    # the paper's own uses …
    _wording(_K.USES, 0.9, f"WE ..3 {_USE} [both] LIST"),
    _wording(_K.USES, 0.8, f"WE ..30 {_USING} [both] LIST"),
    _wording(_K.USES, 0.7, "OWN , (?:an?|the|our) ~6 with LIST"),
    _wording(_K.USES, 0.9, f"OWN [,] that|which ..2 {_USE} [both] LIST"),
    _wording(_K.USES, 0.9, f"OWN , (?:an?|the|our) ~6 that|which ..2 {_USE} [both] LIST"),
    _wording(_K.USES, 0.8, "we ..2 adapt LIST ..12 as"),
    _wording(_K.USES, 0.9, "via|through|using LIST", Place.TITLE),
    # … builds on …
    _wording(_K.BUILDS_ON, 0.9, rf"OWN , (?:an?|the) ..4 (?:\S+-)?(?:{_FOLLOWING}) of LIST"),
    _wording(_K.BUILDS_ON, 0.9, f"OWN ..2 is|are an? ..4 {_FOLLOWING} of LIST"),
    _wording(_K.BUILDS_ON, 0.7, "WE ..2 extends?|generali[sz]es?|modif(?:y|ies) LIST"),
    _wording(_K.BUILDS_ON, 0.8, "OWN is|are [also] built|based|inspired (?:up)?on|by [top_of] LIST"),
    _wording(_K.BUILDS_ON, 0.8, "WE [also] builds? (?:up)?on [top_of] LIST"),
    _wording(_K.BUILDS_ON, 0.8, "OWN , (?:an?|the) ..6 based|built|building (?:up)?on [top_of] LIST"),
    _wording(_K.BUILDS_ON, 0.8, r"based|built|building|inspired (?:up)?on|by LIST , we ..2 \w+ OURS"),
    _wording(_K.BUILDS_ON, 0.7, r"we ..2 adapt LIST (?!(?:\S+_){0,12}as_)"),
    # … is used for …
    _wording(_K.USED_FOR, 0.9, "OWN , (?:an?|the) ~8 for LIST"),
    _wording(_K.USED_FOR, 0.9, "OWN , (?:an?|the) ~8 for DOING (?![<(]|of_)"),
    _wording(_K.USED_FOR, 0.8, f"OWN ..3 {_MADE} for LIST"),
    _wording(_K.USED_FOR, 0.8, f"OWN ..3 {_MADE} for DOING (?![<(]|of_)"),
    _wording(_K.USED_FOR, 0.7, f"OWN , ..9 that|which is|are [more] {_MADE} for LIST"),
    _wording(_K.USED_FOR, 0.7, "X [,] ..2 used for LIST"),
    _wording(_K.USED_FOR, 0.9, "for LIST", Place.TITLE),
    _wording(_K.USED_FOR, 0.9, "for DOING (?![<(]|of_)", Place.TITLE),
    _wording(_K.USED_FOR, 0.8, "START DOING (?![<(]|of_)", Place.TITLE),
    _wording(
        _K.USED_FOR, 0.7, "OWN (?:[:,!?—–-]) ~6 WORK (?=for|of|in|via|with|using|under|on|$)", Place.TITLE
    ),
    # … is evaluated on …
    _wording(_K.EVALUATED_ON, 0.9, f"{_TRIED} ..12 on|across {_SEVERAL} NAMED"),
    _wording(_K.EVALUATED_ON, 0.6, f"{_TRIED} ..12 in {_SEVERAL} DATA"),
    _wording(_K.EVALUATED_ON, 0.8, f"OWN ..12 {_REACH} {_OTHERS} ..16 on|across {_SEVERAL} NAMED"),
    _wording(_K.EVALUATED_ON, 0.6, f"OWN ..12 {_REACH} {_OTHERS} ..16 for|in {_SEVERAL} DATA"),
    _wording(_K.EVALUATED_ON, 0.8, rf"for NAMED , ..12 (?P<head>{_OWN}) ..3 {_REACH}"),
    # … is measured by …
    _wording(_K.EVALUATED_BY, 0.9, f"OWN ..8 {_REACH} {_OTHERS} ..12 in [terms_of] [both] METRICS"),
    _wording(_K.EVALUATED_BY, 0.9, f"OWN ..4 {_REACH} METRICS"),
    _wording(_K.EVALUATED_BY, 0.8, "impact|effect|influence of X on METRICS", Place.ANY),
    # … is compared with …
    _wording(_K.COMPARED_WITH, 0.9, f"OWN ..4 {_BEAT} LIST"),
    _wording(_K.COMPARED_WITH, 0.9, f"compared to|with LIST , ..3 (?P<head>{_OWN})"),
    _wording(_K.COMPARED_WITH, 0.7, "OWN ..20 versus|compared_to|compared_with|relative_to LIST"),
    _wording(_K.COMPARED_WITH, 0.8, f"OWN ..16 {_BETTER} ..4 over|than LIST"),
    # … is a …
    _wording(_K.IS_A, 0.9, "OWN , (?:an?|the|our) HEAD"),
    _wording(_K.IS_A, 0.9, "OWN is|are (?:an?|the) HEAD"),
    _wording(_K.IS_A, 0.9, rf"proposed|our ONE , (?P<head>{_OWN}) ,"),
    _wording(_K.IS_A, 0.8, r"KIND [,] such_as|like THINGS (?!\w+(?:ing|ly)_)"),
    _wording(_K.IS_A, 0.7, r"KIND [,] including THINGS (?!\w+(?:ing|ly)_)"),
)
"""Every wording; a pair that several relate in one way is related once, by the first.

Its confidence is the share of right ones among up to ten that were read, of 700 abstracts drawn from arXiv.
"""
_BITS = {need: 1 << n for n, need in enumerate(sorted({need for each in WORDINGS for need in each.needs}))}


def needed(wording: Wording) -> int:
    """What it needs as bits, of which `met` must have all."""
    return sum(_BITS[need] for need in wording.needs)


def met(words: str) -> int:
    """What wordings need that these words, lower case and parted by spaces, have, as bits.

    >>> has = met("we leverage <0> . ")
    >>> [wording.expression[:12] for wording in WORDINGS[:3] if needed(wording) & ~has == 0]
    ['(?:(?<= )|^)']
    """
    return reduce(or_, map(_met, set(words.split())), 0)


@lru_cache(maxsize=1 << 14)  # texts repeat their words
def _met(word: str) -> int:
    return sum(bit for need, bit in _BITS.items() if word.startswith(need))
