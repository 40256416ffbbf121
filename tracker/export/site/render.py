"""From values to the bytes of pages: Jinja2 with everything escaped, and every text cleaned before.

Nothing in a template is ever marked as safe but the pictures, which are made here, and line breaks.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.errors import TrackerError
from tracker.export.site.values import ClaimPage, Frame, GroupPage
from tracker.model.plain import clean_text

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_HERE = Path(__file__).parent
_ASSETS = ("report.css", "report.js")
_CODE = re.compile("`([^`]+)`")
_SHORT = 240


def available() -> bool:
    """Whether Jinja2 is installed."""
    return find_spec("jinja2") is not None


def needed() -> None:
    """Raise TrackerError where Jinja2 is not installed."""
    if not available():
        raise TrackerError("a report needs Jinja2: pip install 'claims-tracker[report]'")


def assets() -> dict[str, bytes]:
    """Return the style sheet and the script, by their paths from the top of the site."""
    return {name: (_HERE / "assets" / name).read_bytes() for name in _ASSETS}


def page(template: str, frame: Frame, *, path: str, title: str, **values: Any) -> bytes:
    """Return a page that stands at a path from the top of the site. Raises TrackerError without Jinja2."""
    top = "../" * path.count("/")
    text = _environment().get_template(template).render(site=frame, here=path, top=top, title=title, **values)
    return text.encode("utf-8")


def claim_page(claim: ClaimPage, frame: Frame, *, path: str) -> bytes:
    """Return the page of a claim."""
    return page("claim.html", frame, path=path, title=claim.heading, claim=claim)


def group_page(group: GroupPage, frame: Frame, *, path: str) -> bytes:
    """Return the page of a speaker or a subject."""
    return page("group.html", frame, path=path, title=group.name, group=group)


@cache
def _environment() -> "Environment":
    needed()
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        autoescape=True,
        auto_reload=False,
        finalize=_cleaned,
        keep_trailing_newline=True,
        loader=FileSystemLoader(_HERE / "templates"),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters |= {"code": _code, "lines": _lines, "shortened": _shortened, "trusted": _trusted}
    return made


def _cleaned(value: Any) -> Any:
    """Clean every text that a template prints; what is markup already was cleaned where it was made."""
    return clean_text(value, keep_newlines=True) if type(value) is str else value


def _escaped(text: str) -> "Markup":
    from markupsafe import escape

    return escape(clean_text(text, keep_newlines=True))


def _code(text: str) -> "Markup":
    """Set what stands between backticks as code."""
    from markupsafe import Markup

    parts = _CODE.split(text)
    whole = Markup("")
    for place, part in enumerate(parts):
        whole += Markup("<code>{}</code>").format(_escaped(part)) if place % 2 else _escaped(part)
    return whole


def _lines(text: str) -> "Markup":
    """Keep the line ends of a document."""
    from markupsafe import Markup

    return Markup("<br>\n").join(_escaped(line) for line in clean_text(text, keep_newlines=True).split("\n"))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT else text[: _SHORT - 1].rstrip() + "…"


def _trusted(svg: str) -> "Markup":
    """Let a picture through: `export.picture` drew it, and escaped what stands in it."""
    from markupsafe import Markup

    return Markup(svg)  # noqa: S704 - drawn here, its texts cleaned and escaped by Vega
