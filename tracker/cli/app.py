"""The entry point: the clock is read here, errors become one line and an exit status, and start-up is kept short.

Nothing heavy is imported at module level, and the garbage collector rests while modules are loaded: walking the many
objects that SQLAlchemy makes at import costs a third of a short command.
"""

import contextlib
import errno
import gc
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime

from tracker.errors import NOT_ALL_DONE, WRONG_USAGE, TrackerError

INTERRUPTED = 130
_BEFORE_THE_COMMAND = frozenset({"--database", "--today", "--version"})
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def main() -> int:
    """Run `claims` with the arguments of the process and return the exit status: the console script's entry."""
    gc.disable()
    # Without this pydantic reads the metadata of every installed package at each start, to look for plug-ins.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    status = run(sys.argv[1:])
    gc.freeze()  # nothing is worth walking any more when the interpreter shuts down
    return status


def run(arguments: Sequence[str]) -> int:
    """Run `claims` with these arguments and return the exit status; errors are told on standard error."""
    _settle_streams()
    status = _run(list(arguments))
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        nobody_reads()
    except OSError as error:
        nobody_reads()
        return status or complain(_full(error), NOT_ALL_DONE)
    return status


def today() -> date:
    """Return the day on the wall calendar of the user."""
    return datetime.now().astimezone().date()


def now() -> datetime:
    """Return the moment, for `recorded_at` alone: no status or score depends on it."""
    return datetime.now(UTC)


def _run(arguments: list[str]) -> int:
    from tracker.cli.context import Invocation
    from tracker.cli.group import build

    try:
        # Not standalone: errors come here, and `Exit` comes back as its status.
        result = build().main(
            arguments, prog_name="claims", standalone_mode=False, obj=Invocation(today=today(), now=now)
        )
    except (TrackerError, UnicodeEncodeError, KeyboardInterrupt) as error:
        return complain(*_foreseen(error))
    except SystemExit as ended:  # what Typer makes of a closed pipe
        return nobody_reads() if isinstance(ended.__context__, BrokenPipeError) else int(ended.code or 0)
    except OSError as error:
        return complain(_full(error), NOT_ALL_DONE) if error.errno in _NO_ROOM else _unforeseen(error)
    except Exception as error:  # noqa: BLE001 - the last door: whatever happened becomes one line
        return _wrong_usage(error) if hasattr(error, "format_message") else _unforeseen(error)
    if result == INTERRUPTED:  # Typer turns KeyboardInterrupt into this status
        return complain("interrupted", INTERRUPTED)
    return result if isinstance(result, int) else 0


def _foreseen(error: TrackerError | UnicodeEncodeError | KeyboardInterrupt) -> tuple[str, int]:
    """Return the line for an error, and the exit status."""
    if isinstance(error, TrackerError):
        return str(error), error.exit_code
    if isinstance(error, UnicodeEncodeError):
        what = f"{error.object[:40]!r} is no text that can be stored or written: it holds half a character"
        return f"{what}; look at the encoding of what was typed, or of the file's name", WRONG_USAGE
    return "interrupted", INTERRUPTED


def complain(message: str, status: int) -> int:
    """Say on standard error, in one line without any control character, what went wrong; return `status`."""
    from tracker.model.plain import clean_text

    with contextlib.suppress(OSError):  # nobody listens: the status still tells
        sys.stderr.write(f"claims: {clean_text(message)}\n")
    return status


def nobody_reads() -> int:
    """Return 0, quietly: the reader of our pipe (`head`, `less`) has seen what it wanted."""
    # The interpreter flushes standard output once more at its end; that must not fail again.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
    return 0


def _full(error: OSError) -> str:
    """Return the line for output that found no room: files that are replaced whole have told of themselves before."""
    return f"the output cannot be written ({error.strerror or error}): what was printed is not whole; make room"


def _wrong_usage(error: Exception) -> int:
    """Report a usage error of Typer's in our one-line form; help asked for by no arguments at all is printed whole."""
    status: int = getattr(error, "exit_code", 2)
    message: str = error.format_message()  # type: ignore[attr-defined]
    if type(error).__name__ == "NoArgsIsHelpError":
        sys.stdout.write(message + "\n")
        return status
    misplaced = getattr(error, "option_name", None)
    if misplaced in _BEFORE_THE_COMMAND:
        return complain(f"{misplaced} goes before the command: claims {misplaced} ... COMMAND", status)
    context = getattr(error, "ctx", None)
    hint = "" if context is None else f" (see `{context.command_path} --help`)"
    return complain(message.rstrip(".") + hint, status)


def _unforeseen(error: Exception) -> int:
    """Report what nobody foresaw: a bug, or a system that failed in a new way."""
    if os.environ.get("CLAIMS_DEBUG"):
        import traceback

        traceback.print_exception(error)
    if type(error).__name__ == "Abort":  # the end of input where an answer was needed
        return complain("stopped: the input ended where an answer was needed", NOT_ALL_DONE)
    said = f": {error}" if str(error) else ""
    hint = "" if os.environ.get("CLAIMS_DEBUG") else "; run again with CLAIMS_DEBUG=1 for the traceback"
    return complain(f"unforeseen {type(error).__name__}{said}{hint}", NOT_ALL_DONE)


def _settle_streams() -> None:
    """Write UTF-8 to pipes and files whatever the locale says, and never fail on a character a terminal cannot show.

    A stream that was closed before we started (`>&-`, some daemons) is None in Python: nobody reads it.
    """
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - lives as long as the process
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
