"""Run `claims` in this process against a ledger of its own, on a fixed day."""

from collections.abc import Callable
from dataclasses import dataclass

TODAY = "2026-03-01"
TALK = """**主持人：** 您的计划是什么？

**Elon Musk：** 我们今年的目标是生产5000台机器人。到2027年底，产能将提升到50万台。
"""


@dataclass(frozen=True)
class Ran:
    """What a run of `claims` gave back."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Claims = Callable[..., Ran]
