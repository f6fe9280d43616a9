"""What stands at a printed name and is none of it: signs of footnotes, degrees, titles, “(deceased)”.

`Smith†, John A.`, `Peter$^{1,2}$ Brown`, `Prof. Dr. Lin Zhao`, `Jane Roe, PhD`: the line of the authors keeps
it, before and behind the name, and the name is shown without. What may be initials stays: `White, Ann MD`.
"""

import re
from typing import NamedTuple

from kg.readers.names.honorifics import title_before, without_origin
from kg.text.people.collective import is_by_another_mark, is_collective
from kg.text.people.names import are_suffixes, is_degree, lineage, may_be_suffix

_RAISED = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u1d43-\u1d5d"  # numbers and letters
_SIGN = rf"[*\u2217\u204e\u2020\u2021\u00a7\u00b6#\u2016\u22a5\u2709{_RAISED}]"
_FORMULA = (
    r"\$\s*(?:\{\}\s*)?(?:\^[^$]{1,40}|\\(?:dagger|ddagger|dag|ddag|ast|star)\s*)\$"
    r"|\^\{?[0-9*\u2020,]{1,9}\}?"
)
_WORDS = (
    r"deceased|verstorben|décédée?|fallecid[oa]|in memoriam|corresponding author"
    r"|(?:joint|co-?)\s?(?:first|senior|last) authors?|equal contribution|lead contact"
    r"|(?:(?:(?:these|the|both|all|two|three|first) ){1,2}authors? )?contributed equally"
    r"(?: to th(?:e|is) (?:work|study|paper|article|manuscript))?"
)
_NOTE = rf"\s*(?i:[(\[]\s*(?:\u2020|{_WORDS})\s*[)\]])"
_NUMBERS = r"[0-9]{1,2}(?:\s?,\s?[0-9]{1,2})+"  # one alone may be of a name
_BEHIND = rf"(?:\s*,?\s*{_SIGN}|\s*(?:{_FORMULA})|{_NOTE}|(?<=[^\W\d_A-Z]|\.|\)){_NUMBERS}(?!\d))+\s*$"
_AT_NAME = re.compile(_BEHIND)
_AT_PART = re.compile(rf"\s+{_NUMBERS}\s*$|{_BEHIND}")
"""The same behind a given or a family name: `Sam 1,2`."""
_NUMBERS_ALONE = re.compile(_NUMBERS)
_NUMBER_LAST = re.compile(r"(?:\s|(?<=[\u3040-\ud7af]))[0-9]{1,2}$")
_FURTHER_NUMBERS = re.compile(r"[0-9]{1,2}(?:\s?,\s?[0-9]{1,2})*")
_BEHIND_TITLES = (
    r"\s(?:med|dent|vet|rer|phil|nat|habil|jur|theol|sc|agr|techn|mult|ing|inż)\."
    r"|\s(?-i:ir\.|em\.|h\.\s?c\.|hab\.?(?=\s))"  # in capitals they may be of the name
)
_TITLES = re.compile(
    r"(?:(?:assoc\.|asst\.|assistant|associate|emer\.|em\.|univ\.-|hon\.-)\s?)?"
    r"(?>(?:(?:prof(?:essor)?\.?|(?-i:[Dd]r)\.?|(?-i:M[rs])\.|DR\."
    r"|doç\.|priv\.-doz\.|dipl\.-ing\.|dr\.-ing\.|ph\.d\.)"
    rf"(?:{_BEHIND_TITLES})*\s+)+)(?=\S)(?![^\W\d_]{{2,}}\.\s)",
    re.IGNORECASE,
)
"""Titles, and nothing of them before a short form that is unknown here: it may be of a title, too."""
_MAY_HAVE = re.compile(
    rf"{_SIGN}|[$^0-9,(\[]|\b(?:prof|dr|m[rs]\.|doç|priv|dipl|ph\.d|asso|asst|assi|emer|em\.|univ\.|hon\.)|\s\S*[bcdlmps]\.?$",
    re.IGNORECASE,
)
"""Signs of any of this, or of a degree at the end: most names have none."""
_LEADS = re.compile(r"[0-9]{1,3}(?-i:[a-z])?|[^\W\d_]|[ivx]{1,5}|and", re.IGNORECASE)
"""Words that lead to a footnote, or stand between such."""
_SAID = re.compile(rf"\W*(?:on leave|{_WORDS})\W*", re.IGNORECASE)
_LEAST = 2  # words of a name of which something is taken
_MOST = 300  # characters of a name: longer ones stay, as many signs take long to search


class Apart(NamedTuple):
    """A name, or a part of one, and what stands at it."""

    before: str
    name: str
    behind: str


def part_apart(part: str) -> Apart:
    """A given or a family name without what stands at it.

    >>> tuple(part_apart("John A.†")), tuple(part_apart("Prof. Dr. Lin")), tuple(part_apart("Kim MSc"))
    (('', 'John A.', '†'), ('Prof. Dr.', 'Lin', ''), ('', 'Kim', ' MSc'))
    >>> part_apart("Sam 1,2").behind, part_apart("Tom (deceased)").behind, part_apart("Ann MD").behind
    ('1,2', ' (deceased)', '')
    """
    before = _title_before(part)
    if len(part) > _MOST or not (before or _MAY_HAVE.search(part)):
        return Apart("", part, "")
    before, rest = before.strip(), part[len(before) :]
    name = _AT_PART.sub("", rest)
    behind = rest[len(name) :]
    if _NUMBERS_ALONE.fullmatch(behind.strip()):
        behind = behind.strip()  # as in print: behind a space it would be a name's
    kept, _, last = name.rpartition(" ")
    if kept and is_degree(last):
        name, behind = kept, f" {last}{behind}"
    return Apart(before, name, behind) if any(map(str.isalpha, name)) else Apart("", part, "")


def is_mark(text: str) -> bool:
    """Whether a text is nothing but what stands at names: numbers and letters of footnotes, or a note.

    >>> is_mark("2 and 3"), is_mark("a,ii"), is_mark("*"), is_mark("deceased"), is_mark("AT&T"), is_mark("3M")
    (True, True, True, True, False, False)
    """
    return is_note(text) or all(map(_LEADS.fullmatch, re.findall(r"\w+", text)))


def is_note(text: str) -> bool:
    """Whether a text says something of an author where a place of work should be, as PubMed prints it.

    >>> is_note("These authors contributed equally to this work."), is_note("Lead Contact"), is_note("X")
    (True, True, False)
    """
    return bool(_SAID.fullmatch(text))


def with_numbers(part: str, after: str) -> tuple[str, str]:
    """A part of a name and the next, where a comma between numbers of footnotes parted them: `Sam 1,2`.

    >>> with_numbers("Sam 1", "2"), with_numbers("王伟1", "2"), with_numbers("Sam", "Jr.")
    (('Sam 1,2', ''), ('王伟1,2', ''), ('Sam', 'Jr.'))
    """
    are_numbers = _NUMBER_LAST.search(part) and _FURTHER_NUMBERS.fullmatch(after)
    return (f"{part},{after}", "") if are_numbers else (part, after)


def without_marks(name: str) -> str:
    """A printed name in its natural order without what stands at it; that of an organisation stays.

    >>> without_marks("John A. Smith†"), without_marks("Prof. Dr. Rosa Lopez"), without_marks("Eve Gold1,2")
    ('John A. Smith', 'Rosa Lopez', 'Eve Gold')
    >>> without_marks("Martin King, Jr., Ph.D."), without_marks("Dr. Seuss"), without_marks("Ann MD White")
    ('Martin King, Jr.', 'Dr. Seuss', 'Ann MD White')
    >>> without_marks("Ann White MBChB"), without_marks("Ann White MPH")
    ('Ann White', 'Ann White MPH')
    >>> without_marks("Yrd. Doç. Dr. Ali Kaya"), without_marks("[清]曹雪芹"), without_marks("王伟1,2")
    ('Ali Kaya', '曹雪芹', '王伟')
    """
    if len(name) > _MOST:
        return name
    name = without_origin(name)
    if not (_MAY_HAVE.search(name) or title_before(name)):
        return name
    bare = _without_degrees(_AT_NAME.sub("", name))
    rest = bare if is_by_another_mark(bare) else bare[len(_title_before(bare)) :]
    bare = rest if len(rest.split()) >= _LEAST else bare
    return name if bare == name or len(bare.split()) < _LEAST or is_collective(name) else bare


def _title_before(name: str) -> str:
    found = _TITLES.match(name)
    return found[0] if found else title_before(name)


def _without_degrees(name: str) -> str:
    own, *after = re.split(r",\s*", name)
    if after and " " in own and (all(map(may_be_suffix, after)) or are_suffixes(after)):
        name = ", ".join([own, *filter(lineage, after)])
    kept, _, last = name.rpartition(" ")
    return kept.rstrip(",") if len(kept.split()) >= _LEAST and is_degree(last) else name
