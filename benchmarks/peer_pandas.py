"""What a user would write instead: rank one measure of time with pandas, PyYAML and Pint.

``python peer_pandas.py FOLDER INDICATOR/MEASURE CASE``. Done as fast as it can be in a few lines:
libyaml's parser, dictionaries, a registry of eight units, one conversion for each distinct unit.
It knows no readings, no narrower scopes, no notes, no sources, and says nothing of bad files.
"""

import sys
from pathlib import Path

import pandas as pd
import pint
import yaml

UNITS = """
day = [time]
week = 7 * day
month = 365 / 12 * day
year = 365 * day
working_day = 365 / 250 * day
unspecified_day = working_day
hour = day / 24
minute = hour / 60
"""
BOUNDS = ("exactly", "at_most", "at_least", "below", "above", "about")

folder, measure, case = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
rows = []
for file in folder.glob("cities/*/[0-9]*.yaml"):
    plan = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
    for item in plan["items"]:
        for target in item.get("targets") or ():
            scopes = target.get("scopes") or [target["scope"]]
            if target["measure"] != measure or "change" in target or case not in scopes:
                continue
            bound = next((b for b in BOUNDS if b in target), None)
            printed = target[bound] if bound else target.get("between", [None])[-1]
            if printed:
                number, unit = printed.split()
                rows.append((plan["city"], plan["year"], bound, float(number), unit))

registry = pint.UnitRegistry(None)
registry.load_definitions(UNITS.strip().splitlines())
table = pd.DataFrame(rows, columns=["city", "year", "bound", "number", "unit"])
factors = {u: registry.Quantity(1, u).to("day").magnitude for u in table["unit"].unique()}
table["days"] = table["number"] * table["unit"].map(factors)
table = table.sort_values("year").drop_duplicates("city", keep="last").sort_values("days")
table.insert(0, "rank", table["days"].rank(method="min").astype(int))
print(table.to_string(index=False))
