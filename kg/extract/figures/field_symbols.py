"""The symbols of units that sciences of the field write: ages, areas of land, masses of one substance.

`4200 ± 30 cal BP` are years and no calories, `Ma` millions of them and no surname; `kg N2O-N` tells what
weighs so much. The lists are closed; of what is also a name, what follows tells which of the two it is.
"""

import re

_PRESENT = r"(?:BP|B\.\s?P\.|b2k)(?!\w)"
_CALIBRATED = r"cal(?:ibrated)?\.?\s"
_YEARS = r"(?:kyrs?|ky|ka|yrs?|years?|a)"
_GOING_ON = (
    r"(?:ago|old|and(?!\s[A-Z]|\scolleagues)|are|as|at|before|by|during|for|from|in|is|of|on|or|that|the|to|was|were"
    r"|when|which|while|with)(?!\w)"
)
_BARE = rf"BP\s(?!{_GOING_ON}|events?(?!\w))\w"  # `4 BP stations`: blood pressure, nets, oil
_LATIN = r"\s[a-z]{4,}(?:a|i|is|um|us)(?!\w)"  # `30 Mya arenaria`
_AGES = rf"""(?!{_BARE}) (?:(?:\^?14|¹⁴)C\s)? (?:{_CALIBRATED})? (?:{_YEARS}\s)? (?:{_CALIBRATED})? {_PRESENT}
    | {_CALIBRATED}(?:{_YEARS}|BCE?|CE|AD|B\.C\.|A\.D\.)(?!\w)
    | (?:ka|mya|Mya(?!{_LATIN}))(?!\w) | [MG]a(?= \s?[,.;:()\]–⁻−/-] | \s{_GOING_ON} | \Z )(?!-\w{{2}})"""
"""Years before the present, calibrated or not, thousands and millions of years: `45 ka`, `473.2 ± 1.4 Ma`."""
FORMULA = r"(?:CO2|CH4|N2O|N2|O2|H2O|NO3|NH[34]|SO[24]|P2O5|K2O|PO4)"
"""A pattern of the formula of a substance of which masses are told, with its numbers."""
_EQUIVALENT = r"(?:[\s-]?eq(?:uivalents?)?(?:\.(?=\s(?:ha|kg|m|t|yr|a|per)\b))?|[\s-]?e)?"
_SUBSTANCE = (
    rf"(?:CO2{_EQUIVALENT}|{FORMULA}|CO|NOx|Hg|C|N|P|S|DM|[DFW]W|[dfw]w"
    r"|(?:dry|fresh|live|wet)\s(?:mass|matter|weight))(?:[-–][CNPS])?(?![\w-]|\.\s?[a-z])"
)
_OF_ONE = (
    rf"(?: (?:(?:mu\s|[kMGTPmnµμ])?g|[kMG]?t)\s{_SUBSTANCE}"
    rf" | (?:mu\s|[mnpµμ])?mol\s(?:photons(?!\w)|{_SUBSTANCE})"
    rf" | (?:[GPT]g|[kMG]?t){_SUBSTANCE} )"
)
"""`Pg C`, `kg N2O-N`, `μmol CO2`, `GtCO2`."""
_COUNTED = r"(?:CFU|cfu|MPN)(?:\s?/\s?100\s?m[lL]|\s100(?=\s?m[lL][⁻−–(-]))?(?!\w)"
_WATER = r"we(?=\s?(?:[,.;:()\]]|\Z)|\s(?:a|d|yr|year)(?:⁻|[−–-]1)|\sper\s)"  # not `at 10 m we see`
_LENGTHS = (
    rf"[mck]?m\s(?:w\.\s?e(?:q)?\.|{_WATER}|SLE(?!\w)|sle(?!\w)) | [mc]m\s(?:[TSF]L|SVL|DBH|dbh)(?![\w-])"
)
"""Of water that ice or the sea becomes, `m w.e.`, and how an animal or tree is measured, `cm TL`."""
TALLIED = (
    r"(?:beats|breaths|cells|colonies|copies|counts|eggs|fib(?:er|re)s|inds?\.?|individuals|items|larvae|molecules"
    r"|particles|pieces|plants|spores|stems|trees)"
)
"""A pattern of what is counted in a volume, on an area or in a time: `12.5 particles/L`, `35 ind./m2`."""
FIELD_SYMBOLS = rf"""{_AGES} | {_LENGTHS} | {_OF_ONE} | {_COUNTED} | [kM]?ha(?!\w)
    | (?:[kG]t|Mt(?!\s[A-Z][a-z]))(?!\w) | hPa | psu(?!\w)"""
"""A pattern of what is a unit by itself."""
_SHORT = {"c": "cal", "B": "BP", "w": "w.e."}
_PRINTED = re.compile(r"\bcal(?:ibrated|\.)?(?=\s)|B\.\s?P\.|\bw\.\s?eq?\.|\bwe(?=\s|$)|(?<=eq)\.")


def plain_age(printed: str) -> str:
    """A unit without the points in its short forms: `cal. B.P.` is `cal BP`; another unit as it is.

    >>> plain_age("cal. yr B.P."), plain_age("kcal")
    ('cal yr BP', 'kcal')
    """
    return _PRINTED.sub(lambda found: _SHORT.get(found[0][:1], ""), printed)
