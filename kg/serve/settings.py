"""What whoever starts the server decides."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""The names by which this machine calls itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the server answers; the defaults are for one person on one machine."""

    title: str | None = None
    """The heading of the site; `None` for what the graph calls itself."""
    workers: int = field(default_factory=lambda: max(2, os.cpu_count() or 1))
    """How many quick queries are answered at once; as many slow ones are, beside them."""
    allowed_hosts: tuple[str, ...] = field(default=LOOPBACK)
    """Names, without port, by which the server may be called: others are refused, for a page of another site
    can make a browser ask this machine under a name of its own (DNS rebinding)."""
    cors: tuple[str, ...] = ()
    """Origins whose pages may read answers of the endpoint and the API; `*` is everybody, empty nobody."""
    notice: Callable[[str], None] = lambda _: None
    """Is told what goes on beside the answers: that the index of names is being made."""
