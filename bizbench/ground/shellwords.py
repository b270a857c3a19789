"""What is typed in a shell, as it is written in Python."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Options whose argument has another name; ``list`` takes the kind of its entries by that name.
_ARGUMENTS = {"kind": "document"}


#: What a shell may read otherwise; letters of any script are what they are.
_SPECIAL = re.compile(r"[^\w@%+=:,./-]")


def shown(words: Iterable[str]) -> str:
    """Words as they may be typed, in quotation marks only where a shell needs them."""
    from shlex import quote

    return " ".join(quote(word) if not word or _SPECIAL.search(word) else word for word in words)


def in_python(form: str) -> str:
    """A text of ours with what is typed in a shell as it is written in Python."""
    form = re.sub(r"--([a-z-]+) ([A-Z]{4}[A-Z=-]*|\{\w+\})", r"--\1='\2'", form)
    form = re.sub(r"\b([Aa]dd|give) --([a-z-]+)(?![=\w-])", r"\1 --\2=True", form)
    form = re.sub(r"bizbench (\w+) ([\w{}]+)(?: (--\S+))?", _call, form)
    return re.sub(r"--([a-z-]+)", lambda option: _argument(option[1]), form)


def _argument(option: str) -> str:
    """What an option is called as an argument."""
    return _ARGUMENTS.get(option, option.replace("-", "_"))


def _call(command: re.Match[str]) -> str:
    more = f", {command[3]}" if command[3] else ""
    return f"{command[1]}('{command[2]}'{more})"
