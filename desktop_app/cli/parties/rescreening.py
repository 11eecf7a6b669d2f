# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone party rescreen``: looks every party and owner of a client up anew, and says what that touches."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from desktop_app.cli.data_folder import existing_folders, find_client, open_for_writing
from desktop_app.cli.output import print_text
from desktop_app.cli.parties.lists import progress_line
from desktop_app.cli.summary import replace_unprintable
from desktop_app.services.context.context import Program

if TYPE_CHECKING:
    from desktop_app.services.records.rescreening import MetChange, PartiesRescreened, Touch

Tree = dict[str, Any]


def add_rescreen_command(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    rescreen = actions.add_parser(
        "rescreen", help="look every party and owner of a client up anew: what is new, gone or changed"
    )
    rescreen.set_defaults(run=rescreen_parties)
    rescreen.add_argument(
        "--client", metavar="CLIENT", help="key or name of the client; not needed where there is only one"
    )
    rescreen.add_argument("--json", action="store_true", help="print it as JSON")


def rescreen_parties(program: Program, options: argparse.Namespace) -> int:
    """Look the parties and owners of a client up anew and print what that has shown."""
    with open_for_writing(program, existing_folders(options)) as workspace, progress_line() as progress:
        client = workspace.client_workspace(find_client(workspace, options.client).id)
        rescreened = client.rescreening.rescreen(progress).value
    print_text(_as_json(rescreened) if options.json else "\n".join(_in_words(rescreened)))
    return 0


def _as_json(rescreened: PartiesRescreened) -> str:
    tree = {
        "new": [_change_tree(change) for change in rescreened.new],
        "gone": [_change_tree(change) for change in rescreened.gone],
        "changed": [_change_tree(change) for change in rescreened.changed],
        "screenings": [
            {"id": screening.id, "title": screening.title, "why": _reasons(touches)}
            for screening, touches in rescreened.screenings
        ],
        "records": [
            {"number": record.number, "version": record.version, "why": _reasons(touches)}
            for record, touches in rescreened.records
        ],
    }
    return json.dumps(tree, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def _change_tree(change: MetChange) -> Tree:
    met, judgement = change.entry.met, change.entry.judgement
    judged = (
        {"judged": judgement.judged, "why": judgement.why, "by": judgement.by, "on": judgement.on}
        if judgement
        else {"judged": None, "why": None, "by": None, "on": None}
    )
    return {
        "party": change.firm.name,
        "key": change.firm.key,
        "entry": met.name,
        "list": met.list_id,
        "id": met.entry.id,
        "verdict": met.verdict,
        **judged,
        "comes_back": change.comes_back,
        "changes": [str(sentence) for sentence in change.changes],
    }


def _reasons(touches: Iterable[Touch]) -> str:
    return "; ".join(touch.says for touch in touches)


def _in_words(rescreened: PartiesRescreened) -> Iterator[str]:
    lists = ", ".join(f"{searched.id} ({searched.rows} names)" for searched in rescreened.lists)
    yield replace_unprintable(f"{rescreened.firms} parties and owners looked up in {lists or 'no list'}.")
    counts = {"new": rescreened.new, "gone": rescreened.gone, "changed": rescreened.changed}
    yield ", ".join(f"{len(changes)} {kind}" for kind, changes in counts.items())
    for kind, changes in counts.items():
        for change in changes:
            yield from map(replace_unprintable, _change_in_words(kind, change))
    if rescreened.screenings:
        yield "Open screenings that state otherwise what is met now:"
    for screening, touches in rescreened.screenings:
        yield replace_unprintable(f"  {screening.id}  {screening.title}: {_reasons(touches)}")
    if rescreened.records:
        yield "Records made before that are touched; they stay as they are:"
    for record, touches in rescreened.records:
        yield replace_unprintable(f"  {record.number}/v{record.version}: {_reasons(touches)}")
    if rescreened.is_nothing:
        yield "That says nothing of the parties: only that they meet in these lists what they met before."


def _change_in_words(kind: str, change: MetChange) -> Iterator[str]:
    met, judgement = change.entry.met, change.entry.judgement
    yield f"  {kind:7}  {change.firm.name}: {met.verdict} {met.name} ({met.entry.id}, {met.list_id})"
    for sentence in change.changes:
        yield f"           {sentence}"
    if judgement and change.comes_back:
        yield f"           judged {judgement.judged} by {judgement.by} on {judgement.on}; look again"
    elif judgement:
        yield f"           judged {judgement.judged} by {judgement.by} on {judgement.on}"
