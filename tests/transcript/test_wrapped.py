"""What parts no words: lines broken at a width, blanks around figures, the sounds of somebody who looks for a word."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tracker.transcript.document import Transcript
from tracker.transcript.reading import read_text

PAGE = """主席先生，我們決定明年三月把這項服務常規化，同時將服務擴
展至全港各區的院舍，務求讓更多有需要的長者受惠，並且在二
零一五年年底前增加五千個名額，另外我們亦會檢討收費的水平
，預計在未來兩年內把輪候時間縮短一半，政府會密切留意各區
的需求，適時作出調整，並且會在明年的施政報告內公布進一步的
詳情。"""


def view(text: str, kind: str = "txt") -> str:
    """Return what the rules see of a text, its line ends left out."""
    return read_text(text, kind=kind).view.text.strip()


def quotes_are_verbatim(transcript: Transcript) -> bool:
    """Whether every block of the view, mapped back, is a stretch of the text that holds the same letters."""
    for turn in transcript.turns:
        for block in turn.blocks:
            start, end = transcript.view.raw_span(block.start, block.end)
            seen = transcript.view.text[block.start : block.end]
            if re.sub(r"\s", "", transcript.text[start:end]) != re.sub(r"\s", "", seen):
                return False
    return True


def test_a_line_broken_at_a_width_ends_no_word() -> None:
    """擴/展 and 二/零一五年 are one word each; the quote is what stands in the file, line end and all."""
    page = read_text(PAGE)

    assert "擴展至" in page.view.text
    assert "二零一五年年底前" in page.view.text
    assert quotes_are_verbatim(page)


def test_where_speech_pauses_a_line_ends_and_words_stay_apart() -> None:
    """Lines of every length are those of speech recognition."""
    spoken = "我觉得\n明年会有很多新的产品出来对吧\n然后我们\n再看一下后面的情况怎么样\n其实\n都还不错的"

    assert view(spoken).count(" ") == spoken.count("\n")


def test_blanks_around_figures_part_nothing() -> None:
    """到 2027 年 AI 营收增长 20% is set so throughout: the rules see it close."""
    assert view("预计到 2027 年 AI 营收增长 20%，达到 85.58 亿元。") == "预计到2027年AI营收增长20%，达到85.58亿元。"
    assert view("预计 **20%** 的增长。", kind="md") == "预计20%的增长。"


def test_a_few_blanks_in_a_text_set_close_are_kept() -> None:
    """Speech recognition writes a pause so."""
    text = "去年2024年增长3% 今年5% 明年2026年目标是10%吧 后年20%左右 2030年再看"

    assert view(text) == text


def test_the_sounds_of_somebody_who_looks_for_a_word_are_left_out() -> None:
    """The quote still holds them: offsets are those of the file."""
    english = read_text("We plan to, uh, build 1.5 billion, um, plus or minus 50 million uh in 2026. Um, yes.")
    chinese = read_text("我们预计呃，明年呃增长嗯20%到呃30%。")

    assert english.view.text.strip() == "We plan to, build 1.5 billion, plus or minus 50 million in 2026. yes."
    assert chinese.view.text.strip() == "我们预计明年增长20%到30%。"
    assert english.text[slice(*english.view.raw_span(0, len(english.view.text) - 1))].startswith(
        "We plan to, uh, build"
    )


def test_a_small_word_said_twice_is_read_once() -> None:
    """Speakers start again; what means something when it is said twice stays."""
    assert read_text("We will we will build the the 5 plants in in 2027.").view.text.strip() == (
        "We will we will build the 5 plants in 2027."
    )
    kept = "He had had it that that day, very very soon, at-at-at 20 20."
    assert read_text(kept).view.text.strip() == kept


def test_phrases_that_hold_the_floor_are_left_out_between_commas_alone() -> None:
    assert read_text("We will have, you know, 50 plants in, I mean, 2028.").view.text.strip() == (
        "We will have, 50 plants in, 2028."
    )
    kept = "As you know, we open 50 plants. I mean 2028."
    assert read_text(kept).view.text.strip() == kept


def test_a_dash_set_close_parts_words_and_a_range_stays_a_range() -> None:
    assert read_text("By 2027—we expect 50 plants—sales grow 5%—5.5%.").view.text.strip() == (
        "By 2027, we expect 50 plants, sales grow 5%—5.5%."
    )


@given(
    st.lists(
        st.tuples(st.sampled_from(["预计到", "营收增长", "达到", "约", "年", "亿元", "，"]), st.integers(1, 9999)),
        min_size=1,
        max_size=12,
    )
)
def test_every_quote_is_verbatim_however_it_is_set(words: list[tuple[str, int]]) -> None:
    """Whether blanks are closed up or not, offsets point into the text as it was."""
    assert quotes_are_verbatim(read_text(" ".join(f"{word} {number}" for word, number in words) + "。"))
