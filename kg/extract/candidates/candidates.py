"""What may name a concept: noun phrases, and every span that one of the network's heads believes in.

Worked out for many texts at once, in columns: a row is a place of a candidate, in the order of the texts.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.extract.abbreviations import abbreviations
from kg.extract.candidates.barred import no_beginnings, no_ends
from kg.extract.candidates.lone_verbs import lone_verbs
from kg.extract.candidates.traits import Traits, word_traits
from kg.network.decoding import begun
from kg.network.reading import Reading
from kg.network.remembered import Remembered

LONGEST = 9
"""Tokens of a span."""
LONGEST_PHRASE = 6
"""Tokens of a noun phrase that no head believes in."""
BELIEVED = {"keyphrase": 0.04, "term": 0.074, "entity": 0.135}
"""Head → how likely a span of it must be."""
CHANCE = 4096
"""Steps of a chance: sums of whole numbers are exact."""


class Tokens(NamedTuple):
    """The tokens of some texts, a row each."""

    title: NDArray[np.intp]
    """Offset of the end of the title of each text; 0 where it has none."""
    text: NDArray[np.intp]
    """Number of the text."""
    last: NDArray[np.intp]
    """Row of the last token of its sentence."""
    start: NDArray[np.intp]
    """Offset in its text."""
    end: NDArray[np.intp]
    """Offset after it."""
    tags: NDArray[np.uint8]
    """Letters of `TAGS`, as codes."""
    traits: Traits
    """Of its word."""
    chances: dict[str, NDArray[np.float32]]
    """Head → probabilities of its labels."""
    barred: NDArray[np.bool_]
    """[2, tokens]: whether no candidate begins at it, and whether none ends there."""
    verbs: NDArray[np.bool_]
    """Whether it is the only verb of its clause, whatever its tag says."""
    defined: NDArray[np.intp]
    """[abbreviations, 4]: row of the first token of the long form, its tokens, the same of the short form."""


class Candidates(NamedTuple):
    """Places of candidates, by first token, shorter ones first."""

    first: NDArray[np.intp]
    """Row of the first token."""
    length: NDArray[np.intp]
    """Tokens."""
    key: NDArray[np.uint64]
    """Equal for spans whose words fold alike."""
    phrase: NDArray[np.bool_]
    """Whether it is a noun phrase, as long as the text prints it."""
    chances: dict[str, NDArray[np.float32]]
    """Head → how likely the span is one of it, in whole 4096ths."""


def tokens_of(readings: Sequence[Reading], traits: Remembered | None = None) -> Tokens:
    """The tokens of texts as columns; `traits` are those of the package's words where none are given."""
    flat = [token for reading in readings for sentence in reading.sentences for token in sentence]
    sizes = np.array([len(sentence) for reading in readings for sentence in reading.sentences], np.intp)
    lengths = [reading.starts[-1] for reading in readings]
    return Tokens(
        title=np.array([_title_end(reading.text) for reading in readings], np.intp),
        text=np.repeat(np.arange(len(readings)), lengths),
        last=np.repeat(np.cumsum(sizes) - 1, sizes),
        start=np.array([token.start for token in flat], np.intp),
        end=np.array([token.end for token in flat], np.intp),
        tags=np.frombuffer("".join(reading.tags for reading in readings).encode(), np.uint8),
        traits=Traits(*(traits or word_traits()).of([token.text for token in flat])),
        chances={name: np.concatenate([each.chances[name] for each in readings]) for name in BELIEVED},
        barred=_barred(readings),
        verbs=_verbs(readings),
        defined=_defined(readings),
    )


def _barred(readings: Sequence[Reading]) -> NDArray[np.bool_]:
    """The tokens at which no candidate begins, and those at which none ends."""
    barred = np.zeros((2, sum(reading.starts[-1] for reading in readings)), np.bool_)
    row = 0
    for reading in readings:
        places = list(no_beginnings(reading.text)), list(no_ends(reading.text))
        if any(places):
            tokens = [token for sentence in reading.sentences for token in sentence]
            starts, ends = [token.start for token in tokens], [token.end for token in tokens]
            for place in places[0]:
                barred[0, row + bisect_left(starts, place.start) : row + bisect_left(starts, place.end)] = (
                    True
                )
            for place in places[1]:
                barred[1, row + bisect_right(ends, place.start) : row + bisect_right(ends, place.end)] = True
        row += reading.starts[-1]
    return barred


def _verbs(readings: Sequence[Reading]) -> NDArray[np.bool_]:
    """The tokens that are the only verb of their clause."""
    verbs = np.zeros(sum(reading.starts[-1] for reading in readings), np.bool_)
    row = 0
    for reading in readings:
        for at in lone_verbs(reading):
            verbs[row + at] = True
        row += reading.starts[-1]
    return verbs


def _defined(readings: Sequence[Reading]) -> NDArray[np.intp]:
    """Where the texts define short forms; those whose ends are no tokens are left out."""
    found: list[tuple[int, ...]] = []
    row = 0
    for reading in readings:
        defined = abbreviations(reading.text)
        if defined:
            tokens = [token for sentence in reading.sentences for token in sentence]
            begins = {token.start: i for i, token in enumerate(tokens)}
            ends = {token.end: i + 1 for i, token in enumerate(tokens)}
            for each in defined:
                spans = (each.long_span, each.short_span)
                if all(span.start in begins and span.end in ends for span in spans):
                    places = [(begins[span.start], ends[span.end] - begins[span.start]) for span in spans]
                    if all(0 < length <= LONGEST for _, length in places):
                        found.append((row + places[0][0], places[0][1], row + places[1][0], places[1][1]))
        row += reading.starts[-1]
    return np.array(found, np.intp).reshape(-1, 4)


def _title_end(text: str) -> int:
    """Where the title ends; 0 where nothing follows the first line: then it may be all there is."""
    title, _, rest = text.partition("\n")
    return len(title) if rest.strip() else 0


def candidates(tokens: Tokens) -> Candidates:
    """Where candidates stand; spans do not cross sentences, and begin and end with a word."""
    rows = np.arange(len(tokens.text))
    spans = {name: _span_chances(tokens, chances) for name, chances in tokens.chances.items()}
    wanted = np.zeros((LONGEST, len(rows)), np.bool_)
    for name, least in BELIEVED.items():
        wanted |= spans[name] > least
    named, whole = _phrases(tokens)
    wanted[:LONGEST_PHRASE] |= named
    for column in (0, 2):
        wanted[tokens.defined[:, column + 1] - 1, tokens.defined[:, column]] = True
    words = tokens.traits.number("words") > 0
    so_far = np.concatenate([[0], np.cumsum(tokens.verbs)])  # verbs before each token
    wanted &= words & ~tokens.barred[0]
    for further in range(LONGEST):
        ends = np.minimum(rows + further, len(rows) - 1)
        wanted[further] &= (rows + further <= tokens.last) & words[ends] & ~tokens.barred[1][ends]
        wanted[further] &= so_far[ends + 1] == so_far[rows]
    first, length = np.nonzero(wanted.T)
    phrase = np.zeros(len(first), np.bool_)
    short = length < LONGEST_PHRASE
    phrase[short] = whole[length[short], first[short]]
    chances = {name: np.rint(each[length, first] * np.float32(CHANCE)) for name, each in spans.items()}
    return Candidates(first, length + 1, _keys(tokens, first, length + 1), phrase, chances)


def _span_chances(tokens: Tokens, chances: NDArray[np.float32]) -> NDArray[np.float32]:
    """How likely a span of so many tokens (rows, 1 first) begins at each token and ends there."""
    begins, inside = begun(chances)
    rows = np.arange(len(begins))
    goes_on = np.zeros((LONGEST + 1, len(begins)), np.float32)  # so far after the token, in its sentence
    for distance in range(1, LONGEST + 1):
        at = np.minimum(rows + distance, len(rows) - 1)
        goes_on[distance] = np.where(rows + distance <= tokens.last, inside[at], 0)
    likely = np.empty((LONGEST, len(begins)), np.float32)
    so_far = begins
    for length in range(1, LONGEST + 1):
        likely[length - 1] = so_far * np.maximum(1 - goes_on[length], 0)
        so_far = so_far * goes_on[length]
    return likely


def _phrases(tokens: Tokens) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which noun phrases of so many tokens (rows, 1 first) begin at each token, and which of them are whole.

    Adjectives, participles, numbers and nouns in a row are as many phrases as they have beginnings, each up
    to the last noun; praise and quantity begin none where more follows. The longest is the whole one.
    """
    noun = _is(tokens.tags, "NL")
    part = (noun | _is(tokens.tags, "JGDM")) & ~tokens.verbs
    rows = np.arange(len(part))
    opens = part & ~np.concatenate([[False], part[:-1] & (tokens.last[:-1] == tokens.last[1:])])
    run = np.cumsum(opens) * part  # 0 outside
    last_noun = np.full(int(run.max(initial=0)) + 1, -1, np.intp)
    np.maximum.at(last_noun, run[noun], rows[noun])
    reach = last_noun[run] - rows + 1  # tokens up to the last noun of the run
    modifier = tokens.traits.look("modifier")
    names = np.cumsum(part & ~modifier)
    before = np.concatenate([[0], names[:-1]])
    opened = np.maximum.accumulate(np.where(opens, before, 0))
    leading = names == opened  # nothing but praise since the run began
    starts = part & (reach > 0) & ~(leading & (reach > 1))
    whole = starts & ((before == opened) | (reach == 1))
    lengths = np.arange(1, LONGEST_PHRASE + 1)[:, None] == reach
    return lengths & starts, lengths & whole


def _is(tags: NDArray[np.uint8], letters: str) -> NDArray[np.bool_]:
    table = np.zeros(256, np.bool_)
    table[[ord(letter) for letter in letters]] = True
    return table[tags]


def _keys(tokens: Tokens, first: NDArray[np.intp], length: NDArray[np.intp]) -> NDArray[np.uint64]:
    key = np.zeros(len(first), np.uint64)
    for at in range(LONGEST):
        here = at < length
        row = first[here] + at
        key[here] = key[here] * tokens.traits.keys[row, 0] + tokens.traits.keys[row, 1]
    return key
