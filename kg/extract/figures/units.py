"""What a number counts, by what stands after it: `%`, `points`, `x`, `parameters`, `ms`, `datasets`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.figures.asides import past_aside
from kg.extract.figures.composed import is_broken, plain_unit
from kg.extract.figures.countable import COUNTS, SIZES, STOPS, is_plural
from kg.extract.figures.letters import is_unit
from kg.extract.figures.quantities import MEASURED, RATED
from kg.extract.generic import word_set
from kg.model import ClaimKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and how far it reaches."""

    kind: ClaimKind
    """What a figure in this unit is."""
    name: str | None
    """`%`, `points`, `x`, or as printed; `None` for a score without one."""
    length: int
    """Code points after the number."""


RATIOS = (ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.FACTOR)
"""Kinds of figures that tell of a change."""
COUNTED_KINDS = (ClaimKind.SIZE, ClaimKind.COUNT)
"""Kinds of figures that say how many there are of something, and not what came out."""
UNREAD = "?"
"""The name of a unit that goes on in a way that is not understood: `g/%`."""
_UNIT = re.compile(
    rf"""
    (?P<basis> [\s-]basis[\s-]points?\b ) | (?P<log> [\s-]log(?:arithmic)?[\s-]points?\b )
  | (?P<points> \s?\\?%?[\s-](?:absolute[\s-])?(?:(?:percentage|percent|absolute|relative|accuracy
        |[a-z]{{0,5}}-?[A-Z][\w-]{{0,15}})[\s-])?points?\b(?!-[a-z])
      | \s?(?:pp|\\?%pt?|p\.p\.)(?![\w]) | \sout\sof\s\d{{1,3}}\spoints\b )
  | (?P<percent> \+?\s?\$?\\?% | \s(?:percent|per\scent)\b )
  | (?P<factor> \s?(?:\$|\\\()?\s?(?:\\times(?![a-z])|×|[xX](?!\w|-(?!\d)))(?!\$?\s?\d)(?:\$|\\\))?
      | [\s-]fold\b(?![\s-](?:[a-z]+[\s-])?(?:cross|CV\b|valid)) | fold\b | [\s-]?times\b | \\,\\times )
  | (?P<orders> \sorders?\sof\smagnitude\b )
  | (?P<rate> {RATED} )
  | (?P<measure> {MEASURED} )
    """,
    re.VERBOSE,
)
_CLOSING = re.compile(r"\}|\$(?=\s)|\\\)(?=\s)")
"""What ends a number that LaTeX sets apart."""
_TIE = re.compile(
    r"(?:~|\\[,;:\s]|\$\\[,;:])(?=\\?[A-Za-zµμ%])(?!\\times)"
)  # LaTeX's spaces: `50~ms`, `30\\,FPS`
_MANY = re.compile(r"\s?(US\sdollars|dollars|USD|euros|EUR|[a-z]+s\sper\s(?:second|minute|hour|day))\b")
_TIED = 80  # code points after such a space that a unit may take
_OF_DATA = re.compile(
    r"(?<!er)(?<!re)(?<![WA](?=h))[syeh]\sof\s(?!(?:age|exposure|follow-?up|life|therapy|treatment|time|training|computation|"
    r"compute|inference|latency|processing|human|manual|expert|effort|labou?r|work)\b)[A-Za-z]"
)
_BRIEF = ("ms", "μs", "ns", "ps")  # too little to be how much there is of data
_WATCHED = ("person-years", "person-months", "person-days")
_FOLLOWED = re.compile(r"\sof\s(?:exposure|follow-?\s?up|observation|risk|surveillance)\b|\sat\srisk\b")
"""Behind what tells how long people were watched; of few, it may be work: `saves 5 person-months`."""
_OF_MATTER = re.compile(
    r"(?:grams?|(?:met|lit)(?:er|re)s?|watts?|joules?|hectares?|acres?|volts?|calories)\Z"
)
"""Units of what is no data: `2.5 grams of soil`."""
_WEIGHT = re.compile(r"\s(?:metric\s)?(tons|tonnes)\b")
_KINDS = {
    "points": (ClaimKind.POINTS, "points"),
    "basis": (ClaimKind.POINTS, "basis points"),
    "log": (ClaimKind.POINTS, "log points"),
    "percent": (ClaimKind.PERCENT, "%"),
    "factor": (ClaimKind.FACTOR, "x"),
    "orders": (ClaimKind.FACTOR, "orders of magnitude"),
}
_MODELS = re.compile(r"[\s-](?:large\s|small\s|dense\s)?(?:language\s)?(?:models?|LLMs?)\b")
_MODEL_WORDS = word_set("model models llm llms vlm vlms mllm mllms lvlm lvlms")
_MODEL_INITIALS = re.compile(r"[A-Z]+Ms")
_RATE = re.compile(r"\sper\s(?:second|minute|hour|day)\b")
_SIZED_TOO = re.compile(r"(?:(?:,|,?\s(?:and|or))\s\d[\d.]{0,8}[MB]){1,8}\s(?:[a-z]{1,20}\s)?param")
_EACH = re.compile(r"[a-z]{2,}s/[a-z]+(?<!s)")
_OF_MODELS = re.compile(r"\w+(?:ers|ors)|variants|versions|counterparts|checkpoints|scales|sizes")
_WORD = re.compile(
    r"(?:\s\([A-Z][\w-]{1,8}\))?(?:\s|--)[\"“]?([A-Za-z](?:[A-Za-z\d&/]|-(?!-)){1,30}|[A-Z]|\dD|\d{1,4}-[a-z-]{2,20})[\"”]?(?![\w])"
)
_AND_MORE = re.compile(r"\s([A-Za-z][\w-]*)\sand\s(\d{1,3}(?:,\d{3})*)(?=\s[A-Za-z])")
_ADJECTIVE = re.compile(r"\s[a-z-]*(?:-[a-z]+|ful|ous|ive|al|ic|able|ed|ent|ant|ary)\Z")
_PAIRED = re.compile(
    r"(?:,?\s[a-z-]+){1,5}?,?\sand\s[a-z-]+(?:\s[a-z-]+){0,3}?\s([A-Za-z]+s)\b"
)  # `diverse and rich samples`, `legal, medical, and plain documents`
_INITIALS = re.compile(r"[A-Z][A-Z\d]+s")
_IN_SMALL = re.compile(r"[\s-][\w-]*[a-z]")
"""What follows a name in capitals that is spelt like such a word: `170,400 ITS images`, `50 IT firms`."""
_COMPOUND = word_set("shot way dimensional layer head bit class")
"""What a number is one word with, though no hyphen says so: `5 shot settings`."""
_NEARBY = 200  # code points before `BERT (133M)` in which parameters are spoken of
_MILLION, _BILLION = 10**6, 10**9
_PARAMETERS = Unit(ClaimKind.SIZE, "parameters", 0)
_REACH = 6  # words from a number to the noun that it counts
_SEVERAL = 10  # from here on a number in front of a plural with a capital counts it: `14 Visual Abilities`
_COUNTED = 2  # from here on a number in front of any plural counts it
YEARS = (1900, 2100)
"""Numbers that count nothing."""
_BEFORE_SIZES = "effect "
_EDITIONS = word_set("datasets benchmarks challenges competitions editions levels tasks workshops")
"""What is named by its year, as what emissions fall below: `1990 levels`."""
_ITEMS = 1000  # from here on what is counted is how much there is, not what was tried


def unit_at(
    text: str, start: int, end: int, *, value: float = 0, scale: int = 1, grouped: bool = False
) -> Unit | None:
    """The unit that stands at an offset of a sentence, if any, after a number with that value.

    `scale` is 10⁶ after `million` or `M`; a number printed in groups, `2,028`, is no year.

    >>> unit_at("2.1% gain", 3, 9)
    Unit(kind=<ClaimKind.PERCENT: 'percent'>, name='%', length=1)
    >>> unit_at("12 diverse datasets", 2, 19).name
    'datasets'
    """
    closing = _CLOSING.match(text, start, end)
    if closing:  # `\\textbf{1.3} points`
        inner = unit_at(text, closing.end(), end, value=value, scale=scale, grouped=grouped)
        return _longer(inner, closing.end() - start) if inner and inner.name else None
    tie = _TIE.match(text, start, end)
    if tie:
        before = text[max(0, start - _NEARBY) : start]
        rest = f"{before} {text[tie.end() : min(end, tie.end() + _TIED)]}"
        inner = unit_at(rest, len(before), len(rest), value=value, scale=scale, grouped=grouped)
        return _longer(inner, tie.end() - start - 1)
    aside = past_aside(text, start, end, value=value, is_scaled=scale > 1)
    if aside > start:  # `1.2 (0.9-1.6) mg/dL`
        inner = unit_at(text, aside, end, value=value, scale=scale, grouped=grouped)
        is_meant = inner is not None and (scale > 1 or inner.kind is ClaimKind.MEASURE)
        return _longer(inner, aside - start) if is_meant else None
    found = _written(text, start, end, value) if scale == 1 else _of_many(text, start, end)
    if found or not (scale > 1 or isinstance(value, int)):
        return found or _weighed(text, start, end)
    if text[start : start + 1] == "+" and text[start + 1 : start + 2].isspace():  # `150k+ hours`
        return _longer(unit_at(text, start + 1, end, value=value, scale=scale, grouped=grouped), 1)
    is_year = not grouped and YEARS[0] <= value <= YEARS[1]
    found = _counted(text, start, end, value=value, scale=scale, is_year=is_year)
    return found or (_shared(text, start, end) if value >= _COUNTED and not is_year else None)


def _longer(unit: Unit | None, length: int) -> Unit | None:
    """A unit with what stands between it and its number."""
    return Unit(unit.kind, unit.name, unit.length + length) if unit else None


def _written(text: str, start: int, end: int, value: float) -> Unit | None:
    """What a sign or an abbreviation tells: `%`, `points`, `x`, `ms`, `km/h`."""
    match = _UNIT.match(text, start, end)
    if match is None or match.lastgroup is None:
        return None
    if match["letter"] and not is_unit(text, match.start("letter")):
        return None
    length = match.end() - start
    if match["rate"]:
        return Unit(ClaimKind.MEASURE, " ".join(match[0].split()), length)
    if match["measure"] and is_broken(text, match.end()):
        return Unit(ClaimKind.MEASURE, UNREAD, length)
    if match.lastgroup in _KINDS:
        return Unit(*_KINDS[match.lastgroup], length)
    name = plain_unit(match[0].strip().strip("- "))
    watched = name in _WATCHED
    much = (watched or name == "hours") and value >= _ITEMS
    much = much or (watched and bool(_FOLLOWED.match(text, match.end(), end)))
    is_data = "/" not in name and name not in _BRIEF and not _OF_MATTER.search(name)
    sized = is_data and (much or _OF_DATA.match(text, match.end() - 1, end))
    return Unit(ClaimKind.SIZE if sized else ClaimKind.MEASURE, name, length)  # `15,000 hours of speech`


def _weighed(text: str, start: int, end: int) -> Unit | None:
    """Tons of which a number has parts: `1,261.4 tons`; whole ones are counted."""
    weighed = _WEIGHT.match(text, start, end)
    return Unit(ClaimKind.MEASURE, weighed[1], weighed.end() - start) if weighed else None


def _of_many(text: str, start: int, end: int) -> Unit | None:
    """`5.7 million USD`, `10 million characters per second`."""
    many = _MANY.match(text, start, end)
    return Unit(ClaimKind.MEASURE, " ".join(many[1].split()), many.end() - start) if many else None


def _shared(text: str, start: int, end: int) -> Unit | None:
    """What a number counts that names it only with the next one: `10 image and 5 video benchmarks`."""
    match = _AND_MORE.match(text, start, end)
    if match is None or match[1].lower() in STOPS:
        return None
    value = int(match[2].replace(",", ""))
    unit = _counted(text, match.end(), end, value=value, scale=1, is_year=False)
    return Unit(unit.kind, unit.name, match.end(1) - start) if unit and unit.name else None


def _counted(text: str, start: int, end: int, *, value: float, scale: int, is_year: bool) -> Unit | None:
    """The noun that a number counts, up to six words on: `12 diverse public datasets`."""
    if scale >= _MILLION and _MODELS.match(text, start, end):
        return _PARAMETERS
    first = _WORD.match(text, start, end)
    if first and first[1].lower() in _COMPOUND:
        return None
    noun = _noun(text, start, end, value=value, scale=scale, is_year=is_year)
    return noun or (_PARAMETERS if _are_parameters(text, start, scale) else None)


def _noun(text: str, start: int, end: int, *, value: float, scale: int, is_year: bool) -> Unit | None:
    """The first of the words after a number that it counts."""
    of = scale >= _MILLION and text.startswith(" of ", start)  # `1.5 trillion of English tokens`
    for word in _words(text, start, end, start + len(" of") if of else start):
        noun, length = word[1].lower(), word.end() - start
        if scale >= _MILLION and noun in _MODEL_WORDS:
            return _PARAMETERS
        if word.start() == start and _EACH.fullmatch(word[1]):
            return Unit(ClaimKind.MEASURE, word[1], length)  # `6 faces/frame`
        if scale == _BILLION and word.start() == start and _MODEL_INITIALS.fullmatch(word[1]):
            return _PARAMETERS  # `8B RMs`
        if noun in SIZES or noun in COUNTS:
            if is_year and (word.start() > start or noun in _EDITIONS):
                return None  # `VOC 2007 and 2012 datasets`
            if rate := _RATE.match(text, word.end(), end):
                return Unit(ClaimKind.MEASURE, word[1] + rate[0], length + len(rate[0]))
            name = "parameters" if noun.startswith("param") else word[1]
            return Unit(_kind(value, is_size=noun in SIZES), name, length)
        many = scale < _BILLION or (word.start() == start and not _OF_MODELS.fullmatch(noun))
        if many and not is_year and _is_counted(word[1], value, is_scaled=scale > 1):
            return Unit(_kind(value, is_size=False), _whole(text, word), length)
    return None


def _whole(text: str, word: re.Match[str]) -> str:
    """What is counted, with the word before where it says nothing alone: `effect sizes`."""
    start = max(0, word.start(1) - len(_BEFORE_SIZES))
    paired = word[1] == "sizes" and text.startswith(_BEFORE_SIZES, start)
    return text[start : word.end(1)] if paired else word[1]


def _words(text: str, start: int, end: int, at: int) -> Iterator[re.Match[str]]:
    """The words from a place on that may belong to the noun that a number, which ends at `start`, counts."""
    paired = _are_paired(text, start, end)
    for _ in range(_REACH):
        if text[at : at + 1] == "," and at > start and (_ADJECTIVE.search(text, start, at) or paired):
            at += 1  # `100k high-quality, reflective traces`
        word = _WORD.match(text, at, end)
        noun = word[1].lower() if word else ""
        joint = noun == "and" and paired
        stops = noun in STOPS and not joint and not (word and _is_name(text, word))
        if word is None or stops or _is_quoted_out(text, start, word):
            return
        yield word
        at = word.end()


def _is_name(text: str, word: re.Match[str]) -> bool:
    """Whether a word is in capitals, and what follows it is not."""
    return len(word[1]) > 1 and word[1].isupper() and bool(_IN_SMALL.match(text, word.end()))


def _is_quoted_out(text: str, start: int, word: re.Match[str]) -> bool:
    """Whether a word ends what is quoted with its number: `"60 mph" signs`."""
    quoted = text[start : word.end()].replace("“", '"').replace("”", '"')
    return quoted.endswith('"') and quoted.count('"') % 2 == 1


def _kind(value: float, *, is_size: bool) -> ClaimKind:
    return ClaimKind.SIZE if is_size or value >= _ITEMS else ClaimKind.COUNT


def _are_parameters(text: str, start: int, scale: int) -> bool:
    """Whether a number alone is one of parameters: `8B`, `30M and 70M parameters`, `BERT (133M)`."""
    if scale in (_MILLION, _BILLION) and (_SIZED_TOO.match(text, start) or text.startswith("-param", start)):
        return True  # `7.5M-parameter`
    if scale == _MILLION and text[start - 1 : start + 1] == "M)":
        return "param" in text[max(0, start - _NEARBY) : start]
    return scale == _BILLION and text[start - 1] == "B"


def _is_counted(word: str, value: float, *, is_scaled: bool) -> bool:
    """Whether a word that no list has is what the number before it counts: `12 LLMs`, `7 rivers`."""
    if not value >= _COUNTED:
        return False
    noun = word.lower()
    cased = (
        noun == word
        or (word[:-1].isupper() and not word.isupper())
        or (word.istitle() and value >= _SEVERAL and not is_scaled)
    )
    return bool(_INITIALS.fullmatch(word)) or (cased and is_plural(noun))


def _are_paired(text: str, start: int, end: int) -> bool:
    """Whether two adjectives with `and` between them stand before something that is counted."""
    match = _PAIRED.match(text, start, end)
    return match is not None and (match[1].lower() in SIZES | COUNTS or bool(_INITIALS.fullmatch(match[1])))
