"""`claims extract`: documents in, claims out, without a database."""

from datetime import date
from typing import Annotated

import typer

from tracker.cli.options import parse_day

DateOption = Annotated[date | None, typer.Option(metavar="DATE", parser=parse_day)]
