# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Material declarations of the industry as rows: IPC-1752A and B, IEC 62474, and chemSHERPA, which is an archive of it.

XML is read by local name, so that a version with another namespace or one wrapper more reads the same. Nothing is
worked out here: what a part, a material or a substance says stands in a row as it is written.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Final
from xml.parsers import expat

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.listreader.reading.output import TableWriter
from desktop_app.listreader.reading.text_files import decode
from desktop_app.listreader.tables import BLANK, DECLARATION, TEXT

# --------------------------------------------------------------------------------------------------
# What a file is, told by its root.


_BEGINNING: Final = 1 << 16
_ROOT: Final = re.compile(r"<(?:[\w.-]+:)?(MainDeclaration|Main)[\s>/]")
_IPC: Final = "webstds.ipc.org/175"
_IEC: Final = "iec62474"
_REPLACED: Final = re.compile(r"iec[ /_-]?82474|82474-1", re.IGNORECASE)
_DO_XML: Final = Phrase("Ask for the declaration once more, or for a list of the substances as XLSX")


def is_declaration(text: str) -> bool:
    """Tell a material declaration by its beginning."""
    beginning = text[:_BEGINNING].lstrip("\ufeff \t\r\n")
    if not beginning.startswith("<"):
        return False
    named = _IPC in beginning or _IEC in beginning or _REPLACED.search(beginning) is not None
    root = _ROOT.search(beginning)
    return root is not None and (named or root[1] == "MainDeclaration")


def find_in_archive(packed: zipfile.ZipFile) -> bytes | None:
    """Return the one declaration that an archive holds; None where it holds no XML.

    Errors: Refused if there are several.
    """
    found = []
    for member in packed.infolist():
        if PurePath(member.filename).suffix.lower() == ".xml" and not member.is_dir():
            found.append(packed.read(member))
    declared = [content for content in found if is_declaration(decode(content))]
    if len(declared) > 1:
        raise Refused(
            Phrase("the archive holds {count} declarations", count=len(declared)),
            do="Unpack it, and take them one by one",
        )
    return declared[0] if declared else None


def read_declaration(content: bytes, writer: TableWriter) -> None:
    """Write a declaration as one table: a row on the whole, then a row a part and a row a substance.

    Errors: Refused if it is no sound XML, of a kind that is not read, or names no part or no substance.
    """
    root = _parse(content)
    spaces = " ".join(text for name, text in root.attributes.items() if name.startswith("xmlns"))
    told = f"{spaces} {root.attributes.get('schemalocation', '')} {root.attributes.get('version', '')}"
    if _REPLACED.search(told):
        raise Refused(
            "the file is a declaration by IEC 82474, which replaced IEC 62474 in 2025 and is not read yet",
            do="Ask for it by IEC 62474 or IPC-1752, or for a list of the substances as XLSX",
        )
    is_b = "1752b" in spaces.lower() or root.find("ipc-1752b") is not None
    title = "IEC 62474" if _IEC in spaces else "IPC-1752B" if is_b else "IPC-1752A"
    rows = list(_rows_of(root, title))
    if not any(row[0] == SUBSTANCE for row in rows):
        raise Refused(
            "the declaration names no substance: it says at most that limits are kept",
            do="Ask for one that lists materials and substances (class C or D, or full composition)",
        )
    writer.open_table(title)
    for number, row in enumerate(rows, 1):
        writer.add_row(number, row, "".join(TEXT if text else BLANK for text in row))
    writer.close_table()
    writer.finish(DECLARATION)


# --------------------------------------------------------------------------------------------------
# XML as a tree, with no document type, hence no entities, and bounds on depth and number.


_MOST_ELEMENTS: Final = 300_000
_DEEPEST: Final = 100
_LONGEST: Final = 1_000


@dataclass(slots=True)
class _Node:
    """An element: its local name and attributes in small letters; ``xmlns`` attributes keep their names."""

    name: str
    attributes: Mapping[str, str]
    children: list[_Node] = field(default_factory=list)
    text: str = ""

    def find(self, *names: str) -> _Node | None:
        """Return the first child of a name."""
        return next((child for child in self.children if child.name in names), None)

    def find_below(self, name: str) -> Iterator[_Node]:
        """Yield every element of a name at any depth."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.find_below(name)

    def get(self, *names: str) -> str:
        """Return the first attribute of a name that says anything."""
        return next((text for name in names if (text := self.attributes.get(name, ""))), "")


def _parse(content: bytes) -> _Node:
    top = _Node("", {})
    open_nodes, count = [top], 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > _MOST_ELEMENTS or len(open_nodes) > _DEEPEST:
            raise Refused("the declaration holds more than any article needs", do=_DO_XML)
        if any(len(text) > _LONGEST for text in attributes.values()):
            attributes = {key: text[:_LONGEST] for key, text in attributes.items()}
        local = {
            key if key.startswith("xmlns") else key.rpartition(":")[2].lower(): " ".join(text.split())
            for key, text in attributes.items()
        }
        node = _Node(name.rpartition(":")[2].lower(), local)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def end(_name: str) -> None:
        open_nodes.pop()

    def read_text(text: str) -> None:
        node = open_nodes[-1]
        if len(node.text) < _LONGEST:
            node.text = (node.text + text).strip()[:_LONGEST]

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = read_text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(content, True)  # noqa: FBT003  expat takes it by position alone
    except (expat.ExpatError, ValueError, UnicodeError) as error:
        line = getattr(error, "lineno", 0)
        raise Refused(
            Phrase("the declaration is broken XML, at line {line}", line=line)
            if line
            else "the declaration is broken XML",
            do=_DO_XML,
        ) from None
    return top.children[0]


def _refuse_doctype(*_: Any) -> None:
    raise Refused("the declaration defines entities of its own, which none needs", do=_DO_XML)


# --------------------------------------------------------------------------------------------------
# Rows of what is declared. An element within another of the same kind is a part of it.


HEAD, PART, SUBSTANCE = "declaration", "part", "substance"
_PARTS: Final = frozenset(("product", "subproduct", "productpart", "subpart", "part"))
_PART_IDS: Final = ("productid", "subproductid", "productpartid", "partid")
_NUMBERS: Final = ("itemnumber", "identifier", "partnumber", "number")
_NAMES: Final = ("itemname", "name")
_MATERIALS: Final = frozenset(("homogeneousmaterial", "material"))
_SUBSTANCES: Final = frozenset(("substance", "declarablesubstance", "dsdsg"))
_AMOUNTS: Final = ("amount", "mass")
_SHARES: Final = ("concentration", "masspercent", "masspercentage", "percentage")
_VALUES: Final = ("value", "mass", "amount", "concentration", "masspercent", "percentage", "percent")
_UNITS: Final = ("uom", "unitofmeasure", "unit", "units")
_COUNTS: Final = ("numberofunits", "numberofinstances", "quantity", "count", "numberofparts")
_LIMITS: Final = ("abovethreshold", "abovethresholdlevel", "abovecompliancethreshold", "overthreshold")
_CAS: Final = re.compile(r"\d{2,7}-\d\d-\d")


@dataclass(slots=True)
class _Holder:
    """The part that what is declared belongs to, and the material within it.

    ``unclear`` is how many of a part without a number there are, where that is not one.
    """

    number: str = ""
    unclear: str = ""
    material: str = ""
    material_mass: tuple[str, str] = ("", "")
    is_in_material: bool = False


def _rows_of(root: _Node, title: str) -> Iterator[list[str]]:
    answered = next(root.find_below("response"), None) or root
    people = [next(answered.find_below(name), None) for name in ("authorizer", "contact")]
    company = next(answered.find_below("supplycompany"), None)
    signer = next((who.get("name") for who in people if who is not None and who.get("name")), "")
    yield [HEAD, title, company.get("name") if company else "", signer, answered.get("date")[:10]]
    yield from _walk(root, _Holder())


def _walk(node: _Node, holder: _Holder) -> Iterator[list[str]]:
    for child in node.children:
        if child.name in _PARTS:
            yield from _read_part(child, holder)
        elif child.name in _MATERIALS:
            of_material = _Holder(
                holder.number,
                holder.unclear,
                child.get(*_NAMES),
                _amount(child, _AMOUNTS),
                is_in_material=True,
            )
            yield from _walk(child, of_material)
        else:
            if child.name in _SUBSTANCES:
                yield _read_substance(child, holder)
            yield from _walk(child, holder)


def _read_part(node: _Node, holder: _Holder) -> Iterator[list[str]]:
    named = node.find(*_PART_IDS) or node
    number = named.get(*_NUMBERS) or (node.get(*_NUMBERS) if named is not node else "")
    count = node.get(*_COUNTS) or named.get(*_COUNTS)
    if not number and (holder.number or holder.unclear):
        unclear = count if count not in ("", "1") else ""
        yield from _walk(node, _Holder(holder.number, unclear or holder.unclear))
        return
    mass = _amount(named, _AMOUNTS) if named is not node else ("", "")
    mass = mass if mass[0] else _amount(node, _AMOUNTS)
    yield [PART, number, named.get(*_NAMES) or node.get(*_NAMES), *mass, holder.number]
    yield from _walk(node, _Holder(number))


def _read_substance(node: _Node, holder: _Holder) -> list[str]:
    is_under_limit = any(node.get(name).lower() in ("false", "0") for name in _LIMITS) or any(
        child.get(name).lower() in ("false", "0") for child in node.children for name in _LIMITS
    )
    mass, share = _amount(node, _AMOUNTS), _amount(node, _SHARES)
    level = "material" if holder.is_in_material else "part"
    return [
        SUBSTANCE, holder.number, holder.material, *holder.material_mass, level, node.get(*_NAMES),
        " ".join(_cas_numbers(node)), *mass, *share, holder.unclear, "under" if is_under_limit else "",
    ]  # fmt: skip


def _amount(node: _Node, names: tuple[str, ...]) -> tuple[str, str]:
    """Return figure and unit as they stand in a child of a name, else on the element itself."""
    child = node.find(*names)
    if child is not None:
        figure = child.get(*_VALUES) or child.text
        unit = child.get(*_UNITS)
    elif names is _AMOUNTS:  # some writers have no element of its own for it
        figure, unit = node.get("value", *names), node.get(*_UNITS)
    else:
        figure, unit = node.get(*names), ""
    return (figure, unit) if figure else ("", "")


def _cas_numbers(node: _Node) -> Iterator[str]:
    """Yield the CAS numbers of a substance: those that an authority is named for, else what is written like one."""
    told = []
    for key in ("casnumber", "casno", "cas"):
        told += [("CAS", node.get(key))]
    for child in node.children:
        if "id" in child.name or "cas" in child.name:
            authority = child.get("authority") or ("CAS" if "cas" in child.name else "")
            text = child.get("identity", "identifier", "id", "casnumber", "number", "value") or child.text
            told.append((authority, text))
    numbers = [text for authority, text in told if text and "CAS" in authority.upper()]
    yield from dict.fromkeys(
        numbers or [text for authority, text in told if not authority and _CAS.fullmatch(text)]
    )
