"""Numbers below a hundred in Chinese signs, as dates have them for years, months and days: 二十一."""

_SIGNS = {sign: number for number, sign in enumerate("一二三四五六七八九", start=1)}
IN_SIGNS = "[一二三四五六七八九十]{1,3}"
"""A pattern of what may be one."""


def number_of(written: str) -> int:
    """The number that digits or such signs are; 0 where they are none.

    >>> [number_of(written) for written in ("21", "二十一", "十二", "五", "十")]
    [21, 21, 12, 5, 10]
    """
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.partition("十")
    return 10 * _SIGNS.get(tens or "一", 0) + _SIGNS.get(ones, 0) if ten else _SIGNS.get(written, 0)
