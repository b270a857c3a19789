"""``python -m bizbench``."""

from bizbench.cli.main import main

main()
