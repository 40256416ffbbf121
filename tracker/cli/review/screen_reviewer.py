"""The full-screen application as a reviewer who goes through a sitting."""

from tracker.cli.review.known import known
from tracker.cli.review.screen_acts import ReviewApp
from tracker.errors import TrackerError
from tracker.lang.lexicon import Lexicon
from tracker.steps.sitting import Sitting


class ScreenReviewer:
    """Shows the queue and stores what is decided, key by key, until the person quits."""

    def __init__(self, lexicon: Lexicon, *, heading: str) -> None:
        self._lexicon, self._heading = lexicon, heading

    def sit(self, sitting: Sitting) -> None:
        """Run the application. Raises TrackerError where it broke: what was decided is stored."""
        app = ReviewApp(sitting, known(self._lexicon, sitting.queue), heading=self._heading)
        app.run()
        if app.return_code:
            raise TrackerError("the screen broke off; what was decided is stored: go on with `claims review --plain`")
