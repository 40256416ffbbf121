"""Whose words a Chinese report tells: houses, companies with a code, a label before a quotation."""

from datetime import date

import pytest

from tracker.extract.api import extract

REPORT = "甲公司週三舉行說明會。總經理王大明表示，訂單成長。他指出，需求強勁。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("凱基投顧則指出，2026年企業獲利將成長20%。", "凱基投顧"),
        ("弘塑（3131）今天舉行法說會。弘塑預估，明年產能將成長20%。", "弘塑"),
        ("達佛羅董事長 張錦鋒：「我們明年將生產40台機器。」", "張錦鋒"),
        ("市場預估2026年企業獲利將成長19%。", "市場"),
        ("主計總處公布，明年經濟將成長3%。", "主計總處"),
        (REPORT + "凱基投顧指出，景氣轉佳。\n\n明年企業獲利將成長20%。", "凱基投顧"),
        (REPORT + "\n\n明年企業獲利將成長20%。", "某人"),
        (REPORT + "發改委指出，景氣轉佳。\n\n明年企業獲利將成長20%。", "某人"),
        (REPORT + "Lucid表示，明年產量將成長20%。", "Lucid"),
        ("甲乙智能公告，預計明年營收成長20%。", "甲乙智能"),
        ("公司公告，預計明年營收成長20%。", "某人"),
        ("首席策略師林雅慧指出，預估明年漲幅10%。", "林雅慧"),
        ("臻鼎董座沈慶芳指出，明年支出將達500億元。", "沈慶芳"),
        ("從點陣圖看，而華爾街普遍預期明年上漲20%。", "華爾街"),
        ("中信投顧將台股明年成長預測，由23%上調至30%。", "中信投顧"),
        ("對於明年的高點，以中信投顧的35,000點最高。", "中信投顧"),
        ("王大明對走勢的看法是：明年將上漲20%。", "王大明"),
        ("中信投顧11日發布2026年展望報告指出，明年將成長20%。", "中信投顧"),
        ("公司將明年目標上調至30%。", "某人"),
        ("高盛分析師問及，明年是否成長？我們明年將成長20%。", "某人"),
        ("我們認為明年產能將成長20%。", "某人"),
        ("報告預估，明年產能將成長20%。", "某人"),
    ],
)
def test_a_forecast_belongs_to_whom_it_is_told_of(text: str, told: str) -> None:
    """A house speaks for the paragraphs after its name; a person for their own."""
    claim = extract(text, said_on=date(2025, 11, 27), speaker="某人", lang="zh")[-1]

    assert claim.speaker == told
