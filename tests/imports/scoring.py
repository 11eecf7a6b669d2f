# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How much of a list was taken, and what was lost or taken wrongly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.listreader.entries.read_entries import RowPlace
from desktop_app.services.importing.assembly.placed_rows import Account, RowOutcome, RowStatus
from tests.imports.compare import Expected, Row, judge, things
from tests.imports.truth import RowKey, TrueRow, Truth

Sheets = Mapping[str, Sequence[Row]]
_KEYS: Final = {
    "products": ("part_number",),
    "bill_of_materials": ("parent", "child"),
    "suppliers": ("name",),
    "parties": ("name",),
    "owners": ("owned", "name"),
    "materials": ("part_number", "element", "materials_row"),
}
_LEFT_OUT: Final = {"suppliers": ("supplier",), "parties": ("party",), "owners": ("owner", "owned", "name")}
"""Columns that hold keys which the program makes."""
_REPORTED: Final = (RowStatus.DOUBTFUL, RowStatus.REFUSED)


@dataclass(slots=True)
class Score:
    """What came of one list: ``lost``, ``wrong``, ``silent`` (blank and untold cells) and ``uneven`` must be empty."""

    name: str
    cells: int = 0
    cells_right: int = 0
    lines: int = 0
    lines_right: int = 0
    lost: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    uneven: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    doubted: list[str] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing was lost, wrong or left out without a word, and all counts add up."""
        return not (self.lost or self.wrong or self.silent or self.uneven)

    @property
    def share(self) -> float:
        """Return the share of cells and lines that are right."""
        needed = self.cells + self.lines
        return (self.cells_right + self.lines_right) / needed if needed else 1.0


def score_list(truth: Truth, catalogue: Sheets, account: Account, places: Sequence[RowPlace]) -> Score:
    """Compare what a list made of the catalogue, and the account of it, with the truth.

    ``places`` are the rows of the list that are not blank.
    """
    score = Score(truth.name)
    reported = [row for row in account.rows if row.status in _REPORTED]
    sheets = _with_names(catalogue)
    found_rows: dict[RowKey, bool] = defaultdict(bool)
    for sheet in _KEYS:
        for expected, row in _pairs(sheet, truth, sheets, score):
            judged = judge(expected, row)
            score.wrong += [f"{sheet} {said}" for said in judged.wrong]
            score.missing += [f"{sheet} {said}" for said in judged.missing]
            if sheet == "bill_of_materials":
                score.lines += not expected.is_optional and bool(expected.needed)
                score.lines_right += not expected.is_optional and judged.right == judged.needed > 0
            else:
                score.cells += judged.needed * (not expected.is_optional or row is not None)
                score.cells_right += judged.right
            for key in expected.keys:
                found_rows[key] |= row is not None
                is_told = any(key.is_at(one.place) for one in reported) or _names_columns(account, key)
                if judged.missing and not is_told:
                    score.silent += [f"row {_name(key)}, {sheet} {said}" for said in judged.missing]
    _judge_rows(truth, account, found_rows, score)
    score.uneven += _uneven(account, places)
    return score


def _names_columns(account: Account, key: RowKey) -> bool:
    """Tell whether the account names a column, where the row is, of which nothing was taken."""
    places = (RowPlace(column.file, column.sheet, key.row) for column in account.columns if not column.field)
    return any(key.is_at(place) for place in places)


def _pairs(sheet: str, truth: Truth, sheets: Sheets, score: Score) -> Iterator[tuple[Expected, Row | None]]:
    """Yield what is expected of each thing with its row in the catalogue; what nothing expects is wrong."""
    if sheet == "materials":
        yield from _material_pairs(truth.rows[sheet], sheets[sheet], score)
        return
    key = _KEYS[sheet]
    by_key = {tuple(" ".join(row.get(name, "").split()) for name in key): row for row in sheets[sheet]}
    columns = [
        name for row in truth.rows[sheet][:1] for name in row.cells if name not in _LEFT_OUT.get(sheet, ())
    ]
    seen = set()
    for texts, expected in things(truth.rows[sheet], key, columns):
        if sheet == "bill_of_materials" and "quantity" not in expected.needed:
            expected.is_optional = True
            expected.needed.clear()
        seen.add(texts)
        yield expected, _without_keys(sheet, by_key.get(texts))
    if sheet == "suppliers":
        seen |= {(name,) for row in truth.rows["products"] for name in row.cells.get("supplier", ())}
    score.wrong += [f"{sheet} {' '.join(texts)}: not in the truth" for texts in by_key if texts not in seen]


def _without_keys(sheet: str, row: Row | None) -> Row | None:
    left_out = _LEFT_OUT.get(sheet, ())
    return row and {name: text for name, text in row.items() if name not in left_out}


def _material_pairs(
    rows: Sequence[TrueRow], materials: Sequence[Row], score: Score
) -> Iterator[tuple[Expected, Row | None]]:
    left = [dict(row) for row in materials]
    for row in rows:
        cells = dict(row.cells)
        kinds = cells.pop("materials_row", ("",))
        expected = Expected(f"{row.one('part_number')} {row.one('element')}".strip())
        expected.add(TrueRow(row.key, {**cells, "row": kinds}), [*cells, "row"], is_optional=False)
        same = (found for found in left if _is_material(found, row, kinds))
        found = next(same, None)
        if found is not None:
            left.remove(found)
        yield expected, found
    score.wrong += [
        f"materials {row['part_number']} {row['element']} {row['row']}: not in the truth" for row in left
    ]


def _is_material(found: Row, row: TrueRow, kinds: tuple[str, ...]) -> bool:
    if found["part_number"] != row.one("part_number"):
        return False
    element = row.one("element")
    return found["element"] == element if found["element"] else found["row"] in kinds and bool(found["row"])


def _with_names(catalogue: Sheets) -> Sheets:
    """Return the catalogue with names in place of the keys that the program makes."""
    suppliers = {row["supplier"]: row["name"] for row in catalogue.get("suppliers", ())}
    bodies = {row["party"]: row["name"] for row in catalogue.get("parties", ())}
    bodies |= {row["owner"]: row["name"] for row in catalogue.get("owners", ())}
    named = {sheet: [dict(row) for row in catalogue.get(sheet, ())] for sheet in _KEYS}
    for row in named["products"]:
        row["supplier"] = suppliers.get(row["supplier"], row["supplier"])
    for row in named["owners"]:
        row["owned"] = bodies.get(row["owned"], row["owned"])
    return named


def _judge_rows(truth: Truth, account: Account, found: Mapping[RowKey, bool], score: Score) -> None:
    for key in sorted(truth.data_rows, key=str):
        told = [row for row in account.rows if key.is_at(row.place)]
        is_reported = any(row.status in _REPORTED for row in told)
        if any(row.status == RowStatus.SKIPPED for row in told) and not _is_told_whole(account, told[0]):
            score.lost.append(f"row {_name(key)} is data and was skipped: {told[0].reason}")
        elif not (is_reported or told) and not found.get(key, True):
            score.lost.append(f"row {_name(key)} was not taken and not reported")
        elif is_reported and not any(key in keys for keys in truth.open_rows):
            score.doubted.append(f"row {_name(key)}: {told[0].column} {told[0].text!r} {told[0].reason}")
    for keys in truth.open_rows:
        outcomes = [row for row in account.rows if any(key.is_at(row.place) for key in keys)]
        if not any(row.status in _REPORTED for row in outcomes):
            score.lost.append(f"row {_name(keys[0])} says something unclear and was not reported")


def _is_told_whole(account: Account, row: RowOutcome) -> bool:
    """Tell whether nothing of a file is data to the program: then that is the answer of the command, in a sentence."""
    file = next(file for file in account.files if file.file == row.place.file)
    return file.counts.get(RowStatus.SKIPPED, 0) == file.read


def _uneven(account: Account, places: Sequence[RowPlace]) -> Iterator[str]:
    """Yield where the counts do not add up."""
    for file in account.files:
        rows = [place for place in places if file.file.endswith(place.file)]
        if file.read != len(rows):
            yield f"{file.file}: {file.read} rows read, {len(rows)} are there"
        for status in (RowStatus.DOUBTFUL, RowStatus.REFUSED, RowStatus.SKIPPED):
            named = {
                row.place for row in account.rows if row.status == status and row.place.file == file.file
            }
            if len(named) != file.counts.get(status, 0):
                yield f"{file.file}: {file.counts.get(status, 0)} rows {status}, {len(named)} are named"


def _name(key: RowKey) -> str:
    return "|".join(part for part in (key.file, key.sheet) if part) + f" {key.row}"
