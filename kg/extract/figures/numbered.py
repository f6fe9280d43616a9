"""Names that end in a number: `COVID 19 patients`, `genus 2 curves`, `NGC 4258 lies`, `SN 1994W`."""

import re

# what is counted off, what mathematics measures so, what biology numbers: transporters, enzymes, fatty acids
_NUMBERED = re.compile(
    r"""(?:\A|[\s(-])(?: [Cc](?:ovid|OVID) | SARS-CoV
      | [Gg]enus | (?:[Cc]o)?[Dd]imension | [Dd]egree | [Oo]rder | [Rr]ank | [Cc]haracteristic
      | [Cc]lass | [Ss]ubtype | [Tt]ype | [Ss]tage | [Gg]rade | [Pp]hase | [Tt]ier
      | [Oo]mega | [Ii]nterleukin | [Vv]itamin | [Cc]hromosome | alpha | beta | gamma | complement | factor
      | isoform | \w*(?:transporter|receptor|globulin|poietin|kinase)
      | \w+(?:pt|id|er|ct|th|ol|ip|at|ig|yl)ase
    )\s\Z""",
    re.VERBOSE,
)
_MOST = 100  # a name ends in a number below
# catalogues of stars and galaxies, by the fewest digits of a number there that is none of a paper's own
_CATALOGUES = {
    1: r"""NGC | UGCA? | IC | Abell | ACO | Mrk | Markarian | Arp | DDO | Terzan | Sharpless | Barnard
        | Westerlund | Gliese | GJ | LHS | Kepler | K2 | KOI | TOI | CoRoT | WASP | HAT-P | HATS | TrES
        | OGLE | [34]C | RCW | Messier""",
    2: r"M",
    3: r"HD | HIP | HIC | SAO | KIC | EPIC | TIC | TYC | PG | PKS | ESO | IRAS | LDN | PSR",
    4: r"SN | SNe | HR | AT | GRB | GW | XTE | GRO | SGR | SDSS | 2MASS | WISE | RX | NVSS",
}
_CATALOGUED = re.compile(
    "|".join(
        rf"(?<![\w-])(?:{names})\s(?P<least{least}>(?:[\d.]+[+−–-])?)\Z"
        for least, names in _CATALOGUES.items()
    ),
    re.VERBOSE,
)
OF_EARTH = re.compile(
    r"""\s(?:(?!(?:and|or|for|to|the)\s)[a-z-]+\s)?
    (?:adults|children|customers|employees|hospitals|households|individuals|men|participants|patients|people
      |persons|pixels|respondents|schools|students|teachers|users|volunteers|women|workers)\b""",
    re.VERBOSE,
)
"""What no star or galaxy has: `HR 1500 employees`."""
_SHARE = re.compile(r"\s?(?:\\?%|\$?\\times|×)")


def ends_name(before: str, value: float) -> bool:
    """Whether a number, with these words before it, ends the name of what follows.

    >>> ends_name("a peptidase ", 4), ends_name("COVID ", 19), ends_name("we tested ", 4)
    (True, True, False)
    """
    return value < _MOST and _NUMBERED.search(before) is not None


def is_catalogued(before: str, digits: str, after: str) -> bool:
    """Whether digits, with these words around them, number a star or a galaxy: `NGC 4258`, `SN 1994W`.

    >>> is_catalogued("in NGC ", "4258", " lies"), is_catalogued("in IC ", "50", "%")
    (True, False)
    """
    found = _CATALOGUED.search(before)
    if found is None or _SHARE.match(after) or OF_EARTH.match(after):
        return False
    least = next(least for least in _CATALOGUES if found[f"least{least}"] is not None)
    first: str = found[f"least{least}"] or digits  # of `PSR 1913+16` those before the sign
    return sum(digit.isdigit() for digit in first) >= least
