"""Lists of figures in plain Chinese text, which nothing marks but their short lines."""

from datetime import date

import pytest

from tracker.transcript.document import BlockKind
from tracker.transcript.reading import read_text


def blocks(text: str) -> list[tuple[BlockKind, str]]:
    transcript = read_text(text, said_on=date(2026, 3, 5), lang="zh")
    return [
        (one.kind, transcript.view.text[one.start : one.end].strip())
        for turn in transcript.turns
        for one in turn.blocks
    ]


def test_each_line_of_a_list_of_figures_is_an_item() -> None:
    """The title before them is none."""
    text = "三、2026年主要目标\n经济增长4.5%—5%\n新增就业1200万人以上\n粮食产量1.4万亿斤左右\n"

    assert blocks(text) == [
        (BlockKind.PROSE, "三、2026年主要目标"),
        (BlockKind.LIST, "经济增长4.5%—5%"),
        (BlockKind.LIST, "新增就业1200万人以上"),
        (BlockKind.LIST, "粮食产量1.4万亿斤左右"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "今年我们计划在全国各地建成一百座超级充电站和三百座普通充\n电站，其中一半在年底之前投入使用，另外的一半在明年上半年\n投入使用，总的投资将会超过三十亿元。",
        "大家好今天我们聊聊\n这家公司的财报\n它的营收是50亿\n然后我们再看一下\n它的利润",
    ],
    ids=["wrapped", "spoken"],
)
def test_wrapped_and_spoken_lines_stay_one_paragraph(text: str) -> None:
    """Lines are joined as before where they are no list."""
    assert len(blocks(text)) == 1


def test_a_cell_with_clauses_is_a_sentence_of_its_own() -> None:
    """Its words do not run into those of the cell beside it; short cells stay together."""
    found = blocks("| 甲 | 2026 | 利用率95% | 积极扩产，明年满载 |\n|---|---|---|---|\n| 乙 | 2027 | 50 | 无 |")

    assert found[0][1].replace(" ", "") == "甲2026利用率95%。积极扩产，明年满载。"
    assert found[1][1].split() == ["乙", "2027", "50", "无"]
