# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone evidence`` and ``lodestone checks``: documents attached to what they prove, and what persons found."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.cli import data_folder
from desktop_app.cli.output import naming, print_line, print_tree
from desktop_app.services.context.program import Program

if TYPE_CHECKING:
    from desktop_app.services.catalogue.attachments import Attached, Attachments, Subject


_SUBJECTS = ("product", "supplier", "party", "screening")


def add_document(program: Program, options: Namespace) -> int:
    """Attach a document."""
    from desktop_app.services.catalogue.attachments import DocumentDetails
    from desktop_app.services.catalogue.evidence import read_paper

    names = ("kind", "issuer", "issued_on", "valid_until", "states", "note")
    paper, details = (
        read_paper(options.file),
        DocumentDetails(**{name: getattr(options, name) for name in names}),
    )
    with data_folder.client_for_writing(program, options) as client:
        attachments = client.attachments
        number = attachments.attach(_find_subject(attachments, options), paper, details).value
        _print([attached for attached in attachments.list_all() if attached.id == number], options)
    return 0


def list_documents(program: Program, options: Namespace) -> int:
    """Print attached documents."""
    with data_folder.client_for_reading(program, options) as client:
        attachments = client.attachments
        if any(getattr(options, kind) for kind in _SUBJECTS):
            subject = _find_subject(attachments, options)
            documents = attachments.of(subject.sheet, subject.id, options.on)
            documents = [
                attached for attached in documents if not options.figure or attached.subject == subject
            ]
        else:
            documents = attachments.list_all(options.on)
    _print([attached for attached in documents if attached.again or not options.again], options)
    return 0


def show_document(program: Program, options: Namespace) -> int:
    """Print a document, and write a copy of its file: over another one only with ``--overwrite``."""
    if options.out and not options.overwrite:
        files.check_new(options.out)
    with data_folder.client_for_reading(program, options) as client:
        documents = [attached for attached in client.attachments.list_all() if attached.id == options.number]
        if not documents:
            raise Refused(
                "no document has this number", where=str(options.number), do="evidence list prints them"
            )
        content = client.evidence.read_content(documents[0].sha256)
    if options.out:
        files.write_whole(options.out, content)
    _print(documents, options)
    return 0


def remove_document(program: Program, options: Namespace) -> int:
    """Detach a document."""
    with data_folder.client_for_writing(program, options) as client:
        attachments = client.attachments
        documents = [attached for attached in attachments.list_all() if attached.id == options.number]
        attachments.remove(options.number)
    _print(documents, options)
    return 0


def show_origin(program: Program, options: Namespace) -> int:
    """Print where a figure comes from."""
    with data_folder.client_for_reading(program, options) as client:
        attachments = client.attachments
        origin = attachments.origin_of(_find_subject(attachments, options))
    if options.json:
        print_tree(asdict(origin))
        return 0
    source = origin.source
    print_line(origin.value or "not known")
    if source:
        parts = (source.source_kind, source.source_document, source.source_by, source.source_on)
        print_line(f"  {', '.join(filter(None, parts))}")
    for earlier in origin.earlier:
        print_line(
            f"  {earlier.at[:10]}  {earlier.by}: was {earlier.value or 'not known'} ({earlier.action})"
        )
    _print(list(origin.documents), options)
    return 0


def _find_subject(attachments: Attachments, options: Namespace) -> Subject:
    named = [(kind, getattr(options, kind)) for kind in _SUBJECTS if getattr(options, kind, None)]
    if len(named) != 1:
        raise Refused(
            "one thing has to be named", do="Name one of --product, --supplier, --party, --screening"
        )
    return attachments.find_subject(*named[0], options.figure)


def _print(documents: list[Attached], options: Namespace) -> None:
    """Print documents, as a list of JSON or a line each."""
    from desktop_app.services.catalogue.attachments import AGAIN

    if options.json:
        trees: list[dict[str, Any]] = []
        for attached in documents:
            tree = asdict(attached)
            trees.append({**tree.pop("details"), **tree, "subject": asdict(attached.subject)})
        print_tree(trees)
        return
    for attached in documents:
        figure = ".".join(filter(None, (attached.subject.line, attached.subject.field)))
        until = f", until {attached.details.valid_until}" if attached.details.valid_until else ""
        print_line(
            f"{attached.id:>4}  {attached.owner}{' ' + figure if figure else ''}: {attached.name}"
            f" ({attached.details.kind}{until}, sha256 {attached.sha256[:12]})"
        )
        for code in attached.again:
            print_line(f"      look again: {AGAIN[code]}")


# --------------------------------------------------------------------------------------------------
# ``lodestone checks``: what persons found about the standing, listed, and carried between desks in a file.


def list_checks(program: Program, options: Namespace) -> int:
    """Print the checks."""
    from desktop_app.services.standing_checks import check_tree

    with data_folder.open_for_reading(program, options) as workspace:
        rows = workspace.standing_checks.rows()
    if options.json:
        print_tree([{**check_tree(row), "evidence": row.evidence or None} for row in rows])
    else:
        for row in rows:
            state = row.state.replace("_", " ") or "no new notice"
            until = f" until {row.until}" if row.until else ""
            notice = f": {row.notice}" if row.notice else ""
            print_line(f"{row.checked_on}  {row.provision:<8} {state}{until}{notice} ({row.by}, {row.where})")
    return 0


def save_checks(program: Program, options: Namespace) -> int:
    """Write the checks to a file."""
    with data_folder.open_for_reading(program, options) as workspace:
        content, count = workspace.standing_checks.write_file(), len(workspace.standing_checks.rows())
    files.write_whole(options.file, content)
    print_tree({"file": files.display_name(options.file), "checks": count})
    return 0


def take_checks(program: Program, options: Namespace) -> int:
    """Add the checks of a file."""
    content = files.read_limited(options.file, files.CHECKS_FILE)
    with (
        data_folder.open_for_writing(program, data_folder.existing_folders(options)) as workspace,
        naming(options.file),
    ):
        done = workspace.standing_checks.take_file(content, options.by)
    print_tree({"file": files.display_name(options.file), "new": done.value})
    return 0
