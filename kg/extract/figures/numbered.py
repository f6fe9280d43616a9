"""Numbers in names: `COVID 19 patients`, `NGC 4258 lies`, `SemEval 2021 Task 10`, `Argoverse 2 datasets`."""

import re

from kg.model import Span

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
# a short form with two capitals at least: `WMT`, `SemEval`, `BioASQ`
_CAMPAIGN = re.compile(r"(?<![\w-])(?=[\w-]*[A-Z][\w-]*[A-Z])[A-Z][\w-]*[A-Za-z]\s\Z")
_TASK = re.compile(r"(?<![\w-])(?:Task|Sub-?[Tt]ask|Track)\s\Z")
_EDITIONS = range(1980, 2050)
_ROUND = 2000  # may as well count: `from MNIST 2000 images`
_MOST_TASKS = 100  # tasks of a campaign are numbered below
_NAME_REACH = 40  # code points before a number in which the name begins
# `Llama 3.1 8B`, `Qwen 2.5-7B`, `LLaMA-3.3 70B`, `(Dream 7B`, `SEA-LION v3 70B`
_MODEL = re.compile(
    r"""\A[A-Z][\w.]*[\s-]\d[\d.]*\s\Z | [A-Z][\w.]*\s\d[\d.]*-\Z
    | (?:\w\s|[,(;]\s?) (?:[\w.-]+\s)? [A-Z][\w.]*(?:-[A-Z\d][\w.]*)* \s (?:v?\d[\d.]*\s)?\Z""",
    re.VERBOSE,
)
_HEADS = re.compile(r"[A-Z]\w+\s")
_VERSIONED = re.compile(r":|\sv\d|\s[A-Z][a-z]")  # `Kuwain 1.5B: …`
_CARD = re.compile(r"(?<=\d0)\sGPUs?\b")  # `RTX 4090 GPUs`
_SORTS = re.compile(r"\s(?:data\s?sets?|benchmarks?|corpus|challenge)\b")
_CITED = re.compile(r"(?<=[a-z,)]\s)(?:[\w.+-]+\s)?[A-Z][\w.+-]*\s\Z")
_BESIDE_SIZE = re.compile(r"(\d[\d.]*)B-(\d[\d.]*)B(?!\w)")
_NAMED_BELOW = 10  # `Argoverse 2 datasets`, but `MNIST 60,000 images`


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


def is_of_campaign(before: str, value: float, after: str) -> bool:
    """Whether a number, with these words around it, is the year of a campaign, or numbers one of its tasks.

    >>> is_of_campaign("on WMT ", 2019, " Metrics"), is_of_campaign("on SemEval 2021 Task ", 10, " tasks")
    (True, True)
    >>> is_of_campaign("from MNIST ", 2000, " images"), is_of_campaign("in ICU ", 2014, " patients")
    (False, False)
    """
    if value in _EDITIONS and value != _ROUND and _CAMPAIGN.search(before):
        return not OF_EARTH.match(after)
    return value < _MOST_TASKS and _TASK.search(before) is not None


def is_of_model(text: str, place: Span, number: re.Match[str]) -> bool:
    """Whether a number is part of a name: `Argoverse 2 datasets`, `Llama 3.1 8B`."""
    start, end, billions = number.start(), number.end(), number[3] == "B"
    begins = _VERSIONED.match(text, end) and _HEADS.fullmatch(text, place.start, start)
    if billions and (begins or text[start - 1 : start] == ":" or _is_of_two(text, number)):
        return True  # `llama3.1:8B`
    before = max(place.start, start - _NAME_REACH)
    if _SORTS.match(text, end, place.end) and _CITED.search(text, before, start):
        return True  # `NTU RGB+D 120 datasets`
    small = (number[1] or "").isdigit() and int(number[1]) < _NAMED_BELOW
    named = billions or small or _CARD.match(text, end, place.end)
    return bool(named and _MODEL.search(text[before:start]))


def _is_of_two(text: str, number: re.Match[str]) -> bool:
    """Whether a size is one of two in a name, and not of a range, of which the first is less: `Foo 9B-2B`."""
    near = range(number.start(), max(-1, number.start() - _NAMED_BELOW), -1)
    found = (_BESIDE_SIZE.match(text, at) for at in near if at == 0 or text[at - 1] in " \n($")
    beside = next(filter(None, found), None)
    return beside is not None and float(beside[1]) >= float(beside[2])
