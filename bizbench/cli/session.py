"""What the commands share: global options, the loaded data, delivering an answer."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from bizbench.cli import formats, terminal
from bizbench.ground.refusals import UsageError
from bizbench.ground.suggest import known_language
from bizbench.ground.texts import text

if TYPE_CHECKING:
    from bizbench.api import Answer, Bizbench
    from bizbench.ground.problems import Problem
    from bizbench.output.page import Page

OK = 0
PROBLEMS = 1


class Session(NamedTuple):
    """The options that commands share; the first four also work before a command's name."""

    data: tuple[Path, ...] = ()
    only_data: bool = False
    lang: str | None = None
    format: str | None = None
    output: Path | None = None
    force: bool = False
    encoding: str | None = None
    columns: str | None = None
    brief: bool = False
    everything: bool = False
    no_pager: bool = False
    no_cache: bool = False
    is_stdout: bool = False

    def plus(
        self,
        data: list[Path] | None = None,
        only_data: bool = False,
        lang: str | None = None,
        format: str | None = None,
        no_cache: bool = False,
        **more: Any,
    ) -> Session:
        """These options with those given after the command's name, which count before them.

        A file called ``-`` is standard output.
        """
        if more.get("output") == Path("-"):
            more |= {"output": None, "is_stdout": True}
        return self._replace(
            data=(*self.data, *(data or ())),
            only_data=self.only_data or only_data,
            lang=lang or self.lang,
            format=format or self.format,
            no_cache=no_cache or self.no_cache,
            **more,
        )

    @property
    def language(self) -> str:
        """Raises ``UsageError`` for a language there is not."""
        return known_language(self.lang or terminal.language())

    def load(self) -> Bizbench:
        """Read the data, saying on stderr what a user would not expect."""
        from bizbench.api import Bizbench
        from bizbench.cli.counting import counting
        from bizbench.data import loading, roots

        lang = self.language
        stack = roots.stack(self.data, only=self.only_data)
        if not stack:
            raise UsageError("needs-data")
        told = partial(self._of_index, lang)
        with counting(partial(text, lang, "message.indexing")) as progress:
            catalog = loading.load(stack, cache=not self.no_cache, told=told, progress=progress)
        loaded = Bizbench(catalog)
        here = Path.cwd()
        if roots.is_checkout(here) and not any(roots.same(here, folder) for folder in stack):
            folders = ", ".join(loaded.catalog.folders)
            say(text(lang, "message.other-checkout", folders=folders))
        for replaced in loaded.catalog.replaced:
            say(text(lang, "message.replaced", name=replaced.name, by=replaced.by))
        return loaded

    @staticmethod
    def _of_index(lang: str, what: str, why: str) -> None:
        say(text(lang, f"message.{what}", why=why))

    def format_for(self, allowed: tuple[str, ...] = formats.FORMATS) -> str:
        """The format asked for.

        Raises ``UsageError`` where it is none, or has no such option, or the file that is to hold
        it cannot be written: nobody waits for an answer that is refused in the end.
        """
        format = formats.choose(self.format, self.output, allowed)
        formats.encoding_for(format, self.encoding)
        if self.columns is not None and format not in formats.CUT:
            raise UsageError("no-columns", format=format, allowed=", ".join(formats.CUT))
        if self.brief and format not in formats.CUT:
            raise UsageError("brief-format", format=format, allowed=", ".join(formats.CUT))
        if self.brief and self.everything:
            raise UsageError("brief-and-all")
        if self.output is not None:
            from bizbench.output import placing

            placing.check(self.output, force=self.force)
        if format in formats.BINARY and self.output is None and not takes_bytes(sys.stdout):
            ending = formats.TABLE[format].endings[0]
            raise UsageError("binary-terminal", format=format, ending=ending)
        return format

    @property
    def detail(self) -> str:
        """How much of a page is shown."""
        from bizbench.output.detail import BRIEF, SHORT, WHOLE

        return BRIEF if self.brief else WHOLE if self.everything else SHORT

    def deliver(self, loaded: Bizbench, answer: Answer[Any]) -> int:
        """Print or write an answer; report the problems that touch it. Returns the exit code."""
        lang, format = self.language, self.format_for()
        if self.output is None and format == formats.FORMATS[0]:
            page = formats.page_of(answer, lang, self.columns, self.detail)
            print_page(page, paged=not self.no_pager)
        else:
            content = formats.render(answer, format, lang, self.columns, self.detail)
            self.hand_over(content, format)
        return self.report(loaded, answer.problems)

    def hand_over(self, content: str | bytes, format: str) -> None:
        """Write what a file or standard output is to hold: the same signs in both."""
        from bizbench.cli import output

        chosen = formats.encoding_for(format, self.encoding)
        if self.output is None:
            output.print_content(content, format, chosen)
            return
        made = content if isinstance(content, bytes) else content.encode(chosen, "backslashreplace")
        output.write_file(self.output, made, force=self.force)
        say(text(self.language, "message.wrote", path=show_path(self.output)))

    def report(self, loaded: Bizbench, touching: tuple[Problem, ...]) -> int:

        lang = self.language
        other = {p.file for p in loaded.catalog.errors} - {p.file for p in touching}
        sys.stdout.flush()
        if other:
            say(text(lang, "message.other-problems", n=len(other)))
        if not touching:
            return OK
        from bizbench.output.words import problems as problem_texts

        say(text(lang, "message.data-problems", n=len(touching)))
        for shown in problem_texts.lines(touching, lang):
            say(shown)
        return PROBLEMS


def say(message: str) -> None:
    """One line to stderr."""
    from bizbench.ground.signs import visible

    with terminal.telling():
        print(visible(message), file=sys.stderr)


def takes_bytes(stream: TextIO) -> bool:
    """Whether a stream can be given what is no text: a terminal shows signs only."""
    return hasattr(stream, "buffer") and not stream.isatty()


def show_path(path: Path) -> str:
    """A path as printed."""
    from bizbench.data import roots

    return roots.show(path)


def print_page(page: Page, *, paged: bool = False) -> None:
    """A page to standard output, as wide as the terminal, set off where it may be.

    On a terminal one that is longer than the screen goes through the user's pager.
    """
    from bizbench.cli import pager
    from bizbench.output.writers import terminal as writer

    stream = sys.stdout
    lines = writer.lines(page, terminal.width(stream))
    plain = shown = "".join(f"{line.text}\n" for line in lines)
    if terminal.is_styled(stream):
        from bizbench.output.writers import styled

        shown = styled.write(lines)
    if not (paged and pager.shown(plain, stream, shown)):
        stream.write(shown)
