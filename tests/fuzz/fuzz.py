"""A coverage-guided fuzzer over all that reads what others wrote: `python tests/fuzz/fuzz.py TARGET [OPTIONS]`.

Needs `pip install atheris` beside the development tools; docs/fuzzing.md says how, how long, and what was found. A
target fails by any exception but the documented ones, by a broken promise (an offset outside the text, a window upside
down, a number that is none), or by libFuzzer's own limits of time and memory. Without atheris the same targets run on
files: `python tests/fuzz/fuzz.py TARGET FILE...`.
"""

import contextlib
import importlib
import io
import math
import sys
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

DAY = date(2025, 3, 20)
_EMPTY_DOCX = io.BytesIO()
TARGETS: dict[str, Callable[[bytes], None]] = {}


def target(function: Callable[[bytes], None]) -> Callable[[bytes], None]:
    TARGETS[function.__name__] = function
    return function


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass") if _decodes(data) else data.decode("utf-8", "replace")


def _decodes(data: bytes) -> bool:
    with contextlib.suppress(UnicodeDecodeError):
        data.decode("utf-8", "surrogatepass")
        return True
    return False


def _one_line(message: str) -> None:
    assert "\n" not in message, "an error is one line"


def _read(data: bytes, kind: str) -> None:
    from tracker.errors import TrackerError
    from tracker.transcript.reading import ReadOptions, read_bytes

    try:
        found = read_bytes(data, ReadOptions(said_on=DAY), name=f"fuzzed.{kind}", kind=kind)
    except TrackerError as error:
        _one_line(str(error))
        return
    for turn in found.turns:
        for block in turn.blocks:
            start, end = found.view.raw_span(block.start, block.end)
            assert 0 <= start <= end <= len(found.text)


@target
def read_txt(data: bytes) -> None:
    _read(data, "txt")


@target
def read_srt(data: bytes) -> None:
    _read(data, "srt")


@target
def read_vtt(data: bytes) -> None:
    _read(data, "vtt")


@target
def read_json(data: bytes) -> None:
    _read(data, "json")


@target
def read_html(data: bytes) -> None:
    _read(data, "html")


@target
def read_docx(data: bytes) -> None:
    """The bytes are the document's main part: mutations of a packed archive seldom reach what is inside it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(_EMPTY_DOCX) as plain, zipfile.ZipFile(packed, "w") as archive:
        for part in plain.namelist():
            archive.writestr(part, data if part == "word/document.xml" else plain.read(part))
    _read(packed.getvalue(), "docx")


@target
def read_pdf(data: bytes) -> None:
    _read(data, "pdf")


@target
def extract(data: bytes) -> None:
    from tracker import extract as run
    from tracker.errors import TrackerError

    text = _text(data)
    try:
        claims = run(text, said_on=DAY, speaker="Elon Musk")
    except TrackerError as error:  # front matter that is broken
        _one_line(str(error))
        return
    for found in claims:
        assert found.quote == text[found.start_char : found.end_char], "the quote is verbatim"
        assert (found.tier == "C") == (found.due_on is None)
        if found.window_start and found.due_on:
            assert found.window_start <= found.due_on
        assert all(math.isfinite(n) for n in (found.value, found.low, found.high) if n is not None)


def _dates(data: bytes, lang: str) -> None:
    from tracker import find_dates

    text = _text(data)
    last = 0
    for found in find_dates(text, said_on=DAY, lang=lang):
        assert found.text == text[found.start_char : found.end_char]
        assert last <= found.start_char < found.end_char
        last = found.end_char
        if found.window_start and found.due_on:
            assert found.window_start <= found.due_on


def _quantities(data: bytes, lang: str) -> None:
    from tracker import find_quantities

    text = _text(data)
    for found in find_quantities(text, lang=lang):
        assert found.text == text[found.start_char : found.end_char]
        assert all(math.isfinite(n) for n in (found.value, found.low, found.high) if n is not None)
        if found.low is not None and found.high is not None:
            assert found.low <= found.high


@target
def dates_zh(data: bytes) -> None:
    _dates(data, "zh")


@target
def dates_en(data: bytes) -> None:
    _dates(data, "en")


@target
def quantities_zh(data: bytes) -> None:
    _quantities(data, "zh")


@target
def quantities_en(data: bytes) -> None:
    _quantities(data, "en")


@target
def records(data: bytes) -> None:
    from tracker.records import decisions, observations, review_sheets, verdicts

    text = _text(data)
    readers = (
        decisions.parse,
        verdicts.parse,
        observations.parse,
        observations.parse_csv,
        observations.parse_any,
        review_sheets.parse_csv,
    )
    for parse in readers:
        _, problems = parse(text, "fuzzed")
        assert all("\n" not in str(problem) for problem in problems), "a problem is one line"


@target
def words(data: bytes) -> None:
    from tracker.errors import TrackerError
    from tracker.lang.addition_file import read_additions
    from tracker.lang.lexicon_file import read_lexicon

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "words.yaml")
        path.write_bytes(data)
        for read in (read_additions, read_lexicon):
            with contextlib.suppress(TrackerError):
                read([path])


_WORDS = """
list due show add resolve reopen log undo verify scorecard expect export tag note edit link unlink family drift sources
observe check extract explain rules review dump load --format json csv jsonl table md --by speaker year tag --as-of
--due-before --due-after --said-on --status all hit miss void --speaker --subject --search --sort due --limit --reverse
--today --actual --fulfilled-on --evidence --note --force --help 1 2 999 0 -1 2026-01-01 2026-02-30 -- - 1e999 nan 全部
马斯克 --plain --partial --tier A C --value 5
"""
OPTIONS = _WORDS.split()


@target
def arguments(data: bytes) -> None:
    """Each byte is a word of OPTIONS, or (from 0xE0) begins a free word up to the next zero byte; no paths."""
    from tracker.cli.app import run

    given: list[str] = []
    rest = data[:60]
    while rest:
        first, rest = rest[0], rest[1:]
        if first < 0xE0:
            given.append(OPTIONS[first % len(OPTIONS)])
        else:
            word, _, rest = rest.partition(b"\0")
            given.append(word.decode("utf-8", "replace").replace("/", "").replace("..", ""))
    if any(word in {"-o", "--output"} or word.startswith("-o") or "output" in word for word in given):
        return
    out, err, entered = io.StringIO(), io.StringIO(), sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO())
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = run(["--database", "sqlite:////tmp/fuzzed-arguments.db", *given])
    finally:
        sys.stdin = entered
    assert status in {0, 1, 2, 3}, f"{given}: status {status}: {err.getvalue()}"
    assert "unforeseen" not in err.getvalue(), f"{given}: {err.getvalue()}"
    assert "Traceback" not in err.getvalue(), f"{given}: {err.getvalue()}"


def prepare(name: str) -> None:
    """Make what a target needs before its first input."""
    if name == "read_docx":
        _EMPTY_DOCX.seek(0)
        importlib.import_module("docx").Document().save(_EMPTY_DOCX)


def main() -> None:
    name, rest = sys.argv[1], sys.argv[2:]
    prepare(name)
    files = [word for word in rest if Path(word).is_file()]
    if files:
        for file in files:
            TARGETS[name](Path(file).read_bytes())
            print(f"{file}: fine")
        return
    import atheris

    with atheris.instrument_imports(include=["tracker"], enable_loader_override=False):
        import tracker.cli.app
        import tracker.extract.api
        import tracker.lang.addition_file
        import tracker.lang.en
        import tracker.lang.zh
        import tracker.records.decisions
        import tracker.transcript.captions
        import tracker.transcript.markdown
        import tracker.transcript.office
        import tracker.transcript.segments
        import tracker.transcript.web  # noqa: F401 - imported to be instrumented
    atheris.Setup([sys.argv[0], *rest], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
