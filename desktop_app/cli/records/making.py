# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone record make``: records a case file, or a folder of them as one shipment, as the window records."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop_app.basics import files
from desktop_app.cli.data_folder import existing_folders, find_client, open_for_writing
from desktop_app.cli.output import print_text
from desktop_app.cli.screen import list_case_files, screen_file
from desktop_app.cli.summary import replace_unprintable
from desktop_app.services.context.context import Program
from desktop_app.services.screening.one_case import NamedCase

if TYPE_CHECKING:
    from desktop_app.services.records.recording import Recording

_ADD_CLIENT: Final = "Make one and the client with client add NAME, or name the data folder with --data-dir"


def make_record(program: Program, options: Namespace) -> int:
    """Record and print what was recorded; one refused case refuses the whole."""
    from desktop_app.services.records.recording import Signature

    if (options.case is None) == (options.batch is None):
        options.usage("name one CASE.json, or a folder with --batch FOLDER")
    folders = existing_folders(options, do=_ADD_CLIENT)
    paths = [options.case] if options.batch is None else list_case_files(options.batch)
    cases = [NamedCase(files.display_name(Path(path.name)), screen_file(program, path)) for path in paths]
    signature = Signature(options.by, options.role, options.dated, options.reviewed_by)
    with open_for_writing(program, folders) as workspace:
        client = find_client(workspace, options.client)
        workspace.user_name = options.by
        records = workspace.client_workspace(client.id).records
        recording = records.record_cases(
            cases, signature, supersedes=options.supersedes, why=options.why
        ).value
    if options.json:
        print_text(
            json.dumps(_recording_tree(recording, is_batch=options.batch is not None), ensure_ascii=False)
        )
    else:
        print_text(replace_unprintable(_recording_words(recording)))
    return 0


def _recording_tree(recording: Recording, *, is_batch: bool) -> dict[str, Any]:
    first = recording.lines[0].entry
    tree: dict[str, Any] = {
        "number": recording.number,
        "version": str(recording.version),
        "entry": str(first.nr),
        "entry_sha256": first.sha256,
        "paper": recording.paper,
        "paper_sha256": recording.paper_sha256,
    }
    if is_batch:
        tree["lines"] = [
            {"line": line.line, "entry": str(line.entry.nr), "entry_sha256": line.entry.sha256}
            for line in recording.lines
        ]
    return tree


def _recording_words(recording: Recording) -> str:
    entries = ", ".join(str(line.entry.nr) for line in recording.lines)
    word = "entry" if len(recording.lines) == 1 else "entries"
    return (
        f"Recorded {recording.number}, version {recording.version}: {word} {entries} of the journal;"
        f" memo {recording.paper}"
    )
