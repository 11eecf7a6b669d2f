# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone ask``: writes what suppliers have to be asked, and prints who was asked what."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from typing import Any

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.cli import data_folder, output
from desktop_app.services.context.program import Program

_STATES = {
    "out": "out",
    "late": "late",
    "partly": "answered in part",
    "answered": "answered",
    "refused": "refused",
}


def ask(program: Program, options: Namespace) -> int:
    """Write a sheet a supplier, or print who was asked what."""
    if options.action == "list":
        if options.out or options.supplier or options.fields:
            options.usage("list goes with --client or --all-clients, and --json, alone")
        return _list_asked(program, options)
    if options.all_clients:
        options.usage("--all-clients goes with list; ask for one client at a time")
    if options.out is None:
        options.usage("the following arguments are required: --out")
    if options.fields is not None and not (options.supplier and options.by.strip() and options.why.strip()):
        options.usage("--fields goes with --supplier KEY, --by NAME and --why TEXT")
    if options.supplier and options.out.suffix.lower() not in (".xlsx", ".pdf"):
        raise Refused(
            "the sheet is written as a workbook or as a form, and this is the name of neither",
            file=files.display_name(options.out),
            do="Name a file that ends in .xlsx or .pdf",
        )
    if not options.supplier and options.out.suffix.lower() in (".xlsx", ".pdf"):
        raise Refused(
            "a sheet a supplier goes into a folder, and this is the name of a file",
            file=files.display_name(options.out),
            do="Name a folder, or one supplier with --supplier",
        )
    return _write_sheets(program, options)


def _write_sheets(program: Program, options: Namespace) -> int:
    from desktop_app.services.asking.ask import Wish
    from desktop_app.services.asking.questions import asking_words, tell_rules

    wish = Wish(
        supplier=options.supplier or "",
        fields=tuple(filter(None, (name.strip() for name in (options.fields or "").split(",")))),
        by=options.by.strip(),
        why=options.why.strip(),
        language=options.language,
    )
    with data_folder.client_for_writing(program, options) as client:
        sheets, left_out = client.asking.write(wish, options.out).value
        countries = {row.supplier: row.country for row in client.suppliers.rows()}
    words = asking_words()
    told = {countries[sheet.supplier] in words.short_for for sheet in sheets}
    if True in told:
        output.print_error(words.asker["china"][0])
    if False in told:
        for line in tell_rules(output.today_in_beijing(), "en"):
            output.print_error(line)
    if options.json:
        output.print_tree(
            {"files": [asdict(sheet) for sheet in sheets], "left_out": [asdict(each) for each in left_out]},
            indent=1,
        )
        return 0
    for sheet in sheets:
        output.print_line(f"{sheet.file}  {sheet.supplier}: {sheet.rows} parts, {sheet.open} questions")
    for each in left_out:
        output.print_line(f"not asked  {each.supplier}: {each.why}")
    return 0


def _list_asked(program: Program, options: Namespace) -> int:
    trees: list[dict[str, Any]] = []
    with data_folder.clients_for_reading(program, options) as clients:
        for client, ours in clients:
            for sheet in ours.asking.list_sheets():
                trees.append({"client": client.client, **sheet.as_tree()})
    if options.json:
        output.print_tree(trees, indent=1)
        return 0
    for tree in trees:
        given = len(tree["answers"])
        output.print_line(
            f"{tree['on']}  {tree['supplier']}  {_STATES[tree['state']]}, due {tree['due']}:"
            f" {given} answered, {tree['open']} open  ({tree['file']})"
        )
    if not trees:
        output.print_text("Nobody has been asked yet.")
    return 0
