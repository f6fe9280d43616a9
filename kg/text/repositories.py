"""The address of a paper's own code in what is written about it.

Only an address on a host of code counts, and only in a sentence that speaks of code: a link to a tool that
the paper merely uses is not its repository.
"""

import re
from collections.abc import Iterator

_HOSTS = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "git.sr.ht")
_ADDRESS = re.compile(
    rf"(?<![\w./@-])(?:https?://)?(?:www\.)?(?:{'|'.join(map(re.escape, _HOSTS))})/[\w.~-]+/[\w.-]*\w"
)
_ABOUT_CODE = re.compile(
    r"\b(?:codes?|codebase|implementations?|software|repositor(?:y|ies)|source)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?]\s")
_REACH = 240  # code points before an address that its sentence may begin


def code_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each address of the paper's code, in order.

    >>> text = "We build on https://github.com/a/tool. Code is at github.com/b/nexus."
    >>> [text[start:end] for start, end in code_addresses(text)]
    ['github.com/b/nexus']
    """
    if not any(host in text for host in _HOSTS):
        return  # most texts have none, and the pattern tries every place
    for match in _ADDRESS.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        if _ABOUT_CODE.search(_SENTENCE_END.split(before)[-1]):
            yield match.span()


def code_address(text: str) -> str | None:
    """The first of them as it is printed; `None` without one.

    >>> code_address("12 pages; code: https://github.com/b/nexus"), code_address("12 pages")
    ('https://github.com/b/nexus', None)
    """
    return next((text[start:end] for start, end in code_addresses(text)), None)


def with_scheme(address: str) -> str:
    """An address as a browser takes it.

    >>> with_scheme("github.com/b/nexus"), with_scheme("https://github.com/b/nexus")
    ('https://github.com/b/nexus', 'https://github.com/b/nexus')
    """
    return address if "://" in address else f"https://{address}"
