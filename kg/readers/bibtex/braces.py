"""What one pair of braces holds in the place of an author: an organisation, a name, or by a slip a list."""

from collections.abc import Sequence

from kg.readers.fields.tex import plain
from kg.readers.names.joined import are_surely_people
from kg.readers.names.lists import Reading, names_of, people_joined
from kg.readers.names.parts import may_follow
from kg.text.letters.separators import COMMA
from kg.text.people.collective import is_collective
from kg.text.people.eastern import is_eastern

_MOST_OF_ONE = 3  # parts between commas, beside what may follow a name


def is_in_braces(written: str) -> bool:
    """Whether the brace that a name begins with is the one that it ends with.

    >>> is_in_braces("{Door Lab}"), is_in_braces("{Door} and {Lab}")
    (True, False)
    """
    if not (written.startswith("{") and written.endswith("}")):
        return False
    depth = 0
    for place, sign in enumerate(written):
        depth += (sign == "{") - (sign == "}")
        if not depth:
            return place == len(written) - 1
    return False


def people_in_braces(written: str) -> tuple[Sequence[str], Reading]:
    """The people whom a pair of braces holds, where given names tell them; else the text as it is written.

    In the Far East braces hold what nothing parts.

    >>> people_in_braces("{Jane Smith, Pablo Ruiz and Mina Okafor}")[0]
    ['Jane Smith', 'Pablo Ruiz', 'Mina Okafor']
    >>> people_in_braces("{Ernst, Young and Partners}")
    (['{Ernst, Young and Partners}'], <Reading.ONE: 'one name'>)
    """
    inside = plain(written)
    parts = [inside] if is_eastern(inside) else list(filter(None, map(str.strip, COMMA.split(inside))))
    people, found = names_of(inside, parts) if len(parts) >= _MOST_OF_ONE else people_joined(inside)
    if found is Reading.SEVERAL and are_surely_people(people):
        return people, found
    is_odd = len(parts) > _MOST_OF_ONE and not (is_collective(inside) or any(map(may_follow, parts)))
    return [written], Reading.ONE if found is Reading.ONE and not is_odd else Reading.UNDECIDED
