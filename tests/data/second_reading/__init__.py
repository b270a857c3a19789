"""Two independent readings of every shipped document, and what became of each difference.

``first/`` and ``second/`` hold the plan files as each reader left them, neither having seen the
other's. ``settled.yaml`` says why each difference was settled as it was. What it was settled to
is read from the shipped file. ``python -m tests.data.second_reading`` lists everything.
"""
