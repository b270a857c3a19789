"""How much of an answer is shown."""

from __future__ import annotations

#: Its answer only, its long parts folded to a line, or everything.
BRIEF = "brief"
SHORT = "short"
WHOLE = "all"
DETAILS = (BRIEF, SHORT, WHOLE)
