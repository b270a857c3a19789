"""Words of indicators and of documents in one script, so that a keyword is found in either.

Only for finding words: nothing is rewritten. The grammar's own table (``ground.variants``) comes
first.
"""

from __future__ import annotations

from bizbench.ground.scripts import simplified
from bizbench.ground.variants import fold


def unify(text: str) -> str:
    """The text in simplified characters as far as the tables go; every one keeps its place."""
    return simplified(fold(text))
