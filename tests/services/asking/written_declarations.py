# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Declarations of the industry as their makers' programs write them, each with what it truly says.

Numbers, names and formats are written down here by themselves: nothing is taken from the program.
"""

from __future__ import annotations

import io
import random
import zipfile
from dataclasses import dataclass, field
from decimal import Decimal
from xml.sax.saxutils import quoteattr

import xlsxwriter

KINDS = ("IPC-1752A D", "IPC-1752A C", "IPC-1752B D", "IEC 62474", "chemSHERPA", "AMRT 1.2", "AMRT 1.3")
XML_KINDS = KINDS[:5]

WANTED = (  # name, CAS number, element
    ("Dysprosium", "7429-91-6", "Dy"),
    ("Terbium", "7440-27-9", "Tb"),
    ("Samarium", "7440-19-9", "Sm"),
    ("Gadolinium", "7440-54-2", "Gd"),
    ("Yttrium", "7440-65-5", "Y"),
    ("Scandium", "7440-20-2", "Sc"),
    ("Lutetium", "7439-94-3", "Lu"),
    ("Dysprosium oxide", "1308-87-8", "Dy"),
    ("Didysprosium trioxide", "1308-87-8", "Dy"),
    ("Yttrium(III) oxide", "1314-36-9", "Y"),
    ("Samarium(III) oxide", "12060-58-1", "Sm"),
    ("Tetraterbium heptaoxide", "12037-01-3", "Tb"),
    ("Gadolinium oxide", "12064-62-9", "Gd"),
    ("Dysprosium trifluoride", "13569-80-7", "Dy"),
    ("Dysprosium", "", "Dy"),
    ("Samarium oxide", "", "Sm"),
    ("重稀土化合物", "1308-87-8", "Dy"),
)
OTHER = (
    ("Iron", "7439-89-6"),
    ("Neodymium", "7440-00-8"),
    ("Praseodymium", "7440-10-0"),
    ("Boron", "7440-42-8"),
    ("Ytterbium oxide", "1314-37-0"),
    ("Erbium", "7440-52-0"),
    ("Barium titanate", "12047-27-7"),
    ("Nickel", "7440-02-0"),
    ("Epoxy resin", ""),
    ("Proprietary", ""),
)
MILLIGRAMS = {"mg": Decimal(1), "g": Decimal(1000), "kg": Decimal(1_000_000)}


@dataclass
class Written:
    """A declaration and what is true: masses in milligrams by part and element, or parts said to hold none."""

    kind: str
    name: str
    content: bytes
    masses: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    percents: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)
    none_in: list[str] = field(default_factory=list)


def write(kind: str, seed: int) -> Written:
    """Return a declaration of a kind; the same one for the same seed."""
    rng = random.Random(f"{kind} {seed}")  # noqa: S311  lists to try a reader on
    if kind.startswith("AMRT"):
        return _template(kind, rng, seed)
    number = (
        f"{rng.choice(('KM', 'QY', 'NW.', 'Z/'))}{rng.randrange(1000, 99999)}-{rng.choice('ABCX')}{seed:02d}"
    )
    written = Written(kind, f"{kind.replace(' ', '_')}_{seed}.xml", b"", parts=[number])
    body = (
        _iec(rng, number, written)
        if kind in ("IEC 62474", "chemSHERPA")
        else _ipc(kind, rng, number, written)
    )
    encoding = rng.choice(("utf-8", "utf-8", "utf-16"))
    text = f'<?xml version="1.0" encoding="{encoding.upper()}"?>\n' + body
    written.content = text.encode(encoding)
    if kind == "chemSHERPA":
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"data/{number.replace('/', '_')}.xml", written.content)
            if rng.random() < 0.4:
                archive.writestr("readme.txt", "made by a program")
        written.content, written.name = packed.getvalue(), f"chemsherpa_{seed}.shai"
    return written


def _substances(rng: random.Random) -> list[tuple[str, str, str]]:
    wanted = rng.sample(WANTED, rng.randrange(1, 4))
    one_each = {element: (name, cas, element) for name, cas, element in wanted}
    others = [(name, cas, "") for name, cas in rng.sample(OTHER, rng.randrange(2, 6))]
    mixed = [*one_each.values(), *others]
    rng.shuffle(mixed)
    return mixed


def _mass(rng: random.Random) -> tuple[str, str, Decimal]:
    unit = rng.choice(("mg", "mg", "g"))
    figure = Decimal(rng.randrange(1, 99999)) / Decimal(rng.choice((1, 10, 1000)))
    return format(figure.normalize(), "f"), unit, figure * MILLIGRAMS[unit]


def _note(written: Written, number: str, element: str, mass: Decimal) -> None:
    if element:
        key = number, element
        written.masses[key] = written.masses.get(key, Decimal(0)) + mass


def _attributes(**values: str) -> str:
    return "".join(f" {name}={quoteattr(text)}" for name, text in values.items() if text)


def _business(rng: random.Random) -> str:
    return (
        f'<BusinessInfo mode="Distribute"><Response date="2026-0{rng.randrange(1, 9)}-1{rng.randrange(0, 9)}">'
        '<SupplyCompany name="Rewerk Magnetkreislauf GmbH"/><Authorizer name="P. Landes" title="quality"/>'
        "</Response></BusinessInfo>"
    )


def _ipc(kind: str, rng: random.Random, number: str, written: Written) -> str:
    prefix = rng.choice(("", "ipc:"))
    space = (
        "https://webstds.ipc.org/175x/1752B/1752B" if "1752B" in kind else "http://webstds.ipc.org/175x/2.0"
    )

    def tag(name: str, inside: str = "", /, **values: str) -> str:
        told = _attributes(**values)
        return f"<{prefix}{name}{told}>{inside}</{prefix}{name}>" if inside else f"<{prefix}{name}{told}/>"

    def substance(name: str, cas: str, amount: str) -> str:
        identity = tag("SubstanceID", identity=cas, authority="CAS") if cas else ""
        return tag("Substance", identity + amount, name=name)

    def categories(inside: str) -> str:
        head = tag("SubstanceCategoryListID", identity="JIG101-3", authority="JIG", revision="3.0")
        return tag("SubstanceCategoryList", head + tag("SubstanceCategory", inside, name="Supplier"))

    def content(of: str, told: bool) -> str:
        if kind.endswith(" C"):
            parts = ""
            for name, cas, element in _substances(rng):
                figure, unit, mass = _mass(rng)
                parts += substance(name, cas, tag("Amount", value=figure, UOM=unit))
                _note(written, of, element, mass)
            return tag("MaterialInfo", categories(parts))
        materials = ""
        for at in range(rng.randrange(1, 4)):
            inside, total = "", Decimal(0)
            listed = _substances(rng)
            own = rng.random() < 0.3
            shares = [Decimal(rng.randrange(1, 30)) for _ in listed]
            of_mass = Decimal(rng.choice((2000, 5000, 40000, 100000)))
            by_share = rng.random() < 0.4 and told
            for (name, cas, element), share in zip(listed, shares, strict=True):
                if by_share:
                    amount, mass = tag("Concentration", value=str(share)), of_mass * share / 100
                else:
                    figure, unit, mass = _mass(rng)
                    amount = tag("Amount", value=figure, UOM=unit)
                    if own:
                        identity = tag("SubstanceID", identity=cas, authority="CAS") if cas else ""
                        inside += tag("Substance", identity, name=name, value=figure, UOM=unit)
                        total += mass
                        _note(written, of, element, mass)
                        continue
                inside += substance(name, cas, amount)
                total += mass
                _note(written, of, element, mass)
            held = of_mass if by_share else total
            whole = tag("Amount", value=format(held.normalize(), "f"), UOM="mg")
            materials += tag("HomogeneousMaterial", whole + categories(inside), name=f"Material {at}")
        return tag("MaterialInfo", tag("HomogeneousMaterialList", materials))

    inside = tag("ProductID", itemName="sensor & magnet", itemNumber=number, version="A") + content(
        number, True
    )
    if rng.random() < 0.5 and kind.endswith(" D"):
        below = f"{number}-1"
        written.parts.append(below)
        inside += tag(
            "SubProduct", tag("ProductID", itemName="rotor", itemNumber=below) + content(below, True)
        )
    product = tag("Product", inside, unitType="Each")
    wrapped = tag("IPC-1752B", product) if "1752B" in kind else product
    named = f' xmlns:ipc="{space}"' if prefix else f' xmlns="{space}"'
    return (
        f'<{prefix}MainDeclaration{named} version="2.0">{_business(rng)}{wrapped}</{prefix}MainDeclaration>'
    )


def _iec(rng: random.Random, number: str, written: Written) -> str:
    def substances(of: str) -> str:
        text = ""
        for name, cas, element in _substances(rng):
            figure, unit, mass = _mass(rng)
            identity = f"<SubstanceID{_attributes(authority='CAS', identity=cas)}/>" if cas else ""
            of_mass = f"<Mass{_attributes(mass=figure, unitOfMeasure=unit)}/>"
            text += f"<Substance{_attributes(name=name)}>{identity}{of_mass}</Substance>"
            _note(written, of, element, mass)
        return text

    def material(of: str) -> str:
        inside = substances(of)
        return f'<Material name="sintered body"><Mass mass="9" unitOfMeasure="t"/>{inside}</Material>'

    inside = material(number)
    if rng.random() < 0.5:  # a part with a number of its own
        below = f"{number}/{rng.randrange(1, 9)}"
        written.parts.append(below)
        inside += f"<ProductPart{_attributes(name='rotor', identifier=below)}>{material(below)}</ProductPart>"
    if rng.random() < 0.5:  # one without
        inside += f'<ProductPart name="housing">{material(number)}</ProductPart>'
    named = _attributes(name="motor", identifier=number, version="1")
    head = f'<ProductID{named}><Mass mass="30" unitOfMeasure="t"/></ProductID>'
    return (
        f'<Main xmlns="http://std.iec.ch/iec62474" version="X8.00">{_business(rng)}'
        f'<Product unitType="each">{head}<Compliance><DsDsg name="Lead" aboveThresholdLevel="false"/></Compliance>'
        f"<Composition>{inside}</Composition></Product></Main>"
    )


def _template(kind: str, rng: random.Random, seed: int) -> Written:
    rows: list[list[str | None]] = []
    listed: list[list[str | None]] = []
    version = kind.split()[1]
    is_none, is_list = rng.random() < 0.6, rng.random() < 0.8
    for _ in range(rng.randrange(0, 3)):
        rows.append([])
    rows.append([None, "Additional Minerals Reporting Template (AMRT)", None, None, f"Revision {version}"])
    rows.append([None, "Company Information"])
    rows.append([None, "Company Name (*):", None, "Rewerk Magnetkreislauf GmbH"])
    scope = "B. Product (or List of Products)" if is_list else "A. Company"
    rows.append([None, "Declaration Scope or Class (*):", None, scope])
    rows.append([None, "Authorized Company Representative Name (*):", None, "P. Landes"])
    rows.append([None, "Effective Date (*):", None, "2026-06-17"])
    mineral = (
        "Rare Earth Elements"
        if version == "1.3"
        else rng.choice(("Rare earths", "Rare Earth Elements", "REE"))
    )
    answer = "No" if is_none else "Yes"
    column = rng.choice((3, 4))
    for number, text in (
        (1, "Is any mineral intentionally added to the product?"),
        (2, "Does any remain in the product?"),
    ):
        head = [None, f"{number}) {text} (*)", *[None] * (column - 2), "Answer", None, "Comments"]
        rows.append(head)
        rows.append([None, "Cobalt (*)", *[None] * (column - 2), "Yes"])
        told = answer if number == 1 or not is_none else rng.choice(("No", None))
        rows.append([None, f"{mineral} (*)", *[None] * (column - 2), told])
    rows.append([None, "3) Do smelters source from a covered country? (*)", *[None] * (column - 2), "Answer"])
    rows.append([None, f"{mineral} (*)", *[None] * (column - 2), "No"])
    listed.append([None, "Completion required only for scope B"])
    heads = [None, "Manufacturer's Product Number (*)", "Manufacturer's Product Name", "Comments"]
    if version == "1.3":
        heads = [None, "Requester Product Number", "Requester Product Name", *heads[1:]]
    listed.append(heads)
    written = Written(kind, f"{kind.replace(' ', '_')}_{seed}.xlsx", b"")
    if is_list:
        for at in range(rng.randrange(1, 6)):
            theirs, ours = f"SUP-{seed}-{at}", f"TP-{seed}-{at}"
            has_ours = version == "1.3" and rng.random() < 0.6
            row = [None, theirs, "sensor", None]
            if version == "1.3":
                row = [None, ours if has_ours else None, None, *row[1:]]
            listed.append(row)
            written.parts.append(ours if has_ours else theirs)
    written.none_in = list(written.parts) if is_none and is_list else []
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, {"in_memory": True}) as book:
        for title, of_sheet in (("Declaration", rows), ("Product List", listed)):
            sheet = book.add_worksheet(title)
            for row_number, row in enumerate(of_sheet):
                for at, shown in enumerate(row):
                    if shown is not None:
                        sheet.write_string(row_number, at, shown)
    written.content = packed.getvalue()
    return written
