"""What whole processes cost, ours and others by turns: processor seconds (user and system), megabytes at the peak."""

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass

# A small process of its own begins each command: a child's peak is at least what its parent held when it was born.
_BEGIN = """
import os, sys
nowhere = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[nowhere])
_, status, used = os.wait4(child, 0)
print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


@dataclass(frozen=True)
class Line:
    """One line of the table: ours and the other's processor seconds, our megabytes, and the ratio that is the goal."""

    name: str
    other: str
    ours: float
    theirs: float | None
    goal: float | None
    megabytes: float = 0.0

    def __str__(self) -> str:
        ratio = f"{self.ours / self.theirs:6.2f}" if self.theirs else "     -"
        theirs = f"{self.theirs:9.3f}" if self.theirs is not None else "        -"
        goal = f"{self.goal:5.2f}" if self.goal is not None else "    -"
        size = f"{self.megabytes:6.0f}" if self.megabytes else "     -"
        return f"{self.name:34}{self.ours:9.3f}{size}  {self.other:34}{theirs}{ratio}  {goal}"


HEADING = f"{'':34}{'ours':>9}{'MB':>6}  {'beside':34}{'theirs':>9}{'ratio':>6}{'goal':>7}"


def cost(command: list[str], **environment: str) -> tuple[float, float]:
    """Return the processor seconds and megabytes of a whole process."""
    begin = [sys.executable, "-I", "-S", "-c", _BEGIN, *command]
    ran = subprocess.run(begin, stdout=subprocess.PIPE, check=True, env={**os.environ, **environment})
    status, seconds, megabytes = ran.stdout.split()
    if int(status):
        raise SystemExit(f"{command[:4]} ended with status {int(status)}")
    return float(seconds), float(megabytes)


def by_turns(
    name: str,
    other: str,
    ours: list[str],
    theirs: list[list[str]],
    goal: float | None,
    runs: int,
    **environment: str,
) -> Line:
    """Return our command's line beside the sum of the others' medians; no others: ours alone."""
    mine: list[tuple[float, float]] = []
    others: list[list[float]] = [[] for _ in theirs]
    for _ in range(runs):
        mine.append(cost(ours, **environment))
        for seconds, command in zip(others, theirs, strict=True):
            seconds.append(cost(command, **environment)[0])
    total = sum(statistics.median(seconds) for seconds in others) if theirs else None
    seconds = statistics.median(used for used, _ in mine)
    return Line(name, other, seconds, total, goal, max(size for _, size in mine))
