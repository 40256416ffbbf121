"""Blanks inside a written-out Chinese number, as some speech recognition puts them: 一 百 五 十 万."""

import re

_DIGIT = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖几余多"
_SCALE = "十百千万亿点拾佰仟"
SPACED = re.compile(
    rf"(?<=[{_SCALE}])\s{{1,4}}(?=[{_DIGIT}{_SCALE}])|(?<=[{_DIGIT}])\s{{1,4}}(?=[{_SCALE}])"
    rf"|(?<=[{_DIGIT}{_SCALE}0-9])\s{{1,4}}(?=分\s{{0,4}}之|又)|(?<=[分又])\s{{1,4}}(?=[之{_DIGIT}{_SCALE}0-9])"
    r"|(?<=分之)\s{1,4}(?=[0-9一二三四五六七八九十百])|(?<=百)\s{1,4}(?=分)|(?<=[0-9])\s{1,4}(?=[万亿千百]|个?百分点)|(?<=分)\s{1,4}(?=点)"
    r"|(?<=[十百千万0-9一二三四五六七八九])\s{1,4}(?=个\s{0,3}百\s?分|[成折](?![为了立]))|(?<=个)\s{1,4}(?=百\s?分)"
    r"|(?<=[增长加高升大涨])\s{1,4}(?=[0-9一二两三四五六七八九十]{1,3}(?:\.[0-9])?\s?倍)"
    # What the sum is in another currency tells nothing new: 432亿元（62亿美元）至459亿元
    r"|(?<=元)\s?[(（][^()（）]{2,16}元[)）]\s?(?=[至到~-])"
)
"""A blank that parts a digit from its scale, a scale from the digits after it, or 百分之 and 个百分点 from their figure."""

APART = re.compile(
    r"(?<=[今明去后前])\s?[(（]\s?(?:20)?[0-9]{2}\s?[)）]\s?(?=年)|(?<=[今昨明])\s?[(（]\s?[0-9]{1,2}\s?[)）]\s?(?=日)"
    r"|(?:星期|礼拜|(?<!每)周)[一二三四五六日天]\s?(?=[(（][0-9]{1,2}(?:/[0-9]{1,2}|日)[)）])|(?<=[0-9])\s(?=[日号])"
)
"""What parts a date and says nothing more: 明 (2026) 年, 今（11）日, 周二（3/10）, 11 月 20 日."""
