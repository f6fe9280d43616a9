"""A token of a query that cannot stand where it does, and what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.store.queries.tokens import Token

CLOSING = {"{": "}", "(": ")", "[": "]"}
"""Brackets, and what closes each."""
_NOTHING = Token("mark", "", 0)
_TERMS = frozenset({"variable", "iri", "prefixed", "string"})
_WORDS = frozenset({"a", "true", "false"})


@dataclass(frozen=True)
class Place:
    """The token with number `index`; behind the last there is the end of the query."""

    written: Sequence[Token]
    """All tokens of the query."""
    index: int
    """From 0."""

    @property
    def token(self) -> Token:
        """It; without any text at the end."""
        return self.written[self.index] if self.index < len(self.written) else _NOTHING

    @property
    def before(self) -> Sequence[Token]:
        """All that stands before it."""
        return self.written[: self.index]

    @property
    def last(self) -> Token:
        """What stands before it."""
        return self.written[self.index - 1] if self.index else _NOTHING

    @property
    def is_term(self) -> bool:
        """Whether it could be a part of a statement."""
        return is_term(self.token)

    @property
    def is_called(self) -> bool:
        """Whether a bracket follows, as behind a function."""
        return self.index + 1 < len(self.written) and self.written[self.index + 1].text == "("

    @property
    def is_glued(self) -> bool:
        """Whether what follows does so at once."""
        following = self.written[self.index + 1 : self.index + 2]
        return any(each.end - len(each.text) == self.token.end for each in following)

    @property
    def is_selecting(self) -> bool:
        """Whether it stands between SELECT and its WHERE."""
        for token in reversed(self.before):
            if token.keyword in {"SELECT", "WHERE", "FROM"} or token.text == "{":
                return token.keyword == "SELECT"
        return False

    @cached_property
    def opened(self) -> Sequence[int]:
        """The places of the brackets that are open, the innermost last."""
        stack: list[int] = []
        for number, token in enumerate(self.before):
            if token.text in CLOSING:
                stack.append(number)
            elif stack and token.text == CLOSING[self.written[stack[-1]].text]:
                stack.pop()
        return stack

    @property
    def bracket(self) -> str:
        """The innermost bracket that is open; empty outside of all."""
        return self.written[self.opened[-1]].text if self.opened else ""

    @property
    def head(self) -> str:
        """The word before that bracket, in capitals; empty where there is none."""
        return self.written[self.opened[-1] - 1].keyword if self.opened and self.opened[-1] else ""

    @property
    def lists_values(self) -> bool:
        """Whether the innermost brace is that of VALUES."""
        for token in reversed(self.written[: self.opened[-1]] if self.opened else ()):
            if token.kind not in {"variable", "mark"} or token.text in {"{", "}", "."}:
                return token.keyword == "VALUES"
        return False

    @cached_property
    def statement(self) -> tuple[str, int]:
        """The mark before the statement so far (`.`, `;`, `,` or `{`), and how many parts it has.

        A path is one part, and so are a list, a number, and a text with its language or type. What words such
        as FILTER and ORDER stand before is no statement, and has none.
        """
        mark, parts, depth, end = "{", 0, 0, 0
        is_asked = is_joined = False
        last = _NOTHING
        for number in range(self.opened[-1] + 1, self.index) if self.opened else ():
            token = self.written[number]
            is_glued, end = token.end - len(token.text) == end, token.end
            if token.text in CLOSING:
                depth += 1
            elif token.text in CLOSING.values():
                depth -= 1
                is_over = not depth and (is_asked or token.text == "}")
                parts, is_asked = (0, False) if is_over else (parts + (not depth), is_asked)
            elif depth or (is_glued and self._goes_on(number, last)):
                pass
            elif token.text in {".", ";", ","}:
                mark, parts, is_asked = token.text, 0, False
            elif token.kind == "word" and token.text not in _WORDS:
                is_asked = True
            elif is_term(token) or _is_number(token):
                parts += not is_joined
            is_joined = token.text in {"/", "|"} or (token.text == "^" and is_glued)
            last = token
        return ("{", 0) if is_asked else (mark, parts)

    def _goes_on(self, number: int, last: Token) -> bool:
        """Whether that token is of the number before it; the dot behind 2025 is, where a digit follows."""
        token = self.written[number]
        if token.text == ".":
            following = self.written[number + 1 : number + 2]
            return last.text.isdigit() and any(each.text.isdigit() for each in following)
        return token.text.isdigit() and _is_number(last)


def is_term(token: Token) -> bool:
    """Whether it is a variable, a name, a text, a truth value."""
    return token.kind in _TERMS or token.text in _WORDS


def _is_number(token: Token) -> bool:
    return token.text.isdigit() or token.text == "."
