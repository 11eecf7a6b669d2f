# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The box behind Ctrl+K: commands, products, parties, shipments, records and listed names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.basics.progress import Cancelled
from desktop_app.services.schema import rows
from desktop_app.ui.look.theme import active_theme, make_icon, px, sized_font
from desktop_app.ui.plain import set_title
from desktop_app.ui.session.session import PageId, Session, link_to_entry
from desktop_app.ui.shell.commands import FOR_ALL_CLIENTS, Command
from desktop_app.ui.widgets.parts import Note, down, fill
from desktop_app.ui.words import values
from desktop_app.ui.words.strings import format_day, join_with_commas, tr, translate_text

if TYPE_CHECKING:  # loaded off the main thread, with the first word typed
    from desktop_app.services.party_lists.entries import EntryRow, ListedEntries
    from desktop_app.services.party_search.firm_searches import PartySearch

_MOST = 60
_EDGE = 12
_GAP = 12
_KIND_SIZE = 11
"""The letters of the kind of an entry, in pixels at 100 %."""
KIND = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """An entry that can be chosen; ``kind`` is shown at its right, by ``words`` it is found too."""

    text: str
    kind: str
    icon: str
    choose: Callable[[], object]
    words: str = ""


class ShowEntries(Protocol):
    """Receives the entries that were found; ``is_all`` is False while more may follow."""

    def __call__(self, entries: Sequence[SearchEntry], *, is_all: bool = True) -> object:
        """Show these in place of those shown before."""


FindEntries = Callable[[str, ShowEntries], None]
"""Takes the text typed and the function that receives the entries found."""


class SearchEntryModel(QAbstractListModel):
    """The entries that contain every word typed, and below them the rows found in the catalogue."""

    def __init__(self, entries: Sequence[SearchEntry], parent: QWidget) -> None:
        super().__init__(parent)
        self._all = list(entries)
        self._narrowed: list[SearchEntry] = []
        self._found_rows: list[SearchEntry] = []
        self._words: list[str] = []
        self.visible_entries: list[SearchEntry] = []

    def filter_entries(self, typed: str) -> None:
        """Keep the entries that contain every word."""
        typed_words = self._words = typed.casefold().split()
        self._narrowed = [
            e for e in self._all if all(w in f"{e.text} {e.kind} {e.words}".casefold() for w in typed_words)
        ]
        self._show()

    def show_found_rows(self, entries: Sequence[SearchEntry]) -> None:
        """Show the rows found for the words typed: first those that show all the words, then by what else they have."""
        self._found_rows = sorted(entries, key=lambda e: not all(w in e.text.casefold() for w in self._words))
        self._show()

    def _show(self) -> None:
        self.beginResetModel()
        self.visible_entries = [*self._narrowed, *self._found_rows][:_MOST]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.visible_entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.visible_entries):
            return None
        entry = self.visible_entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == KIND:
            return entry.kind
        if role == Qt.ItemDataRole.DecorationRole and entry.icon:
            return make_icon(entry.icon)
        return None


class SearchEntryDelegate(QStyledItemDelegate):
    """Draws an entry: icon, text, and its kind at the right; a long text is cut before the kind."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        item_option: Any = option
        style = item_option.widget.style() if item_option.widget else QApplication.style()
        text_element = QStyle.SubElement.SE_ItemViewItemText
        begins = (
            style.subElementRect(text_element, item_option, item_option.widget).left()
            - item_option.rect.left()
        )
        small = QFontMetrics(sized_font(item_option.font, _KIND_SIZE))
        kind = small.horizontalAdvance(str(index.data(KIND) or ""))
        text_width = item_option.rect.width() - begins - _EDGE - (kind + _GAP if kind else 0)
        metrics = QFontMetrics(item_option.font)
        item_option.text = metrics.elidedText(item_option.text, Qt.TextElideMode.ElideRight, text_width)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        rect = option.rect
        painter.save()
        painter.setFont(sized_font(painter.font(), _KIND_SIZE))
        painter.setPen(QColor(active_theme().quiet))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(0, 0, -_EDGE, 0), right, str(index.data(KIND) or ""))
        painter.restore()


class CommandBox(QDialog):
    """The box: typing filters, arrow keys choose, Enter runs the entry, Escape closes."""

    def __init__(self, parent: QWidget, entries: Sequence[SearchEntry], find: FindEntries) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_title(self, tr("Search or command"))
        self.setAccessibleName(tr("Search or command"))
        self.setFixedSize(px(560), px(420))
        self.search_field = QLineEdit(
            placeholderText=tr("A product, a party, a listed name, a record or a command")
        )
        self.search_field.setAccessibleName(tr("Search or command"))
        self.model = SearchEntryModel(entries, self)
        self._find = find
        self._is_finding = self._is_widening = self._is_hurried = False
        self.entry_list = QListView()
        self.entry_list.setModel(self.model)
        self.entry_list.setItemDelegate(SearchEntryDelegate(self.entry_list))
        self.setProperty("role", "box")
        self.entry_list.setAccessibleName(tr("Found"))
        self.entry_list.setUniformItemSizes(True)
        self.nothing_found = Note("quiet")
        results = down(self.nothing_found, self.entry_list)
        fill(QVBoxLayout(self), [self.search_field, 8, results], margins=(16, 16, 16, 16))
        self.search_field.textChanged.connect(self._filter_entries)
        self.entry_list.activated.connect(lambda _index: self._run_chosen())
        self.entry_list.clicked.connect(lambda _index: self._run_chosen())
        self._filter_entries("")

    def _filter_entries(self, typed: str) -> None:
        self.model.filter_entries(typed)
        if self.model.visible_entries:
            self.entry_list.setCurrentIndex(self.model.index(0))
        self._is_finding, self._is_widening = True, False
        self._say_nothing()
        self._find(typed, partial(self._show_found, typed))

    def _say_nothing(self) -> None:
        """Show a message if nothing was found."""
        text = tr("Nothing found for “{words}”.", words=self.search_field.text().strip())
        is_nothing = not self.model.visible_entries and not self._is_finding and not self._is_widening
        self.nothing_found.setText(text if is_nothing else "")

    def _show_found(self, typed: str, entries: Sequence[SearchEntry], *, is_all: bool = True) -> None:
        # It may be closed by now, or something else be typed.
        if not isValid(self) or typed != self.search_field.text():
            return
        self._is_finding, self._is_widening = False, not is_all
        row = self.entry_list.currentIndex().row()
        self.model.show_found_rows(entries)
        self.entry_list.setCurrentIndex(self.model.index(max(row, 0)))
        self._say_nothing()
        if self._is_hurried:
            self._run_chosen()

    def _run_chosen(self) -> None:
        """Run the chosen entry; Enter pressed during a search runs the first entry once the search has ended."""
        is_blank = not self.model.visible_entries
        self._is_hurried = self._is_finding or (self._is_widening and is_blank)
        if self._is_hurried:
            return
        row = self.entry_list.currentIndex().row()
        if 0 <= row < len(self.model.visible_entries):
            entry = self.model.visible_entries[row]
            self.close()
            entry.choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in moves:
            row = self.entry_list.currentIndex().row() + moves[Qt.Key(event.key())]
            if 0 <= row < len(self.model.visible_entries):
                self.entry_list.setCurrentIndex(self.model.index(row))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run_chosen()
        else:
            super().keyPressEvent(event)


# --------------------------------------------------------------------------------------------------
# The entries of the command box: commands, provisions, and rows of the open client.


_MOST_ROWS = 20


def list_entries(
    session: Session, commands: Mapping[str, Command], run: Callable[[str], None]
) -> Sequence[SearchEntry]:
    """Return the entries that need no search: commands and provisions."""
    has_client, go = session.client is not None, session.navigator.show_page
    entries = [
        SearchEntry(command.text, command.keys, command.icon, partial(run, command.id), command.words)
        for command in commands.values()
        if has_client
        or not command.needs_client
        or (session.has_all_clients and command.id in FOR_ALL_CLIENTS)
    ]
    for provision in session.program.pack.provisions.values():
        text = f"{provision.id}  {translate_text(provision.title)}"
        entries.append(SearchEntry(text, tr("law"), "scale", partial(go, "law", provision.id)))
    return entries


def find_entries(session: Session, listed: ListedSearch, typed: str, show: ShowEntries) -> None:
    """Search for every word typed, off the main thread; ``show`` receives the entries.

    It gets what is quick first: rows of the open client, and names on the lists of the law file by their letters. Then
    the same with the names on loaded lists, and with names that are written otherwise.
    """
    if not typed.strip():
        show(())
        return

    def find_quickly() -> list[SearchEntry]:
        rows = _row_entries(session, typed) if session.client is not None else ()
        return [*rows, *listed.find_in_law(typed)]

    def widen(quick: list[SearchEntry]) -> None:
        show(quick, is_all=False)
        session.read_long(
            "command box lists",
            lambda progress: list(listed.find_further(typed, lambda: progress.cancelled)),
            lambda further: show([*quick, *further]),
        )

    session.read("command box", find_quickly, widen)


def _row_entries(session: Session, typed: str) -> Iterator[SearchEntry]:
    """Yield matching rows; a typed word that names their kind, such as "party", is left out of the search."""
    workspace, page, go = session.client_workspace, rows.Page(limit=_MOST_ROWS), session.navigator.show_page

    def strip_kind(kind: str) -> str:
        return " ".join(word for word in typed.split() if word.casefold() not in kind.casefold())

    before, what_if, wanted = typed.casefold().partition(tr("What if").casefold())
    if what_if:
        for supplier in workspace.suppliers.rows(rows.SupplierFilter(text=f"{before}{wanted}".strip()), page):
            suppose = partial(go, PageId.WHAT_IF, f"supplier:{supplier.supplier}.material_origin=CN")
            asked = tr("What if the material of {supplier} is Chinese?", supplier=supplier.name)
            yield SearchEntry(asked, tr("supplier"), "scale", suppose)
        return
    kind = tr("product")
    for product in workspace.products.rows(rows.ProductFilter(text=strip_kind(kind)), page):
        text = f"{product.part_number}  {product.name}"
        yield SearchEntry(text, kind, "package", partial(go, PageId.PRODUCTS, product.id))
    kind = tr("party")
    for party in workspace.parties.rows(rows.PartyFilter(text=strip_kind(kind)), page):
        yield SearchEntry(party.name, kind, "users", partial(go, PageId.PARTIES, party.id))
    kind = tr("supplier")
    for supplier in workspace.suppliers.rows(rows.SupplierFilter(text=strip_kind(kind)), page):
        to = partial(go, PageId.SUPPLIERS, supplier.id)
        yield SearchEntry(supplier.name, kind, "building-factory-2", to)
    kind = tr("shipment")
    for shipment in workspace.shipments.list_rows(rows.ShipmentFilter(text=strip_kind(kind)), page):
        text = f"{shipment.shipment}  {shipment.title}"
        yield SearchEntry(text, kind, "list-check", partial(go, "screenings", shipment.id))
    kind = tr("record")
    for record in workspace.records.list_determinations(
        rows.DeterminationFilter(text=strip_kind(kind)), page
    ):
        text = join_with_commas((f"{record.number}  {record.title}", format_day(record.on)))
        yield SearchEntry(text, kind, "file-text", partial(go, "records", record.id))


# --------------------------------------------------------------------------------------------------
# The entries of the command box from the lists of parties: by letters, and of the law file by likeness too.


_LISTED_SEARCH_MOST: Final = 12
_LONGEST_LIST: Final = 20_000
"""In longer lists names are found by their letters alone: to open what finds similar ones takes too long."""
_SHORTEST: Final = 3
"""Fewer letters are like too many names."""
_SHORTEST_HAN: Final = 2


class ListedSearch:
    """The search of one box: what is made for the first word typed serves the others."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @cached_property
    def _entries(self) -> ListedEntries:
        from desktop_app.services.party_lists.entries import ListedEntries

        session = self._session
        return ListedEntries(session.program.pack, session.workspace.party_lists, session.today)

    @cached_property
    def _search(self) -> PartySearch:
        from desktop_app.services.party_search.firm_searches import PartySearch

        session = self._session
        lists = session.workspace.party_lists
        return PartySearch(session.program, session.today, lists, most_rows=_LONGEST_LIST)

    def find_in_law(self, typed: str) -> Iterator[SearchEntry]:
        """Yield entries of the law file's lists that hold every word typed; there are few, so it is quick."""
        yield from map(self._entry_of, self._of_law(typed))

    def find_further(self, typed: str, cancelled: Cancelled) -> Iterator[SearchEntry]:
        """Yield entries of loaded lists that hold every word typed, then entries with a similar name.

        Long lists are searched by their letters alone.
        Errors: Stopped if something else was typed meanwhile.
        """
        of_loaded = [
            row
            for party_list in self._entries.lists
            if party_list.loaded is not None
            for row in self._entries.find_first(party_list, typed, _LISTED_SEARCH_MOST, cancelled=cancelled)
        ]
        yield from map(self._entry_of, of_loaded)
        met = {row.id for row in (*self._of_law(typed), *of_loaded)}
        yield from (self._entry_of(row, is_similar=True) for row in self._similar(typed) if row.id not in met)

    def _of_law(self, typed: str) -> list[EntryRow]:
        return [
            row
            for party_list in self._entries.lists
            if party_list.loaded is None
            for row in self._entries.find_first(party_list, typed, _LISTED_SEARCH_MOST)
        ]

    def _similar(self, typed: str) -> Iterator[EntryRow]:
        from desktop_app.partynames import LONGEST_NAME

        name = typed.strip()
        least = _SHORTEST if name.isascii() else _SHORTEST_HAN
        if not least <= len(name) <= LONGEST_NAME:
            return
        for candidate in self._search.search_name(name).candidates:
            key = self._entries.key_of_entry(candidate.entry.id, candidate.list_id)
            if key is not None:
                yield from self._entries.read_rows([key]).values()

    def _entry_of(self, row: EntryRow, *, is_similar: bool = False) -> SearchEntry:
        names = "  ".join(filter(None, values.split_by_script(row.entry.names)))
        of_list = values.list_words(row.entry.list) if row.party is not None else row.shown_list.name
        kind = tr("similar name, {list}", list=of_list) if is_similar else of_list
        link = link_to_entry(row.shown_list.id, row.entry.id)
        go = partial(self._session.navigator.show_page, PageId.LISTS, link)
        return SearchEntry(names, kind, "list-search", go)
