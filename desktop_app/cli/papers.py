# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone paper``: papers that go out with a case; ``lodestone checks wording``: who reviewed their Chinese."""

from __future__ import annotations

from argparse import Namespace
from hashlib import sha256

from desktop_app.basics import files
from desktop_app.cli import data_folder
from desktop_app.cli.output import naming, print_line, print_tree, today_in_beijing
from desktop_app.cli.screen import screen_file
from desktop_app.services.context.program import Program
from desktop_app.services.outgoing import papers


def print_paper(program: Program, options: Namespace) -> int:
    """Write a paper to a file."""
    if options.kind and options.paper != "report":
        options.usage("--kind goes with report")
    if bool(options.record) != bool(options.by):
        options.usage("--record and --by go together: with which record the paper is filed, and who files it")
    screened = screen_file(program, options.case)
    order = papers.PaperOrder(options.paper, options.language, options.kind or "")
    with naming(options.case):
        if options.record:
            files.check_target(options.out, keep=[options.case])
            with data_folder.client_for_writing(program, options) as client:
                printed = client.outgoing.file_paper(screened, order, options.record, options.by)
        elif options.client:
            with data_folder.client_for_reading(program, options) as client:
                printed = client.outgoing.print_paper(screened, order)
        else:
            printed = papers.print_paper(program, screened, order, today_in_beijing())
    files.write_whole(options.out, printed.content, keep=[options.case])
    if options.json:
        print_tree(
            {
                "file": files.display_name(options.out),
                "sha256": sha256(printed.content).hexdigest(),
                "open": printed.open,
                "kind": options.paper,
            }
        )
    else:
        fields = "1 field is open" if printed.open == 1 else f"{printed.open} fields are open"
        print_line(f"{files.display_name(options.out)}: {fields}")
    return 0


def note_wording(program: Program, options: Namespace) -> int:
    """Note a review of the Chinese wording, and print what was reviewed."""
    with data_folder.open_for_writing(program, data_folder.existing_folders(options)) as workspace:
        review = workspace.review_wording(options.by, options.on)
    print_tree({"sha256": review.sha256, "by": review.by, "on": review.on})
    return 0
