"""Whether a share only tells who took part: `52% were women`, `participants (54% female, 71% White)`."""

from kg.extract.claims.phrases import Reading
from kg.extract.claims.roles.eligible import PEOPLE
from kg.extract.claims.shared import Stated
from kg.extract.generic import word_set

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
_BEING = word_set("are is was were")
_CLOSING = word_set(") ] ,")


def is_sampled(read: Reading, said: Stated) -> bool:
    """Whether a share is one of those who took part, by what they are."""
    if said.figure.unit != "%" or said.way is not None:
        return False
    k = said.tokens[1]
    while k < len(read.words) and (read.words[k] in _CLOSING or read.words[k] in _BEING):
        k += 1
    return _is_kind(read, k) and not _MADE.intersection(read.words) and _tells_of_people(read, k)


def _is_kind(read: Reading, k: int) -> bool:
    """Whether a token says what people are: `female`, `White`, and not `white noise`."""
    if k >= len(read.words):
        return False
    return read.words[k] in _SEXES or (read.words[k] in _ORIGINS and read.tokens[k].text[0].isupper())


def _tells_of_people(read: Reading, kind: int) -> bool:
    return any(word in _STUDIED and k != kind for k, word in enumerate(read.words))
