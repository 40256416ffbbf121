"""Trees: Rich draws them on a terminal, wrapped to its width; at a pipe they are indented lines, whole."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from tracker.model.plain import clean_text

if TYPE_CHECKING:
    from rich.tree import Tree

_WIDEST = 100
_INDENT = "  "


@dataclass(slots=True)
class Node:
    """A line with lines below it. `style` is Rich's, and seen on a terminal only."""

    text: str
    style: str = ""
    children: list["Node"] = field(default_factory=list)

    def add(self, text: str, style: str = "") -> "Node":
        """Put a line below this one and return it."""
        child = Node(text, style)
        self.children.append(child)
        return child


def print_tree(root: Node, out: TextIO | None = None) -> None:
    """Print a tree as the place it goes to wants it."""
    stream = out or sys.stdout
    if not stream.isatty():
        stream.writelines(line + "\n" for line in plain_lines(root))
        return
    from rich.console import Console

    width = min(shutil.get_terminal_size().columns, _WIDEST)
    Console(file=stream, width=width, highlight=False).print(_drawn(root))


def plain_lines(node: Node, depth: int = 0) -> Iterator[str]:
    """Yield the lines of a tree, two blanks deeper at each step."""
    yield (_INDENT * depth + clean_text(node.text)).rstrip()
    for child in node.children:
        yield from plain_lines(child, depth + 1)


def _drawn(node: Node) -> "Tree":
    from rich.text import Text
    from rich.tree import Tree

    tree = Tree(Text(clean_text(node.text), style=node.style), guide_style="dim")
    for child in node.children:
        tree.add(_drawn(child))
    return tree
