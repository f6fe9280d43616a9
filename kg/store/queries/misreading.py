"""Why a token of a query cannot stand where it does, in words from which one learns what can."""

import difflib
from collections.abc import Callable, Sequence

from kg.store.queries.counting import COUNTED
from kg.store.queries.place import CLOSING, Place, is_term
from kg.store.queries.tokens import Token

MISPLACED = "this cannot stand here"
TOO_EARLY = "the query ends too early"
_SIGNS = frozenset("=<>!")
_GROUPED = frozenset({"WHERE", "OPTIONAL", "UNION", "MINUS", "EXISTS"})
_WITHIN = frozenset({"FILTER", "OPTIONAL", "BIND", "UNION", "MINUS", "GRAPH"})
_BEHIND = ("GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET")
_KEYWORDS = (
    "SELECT DISTINCT REDUCED FROM WHERE FILTER OPTIONAL UNION MINUS BIND VALUES GRAPH EXISTS NOT GROUP "
    "ORDER HAVING LIMIT OFFSET ASC DESC AS BY"
).split()
_FUNCTIONS = (
    "COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS "
    "CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER "
    "YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 "
    "COALESCE IF STRLANG STRDT SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE EXISTS"
).split()
_KNOWN = frozenset(
    [*_KEYWORDS, *_FUNCTIONS]
    + "ASK CONSTRUCT DESCRIBE PREFIX BASE VERSION NAMED IN UNDEF SEPARATOR LATERAL".split()
    + "TRIPLE SUBJECT PREDICATE OBJECT ISTRIPLE LANGDIR HASLANG HASLANGDIR STRLANGDIR ADJUST".split()
)
"""Words of SPARQL, of which it cannot be said that there are none."""
_OTHERWISE = {
    "AND": "and is && in SPARQL",
    "OR": "or is || in SPARQL",
    "LIKE": "SPARQL has no LIKE: CONTAINS(?name, '…'), STRSTARTS or REGEX compare texts",
    "NULL": "SPARQL has no NULL: that a variable has no value is asked by !BOUND(?name)",
    "SORT": "to sort is ORDER BY in SPARQL",
}
"""Words of other languages → how SPARQL says it."""


def why(written: Sequence[Token], index: int) -> str:
    """Why the token at that place cannot stand there, or what is missing at the end.

    >>> from kg.store.queries.tokens import tokens
    >>> why(list(tokens("ASK { ?p a ?class FILTER ?p != ?q }")), 6)
    'what FILTER asks stands in brackets: FILTER (…)'
    """
    place = Place(written, index)
    for rule in _RULES:
        if reason := rule(place):
            return reason
    return MISPLACED if place.token.text else TOO_EARLY


def unbalanced(written: Sequence[Token]) -> tuple[int, str] | None:
    """The first bracket that closes nothing, or the end where one is missing, and why; `None` without any.

    >>> from kg.store.queries.tokens import tokens
    >>> unbalanced(list(tokens("ASK { { ?p a ?class }"))), unbalanced(list(tokens("ASK {}")))
    ((7, 'the query ends too early; a } is missing'), None)
    """
    opened: list[str] = []
    for index, token in enumerate(written):
        if token.text in CLOSING:
            opened.append(token.text)
        elif token.text in CLOSING.values() and (not opened or CLOSING[opened.pop()] != token.text):
            return index, _brackets(Place(written, index))
    return (len(written), _brackets(Place(written, len(written)))) if opened else None


def _brackets(place: Place) -> str:
    text, bracket = place.token.text, place.bracket
    if not text:
        return f"{TOO_EARLY}; a {CLOSING[bracket]} is missing" if bracket else ""
    if text not in CLOSING.values() or (bracket and CLOSING[bracket] == text):
        return ""
    if any(CLOSING[place.written[number].text] == text for number in place.opened):
        return f"a {CLOSING[bracket]} is missing before it"
    return f"a {text} has nothing to close"


def _writing(place: Place) -> str:
    text, last = place.token.text, place.last.text
    if text and text in "“”„‟‘’‚«»":
        return "texts stand in straight quotation marks: \"…\" or '…'"
    if text == "@":
        return 'a language stands behind @: "…"@en'
    if text in {"?", "$"}:
        return "the name of a variable follows its ? at once: ?name"
    if text == "=" == last:
        return "equal is a single ="
    if text == "<>":
        return "unequal is !="
    if last == "." and place.token.kind == "word" and place.written[place.index - 2].kind == "word":
        return f"a prefix ends in a colon: {place.written[place.index - 2].text}:{text}"
    return _OTHERWISE.get(place.token.keyword, "")


def _ordering(place: Place) -> str:
    last = place.last.keyword
    if last in {"ASC", "DESC"}:
        return f"{last} stands before a bracket: ORDER BY {last}(?name)"
    if last in {"ORDER", "GROUP"}:
        return f"BY is missing: {last} BY"
    if last in {"LIMIT", "OFFSET"} and place.token.text:
        return f"{last} takes a whole number"
    if place.token.text == "," and not place.bracket and not place.is_selecting:
        return "what groups and orders stands without commas"
    words = {token.keyword for token in place.before}
    if (
        not place.bracket
        and place.token.keyword in _BEHIND
        and words.intersection({"LIMIT", "OFFSET", "ORDER", "HAVING"})
    ):
        return "what follows the WHERE has an order: GROUP BY, HAVING, ORDER BY, LIMIT, OFFSET"
    if not place.bracket and place.token.keyword in _WITHIN:
        return f"{place.token.keyword} stands within the {{ }} of the WHERE"
    return ""


def _selecting(place: Place) -> str:
    if not place.is_selecting:
        return ""
    if place.bracket == "(" and place.head in {"DISTINCT", "REDUCED"}:
        return f"behind {place.head} stand variables without brackets"
    if place.bracket == "(":
        return (
            "a name for it is missing: (… AS ?name)"
            if place.token.text in {")", "("} or place.token.kind == "variable"
            else ""
        )
    if place.token.text == ",":
        return "variables behind SELECT stand without commas"
    if place.token.keyword in COUNTED and place.is_called:
        return f"what is counted stands in brackets, with a name: ({place.token.keyword}(…) AS ?name)"
    if place.token.keyword == "AS":
        return "what gets a name stands in brackets: (… AS ?name)"
    if place.token.text == "{" or place.token.keyword in {"WHERE", "FROM"}:
        return "behind SELECT stands what is shown: variables, or *"
    return ""


def _naming(place: Place) -> str:
    if place.last.keyword == "AS" and place.token.kind != "variable":
        return "a variable begins with ?"
    if (
        place.bracket == "("
        and place.head == "BIND"
        and (place.token.text == ")" or place.token.kind == "variable")
    ):
        return "a name for it is missing: BIND (… AS ?name)"
    if place.last.text == ")" and len(place.before) > 2 and place.before[-3].keyword == "AS":
        name = place.before[-2].text
        if name in {token.text for token in place.before[:-2]}:
            return f"{name} has a value before BIND gives it one: choose another name, or compare in FILTER"
    return ""


def _grouping(place: Place) -> str:
    last = place.last.keyword
    if last in _GROUPED and place.token.text != "{":
        return f"behind {last} stands a group in braces: {last} {{ … }}"
    if place.token.keyword == "UNION":
        return "both sides of UNION stand in braces: { … } UNION { … }"
    if last == "IN":
        return "IN takes a list in brackets: IN ('…', '…')"
    if place.token.text == "(" and len(place.before) > 1 and place.before[-2].keyword == "VALUES":
        return f"of one variable the values stand in braces: VALUES {place.last.text} {{ … }}"
    if place.lists_values and place.written[place.opened[-1] - 1].text == ")":
        return "VALUES of several variables has as many values in each bracket: (?a ?b) { (1 2) (3 4) }"
    return ""


def _comparing(place: Place) -> str:
    if place.last.keyword in {"FILTER", "HAVING"} and not place.is_called:
        return f"what {place.last.keyword} asks stands in brackets: {place.last.keyword} (…)"
    if place.last.keyword in _FUNCTIONS and place.token.text != "(" and place.last.keyword != "EXISTS":
        return f"{place.last.keyword} has what it takes in brackets: {place.last.keyword}(…)"
    if place.token.text in _SIGNS and place.bracket != "(":
        return "what is compared stands in brackets behind FILTER or HAVING: FILTER (?year > 2020)"
    return ""


def _misspelt(place: Place) -> str:
    if place.token.kind != "word" or place.is_term:
        return ""
    if place.is_called and place.token.keyword in _FUNCTIONS and not place.is_glued:
        return f"no blank stands between {place.token.text} and its bracket"
    word, written = place.token.keyword, place.token.text
    if word in _KNOWN:
        return ""
    if near := difflib.get_close_matches(word, _near(place), 1, 0.75):
        return f"there is no {written}; did you mean {near[0]}?"
    if place.is_called:
        return f"there is no function {written}"
    if place.is_selecting:
        return f"a variable begins with ?: ?{written}"
    return (
        f"{written} is no word of SPARQL: variables begin with ?, texts stand in quotes, names have a prefix"
    )


def _near(place: Place) -> Sequence[str]:
    """The other words that could stand there."""
    known = _KEYWORDS
    if place.is_called:
        known = [*_FUNCTIONS, *_KEYWORDS]
    elif place.bracket == "{" and place.statement[1] in {1, 2}:  # it is a part of a statement
        return ()
    return known


def _negating(place: Place) -> str:
    return "NOT stands before EXISTS and IN alone; not is ! in SPARQL" if place.last.keyword == "NOT" else ""


def _listing(place: Place) -> str:
    if place.bracket != "(":
        return ""
    if place.is_term and is_term(place.last):
        return "a , is missing before it" if place.head in _FUNCTIONS else ""
    if place.token.text == ")" and place.head in _FUNCTIONS and place.last.text not in {"(", ","}:
        return f"{place.head} takes more than this"
    return "something is missing before it" if place.token.text == ")" and place.last.kind == "mark" else ""


def _stating(place: Place) -> str:
    """Of statements: a dot, a part or a property is missing, the subject is said again."""
    if place.bracket != "{" or place.lists_values:
        return ""
    mark, parts = place.statement
    there = parts + {";": 1, ",": 2}.get(mark, 0)
    if place.is_term and there > 2:
        if mark == ";" and parts == 2:
            return "behind a ; stand property and object alone; end the statement with a . to name a subject"
        return "a . is missing before it, or a ; where more is said of the same subject"
    if place.token.text == "a":
        return "a is the property rdf:type, and stands behind a subject"
    if place.token.kind == "string" and there == 1:
        return "a property is no text: it has a prefix, as foaf:name"
    if there in {1, 2} and place.token.text in {"}", ".", ";", ","}:
        return "a statement has three parts: subject, property, object"
    return "there is nothing that this . ends" if place.token.text == "." == place.last.text else ""


_Rule = Callable[[Place], str]
_RULES: tuple[_Rule, ...] = (
    _brackets,
    _writing,
    _ordering,
    _selecting,
    _naming,
    _grouping,
    _comparing,
    _misspelt,
    _negating,
    _listing,
    _stating,
)
"""Each says why, or nothing; the first that says something counts."""
