"""One key for the printed forms of one concept: case, number, spelling and hyphens do not count.

`concept_form` is the only judge of "the same concept by its letters": extraction uses it inside a paper,
resolution between papers. Which long form a short one stands for is not known here.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from kg.text.bracketed import BRACKETED, GLUED_BRACKET
from kg.text.codes import CODED, has_codes
from kg.text.language.plurals import singular
from kg.text.language.spelling import american
from kg.text.letters.greek import is_greek, is_of_greek, spelled
from kg.text.letters.marks import ENDINGS, MARKS
from kg.text.typesetting.medline import without_brackets
from kg.text.typesetting.typeset import FORMULA, GLUED, has_pieces, letters, shown

_PLAIN_WORD = r"[A-Za-z]++(?=[\s.,;:)]|\Z)"
"""Nine words of ten, found twice as fast: nothing of what may go on in a word follows."""
_PART = rf"[^\W_]+(?:[{MARKS}]+[^\W_]*)*"
_OTHER = rf"""
    {FORMULA % 80}
  | (?:{BRACKETED}|{_PART}) (?: (?<=\d)\.(?=\d){_PART} | ['’&]{_PART} )*
    (?:{ENDINGS})*  # word, 3.5, C++, SE(3), Ca²⁺
    """
_WORD = re.compile(rf"{_PLAIN_WORD}|{_OTHER}", re.VERBOSE)
_WITHOUT_BRACKETS = _OTHER.replace(f"{BRACKETED}|", "", 1)
_BARE_WORD = re.compile(rf"{_PLAIN_WORD}|{_WITHOUT_BRACKETS}", re.VERBOSE)  # of texts that have none glued
_AS_IN_MEDLINE = re.compile(r"(K|k|V|T|[EIL]C|[EL]D|GI)\((D|[dim]|cat|eq|max|\d\d)\)")
"""How MEDLINE prints an index: `IC(50)`, `K(m)`."""
_BEFORE_SPACE = r"[A-Za-z]++(?=\s)"
"""The same where what follows a word may be of it: a full stop of a code, a formula."""
_WITH_CODES = re.compile(rf"{_BEFORE_SPACE}|{CODED}|{_PLAIN_WORD}|{_OTHER}", re.VERBOSE)
_WITH_TEX = re.compile(rf"{_BEFORE_SPACE}|(?P<glued>{GLUED})|{CODED}|{_OTHER}", re.VERBOSE)
_LONGEST_KEPT = 40  # code points; the words of a hostile text are not kept
_POSSESSIVE = re.compile(r"['’]s$|['’]")
_GAP = re.compile(r"(?:['’]s|(?<=[sxz])(?P<bare>['’]))?\s{1,3}|--|[-‐‑–]\n?")
_PLAIN_GAPS = frozenset(("", " ", "\n", "-", "/", ":"))
"""Most of the gaps that touching words have."""
_STOP = re.compile(r"(?<=[A-Z])\.(?=[A-Z](?![a-z]))|\.(?=[a-z])|(?<=\b[FMS]t)\.\s(?=[A-Z])")
"""A full stop inside a name: `ASP.NET`, `Node.js`, `St. Ives`; not one without its space, `results.The`."""
_INITIAL = re.compile(r"(?<![\w.-])[A-Z]\.\s[a-z]{3}")
_QUOTED = re.compile(r"(?<![^\W_])['‘][^\W_][^'’‘\n]*\Z")
_QUOTE = 60  # code points that a quotation in which a gap stands may have before it
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_MARKUP = re.compile(r"\\(?:math|text|operatorname|rm|bf|it|cal)\w*|[\\${}]")

# Never words of their own in a concept's name: what they precede is one word, however it is printed.
_BOUND = frozenset(("anti", "co", "inter", "intra", "multi", "non", "pre", "pseudo", "quasi", "semi"))
# Compounds that the literature prints open, hyphenated and closed without a difference.
_CLOSED = frozenset(
    ("back propagation", "data base", "data set", "feed back", "feed forward", "fine tune", "fine tuned")
    + ("fine tuning", "hyper parameter", "meta data", "time step", "white box", "work flow")
)
_CLOSING = frozenset(compound.partition(" ")[2] for compound in _CLOSED)
_JOINED = _BOUND | _CLOSING


class Word(NamedTuple):
    """One word of a text as `concept_form` sees it: hyphenated parts are words, `pre-training` is one."""

    form: str
    """The folded word: `model` for `Models`."""
    start: int
    """Offset of its first code point in the text."""
    end: int
    """Offset after its last code point."""


@lru_cache(maxsize=1 << 16)  # a paper asks for the same few phrases again and again
def concept_form(label: str) -> str:
    """The folded key of a label: labels with one key name one concept; one without words keeps its signs.

    - case: `Federated Learning` = `federated learning`
    - number, of every word: `LLMs` = `LLM`, `corpora` = `corpus`, `GPs` = `GP`; not `GPS`, `bias`, `dynamics`
    - spelling: `modelling` = `modeling`, `optimisation` = `optimization`
    - hyphens and spaces: `state-action space` = `state action space`; bound prefixes and a few compounds are
      joined: `pre-training` = `pretraining`, `multi agent` = `multiagent`, `data set` = `dataset`
    - possessives, quotes and accents on Latin letters: `Newton's method` = `Newton method`, `naïve` = `naive`
    - Greek letters that stand as signs: `β-catenin` = `beta-catenin`
    - signs that make another name count: `C`, `C++`, `C#` are three
    - LaTeX loses its markup: `$R_{max}$` = `R-max`, `H$_2$O` = `H2O`; so does MEDLINE: `IC(50)` = `IC50`,
      `TiO(2)` = `TiO2`

    The key of a key is itself.

    >>> concept_form("Large-Language Models"), concept_form("Pre-Training"), concept_form("$R_{max}$")
    ('large language model', 'pretraining', 'r max')
    >>> concept_form("C++"), concept_form("C#"), concept_form("C")
    ('c++', 'c#', 'c')
    """
    if len(label) <= _LONGEST_KEPT and label.isascii():
        parts = label.replace("-", " ").split()
        if "".join(parts).isalnum():  # most are so
            forms = [_kept_form(part) for part in parts]
            if _JOINED.isdisjoint(forms):
                return " ".join(forms)
    compatible = unicodedata.normalize("NFKC", label)
    key = " ".join(word.form for word in words(compatible)) or _plain(label).strip()
    return concept_form(key) if key != label and "$" in label else key  # without $, words join that it parted


def is_in_plural(printed: str) -> bool:
    """Whether a phrase is in the plural, as far as an s at its end tells.

    >>> is_in_plural("neural networks"), is_in_plural("dynamics"), is_in_plural("corpora")
    (True, False, False)
    """
    return printed.endswith("s") and not concept_form(printed).endswith("s")


def name_of(printed: str) -> str:
    """How a name is shown that a text prints: on one line, without what only sets its type; its form stays.

    >>> name_of("$\\\\textbf{J}$oint\\nembedding"), name_of("$R_{max}$")
    ('Joint embedding', '$R_{max}$')
    """
    line = " ".join(printed.split())
    bare = shown(line)
    return bare if bare == line or concept_form(bare) == concept_form(line) else line


def words(text: str) -> list[Word]:
    """The words of a text with their folded forms, in order; punctuation is in none of them.

    >>> [(word.form, word.start, word.end) for word in words("Pre-trained LLMs of d'Alembert's")]
    [('pretrained', 0, 11), ('llm', 12, 16), ('of', 17, 19), ('dalembert', 20, 30)]
    """
    found: list[Word] = []
    before = ""
    new = tuple.__new__  # half of what `Word(…)` takes
    with_tex = has_pieces(text)
    greek = is_greek(text)
    possessive = "'" in text or "’" in text
    pattern = _WITH_TEX if with_tex else _of(text)
    for match in pattern.finditer(text):
        printed = letters(match.group()) if with_tex and match["glued"] else match.group()
        start, end = match.span()
        if possessive and ("'" in printed or "’" in printed):
            end -= 2 * printed.endswith(("'s", "’s"))  # of `d'Alembert's`, the place is `d'Alembert`
            printed = _POSSESSIVE.sub("", printed)
        form = _kept_form(printed) if len(printed) <= _LONGEST_KEPT else _form(printed)
        if greek and len(printed) == 1 and is_of_greek(text, start):
            form = printed.casefold()
        if not form:
            continue
        if before in _BOUND or (form in _CLOSING and f"{before} {form}" in _CLOSED):
            form, start = american(singular(before + form)), found.pop().start
        found.append(new(Word, (form, start, end)))
        before = form
    return found


def _of(text: str) -> re.Pattern[str]:
    """The pattern of the words of a text: the fastest that finds all it has."""
    if has_codes(text):
        return _WITH_CODES
    return _WORD if GLUED_BRACKET.search(text) else _BARE_WORD


def touching(text: str, first: int, last: int) -> bool:
    """Whether only white space, a hyphen or a genitive is between two offsets: the words belong together.

    So do those that a bare slash, colon or full stop joins: `HIV/AIDS`, `C:N ratio`, `Node.js`.

    >>> touching("state-action", 5, 6), touching("state, action", 5, 7), touching("Stein's method", 5, 8)
    (True, False, True)
    >>> touching("HIV/AIDS", 3, 4), touching("HIV / AIDS", 3, 6), touching("Node.js", 4, 5)
    (True, False, True)
    >>> text = "Bayes' rule, 'black boxes' rule"
    >>> touching(text, 5, 7), touching(text, 25, 27)
    (True, False)
    """
    if text[first:last] in _PLAIN_GAPS:
        return True
    if _INITIAL.match(text, first - 1) and first:
        return True  # `E. coli`
    if text[first] == ".":
        return bool(_STOP.match(text, first))
    gap = _GAP.fullmatch(text, first, last)
    return bool(gap and not (gap["bare"] and _QUOTED.search(text, max(0, first - _QUOTE), first)))


@lru_cache(maxsize=1 << 16)
def _kept_form(printed: str) -> str:
    """The form, kept: nine words of ten come again."""
    return _form(printed)


def _form(printed: str) -> str:
    if printed.startswith("$"):  # authors set names of several words so, too
        return " ".join(word.form for word in words(_plain(_MARKUP.sub(" ", printed).replace("_", " "))))
    if "(" in printed:
        printed = without_brackets(_AS_IN_MEDLINE.sub(r"\1\2", printed))
    if printed[-1] == "s" and printed[-2:-1].isupper() and any(letter.isupper() for letter in printed[:-2]):
        printed = printed[:-1]  # GPs, MoEs: only the capitals tell that GPs is a plural and GPS is not
    plain = _plain(printed)
    if plain.isascii() and plain.isalpha():
        return american(singular(plain))
    parts = (_POSSESSIVE.sub("", part) for part in _WORD.findall(plain))
    return " ".join(american(singular(part)) for part in parts)


def _plain(text: str) -> str:
    """Lower case, compatibility forms and accents of Latin letters gone; other scripts keep their marks."""
    folded = unicodedata.normalize("NFKC", spelled(unicodedata.normalize("NFKC", text)).casefold())
    if folded.isascii():
        return folded
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", folded)))
