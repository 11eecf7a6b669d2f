# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The clients whose catalogues are in the file."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.context.context import ServiceContext, free_key
from desktop_app.services.context.paper_ports import Writer
from desktop_app.services.context.ports import Sender, Stamp
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import CATALOGUE_TOPICS
from desktop_app.services.schema.declaration import Done, Sheet, Topic
from desktop_app.services.schema.forms import Client
from desktop_app.services.schema.rows import ALL_DETERMINATIONS, ClientRow

# --------------------------------------------------------------------------------------------------
# What the papers of a client carry besides what they say: letterhead, adviser, addressee, lines, size of
# the paper. None of it is part of a case: the same case has the same hash whoever writes the paper.


def letterhead_lines(client: Client) -> tuple[str, ...]:
    """Return the letterhead: the adviser's with whom it is for, else the client's own, which is at least its name."""
    lines = tuple(
        filter(None, (client.letterhead_line_1, client.letterhead_line_2, client.letterhead_line_3))
    )
    return (client.adviser, *lines) if client.adviser else lines or (client.name,)


def stamp_of_client(client: Client, stamp: Stamp) -> Stamp:
    """Return a stamp with what the papers of a client carry."""
    sender = Sender(
        client=client.name if client.adviser else "",
        addressee=client.addressee,
        privilege=client.privilege_line,
        reliance=client.reliance_line,
    )
    size = client.paper_size or stamp.paper
    return replace(stamp, letterhead=letterhead_lines(client), sender=sender, paper=size)


def speaks_chinese(client: Client) -> bool:
    """Tell whether the memos of a client end with a page in Chinese."""
    return "zh" in client.paper_languages.split(";")


def writer_of_client(client: Client, person: str, role: str, logo: bytes | None) -> Writer:
    """Return who writes a letter: the client under its letterhead and address, or its adviser for it."""
    name, *lines = letterhead_lines(client)
    return Writer(
        name=name,
        lines=tuple(lines) if client.adviser or not client.address else (*lines, client.address),
        person=person,
        role=role,
        logo=logo,
        paper=client.paper_size or "A4",
        client=client.name if client.adviser else "",
    )


# --------------------------------------------------------------------------------------------------
# Logos of letterheads: PNG or SVG, of limited size, and with nothing in them that would have to be fetched.


PNG: Final = "png"
SVG: Final = "svg"
MOST_BYTES: Final = 1_000_000
_PNG_START: Final = b"\x89PNG\r\n\x1a\n"
_SVG_START: Final = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<svg\b", re.DOTALL)
_FETCHED: Final = re.compile(
    rb"<!DOCTYPE|<!ENTITY|<\?xml-stylesheet|<script\b|<foreignObject\b|@import"
    rb"|(?:href|src)\s*=\s*[\"'](?!#|data:image/png;base64,)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


def logo_kind(content: bytes) -> str:
    """Return what kind of picture a logo is.

    Errors: Refused if it is too large, neither PNG nor SVG, or names anything outside itself.
    """
    if len(content) > MOST_BYTES:
        raise Refused("the logo has more than 1 MB", do="Choose a smaller picture")
    if content.startswith(_PNG_START):
        return PNG
    if not _SVG_START.match(content):
        raise Refused("the logo is neither PNG nor SVG", do="Choose a PNG or SVG picture")
    if _FETCHED.search(content):
        raise Refused(
            "the logo names files, pages or scripts outside itself, which are never fetched",
            do="Save it again as a plain SVG with everything inside, or as PNG",
        )
    return SVG


class Clients:
    """All clients of a workspace."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def rows(self) -> list[ClientRow]:
        """Return every client, by name, with the counts of its rows."""
        return self._context.store.list_clients()

    def get(self, client: int) -> Client:
        """Return the form of a client."""
        return self._context.stored_row(Client, client, client)

    def find(self, key: str) -> int | None:
        """Return the id of a client's key."""
        return next((row.id for row in self.rows() if row.client == key), None)

    def create(self, form: Client) -> Done[int]:
        """Add a client; a blank key is made from its name. Returns its id."""
        used_keys = {row.client for row in self.rows()}
        key = form.client or free_key(form.name, "client", used_keys.__contains__)
        row = self._context.checked_row(replace(form, client=key))
        self._check_free(0, key)
        return self._context.apply_change(
            "Add client", row.name, {"clients"}, work=lambda writing: writing.add_row(Sheet.CLIENT, 0, row)
        )

    def update(self, client: int, form: Client, *, opened: Client | None = None) -> Done[None]:
        """Replace the fields of a client; ``opened`` is what the form was opened with.

        Errors: ChangedMeanwhile if the client is not that any more.
        """
        self.get(client)
        row = self._context.checked_row(form)
        self._check_free(client, row.client)

        def work(writing: Transaction) -> None:
            self._context.check_opened(client, client, opened)
            writing.change_row(Sheet.CLIENT, client, Stored(client, row))

        return self._context.apply_change("Change client", row.name, {"clients"}, work=work)

    def logo(self, client: int) -> bytes | None:
        """Return the logo of a client's letterhead, a PNG picture."""
        return self._context.store.read_logo(client)

    def letter_writer(self, client: int, person: str, role: str) -> Writer:
        """Return who writes the letters of a client, with its letterhead."""
        return writer_of_client(self.get(client), person, role, self.logo(client))

    def change_logo(self, client: int, picture: bytes, *, opened: bytes | None = None) -> Done[None]:
        """Put a PNG picture on the letterhead of a client; an empty one takes the logo off. There is no undo.

        ``opened`` is the logo that was looked at, empty for none.
        Errors: Refused if it is no PNG, or too large, or if the logo is another one by now.
        """
        name = self.get(client).name
        if picture and logo_kind(picture) != PNG:
            raise Refused("the logo is no PNG", do="Choose a PNG or SVG picture")
        with self._context.store.begin_transaction(self._context.by, self._context.now()) as writing:
            if opened is not None and opened != (self.logo(client) or b""):
                raise Refused(
                    "the logo has been changed since it was opened", do="Look at the one that is there now"
                )
            writing.store_logo(client, picture)
            writing.append_to_journal("Change logo", name, hashlib.sha256(picture).hexdigest())
        return Done(None, frozenset({"clients"}))

    def delete(self, client: int) -> Done[None]:
        """Delete a client with its catalogue and screenings.

        Errors: Refused if anything was recorded for it: determinations are kept.
        """
        row = self.get(client)
        if self._context.store.lists.count_rows(client, ALL_DETERMINATIONS):
            raise Refused(
                "determinations were recorded for this client, and they are kept",
                do="Keep the client; its catalogue may be emptied",
            )
        if self._context.store.list_chains(client):
            raise Refused(
                "this client came from another data file, and the journal that came with it is kept",
                do="Keep the client; its catalogue may be emptied",
            )
        topics: set[Topic] = {*CATALOGUE_TOPICS, "screenings"}
        return self._context.apply_change(
            "Delete client", row.name, topics, work=lambda writing: writing.remove_client(client)
        )

    def _check_free(self, client: int, key: str) -> None:
        if self.find(key) not in (None, client):
            raise Refused(
                Phrase('there is already a client "{key}"', key=key), where="client", do="Choose another key"
            )
