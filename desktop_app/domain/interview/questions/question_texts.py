# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Texts of the interview that the law file does not bring: choices, short questions of its own, names of things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop_app.basics.codes import CURRENCIES
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import GRAMS
from desktop_app.domain.case import ANYTHING_ELSE
from desktop_app.domain.casefile.fields import CHIP_KINDS
from desktop_app.domain.facts import Question
from desktop_app.domain.interview import paths
from desktop_app.domain.interview.questions.page import FieldKind, Option
from desktop_app.domain.law.pack import Pack

NOTHING_ARISES: Final = Option("none", "Does not arise")
NOTHING_ELSE: Final = Option("nothing_else", "Nothing else is in it")
"""Offered where a list may hold more than it names; kept as a mass of nothing."""
MATERIAL_ROW: Final = "item.part_one[].row"
_CHIPS: Final = (
    "Nothing to do with chips", "Logic chips themselves", "Memory chips themselves", "Equipment that makes chips",
    "Equipment that tests chips", "Materials for making chips",
)  # fmt: skip
_LISTED: Final = (
    Option("no", "On neither list"),
    Option("control", "On the control list"),
    Option("watch", "On the watch list"),
)
_OPTIONS: Final[Mapping[str, tuple[Option, ...]]] = {
    "movement": (
        Option("export", "They cross a border"),
        Option("domestic_transfer", "They stay inside one country"),
    ),
    "end_use.chips.kind": tuple(map(Option, CHIP_KINDS, _CHIPS)),
    "end_use.chips.logic_nm": (NOTHING_ARISES,),
    "end_use.chips.memory_layers": (NOTHING_ARISES,),
    "parties[].listed": _LISTED,
    "parties[].owners[].listed": _LISTED,
}
_TRUTH: Final = (Option("yes", "Yes"), Option("no", "No"))
_RANGES: Final = ("money", "mass", "price", "percent")
OWN_QUESTIONS: Final[Mapping[str, Question]] = {
    question.path: question
    for question in (
        Question(
            "parties[importer]", "party", "Importer", "Who imports the goods?",
            "The importer of record, or the consignee where nobody else imports.", "the sales desk", 2, "parties",
        ),
        Question(
            "parties[end_user]", "party", "End user", "Who uses the goods in the end?",
            "Whoever builds them in or uses them up; it may be the importer again.", "the sales desk", 2, "parties",
        ),
        Question(
            "title", "text", "Title", "What is this screening called?", "It heads the memo and finds it again.",
            "you", 1, "review",
        ),
        Question(
            "exporter.name", "text", "Exporter", "Who exports?", "The company or person named on the invoice.",
            "you", 1, "review",
        ),
        Question(
            "end_use.text", "text", "End use in words", "What will the goods be used for?",
            "In the customer's words, as on the order or the end-user statement.", "the customer", 2, "review",
        ),
    )
}  # fmt: skip
_COLUMNS: Final[Mapping[str, tuple[tuple[str, FieldKind, str], ...]]] = {
    "part_one": (("row", "row", "Kind of material"),),
    "components": (
        ("part_number", "text", "Part number"),
        ("name", "text", "Name"),
        ("listed_as", "row", "Annex 1 row"),
        ("quantity", "figure", "How many"),
    ),
    "owners": (("name", "text", "Owner"), ("percent", "percent", "Holds"), ("listed", "choice", "On a list")),
    "parties": (("role", "choice", "Role"), ("name", "text", "Name"), ("country", "country", "Country")),
    "rates": (
        ("from", "choice", "From"),
        ("to", "choice", "To"),
        ("rate", "figure", "Rate"),
        ("on", "day", "Day"),
        ("source", "text", "Source"),
    ),
}
ROLE_OPTIONS: Final = (
    Option("importer", "Importer"),
    Option("consignee", "Consignee"),
    Option("end_user", "End user"),
)


def question_for(pack: Pack, path: str) -> Question | None:
    """Return the question that asks for a place."""
    gap = paths.parse_gap(path)
    if gap and gap[0] == "rates":
        source, _, target = gap[1].partition("/")
        rates_question = pack.questions["rates"]
        ask = Phrase("How many {target} is one {source} worth?", target=target, source=source)
        label = Phrase("Rate {source} to {target}", source=source, target=target)
        return Question(
            path, "rate", label, ask, rates_question.help, rates_question.who, 2, rates_question.topic
        )
    return OWN_QUESTIONS.get(path) or pack.questions.get(paths.question_path_of(path))


def options_for(pack: Pack, fact_path: str) -> tuple[Option, ...]:
    """Return the choices a question offers."""
    path = paths.question_path_of(fact_path)
    if fact_path == "parties[importer]":
        return ROLE_OPTIONS[:2]
    if path == "item.listed_as":
        return _class_options(pack)
    if path == MATERIAL_ROW:
        return _material_options(pack)
    question = pack.questions.get(path)
    return _TRUTH if question and question.kind == "truth" else _OPTIONS.get(path, ())


def units_of_kind(kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the units a figure may be in, and for a price the masses it may be for; the usual one first."""
    if kind == "mass":
        return _mass_units("g"), ()
    if kind in ("money", "price"):
        return tuple(sorted(CURRENCIES)), _mass_units("kg") if kind == "price" else ()
    return (("%",), ()) if kind == "percent" else ((), ())


def _mass_units(unit: str) -> tuple[str, ...]:
    return (unit, *(mass_unit for mass_unit in GRAMS if mass_unit != unit))


def range_allowed(kind: str) -> bool:
    """Tell whether a range may stand in the place of a figure."""
    return kind in _RANGES


def columns_for(path: str) -> tuple[tuple[str, FieldKind, str], ...]:
    """Return what an entry of a list says: key, kind and label."""
    return _COLUMNS.get(paths.last_key(path), ())


def column_options(pack: Pack, path: str, key: str) -> tuple[Option, ...]:
    """Return the choices in a column of a list."""
    if key == "listed_as":
        return _class_options(pack)
    if key == "row":
        return _material_options(pack)
    if key == "listed":
        return _LISTED
    if key == "role":
        return ROLE_OPTIONS
    if path == "rates" and key in ("from", "to"):
        return tuple(Option(code, code) for code in sorted(CURRENCIES))
    return ()


def _class_options(pack: Pack) -> tuple[Option, ...]:
    return (
        *_row_options(pack, "article"),
        *_row_options(pack, "material"),
        Option("assembly", "A part or machine with such a magnet or target in it"),
        Option("not_listed", "Not listed: none of these, and no such magnet or target inside"),
    )


def _material_options(pack: Pack) -> tuple[Option, ...]:
    return _row_options(pack, "material", "near")


def _row_options(pack: Pack, *roles: str) -> tuple[Option, ...]:
    """Return the rows of some roles; those that do not stand on the export day last, with their days."""
    rows = sorted((row for row in pack.rows.values() if row.role in roles), key=lambda row: not row.runs)
    return tuple(
        Option(row.id, Phrase("{id}  {name}", id=row.id, name=row.name if row.runs else row.label))
        for row in rows
    )


OF_THE_WHOLE: Final = Phrase("Chinese technology: making the assembly itself")
ANY_IN_THE_WHOLE: Final = Phrase(
    "Was Chinese rare-earth technology used in making the assembly itself, outside its parts?"
)
"""Asked once in the place of the five below, of an assembly that has no rare-earth material of its own."""
_ASKS_OF_THE_WHOLE: Final[Mapping[str, str]] = {
    "mining": Phrase(
        "Was Chinese mining technology used for rare earths in the assembly itself, outside its parts?"
    ),
    "separation": Phrase(
        "Was Chinese smelting or separation technology used for rare earths in the assembly itself, "
        "outside its parts?"
    ),
    "metal_smelting": Phrase(
        "Was Chinese metal-making technology used for rare earths in the assembly itself, outside its parts?"
    ),
    "magnet_making": Phrase(
        "Was Chinese magnet-making technology used in making the assembly itself, outside its parts?"
    ),
    "recycling": Phrase(
        "Was Chinese recycling technology used for rare earths in the assembly itself, outside its parts?"
    ),
}


def is_whole_assembly(root: paths.Tree, path: str) -> bool:
    """Tell whether a place is about the technology of a whole whose parts are asked about for themselves."""
    outer = paths.entity_path(path)
    item = outer.removesuffix(".technology")
    if not outer.endswith(".technology") or item.count("[") != 1:
        return False
    return bool((paths.look_up(root, item) or {}).get("components"))


def question_text(root: paths.Tree, path: str, question: Question) -> str:
    """Return the words of a question about one thing; those of a whole do not repeat those about its parts."""
    if is_whole_assembly(root, path):
        return _ASKS_OF_THE_WHOLE.get(paths.last_key(path), question.ask)
    return question.ask


# ---- names ------------------------------------------------------------------------------------


def name_subject(pack: Pack, root: paths.Tree, path: str) -> str:
    """Return what an entity is called: "Dysprosium oxide in KM-4212", "Siam Parts Co Ltd"; "" for what is shared."""
    path = path.removesuffix(".technology")
    way = paths.split_path(path)
    if not way:
        return ""
    if way[0] == "parties":
        return _party_name(root, path)
    if paths.line_of_path(path) is None:
        return ""
    if len(way) > 1 and way[-2] == "part_one":
        outer = path[: path.rindex(".part_one[")]
        entry = paths.look_up(root, path) or {}
        if not entry:
            return Phrase("Any other material in {item}", item=_item_name(root, outer))
        row = pack.rows.get(entry.get("row") or "")
        named = row.name if row else Phrase("Material {number}", number=int(way[-1]) + 1)
        return Phrase("{named} in {item}", named=named, item=_item_name(root, outer))
    return _item_name(root, path)


def _item_name(root: paths.Tree, path: str) -> str:
    item = paths.look_up(root, path) or {}
    if ".components[" in path and item.get("name") == ANYTHING_ELSE:
        outer = path[: path.rindex(".components[")]
        return Phrase("Anything else in {item}", item=_item_name(root, outer))
    named = " ".join(item[key] for key in ("part_number", "name") if item.get(key))
    if named:
        return named
    number = int(paths.split_path(path)[-1]) + 1
    if ".components[" in path:
        outer = path[: path.rindex(".components[")]
        return Phrase("Part {number} in {item}", number=number, item=_item_name(root, outer))
    return "the item" if len(root["items"]) == 1 else Phrase("the item of line {number}", number=number)


def _party_name(root: paths.Tree, path: str) -> str:
    party = paths.look_up(root, path)
    named = party.get("name") if isinstance(party, dict) else None
    if named:
        return str(named)
    number = int(paths.split_path(path)[-1]) + 1
    if ".owners[" in path:
        owned = _party_name(root, path[: path.rindex(".owners[")])
        return Phrase("Owner {number} of {owned}", number=number, owned=owned)
    roles = {option.value: option.label for option in ROLE_OPTIONS}
    role = party.get("role") if isinstance(party, dict) else None
    return roles.get(role or "", Phrase("Party {number}", number=number))
