# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone list``: loads, shows, compares and removes lists of parties."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from time import process_time
from typing import TYPE_CHECKING, Any

from desktop_app.basics.progress import Stopped
from desktop_app.cli import data_folder
from desktop_app.cli.output import (
    as_json,
    flush_output,
    print_line,
    print_lines,
    print_text,
    tell_altered,
    today_in_beijing,
)
from desktop_app.partynames import ListEntry, open_list
from desktop_app.services.context.program import Program
from desktop_app.settings import load_settings

if TYPE_CHECKING:
    from desktop_app.services.party_lists.lists import ShownList
    from desktop_app.services.records.rescreening import MetChange, PartiesRescreened, Touch
    from desktop_app.services.schema.rows import ClientRow


_PER_CENT = 100
_MEGABYTE = 1_000_000
_MOST_SECONDS = 2
"""How long loading a list up to a megabyte takes to prepare it to be searched; what takes longer, a look-up does."""
_MOST_SECONDS_OF_MORE = 10
"""The same for each further megabyte of its file."""
_ESTIMATED = 1_000
"""After every so many entries it is reckoned how long all of them take."""


def load_list(program: Program, options: argparse.Namespace) -> int:
    """Load a list and print it."""
    with open_list(options.file):  # refused before a folder is made for it
        pass
    with (
        data_folder.open_for_writing(program, data_folder.folders_of(options)) as workspace,
        progress_line() as progress,
    ):
        party_list = workspace.party_lists.load_file(options.file, options.name, progress=progress)
        if options.json:
            print_text(as_json(_list_tree(party_list)))
        else:
            print_lines(_list_in_words(party_list))
        flush_output()  # it is loaded, whatever becomes of what makes it fast to search
        begun, megabytes = process_time(), options.file.stat().st_size / _MEGABYTE
        most = max(_MOST_SECONDS, (megabytes - 1) * _MOST_SECONDS_OF_MORE)

        def step(done: int, of: int) -> None:
            progress(done, of)
            if done and done % _ESTIMATED == 0 and (process_time() - begun) * of > most * done:
                raise Stopped

        try:
            workspace.party_lists.keep_index(party_list, progress=step)
        except Stopped:
            if not options.json:
                print_text("    It is prepared to be searched when the first name is looked up.")
    return 0


def show_lists(program: Program, options: argparse.Namespace) -> int:
    """Print every version of every list."""
    do = "Load a list with list load FILE, or name the data folder with --data-dir; pack show prints the law file"
    with data_folder.open_for_reading(program, options, do=do) as workspace:
        lists = workspace.party_lists.list_all()
        newest = workspace.party_lists.newest_loaded()
    if options.json:
        print_text(as_json(list(map(_list_tree, lists))))
    else:
        most_days = load_settings(data_folder.folders_of(options).settings_file).lists_reminder_days
        today = today_in_beijing()
        lines = [line for party_list in lists for line in _list_in_words(party_list)]
        for party_list in newest:
            if (age := party_list.age_on(today)) > most_days:
                lines.append(f"{party_list.id} was loaded {age} days ago; look whether there is a newer one.")
        print_lines(lines)
    return 0


def diff_lists(program: Program, options: argparse.Namespace) -> int:
    """Print what differs between two lists."""
    new: list[Any] = []
    gone: list[Any] = []
    changed: list[Any] = []
    with data_folder.open_for_reading(program, options) as workspace:
        lists = workspace.party_lists
        for difference in lists.compare(lists.find(options.old), lists.find(options.new)):
            before, after = difference.before, difference.after
            if after is None and before is not None:
                gone.append(_entry_tree(before))
            elif after is not None and before is None:
                new.append(_entry_tree(after))
            elif after is not None and before is not None:
                entries = [(before, _entry_tree(before)), (after, _entry_tree(after))]
                if (before.weak, before.details) != (after.weak, after.details):
                    for entry, fields in entries:
                        fields |= {"weak": list(entry.weak), "details": list(map(list, entry.details))}
                (_, was), (_, is_today) = entries
                was = {name: value for name, value in was.items() if value != is_today[name]}
                changed.append({**is_today, "was": was})
    tree = {"new": new, "gone": gone, "changed": changed}
    if options.json:
        print_text(as_json(tree))
        return 0
    print_text(", ".join(f"{len(listed)} {kind}" for kind, listed in tree.items()))
    for kind, listed in tree.items():
        for each in listed:
            differing = f": {', '.join(each['was'])}" if kind == "changed" else ""
            print_line(f"  {kind:7}  {each['name']} ({each['id']}){differing}")
    return 0


def remove_list(program: Program, options: argparse.Namespace) -> int:
    """Remove a list and say which versions went."""
    with data_folder.open_for_writing(program, data_folder.existing_folders(options)) as workspace:
        removed = workspace.party_lists.remove(options.name)
    for party_list in removed:
        print_line(f"Removed {party_list.name}, version {party_list.version}, {party_list.rows} entries")
    return 0


def write_template(_program: Program, options: argparse.Namespace) -> int:
    """Write a list with nothing but its columns."""
    from desktop_app.services.party_lists.lists import save_template

    save_template(options.file)
    print_line(f"Written to {options.file}; fill it in and load it with list load")
    return 0


@contextmanager
def progress_line(text: str = "") -> Iterator[Any]:
    """Tell on the terminal how much of some work is done, behind a text; say nothing where no one watches."""
    is_watched = sys.stderr is not None and sys.stderr.isatty()
    last = -1

    def show(done: int, of: int) -> None:
        nonlocal last
        share = done * _PER_CENT // of if of else 0
        if is_watched and share != last:
            last = share
            with suppress(OSError, ValueError):
                sys.stderr.write(f"\r{text}{share} %")
                sys.stderr.flush()

    try:
        yield show
    finally:
        if last >= 0:
            with suppress(OSError, ValueError):
                sys.stderr.write(f"\r{' ' * (len(text) + len('100 %'))}\r")


def _list_tree(party_list: ShownList) -> dict[str, Any]:
    return {
        "id": party_list.id,
        "name": party_list.name,
        "day": party_list.day.isoformat() if party_list.day else None,
        "rows": party_list.rows,
        "sha256": party_list.sha256,
        "source": party_list.source,
        "version": party_list.version,
    }


def _list_in_words(party_list: ShownList) -> Iterator[str]:
    yield f"{party_list.id}@{party_list.version}  {party_list.name}"
    of_file = " (day of the file; the list states none)" if party_list.is_day_of_file else ""
    day = party_list.day or "no stated day"
    yield f"    {party_list.rows} entries, known to {day}{of_file}, sha256 {party_list.sha256}"
    yield f"    Source: {party_list.source}"
    yield f"    {party_list.lacks}."


def _entry_tree(entry: ListEntry) -> dict[str, Any]:
    def day(value: Any) -> str | None:
        return value.isoformat() if value else None

    return {
        "id": entry.id,
        "name": entry.names[0],
        "aliases": list(entry.names[1:]),
        "countries": list(entry.countries),
        "kind": entry.kind,
        "list": entry.list,
        "notice": entry.notice,
        "listed_on": day(entry.listed_on),
        "standing": entry.standing,
        "from": day(entry.start),
        "until": day(entry.until),
        "source": entry.source,
    }


# --------------------------------------------------------------------------------------------------
# ``lodestone party rescreen``: looks every party and owner of a client up anew, and says what that touches.


Tree = dict[str, Any]


def rescreen_parties(program: Program, options: argparse.Namespace) -> int:
    """Look the parties and owners of a client, or of all, up anew and print what that has shown."""
    folders = data_folder.existing_folders(options)
    rescreened: list[tuple[ClientRow, PartiesRescreened]] = []
    with data_folder.open_for_writing(program, folders) as workspace, progress_line() as progress:
        for client, ours in data_folder.list_named(workspace, options):
            rescreened.append((client, ours.rescreening.rescreen(progress).value))
    status = tell_altered(sum(of_client.altered for _client, of_client in rescreened))
    if options.json and options.all_clients:
        print_text(
            as_json([{"client": client.client, **_rescreened_tree(found)} for client, found in rescreened])
        )
    elif options.json:
        print_text(as_json(_rescreened_tree(rescreened[0][1])))
    else:
        for client, found in rescreened:
            if options.all_clients:
                print_line(f"{client.name} ({client.client})")
            print_lines(_in_words(found))
    return status


def _rescreened_tree(rescreened: PartiesRescreened) -> Tree:
    return {
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
    yield f"{rescreened.firms} parties and owners looked up in {lists or 'no list'}."
    counts = {"new": rescreened.new, "gone": rescreened.gone, "changed": rescreened.changed}
    yield ", ".join(f"{len(changes)} {kind}" for kind, changes in counts.items())
    for kind, changes in counts.items():
        for change in changes:
            met, judgement = change.entry.met, change.entry.judgement
            about = f"{change.firm.name}: {met.verdict} {met.name} ({met.entry.id}, {met.list_id})"
            yield f"  {kind:7}  {about}"
            for sentence in change.changes:
                yield f"           {sentence}"
            if judgement:
                judged = f"judged {judgement.judged} by {judgement.by} on {judgement.on}"
                ending = "; look again" if change.comes_back else ""
                yield f"           {judged}{ending}"
    if rescreened.screenings:
        yield "Open screenings that state otherwise what is met now:"
    for screening, touches in rescreened.screenings:
        yield f"  {screening.id}  {screening.title}: {_reasons(touches)}"
    if rescreened.records:
        yield "Records made before that are touched; they stay as they are:"
    for record, touches in rescreened.records:
        yield f"  {record.number}/v{record.version}: {_reasons(touches)}"
    if rescreened.is_nothing:
        yield "That says nothing of the parties: only that they meet in these lists what they met before."
