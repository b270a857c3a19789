"""``python -m bizbench``, and what the command ``bizbench`` begins with."""

import gc

# One answer makes records by the ten thousand, and hardly a circle of garbage; so do the libraries
# on which everything rests, which are imported from here on.
gc.disable()

from bizbench.cli.main import main  # noqa: E402

if __name__ == "__main__":
    main()
