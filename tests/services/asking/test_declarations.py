# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Twenty declarations of each kind say what they say, and nothing else is taken; broken ones are refused in words."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.basics.messages import Refused
from desktop_app.services.asking.answers import FilledSheet
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.schema import forms
from desktop_app.services.schema.declaration import Day, Mass, Percent
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.services.asking.written_declarations import KINDS, MILLIGRAMS, XML_KINDS, write


@pytest.fixture
def empty(sample: Workspace) -> ClientWorkspace:
    key = sample.clients.create(forms.Client(name="Kundin", client="kundin")).value
    return sample.client_workspace(key)


def masses_on_file(room: ClientWorkspace) -> dict[tuple[str, str], Decimal]:
    sheets = room.products._context.store.repository.read_sheets(room.client, shared=True)
    found: dict[tuple[str, str], Decimal] = {}
    for row in sheets[forms.Material]:
        key = row.part_number, row.element
        found[key] = found.get(key, Decimal(0)) + Decimal(row.mass) * MILLIGRAMS[row.mass_unit]
    return found


@pytest.mark.parametrize("kind", XML_KINDS)
def test_every_element_mass_and_part_number_and_nothing_else(
    kind: str, empty: ClientWorkspace, tmp_path: Path
) -> None:
    wanted: dict[tuple[str, str], Decimal] = {}
    for seed in range(20):
        written = write(kind, seed)
        file = tmp_path / written.name
        file.write_bytes(written.content)
        filled = empty.filled_sheets.read_file(file)
        untaken = [row for row in filled.rows if row.status in (RowStatus.DOUBTFUL, RowStatus.REFUSED)]
        assert not untaken, (written.name, untaken)
        assert filled.signer == "P. Landes, Rewerk Magnetkreislauf GmbH"
        empty.filled_sheets.take(filled)
        wanted |= written.masses
    assert masses_on_file(empty) == wanted


@pytest.mark.parametrize("kind", KINDS[5:])
def test_a_no_for_a_list_of_products_is_proposed_and_nothing_is_settled(
    kind: str, empty: ClientWorkspace, tmp_path: Path
) -> None:
    proposed = 0
    for seed in range(20):
        written = write(kind, seed)
        file = tmp_path / written.name
        file.write_bytes(written.content)
        for number in written.parts:
            empty.products.create(forms.Product(part_number=number, name="sensor"))
        filled = empty.filled_sheets.read_file(file)
        assert filled.title == kind
        assert filled.signer == "P. Landes, Rewerk Magnetkreislauf GmbH"
        assert filled.day == "2026-06-17"
        assert [row.part_number for row in filled.rows if row.proposed] == written.none_in
        assert {row.proposed for row in filled.rows} <= {"", "none, as declared"}
        assert all(row.status == RowStatus.DOUBTFUL for row in filled.rows)
        assert empty.filled_sheets.take(filled).value == 0
        proposed += len(written.none_in)
    left = empty.unfinished.rows()
    assert len(left) == proposed > 20
    assert not masses_on_file(empty)
    empty.unfinished.resolve(left[0].id, left[0].text)
    product = empty.products.find(left[0].part_number)
    assert product is not None
    assert empty.products.get(product).product.materials_complete == "yes"


# --------------------------------------------------------------------------------------------------
# What is refused, and in which words.


HEAD = '<MainDeclaration xmlns="http://webstds.ipc.org/175x/2.0">'
BODY = (
    '<Product><ProductID itemNumber="A-1"/><MaterialInfo><HomogeneousMaterialList><HomogeneousMaterial name="m">'
    '<Amount value="10" UOM="g"/>{}</HomogeneousMaterial></HomogeneousMaterialList></MaterialInfo></Product>'
)
DY = '<Substance name="Dysprosium"><SubstanceID identity="7429-91-6" authority="CAS"/>{}</Substance>'


def of_dysprosium(amount: str, body: str = BODY, dy: str = DY) -> bytes:
    return (HEAD + body.format(dy.format(amount)) + "</MainDeclaration>").encode()


def zipped(*contents: bytes, name: str = "d{}.xml") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for at, content in enumerate(contents):
            archive.writestr(name.format(at), content)
    return packed.getvalue()


GOOD = of_dysprosium('<Amount value="1" UOM="g"/>')
ENTITY = '<!DOCTYPE a [<!ENTITY x "{}">]>'
REFUSED = {
    "entities": (ENTITY.format("y").encode() + GOOD, "entities"),
    "a bomb": (b'<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;&a;">]>' + GOOD, "entities"),
    "a file from outside": (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + GOOD, "entities"),
    "a schema from the net": (b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd">' + GOOD, "entities"),
    "parameters": (b'<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.org/">%x;]>' + GOOD, "entities"),
    "cut off": (GOOD[:-30], "broken XML"),
    "two roots": (GOOD + GOOD, "broken XML"),
    "a wrong end": (GOOD.replace(b"</Product>", b"</Produkt>"), "broken XML"),
    "a lone ampersand": (GOOD.replace(b"A-1", b"A&1"), "broken XML"),
    "another encoding": (GOOD[:60] + b"\xff\xfe\xfd" + GOOD[60:], "broken XML"),
    "an attribute twice": (GOOD.replace(b'itemNumber="A-1"', b'itemNumber="A" itemNumber="B"'), "broken XML"),
    "too deep": (
        HEAD.encode() + b"<SubProduct>" * 5000 + b"</SubProduct>" * 5000 + b"</MainDeclaration>",
        "more than",
    ),
    "too many": (HEAD.encode() + b"<a/>" * 400_000 + b"</MainDeclaration>", "more than"),
    "no substance": (
        HEAD.encode() + b'<Product><ProductID itemNumber="A"/></Product></MainDeclaration>',
        "no substance",
    ),
    "nothing": (HEAD.encode() + b"</MainDeclaration>", "no substance"),
    "the successor": (b'<Main xmlns="http://std.iec.ch/iec82474/1"><Product/></Main>', "IEC 82474"),
    "the successor by name": (
        b'<Main xmlns="http://std.iec.ch/iec62474" version="IEC 82474-1:2025"><Product/></Main>',
        "IEC 82474",
    ),
    "an archive of two": (zipped(GOOD, GOOD), "2 declarations"),
    "an archive of none": (zipped(b"hello", name="a{}.txt"), "not a workbook"),
    "a damaged archive": (zipped(GOOD)[:-40], "damaged"),
    "an archive of a bomb": (zipped(b'<!DOCTYPE a [<!ENTITY a "a">]>' + GOOD), "entities"),
}


@pytest.mark.parametrize("about", REFUSED)
def test_a_broken_or_hostile_one_is_refused_in_words(
    about: str, room: ClientWorkspace, tmp_path: Path
) -> None:
    content, words = REFUSED[about]
    file = tmp_path / "declaration.xml"
    file.write_bytes(content)
    with pytest.raises(Refused, match=words) as caught:
        room.filled_sheets.read_file(file)
    assert caught.value.do


AMOUNT = '<Amount value="{}" UOM="{}"/>'
DOUBTFUL = {
    "no mass": (of_dysprosium(""), "without a mass"),
    "zero": (of_dysprosium(AMOUNT.format("0", "g")), "a figure of 0"),
    "negative": (of_dysprosium(AMOUNT.format("-1", "g")), "no figure"),
    "a comma": (of_dysprosium(AMOUNT.format("1,5", "g")), "no figure"),
    "not a number": (of_dysprosium(AMOUNT.format("NaN", "g")), "no figure"),
    "no unit": (of_dysprosium(AMOUNT.format("1", "")), "no unit"),
    "an unknown unit": (of_dysprosium(AMOUNT.format("1", "oz")), "no unit"),
    "heavier than its material": (of_dysprosium(AMOUNT.format("11", "g")), "more than what holds it"),
    "more than the whole": (of_dysprosium('<Concentration value="101"/>'), "more than the whole"),
    "mass against concentration": (
        of_dysprosium(AMOUNT.format("1", "g") + '<Concentration value="25"/>'),
        "contradict",
    ),
    "a share of no mass": (
        of_dysprosium('<Concentration value="5"/>', BODY.replace('<Amount value="10" UOM="g"/>', "")),
        "whose mass is not given",
    ),
    "a wrong digit": (of_dysprosium(AMOUNT.format("1", "g"), dy=DY.replace("91-6", "91-7")), "last digit"),
    "name against number": (
        of_dysprosium(AMOUNT.format("1", "g"), dy=DY.replace("Dysprosium", "Terbium")),
        "name is",
    ),
    "metal against oxide": (
        of_dysprosium(AMOUNT.format("1", "g"), dy=DY.replace("7429-91-6", "1308-87-8")),
        "name is",
    ),
    "two together": (
        of_dysprosium(
            AMOUNT.format("1", "g"), dy=DY.replace("Dysprosium", "Samarium cobalt").replace("7429-91-6", "")
        ),
        "together",
    ),
    "several of a part without a number": (
        of_dysprosium(
            AMOUNT.format("1", "g"),
            BODY.replace("<MaterialInfo>", '<SubProduct numberOfInstances="4"><MaterialInfo>').replace(
                "</MaterialInfo>", "</MaterialInfo></SubProduct>"
            ),
        ),
        "4 of the part",
    ),
}


@pytest.mark.parametrize("about", DOUBTFUL)
def test_what_is_not_clear_is_told_and_not_taken(about: str, empty: ClientWorkspace, tmp_path: Path) -> None:
    content, words = DOUBTFUL[about]
    file = tmp_path / "declaration.xml"
    file.write_bytes(content)
    filled = empty.filled_sheets.read_file(file)
    (row,) = [row for row in filled.rows if row.fact.startswith("part_one")]
    assert row.status == RowStatus.DOUBTFUL
    assert words in row.reason, row.reason
    assert empty.filled_sheets.take(filled).value == 0
    assert not masses_on_file(empty)


def take(room: ClientWorkspace, folder: Path, content: bytes, name: str = "declaration.xml") -> FilledSheet:
    file = folder / name
    file.write_bytes(content)
    filled = room.filled_sheets.read_file(file)
    room.filled_sheets.take(filled)
    return filled


def test_a_declaration_of_a_part_without_a_number_is_refused_row_by_row(
    empty: ClientWorkspace, tmp_path: Path
) -> None:
    content = of_dysprosium(AMOUNT.format("1", "g"), BODY.replace(' itemNumber="A-1"', ""))
    (row,) = take(empty, tmp_path, content).rows
    assert (row.status, row.reason) == (RowStatus.REFUSED, "the part that it is in has no number")


def test_twice_is_once_and_another_one_stands_beside(empty: ClientWorkspace, tmp_path: Path) -> None:
    first = take(empty, tmp_path, GOOD, "first.xml")
    assert sum(row.changes for row in first.rows) == 1
    assert not sum(row.changes for row in take(empty, tmp_path, GOOD, "again.xml").rows)
    other = take(empty, tmp_path, of_dysprosium(AMOUNT.format("2", "g")), "other.xml")
    (row,) = other.rows
    assert (row.status, row.was, row.is_, row.differs) == (RowStatus.DOUBTFUL, "1 g", "2 g", True)
    assert "first.xml" in row.reason
    assert masses_on_file(empty) == {("A-1", "Dy"): Decimal(1000)}


@pytest.mark.parametrize("fact", ["mass", "element_percent"])
def test_what_was_measured_stays(fact: str, empty: ClientWorkspace, tmp_path: Path) -> None:
    empty.products.create(forms.Product(part_number="A-1", name="a"))
    product = empty.products.find("A-1")
    assert product is not None
    cells = {"mass": Mass("3"), "mass_unit": "g"} if fact == "mass" else {"element_percent": Percent("4")}
    material = forms.Material(part_number="A-1", line="1", element="Dy", source_kind="measured", **cells)
    empty.products.set_materials(product, [material])
    filled = take(empty, tmp_path, GOOD)
    (row,) = filled.rows
    assert row.status == RowStatus.DOUBTFUL
    assert "measured" in row.reason
    stored = empty.products.get(product).materials[0]
    assert (stored.mass, stored.element_percent) == (material.mass, material.element_percent)


def test_one_older_than_the_lot_says_so(empty: ClientWorkspace, tmp_path: Path) -> None:
    empty.products.create(forms.Product(part_number="A-1", name="a", lot_made_on=Day("2026-10-01")))
    dated = GOOD.replace(b"<Product>", b'<BusinessInfo><Response date="2025-03-02"/></BusinessInfo><Product>')
    filled = take(empty, tmp_path, dated)
    assert any("before the lot of A-1 was made on 2026-10-01" in note for note in filled.notes)


def test_an_oxide_keeps_its_mass_and_row_and_the_file_is_evidence(
    empty: ClientWorkspace, tmp_path: Path
) -> None:
    take(empty, tmp_path, write("IPC-1752A C", 3).content, "c.xml")
    oxide = DY.replace("Dysprosium", "Dysprosium oxide").replace("7429-91-6", "1308-87-8")
    filled = take(empty, tmp_path, of_dysprosium(AMOUNT.format("10", "mg"), dy=oxide), "oxide.xml")
    product = empty.products.find("A-1")
    assert product is not None
    (material,) = empty.products.get(product).materials
    assert (material.element, material.row, material.mass, material.mass_unit) == ("Dy", "I-12", "10", "mg")
    assert filled.settles.answers == 2
    assert "oxide.xml" in {
        attached.name for attached in empty.attachments.list_all() if attached.owner == "A-1"
    }


@pytest.mark.parametrize(("figure", "unit"), [("4.5", "massPercent"), ("45000", "ppm")])
def test_a_percent_of_the_part_is_kept_as_one_and_turned_into_the_element(
    figure: str, unit: str, empty: ClientWorkspace, tmp_path: Path
) -> None:
    oxide = DY.replace("Dysprosium", "Dysprosium oxide").replace("7429-91-6", "1308-87-8")
    for number, substance in (("A-1", DY), ("A-2", oxide)):
        amount = substance.format(AMOUNT.format(figure, unit))
        content = f'{HEAD}<Product><ProductID itemNumber="{number}"/>{amount}</Product></MainDeclaration>'
        take(empty, tmp_path, content.encode(), f"{number}.xml")
    percents = {}
    for row in empty.products._context.store.repository.read_sheets(empty.client, shared=True)[
        forms.Material
    ]:
        percents[row.part_number] = (row.element, row.row, row.element_percent, row.mass)
    assert percents == {"A-1": ("Dy", "", "4.5", ""), "A-2": ("Dy", "I-12", "3.92094306", "")}


def test_what_stands_at_the_part_and_its_parts_is_not_counted_twice(
    empty: ClientWorkspace, tmp_path: Path
) -> None:
    inside = f'<SubProduct><ProductID itemNumber="A-2"/>{DY.format(AMOUNT.format("1", "g"))}</SubProduct>'
    own = DY.format(AMOUNT.format("1", "g"))
    content = f'{HEAD}<Product><ProductID itemNumber="A-1"/>{own}{inside}</Product></MainDeclaration>'
    filled = take(empty, tmp_path, content.encode())
    assert masses_on_file(empty) == {("A-2", "Dy"): Decimal(1000)}
    assert [row.status for row in filled.rows] == [RowStatus.SKIPPED, RowStatus.TAKEN]


def test_a_list_that_speaks_of_a_template_stays_a_list(room: ClientWorkspace, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed) as book:
        sheet = book.add_worksheet("Declaration")
        for at, text in enumerate(("Part number", "Name", "CMRT status", "AMRT received on")):
            sheet.write_string(0, at, text)
    (tmp_path / "list.xlsx").write_bytes(packed.getvalue())
    with pytest.raises(Refused, match="no declaration"):
        room.filled_sheets.read_file(tmp_path / "list.xlsx")


def test_other_templates_are_refused(room: ClientWorkspace, tmp_path: Path) -> None:
    content = write("AMRT 1.2", 1)
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed) as book:
        sheet = book.add_worksheet("Declaration")
        sheet.write_string(0, 0, "Conflict Minerals Reporting Template (CMRT)")
        sheet.write_string(1, 0, "Revision 6.4")
    (tmp_path / "cmrt.xlsx").write_bytes(packed.getvalue())
    with pytest.raises(Refused, match="not for rare earths"):
        room.filled_sheets.read_file(tmp_path / "cmrt.xlsx")
    assert content.parts
