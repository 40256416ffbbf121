"""Documents in two languages: each block has the language of its letters."""

import pytest

from tracker.transcript.reading import read_text

ENGLISH = "We expect to build five thousand robots next year, and fifty thousand in 2027."
CHINESE = "我们预计明年生产五千台机器人，2027年五万台。"


def languages(text: str) -> list[tuple[str, str | None]]:
    transcript = read_text(text)
    return [(transcript.view.text[b.start : b.start + 4], b.language) for turn in transcript.turns for b in turn.blocks]


def test_a_block_of_the_other_language() -> None:
    """None stands for the transcript's own language."""
    assert languages(f"{CHINESE}\n\n{ENGLISH}\n\n{CHINESE}") == [("我们预计", None), ("We e", "en"), ("我们预计", None)]
    assert languages("\n\n".join([ENGLISH] * 4 + [CHINESE])) == [*[("We e", None)] * 4, ("我们预计", "zh")]


@pytest.mark.parametrize("text", ["Optimus", "Elon Musk", "5000", "Optimus Gen 3：明年生产。", "FSD v13 HW4"])
def test_a_few_latin_words_in_a_chinese_document_are_chinese(text: str) -> None:
    """Names are no English."""
    assert {language for _, language in languages(f"{CHINESE * 3}\n\n{text}\n\n{CHINESE}")} == {None}


def test_a_folded_original_is_a_block_of_its_own() -> None:
    """`<details>` holds the other language; its tags part blocks, and the summary is one."""
    text = (
        f"{CHINESE}\n{CHINESE}\n<details>\n<summary>英文原文</summary>\n{ENGLISH}\n</details>\n{CHINESE}\n\n"
        f"<details><summary>原文</summary>\n\n> {ENGLISH}\n\n</details>"
    )

    assert languages(text) == [
        ("我们预计", None),
        ("英文原文", None),
        ("We e", "en"),
        ("我们预计", None),
        ("原文\nW", None),
        ("We e", "en"),
    ]


def test_a_translation_under_each_line_is_a_block_of_its_own() -> None:
    """Without blank lines too; neighbours of one language stay together."""
    text = f"{CHINESE}\n{ENGLISH}\n{CHINESE}\n{CHINESE}\n{ENGLISH}\n{CHINESE}"

    assert languages(text) == [("我们预计", None), ("We e", "en")] * 2 + [("我们预计", None)]


def test_a_translation_behind_its_sentence_is_a_block_of_its_own() -> None:
    """Speeches are printed so: 中文。English. 中文。"""
    text = f"{CHINESE * 2}{ENGLISH} {CHINESE}大家好。{ENGLISH}\n"

    assert languages(text) == [("我们预计", None), ("We e", "en")] * 2


def test_chinese_behind_an_english_sentence_is_a_block_of_its_own() -> None:
    """Whichever language begins the line, and whichever the transcript is of."""
    assert languages(f"{CHINESE * 3}\n\n{ENGLISH} {CHINESE}") == [
        ("我们预计", None),
        ("We e", "en"),
        ("我们预计", None),
    ]
    assert languages(f"{ENGLISH} {ENGLISH}\n\n{ENGLISH} {CHINESE}") == [
        ("We e", None),
        ("We e", None),
        ("我们预计", "zh"),
    ]
    assert languages(f"{ENGLISH} {CHINESE}{ENGLISH} {CHINESE}{ENGLISH} {ENGLISH}") == [
        ("We e", None),
        ("我们预计", "zh"),
    ] * 2 + [("We e", None)]
