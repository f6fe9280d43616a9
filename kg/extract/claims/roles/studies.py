"""Studies of people: who may take part, who does and what they are given, and what they come to.

`adults with an HbA1c of 7% or more were eligible`, `participants (54% female)`, `10 mg once daily`, `1,250
patients died`.
"""

import re

from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import SIZES, Stated
from kg.extract.figures.quantities import is_long
from kg.extract.generic import COPULAS, word_set
from kg.model import Bound

PEOPLE = word_set("adults children individuals men participants patients people persons subjects women")
"""Who takes part."""
TAKING = re.compile(r"(?:enrol|includ|exclud|recruit|randomi[sz]|assign|screen)\w*\Z")
"""What is done with those who take part."""
_ASKING = re.compile(r"(?:(?:in)?eligible|criteri(?:on|a))\Z")
_LED = word_set("aged having that who whose with")
_HAVING = word_set("had has have having aged including")
_WALLS = word_set("; : while whereas but")
_BOUNDS = (Bound.UP_TO, Bound.AT_LEAST, Bound.RANGE)
_FAR = 40  # tokens from a figure to what tells that it is asked for
_NEAR = 4  # tokens
_DOSED = re.compile(r"(?:[kmµμn]?g|m[lL]|m?IU|[cm]?Gy)(?:/|\s|\Z)")
_PER_BODY = re.compile(r"mg/m\^2|[mμ]g/kg/(?:d|day|h|min)|(?:[mμ]g|IU)(?:/| per )d(?:ay)?|IU")
"""Units of doses, in trials: of a chemotherapy, a drip, a vitamin; elsewhere algae have mg/m^2, too."""
_TRIED = re.compile(
    r"(?:adults|arms?|children|chemotherapy|infants|men|participants|patients|placebo|regimens?|vitamins?|women"
    r"|[a-z]+(?:cillin|gliflozin|gliptin|mab|mycin|nib|pril|platin|rubicin|sartan|solone|sone|statin|taxel))\Z"
)
"""What a sentence with doses speaks of: people who are treated, or a drug by the stem of its name."""
_OF_AGE = (["of", "age"], ["or", "older"], ["or", "younger"], ["and", "older"])
_EVERY_HOURS = re.compile(r"q\d{1,2}h\Z|[bt]id\Z")
_OFTEN = word_set("once twice thrice daily weekly monthly bid tid orally intravenously every nightly")
_GIVEN = re.compile(r"(?:prescrib|receiv|administer|treated|dos(?:e|es|age|ages|ing)\Z|took\Z|taking\Z)")
_WHO = word_set("with having whose")
_NEAR_DOSE = 4  # words before a dose in which it is told that it was given
_FAR_BACK = 10  # words from people to what they must have
_SEXES = word_set("boys female females girls male males men women")
_ORIGINS = word_set(
    """
    african african-american asian black caucasian hispanic indigenous latina latino latinx multiracial
    non-hispanic white
    """
)
_STUDIED = PEOPLE | word_set(
    """
    adolescents age aged cohort couples employees enrolled mage mothers nurses parents physicians pupils
    recruited respondents sample students teachers volunteers workers youth
    """
)
"""Who is studied, or that they are."""
_MADE = word_set("classifier classifiers generate generated generates images llm llms model models predicted")
"""What a sentence is about in which shares of men and women are what came out."""
_ANSWERED = word_set("agreed answered completed consented participated responded took volunteered")
_OPENING = word_set("that , : ; ( and but while whereas where because")
_CLOSING = word_set(") ] ,")
_EVENTS = word_set("deaths fatalities fractures infarctions recurrences relapses strokes withdrawals")
_CAME_TO = re.compile(
    r"(?:died|withdrew|discontinued|relapsed|developed|experienced|suffered|recovered|survived|responded)\Z"
)
_OCCURRED = word_set("observed occurred recorded reported seen")
_NEAR_PEOPLE = 12  # tokens from people to what they came to


def is_asked_for(read: Reading, said: Stated) -> bool:
    """Whether a bound is one that people must keep to take part."""
    if said.figure.bound not in _BOUNDS or said.way is not None or said.is_share:
        return False
    return _is_asked_behind(read, said) or _is_asked_before(read, said)


def _is_asked_behind(read: Reading, said: Stated) -> bool:
    """`women with a BMI of 30 or more were enrolled`; nothing is done before but `had`."""
    first, end = said.tokens
    begin = next((k + 1 for k in range(first - 1, -1, -1) if read.words[k] in _WALLS), 0)
    done = (k for k in range(begin, first) if read.marks[k] in "VZA")
    if not PEOPLE.intersection(read.words[begin:first]) or any(read.words[k] not in _HAVING for k in done):
        return False
    near = range(end, min(len(read.words), end + _FAR))
    verb = next((k for k in near if read.marks[k] in "VZA" or read.words[k] in _WALLS), None)
    taken = read.words[verb + 1 : verb + _NEAR] if verb and read.words[verb] in COPULAS else []
    return any(TAKING.match(word) or _ASKING.match(word) for word in taken)


def _is_asked_before(read: Reading, said: Stated) -> bool:
    """`we enrolled adults with a BMI of at least 30`, `criteria were`, `eligible if they had`."""
    first = said.tokens[0]
    for k in range(first - 1, max(-1, first - _FAR), -1):
        word = read.words[k]
        if _ASKING.match(word):
            return True
        if word in PEOPLE and read.words[k + 1] in _LED:
            return any(map(TAKING.match, read.words[max(0, k - _NEAR) : k]))
        onward = word == "to" and not read.words[k + 1][0].isdigit()
        if word in _WALLS or onward or (read.marks[k] in "VZGA" and word not in _HAVING | COPULAS | PEOPLE):
            return False
    return False


def is_age(read: Reading, said: Stated) -> bool:
    """Whether a figure only tells how old people are: `women 55 years of age or older`, `aged 7 years`."""
    first, end = said.tokens
    behind = read.words[end : end + 2]
    told = behind in _OF_AGE or read.word(end) == "old" or read.word(first - 1) == "aged"
    return told and is_long(said.figure.unit)


def is_given(read: Reading, said: Stated) -> bool:
    """Whether a figure is a dose, or a bound that tells which people took part."""
    asked = _is_criterion(read, said) or is_asked_for(read, said)
    return said.way is None and (asked or _is_dose(read, said))


def _is_dose(read: Reading, said: Stated) -> bool:
    first, end = said.tokens
    if said.figure.unit is None or not _DOSED.match(said.figure.unit):
        return False
    given = any(map(_GIVEN.match, read.words[max(0, first - _NEAR_DOSE) : first]))
    if read.word(end) == "or" and read.word(end + 1)[:1].isdigit():
        end += 3  # `0.5 mg or 0.6 mg daily`
    often = _OFTEN.intersection(read.words[end : end + 2]) or _EVERY_HOURS.match(read.word(end))
    if given or often or read.word(end) in ("dose", "doses"):
        return True
    alone = said.metric is None and not said.is_told and not read.is_marked(first - 1, "VZAGD")
    return alone and bool(_PER_BODY.fullmatch(said.figure.unit)) and any(map(_TRIED.match, read.words))


def _is_criterion(read: Reading, said: Stated) -> bool:
    """Whether only what they must have stands between people and a bound: `adults with a BMI over 30`."""
    first = said.tokens[0]
    if said.figure.bound not in (Bound.UP_TO, Bound.AT_LEAST):
        return False
    for k in range(first - 1, max(0, first - _FAR_BACK), -1):
        if read.words[k] in _WHO and read.words[k - 1] in PEOPLE:
            return True
        if read.marks[k] in "VZG" or not read.words[k][0].isalnum():
            return False
    return False


def is_sampled(read: Reading, said: Stated) -> bool:
    """Whether a share is one of those who took part, by what they are."""
    if said.figure.unit != "%" or said.way is not None:
        return False
    if _is_subject(read, said):
        return False
    k = read.onward(said.tokens[1], words=_CLOSING | COPULAS)
    return _is_kind(read, k) and not _MADE.intersection(read.words) and _tells_of_people(read, k)


def _is_kind(read: Reading, k: int) -> bool:
    """Whether a token says what people are: `female`, `White`, and not `white noise`."""
    if k >= len(read.words):
        return False
    return read.words[k] in _SEXES or (read.words[k] in _ORIGINS and read.tokens[k].text[0].isupper())


def _is_subject(read: Reading, said: Stated) -> bool:
    """Whether it is told what came of a share of some people: `45% Black patients died`."""
    first, end = said.tokens
    if not _is_kind(read, end):
        return False
    verb = read.onward(end + 1, "NLJ")
    if verb == end + 1 or not read.is_marked(verb, "VZAD"):
        return False
    begin = next((k for k in range(first, 0, -1) if read.words[k - 1] in _OPENING), 0)
    if read.has_mark("VZAD", begin, first):
        return False  # `it included 45% Black patients treated at home`
    done = read.words[verb : verb + 2] if read.words[verb] in COPULAS else read.words[verb : verb + 1]
    return not any(TAKING.match(word) or word in _STUDIED | _ANSWERED for word in done)


def _tells_of_people(read: Reading, kind: int) -> bool:
    return any(word in _STUDIED and k != kind for k, word in enumerate(read.words))


def is_outcome(read: Reading, said: Stated) -> bool:
    """Whether a count is one of events, or of people to whom they happened."""
    if said.figure.kind not in SIZES:
        return False
    first, end = said.tokens
    noun = read.words[end - 1]
    if noun in _EVENTS:
        return True
    if noun not in PEOPLE or read.words[max(0, first - 1)] == "of":
        return False  # `12 of 45 patients died`
    if read.word(first - 1) == "in" and read.word(first - 2) in _OCCURRED:
        return True
    return _came_to(read, end)


def _came_to(read: Reading, end: int) -> bool:
    """Whether the first verb behind people, past brackets and their group, says what happened to them."""
    depth = 0
    for k in range(end, min(len(read.words), end + _NEAR_PEOPLE)):
        depth += (read.words[k] == "(") - (read.words[k] == ")")
        if depth:
            continue
        if _CAME_TO.match(read.words[k]):
            return True
        if read.marks[k] not in "NLJTMI" and read.words[k] != ")":
            return False
    return False
