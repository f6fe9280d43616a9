"""The library's server, as its schemas and refusals are told here; what it serves is `kg.mcp.server`."""

from typing import Any

from mcp import MCPError
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import Tool
from mcp_types import INVALID_PARAMS
from pydantic import ValidationError

from kg.mcp.stdio import serve


class Server(MCPServer[Any]):
    """Says in words what is wrong with a call or a line, and offers no more than there is.

    The library has no other place to say either.
    """

    def __init__(self, name: str, **more: Any) -> None:
        super().__init__(name, subscriptions=False, **more)
        for method in ("prompts/list", "prompts/get"):
            self._lowlevel_server._request_handlers.pop(method, None)

    async def run_stdio_async(self) -> None:
        """Serve over stdin and stdout."""
        await serve(self._lowlevel_server)

    async def list_tools(self) -> list[Tool]:
        """The tools, without the titles that the library makes of names in schemas: assistants read all."""
        return [
            tool.model_copy(
                update={
                    "input_schema": _untitled(tool.input_schema),
                    "output_schema": _untitled(tool.output_schema),
                }
            )
            for tool in await super().list_tools()
        ]

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Any = None) -> Any:
        """The answer of a tool, which takes no arguments but its own."""
        takes = {tool.name: list(tool.input_schema["properties"]) for tool in await self.list_tools()}
        if name not in takes:
            raise MCPError(INVALID_PARAMS, f"There is no tool {name[:100]!r}; there are {', '.join(takes)}.")
        unknown = [argument for argument in arguments if argument not in takes[name]]
        if unknown:
            raise ToolError(
                f"{name} takes {', '.join(takes[name])}, and nothing called {unknown[0][:100]!r}."
            )
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            if isinstance(error.__cause__, ValidationError):
                raise ToolError(_wrong(name, error.__cause__)) from None
            if isinstance(error.__cause__, ToolError):  # to which the library adds words of its own
                raise error.__cause__ from None
            raise


def _untitled(schema: Any) -> Any:
    """The schema without the titles in it; a field that is called `title` stays.

    >>> _untitled({"title": "Words", "properties": {"title": {"title": "Title", "type": "string"}}})
    {'properties': {'title': {'type': 'string'}}}
    """
    if not isinstance(schema, dict):
        return schema
    return {key: _untitled(each) for key, each in schema.items() if key != "title" or isinstance(each, dict)}


def _wrong(name: str, error: ValidationError) -> str:
    """The first argument that is wrong, or the key in it, and why."""
    first = error.errors(include_url=False)[0]
    argument, *key = first["loc"][:2]
    place = f"{argument} {key[0]!r}" if key else argument
    return f"{name}, {place}: {first['msg']}. The schema of the tool says what it takes."
