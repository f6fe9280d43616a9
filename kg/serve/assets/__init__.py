"""The files that pages load: styles, scripts, and what is vendored."""

from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import FileResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg.serve.conditional import of_file

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

    from kg.serve.site import Site

_COLOURS = Path(__file__).parents[2] / "view" / "assets" / "colours.css"


def routes(site: "Site") -> "list[BaseRoute]":
    """`/assets/…`: the files of this folder, and the colours of the picture, which are those of the site."""

    def colours(request: "Request") -> "Response":
        return of_file(request, FileResponse(_COLOURS, stat_result=_COLOURS.stat()))

    return [
        Route("/assets/colours.css", colours),
        Mount("/assets", StaticFiles(directory=Path(__file__).parent)),
    ]
