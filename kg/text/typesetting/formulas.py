r"""What stands raised or lowered in formulas of titles, or in letters of its own, as far as it can differ.

Keys of titles have all signs on one line, because many print `L2` for `$L^2$`. So two titles that say both
where a sign stands, and not the same, are told apart here: `$L^2$` and `$L_2$`, `$x^{1/2}$` and `$x^{-1/2}$`,
`$\mathcal{A}$` and `$\mathfrak{A}$`. What one of them leaves open does not count.
"""

import re
import unicodedata
from collections.abc import Sequence

Signs = tuple[tuple[str, str], ...]
"""Where in a formula, by the letters there, and what stands so; each once, in order."""

_MAY_HAVE = re.compile(r"[\^_\\]|[^\x00-\u024f]|[²³¹]")
_SMALL = re.compile(r"(?P<above>[⁰¹²³⁴-⁹⁺⁻ⁿⁱ]+)|(?P<below>[₀-₉₊₋ₐ-ₜ]+)")
_OWN_SCRIPT = re.compile("[\u2102-\u2133\U0001d49c-\U0001d59f]")
_UNICODE = {"SCRIPT": "cal", "FRAKTUR": "frak", "BLACK-LETTER": "frak", "DOUBLE-STRUCK": "bb"}
_LETTERS = re.compile(
    r"\\(?:math)?(?P<type>cal|scr|frak|bb|Bbb|eufm)(?![A-Za-z])\s?\{?\s?(?P<letters>[A-Za-z]{1,8})"
)
_ONE_TYPE = {"scr": "cal", "Bbb": "bb", "eufm": "frak"}
_BRACED = r"\{(?P<braced>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
_SCRIPT = re.compile(
    rf"(?P<base>[^\W_])?(?P<place>\^|_|\\s[pb](?![A-Za-z]))\s?(?:{_BRACED}|(?P<single>\\[A-Za-z]+|[^\s{{}}$\\]))"
)
_PLACES = {"\\sp": "^", "\\sb": "_"}
_NEGATIVE = re.compile(r"\s*[-−–]")
_NOT_SAID = re.compile(r"[\W_]+")


def formula_signs(title: str) -> Signs:
    r"""What a title says of its formulas besides the signs in them; empty for most titles.

    >>> formula_signs(r"$L^2$ and $x^{-1/2}$ of $\mathcal{A}_n$"), formula_signs("Rooms of L2")
    ((('a', 'cal'), ('l 2', '^'), ('x 12', '^-'), (' n', '_')), ())
    """
    if not _MAY_HAVE.search(title):
        return ()
    if not title.isascii():
        title = _OWN_SCRIPT.sub(_in_tex, _SMALL.sub(_placed, title))
    types = ((found["letters"].lower(), found["type"]) for found in _LETTERS.finditer(title))
    said = [(letters, _ONE_TYPE.get(kind, kind)) for letters, kind in types]
    for found in _SCRIPT.finditer(title):
        inside = found["braced"] if found["single"] is None else found["single"]
        if letters := _NOT_SAID.sub("", inside).lower():
            sign = _PLACES.get(found["place"], found["place"])
            where = f"{(found['base'] or '').lower()} {letters}"
            said.append((where, sign + ("-" if _NEGATIVE.match(inside) else "")))
    return tuple(dict.fromkeys(said))


def are_two_formulas(one: Signs, other: Signs) -> bool:
    r"""Whether two titles of one key say that the same letters of their formulas stand in different ways.

    >>> plain, raised, lowered = map(formula_signs, ("On L2", "On $L^2$", "On $L_{2}$"))
    >>> are_two_formulas(raised, lowered), are_two_formulas(raised, plain)
    (True, False)
    """
    if not one or not other or one == other:
        return False
    ours, theirs = _by_place(one), _by_place(other)
    return any(ours[where].isdisjoint(theirs[where]) for where in ours.keys() & theirs.keys())


def _by_place(signs: Signs) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for where, sign in signs:
        found.setdefault(where, set()).add(sign)
    return found


def have_one_formula(titles: Sequence[Signs]) -> bool:
    """Whether no two titles of one key have different formulas.

    >>> have_one_formula([formula_signs("On $L^2$"), (), formula_signs("On L²")])
    True
    """
    different = list(dict.fromkeys(filter(None, titles)))
    together = [(where, sign) for signs in different for where, sign in signs]
    if len(set(together)) == len({where for where, _ in together}):
        return True
    return not any(
        are_two_formulas(one, other) for place, one in enumerate(different) for other in different[:place]
    )


def _placed(found: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKC", found[0])
    return f"{'^' if found['above'] else '_'}{{{plain}}}"


def _in_tex(found: re.Match[str]) -> str:
    name = unicodedata.name(found[0], "")
    kind = next((tex for word, tex in _UNICODE.items() if word in name), "")
    plain = unicodedata.normalize("NFKC", found[0])
    return f"\\math{kind}{{{plain}}}" if kind and plain.isascii() else found[0]
