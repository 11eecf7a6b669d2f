# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone sign`` signs a paper with the user's key, in a file beside it; ``lodestone verify`` checks papers."""

from __future__ import annotations

import getpass
import os
import sys
import warnings
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Refused, visible_text
from desktop_app.cli.data_folder import folders_of
from desktop_app.cli.output import (
    AMBER,
    GREEN,
    RED,
    as_json,
    print_error,
    print_marked,
    print_text,
    print_tree,
)
from desktop_app.services.context.program import Program
from desktop_app.services.paper_signing import read_paper_to_sign

if TYPE_CHECKING:
    from desktop_app.services.checking.paper_check import CheckName, PaperAnswer, PaperCheck


PASSPHRASE: Final = "LODESTONE_PASSPHRASE"  # noqa: S105 - the name of the variable, no passphrase
"""The environment variable with the passphrase of the key file; without it a person is asked."""


def run_sign(program: Program, options: Namespace) -> int:
    """Sign a paper, and print the file of the signature and whose it is."""
    paper = read_paper_to_sign(program, options.memo, options.key)
    signed = paper.sign(_ask_passphrase(), datetime.now(UTC))
    print_text(f"{files.display_name(signed.file)}\nSigned by {visible_text(signed.signer.subject)}.")
    return 0


def _ask_passphrase() -> str:
    passphrase = os.environ.get(PASSPHRASE)
    if passphrase is not None:
        return passphrase
    if sys.stdin is not None and sys.stdin.isatty():
        # Where the terminal cannot hide what is typed, nobody is asked.
        with warnings.catch_warnings(), suppress(EOFError, getpass.GetPassWarning):
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass("Passphrase of the key file: ")
    raise Refused(
        "nobody can be asked for the passphrase here",
        do=f"Set the environment variable {PASSPHRASE}, or run it in a terminal",
    )


# --------------------------------------------------------------------------------------------------
# ``lodestone verify``: whether a paper is as it was printed, and whether its answer follows from its facts.


_STATUS: Final[dict[PaperAnswer, int]] = {"same": 0, "partly": 11, "differs": 10, "unreadable": 3}
_MARKS: Final[dict[PaperAnswer, tuple[str, str, str]]] = {
    "same": ("\N{CHECK MARK}", "as it was printed", GREEN),
    "partly": ("\N{CIRCLE WITH LEFT HALF BLACK}", "not all checked", AMBER),
    "differs": ("\N{BLACK DIAMOND}", "altered", RED),
    "unreadable": ("\N{WHITE DIAMOND}", "cannot be read", RED),
}
"""Mark, words and colour of each answer; green is that of the same alone."""
_TITLES: Final[dict[CheckName, str]] = {
    "bytes": "Bytes",
    "attachments": "Attachments",
    "conclusion": "Case and answer",
    "pages": "Pages",
    "record": "Record",
    "signature": "Signature",
}
_RESULTS: Final = {"same": "same", "differs": "DIFFERS", "not_checked": "not checked"}


def run_verify(program: Program, options: Namespace) -> int:
    """Check a paper and print what was found; of several, or of those in a folder, a line each, the worst first."""
    # Only this command needs all that checking a paper rests on.
    from desktop_app.services.checking.check_paper import check_paper
    from desktop_app.services.checking.record_check import open_records

    memos: list[Path] = options.memo
    data_file = _find_data_file(options)
    if len(memos) > 1 or memos[0].is_dir():
        return _verify_many(program, memos, data_file, as_lines_of_json=options.json)
    with open_records(program, data_file) as at_hand:
        checked = check_paper(program, memos[0], at_hand=at_hand)
    if options.json:
        print_tree(checked.as_json(), indent=1)
    elif checked.answer == "unreadable":
        print_error(checked.headline)
    else:
        first, *others = _lines(checked)
        print_text(first)
        mark, _words, colour = _MARKS[checked.answer]
        print_marked(mark, colour, "\n".join(others))
    return _STATUS[checked.answer]


def _verify_many(
    program: Program, memos: Sequence[Path], data_file: Path | None, *, as_lines_of_json: bool
) -> int:
    from desktop_app.services.checking.check_papers import ANSWERS
    from desktop_app.services.records.folder_check import check_files

    checked = check_files(program, memos, data_file)
    if not checked.papers:
        raise Refused(
            "there is no PDF in the folder or below it",
            file=", ".join(map(files.display_name, memos)),
            do="Name the folder that the memos lie in; links are not followed",
        )
    for name in checked.found.left_out:
        print_error(
            f"{visible_text(name)} was not looked at: it is a link, no ordinary file, or a folder that cannot be read"
        )
    for law in checked.found.laws:
        print_error(f"{visible_text(law.name)} is a law file: pack preview tells what taking it would change")
    for folder in checked.exported:
        name = visible_text(files.display_name(folder.file.path.resolve()))
        outcome = folder.outcome
        sentence = outcome if isinstance(outcome, Refused) else f"{outcome.as_sentence()}."
        # of no paper, so that standard output has a line a paper and nothing else
        print_error(f"{name}, a folder for an auditor: {sentence} journal verify FOLDER lists every check")
    for paper in checked.papers:
        if as_lines_of_json:
            print_text(as_json(paper.as_json()))
            continue
        found = paper.paper_check
        number, version = found.paper.number, found.paper.version
        file = visible_text(paper.file.name)
        about = f"{file}: {number} v{version}: " if number else f"{file}: "
        mark, words, colour = _MARKS[found.answer]
        print_marked(f"{mark} {words:<18}", colour, " ".join(f"{about}{found.headline}".split()))
    answers = {paper.paper_check.answer for paper in checked.papers}
    answers |= {folder.answer for folder in checked.exported}
    return _STATUS[min(answers, key=ANSWERS.index)]


def _find_data_file(options: Namespace) -> Path | None:
    """Return the data file whose records are asked; None where there is none, or no folder for it."""
    try:
        database = folders_of(options).database
        return database if database.is_file() else None
    except (Refused, OSError):
        return None


def _lines(checked: PaperCheck) -> Iterator[str]:
    facts = checked.paper
    kind = f"{facts.kind}: " if facts.kind else ""
    paper = f"{facts.number}, version {facts.version}" if facts.number else "without a number"
    paper = f"{kind}{paper}" if kind or facts.number else "a memo without a number"
    yield f"{checked.name}: {paper}, {facts.day}, printed by {facts.program}, law file {facts.pack}"
    yield f" {checked.headline}"
    for section in checked.sections():
        yield f"{_TITLES[section.check]}: {_RESULTS[section.result]}"
        yield from (f"  {sentence}" for sentence in section.sentences)
    yield "What this cannot show:"
    yield from (f"  {sentence}" for sentence in checked.cannot_show)
