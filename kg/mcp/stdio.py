"""The protocol over stdin and stdout: what cannot be read is answered, too, or its sender waits for ever."""

import sys
from contextlib import redirect_stdout
from io import TextIOWrapper
from typing import Any

import anyio
import msgspec
from anyio.abc import ObjectReceiveStream, ObjectSendStream
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage
from mcp_types import (
    INVALID_REQUEST,
    PARSE_ERROR,
    ErrorData,
    JSONRPCError,
    JSONRPCMessage,
    jsonrpc_message_adapter,
)
from pydantic import ValidationError

from kg.text.typesetting.escapes import without_lone_surrogates


class _Lines(anyio.AsyncFile[str]):
    """Lines of a file; the last is known, for the library tells of a wrong one only what is wrong with it."""

    last = ""

    async def readline(self) -> str:
        """The next line, which the library goes on from when its message, or error, was taken."""
        self.last = await super().readline()
        return self.last


async def serve(server: Server[Any]) -> None:
    """Answer what comes on stdin until it ends.

    Raises:
        BrokenPipeError: when nobody reads the answers any more, as every command has it.
    """
    try:
        await _serve(server)
    except BaseExceptionGroup as failures:  # of the tasks that read and write
        if failures.split(BrokenPipeError)[1] is None:
            raise BrokenPipeError from failures
        raise


async def _serve(server: Server[Any]) -> None:
    # Not sys.stdin: who still waits for a line holds its lock, which Python wants when it ends.
    stdin = open(sys.stdin.fileno(), "rb", closefd=False)  # noqa: SIM115 - it is read to the end of the program
    lines = _Lines(TextIOWrapper(stdin, encoding="utf-8", errors="replace"))
    # Nor what the library makes of stdout: what nobody reads any more stays there, and Python complains.
    stdout = open(sys.stdout.fileno(), "wb", closefd=False)  # noqa: SIM115 - likewise
    answers = anyio.wrap_file(TextIOWrapper(stdout, encoding="utf-8"))
    with redirect_stdout(sys.stderr):  # what is printed by the way is no answer
        async with stdio_server(lines, answers) as (incoming, outgoing), anyio.create_task_group() as tasks:
            understood, read = anyio.create_memory_object_stream[SessionMessage]()
            tasks.start_soon(_pass_on, incoming, understood, outgoing, lines)
            await server.run(read, outgoing, server.create_initialization_options())
            tasks.cancel_scope.cancel()


async def _pass_on(
    incoming: ObjectReceiveStream[SessionMessage | Exception],
    understood: ObjectSendStream[SessionMessage],
    outgoing: ObjectSendStream[SessionMessage],
    lines: _Lines,
) -> None:
    async with understood:
        async for message in incoming:
            if isinstance(message, SessionMessage):
                await understood.send(message)
            elif (found := read_again(lines.last)) and not isinstance(found, JSONRPCError):
                await understood.send(SessionMessage(found))
            elif found:
                await outgoing.send(SessionMessage(found))


def read_again(line: str) -> JSONRPCMessage | None:
    """The message of a line that was no good as it came, or the error that tells its sender so.

    `None` for an empty line, which nobody waits for.

    >>> read_again('{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": {"cut": "\\\\ud83d"}}').params
    {'cut': '�'}
    >>> read_again("no json").error.code, read_again("[]").error.code
    (-32700, -32600)
    >>> read_again('{"jsonrpc": "1.0", "id": 77, "method": "ping"}').id
    77
    """
    if not line.strip():
        return None
    mended = without_lone_surrogates(line)
    try:
        message: JSONRPCMessage = jsonrpc_message_adapter.validate_json(mended, by_name=False)
        return message
    except ValidationError as error:
        is_json = error.errors()[0]["type"] != "json_invalid"
    code, what = (INVALID_REQUEST, "no message of JSON-RPC 2.0") if is_json else (PARSE_ERROR, "no JSON")
    id = _id(mended) if is_json else None
    return JSONRPCError(jsonrpc="2.0", id=id, error=ErrorData(code=code, message=f"This is {what}."))


def _id(line: str) -> str | int | None:
    """What a message is called by whoever sent it; `None` for one without, or with what is no name."""
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError):  # the library takes more for JSON
        return None
    id = found.get("id") if isinstance(found, dict) else None
    return id if isinstance(id, str | int) and not isinstance(id, bool) else None
