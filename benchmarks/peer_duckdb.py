"""The other thing a user would write: rank one measure in DuckDB, from a CSV that was exported.

``python peer_duckdb.py TARGETS.csv INDICATOR/MEASURE CASE``, where the file is what
``bizbench list targets --format csv`` wrote: figures are read, checked and converted already.
"""

import sys

import duckdb

QUERY = """
    with newest as (
        select city, year, promise, "converted.value" as days
        from read_csv(?, all_varchar = true)
        where measure = ? and scope = ? and role = 'main' and "converted.value" is not null
        qualify row_number() over (partition by city order by year desc, issued desc) = 1
    )
    select rank() over (order by cast(days as double)), city, year, promise, days
    from newest
    order by 1, 2
"""

for row in duckdb.execute(QUERY, sys.argv[1:4]).fetchall():
    print(*row, sep="  ")
