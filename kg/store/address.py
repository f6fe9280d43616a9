"""The address of a SPARQL endpoint, as a person writes it: who asks, and which graph is the default graph.

`http://ann@example.org/sparql?default-graph-uri=https://example.org/kg/graph/facts` says all of it. A
password is never part of an address, because other people can read the command line.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from kg.errors import UsageError
from kg.rdf.description import FACTS_NAME, Graph

PASSWORD = "KG_PASSWORD"  # noqa: S105 - the name of a variable
"""The environment variable that holds the password of who asks."""
_URL = re.compile(r"https?://", re.IGNORECASE)
_FACTS_END = FACTS_NAME.rpartition("/")[2]
_DEFAULT, _NAMED = "default-graph-uri", "named-graph-uri"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where an endpoint is, and what is asked there."""

    url: str
    """Where requests go; without a user's name and without graphs."""
    user: str | None = None
    """Who asks; `None` where everybody may."""
    default: tuple[str, ...] = ()
    """IRIs of the graphs that are read as the default graph; empty for the endpoint's own."""
    named: tuple[str, ...] = ()
    """IRIs of the graphs that `GRAPH` reaches; empty for all, when `default` is empty too."""
    reach: tuple[str, ...] | None = None
    """IRIs of the graphs that `GRAPH` reaches beside the endpoint's own default graph; `None` for all."""

    @property
    def prefix(self) -> str | None:
        """What the names of the graphs of the one build that is asked begin with; `None` where none is named.

        >>> parse("http://localhost/sparql?default-graph-uri=https://lib.example/2025/facts").prefix
        'https://lib.example/2025/'
        """
        return _prefix(self.default[0]) if len(self.default) == 1 else None

    def called(self, graph: str) -> str:
        """What a named graph of a build is called there, by its name in the build.

        >>> there = parse("http://localhost/sparql?default-graph-uri=https://lib.example/2025/facts")
        >>> there.called("https://example.org/kg/graph/records")
        'https://lib.example/2025/records'
        """
        return graph if self.prefix is None else self.prefix + graph.rpartition("/")[2]

    @property
    def dataset(self) -> list[tuple[str, str]]:
        """The graphs as the parameters of the SPARQL protocol.

        >>> Address(url="http://localhost/sparql", default=("https://example.org/g",)).dataset
        [('default-graph-uri', 'https://example.org/g')]
        """
        return [(_DEFAULT, graph) for graph in self.default] + [(_NAMED, graph) for graph in self.named]

    def __str__(self) -> str:
        return self.url


def is_address(text: str) -> bool:
    """Whether this names something on a server rather than a file.

    >>> is_address("http://localhost:7878/query"), is_address("exports")
    (True, False)
    """
    return _URL.match(text) is not None


def parse(text: str, example: str = "http://localhost:7878/query") -> Address:
    """The address; a default graph that `kg load` named brings the other graphs of its build with it.

    Raises:
        UsageError: for an address without a host, or of anything but HTTP, and for one with a password, which
            is not repeated.

    >>> parse("http://ann@localhost:8890/sparql?default-graph-uri=https://example.org/kg/graph/facts").user
    'ann'
    """
    try:
        parts = urlsplit(text)
        host, port, secret = parts.hostname, parts.port, parts.password
    except ValueError as error:
        raise UsageError(f"This is no address of a server: {error}.") from None
    if secret is not None:
        raise UsageError(
            "A password in an address can be read by everybody on this machine. Write http://NAME@… and put "
            f"the password into the environment variable {PASSWORD}."
        )
    if not is_address(text) or not host or re.search(r"[\s\x00-\x1f\x7f]", text):
        raise UsageError(
            f"{text!r} is no address of a server: one begins with http:// or https://, like {example}"
        )
    place = f"[{host}]" if ":" in host else host
    given = parse_qsl(parts.query, keep_blank_values=True)
    default = tuple(value for name, value in given if name == _DEFAULT)
    named = tuple(value for name, value in given if name == _NAMED)
    rest = urlencode([pair for pair in given if pair[0] not in {_DEFAULT, _NAMED}])
    return Address(
        url=urlunsplit((parts.scheme.lower(), place + (f":{port}" if port else ""), parts.path, rest, "")),
        user=unquote(parts.username or "") or None,
        default=default,
        named=named or tuple(siblings(default)),
    )


def siblings(default: Iterable[str]) -> Iterable[str]:
    """The named graphs of the builds whose facts have these names.

    >>> list(siblings(["https://example.org/kg/graph/facts"]))[0]
    'https://example.org/kg/graph/records'
    """
    for prefix in filter(None, map(_prefix, default)):
        yield from (prefix + graph.value.rpartition("/")[2] for graph in Graph if graph.value)


def _prefix(facts: str) -> str | None:
    """What the graphs of a build begin with whose facts have this name; `…/artifacts` is none's."""
    prefix = facts.removesuffix(_FACTS_END)
    return prefix if prefix != facts and ends_a_word(prefix) else None


def ends_a_word(prefix: str) -> bool:
    """Whether what follows begins a word of its own.

    >>> ends_a_word("https://lib.example/2025/"), ends_a_word("https://lib.example/arti")
    (True, False)
    """
    return not prefix[-1:].isalnum()
