# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Who writes a letter: the client under its letterhead, or its adviser."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.services.catalogue.clients import writer_of_client
from desktop_app.services.schema.forms import Client

CLIENT = Client(
    name="Nordwerk Antriebe GmbH",
    address="Spindelgasse 14, Esslingen",
    letterhead_line_1="Nordwerk Antriebe GmbH",
    letterhead_line_2="Servo drives since 1968",
)


def test_a_client_writes_under_its_letterhead_and_its_name_stands_once() -> None:
    writer = writer_of_client(CLIENT, "J. Haug", "export control", b"logo")
    assert (writer.name, writer.lines) == (
        "Nordwerk Antriebe GmbH",
        ("Servo drives since 1968", "Spindelgasse 14, Esslingen"),
    )
    assert (writer.person, writer.role, writer.logo) == ("J. Haug", "export control", b"logo")
    assert (writer.client, writer.paper) == ("", "A4")


def test_a_client_without_a_letterhead_writes_under_its_name() -> None:
    writer = writer_of_client(Client(name="Nordwerk", paper_size="Letter"), "", "", None)
    assert (writer.name, writer.lines, writer.paper) == ("Nordwerk", (), "Letter")


def test_an_adviser_writes_for_the_client_and_not_from_its_address() -> None:
    client = replace(
        CLIENT, adviser="Roth Advisers", letterhead_line_1="Neckarstrasse 1", letterhead_line_2=""
    )
    writer = writer_of_client(client, "", "", None)
    assert (writer.name, writer.lines) == ("Roth Advisers", ("Neckarstrasse 1",))
    assert writer.client == "Nordwerk Antriebe GmbH"
