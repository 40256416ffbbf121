"""The columns of `scorecard --survival`, `--words` and `--calibration`, and of `expect`."""

from tracker.export.columns.field import Field, boolean, day, integer, number, text


def _mark(name: str, when: str) -> tuple[Field, ...]:
    return (
        number(name, f"share that had come true {when}; empty where nobody was watched so long"),
        number(f"{name}_low", "lower end of its 95 % band: log-log, at 0 and 1 Wilson's"),
        number(f"{name}_high", "upper end"),
        number(f"{name}_with_void", "the share where void competes (Aalen-Johansen)"),
        integer(f"{name}_watched", "how many were watched that long"),
    )


SURVIVAL: tuple[Field, ...] = (
    text("group", "`all`, or the group's value"),
    integer("n", "matured and judged claims, on the clock that starts at the due date"),
    integer("came_true", "of these, came true, in time or late"),
    integer("void", "of these, void"),
    integer("still_open", "of these, not known to have come true"),
    integer("day_assumed", "hits whose day is not known: taken as the window's last"),
    integer("unjudged", "due, nobody judged: left out"),
    integer("denials", "left out: they have no day of coming true"),
    *_mark("by_due", "by the due date"),
    *_mark("after_1_year", "365 days after"),
    *_mark("after_2_years", "730 days after"),
    *_mark("after_3_years", "1095 days after"),
    integer("said_n", "claims on the clock that starts when it was said"),
    number("median_days", "days from then until half had come true; empty where fewer did"),
    number("median_days_low", "lower end of its 95 % interval"),
    number("median_days_high", "upper end; empty where it is not reached"),
    boolean("too_few", "n is below five"),
    text("by", "the dimensions that made the group"),
)

WORDS: tuple[Field, ...] = (
    text("words", "`all`, a modality, or `stated probability`"),
    integer("judged", "matured, judged hit or miss"),
    integer("hit", "of these, hit"),
    number("hit_rate", "hit / judged"),
    number("hit_rate_low", "lower end of its 95 % Wilson interval"),
    number("hit_rate_high", "upper end"),
    number("implied_low", "least that the word implies; empty where it implies no number"),
    number("implied_high", "most that it implies"),
    text("reads_as", "the standard's word that it is read as"),
    text("finding", "below the words, above the words, or cannot tell"),
    integer("forecasts", "judged ones with a stated or implied probability"),
    number("brier", "their Brier score, 0 (best) to 1"),
    number("reliability", "its part for calibration: 0 is best"),
    number("resolution", "its part for telling apart: more is better"),
    number("uncertainty", "the base rate's own part"),
    number("base_rate", "how many of these forecasts came true"),
    boolean("too_few", "fewer than five judged"),
)

CALIBRATION: tuple[Field, ...] = (
    number("low", "the bin's least probability, inclusive"),
    number("high", "its end, exclusive; 1 is in the last bin"),
    integer("n", "forecasts in it"),
    number("mean_probability", "their mean"),
    integer("came_true", "of these, came true"),
    number("rate", "came_true / n"),
    number("rate_low", "lower end of its 95 % Wilson band"),
    number("rate_high", "upper end"),
)

EXPECT: tuple[Field, ...] = (
    integer("id", "the claim's handle in this ledger"),
    text("key", "its identity"),
    text("speaker", "who said it"),
    text("subject", "what it is about"),
    day("said_on", "the day it was said"),
    day("due_on", "last day on which it can come true"),
    number("chance", "that it comes true by then, from the speaker's own record; empty where undefined"),
    number("chance_low", "lower end of its 95 % interval"),
    number("chance_high", "upper end"),
    text("chance_undefined", "why there is no chance"),
    day("half_by", "the day by which half of such promises had come true"),
    day("half_by_low", "lower end of that median's 95 % interval; empty where not reached"),
    day("half_by_high", "upper end"),
    text("half_by_undefined", "why there is no day"),
    integer("watched", "promises that were open for as long a share of their time"),
    integer("known", "of these, came true or were watched to their due date"),
    integer("came_true_after", "of these, came true later on"),
    integer("record", "the speaker's other dated promises, one a family"),
    integer("record_came_true", "of these, came true, in time or late"),
    integer("judged", "of the speaker's matured promises, judged hit or miss"),
    integer("hit", "of these, hit"),
    number("base_rate", "hit / judged"),
    number("base_rate_low", "lower end of its 95 % Wilson interval"),
    number("base_rate_high", "upper end"),
    integer("others_judged", "everybody else's, judged"),
    number("others_rate", "their hit / judged"),
    number("slip_ratio_median", "of those that came true: too rosy, the rest never did"),
    integer("unjudged", "the speaker's due and unjudged ones, left out"),
    boolean("too_few", "fewer than five known"),
)
