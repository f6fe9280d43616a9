"""Paths that were given up, and where each leads: a name that was published is never a dead end."""

from collections.abc import Collection, Iterable, Mapping

from kg.pipeline.paths.ids import Lock


def leading_on(lock: Lock, given_up: Iterable[Mapping[str, str]], current: Collection[str]) -> dict[str, str]:
    """Every retired path with the one to use, the last of its chain; a path in use again is not retired."""
    every = {old: new for paths in (lock.replaced, *given_up) for old, new in paths.items()}
    replaced = {old: new for old, new in every.items() if old not in current}
    return {old: _last(new, replaced) for old, new in replaced.items()}


def _last(path: str, replaced: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while path in replaced and path not in seen:
        seen.add(path)
        path = replaced[path]
    return path
