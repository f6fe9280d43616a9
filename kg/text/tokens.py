"""A text cut into tokens with their places; nothing is changed, only white space is left out."""

import re
from bisect import bisect_right, insort
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from kg.text.bracketed import BRACKETED, GLUED_BRACKET
from kg.text.codes import CODED, has_codes
from kg.text.letters.marks import ENDINGS
from kg.text.stops import LONGEST_SHORT, goes_on
from kg.text.typesetting.typeset import DASH, FORMULA, GLUED, has_pieces, letters

_ADDRESS = r"""(?:https?://|www\.)[^\s<>"]*[\w/]"""
_PLAIN_WORD = r"[A-Za-z]++(?=[\s;)])"
"""Three tokens of four, found faster: nothing of what may go on in a word follows."""
_LETTER = (
    r"(?<![^\W_])(?:[^\W_]{1,12}(?=\$[_^]))?(?:\$\d{1,2}\$|(?!\$(?:[\s\d.+<>=~−-]|\\(?:sim|approx|[gl]eq?|pm|times)\b))"
    rf"{FORMULA % 40})"
)
"""What a word may begin with that goes on behind a hyphen: `$\\ell$-adic`, `C$^*$-algebra`; not
`$2.5\\times$-faster`."""
_NAMES = rf"[^\W\d_a-z][^\W_]*(?:['’][^\W_]+)?(?:{DASH}[^\W_]+(?:[-‐‑–'’](?!s\b)[^\W_]+)*)+"
"""Names that TeX joins: `Kullback--Leibler`."""
_OTHER = rf"""
    {_LETTER}[-‐‑–](?=[^\W\d_]{{2}})[^\W_]+(?:[-‐‑–'’](?!s\b)[^\W_]+)*
  | {FORMULA % 200} | {_NAMES}
  | (?:e\.g|i\.e|etc|cf|vs|al|resp|approx|avg|Fig|Eq|Ref)\. | (?:stat|syst?)\.(?=\s?[)}}])
  | [^\W_]+ (?:                                # word, number, state-action, R&D, GPT-3.5, C++
        \.(?<=\d\.)(?=\d)[^\W_]+
      | \*?[-‐‑–'’&](?!s\b)[^\W_]+               # A*-Thought
    )* (?:%|{ENDINGS})*                            # A*, C++
  | ['’]s\b                                      # the possessive stands alone
  | \S
    """
_WITH_BRACKETS = _OTHER.replace(r"[^\W_]+ (?:", rf"(?:{CODED}|{BRACKETED}|[^\W_]+) (?:", 1)
_TOKEN = re.compile(rf"(?=\S)(?:{_PLAIN_WORD}|{_ADDRESS}|{_OTHER})", re.VERBOSE)
_BRACKETED_TOKEN = re.compile(rf"(?=\S)(?:{_PLAIN_WORD}|{_ADDRESS}|{_WITH_BRACKETS})", re.VERBOSE)
_WITH_TEX = re.compile(rf"(?=\S)(?:{_PLAIN_WORD}|{_ADDRESS}|(?P<glued>{GLUED})|{_WITH_BRACKETS})", re.VERBOSE)
_JOINED = re.compile(_NAMES)
_LATEX = frozenset("\\{}$~^!")
_SENTENCE_END = frozenset(".!?")
_START = attrgetter("start")
_NEAR = 4  # tokens before a full stop that tell whether it ends a sentence
LONGEST_SENTENCE = 400
"""Tokens after which a sentence is cut: what goes on so long is a table, and nobody's grammar."""


class Token(NamedTuple):  # made by the hundred for every abstract: twice as fast as a dataclass
    """A word, number, formula, address or sign of a text."""

    text: str
    """As printed; of a word that TeX sets in pieces its letters: `Joint` of `$\\textbf{J}$oint`, and a hyphen
    for `--` between names."""
    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""


def tokens(text: str) -> list[Token]:
    r"""The tokens of a text in order.

    >>> [token.text for token in tokens(r"the $\textbf{J}$oint \emph{BAM}")]
    ['the', 'Joint', '\\', 'emph', '{', 'BAM', '}']
    >>> [token.text for token in tokens("R-FOS's bound (see https://a.b) on $R_{max}$, GPT-3.5.In")]
    ['R-FOS', "'s", 'bound', '(', 'see', 'https://a.b', ')', 'on', '$R_{max}$', ',', 'GPT-3.5', '.', 'In']
    """
    if has_pieces(text):
        return [
            _with_hyphen(Token(letters(match[0]) if match["glued"] else match[0], *match.span()))
            for match in _WITH_TEX.finditer(text)
        ]
    token = _BRACKETED_TOKEN if GLUED_BRACKET.search(text) or has_codes(text) else _TOKEN
    new = tuple.__new__  # half of what `Token(…)` takes
    found = [new(Token, (match[0], match.start(), match.end())) for match in token.finditer(text)]
    return [_with_hyphen(each) for each in found] if "--" in text else found


def _with_hyphen(token: Token) -> Token:
    """`Calabi-Yau` of `Calabi--Yau`, which differ for a typesetter alone."""
    is_joined = "--" in token.text and _JOINED.fullmatch(token.text)
    return token._replace(text=token.text.replace("--", "-")) if is_joined else token


@lru_cache(maxsize=128)  # a batch of texts is read at once, and then each by all who want its sentences
def sentences(text: str) -> tuple[tuple[Token, ...], ...]:
    """The tokens of a text, sentence by sentence; the first line is the title, other line breaks end nothing.

    >>> [[token.text for token in sentence] for sentence in sentences("Nexus\\nWe propose it. It\\nworks.")]
    [['Nexus'], ['We', 'propose', 'it', '.'], ['It', 'works', '.']]
    """
    title = text.find("\n")
    all_tokens = tuple(tokens(text))
    ends = [
        k + 1
        for k, token in enumerate(all_tokens)
        if token.text in _SENTENCE_END and not (token.text == "." and _goes_on(all_tokens, k, title))
    ]
    behind = bisect_right(all_tokens, title, key=_START)
    if behind and all_tokens[behind - 1].end <= title:
        insort(ends, behind)
    found: list[tuple[Token, ...]] = []
    start = 0
    for end in [*ends, len(all_tokens)]:
        found += (all_tokens[k : min(end, k + LONGEST_SENTENCE)] for k in range(start, end, LONGEST_SENTENCE))
        start = end
    return tuple(found)


def _goes_on(all_tokens: Sequence[Token], k: int, title: int) -> bool:
    """Whether the full stop that is token `k` ends no sentence; the title ends before offset `title`."""
    if len(all_tokens[k - 1].text) > LONGEST_SHORT:
        return False
    first = max(0, k - _NEAR)
    in_title = all_tokens[k].start <= title
    near = [each for each in all_tokens[first : k + 3] if (each.start <= title) == in_title]
    glued = [n > 0 and each.start == near[n - 1].end for n, each in enumerate(near)]
    return goes_on([each.text for each in near], glued, near.index(all_tokens[k]))


def without_latex(sequence: Sequence[Token]) -> list[Token]:
    """The tokens without what LaTeX adds: `\\`, `{`, `$`, and the names of commands.

    >>> [token.text for token in without_latex(tokens("\\\\textbf{BAM} is \\\\(2\\\\%\\\\)"))]
    ['BAM', 'is', '2', '%']
    """
    kept = []
    command = -1
    for token in sequence:
        if token.text in _LATEX:
            command = token.end if token.text == "\\" else -1
        elif token.start != command or not (token.text.islower() or token.text in "()[]"):
            kept.append(token)
    return kept
