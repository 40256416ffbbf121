"""Floor 3: from a transcript to candidates, by rules alone; every candidate says which rules and which words.

The public function `tracker.extract` has this package's name. The package can be called as well, so that
`from tracker import extract` gives something to call whichever of the two was imported first.
"""

import sys
from types import ModuleType
from typing import Any


class _CallablePackage(ModuleType):
    def __call__(self, text: str, **options: Any) -> Any:
        """Return the candidates of a text: see `tracker.extract.api.extract`."""
        from tracker.extract import api

        return api.extract(text, **options)


sys.modules[__name__].__class__ = _CallablePackage
