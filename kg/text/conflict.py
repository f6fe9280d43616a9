"""Marks that git, like other tools of its kind, leaves in a file of lines where two versions disagree."""

import re

_MARK = re.compile(r"(?:<{7,}|>{7,}|\|{7,})(?: .*)?|={7,}")


def is_conflict_mark(line: str) -> bool:
    """Whether a line is such a mark, and nothing that anybody wrote.

    >>> is_conflict_mark("<<<<<<< HEAD"), is_conflict_mark("======="), is_conflict_mark("a = b")
    (True, True, False)
    """
    return _MARK.fullmatch(line.rstrip()) is not None
