"""Which quarter a Chinese document reports."""

import pytest

from tracker.lang.zh.reported import reported_quarter


@pytest.mark.parametrize(
    ("head", "quarter"),
    [
        ("某公司2025年第四季度财报电话会", (2025, 4)),
        ("2024年第三季業績說明會", (2024, 3)),
        ("2024年Q2业绩发布会", (2024, 2)),
        ("大家好，欢迎参加公司2025财年第一财季业绩电话会议。", (2025, 1)),
        ("二〇二四年第二季度经营情况", (2024, 2)),
    ],
)
def test_reported_quarter(head: str, quarter: tuple[int, int]) -> None:
    """A title or a greeting names the year and the quarter."""
    assert reported_quarter(head) == quarter


@pytest.mark.parametrize("head", ["2026年第三季度开始量产。", "关于机器人的访谈", ""])
def test_no_report(head: str) -> None:
    """Without a word of reporting, a quarter is only a time."""
    assert reported_quarter(head) is None
