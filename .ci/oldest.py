"""Print the oldest releases that pyproject.toml allows, as constraints for pip.

The bounds are typed once, there, so that what is tested is what is promised.
"""

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def oldest(requirement: str) -> str:
    """``a[extra]>=1.2,<2`` as ``a==1.2``; a requirement without a lower bound promises nothing."""
    found = re.match(r"([\w.-]+)(?:\[[^]]*\])?\s*>=\s*([\w.]+)", requirement)
    if found is None:
        raise SystemExit(f"{PROJECT.name}: no lower bound in {requirement!r}")
    return f"{found[1]}=={found[2]}"


if __name__ == "__main__":
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    for requirement in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
        print(oldest(requirement))
