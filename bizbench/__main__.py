"""``python -m bizbench``, and what the command ``bizbench`` begins and ends with."""

import gc

# One answer makes records by the ten thousand, and hardly a circle of garbage; so do the libraries
# on which everything rests, which are imported from here on.
gc.disable()

import atexit  # noqa: E402
import os  # noqa: E402
import sys  # noqa: E402
from contextlib import suppress  # noqa: E402

from bizbench.cli.main import main  # noqa: E402


def command() -> None:
    """The installed command: ``main`` in a process of its own, which goes as it stands.

    To take every module and record apart takes as long as a small answer. Whoever measures a run
    from inside (a profiler) needs the usual end, which ``python -m bizbench`` has.
    """
    try:
        main()
    except SystemExit as end:
        if not isinstance(end.code, int):
            raise
        code = end.code
    else:
        code = 0
    atexit._run_exitfuncs()
    with suppress(OSError, ValueError):
        sys.stderr.flush()
    try:
        sys.stdout.flush()
    except (OSError, ValueError):  # where words are completed; of an answer it has been said
        code = code or 1
    os._exit(code)


if __name__ == "__main__":
    main()
