# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists in files that are not what they are called, or that few programs write."""

from __future__ import annotations

from tests.imports.writing import list_file, separated
from tests.listreader import books


@list_file("export.xls")
def html_called_xls() -> bytes:
    """A page of the web that calls itself a workbook; a number held as text by the style of its cell."""
    rows = "".join(
        f"<tr><td style=\"mso-number-format:'\\@'\">{part}</td><td>{name}</td><td>{price}</td>"
        f"<td>{country}</td><td>{mass}</td></tr>"
        for part, name, price, country, mass in (
            ("00815", "Rotor &amp; shaft", "1.250,00", "Deutschland", "2.400"),
            ("00816", "Magnet N42SH", "1,85", "China", "7,6"),
            ("00817", "Sensor<br>Hall", "0,74", "Malaysia", "0,4"),
            ("00818", "Lager 6204", "2,10", "Slowakei", "103"),
        )
    )
    return (
        "<html><head><meta charset='utf-8'><title>Export</title></head><body><table border=1>"
        "<tr><th>Materialnummer</th><th>Kurztext</th><th>Einzelpreis EUR</th><th>Ursprungsland</th>"
        f"<th>Gewicht g</th></tr>{rows}<tr><td colspan=2><b>Summe</b></td><td>1.254,69</td><td></td><td></td></tr>"
        "</table></body></html>"
    ).encode()


@list_file("unicode.txt")
def utf16_text() -> bytes:
    """What a spreadsheet calls Unicode text: UTF-16 with a mark, tabs, cells with line breaks in quotes."""
    return separated(
        """
Part number	Description	Origin	Unit price (USD)	Weight (oz)	Weight (g)
U-001	"Magnet ""block""
coated"	China	1.85	0.27	7.6
U-002	Rotor	Germany	148.00	44.09	1250
U-003	Bearing – sealed	Czechia	2.10	3.63	103
U-004	Winding Ø 0.8	Poland	9.80	35.27	1000
""",
        "utf-16",
    )


@list_file("pasted table", pasted=True)
def pasted_table() -> bytes:
    """A table from the clipboard as a browser gives it."""
    return (
        b"<meta charset='utf-8'><table><tbody>"
        b"<tr><td>Item</td><td>Part no.</td><td>Name</td><td>Made in</td><td>Price/pc</td><td>Cur.</td></tr>"
        b"<tr><td>1</td><td>0071-A</td><td>Magnet</td><td>CN</td><td>1.85</td><td>EUR</td></tr>"
        b"<tr><td>2</td><td>0072-A</td><td>Rotor</td><td>DE</td><td>148.00</td><td>EUR</td></tr>"
        b"<tr><td>3</td><td>0073-A</td><td>Stator</td><td>CZ</td><td>96.40</td><td>EUR</td></tr>"
        b"</tbody></table>"
    )


def _ods_text(text: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def _ods_number(value: str, shown: str, style: str = "") -> str:
    named = f' table:style-name="{style}"' if style else ""
    return (
        f'<table:table-cell{named} office:value-type="float" office:value="{value}">'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


@list_file("Teileliste.ods")
def open_document() -> bytes:
    """ODS: part numbers are numbers that show zeros in front, some cells are repeated, figures are figures."""
    styles = (
        '<number:number-style xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" style:name="N5">'
        '<number:number number:min-integer-digits="6" number:decimal-places="0"/></number:number-style>'
        '<style:style style:name="p" style:family="table-cell" style:data-style-name="N5"/>'
    )
    heading = "".join(map(_ods_text, ("Teilenummer", "Benennung", "Land", "Stückpreis EUR", "Gewicht g")))
    rows = [f"<table:table-row>{heading}</table:table-row>"]
    for number, name, country, price, mass in (
        ("4711", "Rotor", "DE", "148.5", "1250"), ("4712", "Magnet", "CN", "1.85", "7.6"),
        ("4713", "Blech", "AT", "0.11", "3.2"), ("120999", "Lager", "SK", "2.1", "103"),
    ):  # fmt: skip
        cells = _ods_number(number, number.zfill(6), "p") + _ods_text(name) + _ods_text(country)
        cells += _ods_number(price, price.replace(".", ",")) + _ods_number(mass, mass.replace(".", ","))
        rows.append(f"<table:table-row>{cells}</table:table-row>")
    body = f'<table:table table:name="Teile">{"".join(rows)}</table:table>'
    return books.ods(body, styles)


@list_file("parts.xlsb")
def binary_workbook() -> bytes:
    """XLSB: formats are not seen, so a number in the column of part numbers may lack its zeros."""
    return books.xlsb(
        [
            ["Part number", "Description", "Unit price EUR", "Country of origin"],
            ["B-100", "Rotor", 148.0, "DE"],
            [471.0, "Magnet", 1.85, "CN"],
            ["B-102", "Stator", 96.4, "CZ"],
            ["00503", "Bearing", 2.1, "SK"],
            [518.0, "Sensor", 0.74, "MY"],
        ]
    )


@list_file("liste.csv")
def decimal_by_column() -> bytes:
    """Figures that alone could be read two ways; only their column tells. Lines end in a single carriage return."""
    return separated(
        """
Artikelnummer;Bezeichnung;Einkaufspreis in EUR;Masse in g;Herkunftsland
D-1;Gehäuse;1.234;1.500;DE
D-2;Deckel;12,5;250,75;PL
D-3;Magnet;2.345,5;1.007;CN
D-4;Schraube;0,035;1,125;TW
""",
        "utf-8",
        newline="\r",
    )


@list_file("undecided.csv")
def decimal_undecided() -> bytes:
    """Nothing in the column says whether 1.234 is a thousand or one and a bit: not taken, reported."""
    return separated(
        """
Part number;Name;Unit price EUR;Country of origin
X-1;Housing;1.234;DE
X-2;Cover;2.500;PL
X-3;Magnet;3.125;CN
""",
        "utf-8",
    )
