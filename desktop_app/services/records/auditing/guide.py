# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page that tells an auditor how to check the folder, with the program and without it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.services.context.papers.register_port import Register, RegisterColumn

LAW_COMMAND: Final = (
    "find . -type f | sed 's|^\\./||' | LC_ALL=C sort | while read -r f; do printf '%s %s\\n' \"$f\""
    ' "$(sha256sum "$f" | cut -d \' \' -f 1)"; done | head -c -1 | sha256sum'
)
"""Works out the hash of a law file in its folder; each line of what is hashed is a name and the hash of that file."""

JOURNAL_SCRIPT: Final = """\
# Follows the chain of the journal and works out the hash of every entry that says something.
import hashlib
import json
import pathlib

names = ("nr", "at", "by", "what", "subject", "payload_sha256", "previous")
last = ""
for line in pathlib.Path(__file__).with_name("entries.jsonl").read_text("utf-8").splitlines():
    entry = json.loads(line)
    assert entry["previous"] == last, f"entry {entry['nr']} does not follow the one before it"
    last = entry["hash"]
    if "at" in entry:
        text = json.dumps([str(entry[name]) for name in names], ensure_ascii=False, separators=(",", ":"))
        assert hashlib.sha256(text.encode("utf-8")).hexdigest() == last, f"entry {entry['nr']} was altered"
print(f"every entry follows the one before it; the last has the hash {last}")
"""
"""Goes with the journal; short enough to be read before it is run."""


@dataclass(frozen=True, slots=True)
class GuideStep:
    """One thing to check: what it shows, how without the program (in words, then a command), and how with it."""

    shows: str
    words: str
    command: str
    program: str


STEPS: Final = (
    GuideStep(
        "Nothing in this folder was changed, lost or added to since it was written",
        "SHA256SUMS names every file with its SHA-256. On Linux run the command in this folder; on a Mac put"
        " shasum -a 256 in the place of sha256sum; on Windows compare with what certutil -hashfile FILE SHA256"
        " prints. A file that SHA256SUMS does not name was added later.",
        "sha256sum -c --quiet SHA256SUMS",
        "Nothing more is needed.",
    ),
    GuideStep(
        "A memo is the one that was filed",
        "Its SHA-256 stands in the register (determinations.xlsx, Hash of the paper), and the entry of the journal"
        " about its filing vouches for it.",
        "sha256sum memos/*.pdf",
        "lodestone verify memos/FILE.pdf",
    ),
    GuideStep(
        "The case is the one the memo speaks of",
        "Its SHA-256 stands in the register (Hash of the case) and on the memo, under versions. The memo carries"
        " the same file as an attachment, which most PDF readers list.",
        "sha256sum records/*/case.json",
        "lodestone verify memos/FILE.pdf",
    ),
    GuideStep(
        "The law file is the one the record names",
        "Its hash stands on the memo and in conclusion.json (pack, sha256); the name of its folder ends with the first"
        " twelve digits. Run the command in the folder of the law file.",
        LAW_COMMAND,
        "lodestone pack check law/FOLDER",
    ),
    GuideStep(
        "The case under that law file gives that conclusion",
        "This needs the program, or a lawyer: conclusion.json says for every provision whether it is met, and why;"
        " the text of the law stands in the law file.",
        "",
        "lodestone screen records/FOLDER/case.json --json (with the program's own law file), or in the data folder:"
        " lodestone record rerun NUMBER",
    ),
    GuideStep(
        "The journal has no entry altered, taken out or put in",
        "Every entry holds the hash of the one before it: the hash of an entry is the SHA-256 of its number, time,"
        " person, action, subject, hash of what changed, and hash before, written as a list of texts in JSON"
        " without blanks. An end that was cut off shows on a memo that names a later entry. The command runs a"
        " program of 15 lines that lies beside the journal; read it first.",
        "python3 journal/check_chain.py",
        "In the data folder: lodestone journal verify --against memos/FILE.pdf",
    ),
    GuideStep(
        "The evidence is what was kept",
        "The name of each file begins with the first twelve digits of its SHA-256; the list of evidence"
        " (evidence.xlsx) has it whole.",
        "sha256sum evidence/*",
        "In the data folder: lodestone journal verify",
    ),
)
"""Every check, in the order in which they build on each other."""

LIMITS: Final = (
    "No check of this folder shows that the facts of a case were true, that a reading of the law was right, or that"
    " the whole folder was not written anew from other facts. Against the last, compare a memo with the copy that its"
    " recipient or adviser has, or check a signature beside it (.p7s)."
)

_COLUMNS: Final = (
    RegisterColumn("What is checked", 40, grow=2),
    RegisterColumn("Without the program", 60, grow=4),
    RegisterColumn("Command (to copy: HOW-TO-CHECK.txt)", 40, grow=3),
    RegisterColumn("With the program", 40, grow=2),
)


def write_guide(client: str, day: str, lacks: Sequence[str]) -> str:
    """Return the page as a text."""
    return "\n".join([*_heading(client, day), *_list_steps(), *_list_ending(lacks), ""])


def guide_as_register(client: str, day: str, lacks: Sequence[str]) -> Register:
    """Return the page as a table to be printed."""
    rows = [(step.shows, step.words, step.command, step.program) for step in STEPS]
    return Register(
        "How to check this folder", f"Records of {client}, written on {day}", _COLUMNS, rows, (LIMITS, *lacks)
    )


def _heading(client: str, day: str) -> Iterator[str]:
    yield "HOW TO CHECK THIS FOLDER"
    yield ""
    yield from _wrapped(f"It holds the records of {client} as they were on {day}:")
    yield ""
    yield from (
        "  memos/     the memos as they were filed, with signatures beside them",
        "  records/   for each record the case and the conclusion, as they were frozen",
        "  evidence/  the papers that facts rest on",
        "  law/       each law file that a record was worked out with, whole",
        "  lists/     which lists of parties each record was worked out with; searches.csv tells how each party was",
        "             looked up last, judgements.csv what persons judged, each with the entry as it was then",
        "  register/  register of determinations, list of evidence, log of screenings",
        "  journal/   the chained journal of the data file",
    )
    yield ""


def _list_steps() -> Iterator[str]:
    for number, step in enumerate(STEPS, 1):
        yield from _wrapped(f"{number}. {step.shows}")
        yield from _wrapped(step.words, "   ")
        if step.command:
            yield ""
            yield from (f"     {line}" for line in step.command.splitlines())
            yield ""
        yield from _wrapped(f"With the program: {step.program}", "   ")
        yield ""


def _list_ending(lacks: Sequence[str]) -> Iterator[str]:
    yield from _wrapped(LIMITS)
    if lacks:
        yield ""
        yield "WHAT IS NOT HERE, OR IS NOT AS IT WAS KEPT"
        for lack in lacks:
            yield from _wrapped(f"- {lack}", "  ")


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, 100, initial_indent=indent, subsequent_indent=indent, break_long_words=False)
