# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Mappings as JSON: what an import prints, what is kept for the next list of a shape, and what users share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.casefile.kinds import Choice, JsonNumber, ListOf, ObjectOf, PlainText, quote_value
from desktop_app.domain.casefile.reading import parse_json
from desktop_app.listreader import BillStyle, ColumnProposal, ListKind, TableMapping
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.importing.own_sheets import FIELDS
from desktop_app.services.schema.columns import WORKBOOK
from desktop_app.services.schema.declaration import Done, Row, Sheet

MAPPING_FORMAT: Final = "lodestone-mapping/1"
_MOST_COLUMNS: Final = 16_384
_SURENESS: Final = ("sure", "likely", "unsure")
_SETTINGS: Final = ("decimal_mark", "day_order", "currency", "per", "unit", "percent", "substance")


@dataclass(frozen=True, slots=True)
class _ColumnNumber:
    """The place of a column in its sheet, from 0: a JSON number."""

    def clean_value(self, value: Any, path: str) -> int:
        is_whole = isinstance(value, JsonNumber) and value.isascii() and value.isdecimal() and len(value) < 6
        if not is_whole or int(value) >= _MOST_COLUMNS:
            raise Refused(
                Phrase("{value} is no place of a column", value=quote_value(value)),
                where=path,
                do="Write the column as a number, the first as 0",
            )
        return int(value)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": 0, "maximum": _MOST_COLUMNS - 1}


def _check_settings(settings: dict[str, Any], path: str) -> None:
    fits = {
        "decimal_mark": (".", ","),
        "percent": ("percent", "fraction"),
        "day_order": ("day first", "month first"),
    }
    for name, allowed in fits.items():
        if name in settings and settings[name] not in allowed:
            raise Refused(
                Phrase("{value} is nothing that it can be", value=quote_value(settings[name])),
                where=f"{path}.{name}",
                do=Phrase("Use {one} or {other}", one=allowed[0], other=allowed[1]),
            )


def _check_columns(table: dict[str, Any], path: str) -> None:
    """Refuse a column or a field that stands twice."""
    places = [column["column"] for column in table["columns"]]
    fields = [column["field"] for column in table["columns"] if column.get("sureness") != "unsure"]
    single = [field for field in fields if field not in ("", "list.content")]
    for noun, named in (("column", places), ("field", single)):
        doubled = next((str(each) for each in named if named.count(each) > 1), None)
        if doubled is not None:
            raise Refused(
                Phrase('the {what} "{name}" stands twice', what=noun, name=doubled),
                where=f"{path}.columns",
                do="Keep one of the two",
            )


_SETTINGS_KIND: Final = ObjectOf({name: PlainText() for name in _SETTINGS}, rule=_check_settings)
_COLUMN: Final = ObjectOf(
    {
        "column": _ColumnNumber(),
        "heading": PlainText(),
        "field": Choice("a field of a list", ("", *FIELDS)),
        "sureness": Choice("a word for how sure it is", _SURENESS),
        "settings": _SETTINGS_KIND,
        "reasons": ListOf(PlainText()),
    },
    required=("column", "heading", "field"),
)
_BILL: Final = ObjectOf(
    {
        "style": Choice("a way to write a bill", tuple(map(str, BillStyle))),
        "columns": ListOf(_ColumnNumber()),
        "top": PlainText(),
        "totals": Choice("yes or no", ("yes", "no")),
        "per": PlainText(),
        "level_from": PlainText(),
        "by_measure": Choice("yes or no", ("yes", "no")),
    },
    required=("style",),
)
_TABLE: Final = ObjectOf(
    {
        "shape": PlainText(),
        "kind": Choice("a kind of list", tuple(map(str, ListKind))),
        "sheet": Choice("a sheet of the workbook", ("", *WORKBOOK)),
        "columns": ListOf(_COLUMN),
        "bill": _BILL,
    },
    required=("shape", "kind", "columns"),
    rule=_check_columns,
)
_FILE: Final = ObjectOf(
    {"format": Choice("the format of a mapping", (MAPPING_FORMAT,)), "tables": ListOf(_TABLE)},
    required=("format", "tables"),
)


def mapping_tree(mappings: Iterable[TableMapping]) -> Mapping[str, Any]:
    """Return mappings as the tree of a mapping file, one for each shape."""
    tables = {mapping.shape: _table_tree(mapping) for mapping in mappings}
    return {"format": MAPPING_FORMAT, "tables": list(tables.values())}


def write_mappings(mappings: Iterable[TableMapping]) -> str:
    """Return mappings as the text of a mapping file."""
    return json.dumps(mapping_tree(mappings), ensure_ascii=False, indent=1) + "\n"


def read_mappings(content: bytes, file: str = "") -> tuple[TableMapping, ...]:
    """Return the mappings of a mapping file.

    Errors: Refused with the place of the first thing that cannot be taken.
    """
    try:
        tree = _FILE.clean_value(parse_json(content), "")
    except Refused as refused:
        raise refused.within(file) if file else refused from None
    return tuple(map(_read_table, tree["tables"]))


def _table_tree(mapping: TableMapping) -> dict[str, Any]:
    tree: dict[str, Any] = {"shape": mapping.shape, "kind": str(mapping.kind)}
    if mapping.sheet:
        tree["sheet"] = mapping.sheet
    tree["columns"] = [_column_tree(column) for column in mapping.columns]
    if mapping.bill.style != BillStyle.NONE:
        bill = mapping.bill
        tree["bill"] = {
            "style": str(bill.style), "columns": list(bill.columns), "top": bill.top,
            "totals": "yes" if bill.totals else "no", "per": bill.per, "level_from": bill.level_from,
        }  # fmt: skip
        if bill.by_measure is not None:
            tree["bill"]["by_measure"] = "yes" if bill.by_measure else "no"
    return tree


def _column_tree(column: ColumnProposal) -> dict[str, Any]:
    tree: dict[str, Any] = {
        "column": column.column, "heading": column.heading, "field": column.field, "sureness": column.sureness,
    }  # fmt: skip
    if column.settings:
        tree["settings"] = dict(column.settings)
    if column.reasons:
        tree["reasons"] = [str(reason) for reason in column.reasons]
    return tree


def _read_table(tree: Mapping[str, Any]) -> TableMapping:
    bill = tree.get("bill", {"style": ""})
    mapping = TableMapping(
        shape=tree["shape"],
        kind=ListKind(tree["kind"]),
        columns=tuple(map(_read_column, tree["columns"])),
        sheet=tree.get("sheet", ""),
    )
    return replace(
        mapping,
        bill=replace(
            mapping.bill,
            style=BillStyle(bill["style"]),
            columns=tuple(bill.get("columns", ())),
            top=bill.get("top", ""),
            totals=bill.get("totals") == "yes",
            per=bill.get("per", "1"),
            level_from=bill.get("level_from", ""),
            by_measure={"yes": True, "no": False}.get(bill.get("by_measure", "")),
        ),
    )


def _read_column(tree: Mapping[str, Any]) -> ColumnProposal:
    return ColumnProposal(
        column=tree["column"],
        heading=tree["heading"],
        field=tree["field"],
        sureness=tree.get("sureness", "sure"),
        reasons=tuple(tree.get("reasons", ())),
        settings=tree.get("settings", {}),
    )


# --------------------------------------------------------------------------------------------------
# How tables of a shape were read before: kept for each client, so that the next list of that shape asks
# nothing. A mapping is kept as the text of a mapping file; ``fields.mapping_file`` reads and writes it.


_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class RememberedMapping:
    """One mapping that is kept. ``name`` is blank unless the user gave one; ``mapping`` is the text of its file.

    ``file`` is the list that was last taken in by it.
    """

    id: int
    shape: str
    name: str
    mapping: str
    saved_at: str
    file: str = ""


class Remembered:
    """The mappings that are kept for one client, one for each shape."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def rows(self) -> list[RememberedMapping]:
        """Return the mappings, those with a name first, by name; the others latest first."""
        stored_rows = self._context.store.repository.select_rows(Sheet.LIST_SHAPES, self._client, {})
        latest_first = sorted(map(_as_mapping, stored_rows), key=lambda one: one.saved_at, reverse=True)
        return sorted(latest_first, key=lambda one: (not one.name, one.name.casefold()))

    def find(self, shape: str) -> RememberedMapping | None:
        """Return the mapping of a shape."""
        stored = self._find_stored(shape)
        return _as_mapping(stored) if stored else None

    def save(self, shape: str, mapping: str, name: str = "") -> Done[int]:
        """Keep a mapping in place of the one of its shape; returns its id. A blank name leaves the name as it is."""
        name = _checked_name(name)
        return self._context.apply_change(
            "Keep mapping", name, {"imports"}, work=lambda writing: self.keep(writing, shape, mapping, name)
        )

    def keep(self, writing: Transaction, shape: str, mapping: str, name: str = "", *, file: str = "") -> int:
        """Do the same within an open transaction, that of the import of ``file`` which used it."""
        before = self._find_stored(shape)
        row = {
            "shape": shape,
            "name": name or (before.row["name"] if before else ""),
            "mapping": mapping,
            "file": file or (before.row["file"] if before else ""),
            "saved_at": utc_text(self._context.now()),
        }
        if before is None:
            return writing.add_row(Sheet.LIST_SHAPES, self._client, row)
        if {**before.row, "saved_at": ""} != {**row, "saved_at": ""}:
            writing.change_row(Sheet.LIST_SHAPES, self._client, Stored(before.id, row))
        return before.id

    def rename(self, mapping: int, name: str, *, opened: str | None = None) -> Done[None]:
        """Give a mapping a name; a blank one takes it away. ``opened`` is the name that was shown.

        Errors: Refused if it has another name by now.
        """
        row = {**self._stored_row(mapping), "name": _checked_name(name)}

        def work(writing: Transaction) -> None:
            name_now = self._stored_row(mapping)["name"]
            if opened is not None and name_now != opened:
                raise Refused(
                    Phrase('it has been named "{name}" since it was opened', name=name_now),
                    where="name",
                    do="Open it again",
                )
            writing.change_row(Sheet.LIST_SHAPES, self._client, Stored(mapping, row))

        return self._context.apply_change("Name mapping", row["name"], {"imports"}, work=work)

    def delete(self, mapping: int) -> Done[None]:
        """Forget a mapping; lists of its shape are asked about again."""
        row = self._stored_row(mapping)
        return self._context.apply_change(
            "Forget mapping",
            row["name"],
            {"imports"},
            work=lambda writing: writing.remove_row(Sheet.LIST_SHAPES, mapping),
        )

    def _stored_row(self, mapping: int) -> Row:
        return self._context.stored_row(Sheet.LIST_SHAPES, self._client, mapping)

    def _find_stored(self, shape: str) -> Stored[Row] | None:
        repository = self._context.store.repository
        return next(iter(repository.select_rows(Sheet.LIST_SHAPES, self._client, {"shape": shape})), None)


def _as_mapping(stored: Stored[Row]) -> RememberedMapping:
    row = stored.row
    return RememberedMapping(
        stored.id, row["shape"], row["name"], row["mapping"], row["saved_at"], row["file"]
    )


def _checked_name(name: str) -> str:
    plain = " ".join(name.split())
    if len(plain) > _LONGEST_NAME:
        raise Refused("the name is too long", where="name", do="Shorten it to 100 characters")
    return plain
