# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of many trades and languages: nothing that matters is proposed as surely nothing of the kind."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.resources import resource_path
from desktop_app.domain.sorting.sort_products import Group, PartFacts, sort_products
from desktop_app.services.catalogue.sorting import grade_book, sorting_words
from tests.sorting.truth import all_lists, harm_in, read_list, shipped_law, sort_list


@pytest.mark.parametrize("file", all_lists(), ids=lambda file: file.stem)
def test_nothing_that_matters_is_sorted_out(file: Path) -> None:
    parts = read_list(file)
    assert not harm_in(parts, sort_list(parts))


def test_there_are_forty_lists_and_the_plain_parts_of_them_are_sorted_out() -> None:
    assert len(all_lists()) == 40
    known = [part for file in all_lists() for part in read_list(file)]
    out = sum(
        proposal.group == Group.NOTHING
        for file in all_lists()
        for proposal in sort_list(read_list(file)).values()
    )
    assert out * 2 > sum(part.truth == "no" for part in known)


def group_of(name: str, **fields: object) -> Group:
    part = PartFacts(part_number="p-1", name=name, **fields)  # type: ignore[arg-type]
    return sort_products([part], sorting_words(), grade_book(shipped_law()))["p-1"].group


_NAMED = """
Motor | Sensor | Holder | Drive | Speaker | Pump
Lock | Bag clasp | Halter | Antrieb | Lautsprecher | Pumpe | Schloss
Taschenverschluss | capteur | support | haut-parleur | pompe
serrure | fermoir | sensore | azionamento | altoparlante
pompa | serratura | sensor de puerta | soporte | altavoz | bomba | cerradura | czujnik | uchwyt | głośnik | zamek
传感器 | 支架 | 扬声器 | 泵 | 锁 | 包扣 | センサー | ホルダー | スピーカー | ポンプ | ロック
"""


@pytest.mark.parametrize(
    "name", [name.strip() for name in _NAMED.replace("\n", "|").split("|") if name.strip()]
)
def test_what_can_hold_a_magnet_is_never_sorted_out(name: str) -> None:
    for beside in ("", "Schraube", "screw M6x20", "cable 2 m", "resistor 10k", "vis M4", "螺钉 M4"):
        for tariff in ("", "7318.15", "8544.42", "8533.21"):
            assert group_of(f"{beside} {name}", hs_code=tariff) != Group.NOTHING
            assert group_of(f"{name} {beside}", hs_code=tariff) != Group.NOTHING


@pytest.mark.parametrize(
    ("name", "tariff"),
    [
        ("Sechskantschraube DIN 933 M8x30 8.8 verzinkt", "7318.15"),
        ("cap screw M6x20", ""),
        ("Vis à tête cylindrique M3x8 inox A2", ""),
        ("内六角螺钉 M8x25 304", "73181510"),
        ("小ねじ M2x4 SUS", ""),
        ("Śruba M5x20 imbusowa", "7318.15.90"),
        ("Power cord 2 m", "8544.42"),
        ("Resistor 0805 10k 1%", "8533.21"),
        ("fibre tape", ""),
    ],
)
def test_plain_parts_are_sorted_out(name: str, tariff: str) -> None:
    assert group_of(name, hs_code=tariff) == Group.NOTHING


@pytest.mark.parametrize(
    "contrary",
    [
        {"hs_code": "8505.11"}, {"hs_code": "8301.40"}, {"hs_code": "9999.99"}, {"grade": "N42"},
        {"note": "holds a magnet"}, {"material_family": "sintered NdFeB"}, {"name_zh": "磁吸螺钉"},
        {"supplier_name": "Magnetfabrik Nord"},
        {"price_of_kilogram": 900_000}, {"components": ("what",)}, {"has_materials": True},
    ],
)  # fmt: skip
def test_any_contrary_evidence_keeps_a_part_in(contrary: dict[str, object]) -> None:
    assert group_of("screw M6x20") == Group.NOTHING
    assert group_of("screw M6x20", **contrary) != Group.NOTHING


def _contrary_words() -> list[str]:
    tables = tomllib.loads(resource_path("names", "sorting.toml").read_text("utf-8"))
    named = (
        entry["words"] for name, entry in tables.items() if name not in ("family", "explained", "currencies")
    )
    return sorted({word.strip().strip("*") for words in named for word in words.split("|") if word.strip()})


@given(
    st.sampled_from(["screw M6x20 DIN 912", "power cord 2 m", "resistor 10k 0402", "螺钉 M4", "vis M4 inox"]),
    st.sampled_from(_contrary_words()),
    st.sampled_from(["", "7318.15", "8544.42", "8533.21"]),
    st.booleans(),
)
def test_one_word_that_speaks_of_a_magnet_keeps_a_part_in(
    plain: str, word: str, tariff: str, is_first: bool
) -> None:
    name = f"{word} 12 {plain}" if is_first else f"{plain} 12 {word}"
    assert group_of(name, hs_code=tariff) != Group.NOTHING


@given(st.text(alphabet="bcdfghjklqvwxz", min_size=5, max_size=12))
def test_a_word_that_nobody_explains_keeps_a_part_in(word: str) -> None:
    assert group_of(f"screw M6x20 {word}", hs_code="7318.15") != Group.NOTHING


_HIDDEN = """
Screw magnetic | Magnetschraube | Magnet screw M5 | Neo washer | Washer neo 10x2 | Rubber coated bolt M6 | Pot bolt M8
Scheibe 20x5 | Scheibe 20x5 vernickelt | Cable clamp magnet | Kabelhalter
Torx bit | Nut driver | Scheibenmagnet | Wire SmCo
Mutter neodym | Kabel mit Stecker | screw REPM | 螺钉 磁
带磁螺丝 | 强磁螺丝 | ネジ 磁石付き | 皿ねじ マグ | YBCO wire
superconducting wire REBCO | tape REBCO | magnetic tape | resistor magneto
Nd wire 1 mm | Dy wire | Gd wire 0.5 mm | Y wire
Sc wire 1 mm | Tb wire 2 mm | Sm wire | Ho wire | Er wire
La wire | Ce wire | Pr wire | Eu wire | Lu wire | Yb wire 1 mm
Gadoliniumdraht | fil de terbium | 镝丝 | 钆丝
イットリウム線 | wire FeCrAl Y | Kanthal wire | heating wire | welding wire
Spring bolt | Screw cap | Lock bolt | Palette | paleta
Heizdraht | Widerstandsdraht | Ladekabel | Bremsscheibe | cat eye nail
Mg-Gd screw | WE43 screw | Al-Sc rivet | Magnesium screw | screw mag M4 | bolt mag | ceramic washer | YIG resistor
"""


def test_names_that_hide_a_magnet_or_a_rare_earth_are_never_sorted_out() -> None:
    names = [name.strip() for name in _HIDDEN.replace("\n", "|").split("|") if name.strip()]
    found = [
        (name, tariff)
        for name in names
        for tariff in ("", "7318.15", "7318.22", "8544.42", "7408.19", "8533.21", "3919.10")
        if group_of(name, hs_code=tariff) == Group.NOTHING
    ]
    assert found == []


def test_the_word_that_nobody_explains_is_named() -> None:
    part = PartFacts(part_number="p-1", name="Motorkabel geschirmt 3 m", hs_code="8544.42")
    proposal = sort_products([part], sorting_words(), grade_book(shipped_law()))["p-1"]
    assert proposal.group == Group.OPEN
    part = PartFacts(part_number="p-1", name="Kabel Zyx 3 m", hs_code="8544.42")
    proposal = sort_products([part], sorting_words(), grade_book(shipped_law()))["p-1"]
    assert proposal.reasons == ('cable or wire perhaps; nothing explains "zyx"',)


def test_what_a_bill_holds_tells_of_the_part_at_any_depth() -> None:
    parts = [
        PartFacts(part_number="top", name="Frame", components=("middle", "bolt")),
        PartFacts(part_number="middle", name="Insert 7", components=("inner",)),
        PartFacts(part_number="inner", name="Block N42SH 20x10x5"),
        PartFacts(part_number="bolt", name="bolt M6x20"),
    ]
    proposals = sort_products(parts, sorting_words(), grade_book(shipped_law()))
    groups = {number: proposal.group for number, proposal in proposals.items()}
    assert groups == {
        "top": Group.ASSEMBLIES, "middle": Group.ASSEMBLIES, "inner": Group.MAGNETS, "bolt": Group.NOTHING,
    }  # fmt: skip
    assert proposals["top"].reasons[0] == "its bill holds middle"


def test_bills_in_a_circle_end() -> None:
    parts = [
        PartFacts(part_number="a", name="Frame", components=("b",)),
        PartFacts(part_number="b", name="screw M6", components=("a",)),
    ]
    assert sort_products(parts, sorting_words(), grade_book(shipped_law()))["b"].group == Group.OPEN


def test_a_class_on_file_is_not_proposed_anew_and_counts_for_what_holds_it() -> None:
    parts = [
        PartFacts(part_number="a", name="Frame", components=("b",)),
        PartFacts(part_number="b", name="screw M6", listed_as="II-PM-3"),
    ]
    proposals = sort_products(parts, sorting_words(), grade_book(shipped_law()))
    assert list(proposals) == ["a"]
    assert proposals["a"].group == Group.ASSEMBLIES
