"""In which encoding a document is whose letters are not western, by the letters that are frequent in it.

In another encoding than its own a text becomes one of rare letters, and of letters in the midst of western
words. Where nothing is sure, as of a few names, nothing is said: a wrong letter is worse than no entry.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from kg.readers.files.encodings import are_western, is_damaged_utf8, is_utf8

_KANA = "".join(map(chr, (*range(0x3041, 0x3094), *range(0x30A1, 0x30F7), 0x30FC)))
_CYRILLIC = "оеаинтсрвлкм"
_CHINESE = (
    "的一是不了在有人和中大上以要他用生到作地于出就分成可主年工也能下方而定行法所得之其文教研理析本性化"
    "古代外明清唐宋物形象思想及"
)
_SIMPLIFIED = "国个时来们对会发动同过说产种面后学民经与究系统论术应基模型结构数据信息社济历关检实设"
_TRADITIONAL = "國個時來們對會發動同過說產種面後學民經與究系統論術應基模型結構數據資訊社濟歷關檢實設臺灣"
_HANGUL = (
    "이다의는에을가고한를지로은하서과사자도기인대시부정해스리아그들제관어수라나연구"
    "전국적동성주상화보일분석개발용문학방법교육"
)

_WESTERN = "windows-1252"
_LEAST, _LEAST_OF_LINE = 12, 24  # letters that tell anything
_LEAST_CAPITALS = 0.05  # of the first letters of words, in titles and names of scripts that have any
_OF_MAC_CYRILLIC = re.compile(r"(?<=[а-яё])Я(?!\w)|(?<!\w)[€‚ѓ…‰](?=[а-яё])|(?<!\w)„(?=[а-яё])(?![^“”]*[“”])")
"""`обучениЯ`, `„митрий` without a quotation mark that closes: its `я` and its capitals in windows-1251."""
_OF_ISO_GREEK = re.compile("¶(?=[Ͱ-Ͽ])")
"""`¶ννα`: the `Ά` of ISO-8859-7 in windows-1253."""


@dataclass(frozen=True, slots=True)
class LikelyEncoding:
    """An encoding in which older programs write one script."""

    codec: str
    """As Python calls it."""
    name: str
    """As everybody else does."""
    frequent: str
    """The letters that are frequent in texts of the script."""
    share: float
    """Of all letters of a text that is in this encoding, how many are frequent, at the least."""
    least: int = _LEAST
    """Letters of a text that shows it."""
    common: range | None = None
    """First bytes of its common characters; `None` of an alphabet, whose words touch no western letters."""
    never: re.Pattern[str] = re.compile(r"(?!)")
    """What its texts hardly have, and those do that are in an encoding which shares most letters with it."""


_ENCODINGS = (
    LikelyEncoding("gb18030", "GB18030", _CHINESE + _SIMPLIFIED, 0.15, common=range(0xA1, 0xD8)),
    LikelyEncoding("cp950", "Big5", _CHINESE + _TRADITIONAL, 0.15, common=range(0xA1, 0xC7)),
    LikelyEncoding("cp932", "Shift_JIS", _KANA, 0.12, common=range(0x81, 0x98)),
    LikelyEncoding("euc_jp", "EUC-JP", _KANA, 0.12, common=range(0xA1, 0xD0)),
    LikelyEncoding("cp949", "EUC-KR", _HANGUL, 0.3, common=range(0xA1, 0xC9)),
    LikelyEncoding("cp1251", "windows-1251", _CYRILLIC, 0.6, 30, never=_OF_MAC_CYRILLIC),
    LikelyEncoding("koi8_u", "KOI8-U", _CYRILLIC, 0.6, 30),
    LikelyEncoding("cp1253", "windows-1253", "αοιετσνηυρόίάέ", 0.5, 30, never=_OF_ISO_GREEK),
    LikelyEncoding("cp1255", "windows-1255", "יוהלאמרבתש", 0.47, 30),
    LikelyEncoding("cp1256", "windows-1256", "اليمنوتبرةعد", 0.55, 30),
)
_MOST_LINES, _MOST_BYTES = 500, 1 << 18  # that are looked at
_MOST_TOUCHING = 0.2  # of all words
_MOST_OTHER = 0.02  # of lines that are in no such encoding, and of words that it hardly has
_NO_LETTERS = r"\x00-\xbf\u2000-\u206f\u2116\u060c\u061b\u061f\u3000-\u303f\uff00-\uff65"
"""ASCII, and the punctuation of all scripts, which stands beside western words, too."""
_LEAST_OF_WORD = 3  # letters of an alphabet that beside western words are no initials and no `à`
_WESTERN_WORD = re.compile(r"(?<![A-Za-z])(?!\w+ *=|[A-Z]{2,4} *- |^[A-Z]{2} )[A-Za-z]{2,}")
"""One that is no tag or name of a field before what stands in it."""
_WORD = re.compile(rf"(?P<before>(?:(?<!\\)[A-Za-z])?)(?P<word>[^{_NO_LETTERS}]+)(?P<after>[A-Za-z]?)")


def likely_encoding(lines: Iterable[bytes]) -> LikelyEncoding | None:
    """The one encoding that the lines of a document which are not UTF-8 show; `None` where none or two do.

    >>> likely_encoding(["基于知识图谱的学术文献检索方法研究".encode("gbk")]).name
    'GB18030'
    >>> likely_encoding(["王伟".encode("gbk")]), likely_encoding([b"M\\xfcller"])
    (None, None)
    """
    looked_at = list(_not_in_utf8(lines))
    found = [] if are_western(looked_at) else [each for each in _ENCODINGS if _is_shown(each, looked_at)]
    return found[0] if len(found) == 1 else None


def _not_in_utf8(lines: Iterable[bytes]) -> Iterator[bytes]:
    """As many of the lines as show the encoding."""
    count = size = 0
    for line in lines:
        if line.isascii() or is_utf8(line) or is_damaged_utf8(line):
            continue
        yield line[: _MOST_BYTES - size]
        count, size = count + 1, size + len(line)
        if count == _MOST_LINES or size >= _MOST_BYTES:
            return


def _is_shown(encoding: LikelyEncoding, lines: Collection[bytes]) -> bool:
    letters = frequent = words = touching = capitals = unread = never = 0
    for line in lines:
        try:
            text = getincrementaldecoder(encoding.codec)().decode(line)
        except UnicodeDecodeError:
            unread += 1
            continue
        never += sum(1 for _ in encoding.never.finditer(text))
        for found in _WORD.finditer(text):
            letters += len(found["word"])
            frequent += sum(letter in encoding.frequent for letter in found["word"])
            words += 1
            touching += _touches(encoding, found)
            capitals += found["word"][0].isupper()
    return (
        unread <= _MOST_OTHER * len(lines)
        and letters >= encoding.least
        and never <= _MOST_OTHER * words
        and frequent >= encoding.share * letters
        and touching <= _MOST_TOUCHING * words
        and (capitals >= _LEAST_CAPITALS * words or not encoding.frequent.islower())
    )


def _touches(encoding: LikelyEncoding, word: re.Match[str]) -> bool:
    """Whether a word is rather a letter with an accent in the midst of a western word; `A型` is Chinese."""
    if encoding.common is None:
        return bool(word["before"] or word["after"])
    return len(word["word"]) == 1 and (word["before"] + word["after"]).islower()


def read_in(encoding: LikelyEncoding, line: bytes) -> str | None:
    """A line of a document in this encoding; `None` where it is in another, as a line with western words.

    >>> chinese = likely_encoding(["基于知识图谱的学术文献检索方法研究".encode("gbk")])
    >>> read_in(chinese, "A型, 朱镕基".encode("gbk")), read_in(chinese, "Müller".encode("cp1252"))
    ('A型, 朱镕基', None)
    """
    try:
        text = line.decode(encoding.codec)
    except UnicodeDecodeError:
        return None
    if _is_rather_western(encoding, text):
        return text if text == line.decode(_WESTERN, errors="replace") else None  # windows-1256 has `é`
    letters = "".join(found["word"] for found in _WORD.finditer(text[:_MOST_BYTES]))
    return text if _fit(encoding, letters) and not encoding.never.search(text) else None


def _is_rather_western(encoding: LikelyEncoding, text: str) -> bool:
    """Whether the words of a line beyond ASCII may be western ones, as of `Martin, É.` and `Voyage à`."""
    words = _WORD.finditer(text)
    if encoding.common is not None:
        first = next(words, None)
        return first is not None and all(_touches(encoding, word) for word in chain((first,), words))
    longest = 0
    for word in words:
        if _touches(encoding, word):
            return True
        longest = max(longest, len(word["word"]))
    return 0 < longest < _LEAST_OF_WORD and _WESTERN_WORD.search(text) is not None


def _fit(encoding: LikelyEncoding, letters: str) -> bool:
    """Whether letters are those of the script, as far as so many can tell."""
    if (common := encoding.common) is not None:
        return 2 * sum(letter.encode(encoding.codec)[0] in common for letter in letters) >= len(letters)
    small = letters.lower() if letters.isupper() else letters
    frequent = sum(letter in encoding.frequent for letter in small)
    return len(letters) < _LEAST_OF_LINE or frequent >= encoding.share / 2 * len(letters)
