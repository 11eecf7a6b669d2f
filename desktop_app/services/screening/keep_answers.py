# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answers of a screening written into the catalogue, so that the next screening does not ask them again.

Offered is what was answered about a product, a part, a party or an owner and is on file otherwise or not at all. An
answer that overrides the catalogue for one case is left out unless somebody chooses it, and so is one beside which the
catalogue has another by now. What is "not known" is never written, nor what was answered about the deal: that is a fact
of its shipment as it stands (``deal_facts``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, Final, Generic

from desktop_app.basics.folding import fold_name
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.case import ANYTHING_ELSE, RING_SHARE
from desktop_app.domain.case_fields import TECHNOLOGY
from desktop_app.domain.interview import Interview, ReviewRow, Start, StartLine, list_review_rows
from desktop_app.domain.interview.paths import (
    depth_first,
    entity_path,
    last_key,
    look_up,
    parse_gap,
    split_path,
)
from desktop_app.domain.interview.state import InterviewState
from desktop_app.services.catalogue.case_builder import build_amount
from desktop_app.services.catalogue.look_ups import other_names_of
from desktop_app.services.catalogue.products import Notes, Products, changed_facts, line_of, source_as_columns
from desktop_app.services.context.context import ServiceContext, key_from_name, replace_rows
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema import columns, forms
from desktop_app.services.schema.declaration import CountryCode, Day, Done, Number, Row, Sheet
from desktop_app.services.schema.rows import Source
from desktop_app.services.screening.one_case import NamedCase
from desktop_app.services.screening.state import clean_base_tree

_OF_PARTY: Final = ("country", "military", "listed", "unreliable", "held_by_listed", "owners_complete")
_OF_OWNER: Final = ("percent", "listed", "owners_complete")


@dataclass(frozen=True, slots=True)
class KeepableAnswer:
    """One answer that the catalogue does not hold: as the review lists it, and what the catalogue had when it began.

    ``by_default``: it is a fact of the goods or of a party, which holds for the next shipment too.
    """

    row: ReviewRow
    before: Any
    by_default: bool


class AnswerKeeping:
    """Writes answers of the screenings of one client into its catalogue."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def list_offers(self, interview: Interview) -> tuple[KeepableAnswer, ...]:
        """Return the answers that the catalogue does not hold."""
        plan = _KeepingPlan(self._context, self._client, interview)
        offers = []
        for offer in list_keepable(interview):
            on_file = plan.read_product_fact(offer.row.path)
            if plan.apply_answer(offer.row):
                is_other = on_file is not None and offer.before is None
                offers.append(replace(offer, before=on_file, by_default=False) if is_other else offer)
        return tuple(offers)

    def keep(self, interview: Interview, paths: Collection[str]) -> Done[int]:
        """Write answers, named by their paths, in one step with their sources; returns how many it were.

        An answer about something that the catalogue has not got, and that is not chosen, is left out.
        """
        plan = _KeepingPlan(self._context, self._client, interview)
        offers = [offer for offer in list_keepable(interview) if offer.row.path in paths]
        return self._write(Phrase("Keep answers about"), plan, interview, [offer.row for offer in offers])

    def keep_cases(self, cases: Sequence[NamedCase]) -> Done[int]:
        """Write what case files say of goods and firms, in one step with its sources; returns how many facts it were.

        The item of a case and its firms are added where the catalogue has not got them.
        """
        program, start = self._context.program, []
        for number, case in enumerate(cases, start=1):
            start.append(StartLine(str(number), clean_base_tree(self._context, case.tree(), str(number))))
        interview = Interview(program.law, program.case_file_kind, Start(tuple(start)), self._context.today())
        root, known = interview.state.root, []
        new_firms = {
            f"parties[{party['role']}]": {name: party.get(name) for name in ("name", "country")}
            for party in root.get("parties", ())
            if party.get("name") and "role" in party
        }
        rows = list_review_rows(interview)
        for path, firm in new_firms.items():
            known.append(replace(rows[0], path=path, value=firm, source="", document=""))
        for row in rows:
            if row.state == "catalogue" and about_of_path(root, row.path) in ("product", "party"):
                known.append(row)
        plan = _KeepingPlan(self._context, self._client, interview)
        for number, item in enumerate(root["items"]):
            plan.add_product(item, Source("imported", cases[number].name))
        answers = []
        for row in sorted(known, key=lambda row: depth_first(row.path)):
            at = split_path(row.path)[1] if row.path.startswith("items[") else 0
            source, document = row.source or "imported", row.document or cases[int(at)].name
            answers.append(replace(row, source=source, document=document))
        return self._write(Phrase("Keep facts of cases about"), plan, interview, answers)

    def _write(
        self, action: str, plan: _KeepingPlan, interview: Interview, rows: Sequence[ReviewRow]
    ) -> Done[int]:
        """Apply answers and write what has changed, in one step."""
        count = sum(plan.apply_answer(row) for row in rows)
        if not count:
            return Done(0, frozenset())
        return self._context.apply_change(
            action,
            ", ".join(filter(None, map(_number_of, interview.state.root["items"][:3]))) or rows[0].subject,
            {"products", "parties", "rates"},
            work=lambda writing: plan.write_rows(writing, count),
        )


def list_keepable(interview: Interview) -> Iterator[KeepableAnswer]:
    """Yield the answers that a catalogue has a place for, in the order in which they build on each other."""
    state = interview.state
    rows = [row for row in list_review_rows(interview) if row.state == "answered"]
    for row in sorted(rows, key=lambda row: depth_first(row.path)):
        about = about_of_path(state.root, row.path)
        if about and row.value not in (None, "unknown"):
            by_default = about in ("product", "party") and not is_override(state, row.path)
            yield KeepableAnswer(row, state.catalogue.get(row.path), by_default)


def is_override(state: InterviewState, path: str) -> bool:
    """Tell whether an answer stands in the place of what the catalogue has, for this case alone."""
    before = state.catalogue.get(path)
    lacked_currency = last_key(path) in ("value", "price") and "currency" not in (before or {})
    return before is not None and not lacked_currency


def about_of_path(root: Mapping[str, Any], path: str) -> str:
    """Return what a fact of a case is about: product, party or rate; blank where no catalogue holds it."""
    gap = parse_gap(path)
    if gap:
        return "party" if gap[0] == "parties" else "rate"
    if path.startswith("parties["):
        key = last_key(path)
        is_firm = key in (*_OF_PARTY, *_OF_OWNER, "owners")
        return "party" if is_firm and RING_SHARE not in _names_on_path(root, path) else ""
    if path.startswith("items["):
        return "product" if _number_of(look_up(root, _item_path(path))) else ""
    return ""


def _item_path(path: str) -> str:
    """Return the path of the item that a fact is about."""
    outer = entity_path(path)
    while last_key(outer).partition("[")[0] not in ("items", "components"):
        outer = entity_path(outer)
    return outer


def _number_of(item: Any) -> str:
    """Return the part number of an item, else its name, which becomes the number; blank for "anything else in it"."""
    item = item or {}
    number = str(item.get("part_number") or item.get("name") or "")
    return "" if number == ANYTHING_ELSE else number


def _names_on_path(root: Mapping[str, Any], path: str) -> list[str]:
    """Return the name of the party and of each owner on the way to a fact, the party first."""
    firms = entity_path(path)
    names: list[str] = []
    while firms:
        names.insert(0, str((look_up(root, firms) or {}).get("name") or ""))
        firms = entity_path(firms)
    return names


def _as_columns(name: str, value: Any, prefix: str = "") -> Row:
    """Return a figure as the columns of a sheet: the figure, the upper end of a range, currency and unit.

    Errors: Refused for a range of which one end is missing, which no sheet holds.
    """
    if not isinstance(value, Mapping):
        return {name: str(value)}
    ends = (value.get("amount", value.get("from", "")), value.get("to", ""))
    if not ends[0] or (("from" in value) != ("to" in value)):
        raise Refused("one end of the range is missing", where=name, do="Give both ends")
    row = {name: str(ends[0]), f"{name}_to": str(ends[1])}
    if "currency" in value:
        row[f"{prefix}currency"] = value["currency"]
    if "unit" in value:
        row[f"{name}_unit"] = value["unit"]
    return row | ({f"{name}_per": value["per"]} if "per" in value else {})


@dataclass(slots=True)
class _PlannedRow(Generic[forms.FormT]):
    """A row as it is on file and as it will be; ``id`` is 0 for a new one."""

    id: int
    row: forms.FormT


class _KeepingPlan:
    """The rows of a catalogue with answers applied to them, one after the other; nothing is written before the end."""

    def __init__(self, context: ServiceContext, client: int, interview: Interview) -> None:
        self._context, self._client = context, client
        self._root, self._pack = interview.state.root, interview.law.pack
        self._before: dict[tuple[str, str], list[Stored[Any]]] = {}
        self._after: dict[tuple[str, str], list[_PlannedRow[Any]]] = {}
        self._notes: list[tuple[str, tuple[str, str], Sequence[str], Row]] = []
        self._party_keys = {
            fold_name(name): row.party
            for row in context.rows_of(forms.Party, client)
            for name in (row.name, row.name_zh, *other_names_of(row.name, row.name_zh, row.other_names))
            if name
        }

    def apply_answer(self, answer: ReviewRow) -> bool:
        """Apply an answer; False where the rows say so already, or cannot hold it."""
        setters: dict[str, Callable[[ReviewRow], bool]] = {
            "product": self._apply_to_product,
            "party": self._apply_to_party,
            "rate": self._apply_rate,
        }
        try:
            return setters[about_of_path(self._root, answer.path)](answer)
        except Refused:
            return False

    # ---- products ----

    def read_product_fact(self, path: str) -> Any:
        """Return what is on file of a fact of a product itself, in the form of a case; None where nothing is."""
        if about_of_path(self._root, path) != "product" or entity_path(path) != _item_path(path):
            return None
        rows = self._rows(forms.Product, "part_number", _number_of(look_up(self._root, _item_path(path))))
        if not rows or not rows[0].id:
            return None
        row = rows[0].row
        facts: dict[str, Any] = {
            "listed_as": row.listed_as,
            "made_in": row.made_in,
            # an amount without its currency is worth anything: nobody has said what it is worth
            "value": build_amount(row.value, row.value_to, currency=row.currency) if row.currency else None,
            "mass": build_amount(row.mass, row.mass_to, unit=row.mass_unit),
        }
        return facts.get(last_key(path)) or None

    def add_product(self, item: Mapping[str, Any], source: Source) -> None:
        """Plan a product for an item that the catalogue has not got.

        Errors: Refused for a number that no product can have.
        """
        number = _number_of(item)
        if number and not (planned := self._rows(forms.Product, "part_number", number)):
            name = str(item.get("name") or "")
            new = forms.Product(part_number=number, name="" if name == number else name)
            row = columns.with_cells(self._context.checked_row(new), source_as_columns(self._context, source))
            planned.append(_PlannedRow(0, row))

    def _apply_to_product(self, answer: ReviewRow) -> bool:
        item_path, key = _item_path(answer.path), last_key(answer.path)
        number, inner = _number_of(look_up(self._root, item_path)), entity_path(answer.path)[len(item_path) :]
        if not self._rows(forms.Product, "part_number", number):
            return False
        if inner.startswith(".part_one["):
            lines = self._rows(forms.Material, "part_number", number)
            at = split_path(inner)[-1]
            if not isinstance(at, int) or at >= len(lines):
                return False
            cells = _as_columns(key, answer.value, f"{key}_")
            return self._change(lines[at], cells, answer)
        if inner == f".{TECHNOLOGY}":
            rows = self._rows(forms.Technology, "part_number", number)
            planned = rows[0] if rows else _PlannedRow(0, forms.Technology(part_number=number))
            is_changed = self._change(planned, {key: answer.value}, answer)
            if is_changed and not rows:
                rows.append(planned)
            return is_changed
        (product,) = self._rows(forms.Product, "part_number", number)
        if key == "part_one":
            return self._apply_materials(answer, number, product)
        if key == "components":
            return self._apply_bill(answer, item_path, product)
        return key != "quantity" and self._change(product, _as_columns(key, answer.value), answer)

    def _apply_materials(self, answer: ReviewRow, number: str, product: _PlannedRow[forms.Product]) -> bool:
        """Plan the materials of a product: entries with the same row keep what is on file of them."""
        on_file = self._rows(forms.Material, "part_number", number)
        free, lines = list(on_file), []
        numbers = Counter(planned.row.line for planned in on_file)
        named = [entry for entry in answer.value if entry.get("row")]
        for entry in named:
            elements = self._pack.rows[entry["row"]].elements
            same = next(
                (planned for planned in free if planned.row.row == entry["row"]),
                next(
                    (planned for planned in free if not planned.row.row and planned.row.element in elements),
                    None,
                ),
            )
            if same is not None:
                free.remove(same)
                planned = _PlannedRow(same.id, replace(same.row, row=entry["row"]))
            else:
                line = next(text for at in count(1) if not numbers[text := str(at)])
                numbers[line] += 1
                new = forms.Material(
                    part_number=number, line=line, row=entry["row"], source_kind=answer.source
                )
                planned = _PlannedRow(0, new)
            lines.append(planned)
        complete = "yes" if len(named) == len(answer.value) else "no"
        is_same = [entry_row.row for entry_row in lines] == [entry_row.row for entry_row in on_file]
        for planned in lines:
            self._context.checked_row(planned.row)
        if not self._complete(product, "materials_complete", complete) and is_same:
            return False
        known_lines = {planned.row.line: planned.row for planned in on_file}
        self._after[Sheet.MATERIALS, number] = [*lines]
        for planned in lines:
            if known_lines.get(planned.row.line, forms.Material()).row != planned.row.row:
                self._note(planned.row, ["row"], answer)
        return True

    def _apply_bill(self, answer: ReviewRow, item_path: str, product: _PlannedRow[forms.Product]) -> bool:
        """Plan the bill of a product, and a product for each part that the catalogue has not got."""
        number, lines, new_products = product.row.part_number, [], {}
        named = [entry for entry in answer.value if entry.get("name") != ANYTHING_ELSE]
        for entry in named:
            child = _number_of(entry)
            quantity = Number(str(entry.get("quantity") or ""))
            row = self._context.checked_row(forms.BillLine(parent=number, child=child, quantity=quantity))
            lines.append(_PlannedRow(0, row))
            if not self._rows(forms.Product, "part_number", child):
                name = entry.get("name") or ""
                new = forms.Product(
                    part_number=child,
                    name="" if name == child else name,
                    listed_as=entry.get("listed_as") or "",
                )
                new_products[child] = columns.with_cells(
                    self._context.checked_row(new), self._source_columns(answer)
                )
        on_file = self._rows(forms.BillLine, "parent", number)
        stored = [line.row for line in lines if line.row.child not in new_products]
        Products(self._context, self._client).check_bill(number, stored)
        if len({line.row.child for line in lines}) < len(lines):
            return False
        complete = "yes" if len(named) == len(answer.value) else "no"
        is_same = [entry_row.row for entry_row in lines] == [entry_row.row for entry_row in on_file]
        if not self._complete(product, "bill_complete", complete) and is_same:
            return False
        self._after[Sheet.BILL, number] = [*lines]
        for child, new in new_products.items():
            self._rows(forms.Product, "part_number", child).append(_PlannedRow(0, new))
        return True

    def _complete(self, product: _PlannedRow[forms.Product], column: str, complete: str) -> bool:
        """Plan whether a list is complete; True where that changes: a blank says "no" already."""
        if (getattr(product.row, column) or "no") == complete:
            return False
        product.row = columns.with_cells(product.row, {column: complete})
        return True

    # ---- parties, rates ----

    def _apply_to_party(self, answer: ReviewRow) -> bool:
        gap = parse_gap(answer.path)
        names = [answer.value.get("name", "")] if gap else _names_on_path(self._root, answer.path)
        key = self._party_keys.get(fold_name(names[0]))
        planned = self._rows(forms.Party, "party", key) if key else []
        if gap:
            country = CountryCode(answer.value.get("country") or "")
            if planned:
                return bool(country) and self._change(planned[0], {"country": country}, answer)
            key = self._context.free_key(Sheet.PARTIES, self._client, names[0])
            new = self._context.checked_row(forms.Party(party=key, name=names[0], country=country))
            self._rows(forms.Party, "party", key).append(_PlannedRow(0, new))
            self._party_keys[fold_name(names[0])] = key
            return True
        if not planned or key is None:
            return False
        firm, stake = key, None
        for name in names[1:]:
            stakes = self._rows(forms.Stake, "owned", firm)
            stake = next((planned_row for planned_row in stakes if planned_row.row.name == name), None)
            if stake is None:
                return False
            firm = stake.row.owner
        fact = last_key(answer.path)
        if fact == "owners":
            return self._apply_owners(answer, firm, stake or planned[0])
        cells = _as_columns(fact, answer.value)
        if fact in ("listed", "unreliable") and answer.value == "no" and answer.document:
            cells["listed_reason"] = answer.document
        return self._change(stake or planned[0], cells, answer)

    def _apply_owners(
        self, answer: ReviewRow, firm: str, owned: _PlannedRow[forms.Party] | _PlannedRow[forms.Stake]
    ) -> bool:
        """Plan who holds a firm: owners of the same name keep what is on file of them."""
        on_file = self._rows(forms.Stake, "owned", firm)
        by_name = {planned.row.name: planned for planned in on_file}
        stakes = []
        for entry in answer.value:
            name = entry.get("name", "")
            same = by_name.get(name)
            new = same.row if same else forms.Stake(owned=firm, owner=key_from_name(name), name=name)
            percent = _as_columns("percent", entry["percent"]) if entry.get("percent") else {}
            row = self._context.checked_row(
                columns.with_cells(new, {"listed": entry.get("listed") or "", **percent})
            )
            stakes.append(_PlannedRow(same.id if same else 0, row))
        is_same = [entry_row.row for entry_row in stakes] == [entry_row.row for entry_row in on_file]
        if is_same and (stakes or owned.row.owners_known == "yes"):
            return False
        self._after[Sheet.OWNERS, firm] = [*stakes]
        owned.row = replace(owned.row, owners_known="yes")
        return True

    def _apply_rate(self, answer: ReviewRow) -> bool:
        cells = {name: str(text) for name, text in answer.value.items()}
        row = self._context.checked_row(columns.form_of_row(forms.Rate, cells))
        rows = self._rows(forms.Rate, "from", row.from_)
        if row in [planned.row for planned in rows]:
            return False
        same_day = [planned for planned in rows if (planned.row.to, planned.row.on) == (row.to, row.on)]
        if same_day:
            same_day[0].row = row
        else:
            rows.append(_PlannedRow(0, row))
        return True

    # ---- rows ----

    def _rows(self, form: type[forms.FormT], column: str, key: str) -> list[_PlannedRow[forms.FormT]]:
        """Return the planned rows of a product, party or shipment; read once."""
        row_key = (columns.sheet_of_form(form), key)
        if row_key not in self._after:
            stored = self._context.store.repository.select_rows(form, self._client, {column: key})
            self._before[row_key] = [*stored]
            self._after[row_key] = [_PlannedRow(on_file.id, on_file.row) for on_file in stored]
        return self._after[row_key]

    def _change(self, planned: _PlannedRow[Any], cells: Row, answer: ReviewRow) -> bool:
        ends = {f"{name}_to": "" for name in cells if hasattr(planned.row, f"{name}_to")}
        row = self._context.checked_row(columns.with_cells(planned.row, {**ends, **cells}))
        if row == planned.row:
            return False
        if isinstance(row, forms.Stated):
            before_and_after = map(columns.row_of_form, (planned.row, row))
            self._note(row, changed_facts(columns.sheet_of_form(type(row)), *before_and_after), answer)
        planned.row = row
        return True

    def _source_columns(self, answer: ReviewRow) -> Row:
        source = Source(answer.source, answer.document, answer.by, Day(answer.on))
        return source_as_columns(self._context, source)

    def _note(self, row: forms.Stated, facts: Sequence[str], answer: ReviewRow) -> None:
        sheet_and_line = (columns.sheet_of_form(type(row)), line_of(row))
        self._notes.append((row.part_number, sheet_and_line, facts, self._source_columns(answer)))

    def write_rows(self, writing: Transaction, count: int) -> int:
        """Write what is planned; returns ``count``."""
        for sheet in columns.WRITING_ORDER:
            for row_key in [row_key for row_key in self._after if row_key[0] == sheet]:
                rows, before = self._after[row_key], self._before.get(row_key, [])
                if columns.SHEETS[sheet].list_of:
                    after = [planned.row for planned in rows]
                    replace_rows(writing, sheet, self._client, before=before, rows=after)
                    continue
                old = {stored.id: stored.row for stored in before}
                for planned in rows:
                    if planned.id == 0:
                        writing.add_row(sheet, self._client, planned.row)
                    elif old[planned.id] != planned.row:
                        writing.change_row(sheet, self._client, Stored(planned.id, planned.row))
        for number in dict.fromkeys(number for number, *_rest in self._notes):
            notes = Notes(self._context, self._client, number)
            for _number, place_of_row, facts, source_columns in (
                entry_row for entry_row in self._notes if entry_row[0] == number
            ):
                notes.note_source(writing, place_of_row, facts=facts, source_columns=source_columns)
        return count
