# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""From a question to its cards: one for each way to answer, and "Not known" like the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout

from desktop_app.domain.interview import NOT_KNOWN, Attribution, Field, Interview, Option
from desktop_app.domain.interview.interview import fill_named_parts
from desktop_app.domain.interview.paths import parse_gap, question_path_of
from desktop_app.domain.interview.state import ROLES
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.plain import PlainRadio
from desktop_app.ui.screening.parts_picked import PartFinder, PartsPicker
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.form import DayEditor, FigureEditor, Group, Input, RepeatedForm
from desktop_app.ui.widgets.parts import across, label, restyled
from desktop_app.ui.words.strings import code_words, country_name, join_with_commas, shown_law, tr
from desktop_app.ui.words.values import value_words

_FEW = 7
_MASSES = ("kg", "g", "t", "mg")


def make_cards(
    field: Field, parties: KnownParties, currency: str = "", parts: PartFinder | None = None
) -> dict[str, Card]:
    """Return the cards of a question by name; "unknown" is the last of them.

    ``parties`` are those of the catalogue, ``currency`` is the usual one, ``parts`` finds those of the catalogue.
    """
    if parts is not None and question_path_of(field.path) == "item.components":
        picker = PartsPicker(parts, field.path)
        cards = _make_cards_of_list(picker, lambda: picker.current_entries() or None)
    else:
        cards = _make_known_cards(field, parties)
    for card in cards.values():
        if currency and "currency" in card.editors:
            card.editors["currency"].show_value(currency)
    if field.kind != "text":
        cards["unknown"] = Card(
            tr("Not known"),
            lambda _values: NOT_KNOWN,
            remark="" if field.kind == "truth" else tr("the answer stays open, the memo will say so"),
        )
    return cards


def _make_fixed_card(value: Any, text: str) -> Card:
    return Card(text, lambda _values: value)


def _make_fixed_cards(options: Iterable[Option]) -> dict[str, Card]:
    return {f"={option.value}": _make_fixed_card(option.value, option.label) for option in options}


def _make_known_cards(field: Field, parties: KnownParties) -> dict[str, Card]:
    """Return the cards of a question by name but for "unknown", of the kind that is asked for."""
    match field.kind:
        case "truth":
            labels = {option.value: option.label for option in field.options}
            return {
                "=yes": _make_fixed_card("yes", labels.get("yes", tr("Yes")).capitalize()),
                "=no": _make_fixed_card("no", labels.get("no", tr("No")).capitalize()),
            }
        case "choice" | "row" if len(field.options) <= _FEW:
            return _make_fixed_cards(field.options)
        case "choice" | "row":
            lookup = editors.LookupEditor(
                field.label,
                [(option.value, option.label) for option in field.options],
                tr("Type to search"),
                tr("Choose one of the list; a part of its name finds it."),
            )
            lookup.setMinimumWidth(min(px(360), 400))
            plain = [option for option in field.options if option.value in ("assembly", "not_listed")]
            return {"one": _make_single_card(tr("One of the list:"), lookup), **_make_fixed_cards(plain)}
        case "country":
            country, home = editors.CountryEditor(tr("Country")), shown_law().origin
            country.setFixedWidth(px(220))
            return {
                f"={home}": _make_fixed_card(home, country_name(home)),
                "one": _make_single_card(tr("Another country"), country),
            }
        case "money" | "mass" | "price" | "percent" | "figure":
            return _make_fixed_cards(field.options) | _make_amount_cards(field)
        case "day":
            return {"one": _make_single_card(tr("On the day"), DayEditor(field.label, 130))}
        case "party":
            known: dict[str, Card] = {}
            if isinstance(field.suggestion, Mapping):
                roles = code_words("same_as_role", field.suggestion["role"])
                same = {"same_as": field.suggestion["same_as"]}
                known["same"] = Card(roles, lambda _values: same, remark=field.suggestion["name"])
            options = [option for option in field.options if option.value]
            if len(options) > 1:
                return known | {
                    option.value: make_party_card(option.label.capitalize(), option.value, parties)
                    for option in options
                }
            return {**known, "one": make_party_card(tr("It is"), "", parties)}
        case "rate":
            parts: list[str | tuple[str, editors.Editor]] = [
                ("rate", make_figure_editor(field.label, tr("rate"))),
                tr("on"),
                ("on", DayEditor(tr("Day"), 130)),
                tr("from"),
                ("source", editors.LineEditor(tr("Source"), tr("source"), 160)),
            ]
            return {"one": Card(tr("It is"), lambda v: dict(v) if v["rate"] and v["on"] else None, parts)}
        case "list":
            return _make_list_cards(field)
    return {}


def _make_single_card(text: str, editor: editors.Editor) -> Card:
    """Return a card whose answer is what its only editor holds."""
    return Card(text, lambda v: v["one"] or None, [("one", editor)])


def _make_amount_cards(field: Field) -> dict[str, Card]:
    """Return a card for an exact amount, and one for a range where that is allowed."""
    name, is_plain = field.label, field.kind in ("percent", "figure")

    def collect_exact(values: Mapping[str, str]) -> Any:
        if not values["amount"]:
            return None
        return values["amount"] if is_plain else dict(values)

    def collect_range(values: Mapping[str, str]) -> Any:
        if not values["from"] and not values["to"]:
            return None
        filled = {key: value for key, value in values.items() if value}
        return filled | ({} if values["from"] else {"from": "0"})

    amount = ("amount", make_figure_editor(name))
    cards = {"exact": Card(tr("It is"), collect_exact, [amount, *_list_unit_pieces(field)])}
    if field.range_allowed:
        parts: list[str | tuple[str, editors.Editor]] = [
            ("from", make_figure_editor(tr("{name}, from", name=name), width=_IN_RANGE)),
            tr("and"),
            ("to", make_figure_editor(tr("{name}, to", name=name), width=_IN_RANGE)),
            *_list_unit_pieces(field),
        ]
        cards["range"] = Card(tr("Between"), collect_range, parts)
    return cards


def _make_list_cards(field: Field) -> dict[str, Card]:
    keys = {column.path: column.path.rpartition(".")[2] for column in field.columns}
    table = RepeatedForm(
        lambda: [Group("", [[_make_list_column(column)] for column in field.columns])],
        (tr("Add entry"), tr("Take out entry"), tr("No entry yet.")),
    )

    def collect() -> Any:
        entries = (
            {keys[path]: value for path, value in values.items() if value and path in keys}
            for values in table.current_values()
        )
        return [entry for entry in entries if entry] or None

    return _make_cards_of_list(table, collect)


def _make_cards_of_list(table: RepeatedForm | PartsPicker, collect: Callable[[], Any]) -> dict[str, Card]:
    """Return the cards of a list: none, or these, as they stand in a table."""
    some = Card(tr("These:"), lambda _values: collect(), below=table)
    table.edited.connect(some.edited.emit)
    return {"none": _make_fixed_card([], tr("None")), "some": some}


def _list_unit_pieces(field: Field) -> list[str | tuple[str, editors.Editor]]:
    parts: list[tuple[str, editors.Editor]] = []
    if field.kind in ("money", "price"):
        units = [
            *editors.COMMON_CURRENCIES,
            *(unit for unit in field.units if unit not in editors.COMMON_CURRENCIES),
        ]
        parts.append(("currency", make_choice_editor(tr("Currency"), units)))
        parts[-1][1].show_value("EUR")
    elif field.kind == "mass":
        parts.append(("unit", make_choice_editor(tr("Unit"), _MASSES)))
        parts[-1][1].show_value("g")
    pieces: list[str | tuple[str, editors.Editor]] = [*parts]
    if field.kind == "price":
        pieces += [tr("for one"), ("per", make_choice_editor(tr("Per"), _MASSES))]
        # Of the masses the first is shown: prices are quoted by the kilogram.
    if field.kind == "percent":
        pieces.append("%")
    return pieces


def _make_list_column(field: Field) -> Input:
    if field.kind == "country":
        return Input(field.path, field.label, "country", "", tr("country"))
    if field.options:
        options = [(option.value, option.label) for option in field.options]
        kind = "lookup" if len(options) > _FEW else "choice"
        wrong = tr("Choose one of the list; a part of its name finds it.")
        return Input(field.path, field.label, kind, "", "", [("", tr("not known")), *options], wrong=wrong)
    kind = {"day": "day", "percent": "figure", "figure": "figure"}.get(field.kind, "line")
    return Input(field.path, field.label, kind)


def choose_card(cards: Mapping[str, Card], value: Any) -> str:
    """Put a value into the card it belongs to, and return the card's name; blank for none."""
    if value is NOT_KNOWN:
        return "unknown"
    if value is None:
        return ""
    if isinstance(value, str) and f"={value}" in cards:
        return f"={value}"
    if isinstance(value, list):
        if not value:
            return "none"
        table = cards["some"].below if "some" in cards else None
        if isinstance(table, RepeatedForm):
            base = next(iter(table._groups()[0].rows))[0].name.rpartition(".")[0]
            table.show_values(
                [{f"{base}.{key}": str(cell) for key, cell in entry.items()} for entry in value]
            )
        elif isinstance(table, PartsPicker):
            table.show_entries(value)
        return "some"
    if isinstance(value, str):
        fitting = {"one": {"one": value}, "exact": {"amount": value}}
    else:
        texts = {key: str(amount) for key, amount in value.items() if amount is not None}
        names = (texts.get("role", ""), "range" if "from" in texts else "exact", "one")
        fitting = dict.fromkeys(names, texts)
    for name, texts in fitting.items():
        if name in cards:
            for editor_name, editor in cards[name].editors.items():
                editor.show_value(texts.get(editor_name, ""))
            return name
    return ""


# --------------------------------------------------------------------------------------------------
# A choice as a card: a round mark, its words, and whatever has to be filled in beside them.


Collect = Callable[[Mapping[str, str]], Any]
"""Makes the answer from the values of the editors; None while something is missing."""
_UNITS = ("currency", "unit", "per")
_IN_RANGE = 78
"""Of each figure of a range: two, a currency and a unit have room beside rail and panel on a laptop."""
_LONG = 28
"""Letters of the words of a choice that need more than a line where letters are large."""


class CardRadio(PlainRadio):
    """The mark of a card. Arrows pass over it; the space bar, Enter and the mouse go into what has to be filled in.

    Enter on a mark that is set and wants nothing more is left to the page, which goes on. A letter or digit chooses.
    """

    entered = Signal()
    key_typed = Signal(str)
    pointed_at = Signal()
    """The mouse is pressed on it: what follows may move nothing below the mouse."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointed_at.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if is_enter and is_plain and not self.isChecked():
            self.click()
            self.entered.emit()
        elif is_enter:
            event.ignore()
        elif is_plain and event.text().isalnum():
            self.key_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Space:
            self.entered.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.entered.emit()


class Card(QFrame):
    """One choice. ``parts`` are its words and editors in the order in which they are read."""

    chosen = Signal()
    pointed_at = Signal()
    edited = Signal()
    left = Signal()

    def __init__(
        self,
        text: str,
        collect: Collect,
        parts: Sequence[str | tuple[str, editors.Editor]] = (),
        *,
        remark: str = "",
        below: RepeatedForm | PartsPicker | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("role", "choice")
        is_wrapped = px(100) >= LARGE and len(text) > _LONG  # the text of a radio button does not wrap
        self.radio = CardRadio("" if is_wrapped else text)
        self.radio.setAccessibleName(f"{text} {remark}".strip())
        self._collect = collect
        self.editors: dict[str, editors.Editor] = {}
        line: QLayout = Flow() if px(100) >= LARGE else across(gap=8)
        line.addWidget(self.radio)
        if is_wrapped:
            line = across(self.radio, label(text, wrap=True), stretch=1)
        for piece in parts:
            if isinstance(piece, str):
                line.addWidget(label(piece))
                continue
            name, editor = piece
            self.editors[name] = editor
            editor.edited.connect(self._choose_by_typing)
            editor.left.connect(self.left.emit)
            line.addWidget(editor)
        self._remark = label(remark, "quiet") if remark else None
        if self._remark is not None:
            line.addWidget(self._remark)
        if isinstance(line, QHBoxLayout) and not is_wrapped:
            line.addStretch(1)
        self._line = line
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 6 if self.editors else 9, 12, 6 if self.editors else 9)
        outer.addLayout(line)
        self.below = below
        if below is not None:
            outer.addWidget(below)
            below.hide()
        self.radio.toggled.connect(self._show_chosen)
        self.radio.clicked.connect(self._report_click)
        self.radio.pointed_at.connect(self.pointed_at.emit)
        self.radio.entered.connect(self._focus_first_blank)

    def show_key(self, key: str) -> None:
        """Show the key that chooses it, where no figures to fill in need the room."""
        if not self.editors:
            self._line.addWidget(label(key, "key"))

    def show_remark(self, *, is_shown: bool) -> None:
        """Show what is added to its words, where there is room for it; a reader of the screen is told it anyway."""
        if self._remark is not None:
            self._remark.setVisible(is_shown)

    def choose(self) -> None:
        """Choose it as a click does, and go into what has to be filled in."""
        self.radio.setFocus()
        self.radio.click()
        self._focus_first_blank()

    @property
    def wants_more(self) -> bool:
        """Tell whether it takes something to be filled in."""
        return bool(self.editors) or self.below is not None

    def _choose_by_typing(self) -> None:
        if not self.radio.isChecked():
            self.radio.setChecked(True)
            self.chosen.emit()
        self.edited.emit()

    def _report_click(self, _on: object = None) -> None:
        self.chosen.emit()
        self.edited.emit()

    def _focus_first_blank(self) -> None:
        for editor in self.editors.values():
            if not editor.current_value():
                editor.setFocus()
                return
        if isinstance(self.below, PartsPicker):
            self.below.take_focus()

    def _show_chosen(self, _on: object = None) -> None:
        is_chosen = self.radio.isChecked()
        self.setProperty("chosen", "true" if is_chosen else "false")
        if self.below is not None:
            self.below.setVisible(is_chosen)
        restyled(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointed_at.emit()
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose()
        super().mousePressEvent(event)

    def value(self) -> Any:
        """Return the value of the choice; None while something is missing."""
        return self._collect({name: editor.current_value() for name, editor in self.editors.items()})

    @property
    def has_typed_text(self) -> bool:
        """Tell whether something was typed beside it; a unit alone says nothing."""
        typed = (editor.current_value() for name, editor in self.editors.items() if name not in _UNITS)
        return any(typed)

    def find_problem(self) -> str:
        """Return why what is typed cannot be read; blank where it can."""
        problems = [editor.describe_problem() for editor in self.editors.values()]
        if self.below is not None:
            problems.append(self.below.describe_problem())
        return next(filter(None, problems), "")


def find_by_key(cards: Sequence[Card], typed: str) -> Card | None:
    """Return the card that a digit counts to, or the next one whose words begin with a letter; None for none."""
    offered = [card for card in cards if card.isEnabled()]
    if typed.isdigit():
        return next(
            (card for number, card in enumerate(cards, 1) if str(number) == typed and card in offered), None
        )
    chosen = next((number for number, card in enumerate(offered) if card.radio.isChecked()), -1)
    in_turn = [*offered[chosen + 1 :], *offered[: chosen + 1]]
    names = ((card, card.radio.accessibleName().casefold()) for card in in_turn)
    return next((card for card, name in names if name.startswith(typed.casefold())), None)


def make_figure_editor(name: str, hint: str = "", width: int = 92) -> FigureEditor:
    """Return a short editor for a figure; ``width`` is in pixels at 100 %."""
    editor = FigureEditor(name, hint, width)
    editor.setAlignment(Qt.AlignmentFlag.AlignRight)
    return editor


def make_choice_editor(name: str, values: Sequence[str]) -> editors.Editor:
    """Return a short editor for one of some codes; many are looked up by typing."""
    options = [(value, value) for value in values]
    editor: editors.Editor = (
        editors.LookupEditor(name, options, name, tr("Choose one of the list."))
        if len(values) > 12
        else editors.ChoiceEditor(name, options)
    )
    editor.setFixedWidth(px(96))
    return editor


# --------------------------------------------------------------------------------------------------
# Naming a party: one of the catalogue, with what the catalogue knows of it, or another by name and country.


KnownParties = Mapping[str, Mapping[str, Any]]
"""What the catalogue knows of each party, by its key, in the form of the case file."""
_IDENTITY = ("role", "name", "country")


def make_party_card(title: str, role: str, parties: KnownParties) -> Card:
    """Return the card on which a party is named; one of the catalogue brings its answers along."""
    options = [
        (
            key,
            join_with_commas(
                (party.get("name", ""), country_name(party["country"]) if "country" in party else "")
            ),
        )
        for key, party in parties.items()
    ]
    name = editors.LookupEditor(tr("Name"), options, tr("name"))
    name.setFixedWidth(px(250))
    country_editor = editors.CountryEditor(tr("Country"))
    country_editor.setFixedWidth(px(170))

    def fill_in_country() -> None:
        party = parties.get(name.current_value())
        if party is not None:
            country_editor.show_value(party.get("country", ""))

    def collect(values: Mapping[str, str]) -> Any:
        party = parties.get(values["name"], {})
        typed = {"name": party.get("name", values["name"]), "country": values["country"]}
        answer = {**party, **{key: value for key, value in typed.items() if value}}
        return answer | ({"role": role} if role else {}) if answer else None

    name.edited.connect(fill_in_country)
    return Card(title, collect, [("name", name), ("country", country_editor)])


def add_parts_on_file(interview: Interview, pickers: Mapping[str, PartsPicker], by: Attribution) -> Interview:
    """Return the interview with what is on file of the parts just named, and the values that differ in this case."""
    for path, picker in pickers.items():
        interview = fill_named_parts(interview, path, picker.parts_on_file(), by)
        for number, (value, on_file) in picker.other_values().items():
            place = f"{path}[{number}].value"
            stands, answered = interview.state.value_at(place), place in interview.state.answered
            if value is not None and stands != value:
                why = tr("The catalogue has {value}", value=value_words("money", on_file))
                interview = interview.override_catalogue(place, value, why, attribution=by)
            elif value is None and answered and stands != on_file:
                interview = interview.withdraw_answer(place, by)
    return interview


def add_known_answers(interview: Interview, values: Mapping[str, Any], by: Attribution) -> Interview:
    """Return the interview with what the catalogue knows of the parties just named, as answers with their source."""
    for path, value in values.items():
        blank_path = parse_gap(path)
        if not blank_path or blank_path[0] != "parties" or not isinstance(value, Mapping):
            continue
        known_facts = {
            key: fact_value for key, fact_value in value.items() if key not in (*_IDENTITY, "same_as")
        }
        parties = interview.state.root.get("parties") or []
        number = next(
            number for number, party in enumerate(parties) if party.get("role") in ROLES[blank_path[1]]
        )
        attribution = replace(by, document=tr("catalogue of parties"))
        for key, fact_value in known_facts.items():
            interview = interview.add_answer(f"parties[{number}].{key}", fact_value, attribution)
    return interview
