"""Years that belong to the name of a thing."""

from tracker.lang.editions import editions
from tracker.lang.language import language


def test_a_name_said_again_and_again_with_its_year_keeps_it() -> None:
    """Twice it may be a time; a month or a preposition before a year is no name."""
    names = language("en").patterns.names.edition
    text = "Rust 2018 is near. We plan Rust 2018 with care, and Rust 2018 ships. In May 2018, in May 2018, in May 2018."

    assert sorted(text[at - 5 : at + 4] for at in editions(names, text)) == ["Rust 2018"] * 3
    assert editions(names, "Rust 2018 is near. We plan Rust 2018.") == frozenset()
