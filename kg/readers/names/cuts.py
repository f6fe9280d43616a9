"""Words and dots by which a list of names says that it goes on: “et al.”, “and 24 others”, “. . .”."""

import re
from collections.abc import Sequence

from kg.text.letters.separators import COMMAS

_OTHERS = r"""
    and\s+others | et\.?\s+(?:al\.?|alii|aliae|autres|coll\.?) | und\s+andere | en\s+anderen
  | och\s+andra | og\s+andre | és\s+(?:mások|mtsai\.?) | ve\s+diğ(?:erleri|\.) | ja\s+muud
  | và\s+(?:cộng\s+sự|nnk\.?|cs\.?) | dkk\.? | dan\s+kawan-kawan | และคณะ | (?:एवं|और|व)\s+अन्य
  | и\s+(?:др\.|другие|соавт\.|сотр\.|колл\.) | (?:та|і)\s+(?:ін(?:\.|ші)|співавт\.)
  | και\s+άλλοι | و?\s*(?:آخرون|همکاران|دیگران) | و\s?زملا[ؤئ]ه | ואחרים
"""
"""What cuts a list, however it is written."""
_OTHERS_IN_SMALL = r"""
    others | andere | u\.\s?andere | u\.\s?a\.(?:\s?m\.)? | u\.\s?v\.\s?a\. | e\.\s?a\.
  | m\.?\s?fl\. | vd\. | κ\.\s?[άα]\.
  | y\s+otr[oa]s | [ey]\s+cols?\. | e\s+outr[oa]s | e[dt]?\s+altri | i\s+in(?:\.|ni) | a\s+kol\.
  | i\s+s(?:ur|ar)\. | in\s+sod\. | ym\.
"""
"""What cuts it in small letters only: else it is a name or initials, as of Jane Andere and E. A. Poe."""
_MORE = r"(?:more|other|additional|further|weitere|autres|otros|altri)"
_COUNTED = rf"""
    [(\[]? (?:(?:and|plus|et|und|y|e)\s+|[&+]\s*)? [0-9][0-9.,]{{0,6}} \s+
    (?: (?:{_MORE}\s+)? (?:co-?)?(?:authors?|others|autor(?:en|es)|auteurs|autori) | {_MORE} )
    (?:\s+not\s+shown)? [)\]]?
"""
"""The same with how many they are: `and 245 others`, `(24 additional authors not shown)`."""
_DOTS = r"[(\[]? (?: \.\s?\.\s?\.[.\s]* | …+ ) [)\]]?"
_HOW_MANY = r"(?:\d{1,3}|[一二三四五六七八九十两]{1,2})\s?(?:人|名|位|명|인)"
_CUT = re.compile(
    rf"(?:^|,?\s+|[{COMMAS}]\s*)[(\[［]?"
    rf"(?:{_OTHERS}|{_COUNTED}|{_DOTS}|(?:等|ほか|他|외|등)(?:\s?{_HOW_MANY})?)[)\]］]?[\s,;]*$"
    rf"|(?<=[\u3400-\u9fff]{{2}})(?:(?:…|\.{{3}})?(?:等|ほか)(?:\s?{_HOW_MANY})?|他\s?{_HOW_MANY})\s*$"
    r"|^(?:others|andere)[\s,;]*$"
    r"|^(?:al\.?\s*,\s*et|et\s*,\s*al|others\s*,\s*and)[.\s]*$",  # taken for family and given name
    re.IGNORECASE | re.VERBOSE,
)
_CUT_IN_SMALL = re.compile(rf"(?:^|,?\s+)[(\[]?(?:{_OTHERS_IN_SMALL})[)\]]?[\s,;]*$", re.VERBOSE)
_LONGEST = 1000  # characters at the end of a name in which a cut is looked for; no name is as long
LAST_WORDS = frozenset(
    "others al alii aliae autres coll andere anderen otros otras outros outras altri fl andra andre inni"
    " et and more other additional further weitere author authors coauthor coauthors autoren autores auteurs"
    " autori shown mások diğerleri dkk kawan cs nnk mtsai muud".split()
)
"""Last words of all of them that have no point and none but Latin letters."""
_CUT_INSIDE = re.compile(r"\s+(?:et\s+al\.|и\s+др\.)(?=\s)", re.IGNORECASE)
_CUT_INSIDE_IN_SMALL = re.compile(r"\s+u\.\s?a\.(?=\s)")
"""The same behind the given names of one who is printed family name first: `Schmidt, Otto u. a.`"""


def cut_off(written: Sequence[str]) -> tuple[Sequence[str], Sequence[str] | None]:
    """The names of a list without words that cut it, and what comes after these; `None` when none cut it.

    >>> cut_off(["Jane Roe", "Wei Li and others", "Bo Chen"]), cut_off(["Jane Roe"])
    ((['Jane Roe', 'Wei Li'], ['Bo Chen']), (['Jane Roe'], None))
    """
    for place, name in enumerate(written):
        known = without_cut(name)
        if known != name:
            return [*written[:place], *filter(None, [known])], written[place + 1 :]
    return written, None


def without_cut(name: str) -> str:
    """A name without the words that cut a list after it; empty for those words alone.

    >>> without_cut("Li Wei, et al."), without_cut("others"), without_cut("Li Wei")
    ('Li Wei', '', 'Li Wei')
    >>> without_cut("Hans Roe u. a."), without_cut("andere"), without_cut("王小明等"), without_cut("и др.")
    ('Hans Roe', '', '王小明', '')
    >>> without_cut("王小明等3人"), without_cut("홍길동 외 3명"), without_cut("山田太郎他2名")
    ('王小明', '홍길동', '山田太郎')
    >>> without_cut("24 coauthors"), without_cut(", . . ."), without_cut("al., et"), without_cut("Roe, ...")
    ('', '', '', 'Roe')
    >>> without_cut("Poe, E. A."), without_cut("Edgar U. A. Poe"), without_cut("Jane Andere")
    ('Poe, E. A.', 'Edgar U. A. Poe', 'Jane Andere')
    """
    last = name.rpartition(" ")[2].lower()
    if "." not in name and last.isascii() and last.isalpha() and last not in LAST_WORDS:  # as of most names
        return name
    cut = _CUT.search(name, max(0, len(name) - _LONGEST))
    known = _CUT_INSIDE.sub("", name[: cut.start()] if cut else name)
    for pattern in (_CUT_IN_SMALL, _CUT_INSIDE_IN_SMALL):
        found = pattern.search(known, max(0, len(known) - _LONGEST))
        if found and not _may_be_of_the_name(known, found):
            known = known[: found.start()] + known[found.end() :]
    return known


def _may_be_of_the_name(name: str, found: re.Match[str]) -> bool:
    """Whether such words are the rest of a name in small letters, or the initials behind a family name."""
    before = name[: found.start()]
    are_initials = "." in found[0] and found[0].startswith(",") and before.isalpha()
    return are_initials or (bool(before) and name.islower())
