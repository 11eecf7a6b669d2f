# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Random lists: headings in any order and language, rows of junk between, any kind of file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from hypothesis import strategies as st

from tests.imports.writing import xlsx

_PARTS: Final = st.from_regex(
    r"(0{0,3}[1-9][0-9]{2,5}|[A-Z]{2}-[0-9]{2,4}|[A-Z][0-9]{2}\.[0-9]{3})", fullmatch=True
)
_FIGURES: Final = st.integers(1, 99_999).map(lambda cents: f"{cents // 100},{cents % 100:02}")
_ODD: Final = st.sampled_from(("n/a", "TBD", "#N/A", "?", "-", "ca. 5", "5,00-"))
_COLUMNS: Final[dict[tuple[str, ...], st.SearchStrategy[str]]] = {
    ("Bezeichnung", "Description", "Désignation"): st.sampled_from(("Magnet", "Rotor", "Lager 6204", "Total station")),
    ("Einzelpreis EUR", "Unit price (EUR)", "Prix unitaire €"): st.one_of(_FIGURES, _FIGURES, _ODD),
    ("Ursprungsland", "Country of origin", "Pays d'origine"): st.sampled_from(
        ("DE", "China", "VR China", "Korea", "", "unbekannt", "Frankreich", "JP")
    ),
    ("Gewicht [g]", "Weight (g)", "Masse (g)"): st.one_of(_FIGURES, _FIGURES, _ODD),
    ("Zolltarifnummer", "HS code", "Code douanier"): st.sampled_from(("85051110", "8503.00.99", "")),
    ("Lieferant", "Supplier", "Fournisseur"): st.sampled_from(("Alpha GmbH", "Beta Ltd", "")),
    ("Lagerplatz", "Old remark", "XY"): st.sampled_from(("A1", "B2", "")),
}  # fmt: skip
_JUNK: Final = st.sampled_from(("blank", "spaces", "title", "total", "heading", "note"))


@dataclass(frozen=True, slots=True)
class RandomList:
    """One list: its file, and the part numbers that stand in it."""

    name: str
    content: bytes
    parts: frozenset[str]


@st.composite
def random_lists(draw: st.DrawFn) -> RandomList:
    """Return a list of up to twelve parts."""
    language = draw(st.integers(0, 2))
    columns = draw(st.lists(st.sampled_from(sorted(_COLUMNS)), unique=True, min_size=1))
    part_heading = ("Artikelnummer", "Part number", "Référence")[language]
    place = draw(st.integers(0, len(columns)))
    heading = [names[language] for names in columns]
    heading.insert(place, part_heading)
    rows: list[list[str]] = [[draw(st.sampled_from(("Teileliste", "Parts list 2026", "Liste")))]] * draw(
        st.integers(0, 2)
    )
    rows.append(heading)
    parts = draw(st.lists(_PARTS, min_size=1, max_size=12))
    for part in parts:
        if draw(st.integers(0, 4)) == 0:
            rows.append(_junk(draw(_JUNK), heading))
        cells = [draw(_COLUMNS[names]) for names in columns]
        cells.insert(place, part)
        rows.append(cells)
    name, content = draw(st.sampled_from((_csv, _tsv, _workbook)))(rows)
    return RandomList(name, content, frozenset(parts))


def _junk(kind: str, heading: Sequence[str]) -> list[str]:
    if kind == "heading":
        return list(heading)
    first = {
        "blank": "",
        "spaces": "  ",
        "title": "Baugruppe links",
        "total": "Summe",
        "note": "Alle Preise netto.",
    }
    return [first[kind], *[" " if kind == "spaces" else ""] * (len(heading) - 1)]


def _csv(rows: Sequence[Sequence[str]]) -> tuple[str, bytes]:
    return "list.csv", _separated(rows, ";").encode("cp1252")


def _tsv(rows: Sequence[Sequence[str]]) -> tuple[str, bytes]:
    return "list.txt", _separated(rows, "\t").encode("utf-16")


def _separated(rows: Sequence[Sequence[str]], separator: str) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=separator).writerows(rows)
    return written.getvalue()


def _workbook(rows: Sequence[Sequence[Any]]) -> tuple[str, bytes]:
    return "list.xlsx", xlsx({"Tabelle1": rows})
