"""What a process that answers queries may have: so much memory, no more files, no network at all.

It is imported by that process alone, and imports nothing of `kg`. See docs/decisions/028-endpoint.md.
"""

import contextlib
import os
import resource
import struct
import sys

_ARCHITECTURES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""Machine → its number for the kernel, and that of the call `socket` there."""
_IO_URING = 425
"""The call by which a program could have the kernel open sockets for it; the same everywhere."""
_OTHER_CALLS = 0x40000000
"""Calls of x86_64 from here on are those of another way to call, which nobody here uses."""
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 13  # EACCES
_NO_NEW_PRIVILEGES, _SET_FILTER, _FILTER = 38, 22, 2


def seal() -> bool:
    """Refuse new sockets; whether this system can."""
    machine = _ARCHITECTURES.get(os.uname().machine) if sys.platform == "linux" else None
    if machine is None:
        return False
    try:
        import ctypes
    except ImportError:  # a Python without it
        return False
    rules = b"".join(struct.pack("=HBBI", *rule) for rule in _rules(*machine))
    held = ctypes.create_string_buffer(rules)
    program = struct.pack("@HP", len(rules) // 8, ctypes.addressof(held))
    call = ctypes.CDLL(None).prctl
    return not call(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) and not call(_SET_FILTER, _FILTER, program)


def _rules(architecture: int, socket: int) -> list[tuple[int, int, int, int]]:
    """What the kernel does at every call: a deed, the steps to leave out if so and if not so, a number."""
    return [
        (_LOAD, 0, 0, 4),  # the architecture
        (_EQUAL, 0, 4, architecture),
        (_LOAD, 0, 0, 0),  # the number of the call
        (_EQUAL, 2, 0, socket),
        (_EQUAL, 1, 0, _IO_URING),
        (_AT_LEAST, 0, 1, _OTHER_CALLS),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ALLOW),
    ]


def allow_files(most: int) -> None:
    """So many open files, as far as the system gives them to whoever asks; programs get few at first."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = most if hard == resource.RLIM_INFINITY else min(hard, most)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with contextlib.suppress(ValueError, OSError):  # else who opens the next one is told what it lacks
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def close_files(tables: int) -> None:
    """Let this process open nothing more, so that no query can reach a file or a server.

    A store opens up to 16 of its tables at the start and others when it needs them: where there are more,
    one descriptor is left for each.
    """
    highest = max(int(name) for name in os.listdir("/dev/fd"))
    limit = 3 if tables <= 16 else highest + 1 + tables
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))


def address_space() -> int | None:
    """Bytes of address space in use; `None` where the system does not say."""
    try:
        with open("/proc/self/statm", "rb") as statm:
            return int(statm.read().split()[0]) * os.sysconf("SC_PAGESIZE")
    except OSError:
        return None


def limit_memory(used: int | None, extra: int) -> None:
    """Let the process grow by `extra` bytes at most; it dies when it asks for more.

    A limit that the user has set for all programs (`ulimit -v`) may be lower, and stays. More bytes than the
    system can count are no limit.
    """
    if used is not None:
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = min(used + extra, sys.maxsize if most == resource.RLIM_INFINITY else most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
