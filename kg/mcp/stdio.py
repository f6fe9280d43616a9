"""The protocol over stdin and stdout: what cannot be read is answered, too, or its sender waits for ever."""

import sys
from collections.abc import Iterator
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
    JSONRPCNotification,
    jsonrpc_message_adapter,
)
from pydantic import ValidationError

from kg.text.typesetting.escapes import without_lone_surrogates

_NO_JSON = "This line is no JSON. Each message stands on one line."
_NO_MESSAGE = (
    "This is no message of JSON-RPC 2.0. Each stands on a line of its own: no lists of them are taken."
)
_NO_ID = "The id of a request must be a string or a whole number."


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
        OSError: when nobody reads the answers any more, or they cannot be written, as every command has it.
    """
    try:
        await _serve(server)
    except BaseExceptionGroup as failures:  # of the tasks that read and write
        failed, others = failures.split(OSError)
        if failed and not others:
            raise next(_each(failed)) from failures
        raise


def _each(failures: BaseExceptionGroup[OSError]) -> Iterator[OSError]:
    """The failures of a group, and of the groups in it."""
    for failure in failures.exceptions:
        yield from _each(failure) if isinstance(failure, BaseExceptionGroup) else (failure,)


async def _serve(server: Server[Any]) -> None:
    # Not sys.stdin: who still waits for a line holds its lock, which Python wants when it ends.
    stdin = open(sys.stdin.fileno(), "rb", closefd=False)  # noqa: SIM115 - it is read to the end of the program
    lines = _Lines(TextIOWrapper(stdin, encoding="utf-8-sig", errors="replace"))
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
                refused = unanswerable(message.message, lines.last)
                await (outgoing.send(SessionMessage(refused)) if refused else understood.send(message))
            elif (found := read_again(lines.last)) and not isinstance(found, JSONRPCError):
                await understood.send(SessionMessage(found))
            elif found:
                await outgoing.send(SessionMessage(found))


def unanswerable(message: JSONRPCMessage, line: str) -> JSONRPCError | None:
    """The error for a request whose id is none, which the library takes for a notification; else `None`.

    >>> from mcp_types import JSONRPCNotification
    >>> ping = JSONRPCNotification(jsonrpc="2.0", method="ping")
    >>> unanswerable(ping, '{"jsonrpc": "2.0", "id": 1.5, "method": "ping"}').error.code
    -32600
    >>> unanswerable(ping, '{"jsonrpc": "2.0", "method": "ping"}')
    """
    if not isinstance(message, JSONRPCNotification) or '"id"' not in line:
        return None
    try:
        found = msgspec.json.decode(line)
    except msgspec.DecodeError:  # the library takes more for JSON
        return None
    return _refusal(INVALID_REQUEST, _NO_ID) if isinstance(found, dict) and "id" in found else None


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
    if not is_json:
        return _refusal(PARSE_ERROR, _NO_JSON)
    return _refusal(INVALID_REQUEST, _NO_MESSAGE, _id(mended))


def _refusal(code: int, why: str, id: str | int | None = None) -> JSONRPCError:
    return JSONRPCError(jsonrpc="2.0", id=id, error=ErrorData(code=code, message=why))


def _id(line: str) -> str | int | None:
    """What a message is called by whoever sent it; `None` for one without, or with what is no name."""
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError):  # the library takes more for JSON
        return None
    id = found.get("id") if isinstance(found, dict) else None
    return id if isinstance(id, str | int) and not isinstance(id, bool) else None
