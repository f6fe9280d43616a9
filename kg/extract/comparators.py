"""What a figure is compared with: `over the baseline`, `than dense models`, `outperforms X by`."""

import re

from kg.model import Span

_LONGEST = 80  # code points of a comparator
_REACH = 160  # code points after a figure in which it is looked for
_AFTER = re.compile(
    r"\b(?:over|than|versus|vs\.|against|(?:compared|relative|comparing|in\scomparison)\s(?:to|with))\s+"
)
_BEFORE = re.compile(r"\b(?:(?:outperform|surpass|exceed|beat)\w*|than)\s+")
_FRONT = re.compile(r"\A(?:Compared|Relative|In\scomparison)\s(?:to|with)\s+", re.IGNORECASE)
_END = re.compile(
    r"[,;:()\[\]$]|\.(?!\d)|\s(?:for|in|on|while|when|at|by|with|and|across|using|under|without|from|to|as|such|that|which|is|are)\b"
)
_NO_COMPARATOR = re.compile(
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|several|many|all|various|multiple|time)\b"
    r"|[\w\s-]{0,40}\b(?:datasets?|benchmarks?|tasks?|domains?|languages?|years?|steps?)\Z)",
    re.IGNORECASE,
)


def comparator(text: str, sentence: Span, figure: Span, clause: Span) -> Span | None:
    """What the figure at a place is compared with; `clause` ends where another figure of its sentence begins.

    >>> text = "Nexus gains 2.1% over the baseline for upcycling."
    >>> comparator(text, Span(0, 49), Span(12, 16), Span(0, 49)).of(text)
    'the baseline'
    """
    after = _AFTER.search(text, figure.end, min(clause.end, figure.end + _REACH))
    before = _BEFORE.finditer(text, max(clause.start, figure.start - _REACH), figure.start)
    front = _FRONT.match(text[sentence.start : sentence.start + 40])
    starts = [after.end()] if after else []
    starts += reversed([match.end() for match in before])
    starts += [sentence.start + front.end()] if front else []
    for start in starts:
        found = _phrase(text, start, sentence.end)
        if found and not (found.start < figure.end and found.end > figure.start):
            return found
    return None


def _phrase(text: str, start: int, end: int) -> Span | None:
    stop = _END.search(text, start, min(end, start + _LONGEST))
    last = stop.start() if stop else min(end, start + _LONGEST)
    printed = text[start:last].rstrip()
    if not stop and last - start == _LONGEST:
        return None
    if not printed or _NO_COMPARATOR.match(printed):
        return None
    return Span(start, start + len(printed))
