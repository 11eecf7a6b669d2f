# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone sample``: screens all shipments of the sample client and writes their memos."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import Final

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.basics.named_values import english_country_name
from desktop_app.cli.output import code_words, print_text, today_in_beijing
from desktop_app.domain.engine.evaluation import share_words
from desktop_app.domain.law.pack import Pack
from desktop_app.paths import user_folders
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder import sample
from desktop_app.services.data_folder.sample import ScreenedLine

_HEADINGS: Final = ("Memo", "Part", "Verdict", "Standing", "Share of value", "What decides", "Paper")
_MOST_DECIDING: Final = 2
SHIPMENTS: Final = "shipments"
"""The folder with one memo for each whole shipment."""


def run_sample(program: Program, options: Namespace) -> int:
    """Screen every line, write its memo, and print a table."""
    has_own_folder = options.data_dir or options.portable
    folders = user_folders(options.data_dir if has_own_folder else options.out / "data", portable=True)
    try:
        options.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"the folder cannot be made: {error.strerror}",
            file=files.display_name(options.out),
            do="Choose another with --out",
        ) from None
    catalogue = sample.load_sample(program, folders)
    rows: list[Sequence[str]] = [_HEADINGS]
    today = today_in_beijing()
    lines_of_shipment: dict[str, list[ScreenedLine]] = {}
    for screened_line in sample.screen_lines(program, catalogue):
        path = options.out / f"{screened_line.number}.pdf"
        files.write_whole(path, sample.print_line_memo(program, catalogue, screened_line, today))
        conclusion = screened_line.screened.conclusion
        rows.append(
            (
                *(
                    (
                        screened_line.number,
                        screened_line.line.part_number,
                        program.pack.verdicts[conclusion.verdict].words,
                        f"{code_words(conclusion.standing.overall)} {conclusion.on}",
                        _share_text(program.pack.on(conclusion.on), screened_line),
                        describe_deciding_facts(program.pack, screened_line),
                    )
                ),
                files.display_name(path),
            )
        )
        lines_of_shipment.setdefault(screened_line.line.shipment, []).append(screened_line)
    folder = options.out / SHIPMENTS
    files.make_folder(folder)
    for shipment, lines in lines_of_shipment.items():
        memo = sample.print_shipment_memo(program, catalogue, lines, today)
        files.write_whole(folder / f"{shipment}.pdf", memo)
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    print_text(
        "\n".join(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in rows
        )
    )
    print_text(
        f"{len(rows) - 1} lines of {len(catalogue.shipments)} shipments of "
        f"{catalogue.client.name}, an invented firm. A verdict speaks of {program.pack.brief_name} "
        "alone; each memo says what else runs and what was not examined. "
        f"One memo for each whole shipment: {files.display_name(folder)}."
    )
    return 0


def _share_text(pack: Pack, screened_line: ScreenedLine) -> str:
    shares = screened_line.screened.conclusion.shares
    share_shown = shares.whole_article or shares.content
    line = pack.threshold.limit if pack.threshold else None
    if share_shown is None:
        return "–"
    return share_words(share_shown, line).replace(" or more, no upper limit known", " or more")


def describe_deciding_facts(pack: Pack, screened_line: ScreenedLine) -> str:
    """Return what decides a line in a few words: the open fact, the reading, the doubt, or else the ground."""
    conclusion = screened_line.screened.conclusion
    if conclusion.open_facts:
        return "open: " + ", ".join(fact.label.lower() for fact in conclusion.open_facts[:_MOST_DECIDING])
    if conclusion.readings_that_matter:
        switches = (pack.switches[name] for name in conclusion.readings_that_matter[:_MOST_DECIDING])
        return "reading: " + ", ".join(switch.name for switch in switches)
    if conclusion.doubts_that_matter:
        return "open question: " + ", ".join(matter.doubt for matter in conclusion.doubts_that_matter)
    findings = {finding.provision: finding for finding in conclusion.findings}
    if not conclusion.decided_by:
        return "one ground or another, whichever way the open facts fall"
    first = findings[conclusion.decided_by[0]]
    fact, separator, value = first.because.split(";")[-1].strip().rpartition(": ")
    return f"{first.source.split(', ', 1)[-1]}: {fact}{separator}{english_country_name(value)}"
