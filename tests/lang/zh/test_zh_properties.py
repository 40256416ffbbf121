"""What holds of any Chinese date and number: what is written is read, in either script, work grows with the text."""

import sys
from datetime import date, timedelta
from decimal import Decimal
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract.api import find_dates, find_quantities
from tracker.lang.zh.numbers import parse_number
from tracker.lang.zh.traditional import table

SAID_ON = date(2025, 3, 20)
DIGITS = "零一二三四五六七八九"
TRADITIONAL = str.maketrans("个后内万亿两号礼间辆台", "個後內萬億兩號禮間輛臺")


def below_ten_thousand(number: int) -> str:
    """Write a number below 10,000 in numerals, with 零 for skipped places."""
    text, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return text


def numerals(number: int) -> str:
    """Write a whole number in Chinese numerals."""
    if number < 20:
        return {0: "零", 10: "十"}.get(number) or ("十" if number > 10 else "") + DIGITS[number % 10]
    text = ""
    for unit, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part = number // unit % 10**4
        if part:
            text += ("零" if text and part < 1000 else "") + below_ten_thousand(part) + name
    return text


def year_in_numerals(year: int) -> str:
    """Write a year digit by digit."""
    return "".join(DIGITS[int(c)] for c in str(year))


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_a_number_in_numerals_comes_back(number: int) -> None:
    assert parse_number(numerals(number)) == number


@given(st.integers(min_value=20, max_value=10**12 - 1))
def test_an_amount_in_numerals_comes_back(number: int) -> None:
    (found,) = find_quantities(f"共有{numerals(number)}台设备")

    assert (found.value, found.unit) == (number, "units")


@given(st.integers(min_value=1, max_value=9999), st.sampled_from(["万", "亿", "百万", "万亿"]))
def test_digits_with_a_scale_come_back(number: int, scale: str) -> None:
    by = {"万": 1e4, "亿": 1e8, "百万": 1e6, "万亿": 1e12}[scale]

    (found,) = find_quantities(f"投入{number}{scale}美元")

    assert (found.value, found.unit) == (number * by, "USD")


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))


@given(DAYS)
def test_a_day_in_words_comes_back(day: date) -> None:
    words = f"{year_in_numerals(day.year)}年{numerals(day.month)}月{numerals(day.day)}日"

    (found,) = find_dates(f"于{words}发布", said_on=SAID_ON)

    assert (found.text, found.window_start, found.due_on) == (words, day, day)


@given(DAYS, st.sampled_from(["{y}年{m}月{d}日", "{y}-{m:02}-{d:02}", "{y}/{m}/{d}", "{y}年{m}月{d}号"]))
def test_a_day_in_digits_comes_back(day: date, form: str) -> None:
    words = form.format(y=day.year, m=day.month, d=day.day)

    (found,) = find_dates(f"于{words}发布", said_on=SAID_ON)

    assert (found.text, found.window_start, found.due_on) == (words, day, day)


@given(DAYS, st.integers(min_value=1, max_value=400))
def test_a_range_of_days_has_both_ends(first: date, length: int) -> None:
    last = min(first + timedelta(days=length), date(2199, 12, 31))

    (found,) = find_dates(
        f"从{first.year}年{first.month}月{first.day}日到{last.year}年{last.month}月{last.day}日施工", said_on=SAID_ON
    )

    assert (found.window_start, found.due_on) == (first, last)


@given(st.integers(min_value=1000, max_value=9999))
def test_any_year_comes_back(year: int) -> None:
    (found,) = find_dates(f"在{year}年建成", said_on=SAID_ON)

    assert (found.window_start, found.due_on) == (date(year, 1, 1), date(year, 12, 31))


@given(st.integers(min_value=1, max_value=99), st.sampled_from(["{n}年内", "未来{n}年", "今后{n}年"]))
def test_within_so_many_years_ends_that_many_years_from_now(years: int, form: str) -> None:
    for number in (str(years), numerals(years)):
        (found,) = find_dates(f"将在{form.format(n=number)}普及", said_on=SAID_ON)

        assert (found.window_start, found.due_on) == (SAID_ON, SAID_ON.replace(year=SAID_ON.year + years))


@pytest.mark.parametrize("text", [
    "两年内交付五万辆", "三个月后上市", "12号到15号", "2026年和2028年之间", "禮拜一", "一亿两千万台",
    "年内投入三十亿元",
])  # fmt: skip
def test_both_scripts_give_the_same(text: str) -> None:
    other = text.translate(TRADITIONAL)

    assert [(d.window_start, d.due_on, d.start_char) for d in find_dates(text, said_on=SAID_ON)] == [
        (d.window_start, d.due_on, d.start_char) for d in find_dates(other, said_on=SAID_ON)
    ]
    assert [(q.value, q.unit, q.start_char) for q in find_quantities(text)] == [
        (q.value, q.unit, q.start_char) for q in find_quantities(other)
    ]


def test_normalising_changes_no_length() -> None:
    assert {len(to) if isinstance(to, str) else 1 for to in table().values()} == {1}


CHARACTERS = (
    "零一二两三四五六七八九十百千万亿年月日号周季度初中末底前后内第半多余几成倍分之"
    "点上下本今明去每约%-~到至、，。 0123456789.,:/Q元辆个"
)
WORDS = [
    "星期",
    "世纪",
    "年代",
    "未来",
    "过去",
    "再过",
    "以后",
    "之前",
    "增长",
    "不到",
    "超过",
    "百分之",
    "元旦",
    "十五五",
    "FY",
    "民国",
]
PIECES = st.sampled_from([*CHARACTERS, *WORDS])


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_jumble_of_date_words_is_read_without_a_crash(text: str) -> None:
    for d in find_dates(text, said_on=SAID_ON):
        assert text[d.start_char : d.end_char] == d.text
    for q in find_quantities(text):
        assert text[q.start_char : q.end_char] == q.text


@given(st.text(max_size=80))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    find_dates(text, said_on=SAID_ON)
    find_quantities(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "一",
        "十",
        "万",
        "年",
        "2026年",
        "3月",
        "第",
        "一年",
        "-",
        "5%-",
        "三五",
        "几",
        "约",
        " ",
        "1,000,",
        "到",
        "上",
        "半年",
    ],
)
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    """Ten times the text takes some ten times the calls: work that is counted, so that a busy machine changes nothing.

    What one pattern does by itself is no call; `python -m benchmarks.linear` times these texts.
    """

    def calls(text: str) -> int:
        counted = 0

        def count(_frame: FrameType, _event: str, _argument: object) -> None:
            nonlocal counted
            counted += 1

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            find_dates(text, said_on=SAID_ON)
            find_quantities(text)
        finally:
            sys.setprofile(before)
        return counted

    short, long = piece * (400 // len(piece)), piece * (4000 // len(piece))
    calls(long)  # rules are loaded, and words are kept in mind
    assert calls(long) < 20 * calls(short) + 1000


@given(
    st.decimals(min_value=Decimal("0.01"), max_value=Decimal(999_999), places=2),
    st.sampled_from([("亿", 8), ("万", 4), ("千万", 7), ("万亿", 12), (" 亿", 8), ("k", 3), ("B", 9), ("million", 6)]),
    st.sampled_from(["", "-"]),
)
def test_a_figure_with_commas_is_as_large_as_it_is_written(figure: Decimal, scale: tuple[str, int], sign: str) -> None:
    word, power = scale
    number = parse_number(f"{sign}{figure:,}{word}")
    assert number == float(figure.scaleb(power)) * (-1 if sign else 1)
