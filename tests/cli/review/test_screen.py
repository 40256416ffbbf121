"""The full-screen reviewer: one key each, stored at once, nothing lost."""

from datetime import date

import pytest
from textual.widgets import Input, OptionList

from tracker.cli.review.screen_queue import QueueList
from tracker.cli.show.width import cell_width
from tracker.model.verdict import DecisionKind, LinkKind, RejectReason
from tracker.steps.review import Reject, export_decisions
from tracker.steps.sitting import Mark
from tracker.store import claims, decisions, links


async def type_text(pilot, text: str) -> None:
    for character in text:
        await pilot.press({" ": "space"}.get(character, character))
    await pilot.pause()


def test_accept_reject_skip_and_undo_are_stored_key_by_key(ledger, on_screen):
    seen = []

    async def script(pilot, app):
        await pilot.press("a")
        seen.append([d.kind for d in export_decisions(ledger)])
        await pilot.press("r", "7", "s", "u")
        seen.append([d.kind for d in export_decisions(ledger)])

    app = on_screen(script)

    assert seen == [[DecisionKind.ACCEPT], [DecisionKind.ACCEPT]]
    assert app.sitting.marks[:3] == [Mark.ACCEPTED, Mark.OPEN, Mark.SKIPPED]
    with ledger.reading() as session:
        kinds = [(d.kind.value, d.by) for d in decisions.every(session)]
    assert kinds == [("accept", "anna"), ("reject", "anna"), ("reopen", "anna")]


def test_undo_goes_back_to_the_first_even_after_the_last(ledger, on_screen, screen_text):
    async def script(pilot, app):
        total = len(app.sitting.queue)
        await pilot.press(*["a"] * total)
        assert app.sitting.left() == 0
        assert "nothing left" in screen_text(app)[0]
        await pilot.press(*["u"] * (total + 1))

    app = on_screen(script)

    assert export_decisions(ledger) == []
    assert app.sitting.left() == len(app.sitting.queue)
    assert app.told.problem == "nothing to undo"


def test_a_reason_in_words(ledger, on_screen):
    async def script(pilot, _):
        await pilot.press("r", "9")
        await type_text(pilot, "no speaker")
        await pilot.press("enter")

    on_screen(script)

    (decision,) = export_decisions(ledger)
    assert (decision.reason, decision.note) == (RejectReason.OTHER, "no speaker")


@pytest.mark.parametrize(
    ("typed", "start", "due"),
    [
        ("by Q3 2027", date(2025, 3, 20), date(2027, 9, 30)),
        ("明年下半年", date(2026, 7, 1), date(2026, 12, 31)),
        ("2027-06-30", date(2027, 6, 30), date(2027, 6, 30)),
    ],
)
def test_a_deadline_in_words_is_shown_as_days_at_once(ledger, on_screen, screen_text, typed, start, due):
    shown = []

    async def script(pilot, app):
        await pilot.press("e")
        await pilot.pause()
        line = app.screen.query_one("#field-deadline", Input)
        line.focus()
        line.value = typed
        await pilot.pause(0.5)
        shown.extend(screen_text(app))
        await pilot.press("enter")
        await pilot.pause()
        assert export_decisions(ledger) == []
        await pilot.press("a")

    on_screen(script)

    (decision,) = export_decisions(ledger)
    assert any(f"{start}..{due}" in line for line in shown), "\n".join(shown)
    assert (decision.record.window_start, decision.record.due_on) == (start, due)
    assert set(decision.corrected) & {"window_start", "due_on"}


def test_completion_of_what_is_known(ledger, on_screen):
    async def script(pilot, app):
        await pilot.press("e")
        await pilot.pause()
        line = app.screen.query_one("#field-subject", Input)
        line.value = "擎天柱"
        await pilot.pause()
        await pilot.press("ctrl+n")
        assert line.value == "Optimus"
        await pilot.press("enter", "a")

    on_screen(script)

    assert export_decisions(ledger)[0].record.subject == "Optimus"


def test_a_field_that_will_not_do_is_told_and_kept_open(ledger, on_screen, screen_text):
    async def script(pilot, app):
        await pilot.press("e")
        await pilot.pause()
        app.screen.query_one("#field-target", Input).value = "many"
        await pilot.press("enter")
        await pilot.pause()
        assert any("is no target" in line for line in screen_text(app))
        assert app.screen.focused.id == "field-target"
        await pilot.press("escape", "a")

    on_screen(script)

    assert export_decisions(ledger)[0].corrected == ()


def test_quitting_in_the_middle_of_an_edit_loses_nothing_decided(ledger, on_screen):
    async def script(pilot, app):
        await pilot.press("a", "e")
        await pilot.pause()
        app.screen.query_one("#field-subject", Input).value = "half a na"
        app.exit()

    on_screen(script)

    assert len(export_decisions(ledger)) == 1


def test_a_repetition_is_merged_or_kept_and_linked(ledger, on_screen):
    async def script(pilot, app):
        await pilot.press("a", "d")
        await pilot.pause()
        assert app.screen.query_one(OptionList).option_count == 1
        await pilot.press("enter")
        await pilot.press("d")
        await pilot.pause()
        await pilot.press("r")
        await pilot.pause()

    app = on_screen(script)

    first, second, third = export_decisions(ledger)
    assert (second.kind, second.of) == (DecisionKind.DUPLICATE, first.key)
    with ledger.reading() as session:
        assert [(li.earlier, li.kind) for li in links.standing(session)] == [(first.key, LinkKind.RESTATES)]
    assert third.kind is DecisionKind.ACCEPT
    app.sitting.undo()
    with ledger.reading() as session:
        assert links.standing(session) == []


def test_one_candidate_becomes_two_claims_and_one_again(ledger, on_screen):
    async def script(pilot, app):
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()

    app = on_screen(script)

    if app.told.problem is None:
        one, other = export_decisions(ledger)
        assert one.record.end_char <= other.record.start_char
        with ledger.reading() as session:
            assert len(claims.every(session)) == 2
        app.sitting.undo()
    assert export_decisions(ledger) == []


def test_filter_and_jump(on_screen):
    async def script(pilot, app):
        await pilot.press("f")
        await pilot.pause()
        await type_text(pilot, "speaker:musk 100")
        await pilot.press("enter")
        await pilot.pause()
        quotes = [app.sitting.queue[place].candidate.quote for place in app.queue.shown]
        assert quotes
        assert all("100" in quote for quote in quotes)
        await pilot.press("g")
        await pilot.pause()
        await type_text(pilot, "1")
        await pilot.press("enter")
        await pilot.pause()
        assert app.queue.place() == 0
        assert len(app.queue.shown) == len(app.sitting.queue)

    on_screen(script)


def test_accept_all_shows_them_before_it_asks(ledger, on_screen):
    async def script(pilot, app):
        await pilot.press("A")
        await pilot.pause()
        app.screen.query_one(Input).value = "confidence>=0"
        await pilot.pause()
        total = len(app.sitting.queue)
        assert len(app.screen.query_one(QueueList).shown) == total
        assert export_decisions(ledger) == []
        await pilot.press("enter", "y")
        await pilot.pause()
        assert len(export_decisions(ledger)) == total
        await pilot.press("u")

    on_screen(script)

    assert export_decisions(ledger) == []


@pytest.mark.parametrize("size", [(80, 24), (140, 40), (60, 20), (200, 60)])
def test_every_size_fits_its_lines(on_screen, screen_text, size):
    async def script(pilot, app):
        await pilot.pause()
        lines = screen_text(app)
        assert len(lines) == size[1]
        assert max(map(cell_width, lines)) <= size[0]
        assert any("»" in line for line in lines)
        assert any("明年" in line for line in lines)
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert len(screen_text(app)) == 30

    on_screen(script, size=size)


def test_the_marks_read_without_colour(on_screen, screen_text):
    async def script(pilot, app):
        await pilot.pause(0.3)
        text = "".join(screen_text(app))
        assert "{明年}" in text
        assert "[5000台]" in text

    on_screen(script, size=(140, 40))


def test_arrows_and_letters_go_through_the_queue(on_screen):
    async def script(pilot, app):
        seen = []
        for key in ("down", "j", "up", "k", "end", "home", "pagedown", "pageup"):
            await pilot.press(key)
            seen.append(app.queue.place())
        last = len(app.sitting.queue) - 1
        assert seen == [1, 2, 1, 0, last, 0, last, 0]

    on_screen(script)


def test_the_mouse_chooses_a_line(on_screen):
    async def script(pilot, app):
        await pilot.click(QueueList, offset=(5, 2))
        await pilot.pause()
        assert app.queue.place() == 2

    on_screen(script)


def test_what_another_decided_is_told_and_stands(ledger, sitting, on_screen):
    async def script(pilot, app):
        other = sitting(by="bob")
        place = 0
        other.take(place, Reject(RejectReason.PAST))
        await pilot.press("a")
        assert app.told.notice == "bob rejected it meanwhile: that stands"
        other.accept_all([1])
        app.look()
        assert app.sitting.marks[:2] == [Mark.TAKEN, Mark.TAKEN]
        assert "bob accepted it" in app.told.notice

    on_screen(script)

    assert [d.by for d in export_decisions(ledger)] == ["bob", "bob"]


def test_help_shows_every_key(on_screen, screen_text):
    async def script(pilot, app):
        await pilot.press("question_mark")
        await pilot.pause()
        assert any("Accept all of a rule" in line for line in screen_text(app))
        await pilot.press("escape")

    on_screen(script, size=(120, 50))
