"""Names that entries give in parts, as a page prints them."""

import re

from kg.readers.names.birth_names import born
from kg.readers.names.headings import is_byname
from kg.readers.names.marks import part_apart, with_numbers
from kg.readers.names.plain import are_plain
from kg.readers.names.second_names import without_second
from kg.text.letters.scripts import EASTERN
from kg.text.people.names import may_be_suffix

_NUMBER_OF_DBLP = re.compile(r"(?:^| )0[0-9]{3}$")


def natural_name(given: str, family: str, suffix: str = "") -> str:
    """A name in parts as a page prints it: in Chinese, Japanese and Korean letters the family name first.

    The number that DBLP gives to people of one name goes behind it, whatever part it stands in, and so do
    the name in another script, that of birth, and signs and degrees; titles go before it. A sign in the place
    of a family or given name is none, `{.}, S.~N. Agbo`, `Suharto, -`.

    >>> natural_name("Martin Luther", "King", "Jr."), natural_name("", "ATLAS Collaboration")
    ('Martin Luther King, Jr.', 'ATLAS Collaboration')
    >>> natural_name("Garcilaso", "de la Vega", "el Inca")
    'Garcilaso de la Vega el Inca'
    >>> natural_name("小明", "王")
    '王小明'
    >>> natural_name("Percy", "Liang 0001"), natural_name("Percy Liang", "0001")
    ('Percy Liang 0001', 'Percy Liang 0001')
    >>> natural_name("Wei (王伟)", "Wang"), natural_name("伟 (Wang Wei)", "王")
    ('Wei Wang (王伟)', '王伟 (Wang Wei)')
    >>> natural_name("S. N. Agbo", "."), natural_name("-", "Suharto"), natural_name("Prof. Lin", "Zhao†")
    ('S. N. Agbo', 'Suharto', 'Prof. Lin Zhao†')
    """
    if not suffix and are_plain((given, family)):
        return f"{given} {family}"
    if family and (beside := born(given).beside or born(family).beside):
        return f"{natural_name(born(given).name, born(family).name, suffix)}{beside}"
    given, other = without_second(given)
    family, another = without_second(family)
    if second := other or another:
        return f"{natural_name(given, family, suffix)} ({second})"
    given, suffix = with_numbers(given, suffix)
    family, given = with_numbers(family, given)
    at_given, at_family = part_apart(given), part_apart(family)
    if given and (at_given.name, at_family.name) != (given, family):
        name = natural_name(at_given.name, at_family.name, suffix)
        titled = " ".join(filter(None, (at_given.before, at_family.before, name)))
        return f"{titled}{at_given.behind}{at_family.behind}"
    if number := _NUMBER_OF_DBLP.search(family) or _NUMBER_OF_DBLP.search(given):
        given, family = (_NUMBER_OF_DBLP.sub("", part) for part in (given, family))
        return f"{natural_name(given, family, suffix)} {number[0].strip()}"
    if given and not any(map(str.isalnum, family)):
        family = ""
    if family and not any(map(str.isalnum, given)):
        given = ""
    if EASTERN.fullmatch(family) and EASTERN.fullmatch(given):
        return family + given
    name = " ".join(filter(None, (given, family)))
    between = " " if is_byname(suffix) else ", "
    return f"{name}{between}{suffix}" if suffix and name else name


def family_of(given: str, family: str, suffix: str = "") -> str:
    """A family name where nobody could tell it from the whole name: it is not the last word; else nothing.

    Nor could anybody behind a small word among the given names, or before a suffix such as `comte` or `S.J.`.

    >>> family_of("Gabriel", "García Márquez"), family_of("Jane", "Roe"), family_of("", "CMS Collaboration")
    ('García Márquez', '', '')
    >>> family_of("Jean le Rond", "d'Alembert"), family_of("Alexander von", "Humboldt")
    ("d'Alembert", '')
    >>> family_of("Christophorus", "Clavius", "S.J."), family_of("Martin", "King", "Jr.")
    ('Clavius', '')
    """
    own = _NUMBER_OF_DBLP.sub("", born(family).name)
    is_hidden = " " in own or _has_small_word(given) or (suffix and not may_be_suffix(suffix))
    return own if given and is_hidden else ""


def _has_small_word(given: str) -> bool:
    """Whether a word in small letters stands among given names, and not behind them as that of a family."""
    words = given.split()
    while words and words[-1].islower():
        words.pop()
    return any(word[0].islower() for word in words)
