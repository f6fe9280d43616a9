"""Years that are counted from a beginning of their own and are years of ours all the same: `平成29年`, 2017.

Japan has our calendar since 1873 and counts by the reigns of its emperors; the Republic of China counts from
1912, Korea did from Dangun, Thailand does from the Buddha, with years that begin on 1 January since 1941. So
nothing is converted but the number. Other calendars begin at other times: `kg.readers.fields.calendars`.
"""

import re

from kg.text.language.chinese_numbers import IN_SIGNS, number_of

_ERAS = (
    # names; the year before the first; the last that may be printed; the first that is a year of ours
    (r"明治|Meiji", 1867, 45, 6),
    (r"大正|Taish[oō]", 1911, 15, 1),
    (r"昭和|Sh[oō]wa", 1925, 64, 1),
    (r"平成|Heisei", 1988, 31, 1),
    (r"令和|Reiwa", 2018, 99, 1),
    (r"中華民國|中华民国|民國|民国|민국", 1911, 199, 1),
    (r"檀紀|檀纪|단기", -2333, 4399, 4200),
    (r"พ\. ?ศ\.?|พุทธศักราช", -543, 2743, 2484),
)
_YEAR = rf"(?:[0-9]{{1,4}}|元|{IN_SIGNS})"
_OF_ERA = re.compile(
    rf"(?:{'|'.join(f'(?P<era{place}>{names})' for place, (names, *_) in enumerate(_ERAS))})"
    rf"[ .]*(?P<year>{_YEAR})(?![0-9])"
)


def year_of_reign(text: str) -> int | None:
    """The year of ours that a text counts from the beginning of a reign; `None` where it does not.

    Digits are those of ours.

    >>> [year_of_reign(text) for text in ("平成29年", "大正元年", "民國108年6月", "昭和五十八年")]
    [2017, 1912, 2019, 1983]
    >>> [year_of_reign(text) for text in ("พ.ศ. 2540", "พ.ศ. 2110", "明治3年", "昭和99年", "2017年")]
    [1997, None, None, None, None]
    """
    found = _OF_ERA.search(text)
    if not found:
        return None
    _, before, last, first = next(era for at, era in enumerate(_ERAS) if found[f"era{at}"])
    year = 1 if found["year"] == "元" else number_of(found["year"])
    return before + year if first <= year <= last else None
