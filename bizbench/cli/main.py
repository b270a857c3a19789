"""The entry point: the one place where exceptions become text and exit codes."""

from __future__ import annotations

import os
import sys

import typer

from bizbench.cli import terminal
from bizbench.cli.app import program
from bizbench.cli.session import OK, PROBLEMS, Session, say
from bizbench.ground.refusals import RefusedError, UsageError
from bizbench.ground.texts import LANGUAGES, text

USAGE = 2
INTERRUPTED = 130


def main() -> None:
    """Run the command line and exit with its code."""
    terminal.prepare()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # which look at all installed
    if "COMP_WORDS" in os.environ:  # a shell asks what may come next
        from bizbench.cli import bash

        if bash.is_asking():
            bash.complete(lambda: run(sys.argv[1:]))
            return
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line; returns the exit code (0, 1, 2 or 130)."""
    try:
        _refuse_unusable(arguments)
        asked = Session(lang=_language(arguments))
        code = program()(args=arguments, standalone_mode=False, prog_name="bizbench", obj=asked)
        sys.stdout.flush()
        return int(code or OK)
    except RefusedError as error:
        for line in error.lines(_language(arguments)):
            say(line)
        return USAGE if isinstance(error, UsageError) else PROBLEMS
    except typer.TyperException as error:
        say(text(_language(arguments), "message.error", text=error.format_message()))
        return int(error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        say(text(_language(arguments), "message.interrupted"))
        return INTERRUPTED
    except BrokenPipeError:
        return _unread()
    except SystemExit as error:
        if isinstance(error.__context__, BrokenPipeError):  # Typer makes an exit of it
            return _unread()
        raise
    except OSError as error:
        terminal.silence(sys.stdout)
        why = error.strerror or type(error).__name__
        say(text(_language(arguments), "message.not-written", why=why))
        return PROBLEMS


def _unread() -> int:
    """Whoever reads the answer has seen enough of it: nothing is wrong."""
    terminal.silence(sys.stdout)
    return OK


def _refuse_unusable(arguments: list[str]) -> None:
    """No system passes such an argument on; a caller in this process may, and no path takes it."""
    for argument in arguments:
        try:
            usable = b"\0" not in os.fsencode(argument)
        except UnicodeEncodeError:
            usable = False
        if not usable:
            from bizbench.ground.signs import visible

            raise UsageError("unusable-argument", found=visible(argument))


def _language(arguments: list[str]) -> str:
    """The language asked for, read off the arguments: help and errors come before they are parsed.

    Of several the last counts.
    """
    found = terminal.language()
    for before, argument in zip(["", *arguments], arguments, strict=False):
        if argument == "--":  # behind it there are no options
            break
        option, _, value = argument.partition("=") if before != "--lang" else (before, "", argument)
        if option == "--lang" and value in LANGUAGES:
            found = value
    return found
