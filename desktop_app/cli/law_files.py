# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone pack make | preview | take | back | keys``: law files that come as one signed file."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_app.basics import files
from desktop_app.cli.data_folder import (
    existing_folders,
    find_client,
    folders_of,
    open_for_reading,
    open_for_writing,
)
from desktop_app.cli.output import print_text, print_tree
from desktop_app.services.context.law_use import EVERYBODY, PASSPHRASE
from desktop_app.services.context.packs import list_keys
from desktop_app.services.context.program import Program

if TYPE_CHECKING:
    from desktop_app.services.law_preview import Answer, Preview


def make(program: Program, options: Namespace) -> int:
    """Write the law file in a folder as one signed file."""
    from desktop_app.services.law_files import make_law_file

    key = files.read_limited(options.key, files.KEY_FILE)
    content, facts = make_law_file(program, options.folder, key, os.environ.get(PASSPHRASE, ""))
    files.write_whole(options.out, content, keep=[options.key, *options.folder.rglob("*")])
    print_tree(facts.as_tree())
    return 0


def preview(program: Program, options: Namespace) -> int:
    """Print what a law file would change."""
    from desktop_app.services.law_files import preview_alone

    if folders_of(options).database.is_file():
        with open_for_reading(program, options) as workspace:
            client = find_client(workspace, options.client).client if options.client else ""
            previewed = workspace.laws.preview(options.file, client)
    elif options.client:
        existing_folders(options)  # refuses, since there is no client without a data file
        return 3
    else:
        previewed = preview_alone(program, options.file)
    if options.json:
        print_tree(previewed.as_tree())
    else:
        print_text("\n".join(_preview_lines(previewed)))
    return 0


def _preview_lines(previewed: Preview) -> Iterator[str]:
    was, is_ = previewed.law, previewed.new
    yield f"{is_.id} {was.version} → {is_.version}, law known to {was.known_to} → {is_.known_to}, key {is_.key}"
    yield "What changes in the law:"
    for change in previewed.standing:
        until = f" until {change.until}" if change.until else ""
        yield f"  {change.provision:<16} from {change.from_day}: {_words(change.was)} → {_words(change.is_)}{until}"
    yield "What comes to another answer (verdict, what to do first):"
    for flip in previewed.flips:
        name = f"{flip.name} {flip.line}".strip()
        yield f"  {flip.kind.removesuffix('s')} {name}: {_words(flip.was)} → {_words(flip.is_)}"
    for kind in previewed.kinds:
        flips = sum(flip.kind == kind for flip in previewed.flips)
        yield (
            f"{kind}: {flips} flip, {previewed.standing_only[kind]} differ in the standing only,"
            f" {previewed.unchanged[kind]} stay, {previewed.refused[kind]} cannot be worked out"
        )


def _words(answer: Answer | str | None) -> str:
    if answer is None:
        return "none"
    words = answer if isinstance(answer, str) else f"{answer.verdict}, {answer.act} ({answer.standing})"
    return words.replace("_", " ")


def take(program: Program, options: Namespace) -> int:
    """Take a law file."""
    with open_for_writing(program, folders_of(options)) as workspace:
        print_tree(workspace.laws.take(options.file, options.by, options.why).as_tree())
    return 0


def go_back(program: Program, options: Namespace) -> int:
    """Go back to the law file before the one taken last."""
    existing_folders(options)
    with open_for_writing(program, folders_of(options)) as workspace:
        print_tree(workspace.laws.go_back(options.by, options.why).as_tree())
    return 0


def show_keys(program: Program, options: Namespace) -> int:
    """Print the keys that are trusted or were, after trusting or distrusting one."""
    keys = list(list_keys(program).values())
    if options.trust or options.distrust:
        if not options.by or not options.why:
            options.usage("--trust and --distrust ask for --by NAME and --why TEXT")
        with open_for_writing(program, folders_of(options)) as workspace:
            if options.trust:
                content = files.read_limited(options.trust, files.KEY_FILE)
                client = find_client(workspace, options.client).client if options.client else EVERYBODY
                workspace.laws.trust_key(content, options.by, options.why, client)
            else:
                workspace.laws.distrust_key(options.distrust, options.by, options.why)
            keys = list(workspace.laws.keys().values())
    elif folders_of(options).database.is_file():
        with open_for_reading(program, options) as workspace:
            keys = list(workspace.laws.keys().values())
    print_tree(
        [
            {
                "key": key.key,
                "name": key.name,
                "trusted": key.is_trusted,
                "for": key.client,
                "by": key.by or None,
                "on": key.on or None,
                "why": key.why or None,
            }
            for key in keys
        ]
    )
    return 0
