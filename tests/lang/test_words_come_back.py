"""Days and numbers put into words, in either language, are found as themselves in running text."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.extract.api import find_dates, find_quantities
from tracker.lang.en import numbers

SAID_ON = date(2025, 3, 20)
MONTHS = [date(2025, month, 1).strftime("%B") for month in range(1, 13)]
ONES, TENS = list(numbers.ONES), ["_", "_", *(word for word in numbers.TENS if word != "fourty")]
ORDINALS = {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth", 20: "twentieth"}
FIGURES = "零一二三四五六七八九"


@settings(deadline=None)
@given(st.dates(date(2100, 1, 1), date(9999, 12, 31)))
def test_a_day_of_any_year_comes_back(day: date) -> None:
    """A day of a far year, in figures and calendar words of either language."""
    assert english_days(f"we open on {MONTHS[day.month - 1]} {day.day}, {day.year} in town.") == [(day, day)]
    assert english_days(f"we open on {day.day} {MONTHS[day.month - 1]} {day.year}.") == [(day, day)]
    assert english_days(f"we open on {day.isoformat()}.") == [(day, day)]
    assert chinese_days(f"我们{day.year}年{day.month}月{day.day}日开业。") == [(day, day)]


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(9999, 12, 31)))
def test_a_day_in_chinese_figures_of_words_comes_back(day: date) -> None:
    """二〇二六年三月五日: the year figure by figure, month and day as numbers."""
    year = "".join("〇" if c == "0" else FIGURES[int(c)] for c in str(day.year))
    assert chinese_days(f"我们{year}年{chinese(day.month)}月{chinese(day.day)}日开业。") == [(day, day)]


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_a_day_of_ordinals_comes_back(day: date) -> None:
    """March twenty-first, 2026; the twenty-first of March 2026."""
    month, ordinal = MONTHS[day.month - 1], ordinal_in_words(day.day)
    for text in (
        f"we open on {month} {ordinal}, {day.year}.",
        f"we open on {month} {ordinal} {day.year}.",
        f"we open on the {ordinal} of {month} {day.year}.",
    ):
        assert english_days(text) == [(day, day)], text


@settings(deadline=None)
@given(st.dates(date(2010, 1, 1), date(2099, 12, 31)))
def test_a_day_whose_year_is_in_words_comes_back(day: date) -> None:
    """March twenty-first, twenty twenty-six."""
    text = f"we open on {MONTHS[day.month - 1]} {ordinal_in_words(day.day)}, twenty {in_words(day.year - 2000)}."
    assert english_days(text) == [(day, day)]


@settings(deadline=None)
@given(st.integers(11, 999_999_999))
def test_an_english_number_in_words_is_found(number: int) -> None:
    """A count of things in words, with and without a sign of percent."""
    assert english_amounts(f"they bought {in_words(number)} chairs.") == [number]
    assert english_amounts(f"it rose {in_words(number % 1000 + 1)} percent.") == [number % 1000 + 1]


@settings(deadline=None)
@given(st.integers(1, 999_999_999))
def test_a_chinese_number_in_words_is_found(number: int) -> None:
    """A sum of money, and a share in hundredths; what lies below nothing has 负 before it."""
    assert chinese_amounts(f"他们花了{chinese(number)}元。") == [number]
    assert chinese_amounts(f"占百分之{chinese(number % 100 + 1)}。") == [number % 100 + 1]
    assert chinese_amounts(f"增长百分之负{chinese(number % 100 + 1)}。") == [-(number % 100 + 1)]


def english_days(text: str) -> list[tuple[date | None, date | None]]:
    return [(d.window_start, d.due_on) for d in find_dates(text, said_on=SAID_ON, lang="en")]


def chinese_days(text: str) -> list[tuple[date | None, date | None]]:
    return [(d.window_start, d.due_on) for d in find_dates(text, said_on=SAID_ON, lang="zh")]


def english_amounts(text: str) -> list[float | None]:
    return [q.value for q in find_quantities(text, lang="en")]


def chinese_amounts(text: str) -> list[float | None]:
    return [q.value for q in find_quantities(text, lang="zh")]


def ordinal_in_words(number: int) -> str:
    if number <= 20:
        return ORDINALS.get(number) or ONES[number] + "th"
    tens, one = divmod(number, 10)
    return f"{TENS[tens]}-{ordinal_in_words(one)}" if one else f"{TENS[tens][:-1]}ieth"


def in_words(number: int) -> str:
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            many, rest = divmod(number, size)
            return f"{in_words(many)} {name}" + (f" {in_words(rest)}" if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


def chinese(number: int) -> str:
    """The number as it is spoken: groups of ten thousand, 零 for figures passed over."""
    for size, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百")):
        if number >= size:
            many, rest = divmod(number, size)
            gap = "零" if rest and rest < size // 10 else ""
            tail = chinese(rest) if rest else ""
            return chinese(many) + name + gap + ("一" + tail if tail.startswith("十") else tail)
    if number < 10:
        return FIGURES[number]
    tens, one = divmod(number, 10)
    return ("" if tens == 1 else FIGURES[tens]) + "十" + (FIGURES[one] if one else "")
