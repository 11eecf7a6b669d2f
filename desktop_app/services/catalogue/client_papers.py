# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the papers of a client carry besides what they say: letterhead, adviser, addressee, lines, size of the paper.

None of it is part of a case: the same case has the same hash whoever writes the paper.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.services.context.papers.letter_port import Writer
from desktop_app.services.context.ports import Sender, Stamp

_LETTERHEAD = ("letterhead_line_1", "letterhead_line_2", "letterhead_line_3")


def letterhead_lines(client: Mapping[str, str]) -> tuple[str, ...]:
    """Return the letterhead: the adviser's with whom it is for, else the client's own, which is at least its name."""
    lines = tuple(text for name in _LETTERHEAD if (text := client.get(name, "")))
    adviser = client.get("adviser", "")
    return (adviser, *lines) if adviser else lines or (client["name"],)


def stamp_of_client(client: Mapping[str, str], stamp: Stamp) -> Stamp:
    """Return a stamp with what the papers of a client carry."""
    sender = Sender(
        client=client["name"] if client.get("adviser") else "",
        addressee=client.get("addressee", ""),
        privilege=client.get("privilege_line", ""),
        reliance=client.get("reliance_line", ""),
    )
    size = client.get("paper_size") or stamp.paper
    return replace(stamp, letterhead=letterhead_lines(client), sender=sender, paper=size)


def writer_of_client(client: Mapping[str, str], person: str, role: str, logo: bytes | None) -> Writer:
    """Return who writes a letter: the client under its letterhead and address, or its adviser for it."""
    name, *lines = letterhead_lines(client)
    adviser, address = client.get("adviser", ""), client.get("address", "")
    return Writer(
        name=name,
        lines=tuple(lines) if adviser or not address else (*lines, address),
        person=person,
        role=role,
        logo=logo,
        paper=client.get("paper_size") or "A4",
        client=client["name"] if adviser else "",
    )
