"""The files that pages load: styles, scripts, and what is vendored."""

import os
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg.serve.conditional import of_file
from kg.serve.site import Site

_LOADED = frozenset({".css", ".js", ".json", ".svg", ".txt"})
_COLOURS = Path(__file__).parents[2] / "view" / "assets" / "colours.css"


class _Loaded(StaticFiles):
    """Hands out what pages load, and not this module, whose compiled form has its path on this machine."""

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """Where the file is; nothing for others."""
        return super().lookup_path(path) if Path(path).suffix in _LOADED else ("", None)


def routes(site: Site) -> list[BaseRoute]:
    """`/assets/…`: the files of this folder, and the colours of the picture, which are those of the site."""

    def colours(request: Request) -> Response:
        return of_file(request, FileResponse(_COLOURS, stat_result=_COLOURS.stat()))

    return [
        Route("/assets/colours.css", colours),
        Mount("/assets", _Loaded(directory=Path(__file__).parent)),
    ]
