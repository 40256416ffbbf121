"""Time and memory grow with the size of the text and no faster, on hostile text as well: ratios of doubled sizes.

    python -m benchmarks.linear [--text NAME] [--double 3]

Each text is extracted whole at a size and at twice, four and eight times it: time(2n) / time(n) is 2 where the time is
linear and 4 where it is quadratic. Memory is what is still held after many documents, one after the other: it must not
grow with their number.
"""

import argparse
import gc
import time
import tracemalloc
from collections.abc import Callable
from datetime import date

from tracker.extract.api import extract_transcript
from tracker.transcript.reading import read_text

SAID = date(2025, 3, 20)
LIMIT = 2.8
"""Between linear (2) and quadratic (4), with room for a busy machine."""
SMALLEST = 0.02
"""Seconds under which a time says nothing."""
DOCUMENTS = 500


_STARTS = {"<transcript>": "txt", "<": "html", "[{": "json", '{"': "json", "1\n0": "srt"}
"""How a text of each format begins, the longer beginnings first."""


def extracted(text: str, lang: str) -> int:
    """Return the number of candidates of a text; what it begins with tells its format, Markdown for want of another."""
    kind = next((kind for start, kind in _STARTS.items() if text.startswith(start)), "md")
    transcript = read_text(text, said_on=SAID, speaker="Elon Musk", lang=lang, kind=kind)
    return len(extract_transcript(transcript))


def repeated(piece: str, end: str = "") -> Callable[[int], str]:
    """Return a function from a size in characters to a text of that size."""
    return lambda size: piece * (size // len(piece)) + end


_TALK = "大家都知道我们一直在努力把每一件小事做好而且从来没有停下来过，" * 40 + "明年将生产五千台机器人，"
_SPEECH = "and so you know we kept on working on it and everybody was happy with how it turned out " * 20

_HAN = "金木水火土山石田土城海江河湖天地日月星云"
_CALL = "Our next question comes from the line of Ann Lee with Northern. "

_MARKUP = ("<div>", "<a ", "<p>x", "<table><tr>", "<!--", "</div>", "<b><i>")


def marked(piece: str) -> Callable[[int], str]:
    """Return a function from a size in characters to a hostile page of that size."""
    return lambda size: "<p>" + "We build robots. " * 40 + piece * (size // len(piece))


_PIECES = ("一", "十", "万", "年", "2026年", "3月", "第", "一年", "-", "5%-", "几", "约", "到", "上", "半年")

TEXTS: dict[str, tuple[str, int, Callable[[int], str]]] = {
    "digits": ("zh", 100_000, repeated("7")),
    "digits, English": ("en", 50_000, repeated("7")),
    "digits and commas": ("en", 20_000, repeated("1,000,")),
    "numerals": ("zh", 50_000, repeated("三五万")),
    "nested brackets": ("zh", 100_000, lambda size: "（" * (size // 2) + "）" * (size // 2)),
    "nested brackets, English": ("en", 50_000, lambda size: "([" * (size // 4) + "])" * (size // 4)),
    "one line to 10 MB": ("zh", 420_000, repeated(_TALK)),
    "one line to 10 MB, English": ("en", 1_250_000, repeated(_SPEECH + "we will build 5000 robots next year and ")),
    "half a million labels": ("zh", 437_500, repeated("发言人1：\n")),
    "speaker labels, English": ("en", 100_000, repeated("Speaker 1: a\n")),
    "names as labels": ("en", 100_000, repeated("Amy Hood -- CFO\n")),
    "cue words": ("zh", 200_000, repeated("将会预计计划目标希望可能")),
    "cue words, English": ("en", 20_000, repeated("will expect plan goal hope may ")),
    "date words": ("zh", 4_000, repeated("明年年底季度三年内")),
    "date words, English": ("en", 8_000, repeated("next year by the end of the quarter in ")),
    "words before dates, English": (
        "en",
        20_000,
        repeated("we will ramp up to 500 stores by the end of 2027, and go on for over two years. "),
    ),
    "own names, English": ("en", 40_000, repeated("hi, this is Xander, and our CFO Dan Janki is here. it's Ann, so ")),
    "calls to ask, English": ("en", 100_000, repeated(_CALL)),
    "spoken to by name, English": ("en", 100_000, lambda size: _CALL + "and Annie, can you say? " * (size // 24)),
    "spoken to by no name, English": ("en", 100_000, lambda size: _CALL + "and qax, can you say? " * (size // 22)),
    "thanks, English": ("en", 100_000, repeated("Thanks, Ann. We will do it. Thank you, Bob. ")),
    "hand-overs, English": ("en", 100_000, repeated("I will now turn the call over to Ann. Thanks, Bob. ")),
    "hand-overs at the end, English": ("en", 100_000, repeated("And Bob, over to you. ")),
    "called by name, English": ("en", 50_000, repeated(". Annie? ")),
    "called by many names, English": ("en", 50_000, lambda size: "".join(f". Ann{i}? " for i in range(size // 9))),
    "captions, English": ("en", 100_000, repeated(f">> {_CALL}\n>> Thanks, can you say?\n>> Yes, thanks, Ann.\n")),
    "claims in the present, English": ("en", 10_000, repeated("The bridge opens in May, ")),
    "what the present foretells, English": ("en", 10_000, repeated("The museum puts its old wing in by twenty six, ")),
    "forecasts withdrawn, English": ("en", 10_000, repeated("our outlook for growth of 5% in 2027 ")),
    "has it so, English": ("en", 10_000, repeated("the bank has inflation averaging 5% in 2027 ")),
    "claims in rows, English": ("en", 10_000, repeated("Tape-out in June, samples in October. ")),
    "headings of companies": (
        "zh",
        10_000,
        lambda size: "".join(f"# Foo{i} (FO{i}) 财报分析\n\n我们预计2027年营收增长5%。\n\n" for i in range(size // 35)),
    ),
    "companies that announce": (
        "zh",
        3_000,
        lambda size: "".join(
            f"{_HAN[i % 20]}{_HAN[i // 20 % 20]}{_HAN[i // 400 % 20]}公司董事长表示，2027年营收增长5%。"
            for i in range(size // 24)
        ),
    ),
    "offices as labels, English": (
        "en",
        20_000,
        repeated("CFO: We expect 5% growth in 2027.\nAnalyst 1: Thanks, Ann.\n"),
    ),
    "titles of lists": ("zh", 3_000, repeated("公司预测：\n- 2027年营收增长5%\n")),
    "sayings aloud": ("zh", 3_000, repeated("他们说，我们的盈利将在2027年增长5%。")),
    "surprises": ("zh", 20_000, repeated("如果没有不")),
    "times for each": ("zh", 10_000, repeated("9月和12月各降息25个基点，")),
    "changes": ("zh", 10_000, repeated("明年从5%提高到8%、")),
    "changes, English": ("en", 10_000, repeated("will go to $5 in 2027, up from $4, ")),
    "sizes of cuts, English": ("en", 10_000, repeated("two quarter-point cuts and ")),
    "chances, English": ("en", 10_000, repeated("the odds of that of 5% is ")),
    "spans that last": ("zh", 20_000, repeated("牛市将会再持续三年。")),
    "months to come": ("zh", 20_000, repeated("新车将于5月交付。")),
    "years of budgets, English": ("en", 20_000, repeated("We will build 900 robots in 2026-27. ")),
    "quotation marks": ("zh", 200_000, repeated("“”「」")),
    "stars and hashes": ("en", 50_000, repeated("*_`# [")),
    "blanks": ("en", 2_000_000, repeated(" ")),
    "line ends": ("en", 500_000, repeated("\n")),
    "full stops": ("en", 100_000, repeated("a.")),
    "titles": ("en", 100_000, repeated("Mr. ")),
    "opened quotations": ("en", 100_000, repeated("“... ")),
    **{f"markup {piece}": ("en", 10_000, marked(piece)) for piece in _MARKUP},
    "captions as XML, not closed": (
        "en",
        20_000,
        lambda size: "<transcript>" + '<text start="1">We will build 5000 robots next year\n' * (size // 54),
    ),
    "captions, SubRip": ("en", 20_000, repeated("1\n00:00:01,000 --> 00:00:02,000\nwe will build 5000 robots\n\n")),
    "utterances as JSON": (
        "en",
        20_000,
        lambda size: '[{"text":"a"}' + ',{"text":"We will build 5000 robots.","speaker":"Ann"}' * (size // 55) + "]",
    ),
    "a text as JSON": ("en", 20_000, lambda size: '{"text":"' + "We will build 5000 robots.\\n" * (size // 28) + '"}'),
    "lines with their times": (
        "en",
        20_000,
        lambda size: "".join(f"[{n}.00 --> {n + 1}.00] we will build 5000\n" for n in range(size // 36)),
    ),
    "line breaks of a page": (
        "en",
        10_000,
        lambda size: "<html><p>" + "Ann Lee: We will build 5000 robots.<br>Bob Ray: Why?<br>" * (size // 57),
    ),
    "a table of years": (
        "en",
        10_000,
        lambda size: "| Line | 2030 | 2031 |\n|---|---|---|\n" + "| Growth | 5% | 6% |\n" * (size // 21),
    ),
    "columns of a table": (
        "en",
        5_000,
        lambda size: "| Line" + " | 2030" * (size // 16) + "|\n| Growth" + " | 5%" * (size // 16),
    ),
    "a list of aims": ("en", 10_000, lambda size: "Our goals for 2030 are:\n" + "- Build 5000 robots\n" * (size // 20)),
    "names and blanks": ("zh", 10_000, repeated("李明 我们明年生产五千台。\n\n王芳 为什么？\n\n")),
    "unpaired surrogates": ("zh", 4_000, repeated("\ud800年5")),
    **{f"only {piece}": ("zh", 20_000, repeated(piece)) for piece in _PIECES},
}
"""Name -> language, smallest size in characters, and the text of a size; the largest is eight times the smallest."""


def seconds(text: str, lang: str) -> float:
    """Return the processor time of the better of two runs."""
    best = float("inf")
    for _ in range(2):
        gc.collect()
        begun = time.process_time()
        extracted(text, lang)
        best = min(best, time.process_time() - begun)
    return best


def growth(name: str, doublings: int) -> tuple[list[float], float]:
    """Return the times of a text at its doubled sizes, and what a doubling costs in the mean."""
    lang, size, made = TEXTS[name]
    times = [seconds(made(size << step), lang) for step in range(doublings + 1)]
    told = [t for t in times if t >= SMALLEST]
    return times, (told[-1] / told[0]) ** (1 / (len(told) - 1)) if len(told) > 1 else 0.0


def memory(documents: int) -> int:
    """Return how many bytes are still held after so many documents, all different."""
    gc.collect()
    tracemalloc.start()
    for number in range(documents):
        extracted(f"我们预计到{2026 + number % 50}年底将生产{number + 100}台机器人，客户{number}很高兴。" * 5, "zh")
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held


def main(arguments: list[str] | None = None) -> int:
    """Print the tables; return 1 where something grows faster than it may."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--text", action="append", choices=sorted(TEXTS), help="only these texts")
    parser.add_argument("--double", type=int, default=3, metavar="N", help="how often the size is doubled")
    given = parser.parse_args(arguments)
    failed = 0
    print(f"time(2n) / time(n): 2 is linear, 4 quadratic; at most {LIMIT}")
    for name in given.text or TEXTS:
        times, worst = growth(name, given.double)
        failed += worst > LIMIT
        shown = " ".join(f"{t:7.3f}" for t in times)
        mark = "  GROWS TOO FAST" if worst > LIMIT else ""
        sizes = f"{TEXTS[name][1]:>9,} characters, doubled {given.double} times"
        print(f"  {name:26} {sizes}: {shown} s  x{worst:.1f}{mark}", flush=True)
    few, many = memory(DOCUMENTS // 10), memory(DOCUMENTS)
    grows = many > 2 * few + 500_000
    print(f"memory held after {DOCUMENTS // 10} documents {few / 1e3:.0f} kB, after {DOCUMENTS} {many / 1e3:.0f} kB")
    return 1 if failed or grows else 0


if __name__ == "__main__":
    raise SystemExit(main())
