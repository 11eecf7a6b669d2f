# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lists of EU, UN, OFAC and the United Kingdom are read as published, each entry with what a judge needs."""

from __future__ import annotations

import hashlib
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.basics.messages import Refused
from desktop_app.partynames import ListEntry, ListReading, list_files, list_text, open_list
from desktop_app.partynames.list_formats import countries_named
from desktop_app.partynames.official_lists import _DAY_FIRST, day_written
from tests.partynames.official_list_files import (
    EU_CSV,
    EU_XML,
    OFAC_ADD,
    OFAC_ADVANCED,
    OFAC_ALT,
    OFAC_CSV,
    OFAC_XML,
    OFFICIAL,
    UK_FINANCIAL,
    UK_SANCTIONS,
    UN_XML,
)


def read(folder: Path, content: str | bytes, name: str = "list") -> tuple[ListReading, list[ListEntry]]:
    """Return the reading of a file, and its entries."""
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with open_list(file) as reading:
        return reading, [entry for part in reading.parts() for entry in part]


@pytest.mark.parametrize(
    ("content", "kind", "entries", "day"),
    [
        (EU_XML, "EU consolidated list, XML", 2, date(2026, 11, 20)),
        (EU_CSV, "EU consolidated list, CSV", 2, date(2026, 11, 20)),
        (UN_XML, "UN Security Council consolidated list, XML", 2, date(2026, 11, 19)),
        (OFAC_XML, "OFAC sanctions list, XML", 3, date(2026, 11, 18)),
        (OFAC_ADVANCED, "OFAC sanctions list, advanced XML", 2, date(2026, 11, 8)),
        (OFAC_CSV, "OFAC sanctions list, CSV", 3, None),
        (UK_FINANCIAL, "UK consolidated list of financial sanctions, CSV", 2, date(2026, 11, 17)),
        (UK_SANCTIONS, "UK sanctions list, CSV", 2, date(2026, 11, 16)),
    ],
)
def test_every_entry_is_read_and_the_day_of_the_list(
    content: str, kind: str, entries: int, day: date | None, tmp_path: Path
) -> None:
    reading, listed = read(tmp_path, content)
    assert (reading.format.name, reading.rows, len(listed), reading.left_out) == (kind, entries, entries, 0)
    assert (reading.stated, reading.is_day_of_file) == (day, day is None)
    assert reading.day == (day or reading.saved_on)


def test_the_list_of_the_eu_keeps_names_in_every_script_and_calls_weak_what_it_calls_weak(
    tmp_path: Path,
) -> None:
    reading, (firm, person) = read(tmp_path, EU_XML)
    assert firm == ListEntry(
        id="EU.1.10",
        names=("Severny Magnet & Works", "Северный магнит", "Polar Bear"),
        countries=("RU",),
        kind="enterprise",
        list="UKR",
        notice="2022/332 (OJ L53)",
        listed_on=date(2022, 2, 25),
        source="https://eur-lex.example/332",
        weak=("Polar Bear",),
        details=(
            ("address", "1 Harbour St, 183000, Murmansk, RUSSIAN FEDERATION"),
            ("number", "Registration Number, 1025100000000, RUSSIAN FEDERATION"),
            ("remark", "Maker of magnets."),
        ),
    )
    assert (person.names, person.countries, person.kind) == (("Jan Roe",), ("IQ",), "person")
    assert ("born", "1960-04-28") in person.details
    assert ("number", "QQi.001") in person.details
    assert {kind: count for kind, count in reading.dropped.items() if count} == {
        "contacts": 1,
        "acts": 1,
        "facts": 1,
    }


def test_the_csv_of_the_eu_joins_the_rows_of_an_entry(tmp_path: Path) -> None:
    _, (firm, person) = read(tmp_path, EU_CSV)
    assert (firm.id, firm.names) == ("EU.1.10", ('Severny Magnet "& Works"', "Северный магнит"))
    assert (firm.country, firm.kind, firm.list) == ("RU", "enterprise", "UKR")
    assert (person.id, person.names, person.country) == ("EU.2.20", ("Jan Roe",), "IQ")
    assert person.details == (("born", "1960-04-28"), ("birth place", "Tikrit"))


def test_the_list_of_the_un_keeps_aliases_of_low_quality_as_weak(tmp_path: Path) -> None:
    _, (person, firm) = read(tmp_path, UN_XML)
    assert (person.id, person.names, person.weak) == (
        "QQi.001",
        ("JAN MARIA ROE", "Jan Row", "Kestrel"),
        ("Kestrel",),
    )
    assert (person.country, person.list, person.kind) == ("CD", "DRC", "individual")
    assert ("number", "Passport, OB0000001") in person.details
    assert (firm.names, firm.country, firm.listed_on) == (
        ("KUMSONG MAGNET TRADING", "금성자석무역", "Venus Magnet"),
        "KP",
        date(2015, 7, 1),
    )


def test_ofac_gives_the_same_parties_in_each_of_its_forms(tmp_path: Path) -> None:
    _, (firm, person, ship) = read(tmp_path, OFAC_XML)
    assert (firm.names, firm.weak, firm.country, firm.notice) == (
        ("AERO MAGNETICA", "AERO-MAGNETICA", "AMSA"),
        ("AMSA",),
        "CU",
        "CUBA; SDGT",
    )
    assert (person.names, person.country, person.kind) == (("Jan ROE",), "KP", "Individual")
    assert ship.weak == ship.names == ("NORDLICHT",)
    _, (in_csv, person_in_csv, ship_in_csv) = read(tmp_path, OFAC_CSV)
    assert (in_csv.id, in_csv.names, in_csv.weak) == (firm.id, ("AERO MAGNETICA", "AMSA"), ("AMSA",))
    assert (in_csv.notice, person_in_csv.country) == (firm.notice, "KP")
    assert person_in_csv.details == (
        ("born", "05 Nov 1959"),
        ("birth place", "Goma"),
        ("number", "Passport P0000003 (Belize)"),
        ("title", "Dr"),
    )
    assert ship_in_csv.weak == ("NORDLICHT",)
    reading, (advanced, person_advanced) = read(tmp_path, OFAC_ADVANCED)
    assert (advanced.id, advanced.names, advanced.weak) == (firm.id, ("AERO MAGNETICA", "AMSA"), ("AMSA",))
    assert (advanced.country, advanced.notice, advanced.list) == ("CU", "CUBA", "SDN List")
    assert advanced.listed_on == date(1986, 12, 10)
    assert (person_advanced.country, person_advanced.kind) == ("KP", "Individual")
    assert ("born", "1959-11-05") in person_advanced.details
    assert ("number", "Passport, 750123456, Korea, North") in person_advanced.details
    assert (reading.dropped["relations"], reading.dropped["contacts"]) == (1, 1)


def test_the_lists_of_the_united_kingdom_join_rows_wherever_they_are(tmp_path: Path) -> None:
    _, (person, bank) = read(tmp_path, UK_FINANCIAL)
    assert (person.id, person.names, person.weak) == (
        "12345",
        ("Jan Maria ROE", "Jan Row ROE", "جان رو", "KESTREL"),
        ("KESTREL",),
    )
    assert (person.country, person.listed_on) == ("SY", date(2012, 2, 17))
    assert (bank.names, bank.details) == (("BANK OF SAMPLE",), (("address", "1 Main St, Damascus, Syria"),))
    reading, (firm, ship) = read(tmp_path, UK_SANCTIONS)
    assert (firm.names, firm.weak) == (("SEVERNY MAGNET", "NORTHERN MAGNET", "POLAR BEAR"), ("POLAR BEAR",))
    assert ("number", "1025100000000") in firm.details
    assert (ship.kind, ship.weak) == ("Ship", ship.names)
    assert (reading.dropped["contacts"], reading.dropped["reasons"]) == (1, 1)


def test_a_name_that_is_weak_and_strong_is_strong(tmp_path: Path) -> None:
    content = EU_XML.replace('wholeName="Polar Bear"', 'wholeName="Северный магнит"')
    _, (firm, _) = read(tmp_path, content)
    assert firm.weak == ()


def test_entries_with_one_id_are_both_kept(tmp_path: Path) -> None:
    _, entries = read(tmp_path, UN_XML.replace("QQe.002", "QQi.001"))
    assert [entry.id for entry in entries] == ["QQi.001", "QQi.001 (2)"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Korea, North", "KP"), ("Democratic People's Republic of Korea", "KP"), ("Iran (Islamic Republic of)", "IR"),
        ("Côte d'Ivoire", "CI"), ("Congo, Democratic Republic of the", "CD"), ("Congo (Democratic Republic)", "CD"),
        ("Congo, Republic of the", "CG"), ("Bahamas, The", "BS"), ("Bosnia and Herzegovina", "BA"), ("RU", "RU"),
        ("United Kingdom of Great Britain and Northern Ireland", "GB"), ("St. Kitts and Nevis", "KN"),
        ("Syrian Arab Republic", "SY"), ("Russian Federation", "RU"), ("Burma", "MM"), ("State of Palestine", "PS"),
    ],
)  # fmt: skip
def test_countries_are_known_by_the_names_that_publishers_give_them(name: str, code: str) -> None:
    assert countries_named([name]) == (code,)


@pytest.mark.parametrize("name", ["Region: Crimea", "nowhere", "", "(", "Korea"])
def test_what_is_no_country_gives_none(name: str) -> None:
    assert countries_named([name]) == ()


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE export [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<export xmlns="http://eu.europa.ec/fpi/fsd/export"><sanctionEntity>&b;</sanctionEntity></export>'
)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (BOMB, "defines entities of its own"),
        (BOMB.replace("?><!", "?>\n<!--" + " " * 300_000 + "-->\n<!"), "no list of parties"),
        ("<export>" + "<a>" * 400_000, "deeper"),
        ("<export><sanctionEntity>" + "<a>" * 400_000, "deeper"),
        ("<export><sanctionEntity>" + "<a/>" * 400_000, "larger"),
        ("<export><sanctionEntity>" + "text" * 3_000_000, "larger"),
        ('<export><sanctionEntity a="' + "text" * 3_000_000, "larger"),
        (EU_XML[:-40], "damaged or cut short"),
        (UN_XML[:400], "damaged or cut short"),
        (OFAC_ADVANCED[: OFAC_ADVANCED.index("<SanctionsEntries>")], "damaged or cut short"),
        (EU_XML.replace("<remark>", "<remark>&nbsp;"), "damaged or cut short"),
        (EU_XML.encode("utf-16"), "not text in UTF-8"),
        (EU_XML.replace("UTF-8", "ISO-8859-1").replace("Murmansk", "M\xfcr").encode("latin-1", "replace"), "UTF-8"),
        ("<html><body>Not found</body></html>", "no list of parties"),
        ("<" * 1_000_000, "no list of parties"),
        ("<export></export>", "no entry in it"),
        (UK_SANCTIONS[:-40], "row 6: the row has"),
        ("Report Date: 16-Nov-2026", "no column name"),
        (OFAC_ALT, "ALT.CSV"),
        (OFAC_CSV + '99,"CUT', "row 5: the row cannot be read"),
        (b"\xfe\xed" * 500_000, "UTF-8"),
        ("x" * 1_000_000, "no column name"),
    ],
)  # fmt: skip
def test_a_hostile_or_damaged_file_is_refused_in_a_sentence(
    content: str | bytes, says: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, content)
    assert says in str(refused.value)
    assert refused.value.do


@pytest.mark.parametrize("name", OFFICIAL)
def test_a_file_reads_alike_in_whatever_pieces_it_comes(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, entries = read(tmp_path, OFFICIAL[name])
    # The beginning has to tell the kind of the file, as a quarter of a million characters do.
    monkeypatch.setattr(list_text, "_AT_ONCE", 1_400)
    pieces, again = read(tmp_path, OFFICIAL[name])
    assert (again, pieces.day, pieces.sha256) == (entries, whole.day, whole.sha256)


def long_list(count: int) -> Iterator[str]:
    head, _, rest = EU_XML.partition("  <sanctionEntity")
    entity, _, _ = rest.partition("  <sanctionEntity")
    yield head
    for number in range(count):
        yield "  <sanctionEntity" + entity.replace("EU.1.10", f"EU.{number}.1")
    yield "</export>"


def test_a_long_list_takes_no_more_memory_than_a_part_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_files, "AT_ONCE", 100)
    file = tmp_path / "long.xml"
    file.write_text("".join(long_list(1_500)), "utf-8")
    tracemalloc.start()
    with open_list(file) as reading:
        for _ in reading.parts():
            pass
        peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reading.rows == 1_500
    assert peak < 6 << 20


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.sampled_from(list(OFFICIAL)), data=st.data())
def test_an_altered_file_ends_in_entries_or_a_refusal(name: str, data: st.DataObject, tmp_path: Path) -> None:
    content = OFFICIAL[name]
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 80)))
    altered = content[:start] + data.draw(st.text(max_size=20)) + content[end:]
    with suppress(Refused):
        read(tmp_path, altered.encode("utf-8", "replace"))


def _ofac_folder(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.CSV").write_text(text, "utf-8")
    return folder / "SDN.CSV"


def test_other_names_and_addresses_of_ofac_are_read_from_the_files_beside(tmp_path: Path) -> None:
    file = _ofac_folder(tmp_path, SDN=OFAC_CSV, alt=OFAC_ALT, ADD=OFAC_ADD)
    with open_list(file) as reading:
        entries = [entry for part in reading.parts() for entry in part]
    aero, roe, _ = entries
    assert aero.names == ("AERO MAGNETICA", "AERO-MAGNETICA", "AEROMAG", "AMSA")
    assert aero.weak == ("AMSA",)
    assert ("address", "Calle 5, Havana 10400, Cuba") in aero.details
    assert (aero.countries, roe.countries) == (("CU",), ("CD",))
    assert (reading.rows, reading.left_out) == (3, 0)
    assert "ALT.CSV" not in str(reading.format.lacks)
    hashes = [hashlib.sha256(text.encode()).hexdigest() for text in (OFAC_CSV, OFAC_ALT, OFAC_ADD)]
    assert reading.sha256 == hashlib.sha256("".join(hashes).encode()).hexdigest()


def test_only_one_file_beside_is_not_read_and_it_is_told(tmp_path: Path) -> None:
    with open_list(_ofac_folder(tmp_path, SDN=OFAC_CSV, ALT=OFAC_ALT)) as reading:
        entries = [entry for part in reading.parts() for entry in part]
    assert entries[0].names == ("AERO MAGNETICA", "AMSA")
    assert "ALT.CSV and ADD.CSV" in str(reading.format.lacks)


def test_rows_of_another_day_are_counted_and_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    other = OFAC_ALT.replace("36,14", "99,14")
    with open_list(_ofac_folder(tmp_path, SDN=OFAC_CSV, ALT=other, ADD=OFAC_ADD)) as reading:
        assert sum(len(part) for part in reading.parts()) == 3
        assert reading.left_out == 1
    file = _ofac_folder(tmp_path, ADD="name,country\nAcme,DE\n")
    with pytest.raises(Refused, match="no part of OFAC's list"), open_list(file):
        pass


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("03-MAR-2026", date(2026, 3, 3)),
        ("3 October 2026", date(2026, 10, 3)),
        ("12 May 2026", date(2026, 5, 12)),
        (" 31/12/2025 ", date(2025, 12, 31)),
        ("2026-03-01T00:00:00", date(2026, 3, 1)),
        ("31 Feb 2026", None),
        ("1 Octobre 2026", None),
        ("03-04-2026", None),
        ("3 Mar 1726", None),
        ("Mar", None),
    ],
)
def test_a_day_is_read_as_published_whatever_the_language_of_the_user(
    text: str, day: date | None, german_months: None
) -> None:
    assert day_written(text, _DAY_FIRST) == day
