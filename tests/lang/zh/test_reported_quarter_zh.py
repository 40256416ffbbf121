"""Which quarter a Chinese document reports."""

import pytest

from tracker.lang.zh.reported import quarter_months, reported_quarter


@pytest.mark.parametrize(
    ("head", "quarter"),
    [
        ("某公司2025年第四季度财报电话会", (2025, 4)),
        ("2024年第三季業績說明會", (2024, 3)),
        ("2024年Q2业绩发布会", (2024, 2)),
        ("大家好，欢迎参加公司2025财年第一财季业绩电话会议。", (2025, 1)),
        ("二〇二四年第二季度经营情况", (2024, 2)),
        ("2026财年第一季度收入达到391亿美元，同比增长73%", (2026, 1)),
        ("NVIDIA Announces Financial Results for First Quarter Fiscal 2026", (2026, 1)),
        ("NVIDIA Q1 FY26 earnings：数据中心", (2026, 1)),
    ],
)
def test_reported_quarter(head: str, quarter: tuple[int, int]) -> None:
    """A title or a greeting names the year and the quarter."""
    assert reported_quarter(head) == quarter


@pytest.mark.parametrize(
    "text", ["截至2026年6月30日止季度", "6月季度财报电话会", "截止6月底的三个月", "六月底结束的季度"]
)
def test_months_of_quarters(text: str) -> None:
    """A report may name its quarter by the month with which it ended."""
    assert quarter_months(text) == {6}


@pytest.mark.parametrize(
    "head",
    [
        "2026年第三季度开始量产。",
        "关于机器人的访谈",
        "",
        "公司预计2026财年第四季度收入为650亿",
        "the fourth quarter of 2026",
    ],
)
def test_no_report(head: str) -> None:
    """Without a word of reporting, a quarter is only a time."""
    assert reported_quarter(head) is None
