"""The address of a paper's own code in what is written about it, and whether the code is there.

Only an address on a host of code counts, and only in a sentence that speaks of code: a link to a tool that
the paper merely uses is not its repository. “Code will be released at …” gives an address, but does not say
that there is code.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_HOSTS = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "git.sr.ht", "anonymous.4open.science")
"""The last shows code to referees without its authors' names."""
_ADDRESS = re.compile(
    rf"(?<![\w./@-])(?:https?://)?(?:www\.)?(?:{'|'.join(map(re.escape, _HOSTS))})/[\w.~-]+/[\w.-]*\w"
)
_ABOUT_CODE = re.compile(
    r"\b(?:codes?|codebase|implementations?|software|repo(?:s|sitor(?:y|ies))?|tool(?:kit|box)"
    r"|(?<!open[ -])source)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:[Uu]s(?:ed?|es|ing)|based on|built (?:on|upon|with)|trained with)"
    r" (?:the (?:[\w-]+ ){1,3}|[A-Z][\w-]* )tool(?:kit|box)\b"
)
"""What the paper only works with: `using the Kaldi toolkit`."""
_OPEN_SOURCE = re.compile(r"\bopen[ -]sourc(?:ed?|ing)\b", re.IGNORECASE)
_NO_CODE = re.compile(
    r"\b(?:data|datasets?|benchmarks?|corpus|corpora|collections?|models?|weights|checkpoints?|hardware"
    r"|resources?|materials?|papers?)\b",
    re.IGNORECASE,
)
"""What is called open source, too."""
_PROMISED = re.compile(
    r"\bwill\b(?!(?: \w+)?(?: be)? (?:updat|maintain|keep|continu))|\b(?:soon|shortly|in the near future)\b"
    r"|\b(?:(?:up)?on|after) (?:\w+ ){0,3}(?:acceptance|publication)\b"
    r"|\b(?:plan|intend|going) to\b|\bto be (?:\w+ly )?(?:released|published|made)\b",
    re.IGNORECASE,
)
_APPEARS = re.compile(
    r"\bwill (?:also )?(?:appear|be (?:presented|published in|given))\b[^;,)]*"
    r"|\bto be (?:published|presented) (?:in|at)\b[^;,)]*",
    re.IGNORECASE,
)
"""What is said of the paper, not of its code."""
_PRESENT = re.compile(r"\b(?:is|are)\b", re.IGNORECASE)
_BEHIND = re.compile(r"[^\s.!?]*\s+(?:\(|which )?")  # the rest of the address, and what brackets it
_SENTENCE_END = re.compile(r"[.!?]\s")
_REACH = 240  # code points before an address that its sentence may begin


class Code(NamedTuple):
    """What a text says of the paper's own code."""

    address: str
    """Where it is or will be, as printed."""
    is_there: bool
    """Whether the text says that it is there, and not only that it will be."""


def code_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each address of the paper's code, in order.

    >>> text = "We build on https://github.com/a/tool. Code is at github.com/b/nexus."
    >>> [text[start:end] for start, end in code_addresses(text)]
    ['github.com/b/nexus']
    """
    if not any(map(text.__contains__, _HOSTS)):
        return  # most texts have none, and the pattern tries every place
    for match in _ADDRESS.finditer(text):
        if _tells_of_code(_sentence_before(text, match.start())):
            yield match.span()


def code_in(text: str) -> Code | None:
    """The first address at which the code is there, else the first at which it will be; `None` without one.

    >>> code_in("12 pages; code: https://github.com/b/nexus"), code_in("12 pages")
    (Code(address='https://github.com/b/nexus', is_there=True), None)
    >>> code_in("Code will be released at https://github.com/b/nexus").is_there
    False
    """
    found = [(_is_promised(text, *place), text[slice(*place)]) for place in code_addresses(text)]
    if not found:
        return None
    promised, address = min(found, key=lambda each: each[0])
    return Code(address, not promised)


def _sentence_before(text: str, start: int) -> str:
    """The part of its sentence that stands before an address."""
    return _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]


def _tells_of_code(sentence: str) -> bool:
    """Whether a sentence speaks of code; open source may be data and models, too."""
    is_open = _OPEN_SOURCE.search(sentence) and not _NO_CODE.search(sentence)
    return bool(_ABOUT_CODE.search(_OF_OTHERS.sub("", sentence)) or is_open)


def _is_promised(text: str, start: int, end: int) -> bool:
    """Whether the sentence says that there will be code at this address, and so not that there is.

    What stands nearer to the address counts: “Data will be released, and the code is at …”.
    """
    behind = _BEHIND.match(text, end)
    if behind and _PROMISED.match(text, behind.end()) and not _APPEARS.match(text, behind.end()):
        return True
    sentence = _APPEARS.sub("", _sentence_before(text, start))
    promises = list(_PROMISED.finditer(sentence))
    return bool(promises) and not _PRESENT.search(sentence, promises[-1].end())


def with_scheme(address: str) -> str:
    """An address as a browser takes it.

    >>> with_scheme("github.com/b/nexus"), with_scheme("https://github.com/b/nexus")
    ('https://github.com/b/nexus', 'https://github.com/b/nexus')
    """
    return address if "://" in address else f"https://{address}"
