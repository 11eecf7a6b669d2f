# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Law files are previewed, taken and gone back from; what a preview says is what everything comes to afterwards."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import update

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.bootstrap import build_program
from desktop_app.services.checking.check_paper import check_paper
from desktop_app.services.context.law_use import BACK, TAKEN, LawEvent, law_in_use, taken_laws
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import Transaction
from desktop_app.services.law_files import (
    ENGINE_LEVEL,
    check_newer,
    describe_use,
    explain_use,
    make_law_file,
)
from desktop_app.services.law_preview import (
    Answer,
    Compared,
    Flip,
    LawFileFacts,
    Preview,
    answer_of_tree,
    flips_to_look_at,
    keep_flips,
    note_looked_at,
)
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import Day
from desktop_app.services.screening.one_case import screen_case
from desktop_app.services.screening.whole_catalogue import ORDINARY
from desktop_app.services.workspace import Workspace, open_workspace
from desktop_app.storage.packs import KNOWN_FORMATS
from desktop_app.storage.sqlite.database import Database
from desktop_app.storage.sqlite.tables import TABLES
from tests.architecture.source import TREE
from tests.budget import IS_THOROUGH
from tests.law_files import OTHER_SEED, change_head, extended_law, key_id, public_key, secret_key
from tests.making import new_program
from tests.many import add_many, part_number
from tests.services.conftest import Clock

pytestmark = pytest.mark.slow

SIGNATURE = Signature("J. Haug", "export control")


@pytest.fixture(scope="module")
def program() -> Program:
    """Return a program of its own: it looks at the law files of data files that other tests know nothing of."""
    return new_program()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return extended_law(tmp_path_factory.mktemp("law") / "extended")


@pytest.fixture(scope="module")
def law(folder: Path, program: Program) -> Path:
    file = folder.with_name("newer.lodestone-law")
    file.write_bytes(make_law_file(program, folder, secret_key(), "")[0])
    return file


@pytest.fixture(scope="module")
def prepared_folder(sample_file: Path, tmp_path_factory: pytest.TempPathFactory, program: Program) -> Path:
    """Return a data folder with the sample client, a record, and a key that is trusted, made once."""
    file = tmp_path_factory.mktemp("prepared") / "data" / "l.sqlite"
    file.parent.mkdir()
    shutil.copy(sample_file, file)
    desk = open_workspace(program, file, user_name="J. Haug", now=Clock())
    room = desk.client_workspace(desk.clients.find("nordwerk") or 0)
    work = room.screenings.start_shipment(room.shipments.find_shipment("NW-07") or 0).value
    room.records.record_determination(work.id, SIGNATURE)
    desk.laws.trust_key(public_key(), "J. Haug", "handed over by our lawyer")
    desk.close()
    return file.parent


@pytest.fixture
def desk(prepared_folder: Path, tmp_path: Path, program: Program) -> Iterator[Workspace]:
    """Return a workspace on a copy of that folder."""
    file = Path(shutil.copytree(prepared_folder, tmp_path / "data")) / "l.sqlite"
    desk = open_workspace(program, file, user_name="J. Haug", now=Clock())
    yield desk
    desk.close()


def _everything(desk: Workspace) -> dict[str, Any]:
    """Return what every product, line of an open shipment and record comes to, worked out one by one."""
    program = desk._context.program
    answers: dict[str, Any] = {}
    room = desk.client_workspace(desk.clients.find("nordwerk") or 0)
    for product in room.whole.screen_products(ORDINARY, in_full=True):
        assert product.conclusion is not None
        answers[f"products {product.part_number} "] = answer_of_tree(product.conclusion)
    catalogue = room.shipments.catalogue()
    for shipment in room.shipments.list_rows():
        for line in room.shipments.load_shipment(shipment.id).lines if shipment.state != "recorded" else ():
            content = json.dumps(catalogue.build_case(line)).encode()
            tree = screen_case(program, content).conclusion_tree(program)
            answers[f"shipments {shipment.shipment} {line.line}"] = answer_of_tree(tree)
    for record in room.records.list_determinations():
        rerun = room.records.rerun_determination(record.id, "today")
        answers[f"records {record.number} "] = answer_of_tree(rerun.is_)
    return answers


def test_a_preview_writes_nothing_and_says_what_everything_comes_to(desk: Workspace, law: Path) -> None:
    head = desk._context.store.journal_head()
    preview = desk.laws.preview(law)
    assert desk._context.store.journal_head() == head
    before = _everything(desk)
    desk.laws.take(law, "J. Haug")
    after = _everything(desk)
    flips = {f"{flip.kind} {flip.name} {flip.line}": (flip.was, flip.is_) for flip in preview.flips}
    assert flips == {
        key: (before[key], after[key])
        for key in before
        if (before[key].verdict, before[key].act) != (after[key].verdict, after[key].act)
    }
    same = [key for key in before if before[key] == after[key]]
    differing = before.keys() - same - flips.keys()
    for kind, count in (("products", 69), ("shipments", 22), ("records", 1)):
        flipped = sum(key.startswith(kind) for key in flips)
        assert preview.standing_only[kind] == sum(key.startswith(kind) for key in differing)
        assert preview.unchanged[kind] == sum(key.startswith(kind) for key in same)
        assert preview.count(kind) == count == flipped + preview.standing_only[kind] + preview.unchanged[kind]
    assert sum(preview.before.values()) == sum(preview.after.values()) == 92


def test_what_changes_in_the_law_is_told_from_its_day(desk: Workspace, law: Path) -> None:
    tree = desk.laws.preview(law, "nobody").as_tree()
    changes = {change["provision"]: change for change in tree["standing"]}
    assert changes["R61-I-1"] == {
        "provision": "R61-I-1",
        "from_day": "2026-11-11",
        "was": "unconfirmed",
        "is": "suspended",
    }
    assert (tree["to"]["version"], tree["to"]["known_to"]) == ("2027.1.1", "2026-11-20")
    assert (tree["to"]["key"], tree["from"]["key"]) == (key_id(), None)
    assert tree["products"] == tree["shipments"] == tree["records"] == tree["parties"] == []


def test_taking_and_going_back_change_what_counts_and_no_record(
    desk: Workspace, law: Path, program: Program
) -> None:
    room = desk.client_workspace(desk.clients.find("nordwerk") or 0)
    record = room.records.list_determinations()[0]
    paper = room.records.read_paper(record.id)
    shipped = program.pack.version
    facts = desk.laws.take(law, "J. Haug", "the notice of 6 November")
    assert facts == describe_use(program)
    assert (facts.version, facts.key, facts.by) == ("2027.1.1", key_id(), "J. Haug")
    assert "J. Haug" in explain_use(program)
    assert room.records.read_paper(record.id) == paper
    assert room.records.rerun_determination(record.id, "own").is_same
    assert desk.verify_records() == []
    with pytest.raises(Refused, match="not newer"):
        desk.laws.take(law, "J. Haug")
    back = desk.laws.go_back("M. Roth", "the notice was invented")
    assert (back.version, back.key, back.by) == (shipped, None, "M. Roth")
    assert desk.verify_records() == []
    with pytest.raises(Refused, match="no law file was taken"):
        desk.laws.go_back("M. Roth", "again")
    desk.laws.take(law, "J. Haug")
    assert program.pack.version == "2027.1.1"
    listed = desk.list_journal(limit=9)
    entries = [(row.what, row.by) for row in listed if row.what in (TAKEN, BACK)][:3]
    assert entries == [(TAKEN, "J. Haug"), (BACK, "M. Roth"), (TAKEN, "J. Haug")]


def test_another_program_on_the_same_folder_uses_what_was_taken(desk: Workspace, law: Path) -> None:
    desk.laws.take(law, "J. Haug")
    other = new_program()
    assert other.pack.version == other.shipped.pack.version
    other.use_data_file(desk._context.file)
    assert other.pack.version == "2027.1.1"
    assert other.pack.signature.startswith("untrusted comment: ")


def test_a_law_file_that_was_slipped_in_altered_or_removed_shows(desk: Workspace, law: Path) -> None:
    desk.laws.take(law, "J. Haug")
    database = desk._context.store._database  # type: ignore[attr-defined]
    with database.write_transaction() as connection:
        triggers = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'law_file'"
        ).scalars()
        for name in list(triggers):
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql("DELETE FROM law_file WHERE version = '2027.1.1'")
    faults = desk.verify_records()
    assert any("2027.1.1" in fault and "has gone" in fault for fault in faults), faults
    fresh = new_program()
    fresh.use_data_file(desk._context.file)
    with pytest.raises(Refused, match="not there any more"):
        _ = fresh.pack


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"version": "2026.10.9"}, "not newer"),
        ({"id": "us-ear"}, "cn-rare-earth is in use"),
    ],
)
def test_what_is_not_newer_is_refused(
    desk: Workspace, folder: Path, tmp_path: Path, program: Program, change: dict[str, str], says: str
) -> None:
    copy = shutil.copytree(folder, tmp_path / "copy")
    change_head(copy, **change)
    file = tmp_path / "x.lodestone-law"
    file.write_bytes(make_law_file(program, copy, secret_key(), "")[0])
    for door in (desk.laws.preview, lambda path: desk.laws.take(path, "J. Haug")):
        with pytest.raises(Refused, match=says):
            door(file)
    assert program.pack.version == program.shipped.pack.version


def test_what_is_known_to_an_earlier_day_is_not_newer_whatever_its_version(program: Program) -> None:
    pack = program.shipped.pack
    with pytest.raises(Refused, match="not newer"):
        check_newer(pack, replace(pack, version="2099.1", known_to=date(2026, 1, 1)))
    check_newer(pack, replace(pack, version="2099.1"))


def test_a_newer_engine_is_asked_for_by_its_level(
    desk: Workspace, folder: Path, tmp_path: Path, program: Program
) -> None:
    pack = program.load_pack(folder)
    signed = program.law_files.read_law(
        make_law_file(program, folder, secret_key(), "")[0], {key_id(): public_key()}
    )
    manifest = replace(signed.manifest, engine=ENGINE_LEVEL + 1)
    file = tmp_path / "x.lodestone-law"
    file.write_bytes(program.law_files.write_law(manifest, pack.contents, secret_key(), "")[0])
    with pytest.raises(Refused, match=f"level {ENGINE_LEVEL + 1}"):
        desk.laws.take(file, "J. Haug")


def test_the_level_of_the_engine_is_the_newest_format_that_is_read() -> None:
    assert max(KNOWN_FORMATS) == ENGINE_LEVEL


def test_make_refuses_what_check_refuses(folder: Path, tmp_path: Path, program: Program) -> None:
    copy = shutil.copytree(folder, tmp_path / "copy")
    text = (copy / "no-61" / "R61-I-0.toml").read_text("utf-8")
    (copy / "no-61" / "R61-I-0.toml").write_text(text.replace('expect = "yes"', 'expect = "no"', 1), "utf-8")
    with pytest.raises(Refused, match="1 of its examples fail"):
        make_law_file(program, copy, secret_key(), "")


def test_trust_is_a_persons_with_a_reason_and_ends_with_one(desk: Workspace, law: Path) -> None:
    with pytest.raises(Refused, match="who decides"):
        desk.laws.trust_key(public_key(OTHER_SEED), "", "why")
    with pytest.raises(Refused, match="nobody trusts"):
        desk.laws.distrust_key(key_id(OTHER_SEED), "J. Haug", "why")
    desk.laws.distrust_key(key_id(), "M. Roth", "it was lost")
    (key,) = desk.laws.keys().values()
    assert (key.is_trusted, key.by, key.why) == (False, "M. Roth", "it was lost")
    with pytest.raises(Refused, match=key_id()):
        desk.laws.take(law, "J. Haug")


def test_trust_for_one_client_counts_where_there_is_no_other(desk: Workspace, law: Path) -> None:
    from desktop_app.services.schema.forms import Client

    desk.laws.trust_key(public_key(), "J. Haug", "theirs", "nordwerk")
    desk.laws.preview(law, "nobody")
    desk.clients.create(Client(name="Another"))
    with pytest.raises(Refused, match="nordwerk alone"):
        desk.laws.preview(law)


def test_a_preview_can_be_stopped_and_tells_how_far_it_is(desk: Workspace, law: Path) -> None:
    heard: list[tuple[int, int]] = []
    with pytest.raises(Stopped):
        desk.laws.preview(law, progress=lambda *n: heard.append(n), cancelled=lambda: len(heard) >= 3)
    assert [done for done, _ in heard] == [1, 2, 3]


def _event(action: str, sha256: str, known_to: str, shipped: str) -> LawEvent:
    note = {"sha256": sha256, "known_to": known_to, "shipped_sha256": shipped}
    return LawEvent(action, "J. Haug", "2026-11-29T10:00:00Z", note)


@pytest.mark.parametrize(
    ("shipped", "known_to", "counts"),
    [
        ("s1", "2026-10-09", "b"),  # the program that took it
        ("s1", "2027-10-09", "b"),
        ("s2", "2026-10-09", "b"),  # another program: the later known_to
        ("s2", "2026-12-24", "b"),
        ("s2", "2026-12-25", None),
        ("s2", "2027-01-01", None),
        ("b", "2026-12-25", None),  # the program now ships what was taken
    ],
)
def test_after_an_update_the_one_known_to_a_later_day_counts(
    shipped: str, known_to: str, counts: str | None
) -> None:
    events = [_event(TAKEN, "a", "2026-11-20", "s1"), _event(TAKEN, "b", "2026-12-25", "s1")]
    event = law_in_use(events, shipped, date.fromisoformat(known_to))
    assert (event.note["sha256"] if event else None) == counts
    assert [event.note["sha256"] for event in taken_laws([*events, _event(BACK, "a", "", "")])] == ["a"]


def test_a_paper_carries_its_law_file_with_the_signature_and_another_copy_tells_whose_it_is(
    desk: Workspace, law: Path, program: Program, tmp_path: Path
) -> None:
    desk.laws.take(law, "J. Haug")
    room = desk.client_workspace(desk.clients.find("nordwerk") or 0)
    work = room.screenings.start_shipment(room.shipments.find_shipment("NW-09") or 0).value
    record = room.records.record_determination(work.id, SIGNATURE).value[0]
    memo = room.records.read_paper(record)
    other = new_program()
    other_desk = open_workspace(other, tmp_path / "other.sqlite", user_name="M. Roth", now=Clock())
    before = check_paper(other, memo)
    (unknown,) = [check for check in before.checks if check.result == "not_checked" and "signed" in check.why]
    assert unknown.where == "law-file.json"
    other_desk.laws.trust_key(public_key(), "M. Roth", "of the same lawyer")
    after = check_paper(other, memo)
    assert [check.why for check in after.checks if "law file" in check.why] == []
    assert (before.answer, after.answer) == ("partly", "same")
    other_desk.close()


def test_what_flipped_is_kept_until_each_was_looked_at(desk: Workspace, law: Path, program: Program) -> None:
    preview = desk.laws.preview(law)
    assert desk.laws.flips_to_look_at("nordwerk") == []
    desk.laws.take(law, "J. Haug", preview=preview)
    kept = desk.laws.flips_to_look_at("nordwerk")
    assert kept == preview.flips
    assert len(kept) > 9
    assert desk.laws.flips_to_look_at("another") == []
    assert desk.laws.mark_looked_at("nordwerk", kept[:2]).value == 2
    assert desk.laws.flips_to_look_at("nordwerk") == kept[2:]
    assert desk.verify_records() == []
    desk.laws.go_back("M. Roth", "the notice was invented")
    assert desk.laws.flips_to_look_at("nordwerk") == []
    desk.laws.take(law, "J. Haug")  # worked out anew, without a preview at hand
    assert desk.laws.flips_to_look_at("nordwerk") == kept
    desk.laws.mark_looked_at("nordwerk", kept)
    assert desk.laws.flips_to_look_at("nordwerk") == []


_A, _B, _C = (Answer("NOT_CAUGHT", act, "suspended", "suspended") for act in ("hold", "ask", "nothing"))


def _flip(name: str, was: Answer, is_: Answer) -> Flip:
    return Flip(Compared.PRODUCTS, "nordwerk", name, "", "a motor", Day("2026-11-29"), was, is_)


class _Entries:
    """A transaction that only notes; gives back what a data file tells of it."""

    def __init__(self) -> None:
        self.events: list[LawEvent] = []

    def append_to_journal(self, what: str, _subject: str, note: dict[str, str]) -> None:
        assert len(json.dumps(note)) < 256 * 1024  # longer ones are cut
        self.events.append(LawEvent(what, "J. Haug", "2026-11-29T10:00:00Z", note))

    def take(self, *flips: Flip) -> None:
        self.append_to_journal(TAKEN, "", {})
        facts = LawFileFacts("cn", "1", date(2026, 11, 20), "")
        keep_flips(cast(Transaction, self), Preview(facts, facts, (), list(flips)))

    def look(self, *flips: Flip) -> None:
        note_looked_at(cast(Transaction, self), "", "nordwerk", flips)

    def left(self) -> list[Flip]:
        return flips_to_look_at(self.events, "nordwerk")


def test_what_flips_twice_is_told_once_and_not_at_all_where_it_came_back() -> None:
    entries = _Entries()
    entries.take(_flip("one", _A, _B), _flip("two", _A, _B), _flip("three", _A, _B))
    entries.take(_flip("one", _B, _C), _flip("two", _B, _A))
    assert entries.left() == [_flip("one", _A, _C), _flip("three", _A, _B)]
    entries.look(_flip("three", _A, _B))
    assert entries.left() == [_flip("one", _A, _C)]
    entries.append_to_journal(BACK, "", {})
    assert entries.left() == [_flip("one", _A, _B), _flip("two", _A, _B)]


def test_as_many_flips_as_there_are_products_are_kept_in_entries_of_their_own() -> None:
    entries = _Entries()
    flips = [_flip(f"{number} {'电机' * number}", _A, _B) for number in range(1200)]
    entries.take(*flips)
    assert len(entries.events) > 9
    assert entries.left() == flips
    entries.look(*flips)
    assert entries.left() == []


def test_of_thousands_of_products_just_those_flip_that_screening_before_and_after_tells(
    tmp_path: Path, law: Path, program: Program
) -> None:
    count = 5000 if IS_THOROUGH else 240
    file = tmp_path / "many.sqlite"
    desk = open_workspace(program, file, user_name="J. Haug", now=Clock())
    client = add_many(desk, file, count)
    kinds = itertools.cycle(itertools.product(("II-PM-3", None, None), ("DE", "JP", "CN")))
    database = Database(file)
    table = TABLES["product"]
    with database.write_transaction() as connection:
        for number, (listed_as, made_in) in zip(range(count), kinds, strict=False):
            chosen = table.c.part_number == part_number(number)
            connection.execute(update(table).where(chosen).values(listed_as=listed_as, made_in=made_in))
    database.close()
    desk.laws.trust_key(public_key(), "J. Haug", "handed over by our lawyer")
    preview = desk.laws.preview(law)
    room = desk.client_workspace(client)

    def answers() -> dict[str, Answer]:
        return {
            product.part_number: answer_of_tree(product.conclusion)
            for product in room.whole.screen_products(ORDINARY, in_full=True)
            if product.conclusion is not None
        }

    before = answers()
    desk.laws.take(law, "J. Haug", preview=preview)
    after = answers()
    desk.close()
    assert before.keys() == after.keys()
    assert len(before) == count
    assert {flip.name: (flip.was, flip.is_) for flip in preview.flips} == {
        name: (before[name], after[name])
        for name in before
        if (before[name].verdict, before[name].act) != (after[name].verdict, after[name].act)
    }
    assert len(preview.flips) >= 100
    same = sum(before[name] == after[name] for name in before)
    assert preview.unchanged[Compared.PRODUCTS] == same
    assert preview.standing_only[Compared.PRODUCTS] == count - same - len(preview.flips)


def test_a_data_file_of_the_version_before_takes_a_law_file_and_goes_back(
    tmp_path: Path, law: Path, program: Program
) -> None:
    file = tmp_path / "l.sqlite"
    shutil.copy(TREE / "tests/storage/sqlite/migrations/old/schema-0009.sqlite", file)
    desk = open_workspace(program, file, user_name="J. Haug", now=Clock())
    before = desk.verify_records()
    desk.laws.trust_key(public_key(), "J. Haug", "handed over by our lawyer")
    assert desk.laws.take(law, "J. Haug").version == "2027.1.1"
    assert desk.verify_records() == before
    desk.laws.go_back("M. Roth", "the notice was invented")
    assert desk.verify_records() == before
    assert program.pack.version == program.shipped.pack.version
    desk.close()


def test_the_law_file_that_counts_is_told_with_the_reason_after_an_update(desk: Workspace, law: Path) -> None:
    desk.laws.take(law, "J. Haug")
    file = desk._context.file
    for known_to, says in ((date(2026, 11, 19), "taken on"), (date(2026, 12, 24), "knew the law longer")):
        updated = build_program()
        shipped = updated.load_pack(None)
        newer = replace(shipped, known_to=known_to, sha256="0" * 64)
        updated.load_pack = lambda folder, newer=newer: newer  # type: ignore[misc]
        updated.use_data_file(file)
        assert says in explain_use(updated)
        assert (updated.pack.version == "2027.1.1") is (says == "taken on")
