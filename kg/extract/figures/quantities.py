"""Units of measurement: SI with its prefixes, bits and bytes, operations, time, money, and rates of them.

`20 ms`, `473g`, `0.037 bpp`, `10kMACs/pixel`, `11.6 frames per second`, `$5`. The lists are closed; of single
capitals `letters` says where they are units, `M` is a million more often than molar, and so is none.
"""

import re
from functools import lru_cache

from kg.extract.figures.composed import HELD, INVERSE, ONWARD
from kg.extract.figures.field_symbols import TALLIED
from kg.extract.figures.symbols import SYMBOLS

_LETTERS = r"(?:[smhgWJV]|L(?=/|\sper\s|\sof\s[a-z]))"
_SPANS = r"(?:(?:milli|micro|nano)?seconds?|minutes?|mins?|secs?|hours?|hrs?|days?|weeks?|months?|years?)"
_NAMES = rf"""(?:(?:GPU|CPU|TPU|core|node|person)[\s-])?{_SPANS}
    | (?:nano|micro|milli|centi|kilo)?met(?:er|re)s? | (?:milli|kilo)?grams? | (?:kilo|mega)?watts? | joules?
    | (?:micro|milli|centi|deci|kilo)?lit(?:er|re)s? | (?:kilo|mega|giga|tera)?watt[\s-]hours?
    | (?:nano|micro|milli|kilo|mega|giga)?(?:volts?|amperes?|newtons?|pascals?)
    | (?:kilo|mega|giga|tera)?hertz | (?:micro|milli)?teslas? | (?:kilo)?calories | hectares? | acres?
    | (?:kilo|mega|giga|tera)?(?:bytes?|bits?) | (?:mega|giga)pixels?
    | parts\sper\s(?:thousand|million|billion|trillion)
    | (?:solar|[Ee]arth|Jupiter)\s(?:mass(?:es)?|radi(?:us|i)|luminosit(?:y|ies))
    | (?:square|cubic)\s(?:(?:milli|centi|kilo)?met(?:er|re)s?|feet|inches|miles|degrees?|arcmin(?:ute)?s?)
    | (?:kilo|mega|giga)?parsecs? | astronomical\sunits? | light[\s-]years? | kelvins?
    | dex | mag(?:nitudes?)? | microns? | decibels? | nats?
    | deg(?:rees?)?\s(?:[CF](?![\w.-]*\w)|Celsius|Fahrenheit) | degrees?(?!\sof)
    | standard\sdeviations? | sigmas? | (?:US\s)?dollars? | cents? | euros? | USD | per\smill?e?"""
_DEVIATIONS = r"""(?: (?<=\.\d)|(?<=\.\d\d)|(?<=\.\d\d\d) )[\s-]SDs?\b(?!\s?[=:]?\s?\.?\d)
    | \sSDs?(?=\s(?:above|below|from\sthe|higher|lower|increase|decrease|reduction|change
      |decline|drop|fall|gain|improvement|rise|shock)\b)"""
"""Standard deviations as a unit: `0.2 SD`, `1 SD above`; not what names one behind it: `4.1 SD 0.3`."""
_SET = r"(?P<set>\\(?:mathrm|text|textrm|rm)\s?\{\s?|\{\\rm\s)"
_PER = r"""(?:\sper\s(?:(?:deci|milli|micro)?lit(?:er|re)|kilogram|(?:square|cubic)\s(?:milli)?met(?:er|re)
      | (?<=[lLg]\sper\s)(?:minute|hour|day|year) | 1\.73\s?m(?:2|²)))*"""
MEASURED = rf"""
    (?: [\s-]?{_SET}?(?:{SYMBOLS}) | \s?{HELD} | (?<!the\s\d0)(?<!\d\d\d0)\s?{_LETTERS}
      | (?:(?<=\.\d)|(?<=\.\d\d))(?:\s?(?:px|pixels)|-(?:(?:milli|micro)?second|minute|hour)
        |-met(?:er|re)(?=\s(?:accuracy|errors?|precision|resolution)\b))
      | \s(?:images?|frames?|tokens?|samples?|queries|requests|words|points|f)/s
      | \s(?:(?:[a-z]+|[A-Z]+)s\sper\s(?:second|minute|hour)|{TALLIED}(?=/))
      | \s(?:{_NAMES}) | {_DEVIATIONS} )
    {ONWARD}{_PER}(?(set)\s?\}}?{ONWARD})(?![\w-])
  | {INVERSE}(?![\w-])
  | \s(?P<letter>[NAKTSFHLt])(?![\w-])
  | (?<!360)\s?\{{\\deg\}}(?:\s?[CF])?(?![\w-]) | \s?\{{\\deg\}}(?!\s?[\w-])
  | (?:\s|\\[,;:!])?\$?(?:°|\^\{{?\\circ\}}?)\$?
      (?:\s?[CF]|\s?\\(?:mathrm|text|rm)\s?\{{\s?[CF]\s?\}})?(?![\w-])"""
"""A pattern of what stands after a number that is measured in one of them."""
RATED = r"""(?:\s[a-z]{3,24})?\sper\s
    (?: 10{2,6} | 1[,\s]000(?:[,\s]000)? | 100?[,\s]000 | (?:(?:one|100?|1)\s)?million )
    (?: \s(?!(?:after|among|amongst|and|as|at|before|between|but|by|compared|during|for|from|in|nor|of|on|or
          |over|since|than|that|to|under|until|versus|vs|when|where|whereas|which|while|with|within)\b)
        [a-z]{2,24}(?:(?<=m)(?:[²³]|\^?[23](?!\w))|-[a-z]{2,24})?(?:\s(?:years?|days?|months?|births)\b)?
      | (?![\w,.]\w|\s\d) )"""
"""A pattern of a number of so many: `4.2 per 1,000 inhabitants`, `12 events per 100,000 person-years`; of
whom may stand elsewhere: `20 per 100,000 in 1450`."""
_LONG = re.compile(r"(?:weeks?|months?|years?)\Z")
_LENGTH = re.compile(r"(?:[kcmnµμ]?m|\w*met(?:er|re)s?|px|pixels?|deg\w*|°.?|\^.*circ.*|mas|arc\w+)\Z")
_TIME = re.compile(rf"(?:{_SPANS}|[num]?s|h)\Z")
_SIGNS = frozenset("$€£¥")
_WHOSE = r"(?:(?<![\w\\}])(?:US\s?|AU?|CA?|CAN|NZ|HK|NT|MX|[SR]))"  # `US$`, `A$`, `HK$`
_MONEY = re.compile(rf"(?:[€£¥]|{_WHOSE}?(?<!\d)\\\$)\s?\Z")
_CODE = re.compile(
    r"(?<![\w-])(?:AUD|BRL|CNY|DKK|EUR|GBP|HKD|JPY|KRW|MXN|NOK|NZD|PLN|RMB|SEK|USD|ZAR"
    r"|(?P<other>CAD|CHF|INR|SGD))\s?\Z"
)
"""What is printed before amounts in place of a sign, `EUR 1.2 trillion`; some are something else, too."""
_CURRENCY = re.compile(
    r"(?:[$€£¥]|\b(?:dollars?|euros?|pounds|yen|yuan|rupees|francs|EUR|GBP|JPY|RMB|USD))\Z"
)
_LARGE = re.compile(r"\d{1,3}(?:,\d{2,3})+(?!\d)|[\d.]+\s(?:thousand|million|billion|trillion|lakh|crore)\b")
"""What only money is of these: `INR 2,500` is no clotting time, nor is `SGD 5 million` an optimizer."""
_WORDS = r"[^$\\]*\s(?!(?:and|or|to|vs)\s)[a-z]{2,20}\s"  # which no formula has that begins with a number
_CLOSED = rf"(?!{_WORDS})[^$]*[^\s$]\$(?!\d)"
_DOLLARS = re.compile(
    rf"(?P<money>(?:{_WHOSE}\$\s?|(?<![\w\\}}])\$)(?=\.?\d)(?!{_CLOSED}))|(?<!\\)\$(?:[^$]*\$)?"
)
"""What signs of the dollar a sentence has, from its beginning: of an amount, else around a formula."""


def is_long(unit: str | None) -> bool:
    """Whether a unit is one of calendar time, which tells how long something was looked at.

    >>> is_long("months"), is_long("minutes")
    (True, False)
    """
    return unit is not None and bool(_LONG.match(unit))


def is_length(unit: str | None) -> bool:
    """Whether a unit is one of length or of angles, in which errors are told: `an accuracy of 2 mm`.

    >>> is_length("mm"), is_length("GB")
    (True, False)
    """
    return unit is not None and bool(_LENGTH.match(unit))


def is_time(unit: str | None) -> bool:
    """Whether a unit is one of time.

    >>> is_time("hours"), is_time("Hz")
    (True, False)
    """
    return unit is not None and bool(_TIME.match(unit))


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency, by its sign, its code or in words.

    >>> is_money("US dollars"), is_money("US$"), is_money("%")
    (True, True, False)
    """
    return unit is not None and bool(_CURRENCY.search(unit))


def currency_at(text: str, start: int, number: int, end: int) -> int | None:
    """Where the sign or code of the money stands that a number of a sentence counts; a formula's is none.

    >>> currency_at("for $5 a day", 0, 5, 12), currency_at("at $5$ days", 0, 4, 11)
    (4, None)
    >>> currency_at("from A$4 to A$5", 0, 14, 15), currency_at("at EUR 5", 0, 7, 8)
    (12, 3)
    """
    code = _CODE.search(text, max(start, number - len("EUR ")), number)
    if code and (not code["other"] or _LARGE.match(text, number, end)):
        return code.start()
    if not _SIGNS.intersection(text[max(0, number - 2) : number]):
        return None
    money = _MONEY.search(text, max(start, number - 8), number)
    if money:
        return money.start()
    return _money_of(text, start, end).get(number)


@lru_cache(maxsize=1)
def _money_of(text: str, start: int, end: int) -> dict[int, int]:
    """Where each sign of money of a sentence ends → where it begins: found once for all its numbers."""
    signs = _DOLLARS.finditer(text, start, end)
    return {sign.end(): sign.start() for sign in signs if sign["money"]}
