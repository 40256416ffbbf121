"""docs/report.md names every picture, page, question and function that there is, and its images are there."""

import re
from pathlib import Path

from tracker.model.picture import PictureKind
from tracker.store.queries import QUERIES

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE = (DOCS / "report.md").read_text(encoding="utf-8")


def test_every_picture_and_every_question_is_told_of() -> None:
    assert [kind.value for kind in PictureKind if f"| `{kind.value}` |" not in PAGE] == []
    assert [name for name in QUERIES if f"`{name}`" not in PAGE] == []


def test_the_images_are_there_and_small() -> None:
    shown = [DOCS / name for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", PAGE)]

    assert shown
    assert sum(image.stat().st_size for image in shown) < 500_000
