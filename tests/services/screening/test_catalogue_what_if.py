# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What if over the catalogue: equal to working everything out before and after the same change made for good.

A few random changes; ``make thorough`` makes hundreds.
"""

from __future__ import annotations

import random
import sqlite3
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from desktop_app.basics import own_process
from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped, nothing_happens
from desktop_app.domain.engine.decide import DecidedCase
from desktop_app.services.schema.declaration import CountryCode, Day, Mass, Money, Percent
from desktop_app.services.schema.forms import Client, Material, Product, StatusCheck
from desktop_app.services.screening import catalogue_what_if
from desktop_app.services.screening.catalogue_what_if import CatalogueWhatIf, describe_change, read_change
from desktop_app.services.screening.whole_catalogue import CatalogueScreening, Deal
from desktop_app.services.workspace import Workspace, open_workspace
from tests.budget import IS_THOROUGH
from tests.making import program


def answers(desk: Workspace, deal: Deal) -> dict[str, dict[str, Any]]:
    """Return what every product comes to, by part number."""
    (client,) = desk.clients.rows()
    lines = [product.as_line() for product in desk.client_workspace(client.id).whole.screen_products(deal)]
    return {line["part_number"]: line for line in lines}


def scaled(figure: str | None, factor: str) -> str | None:
    """Return a decimal times a fraction whose denominator divides a power of ten, by long division."""
    if not figure:
        return figure
    number = Fraction(figure) * Fraction(factor)
    whole, rest = divmod(number.numerator, number.denominator)
    digits = ""
    while rest:
        digit, rest = divmod(rest * 10, number.denominator)
        digits += str(digit)
    return f"{whole}.{digits}" if digits else str(whole)


CHANGES = {
    "values=-60%": "UPDATE product SET value = scaled(value, '2/5'), value_to = scaled(value_to, '2/5')",
    "values=+1900.5%": "UPDATE product SET value = scaled(value, '20.005'), value_to = scaled(value_to, '20.005')",
    "prices=+900%": "UPDATE material_line SET price = scaled(price, '10'), price_to = scaled(price_to, '10')",
    "supplier:saimaa,kitakami.made_in=CN": "UPDATE product SET made_in = 'CN' WHERE supplier_id IN"
    " (SELECT id FROM supplier WHERE supplier IN ('saimaa', 'kitakami'))",
    "supplier:hanbit.material_origin=KR": "UPDATE material_line SET origin = 'KR' WHERE product_id IN (SELECT id"
    " FROM product WHERE supplier_id = (SELECT id FROM supplier WHERE supplier = 'hanbit'))",
    "supplier:torrens.material_origin=CN": "UPDATE material_line SET origin = 'CN' WHERE product_id IN (SELECT id"
    " FROM product WHERE supplier_id = (SELECT id FROM supplier WHERE supplier = 'torrens'))",
    "product:KM-4212.value=4000.5": "UPDATE product SET value = '4000.5', value_to = NULL"
    " WHERE part_number = 'KM-4212'",
    "product:SC-0091,TG-104.listed_as=not_listed": "UPDATE product SET listed_as = 'not_listed'"
    " WHERE part_number IN ('SC-0091', 'TG-104')",
}
"""Changes, and the same made for good in the tables of a data file."""


def tried(desk: Workspace, changes: list[str], deal: Deal) -> CatalogueWhatIf:
    (client,) = desk.clients.rows()
    return desk.client_workspace(client.id).supposed.try_changes(changes, deal)


@pytest.mark.parametrize("seed", range(4))
def test_it_equals_the_catalogue_before_and_after_the_change_made_for_good(
    sample: Workspace, sample_file: Path, tmp_path: Path, seed: int
) -> None:
    chosen = random.Random(seed)  # noqa: S311  the same changes every time
    changes = chosen.sample(sorted(CHANGES), 2)
    deal = Deal(
        on=chosen.choice((date(2025, 10, 20), date(2026, 10, 1), date(2026, 12, 1))),
        profile=chosen.choice(("safest", "narrowest")),
    )
    before = answers(sample, deal)
    what_if = tried(sample, changes, deal)
    assert answers(sample, deal) == before  # nothing was written
    file = tmp_path / "changed.sqlite"
    file.write_bytes(sample_file.read_bytes())
    with sqlite3.connect(file) as changed:
        changed.create_function("scaled", 2, scaled)
        for change in changes:
            changed.execute(CHANGES[change])
    desk = open_workspace(program(), file, user_name="J. Haug", now=sample._context.now)
    after = answers(desk, deal)
    desk.close()
    expected = {
        number: (line, after[number])
        for number, line in before.items()
        if (line["verdict"], line["act"]["word"]) != (after[number]["verdict"], after[number]["act"]["word"])
    }
    assert expected, "these changes flip something"
    assert [flip.part_number for flip in what_if.flips] == sorted(expected)
    for flip in what_if.flips:
        for side, line in zip((flip.was, flip.is_), expected[flip.part_number], strict=True):
            tree = {**line, "act": line["act"]["word"], "standing": line["standing"]["overall"]}
            assert side.as_tree() == {
                name: tree[name] for name in ("verdict", "act", "standing", "share", "limbs")
            }
    for lines, counts in ((before, what_if.before), (after, what_if.after)):
        assert counts["verdict"] == Counter(line["verdict"] for line in lines.values())
        assert counts["act"] == Counter(line["act"]["word"] for line in lines.values())
    assert len(expected) + what_if.standing_only + what_if.unchanged == len(before)


@pytest.mark.parametrize("state", ["in_force", "suspended"])
def test_a_standing_is_that_of_a_check_that_found_it(sample: Workspace, state: str) -> None:
    deal = Deal(on=date(2026, 11, 24))
    what_if = tried(sample, [f"standing={state}"], deal)
    before = answers(sample, deal)
    (client,) = sample.clients.rows()
    sample.client_workspace(client.id).checks.add(
        StatusCheck(
            provision="R61-I",
            state=state,
            from_=Day("2026-11-20"),
            checked_on=Day("2026-11-24"),
            by="J. Haug",
            where="the ministry's page",
            notice="a notice",
        )
    )
    after = answers(sample, deal)
    flips = {
        number: (line["act"]["word"], after[number]["act"]["word"])
        for number, line in before.items()
        if (line["verdict"], line["act"]["word"]) != (after[number]["verdict"], after[number]["act"]["word"])
    }
    assert flips
    assert {flip.part_number: (flip.was.act, flip.is_.act) for flip in what_if.flips} == flips
    assert all(flip.is_.standing == state for flip in what_if.flips)
    assert what_if.after["act"] == Counter(line["act"]["word"] for line in after.values())
    assert what_if.standing_only == len(before) - len(flips)


def test_several_changes_count_in_their_order(sample: Workspace) -> None:
    what_if = tried(sample, ["product:KM-4212.made_in=JP", "product:KM-4212.made_in=CN"], Deal())
    other = tried(sample, ["product:KM-4212.made_in=CN"], Deal())
    assert what_if.flips == other.flips


def test_two_standings_are_not_supposed_at_once(sample: Workspace) -> None:
    tried(sample, ["standing=suspended", "standing=suspended"], Deal())
    with pytest.raises(Refused, match="standing=suspended: No"):
        tried(sample, ["standing=in_force", "standing=suspended"], Deal())


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("prices", "cannot be read"),
        ("standing=ended", "no such standing"),
        ("values=20%", "by how much"),
        ("values=-100%", "by how much"),
        ("supplier:nobody.made_in=CN", "no supplier nobody"),
        ("supplier:kitakami.value=3", "no field value"),
        ("product:NOT-THERE.value=3", "no product NOT-THERE"),
        ("product:KM-4212.value=cheap", "KM-4212"),
        ("product:KM-4212.made_in=Chinaland", "KM-4212"),
        ("product:KM-4212.value=0", "KM-4212"),
    ],
)
def test_what_cannot_be_supposed_is_refused_with_the_change(
    sample: Workspace, change: str, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        tried(sample, [change], Deal())
    assert reason in str(refused.value)
    assert change in str(refused.value)


def test_a_part_number_may_hold_the_signs_of_a_change() -> None:
    change = read_change("product:A.1=b:2.value=3")
    assert (change.keys, change.field, change.to) == ("A.1=b:2", "value", "3")


def test_what_the_change_does_not_reach_is_told(desk: Workspace) -> None:
    client = desk.clients.create(Client(client="a", name="A", country=CountryCode("DE"))).value
    room = desk.client_workspace(client)
    magnet = room.products.create(Product(part_number="M", name="magnet", listed_as="II-PM-3")).value
    room.products.set_materials(
        magnet,
        [
            Material(
                part_number="M",
                line="1",
                row="I-03",
                china_share=Percent("0"),
                mass=Mass("1"),
                mass_unit="g",
            )
        ],
    )
    notes = tried(desk, ["prices=+10%"], Deal()).notes
    assert len(notes) == 1
    assert "price of their own in the catalogue: 1" in notes[0]
    assert "Chinese share" in tried(desk, ["product:M.material_origin=CN"], Deal()).notes[0]


def test_of_a_large_catalogue_it_is_worked_out_in_a_process_of_its_own(
    sample: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (client,) = sample.clients.rows()
    supposed = sample.client_workspace(client.id).supposed
    changes, steps = ["supplier:hanbit.material_origin=CN", "prices=+5%"], list[tuple[int, int]]()
    here = tried(sample, changes, Deal())
    monkeypatch.setattr(catalogue_what_if, "MOST_HERE", 10)
    monkeypatch.delattr(catalogue_what_if, "CatalogueScreening")
    apart = supposed.try_changes_apart(
        changes, progress=lambda done, of: steps.append((done, of)), cancelled=lambda: False
    )
    assert apart == here
    assert [type(note) for note in apart.notes] == [type(note) for note in here.notes]
    assert steps[-1] == (len(here.products), len(here.products))
    with pytest.raises(Refused) as refused:
        supposed.try_changes_apart(
            ["supplier:nobody.made_in=CN"], progress=nothing_happens, cancelled=lambda: False
        )
    assert str(refused.value).startswith("supplier:nobody.made_in=CN: the catalogue has no supplier nobody.")
    with pytest.raises(Stopped):
        supposed.try_changes_apart(changes, progress=nothing_happens, cancelled=lambda: True)
    monkeypatch.setattr(catalogue_what_if, "CatalogueScreening", CatalogueScreening, raising=False)
    monkeypatch.setattr(own_process, "_command", lambda _: [sys.executable, "-c", "print('1 2')"])
    assert supposed.try_changes_apart(changes, progress=nothing_happens, cancelled=lambda: False) == here


def test_what_a_change_does_not_reach_is_worked_out_once(
    sample: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided: list[str] = []
    decide = CatalogueScreening.decide

    def counting(self: CatalogueScreening, number: str) -> DecidedCase:
        decided.append(number)
        return decide(self, number)

    monkeypatch.setattr(CatalogueScreening, "decide", counting)
    outcome = tried(sample, ["product:KM-4212.value=4000.5"], Deal())
    twice = {number for number, count in Counter(decided).items() if count == 2}
    magnet = next(row for row in sample.client_workspace(1).products.rows() if row.part_number == "KM-4212")
    above = sample._context.store.repository.list_parents(1, magnet.id)
    assert twice == {"KM-4212", *(stored.row.part_number for stored in above)}
    assert len(twice) < len(outcome.products) / 2


def test_what_is_kept_is_not_worked_out_before_a_change(
    sample: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a change reaches, and whoever was asked: as without anything kept, and refused as without."""
    monkeypatch.setattr(catalogue_what_if, "MOST_HERE", 10)
    room = sample.client_workspace(1)
    every = len(list(room.overview.list_today_verdicts()))
    decided: list[str] = []
    decide = CatalogueScreening.decide

    def counting(self: CatalogueScreening, number: str) -> DecidedCase:
        decided.append(number)
        return decide(self, number)

    monkeypatch.setattr(CatalogueScreening, "decide", counting)
    for change, most in (
        ("product:KM-4212.value=4000.5", every / 2),
        ("supplier:saimaa.made_in=CN", every),
        ("supplier:hanbit,torrens.material_origin=CN", every),
        ("values=+20%", every),
        ("prices=-60%", every / 2),
        ("standing=in_force", every),
    ):
        decided.clear()
        from_kept = tried(sample, [change], Deal())
        assert 0 < len(decided) <= most, change
        with monkeypatch.context() as nothing_kept:
            nothing_kept.setattr(catalogue_what_if, "MOST_HERE", 1000)
            assert from_kept == tried(sample, [change], Deal()), change
    decided.clear()
    on = Deal(on=date(2025, 10, 20))
    other_deal = tried(sample, ["product:KM-4212.value=4000.5"], on)
    assert len(decided) > every, "nothing is kept of another deal"
    assert other_deal.products
    for change in ("product:NONE.value=1", "supplier:NOBODY.made_in=CN"):
        with pytest.raises(catalogue_what_if.NotInCatalogue):
            tried(sample, [change], Deal())


def test_after_an_older_copy_was_put_in_place_nothing_is_known(
    sample: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal of the copy has other entries under the same numbers."""
    monkeypatch.setattr(catalogue_what_if, "MOST_HERE", 10)
    room = sample.client_workspace(1)
    file, older = sample._context.file, sample._context.file.with_name("older.sqlite")
    sample._context.store.write_backup(older)
    magnet = next(row for row in room.products.rows() if row.part_number == "KM-4212")
    product = room.products.get(magnet.id).product
    room.products.update(magnet.id, replace(product, value=Money("4000")))
    list(room.overview.list_today_verdicts())
    sample.close()
    older.replace(file)
    desk = open_workspace(program(), file, user_name="J. Haug", now=sample._context.now)
    there = desk.client_workspace(1)
    there.products.update(magnet.id, replace(product, name="block"))
    changes = ["product:TG-104.value=7.5"]
    kept = tried(desk, changes, Deal())
    monkeypatch.setattr(catalogue_what_if, "MOST_HERE", 1000)
    assert kept == tried(desk, changes, Deal())
    desk.close()


def test_it_can_be_stopped_and_tells_how_far_it_is(sample: Workspace) -> None:
    (client,) = sample.clients.rows()
    seen: list[tuple[int, int]] = []
    with pytest.raises(Stopped):
        sample.client_workspace(client.id).supposed.try_changes(
            ["values=+1%"],
            Deal(),
            progress=lambda done, of: seen.append((done, of)),
            cancelled=lambda: len(seen) > 2,
        )
    assert [done for done, _ in seen] == [0, 1, 2]


COUNTRIES = ("CN", "JP", "DE", "AU", "VN")
OF_ITS_PRODUCTS = "(SELECT id FROM product WHERE supplier_id = (SELECT id FROM supplier WHERE supplier = ?))"
OF_ITSELF = "(SELECT id FROM product WHERE part_number = ?)"
RANDOM_CHANGES = 200 if IS_THOROUGH else 10


def random_change(
    chance: random.Random, suppliers: list[str], products: list[str]
) -> tuple[str, str, list[str]]:
    """Return a change, and the same made for good: a statement and what it is about."""
    if chance.random() < 0.35:
        percent = chance.choice((-98, -90, -50, 15, 300, 2500, 90000))
        sheet, table, name = chance.choice(
            (("values", "product", "value"), ("prices", "material_line", "price"))
        )
        factor = str(Fraction(100 + percent, 100))
        scale = f"UPDATE {table} SET {name} = scaled({name}, ?), {name}_to = scaled({name}_to, ?)"  # noqa: S608
        return f"{sheet}={percent:+d}%", scale, [factor, factor]
    of_supplier = chance.random() < 0.4
    key = chance.choice(suppliers if of_supplier else products)
    subject, ids = ("supplier", OF_ITS_PRODUCTS) if of_supplier else ("product", OF_ITSELF)
    if chance.random() < 0.5:
        country = chance.choice(COUNTRIES)
        statement = f"UPDATE material_line SET origin = ? WHERE product_id IN {ids}"  # noqa: S608
        return f"{subject}:{key}.material_origin={country}", statement, [country, key]
    name, to = "made_in", chance.choice(COUNTRIES)
    if not of_supplier and chance.random() < 0.7:
        name, to = chance.choice(
            (("value", "0.75"), ("value", "9000"), ("listed_as", "assembly"), ("listed_as", "not_listed"),
             ("listed_as", "II-PM-3"), ("materials_complete", "yes"), ("bill_complete", "yes"))
        )  # fmt: skip
    also = ", value_to = NULL" if name == "value" else ""
    statement = f"UPDATE product SET {name} = ?{also} WHERE id IN {ids}"  # noqa: S608
    return f"{subject}:{key}.{name}={to}", statement, [to, key]


def test_random_changes_equal_the_same_made_for_good(sample: Workspace, tmp_path: Path) -> None:
    """Verdict, act, standing, shares and grounds of every product, before and after; half of the changes flip some."""
    chance, flipping = random.Random(61), 0  # noqa: S311  the same changes every time
    room = sample.client_workspace(1)
    suppliers = [row.supplier for row in room.suppliers.rows() if row.products]
    products = [row.part_number for row in room.products.rows() for _ in range(1 + 5 * row.materials)]
    for number in range(RANDOM_CHANGES):
        deal = Deal(
            on=chance.choice((date(2026, 10, 1), date(2026, 12, 1))),
            profile=chance.choice(("safest", "narrowest")),
        )
        made = [random_change(chance, suppliers, products) for _ in range(chance.choice((1, 1, 2)))]
        file = tmp_path / f"{number}.sqlite"
        file.write_bytes(sample._context.file.read_bytes())
        with sqlite3.connect(file) as changed:
            changed.create_function("scaled", 2, scaled)
            for _, statement, about in made:
                changed.execute(statement, about)
        changed.close()
        what_if = tried(sample, [text for text, _, _ in made], deal)
        desk = open_workspace(program(), file, user_name="J. Haug", now=sample._context.now)
        before, after = answers(sample, deal), answers(desk, deal)
        desk.close()
        file.unlink()
        flips = {flip.part_number: (flip.was.as_tree(), flip.is_.as_tree()) for flip in what_if.flips}
        expected = {
            part: (short(line), short(after[part]))
            for part, line in before.items()
            if (line["verdict"], line["act"]["word"]) != (after[part]["verdict"], after[part]["act"]["word"])
        }
        assert flips == expected, made
        standing = sum(
            line["standing"] != after[part]["standing"]
            for part, line in before.items()
            if part not in expected
        )
        assert what_if.standing_only == standing, made
        flipping += bool(flips)
    # a short run can fall below the half that a long one has to reach
    assert flipping >= RANDOM_CHANGES / (2 if RANDOM_CHANGES >= 200 else 3)


def short(line: dict[str, Any]) -> dict[str, Any]:
    tree = {**line, "act": line["act"]["word"], "standing": line["standing"]["overall"]}
    return {name: tree[name] for name in ("verdict", "act", "standing", "share", "limbs")}


def test_changes_are_kept_under_a_name_and_touch_no_catalogue(sample: Workspace) -> None:
    (client,) = sample.clients.rows()
    supposed, before = sample.client_workspace(client.id).supposed, sample._context.file.read_bytes()
    first = tried(sample, ["standing=in_force"], Deal())
    supposed.keep_named(" No. 61 in force ", first)
    supposed.keep_named("Dearer", tried(sample, ["values=+20%", "prices=+50%"], Deal()))
    dearer, in_force = supposed.list_named()
    assert (dearer.name, dearer.changes) == ("Dearer", ("values=+20%", "prices=+50%"))
    assert (in_force.name, in_force.flips) == ("No. 61 in force", len(first.flips))
    assert in_force.holds == (first.before["act"]["hold"], first.after["act"]["hold"])
    assert supposed.find_named("No. 61 in force") == in_force
    supposed.keep_named("Dearer", first)
    assert [named.changes for named in supposed.list_named()] == [("standing=in_force",)] * 2
    supposed.drop_named("Dearer")
    assert supposed.list_named() == [in_force]
    with pytest.raises(Refused, match=r"no changes are kept under the name Dearer.*No\. 61 in force"):
        supposed.find_named("Dearer")
    for name in ("", "  ", "x" * 61, "a\u202eb"):
        with pytest.raises(Refused, match="the name is blank"):
            supposed.keep_named(name, first)
    assert sample._context.file.read_bytes() == before
    supposed._named_file.write_text("[{]", "utf-8")
    with pytest.raises(Refused, match="cannot be read"):
        supposed.list_named()


def test_the_sample_has_suppliers_whose_change_flips_something(sample: Workspace) -> None:
    """What a newcomer tries first, from the row of a supplier, shows what the page is for."""
    assert tried(sample, ["supplier:rewerk.material_origin=CN"], Deal()).flips
    assert tried(sample, ["supplier:torrens.made_in=CN"], Deal()).flips


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("standing=in_force", "No. 61 is in force"),
        ("prices=+20%", "every price of a material +20 %"),
        ("supplier:kitakami.material_origin=CN", "the material in what kitakami delivers is from China"),
        ("product:KM-1,KM-2.made_in=JP", "KM-1,KM-2 is made in Japan"),
        ("product:KM-1.value=12.50", "value of KM-1 is 12.50"),
        ("product:KM-1.bill_complete=yes", "bill complete of KM-1 is yes"),
    ],
)
def test_a_paper_names_changes_in_words(change: str, words: str) -> None:
    assert describe_change(change, "No. 61") == words
