# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of parties: those of the law file, and those that were loaded, version by version; load, compare, remove.

The index of the names of a loaded list is kept in a file beside the data file, and built anew where that is no use."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import fields
from datetime import date, datetime
from functools import reduce
from pathlib import Path
from typing import Final

from desktop_app.basics import files
from desktop_app.basics.days import day_in_beijing
from desktop_app.basics.folding import fold_name
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.domain.law.listing import ListedParty, ListingStep, state_of_steps
from desktop_app.domain.law.listing_counts import count_lists, count_notices
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.law.timeline import IN_FORCE
from desktop_app.partynames import (
    ACTIVE,
    DROPPED,
    LIST_COLUMNS,
    ListEntry,
    ListReading,
    NameIndex,
    SearchedName,
    open_index,
    open_list,
)
from desktop_app.services.context.context import ServiceContext, free_key
from desktop_app.services.context.stores import (
    LIST_LOADED,
    LIST_REMOVED,
    EntryQuery,
    ListVersion,
    PartyListWriter,
    plain_json,
)

# --------------------------------------------------------------------------------------------------
# Compares two lists entry by entry, by their ids, however long they are.


@dataclass(frozen=True, slots=True)
class ListDifference:
    """An entry that differs: new where ``before`` is None, gone where ``after`` is."""

    before: ListEntry | None
    after: ListEntry | None


def compare_entries(old: Iterator[ListEntry], new: Iterator[ListEntry]) -> Iterator[ListDifference]:
    """Yield what differs between two lists whose entries come by their ids."""
    before, after = next(old, None), next(new, None)
    while before is not None or after is not None:
        if after is None or (before is not None and before.id < after.id):
            yield ListDifference(before, None)
            before = next(old, None)
        elif before is None or after.id < before.id:
            yield ListDifference(None, after)
            after = next(new, None)
        else:
            if before != after:
                yield ListDifference(before, after)
            before, after = next(old, None), next(new, None)


@dataclass(frozen=True, slots=True)
class ListComparison:
    """How many entries differ between two lists, and the first of them of each kind."""

    new: int
    gone: int
    changed: int
    differences: tuple[ListDifference, ...]


def gather_differences(differences: Iterable[ListDifference], most: int) -> ListComparison:
    """Return the counts of differences with the first ones, so many of a kind at most; the others are only counted."""
    counts = {"new": 0, "gone": 0, "changed": 0}
    first = []
    for difference in differences:
        kind = kind_of(difference)
        counts[kind] += 1
        if counts[kind] <= most:
            first.append(difference)
    return ListComparison(**counts, differences=tuple(first))


def kind_of(difference: ListDifference) -> str:
    """Return new, gone or changed."""
    if difference.before is None:
        return "new"
    return "gone" if difference.after is None else "changed"


def changed_fields(difference: ListDifference) -> tuple[str, ...]:
    """Return the names of the fields of a changed entry that are not as they were."""
    before, after = difference.before, difference.after
    return tuple(
        field.name
        for field in fields(ListEntry)
        if getattr(before, field.name, None) != getattr(after, field.name, None)
    )


# --------------------------------------------------------------------------------------------------
# The index of the names of a loaded list, kept in a file beside the data file, and built anew where that is
# no use.


def index_file(data_file: Path, version: ListVersion) -> Path:
    """Return where the index of a list is kept."""
    return data_file.parent / files.LIST_INDEXES / f"{version.list}-{version.version}.index"


def _read(file: Path) -> bytes | None:
    with suppress(Refused):
        return files.read_limited(file, files.PARTY_LIST)
    return None


LISTED_PARTIES: Final = "listed_parties.csv"
_LONGEST_NAME: Final = 200
_REPORTED: Final = 1000
_DROPPED_WORDS: Final = {
    "contacts": Phrase("telephone, e-mail and web ({count})", count="{count}"),
    "reasons": Phrase("statements of reasons ({count})", count="{count}"),
    "acts": Phrase("further legal acts ({count})", count="{count}"),
    "relations": Phrase("ties to other parties ({count})", count="{count}"),
    "facts": Phrase("other facts, such as sex ({count})", count="{count}"),
    "cut": Phrase("texts beyond what an entry holds ({count})", count="{count}"),
}
"""How is said what a list has that is not kept."""
_SHOWN: Final = Phrase("Name one that list show prints")


@dataclass(frozen=True, slots=True)
class ShownList:
    """A list as it is shown, one version of it.

    ``loaded`` is None for the lists of the law file, and ``notices`` counts the notices behind those.
    ``is_day_of_file`` tells that the list itself states no day.
    """

    id: str
    name: str
    day: date | None
    rows: int
    sha256: str
    source: str
    version: str
    lacks: str
    notices: int = 0
    is_day_of_file: bool = False
    loaded: ListVersion | None = None

    def age_on(self, today: date) -> int:
        """Return how many days ago the list was loaded; 0 for one of the law file, which is renewed with it."""
        if self.loaded is None:
            return 0
        return (today - day_in_beijing(datetime.fromisoformat(self.loaded.loaded_at))).days


def lists_of_pack(pack: Pack) -> tuple[ShownList, ...]:
    """Return the lists that a law file brings; none where it brings none."""
    if not pack.listed:
        return ()
    counts = reduce(
        lambda first, second: Phrase("{first}; {second}", first=first, second=second),
        (counted.describe() for counted in count_lists(pack)),
    )
    newest = pack.newest_listing
    party_list = ShownList(
        id=pack.id,
        name=Phrase("Lists of the law file: export control, watch and unreliable entities"),
        day=newest.listed_on if newest else None,
        rows=len(pack.listed),
        sha256=pack.files.get(LISTED_PARTIES, ""),
        source=Phrase("{file} of the law file, from the notices named in it", file=LISTED_PARTIES),
        version=pack.version,
        lacks=Phrase(
            "{counts}; firms that a listed party owns are not in it, nor is any other list", counts=counts
        ),
        notices=count_notices(pack),
    )
    return (party_list,)


def shown_list(version: ListVersion) -> ShownList:
    """Return a loaded version as it is shown."""
    lacks, notes = version.lacks, json.loads(version.notes or "{}")
    counts = notes.get("dropped", {})
    dropped = [Phrase(text, count=counts[kind]) for kind, text in _DROPPED_WORDS.items() if kind in counts]
    if dropped:
        listed = reduce(
            lambda first, second: Phrase("{first}, {second}", first=first, second=second), dropped
        )
        lacks = Phrase("{lacks}; not kept of its entries: {dropped}", lacks=lacks, dropped=listed)
    if version.left_out:
        lacks = Phrase("{lacks}; {count} of its rows name no party", lacks=lacks, count=version.left_out)
    source = Phrase("{format}, {file}", format=version.format, file=version.file)
    return ShownList(
        version.list,
        version.name,
        version.day,
        version.rows,
        version.sha256,
        source,
        str(version.version),
        lacks,
        is_day_of_file=notes.get("day") == "file",
        loaded=version,
    )


class PartyLists:
    """The lists of one data file, beside those of the law file."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def list_all(self) -> list[ShownList]:
        """Return every version of every list, those of the law file first, the newest version of each first."""
        loaded = self._context.store.party_lists.list_versions()
        return [*lists_of_pack(self._context.program.pack), *map(shown_list, loaded)]

    def load_file(
        self,
        path: Path,
        name: str = "",
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> ShownList:
        """Load a list, all of it or nothing, as the next version of the list with this name.

        The same file once more changes nothing.
        Errors: Refused for what is no list or damaged; Stopped.
        """
        with open_list(path, progress, cancelled) as reading:
            called = self._checked_name(name or reading.format.list_name or path.stem)
            newest = next(
                (party_list for party_list in self.list_all() if _is_called(party_list, called)), None
            )
            used_ids = {party_list.id for party_list in self.list_all()}
            list_id = newest.id if newest else free_key(called, "list", used_ids.__contains__)
            try:
                with self._context.store.begin_transaction(self._context.by, self._context.now()) as writing:
                    version = _write(
                        writing.party_lists, reading, path, (list_id, newest.name if newest else called)
                    )
                    is_known = newest is not None and newest.sha256 == version.sha256
                    if is_known and not (newest and newest.loaded and newest.loaded.fault):
                        raise _Unchanged  # noqa: TRY301 - it undoes what was written
                    subject = f"{version.list}@{version.version}"
                    writing.append_to_journal(LIST_LOADED, subject, version.as_noted())
            except _Unchanged:
                return self.find(list_id)
        return shown_list(version)

    def list_entries(self, party_list: ShownList, *, by_id: bool = False) -> Iterator[ListEntry]:
        """Yield the entries of a list, in its own order or by their ids."""
        if party_list.loaded is not None:
            yield from self._context.store.party_lists.iterate_entries(party_list.loaded, by_id=by_id)
            return
        entries = map(entry_of_listed, self._context.program.pack.listed.values())
        yield from sorted(entries, key=lambda entry: entry.id) if by_id else entries

    def list_newest(self) -> list[ShownList]:
        """Return the lists that names are searched in: those of the law file, and the newest version of each other."""
        return [*lists_of_pack(self._context.program.pack), *self.newest_loaded()]

    def newest_loaded(self) -> list[ShownList]:
        """Return the newest version of each list that was loaded; one that does not count is left out and named."""
        newest: dict[str, ShownList] = {}
        for party_list in self.list_all():
            loaded = party_list.loaded
            if loaded is None or party_list.id in newest:
                continue
            if not loaded.fault:
                newest[party_list.id] = party_list
            if why := loaded.fault or loaded.doubt:
                words = (
                    "The list {name}, version {version}, is left out: {why}"
                    if loaded.fault
                    else "The list {name}, version {version}, counts, though {why}"
                )
                told = Phrase(words, name=Quoted(party_list.name), version=party_list.version, why=why)
                self._context.store.left_out[told] = None
        return list(newest.values())

    def keep_index(
        self,
        party_list: ShownList,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> None:
        """Build what makes a loaded list fast to search, unless that is there.

        Errors: Stopped; it is built when the first name is looked up then.
        """
        if party_list.loaded is not None:
            self.open_index(party_list.loaded, progress=progress, cancelled=cancelled)

    def open_index(
        self,
        version: ListVersion,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> NameIndex:
        """Return the index of the names of a loaded list: the one that was kept, or built now and kept.

        Errors: Refused if the data file does not hold as many of its entries as were loaded; Stopped.
        """
        count = self._context.store.party_lists.count_entries(version)
        if count != version.rows:
            raise altered_list(version, count)
        entries = self._context.store.party_lists.iterate_entries(version)
        file = index_file(self._context.file, version)
        index, content = open_index(
            _read(file),
            (
                SearchedName(position, name, entry.country)
                for position, entry in enumerate(entries)
                for name in entry.names
            ),
            count=version.rows,
            made_of=version.sha256,
            progress=progress,
            cancelled=cancelled,
        )
        if content is not None:
            self.check_entries(version)
            with suppress(Refused):
                files.make_folder(file.parent)
                files.write_own_file(file, content)
        return index

    def check_entries(self, version: ListVersion) -> None:
        """Refuse a loaded list whose entries are not those that the journal vouches for.

        A version before noted nothing of them with the list.
        """
        reader = self._context.store.party_lists
        if version.entries_sha256 and reader.hash_entries(version) != version.entries_sha256:
            raise altered_list(version, version.rows)

    def entries_at(self, version: ListVersion, positions: Sequence[int]) -> dict[int, ListEntry]:
        """Return the entries of a loaded list at some positions, those of them that are there."""
        return self._context.store.party_lists.entries_at(version, positions)

    def find_positions(self, version: ListVersion, query: EntryQuery, within: range) -> list[tuple[int, str]]:
        """Return the positions of a loaded list that answer a query, with the text by which each is sorted."""
        return self._context.store.party_lists.find_positions(version, query, within)

    def position_of(self, version: ListVersion, entry: str) -> int | None:
        """Return where the entry with an id stands in a loaded list; None where it has none such."""
        return self._context.store.party_lists.position_of(version, entry)

    def list_notices(self, version: ListVersion, most: int) -> list[str]:
        """Return the notices that a loaded list names, so many at most."""
        return self._context.store.party_lists.list_notices(version, most)

    def compare(
        self, old: ShownList, new: ShownList, *, progress: Progress = nothing_happens
    ) -> Iterator[ListDifference]:
        """Yield the entries that are new, gone or changed between two lists, by their ids.

        Errors: those of ``progress``, which a user ends it with.
        """
        before = self.list_entries(old, by_id=True)
        after = _counted(self.list_entries(new, by_id=True), new.rows, progress)
        yield from compare_entries(before, after)

    def remove(self, named: str) -> list[ShownList]:
        """Remove a list with all its versions, or the version that ``@`` names; returns what was removed.

        Errors: Refused for a list that is not there, or is one of the law file.
        """
        removed = self._all_called(named)
        if any(party_list.loaded is None for party_list in removed):
            raise Refused(
                "this is a list of the law file, which stays as it is", do="Remove one that was loaded"
            )
        with self._context.store.begin_transaction(self._context.by, self._context.now()) as writing:
            for party_list in removed:
                if party_list.loaded is not None:
                    writing.party_lists.remove_version(party_list.loaded)
                    subject = f"{party_list.id}@{party_list.version}"
                    writing.append_to_journal(LIST_REMOVED, subject, party_list.loaded.as_noted())
        for party_list in removed:
            if party_list.loaded is not None:
                # Delete the index of a list that is no longer there.
                file = index_file(self._context.file, party_list.loaded)
                with suppress(OSError):
                    file.unlink(missing_ok=True)
        return removed

    def find(self, named: str) -> ShownList:
        """Return a list by id, ``id@version`` or name, its newest version where none is named.

        Errors: Refused for one that is not there.
        """
        return self._all_called(named)[0]

    def _all_called(self, named: str) -> list[ShownList]:
        every = self.list_all()
        stem, _, version = named.strip().rpartition("@")
        matching = (
            [party_list for party_list in every if party_list.id == named.strip()]
            or [party_list for party_list in every if (party_list.id, party_list.version) == (stem, version)]
            or [party_list for party_list in every if _is_called(party_list, named)]
        )
        if not matching:
            raise Refused(Phrase('there is no list "{name}"', name=named), do=_SHOWN)
        return matching

    def _checked_name(self, name: str) -> str:
        called = " ".join(name.split())
        if not called or len(called) > _LONGEST_NAME:
            raise Refused(
                Phrase("the name of the list is empty or has more than {most} letters", most=_LONGEST_NAME),
                do="Choose another name",
            )
        of_law = lists_of_pack(self._context.program.pack)
        if any(_is_called(party_list, called) or party_list.id == called for party_list in of_law):
            raise Refused("a list of the law file has this name", do="Choose another name")
        return called


def save_template(path: Path) -> None:
    """Write an empty list of our own with the names of its columns.

    Errors: Refused if it cannot be written there.
    """
    text = io.StringIO()
    csv.writer(text).writerow(LIST_COLUMNS)
    files.write_whole(path, text.getvalue().encode("utf-8-sig"))


class _Unchanged(Exception):
    """The newest version of the list came from the very same file: nothing is to be stored."""


def _write(
    writer: PartyListWriter, reading: ListReading, path: Path, its_list: tuple[str, str]
) -> ListVersion:
    row_id, first = writer.begin_version(*its_list), 0
    for batch in reading.parts():
        writer.add_entries(row_id, first, batch)
        first += len(batch)
    repeated = writer.find_repeated(row_id)
    if repeated:
        raise Refused(
            Phrase('the id "{id}" is given twice', id=repeated[0]),
            where=Phrase("entry {number}", number=repeated[1] + 1),
            do="Give every entry an id of its own, or leave the column empty",
        )
    described = ListVersion(
        list=its_list[0],
        name=its_list[1],
        version=0,
        format=reading.format.name,
        file=files.display_name(Path(path.name)),
        day=reading.day,
        rows=reading.rows,
        left_out=reading.left_out,
        sha256=reading.sha256,
        lacks=reading.format.lacks,
        notes=plain_json(
            {
                "dropped": {kind: count for kind in DROPPED if (count := reading.dropped[kind])},
                "day": "file" if reading.is_day_of_file else "list",
            }
        ),
    )
    return writer.finish_version(row_id, described)


def _counted(entries: Iterator[ListEntry], of: int, progress: Progress) -> Iterator[ListEntry]:
    for number, entry in enumerate(entries):
        if not number % _REPORTED:
            progress(number, of)
        yield entry


def _is_called(party_list: ShownList, name: str) -> bool:
    return fold_name(party_list.name) == fold_name(name)


def altered_list(version: ListVersion, count: int) -> Refused:
    """Return the refusal to search a list whose entries are no longer those that were loaded."""
    return Refused(
        Phrase(
            "the list {name} was altered outside the program: {rows} entries were loaded, and the data file holds"
            " {count} of them",
            name=version.name,
            rows=version.rows,
            count=count,
        )
        if count != version.rows
        else Phrase(
            "the list {name} was altered outside the program: its entries are not those that were loaded",
            name=version.name,
        ),
        do="Verify the journal, then remove the list and load it again",
    )


# --------------------------------------------------------------------------------------------------
# How a list is called that is about to be loaded: by its own name, by its file, or as a person says.


_SAID_BY_THE_FORMAT: Final = ("targets", "entities", "senzing", "source", "results")
"""Names that files of every list of a format have; they tell no list from another."""


@dataclass(frozen=True, slots=True)
class ProposedName:
    """The name proposed for a list in a file; ``is_certain``: nobody has to be asked.

    ``renews`` is the list that the file most likely is a newer version of; None where there is none such.
    """

    name: str
    is_certain: bool
    renews: ShownList | None = None


def propose_name(path: Path, newest: Iterable[ShownList]) -> ProposedName:
    """Return how the list in a file is to be called, beside the lists that are loaded.

    Errors: Refused for what is no list.
    """
    with open_list(path, nothing_happens, never_cancelled) as reading:
        list_format = reading.format
    if list_format.list_name:
        return ProposedName(list_format.list_name, is_certain=True)
    alike = [
        party_list
        for party_list in newest
        if party_list.loaded and party_list.loaded.format == list_format.name
    ]
    file = files.display_name(Path(path.name))
    of_file = (party_list for party_list in alike if party_list.loaded and party_list.loaded.file == file)
    renews = next(of_file, alike[0] if len(alike) == 1 else None)
    stem = path.stem.partition(".")[0]
    tells_nothing = stem.casefold() in _SAID_BY_THE_FORMAT
    return ProposedName(
        "" if tells_nothing else path.stem, is_certain=not alike and not tells_nothing, renews=renews
    )


# --------------------------------------------------------------------------------------------------
# What holds of an entry of any list on a day, reckoned as for the listings of the law file; these as
# entries.


def entry_state_on(entry: ListEntry, day: date) -> str:
    """Return what holds of an entry on a day."""
    return state_of_steps(entry_steps(entry), day)


def entry_in_force_from(entry: ListEntry) -> date | None:
    """Return the day on which an entry takes effect; None where its list names none."""
    start = entry_steps(entry)[0].start
    return None if start == date.min else start


def entry_steps(entry: ListEntry) -> tuple[ListingStep, ...]:
    """Return what its list says of an entry, in the order of the days; ``date.min`` where no first day is stated."""
    listed_on = entry.listed_on or date.min
    if entry.standing == ACTIVE:
        return (ListingStep(IN_FORCE, entry.start or listed_on, entry.until, entry.notice),)
    start = entry.start or listed_on
    before = (ListingStep(IN_FORCE, listed_on, None, entry.notice),) if listed_on < start else ()
    return (*before, ListingStep(entry.standing, start, entry.until, entry.notice))


def entry_of_listed(party: ListedParty) -> ListEntry:
    """Return an entry of the law file as an entry of any list."""
    listing = party.listing
    step = listing.steps[-1]
    return ListEntry(
        id=party.id,
        names=tuple(dict.fromkeys(filter(None, (party.name, party.name_zh, *party.aliases)))),
        countries=(party.country,) if party.country else (),
        list=listing.list,
        notice=listing.notice,
        listed_on=listing.listed_on,
        standing=ACTIVE if step.state == IN_FORCE else step.state,
        start=step.start,
        until=step.until,
        source=" | ".join(party.sources),
    )
