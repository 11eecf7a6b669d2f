# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Text files: any encoding, any separator, line breaks in quotation marks, and what is broken in them."""

from __future__ import annotations

import csv
import io

import pytest
from charset_normalizer import from_bytes
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.listreader.reading.text_files import decode, find_separator, part_by_blanks
from tests.listreader.books import only_table, read, texts

LISTS = {
    "cp1252": ["Artikel;Größe;Gewicht\n4711;Magnet für Läufer;1,5\n", "Référence;Désignation\n12;Aimant néodyme\n",
               "Descripción;País\nimán;España\n", "Preis\n1,50 €\n", "Peça;Descrição\nímã;nódulo\n", "Name\nMüller\n",
               "Menge;µm\n", "Façade;Pièce\nA;B\n", "Città;Qualità\n1;2\n", "Hållare;Märke\n", "Beschreibung;Ø\n"],
    "cp1250": ["Część;Ilość\nMagnes neodymowy;4\nśruba żółta;1\n", "Díl;Množství\nšroub;4\nložisko přírubové;1\n",
               "Megnevezés;Súly\nfűtő;5\n", "Ilość\n", "Číslo dílu;Název\n1;Magnet\n", "Cena;Měna\n1;Kč\n",
               "Díl;Größe\n1;2\n"],
    "cp1251": ["Артикул;Наименование\n1;Магнит неодимовый\n"],
    "cp1253": ["Κωδικός;Περιγραφή\n1;Μαγνήτης\n"],
    "cp1254": ["Parça;Açıklama;Ağırlık\n1;mıknatıs;5\nşaft;İtalya;2\n", "Menşei;Ülke\n1;Türkiye\n"],
    "gb18030": ["料号;名称;数量\n4711;钕铁硼磁铁;4\n转子;不详;2\n", "供应商,国家\n宁波韵升,中国\n", "数量\n"],
    "big5": ["料號,名稱,數量\n4711,釹鐵硼磁鐵,4\n轉子,不詳,2\n", "數量\n"],
    "cp932": ["品番,品名,数量\n4711,ネオジム磁石,4\nローター,不明,2\n", "数量\n"],
    "euc-kr": ["품번,품명,수량\n4711,네오디뮴 자석,4\n회전자,불명,2\n", "수량\n", "품명,단가\n"],
    "utf-8": ["料号,Größe,名称\n"],
    "utf-8-sig": ["Teil;Größe\n"],
    "utf-16": ["Teil\tGröße\n"],
    "utf-16-le": ["Teil\tGröße\n1\t2\n"],
    "utf-16-be": ["Teil\tGröße\n1\t2\n"],
    "utf-32": ["Teil\tGröße\n"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("encoding", "text"), [(name, text) for name, several in LISTS.items() for text in several]
)
def test_the_letters_are_told_from_the_bytes(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_library_for_encodings_needs_more_text_than_short_lists_have() -> None:
    old = [
        (text, text.encode(name)) for name, several in LISTS.items() if "utf" not in name for text in several
    ]
    told = sum(str(from_bytes(content).best()) == text for text, content in old)
    assert told < len(old) * 2 / 3


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a;b;c\n1,5;2,5;x\n", ";"),
        ("a,b\n1,2\n", ","),
        ("a\tb\n1,5\t2;3\n", "\t"),
        ("a|b|c\n1|2|3\n", "|"),
        ('Parts of "X, Y"\n\npart;name;price\n1;a, b;2,5\n2;c;3\n', ";"),
        ('"a","b"\n"",";0"\n"",";"\n', ","),
        ('part;name;price\n1;"Magnet" rund;2,5\n2;c;3,5\n3;d;4,5\n', ";"),
        ("Kunde: Müller, Berlin\nStand 1, 2\nTeil|Name\nM-0|Magnet, rund\n", "|"),
        ("Projekt A | B\nProjekt A | B\nTeil,Name,Menge\nM-0,Welle,7\n", ","),
        ("Teil\tPreis\tLand\nM-0\t996,59\tDE, CN\n", "\t"),
        ("part, name\n1, 2\n", ","),
        ("part\n1\n", ","),
        ("", ","),
    ],
)
def test_the_separator_is_what_gives_even_rows(text: str, separator: str) -> None:
    assert find_separator(text) == separator


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8).map(str.strip)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_was_written_is_what_is_shown(rows: list[list[str]], separator: str) -> None:
    written = io.StringIO(newline="")
    heading = ["first", "second\nline", "third", "fourth"]
    csv.writer(written, delimiter=separator, quoting=csv.QUOTE_ALL).writerows([heading, *rows])
    table = only_table(written.getvalue().encode())
    expected = [(number, cells) for number, cells in enumerate([heading, *rows], 1) if any(cells)]
    shown = [(number, cells + [""] * 4) for number, cells in texts(table)]
    assert [(number, cells[:2]) for number, cells in shown] == [
        (number, cells[:2]) for number, cells in expected
    ]


def test_rows_are_counted_by_records_and_line_breaks_stay() -> None:
    table = only_table(b'part;note\r\n1;"two\r\nlines"\r\n;\r\n3;x\r\n')
    assert texts(table) == [(1, ["part", "note"]), (2, ["1", "two\r\nlines"]), (4, ["3", "x"])]


def test_a_stated_separator_is_taken_and_is_no_row() -> None:
    assert texts(only_table(b"sep=|\na;b|c\n"))[0] == (1, ["a;b", "c"])


def test_old_line_ends_are_read() -> None:
    assert texts(only_table(b"a;b\r1;2\r")) == [(1, ["a", "b"]), (2, ["1", "2"])]


def test_one_open_quotation_mark_does_not_swallow_the_rows_behind_it() -> None:
    book = read(b'part,name\n1,"lens\n2,ring\n3,"bolt, ""M4"""\n4,3/4" rod\n')
    (table,) = book.tables
    assert texts(table) == [
        (1, ["part", "name"]), (2, ["1", '"lens']), (3, ["2", "ring"]), (4, ["3", 'bolt, "M4"']),
        (5, ["4", '3/4" rod']),
    ]  # fmt: skip
    assert table.rows[1].kinds == "te"
    assert "Line 2" in book.notes[0]


def test_zeros_in_front_stay() -> None:
    table = only_table(b"part\tprice\n00471\t1,50\n")
    assert table.rows[1].shown == ("00471", "1,50")
    assert table.rows[1].kinds == "tt"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [('="00471"', "00471"), ('"=""00471"""', "00471"), ("'00471", "00471"), ("'90s 'motor'", "'90s 'motor'"),
     ("'", "'"), ("=A1", "=A1")],
)  # fmt: skip
def test_a_text_that_is_marked_so_that_its_zeros_stay_is_read_without_the_marks(
    cell: str, shown: str
) -> None:
    assert texts(only_table(f"Part;Name\n{cell};Rotor\n".encode(), "list.csv"))[1] == (2, [shown, "Rotor"])


def test_a_record_of_nothing_but_spaces_is_kept_and_an_empty_one_is_not() -> None:
    table = only_table(b"a;b\n1; \n ; \n;\n\n3;4\n", "list.csv")
    assert [(row.number, row.shown) for row in table.rows] == [
        (1, ("a", "b")), (2, ("1",)), (3, (" ",)), (6, ("3", "4")),
    ]  # fmt: skip


def test_columns_that_only_blanks_keep_apart_are_parted_and_texts_are_not() -> None:
    rows = [("PARTNO", "DESCRIPTION", "PRICE EUR", "COO"), ("A-1", "Block magnet", "1,85", "CN"),
            ("A-2", "Shaft", "21,50", "DE"), ("A-3", "Bearing 6204", "2,10", "SK")]  # fmt: skip
    lines = [f"{one:10}{name:20}{price:>9}   {country}" for one, name, price, country in rows]
    content = "\n".join(["List of Nordwerk", *lines]).encode()
    shown = [cells for _, cells in texts(only_table(content, "list.txt"))]
    assert shown == [["List of Nordwerk"], *map(list, rows)]
    prose = "Dear Sir or Madam,\nthank you for   your letter, it came today.\nWe will reply.\nYours\n"
    assert part_by_blanks(prose) is None
