"""What other scripts measure by: CPU seconds and peak memory of stages, runs with a limit. Linux only.

CPU seconds, not the time on a clock, because machines are shared; limits are in CPU seconds, too. Memory is
that of all processes of a run at one moment, in MB of 1,000,000 bytes: what a machine must have. For the
process that does the work it is exact (the kernel keeps its peak); with the processes it starts it is looked
at ten times a second.
"""

import json
import os
import platform
import resource
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

PAUSE = 0.1
"""Seconds between two looks at a run."""
ROOM = 0.85
"""A run may take so much of the memory that is free when it starts."""
WAIT = 10
"""A run may wait, and other programs work, so many times as long as it may work itself."""
_PAGE, _TICKS = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK")


def spent() -> float:
    """CPU seconds of this process and of all that it started and that have ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def _status(name: str) -> float:
    """A line of this process's status, in MB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith(name + ":"))


def peak() -> float:
    """MB of this process at its largest since `forget_peak`."""
    return _status("VmHWM")


def held() -> float:
    """MB of this process now."""
    return _status("VmRSS")


def forget_peak() -> None:
    """The peak counts from now on."""
    Path("/proc/self/clear_refs").write_text("5")


class Stages:
    """Prints what each stage of a run took, for `watch`; a class, because a stage is closed by the next."""

    def __init__(self) -> None:
        self._stage = ""
        self._start = spent()
        forget_peak()

    def enter(self, stage: str) -> None:
        """From here on it is another stage, or still the same one."""
        if self._stage and stage != self._stage:
            self.end()
        self._stage = stage

    def end(self, **more: object) -> None:
        """The stage is over; what else is known of it is handed on."""
        now = spent()
        told = {"stage": self._stage, "cpu": round(now - self._start, 3), "peak": round(peak(), 1)}
        print(json.dumps(told | more), flush=True)
        self._stage, self._start = "", now
        forget_peak()


@dataclass(frozen=True)
class Run:
    """What a run printed, and how it ended."""

    stages: list[dict[str, Any]]
    """The objects that it printed, one a line; `peak` is that of all its processes together."""
    ended: str
    """`done`, or why it did not finish."""


def watch(command: Sequence[str], seconds: float) -> Run:
    """Run a program that prints a JSON object at the end of each stage.

    It is killed when a stage takes more than so many CPU seconds, or ten times as many of a clock, or the run
    nearly all memory that is free.
    """
    most = ROOM * _free()
    end, worked = time.monotonic() + WAIT * seconds, 0.0
    stages: list[dict[str, Any]] = []
    highest, rest = 0.0, b""
    with (
        tempfile.TemporaryFile() as errors,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, bufsize=0) as process,
    ):
        assert process.stdout is not None
        while True:
            family = _family(process.pid)
            now, work = _together(family), _worked(family)
            highest = max(highest, now)
            if now > most or work - worked > seconds or time.monotonic() > end:
                _kill(process.pid)
                why = f"took over {most:,.0f} MB" if now > most else f"over {seconds:,.0f} s"
                return Run(stages, why)
            if not select.select([process.stdout], [], [], PAUSE)[0]:
                continue
            piece = process.stdout.read(1 << 16)
            if not piece:
                break
            *lines, rest = (rest + piece).split(b"\n")
            for told in map(json.loads, lines):
                if "peak" in told:
                    told["peak"] = round(max(told["peak"], highest), 1)
                stages.append(told)
                highest, end, worked = 0.0, time.monotonic() + WAIT * seconds, work
        if process.wait() == 0:
            return Run(stages, "done")
        errors.seek(0)
        words = errors.read().decode(errors="replace").strip().splitlines() or [f"code {process.returncode}"]
        return Run(stages, f"failed: {words[-1][:120]}")


def _free() -> float:
    lines = Path("/proc/meminfo").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("MemAvailable"))


def _family(root: int) -> list[int]:
    """The process and all that descend from it."""
    parents = dict(_parents())
    family = [root]
    for number in sorted(parents):  # a child is younger than its parent, but numbers start again some day
        if parents[number] in family:
            family.append(number)
    return family


def _parents() -> Iterator[tuple[int, int]]:
    for name in filter(str.isdecimal, os.listdir("/proc")):
        try:
            stat = Path(f"/proc/{name}/stat").read_text()
        except OSError:  # it has ended
            continue
        yield int(name), int(stat.rpartition(")")[2].split()[1])


def _worked(family: Sequence[int]) -> float:
    """CPU seconds of these processes and of those of their children that have ended."""
    ticks = 0
    for number in family:
        try:
            fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += sum(map(int, fields[11:15]))
    return ticks / _TICKS


def _together(family: Sequence[int]) -> float:
    """MB of these processes now."""
    pages = 0
    for number in family:
        try:
            pages += int(Path(f"/proc/{number}/statm").read_text().split()[1])
        except OSError:
            continue
    return pages * _PAGE / 1e6


def _kill(root: int) -> None:
    for number in reversed(_family(root)):
        try:
            os.kill(number, 9)
        except ProcessLookupError:
            continue


def machine(*packages: str) -> dict[str, str]:
    """Where and when it was measured, and with what."""
    known = Path("/proc/cpuinfo").read_text().splitlines()
    names = (line.split(":")[1].strip() for line in known if line.startswith("model name"))
    cpu = next(names, platform.machine())
    memory = os.sysconf("SC_PHYS_PAGES") * _PAGE / 2**30
    versions = [f"{package} {_version(package)}" for package in packages]
    return {
        "machine": f"{os.cpu_count()} cores of {cpu}, {memory:.0f} GiB, {platform.system()}",
        "versions": ", ".join([f"Python {platform.python_version()}", *versions]),
        "date": time.strftime("%Y-%m-%d", time.gmtime()),
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"


def write_results(file: Path, results: dict[str, Any]) -> None:
    """Into `benchmarks/results/`, readable by people as well."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"written: {file}", file=sys.stderr)
