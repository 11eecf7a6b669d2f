# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The queue of judging as rows of a list: what is to be judged, what was judged, and firms that meet no entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.domain.parties.judgement import UNSURE
from desktop_app.services.party_search.judgements import FirmEntry
from desktop_app.ui.pages.judging.entry_words import (
    answer_words,
    day_of,
    join_with_dots,
    list_of_entry,
    verdict_words,
)
from desktop_app.ui.pages.judging.reading import EntryKey, JudgingReading
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr

Index = QModelIndex | QPersistentModelIndex
KEY: Final = Qt.ItemDataRole.UserRole + 1
UNDER: Final = Qt.ItemDataRole.UserRole + 2
COUNT: Final = Qt.ItemDataRole.UserRole + 3
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A row: a heading with its count, or a firm with the lines below its name."""

    title: str
    under: str = ""
    key: EntryKey | None = None
    count: int | None = None


class QueueModel(QAbstractListModel):
    """The rows of the queue; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[QueueRow] = ()

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[QueueRow]:
        """Return the rows."""
        return self._rows

    def keys(self) -> list[EntryKey]:
        """Return the keys in the order in which they are shown."""
        return [row.key for row in self._rows if row.key is not None]

    def index_of(self, key: EntryKey | None) -> QModelIndex:
        """Return where a key stands; an invalid index for none."""
        numbers = (number for number, row in enumerate(self._rows) if row.key is not None and row.key == key)
        number = next(numbers, None)
        return QModelIndex() if number is None else self.index(number, 0)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = "" if row.count is None else str(row.count)
            return strings.join_with_commas((row.title, *row.under.splitlines(), count))
        return {Qt.ItemDataRole.DisplayRole: row.title, UNDER: row.under, KEY: row.key, COUNT: row.count}.get(
            role
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._rows[index.row()].key is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def make_queue_rows(reading: JudgingReading) -> list[QueueRow]:
    """Return the rows of everything that was read."""
    return list(_queue_rows(reading))


def _queue_rows(reading: JudgingReading) -> Iterator[QueueRow]:
    to_judge, judged, unmet = reading.to_judge, reading.state.judged, reading.unmet
    entries_of_firm = Counter(of_firm.firm.key for of_firm in reading.entries.values())
    yield QueueRow(tr("To judge"), count=len(to_judge))
    for of_firm in to_judge:
        is_one_of_many = entries_of_firm[of_firm.firm.key] > 1
        words = _open_words(of_firm, reading, is_one_of_many=is_one_of_many)
        yield _entry_row(of_firm, words, is_one_of_many=is_one_of_many)
    if judged:
        yield QueueRow(tr("Judged"), count=len(judged))
    for of_firm in sorted(judged, key=_latest_first, reverse=True):
        yield _entry_row(
            of_firm, _judged_words(of_firm), is_one_of_many=entries_of_firm[of_firm.firm.key] > 1
        )
    if reading.state.not_asked:
        yield QueueRow(tr("Not asked"), count=len(reading.state.not_asked))
    for of_firm in sorted(reading.state.not_asked, key=lambda of_firm: of_firm.firm.name.casefold()):
        words = join_with_dots((verdict_words(of_firm.entry.met.verdict), tr("answered already")))
        yield _entry_row(of_firm, words, is_one_of_many=True)
    if unmet:
        yield QueueRow(tr("No entry meets it"), count=len(unmet))
    for key, firm in sorted(unmet.items(), key=lambda pair: pair[1].name.casefold()):
        search = reading.search_of(firm.key)
        when = tr("looked up {day}", day=strings.format_day(search.on)) if search is not None else ""
        yield QueueRow(firm.name, when, key)


def _entry_row(of_firm: FirmEntry, words: str, *, is_one_of_many: bool) -> QueueRow:
    """Return the row of an entry; of a firm that meets several it names the entry in a line of its own."""
    lines = (words, of_firm.entry.met.name) if is_one_of_many else (words,)
    return QueueRow(of_firm.firm.name, "\n".join(lines), of_firm.key)


def _open_words(of_firm: FirmEntry, reading: JudgingReading, *, is_one_of_many: bool) -> str:
    entry = of_firm.entry
    if entry.changes and entry.judgement is not None:
        return tr("came back, was {answer}", answer=answer_words(entry.judgement.judged))
    if entry.holds == UNSURE:
        return _judged_words(of_firm)
    of_list = list_of_entry(entry.met, reading.names, is_short=is_one_of_many)
    return join_with_dots((verdict_words(entry.met.verdict), of_list))


def _judged_words(of_firm: FirmEntry) -> str:
    judgement = of_firm.entry.judgement
    if judgement is None:
        return ""
    when = day_of(judgement)
    return join_with_dots((answer_words(judgement.judged), strings.join_with_commas((when, judgement.by))))


def _latest_first(of_firm: FirmEntry) -> str:
    return of_firm.entry.judgement.at if of_firm.entry.judgement else ""
