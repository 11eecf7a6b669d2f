# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Keys, law files, checks, lists and judgements count only while their entries belong to the chain of the journal."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.context.law_use import (
    BACK,
    DISTRUSTED,
    TAKEN,
    TRUSTED,
    LawEvent,
    law_in_use,
    trusted_keys,
)
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import LIST_LOADED, LIST_REMOVED
from desktop_app.services.law_files import describe_use, make_law_file
from desktop_app.services.schema.declaration import CountryCode, Day
from desktop_app.services.schema.forms import Party, StatusCheck
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from desktop_app.storage.law_archive import PublicKey, public_key_text, read_public_key
from tests.forging import behind_its_back, change, plant_entry
from tests.law_files import OTHER_SEED, change_head, extended_law, key_id, public_key, secret_key
from tests.making import new_program
from tests.services.conftest import Clock
from tests.services.party_search.test_judgements import (
    L3HARRIS,
    PACK,
    REASON,
    add_party,
    load,
    party_of_case,
    queue,
)
from tests.storage.sqlite.migrations.old_files import old_file

Hand = Callable[[sqlite3.Connection], object]
CHECK = StatusCheck(
    provision="R61-I", state="in_force", notice="No. 75", from_=Day("2026-11-11"), until=Day("2027-01-10"),
    checked_on=Day("2026-11-24"), by="J. Haug", where="https://example.org/",
)  # fmt: skip


@pytest.fixture(scope="module")
def program() -> Program:
    """Return a program of its own: it looks at the law files of data files that other tests know nothing of."""
    return new_program()


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory, program: Program) -> Path:
    """Return the folder of two signed law files, the one newer than the other."""
    folder = tmp_path_factory.mktemp("law")
    extended_law(folder / "first")
    shutil.copytree(folder / "first", folder / "second")
    change_head(folder / "second", version="2027.2.1", known_to="2026-11-21")
    for name in ("first", "second"):
        content, _ = make_law_file(program, folder / name, secret_key(), "")
        (folder / f"{name}.lodestone-law").write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def taken(sample_file: Path, law: Path, tmp_path_factory: pytest.TempPathFactory, program: Program) -> Path:
    """Return a data file in which a key is trusted and one law file was taken, with an entry before and after each."""
    file = tmp_path_factory.mktemp("taken") / "l.sqlite"
    shutil.copy(sample_file, file)
    with opened(program, file) as desk:
        room = desk.client_workspace(desk.clients.rows()[0].id)
        room.checks.add(CHECK)
        desk.laws.trust_key(public_key(), "J. Haug", "handed over by our lawyer")
        room.checks.add(CHECK)
        desk.laws.take(law / "first.lodestone-law", "J. Haug")
        room.checks.add(CHECK)
    return file


@pytest.fixture
def file(taken: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(taken, tmp_path))


@contextmanager
def opened(program: Program, file: Path) -> Iterator[Workspace]:
    desk = open_workspace(program, file, user_name="J. Haug", now=Clock())
    try:
        yield desk
    finally:
        desk.close()


def forge(file: Path, *hands: Hand) -> None:
    with behind_its_back(file) as bare:
        for hand in hands:
            hand(bare)


def entry_of(bare: sqlite3.Connection, what: str) -> int:
    (nr,) = bare.execute("SELECT max(nr) FROM journal WHERE what = ?", (what,)).fetchone()
    return int(nr)


def break_entry(what: str, step: int = 0) -> Hand:
    """Return a hand that changes an entry with an action, or one before or after it, and leaves its hash."""
    return lambda bare: bare.execute(
        "UPDATE journal SET at = '2026-11-24T09:00:00.000000Z' WHERE nr = ?", (entry_of(bare, what) + step,)
    )


TRUST = {
    "key": key_id(OTHER_SEED),
    "name": "n",
    "for": "all",
    "why": "w",
    "file": public_key(OTHER_SEED).decode(),
}


# ---- keys -----------------------------------------------------------------------------------------


def test_a_planted_entry_trusts_no_key(file: Path, law: Path, program: Program, tmp_path: Path) -> None:
    shutil.copytree(law / "second", tmp_path / "own")
    own = tmp_path / "own.lodestone-law"
    own.write_bytes(make_law_file(new_program(), tmp_path / "own", secret_key(OTHER_SEED), "")[0])
    forge(file, lambda bare: plant_entry(bare, TRUSTED, key_id(OTHER_SEED), TRUST))
    with opened(program, file) as desk:
        key = desk.laws.keys()[key_id(OTHER_SEED)]
        assert (key.is_trusted, bool(key.fault)) == (False, True)
        for use in (desk.laws.preview, lambda path: desk.laws.take(path, "J. Haug")):
            with pytest.raises(Refused, match=r"nobody trusts its key .* any more: entry .* was changed"):
                use(own)
        assert describe_use(program).version == "2027.1.1"


def test_another_key_that_bears_the_id_of_a_trusted_one_takes_its_place_only_after_a_distrust(
    file: Path, program: Program
) -> None:
    other = read_public_key(public_key(OTHER_SEED)).value
    bears_its_id = public_key_text(PublicKey(key_id(), "a public key of the tests", other)).encode()
    with opened(program, file) as desk:
        with pytest.raises(Refused, match=r"another key with the id .* is trusted already"):
            desk.laws.trust_key(bears_its_id, "J. Haug", "sent by mail")
        assert desk.laws.keys()[key_id()].file == public_key()
        assert desk.laws.trust_key(public_key(), "J. Haug", "once more").is_trusted
        desk.laws.distrust_key(key_id(), "J. Haug", "the lawyer has another")
        assert desk.laws.trust_key(bears_its_id, "J. Haug", "handed over").file == bears_its_id


@pytest.mark.parametrize("step", [0, 1])
def test_a_key_is_trusted_while_its_entry_and_both_links_fit(
    file: Path, law: Path, program: Program, step: int
) -> None:
    with opened(program, file) as desk:
        assert desk.laws.keys()[key_id()].is_trusted
    forge(file, break_entry(TRUSTED, step))
    with opened(program, file) as desk:
        assert not desk.laws.keys()[key_id()].is_trusted
        with pytest.raises(Refused, match="nobody trusts its key"):
            desk.laws.preview(law / "second.lodestone-law")
        desk.laws.trust_key(public_key(), "J. Haug", "handed over once more")
        assert desk.laws.keys()[key_id()].is_trusted


@pytest.mark.parametrize(
    "hand",
    [
        lambda bare: bare.execute(
            "UPDATE journal_payload SET payload = x'00' WHERE nr = ?", (entry_of(bare, TRUSTED),)
        ),
        lambda bare: bare.execute("DELETE FROM journal_payload WHERE nr = ?", (entry_of(bare, TRUSTED),)),
    ],
)
def test_a_key_whose_values_have_gone_is_trusted_by_nobody(file: Path, program: Program, hand: Hand) -> None:
    forge(file, hand)
    with opened(program, file) as desk:
        assert not any(key.is_trusted for key in desk.laws.keys().values())


def test_what_takes_trust_away_counts_though_it_is_broken(file: Path, program: Program) -> None:
    with opened(program, file) as desk:
        desk.laws.distrust_key(key_id(), "M. Roth", "lost")
    forge(file, break_entry(DISTRUSTED))
    with opened(program, file) as desk:
        assert not desk.laws.keys()[key_id()].is_trusted


def test_a_key_that_was_trusted_again_by_a_broken_entry_does_not_fall_back_to_the_first_trust(
    file: Path, program: Program
) -> None:
    forge(
        file,
        lambda bare: plant_entry(
            bare, TRUSTED, key_id(), {"key": key_id(), "name": "", "for": "all", "why": "", "file": ""}
        ),
    )
    with opened(program, file) as desk:
        key = desk.laws.keys()[key_id()]
        assert not key.is_trusted
        assert desk.laws.distrust_key(key_id(), "J. Haug", "to be clear").fault == ""


def test_trust_does_not_count_where_an_entry_after_it_is_missing(file: Path, program: Program) -> None:
    """What is missing may have taken it away."""
    with opened(program, file) as desk:
        desk.laws.distrust_key(key_id(), "M. Roth", "lost")
        room = desk.client_workspace(desk.clients.rows()[0].id)
        room.checks.add(CHECK)
    forge(file, lambda bare: bare.execute("DELETE FROM journal WHERE what = ?", (DISTRUSTED,)))
    with opened(program, file) as desk:
        key = desk.laws.keys()[key_id()]
        assert not key.is_trusted
        assert "is missing, which may have taken it back" in key.fault
        desk.laws.trust_key(public_key(), "J. Haug", "handed over once more")
        assert desk.laws.keys()[key_id()].is_trusted


def test_an_entry_that_is_missing_before_it_takes_no_trust_away(file: Path, program: Program) -> None:
    forge(file, lambda bare: bare.execute("DELETE FROM journal WHERE nr = 1"))
    with opened(program, file) as desk:
        assert desk.laws.keys()[key_id()].is_trusted


def test_of_keys_the_newest_decision_counts_with_its_fault() -> None:
    def event(action: str, fault: str = "") -> LawEvent:
        return LawEvent(action, "J. Haug", "2026-11-29T10:00:00Z", {"key": "K", "for": "all"}, fault)

    trust, distrust = event(TRUSTED), event(DISTRUSTED)
    broken_trust, broken_distrust = event(TRUSTED, "broken"), event(DISTRUSTED, "broken")

    def is_trusted(*events: LawEvent) -> bool:
        return trusted_keys(events, None)["K"].is_trusted

    assert is_trusted(trust)
    assert not is_trusted(broken_trust)
    assert not is_trusted(trust, broken_distrust)
    assert not is_trusted(trust, broken_trust)
    assert not is_trusted(trust, distrust, broken_trust)
    assert is_trusted(trust, broken_distrust, trust)


# ---- law files ------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [0, 1])
def test_a_law_file_that_was_taken_counts_while_its_entry_and_both_links_fit(
    file: Path, program: Program, step: int
) -> None:
    with opened(program, file) as desk:
        assert program.pack.version == "2027.1.1"
        desk.client_workspace(desk.clients.rows()[0].id).checks.add(CHECK)
    forge(file, break_entry(TAKEN, step))
    with opened(program, file) as desk:
        with pytest.raises(Refused, match="which law file counts cannot be told"):
            _ = program.pack
        assert (
            desk.laws.go_back("J. Haug", "what was taken is broken").version == program.shipped.pack.version
        )
        assert program.pack is program.shipped.pack
    with opened(program, file) as desk:
        assert desk.clients.rows()


def test_a_planted_taking_lets_no_law_file_count(file: Path, program: Program, law: Path) -> None:
    with opened(program, file) as desk:
        taking = desk.laws.take(law / "second.lodestone-law", "J. Haug")
        first = program.law_events[-2].note
        assert taking.version == "2027.2.1"
    forge(file, lambda bare: plant_entry(bare, TAKEN, "cn-rare-earth 2027.1.1", dict(first)))
    with opened(program, file) as desk:
        with pytest.raises(Refused, match="cannot be told"):
            _ = program.pack
        assert desk.laws.go_back("J. Haug", "planted").version == "2027.2.1"


def test_a_planted_going_back_hides_no_law_file_in_silence(file: Path, program: Program) -> None:
    forge(
        file,
        lambda bare: plant_entry(
            bare, BACK, "cn-rare-earth", {"id": "cn-rare-earth", "version": "2026.12.1"}
        ),
    )
    with opened(program, file) as desk:
        with pytest.raises(Refused, match="cannot be told"):
            _ = program.pack
        assert desk.laws.go_back("J. Haug", "nobody went back").version == "2027.1.1"
        assert program.pack.version == "2027.1.1"


def test_a_law_file_does_not_count_where_an_entry_after_its_taking_is_missing(
    file: Path, program: Program
) -> None:
    forge(file, lambda bare: plant_entry(bare, "x", "", {}, gap=3))
    with opened(program, file), pytest.raises(Refused, match="is missing, which may have taken it back"):
        _ = program.pack


@pytest.mark.parametrize("name", ["sha256", "known_to", "shipped_sha256"])
@pytest.mark.parametrize("text", ["", None])
def test_a_taking_that_names_no_law_file_is_refused_in_words(name: str, text: str | None) -> None:
    note = {"sha256": "a", "known_to": "2026-11-20", "shipped_sha256": "s"}
    as_it_is = LawEvent(TAKEN, "J. Haug", "2026-11-29T10:00:00Z", note)
    assert law_in_use([as_it_is], "s", date(2026, 10, 9)) == as_it_is
    broken = {key: value for key, value in {**note, name: text}.items() if value is not None}
    with pytest.raises(Refused, match=f"lacks {name}"):
        law_in_use([LawEvent(TAKEN, "J. Haug", "2026-11-29T10:00:00Z", broken)], "s", date(2026, 10, 9))


def test_a_taking_that_is_known_to_no_day_is_refused_in_words() -> None:
    note = {"sha256": "a", "known_to": "soon", "shipped_sha256": "s"}
    with pytest.raises(Refused, match="lacks known_to"):
        law_in_use([LawEvent(TAKEN, "J. Haug", "2026-11-29T10:00:00Z", note)], "s", date(2026, 10, 9))


def test_files_of_a_law_file_that_were_exchanged_are_refused(file: Path, program: Program, law: Path) -> None:
    """The list of its files names those of another law file that is kept, each with its own hash."""
    with opened(program, file) as desk:
        desk.laws.take(law / "second.lodestone-law", "J. Haug")
        taken_last = program.pack.sha256
    with behind_its_back(file) as bare:
        rows = bare.execute("SELECT sha256, files FROM law_file").fetchall()
        (others,) = [files for sha256, files in rows if sha256 != taken_last]
        bare.execute("UPDATE law_file SET files = ? WHERE sha256 = ?", (others, taken_last))
    fresh = new_program()  # the one before has it compiled already
    with opened(fresh, file), pytest.raises(Refused, match="not as it was kept"):
        _ = fresh.pack


@pytest.mark.parametrize("files", ["", "[]", '{"pack.toml": 1}', "{"])
def test_a_list_of_files_that_is_none_is_refused_in_words(file: Path, files: str) -> None:
    with behind_its_back(file) as bare:
        bare.execute("UPDATE law_file SET files = ?", (files,))
    fresh = new_program()
    with opened(fresh, file), pytest.raises(Refused, match="not as it was kept"):
        _ = fresh.pack


# ---- checks of the standing -----------------------------------------------------------------------


@pytest.fixture
def checked(sample_file: Path, tmp_path: Path, program: Program) -> Path:
    """Return a data file with three checks, one for every client."""
    file = Path(shutil.copy(sample_file, tmp_path / "l.sqlite"))
    with opened(program, file) as desk:
        room = desk.client_workspace(desk.clients.rows()[0].id)
        room.checks.add(CHECK, every_client=True)
        room.checks.add(CHECK)
    return file


def standings(desk: Workspace) -> tuple[list[str], list[str]]:
    """Return the states of the checks that count, of the list and of a case, each in order."""
    room = desk.client_workspace(desk.clients.rows()[0].id)
    shipment = room.shipments.find_shipment("NW-07")
    assert shipment is not None
    line = room.screenings.start_shipment(shipment).value.lines[0]
    listed = [row.state for row in room.checks.rows("")]
    return sorted(listed), sorted(check.get("state", "") for check in line.case.get("status_checks", []))


@pytest.mark.parametrize(
    ("hand", "ids"),
    [
        (lambda bare: bare.execute("UPDATE status_check SET state = 'suspended' WHERE id = 2"), {2}),
        (lambda bare: bare.execute("UPDATE status_check SET state = 'suspended' WHERE id = 3"), {3}),
        (lambda bare: bare.execute("DELETE FROM vouching_entry WHERE row_id = 2"), {2}),
        (break_entry("Record check of"), {3}),
    ],
)
def test_a_check_that_is_broken_is_left_out_and_named(
    checked: Path, program: Program, hand: Hand, ids: set[int]
) -> None:
    with opened(program, checked) as desk:
        whole = standings(desk)
        assert not desk.left_out
    forge(checked, hand)
    with opened(program, checked) as desk:
        listed, in_case = standings(desk)
        for now, before in ((listed, whole[0]), (in_case, whole[1])):
            assert now.count("in_force") == before.count("in_force") - len(ids)
            assert now.count("suspended") == before.count("suspended")
        told = [text for text in desk.left_out if ", though entry " not in text]
        assert len(told) == len(ids)
        assert all("The check of R61-I on 2026-11-24 by J. Haug is left out: " in text for text in told)


def deleted_check(checked: Path, program: Program) -> list[Any]:
    """Delete the last check in the window's way; return the row as it was."""
    with behind_its_back(checked) as bare:
        row = bare.execute("SELECT * FROM status_check ORDER BY id DESC LIMIT 1").fetchone()
    with opened(program, checked) as desk:
        desk.client_workspace(desk.clients.rows()[0].id).checks.delete(row[0])
    return list(row)


def test_a_check_that_was_deleted_does_not_come_back_by_the_entry_that_made_it(
    checked: Path, program: Program
) -> None:
    row = deleted_check(checked, program)
    with opened(program, checked) as desk:
        whole = standings(desk)
    forge(
        checked,
        lambda bare: bare.execute(f"INSERT INTO status_check VALUES ({', '.join('?' * len(row))})", row),  # noqa: S608
        lambda bare: bare.execute(
            "UPDATE vouching_entry SET nr = (SELECT max(nr) FROM journal WHERE what = 'Record check of')"
            " WHERE table_name = 'status_check' AND row_id = ?",
            (row[0],),
        ),
    )
    with opened(program, checked) as desk:
        assert standings(desk) == whole
        (told,) = desk.left_out
        assert "has changed it since, or removed it" in told


def test_a_check_that_was_taken_out_is_told_and_so_is_one_with_all_that_was_noted_of_it(
    checked: Path, program: Program
) -> None:
    forge(checked, lambda bare: bare.execute("DELETE FROM status_check WHERE id = 3"))
    with opened(program, checked) as desk:
        standings(desk)
        (told,) = desk.left_out
        assert told == "The check of R61-I on 2026-11-24 has gone, and no entry of the journal removed it"
    forge(checked, lambda bare: bare.execute("DELETE FROM vouching_entry WHERE row_id = 3"))
    with opened(program, checked) as desk:
        standings(desk)
        (told,) = desk.left_out
        assert told == "Row 3 of status_checks has gone, and no entry of the journal removed it"


def test_a_check_that_was_deleted_by_a_person_is_told_of_no_more(checked: Path, program: Program) -> None:
    deleted_check(checked, program)
    with opened(program, checked) as desk:
        standings(desk)
        assert not desk.left_out


@pytest.mark.parametrize("keeps_values", [True, False])
def test_a_distrust_that_was_cut_off_the_end_is_noticed_by_what_was_kept_with_it(
    file: Path, program: Program, keeps_values: bool
) -> None:
    with opened(program, file) as desk:
        desk.laws.distrust_key(key_id(), "J. Haug", "stolen")
    cut = "DELETE FROM journal WHERE nr = (SELECT max(nr) FROM journal)"
    kept = "DELETE FROM journal_payload WHERE nr > (SELECT max(nr) FROM journal)"
    change(file, cut, *(() if keeps_values else (kept,)))
    with opened(program, file) as desk:
        # what is cut off with all that belongs to it leaves no mark in the file: journal verify --against shows it
        assert desk.laws.keys()[key_id()].is_trusted is not keeps_values


def test_a_check_of_a_version_that_did_not_journal_it_counts_and_is_named_so(
    tmp_path: Path, program: Program
) -> None:
    file = Path(shutil.copy(old_file(6), tmp_path / "l.sqlite"))
    with opened(program, file) as desk:
        room = desk.client_workspace(desk.clients.rows()[0].id)
        assert len(room.checks.rows("")) == 1
        (words,) = desk.left_out
        assert "counts, and was stored before the journal kept what it sets" in words


# ---- judgements -----------------------------------------------------------------------------------


@pytest.fixture
def judged(room: ClientWorkspace) -> ClientWorkspace:
    """Return a client with a party that an entry of the law file was judged for."""
    add_party(room, country="US")
    assert [entry.entry.met.entry.id for entry in queue(room)].count(L3HARRIS) == 1
    return room


def judge(room: ClientWorkspace, *answers: str) -> None:
    for answer in answers:
        room.judgements.judge("buyer", PACK, L3HARRIS, answer, why=REASON)


def answers(room: ClientWorkspace) -> list[str]:
    """Return the judgements that count, and whether the entry waits for one."""
    history = [each.judged for each in room.judgements.history("buyer", PACK, L3HARRIS)]
    return [*history, *(["open"] if L3HARRIS in {e.entry.met.entry.id for e in queue(room)} else [])]


def file_of(desk: Workspace) -> Path:
    return desk._context.file


def test_a_judgement_that_is_broken_is_left_out_and_named(sample: Workspace, judged: ClientWorkspace) -> None:
    judge(judged, "different")
    assert answers(judged) == ["different"]
    change(file_of(sample), "UPDATE party_judgement SET why = 'another reason'")
    assert answers(judged) == ["open"]
    assert any(
        "The judgement of control-2025-1-02 for buyer by J. Haug is left out" in one
        for one in sample.left_out
    )


def test_a_same_that_was_turned_into_a_different_does_not_count(
    sample: Workspace, judged: ClientWorkspace
) -> None:
    judge(judged, "same")
    assert party_of_case(judged)["listed"] == "control"
    change(file_of(sample), "UPDATE party_judgement SET judged = 'different'")
    assert answers(judged) == ["open"]
    assert party_of_case(judged).get("listed") != "none"


@pytest.mark.parametrize("later", ["same", "unsure"])
def test_who_took_back_that_it_is_another_took_it_back_though_that_is_broken(
    sample: Workspace, judged: ClientWorkspace, later: str
) -> None:
    judge(judged, "different", later)
    change(
        file_of(sample),
        "UPDATE party_judgement SET why = 'x' WHERE id = (SELECT max(id) FROM party_judgement)",
    )
    assert answers(judged) == ["open"]


@pytest.mark.parametrize("later", ["same", "unsure"])
def test_who_took_back_that_it_is_another_took_it_back_though_that_has_gone(
    sample: Workspace, judged: ClientWorkspace, later: str
) -> None:
    judge(judged, "different", later)
    change(
        file_of(sample),
        "DELETE FROM party_judgement WHERE id = (SELECT max(id) FROM party_judgement)",
    )
    assert answers(judged) == ["open"]
    assert "has gone, and no entry of the journal removed it" in " ".join(sample.left_out)


def test_a_judgement_that_went_to_another_firm_or_client_is_left_out(
    sample: Workspace, judged: ClientWorkspace
) -> None:
    judge(judged, "different")
    for column, text in (
        ("firm", "acme"),
        ("list", "other"),
        ("entry", "control-2025-1-03"),
        ("candidate", "{}"),
    ):
        with behind_its_back(file_of(sample)) as bare:
            (was,) = bare.execute(f"SELECT {column} FROM party_judgement").fetchone()  # noqa: S608
            bare.execute(f"UPDATE party_judgement SET {column} = ?", (text,))  # noqa: S608
        assert "different" not in answers(judged)
        with behind_its_back(file_of(sample)) as bare:
            bare.execute(f"UPDATE party_judgement SET {column} = ?", (was,))  # noqa: S608
    assert answers(judged) == ["different"]


def test_a_broken_judgement_of_another_entry_takes_nothing_back(
    sample: Workspace, judged: ClientWorkspace
) -> None:
    judge(judged, "different")
    with behind_its_back(file_of(sample)) as bare:
        names = [row[1] for row in bare.execute("PRAGMA table_info(party_judgement)") if row[1] != "id"]
        columns = ", ".join(f'"{name}"' for name in names)
        values = columns.replace('"judged"', "'same'").replace('"entry"', "'another'")
        bare.execute(f"INSERT INTO party_judgement ({columns}) SELECT {values} FROM party_judgement")  # noqa: S608
    assert answers(judged) == ["different"]


# ---- lists ----------------------------------------------------------------------------------------


@pytest.fixture
def listed(sample: Workspace, room: ClientWorkspace, tmp_path: Path) -> Workspace:
    """Return a workspace with a list of two versions, and a party that the newer one meets."""
    load(sample, tmp_path / "a", "1,Old Name Ltd,,US,,,,,,,,")
    add_party(room, "Acme Motors Incorporated", country="US")  # an entry between those of the two versions
    load(sample, tmp_path / "b", "1,Acme Motors Incorporated,,US,,,,,,,,", "2,Bolt Works,,US,,,,,,,,")
    return sample


def shown(desk: Workspace) -> list[tuple[str, str]]:
    return [(one.name, one.version) for one in desk.party_lists.newest_loaded()]


def met(room: ClientWorkspace) -> list[str]:
    return [entry.entry.met.name for entry in queue(room)]


def test_a_list_counts_as_it_was_loaded(listed: Workspace, room: ClientWorkspace) -> None:
    assert shown(listed) == [("Own list", "2")]
    assert met(room) == ["Acme Motors Incorporated"]
    assert not listed.left_out


@pytest.mark.parametrize(
    ("hand", "words"),
    [
        (
            lambda bare: bare.execute("UPDATE party_list_version SET day = '2030-01-01' WHERE version = 2"),
            "not as entry",
        ),
        (
            lambda bare: bare.execute("UPDATE party_list_version SET \"by\" = 'x' WHERE version = 2"),
            "not as entry",
        ),
        (
            lambda bare: bare.execute("UPDATE party_list_version SET rows = 1 WHERE version = 2"),
            "not as entry",
        ),
        (break_entry(LIST_LOADED), "was changed after it was written"),
        (
            lambda bare: bare.execute(
                "UPDATE journal_payload SET payload = x'00' WHERE nr = ?", (entry_of(bare, LIST_LOADED),)
            ),
            "the values kept with entry",
        ),
        (
            lambda bare: bare.execute(
                "UPDATE journal SET subject = 'x' WHERE nr = ?", (entry_of(bare, LIST_LOADED),)
            ),
            "no entry of the journal loads it",
        ),
    ],
)
def test_a_list_that_is_broken_is_left_out_and_named_and_the_version_before_counts(
    listed: Workspace, room: ClientWorkspace, hand: Hand, words: str
) -> None:
    forge(file_of(listed), hand)
    assert shown(listed) == [("Own list", "1")]
    assert met(room) == []
    (told,) = listed.left_out
    assert "The list Own list, version 2, is left out: " in told
    assert words in told


def test_a_list_that_was_removed_and_put_back_does_not_count(listed: Workspace) -> None:
    file = file_of(listed)
    with sqlite3.connect(file) as bare:
        versions = bare.execute("SELECT * FROM party_list_version").fetchall()
        entries = bare.execute("SELECT * FROM party_list_entry").fetchall()
        known = bare.execute("SELECT * FROM party_list").fetchall()
    listed.party_lists.remove("own-list")
    assert shown(listed) == []

    def put_back(bare: sqlite3.Connection) -> None:
        for table, rows in (
            ("party_list", known),
            ("party_list_version", versions),
            ("party_list_entry", entries),
        ):
            marks = ", ".join("?" * len(rows[0]))
            bare.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", rows)  # noqa: S608

    forge(file, put_back)
    assert shown(listed) == []
    assert all("has removed it" in words for words in listed.left_out)
    assert len(listed.left_out) == 2
    assert entry_count(file, LIST_REMOVED) == 2


def entry_count(file: Path, what: str) -> int:
    with sqlite3.connect(file) as bare:
        return int(bare.execute("SELECT count(*) FROM journal WHERE what = ?", (what,)).fetchone()[0])


def test_the_same_file_is_loaded_anew_where_the_version_before_does_not_count(
    listed: Workspace, tmp_path: Path
) -> None:
    forge(file_of(listed), break_entry(LIST_LOADED))
    load(listed, tmp_path / "b", "1,Acme Motors Incorporated,,US,,,,,,,,", "2,Bolt Works,,US,,,,,,,,")
    assert shown(listed) == [("Own list", "3")]


ENTRIES: dict[str, Hand] = {
    "renamed": lambda bare: bare.execute(
        "UPDATE party_list_entry SET names = replace(names, 'Acme', 'Somebody') WHERE names LIKE '%Acme%'"
    ),
    "one is gone": lambda bare: bare.execute("DELETE FROM party_list_entry WHERE names LIKE '%Acme%'"),
}


@pytest.mark.parametrize("name", ENTRIES)
def test_a_list_whose_entries_were_changed_is_refused_and_never_meets_nothing_in_silence(
    listed: Workspace, room: ClientWorkspace, name: str
) -> None:
    forge(file_of(listed), ENTRIES[name])
    with pytest.raises(Refused, match="altered outside the program"):
        room.searches.search_stale()


def test_an_entry_that_was_changed_after_the_list_was_indexed_is_noticed_where_a_name_meets_the_list(
    listed: Workspace, room: ClientWorkspace
) -> None:
    assert met(room) == ["Acme Motors Incorporated"]
    change(
        file_of(listed),
        "UPDATE party_list_entry SET names = replace(names, 'Incorporated', 'GmbH') WHERE names LIKE '%Acme%'",
    )
    room.parties.create(Party(party="other", name="Acme Motors Incorporated", country=CountryCode("DE")))
    with pytest.raises(Refused, match="its entries are not those that were loaded"):
        room.searches.search_stale()
