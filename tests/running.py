"""The command line as a user types it, in a process of its own that was loaded before.

To load a command and compile its patterns takes seconds, and tests run hundreds. So each is forked from a
process that has done it. Where the process itself is what is tested, its signals, its streams or how it
begins, `python -m kg` is run.
"""

import atexit
import multiprocessing
import os
import sys
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

_LOADED = multiprocessing.get_context("forkserver")
_LOADED.set_forkserver_preload(["tests.loaded"])
_STREAMS = (
    ("stdin", os.O_RDONLY, "r", "strict"),
    ("stdout", os.O_WRONLY, "w", "strict"),
    ("stderr", os.O_WRONLY, "w", "backslashreplace"),
)


def kg(
    *words: str | Path, cwd: Path | None = None, stdin: str | bytes = "", **environment: str
) -> CompletedProcess[str]:
    """`kg WORDS` with this input, in this folder; it may fail, but never with a traceback."""
    typed = [str(word) for word in words]
    with TemporaryDirectory() as folder:
        streams = Path(folder)
        (streams / "stdin").write_bytes(stdin if isinstance(stdin, bytes) else stdin.encode())
        for name in ("stdout", "stderr"):
            (streams / name).touch()
        known = {**os.environ, **environment}
        process = _LOADED.Process(target=_run, args=(typed, cwd or Path.cwd(), streams, known))
        process.start()
        process.join(120)
        if process.exitcode is None:
            process.kill()
            raise TimeoutError(f"kg {' '.join(typed)} did not end")
        said, complained = ((streams / name).read_bytes().decode("utf-8") for name in ("stdout", "stderr"))
        assert "Traceback" not in complained, complained
        return CompletedProcess(typed, process.exitcode, said, complained)


def _run(words: list[str], cwd: Path, streams: Path, environment: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd)
    for number, (name, access, mode, errors) in enumerate(_STREAMS):
        descriptor = os.open(streams / name, access)
        os.dup2(descriptor, number)
        os.close(descriptor)
        setattr(sys, name, open(number, mode, encoding="utf-8", errors=errors, closefd=False))  # noqa: SIM115
    sys.argv = ["kg", *words]
    from kg.cli.start import main

    try:
        main()
    finally:
        atexit._run_exitfuncs()
