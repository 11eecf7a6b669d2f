# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A name is the same however it is written: without its blanks and commas, letter by letter, with & or and."""

from __future__ import annotations

import pytest

from desktop_app.partynames import NameIndex, SearchedName, name_matcher

WRITTEN = (
    ("A T and T", "AT&T"),
    ("A T & T Inc.", "AT&T Incorporated"),
    ("AT and T", "A T and T Corp."),
    ("MPMaterials", "MP Materials"),
    ("GeneralAtomics", "General Atomics"),
    ("BRINCDrones", "BRINC Drones, Inc."),
    ("Gong Wei CoLtd", "Gong Wei Co., Ltd."),
    ("NordhafenMagnetwerkeGmbH", "Nordhafen Magnetwerke GmbH"),
    ("Acme MotorsGmbH", "Acme Motors GmbH"),
    ("AcmeMotorsInc.", "Acme Motors, Inc."),
    ("Anduril IndustriesInc", "Anduril Industries, Inc."),
    ("Procter&Gamble", "Procter and Gamble"),
    ("Raytheon Missiles and Defense", "Raytheon Missiles & Defense"),
    ("L o c k h e e d M a r t i n", "Lockheed Martin"),
    ("华 为 技 术 有 限 公 司", "华为技术有限公司"),
)


@pytest.mark.parametrize(("written", "name"), WRITTEN)
def test_a_name_matches_however_it_is_written_and_is_found_so(written: str, name: str) -> None:
    assert name_matcher().compare(written, name).verdict == "match"
    listed = [SearchedName(0, name), SearchedName(1, "Südhafen Optik AG")]
    (hit,) = NameIndex.build(name_matcher(), listed).find(written)
    assert hit.name.name == name


@pytest.mark.parametrize(
    "name", ["McDonald", "DeLonghi", "eBay", "YouTube", "iRobot", "PetroChina", "GmbH", "SinoTech"]
)
def test_capitals_within_a_name_that_hide_no_form_part_nothing(name: str) -> None:
    assert [segment.label for segment in name_matcher().read(name).segments] == [name]
