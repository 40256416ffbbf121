"""docs/architecture.md names every package, so that nobody looks for one in vain."""

from pathlib import Path

import pytest

import tracker

HOUSE = Path(tracker.__file__).parent
PACKAGES = sorted({path.parent.relative_to(HOUSE) for path in HOUSE.glob("*/__init__.py")})
INSIDE = sorted({path.parent.relative_to(HOUSE) for path in HOUSE.glob("extract/*/__init__.py")})


@pytest.mark.parametrize("package", [*PACKAGES, *INSIDE], ids=str)
def test_a_package_has_its_place_in_the_architecture(package: Path) -> None:
    told = (HOUSE.parent / "docs/architecture.md").read_text(encoding="utf-8")

    assert f"`{package.name}`" in told or f"`{'.'.join(package.parts)}`" in told
