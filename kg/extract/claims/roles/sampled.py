"""Whether a share only tells who took part: `52% were women`, `participants (54% female, 71% White)`."""

from kg.extract.claims.reading import Reading
from kg.extract.claims.roles.eligible import PEOPLE, TAKING
from kg.extract.claims.shared import Stated
from kg.extract.generic import COPULAS, word_set

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
