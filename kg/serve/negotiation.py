"""Which of several forms of an answer a client prefers, from its `Accept` header (RFC 9110, 12.5.1)."""

from collections.abc import Sequence


def preferred(accept: str | None, offered: Sequence[str]) -> str | None:
    """The offered media type that the client likes best, the first of equals; `None` when it takes none.

    A range that names a type more closely counts for it before a wider one. No header takes everything.

    >>> preferred("text/turtle;q=0.5, application/*", ["text/turtle", "application/ld+json"])
    'application/ld+json'
    >>> preferred("text/html;q=0", ["text/html"]) is None
    True
    """
    if not accept or not accept.strip():
        return offered[0] if offered else None
    ranges = [range_ for part in accept.split(",") if (range_ := _range(part))]
    liked = [(_liking(media, ranges), -place) for place, media in enumerate(offered)]
    best, place = max(liked, default=(0.0, 0))
    return offered[-place] if best > 0 else None


def _range(part: str) -> tuple[str, float] | None:
    """A media range and how much it is liked, from 0 to 1; `None` where there is none."""
    media, *parameters = (piece.strip() for piece in part.split(";"))
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                quality = min(1.0, max(0.0, float(value)))
            except ValueError:
                quality = 0.0
    return (media.lower(), quality) if media else None


def _liking(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """What the closest range says of a media type; 0 when none has it."""
    wider = media.partition("/")[0] + "/*"
    for name in (media, wider, "*/*"):
        found = [quality for range_, quality in ranges if range_ == name]
        if found:
            return max(found)
    return 0.0
