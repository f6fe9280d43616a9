"""What changes by itself where a verb says so: `cover` of `the cover of Madagascar decreased by 44%`.

The noun right before the verb is the subject only if nothing leads to it.
"""

import re

from kg.extract.claims.attached import past_article
from kg.extract.claims.heads import OF_WHAT
from kg.extract.claims.metrics import is_alone, is_metric
from kg.extract.claims.phrases import phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import UMBRELLAS, word_set

_BEGINNING = word_set(
    ", : ; after although and because before but once since that until when where whereas while"
)
_PLACING = word_set("of in at to from off across")

_AMOUNTS = word_set("concentration concentrations content level levels titer titers uptake")
"""What has the name of a substance before it: `HbA1c levels fell from`."""
_ABSTRACT = re.compile(r"(?:[ae]nce|ancy|ency|ism|ity|ment|ness|ship|sion|tion)\Z")
"""How nouns end of what can be measured: `Attendance increased from`."""
RISING = word_set("fell grew rose")
"""Verbs, whatever their tags, of what programs seldom do."""


def past_places(read: Reading, first: int, phrase: Range) -> Range:
    """The head before the names of places that a phrase is: `catches` of `catches of sardine in Senegal`.

    The phrase itself where it is no name, or where nothing before it can be the head.
    """
    found, places = phrase, False
    while link := _link_before(read, first, found):
        named = _is_name(read, found)
        owned = read.words[link] == "of"
        head = phrase_before(read, first, link) if named or owned else None
        if head is None or head[1] != link or is_alone(read, head) or is_metric(read, found):
            break
        if owned and not named and read.head(head) in OF_WHAT:
            return head[0], found[1]
        found, places = head, places or named
    return found


def _link_before(read: Reading, first: int, phrase: Range) -> int:
    """Where the word stands that leads to a phrase, past its article; 0 for none."""
    k = phrase[0] - 1
    if k > first and read.marks[k] == "T":
        k -= 1
    return k if k > first and read.words[k] in _PLACING else 0


def _is_name(read: Reading, phrase: Range) -> bool:
    """Whether every word of a phrase begins with a capital and goes on without, as names of places do."""
    return all(read.tokens[k].text.istitle() for k in range(*phrase))


def is_plain(read: Reading, first: int, phrase: Range) -> bool:
    """Whether a phrase is no name, and begins its clause: `while course attendance increased from`.

    Models and methods are who changes, and not what does; a gain that rises is one of something else.
    """
    owned = (k for k in range(*phrase) if read.word(k + 1) not in ("'s", "’s"))  # `Young's modulus`
    texts = [read.tokens[k].text for k in owned]
    alone = read.word(phrase[1]) in RISING or _ABSTRACT.search(texts[0])
    if phrase[0] == 0 and (len(texts) > 1 or alone):
        # a capital of the sentence: `Inflation rose from`, not `Gemini improved from`
        texts[0] = texts[0][:1].lower() + texts[0][1:]
    plain = all(map(str.islower, texts[-1:] if texts[-1] in _AMOUNTS else texts))
    k = past_article(read, first, phrase[0])
    leads = k == first or read.words[k - 1] in _BEGINNING
    head = read.head(phrase)
    return plain and leads and head.removesuffix("s") not in UMBRELLAS and not read.way(phrase[1] - 1)
