"""The licences of everything that the program needs, by extra, from the metadata of the packages installed here.

    python scripts/licences.py            # the table of docs/supply-chain.md
    python scripts/licences.py --check    # status 3 where one is unknown

Run it with the packages of constraints-dev.txt installed; what is not installed (other systems only) is left out.
"""

import re
import sys
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

TOP = Path(__file__).resolve().parents[1]
UNKNOWN = "unknown"

# What a package writes in words of its own, as SPDX names it.
_SPDX = (
    (r"apache", "Apache-2.0"),
    (r"lgpl|lesser general", "LGPL-3.0"),
    (r"mozilla|mpl", "MPL-2.0"),
    (r"bsd[ -]?2|2-clause|bsd-2", "BSD-2-Clause"),
    (r"bsd", "BSD-3-Clause"),
    (r"\bisc\b", "ISC"),
    (r"\bmit\b", "MIT"),
    (r"python software foundation|psf", "PSF-2.0"),
    (r"public domain|unlicense", "Unlicense"),
)


def licence(package: Distribution) -> str:
    """Return a package's licence by its SPDX name, or `unknown`: the stated expression, else what its words say."""
    metadata = package.metadata
    if metadata.get("License-Expression"):
        return str(metadata["License-Expression"])
    classified = [line.rsplit(" :: ", 1)[-1] for line in metadata.get_all("Classifier") or [] if "License ::" in line]
    stated = (metadata.get("License") or "").strip().splitlines()
    for words in ([stated[0]] if stated else []) + classified:
        for pattern, name in _SPDX:
            if re.search(pattern, words, re.IGNORECASE):
                return name
    return UNKNOWN


def needed(requirements: list[str]) -> dict[str, str]:
    """Return the licence of each package that these need, themselves and all below them, by name."""
    found: dict[str, str] = {}
    waiting = [Requirement(line) for line in requirements]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        wanted = waiting.pop()
        mark = (_plain(wanted.name), frozenset(wanted.extras))
        if mark in seen:
            continue
        seen.add(mark)
        try:
            package = distribution(wanted.name)
        except PackageNotFoundError:  # for another system
            continue
        found[_plain(wanted.name)] = licence(package)
        for line in package.requires or []:
            below = Requirement(line)
            extras = [{"extra": extra} for extra in (*wanted.extras, "")]
            if below.marker is None or any(below.marker.evaluate(extra) for extra in extras):
                waiting.append(below)
    return dict(sorted(found.items()))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def groups() -> dict[str, dict[str, str]]:
    """Return the licences of the core, and of what each extra adds to it; tools of developers are not shipped."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    core = needed(project["dependencies"])
    made = {"core": core}
    for extra, lines in project["optional-dependencies"].items():
        if extra != "dev":
            made[extra] = {name: kind for name, kind in needed(lines).items() if name not in core}
    return made


def table() -> str:
    """Return the licences as a Markdown table."""
    lines = ["| for | packages |", "|---|---|"]
    for group, found in groups().items():
        packages = ", ".join(f"{name} ({kind})" for name, kind in found.items())
        lines.append(f"| {group} | {packages} |")
    return "\n".join(lines)


def unknown() -> list[str]:
    """Return the packages whose licence nobody can tell, as `extra: package`."""
    return [f"{group}: {name}" for group, found in groups().items() for name, kind in found.items() if kind == UNKNOWN]


def main() -> int:
    """Print the table, or what is unknown."""
    if "--check" not in sys.argv[1:]:
        print(table())
        return 0
    print("\n".join(unknown()) or "every licence is known")
    return 3 if unknown() else 0


if __name__ == "__main__":
    sys.exit(main())
