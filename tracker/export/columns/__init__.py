"""What stands in every column of every table that goes out: its type and its meaning, once, for pages and machines.

docs/formats.md shows these, `datapackage.json` carries them, Parquet takes its types from them; tests hold them to the
tables themselves.
"""

from tracker.export.columns.claims import CLAIMS
from tracker.export.columns.field import Field
from tracker.export.columns.record import CALIBRATION, EXPECT, SURVIVAL, WORDS
from tracker.export.columns.scorecard import SCORECARD

TABLES: dict[str, tuple[Field, ...]] = {
    "scorecard": SCORECARD,
    "survival": SURVIVAL,
    "words": WORDS,
    "calibration": CALIBRATION,
    "expect": EXPECT,
    "claims": CLAIMS,
}
