"""What the data files say, as flat frozen records; every later stage works on these.

The annotations of this folder and of ``recipes`` are types and no texts: an index is decoded by
them, and to read texts as types takes longer than to decode what most commands ask for.
"""

from bizbench.data.records.plans import (
    NOTHING,
    Contents,
    Item,
    Plan,
    SetAside,
    Target,
    Threshold,
    holding,
    is_newer_untold,
)
from bizbench.data.records.reported import Observed, Progress, Report, Series, Source
from bizbench.data.records.things import (
    WHOLE_SCOPE,
    Case,
    City,
    Framework,
    FrameworkItem,
    Goalposts,
    Group,
    Indicator,
    Measure,
    Reference,
    Scope,
    Words,
    parents,
)

__all__ = [
    "NOTHING",
    "WHOLE_SCOPE",
    "Case",
    "City",
    "Contents",
    "Goalposts",
    "Group",
    "Indicator",
    "Item",
    "Measure",
    "holding",
]
__all__ += ["Framework", "FrameworkItem"]
__all__ += ["Observed", "Plan", "Progress", "Reference", "Report", "Scope", "Series"]
__all__ += ["SetAside", "Source", "Target", "Threshold"]
__all__ += ["Words", "is_newer_untold", "parents"]
