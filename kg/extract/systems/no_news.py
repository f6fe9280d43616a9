"""What only looks like an introduction: a means, a thing that is brought into another, history, a study."""

from kg.extract.generic import word_set
from kg.extract.systems.calling import LINKS, Sentence

_MAKING = ("build", "built", "construct", "creat", "curat", "develop", "establish")
_MADE_OF = word_set("on upon using from with through via")
_DASHES = ("-", "‐", "–")
_WITH_MEANS = ("ed", "aware", "driven", "specific")
_STUDIES = word_set("analysis assessment comparison evaluation investigation review study survey")
_OBSERVED = word_set(
    """
    behavior behaviors behaviour behaviours bias biases challenge challenges collapse effect effects failure
    failures gap gaps issue issues limitation limitations mode modes paradox pattern patterns phenomena
    phenomenon pitfall pitfalls problem problems property properties shift tendency trend vulnerability
    """
)
"""What is found, and not made."""
_STUDIED = word_set("of on between comparing")


def is_means(sentence: Sentence, end: int) -> bool:
    """Whether a name only tells what something else is made with: `a Quick Sort (QS)-based engine`."""
    end += 3 if sentence.word(end) == "(" and sentence.word(end + 2) == ")" else sentence.word(end) == ")"
    glued = 0 < end < len(sentence.words) and sentence.tokens[end - 1].end == sentence.tokens[end].start
    dashed = glued and sentence.words[end] in _DASHES  # not `Nexus – designed for it`
    word, after = sentence.word(end + dashed), sentence.word(end + dashed + 1)
    return word.endswith(_WITH_MEANS if dashed else "based") and after not in ("on", "upon")


def is_brought(sentence: Sentence, verb: int, end: int) -> bool:
    """`we introduce Direct Optimization (DPO) into it`: what is brought into another thing is not new."""
    after = end + 3 if sentence.word(end) == "(" else end
    return sentence.words[verb].startswith("introduc") and sentence.word(after) == "into"


def is_history(sentence: Sentence, verb: int) -> bool:
    """Whether a passive tells how a thing is made or whose it is: `models like Nexus are built on`."""
    after = sentence.words[verb + 1 : verb + 3]
    if after[:1] == ["by"]:
        past = any(word in ("was", "were") for word in sentence.words[verb - 2 : verb])
        return past and not after[-1].endswith("ing")
    return sentence.words[verb].startswith(_MAKING) and any(word in _MADE_OF for word in after)


def is_study(sentence: Sentence, first: int, k: int) -> bool:
    """Whether what is presented is a study, of which what it is about follows: `a comparison of A and B`."""
    studied = sentence.words[k] in _STUDIES and sentence.word(k + 1) in _STUDIED
    return studied and LINKS.isdisjoint(sentence.words[first:k])


def is_observed(sentence: Sentence, subject: int) -> bool:
    """Whether `we call it so` is said of what was found: `a phenomenon that we term Attention Sink`."""
    before = sentence.words[max(0, subject - 3) : subject]
    while before and before[-1] in ("which", "that", ",", "-", "—", "–"):
        before = before[:-1]
    return bool(before) and before[-1] in _OBSERVED
