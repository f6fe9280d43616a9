"""The order in which people look for names in a list: accents and capitals do not count."""

from typing import NamedTuple

from kg.text.letters.fold import search_form
from kg.text.letters.scripts import is_in_another_script, script_form, scripts_of


class NameOrder(NamedTuple):
    """What names are sorted by."""

    script: str
    """Empty for Latin letters, which come first; else the scripts, as Unicode calls them."""
    form: str
    """The name without accents and case, in letters of its script."""
    name: str
    """As printed, where nothing else tells two apart."""


def name_order(name: str) -> NameOrder:
    """The key by which lists of names are sorted: each script in its own order, Latin letters first.

    >>> sorted(["Zoe", "أحمد", "Đuro", "de Vries", "Ōta", "Ανδρέας"], key=name_order)
    ['de Vries', 'Đuro', 'Ōta', 'Zoe', 'أحمد', 'Ανδρέας']
    """
    if not is_in_another_script(name):
        return NameOrder("", search_form(name), name)
    return NameOrder(" ".join(sorted(scripts_of(name) - {"LATIN"})), script_form(name), name)
