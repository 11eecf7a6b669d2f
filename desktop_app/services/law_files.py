# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Law files that come as one signed file: made, previewed, taken, gone back from, and the keys that are trusted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.domain.law.pack import Pack
from desktop_app.services import law_preview
from desktop_app.services.catalogue.clients import Clients
from desktop_app.services.context import law_proof, law_says, law_use
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import KeptLaw
from desktop_app.services.dated_rows import list_dated, list_new_notices
from desktop_app.services.schema.declaration import Done

ENGINE_LEVEL: Final = 2
"""The level of this program's engine: the newest format of law files that it reads."""


# ---- making ----------------------------------------------------------------------------------


def make_law_file(
    program: Program, folder: Path, key_file: bytes, passphrase: str
) -> tuple[bytes, law_preview.LawFileFacts]:
    """Return the law file in a folder as one signed file; the same folder and key give the same bytes.

    Errors: Refused if the folder does not pass ``pack check``, or the key cannot be used.
    """
    try:
        pack = check_law_folder(program, program.load_pack(folder))
    except Refused as refused:
        raise (refused if refused.file else refused.within(files.display_name(folder))) from None
    return sign_law(program, pack, key_file, passphrase)


def sign_law(
    program: Program, pack: Pack, key_file: bytes, passphrase: str
) -> tuple[bytes, law_preview.LawFileFacts]:
    """Return a law file that holds as one signed file; the same law file and key give the same bytes.

    Errors: Refused if the key cannot be used.
    """
    manifest = law_proof.manifest_of(pack)
    content, key = program.law_files.write_law(manifest, pack.contents, key_file, passphrase)
    return content, law_preview.LawFileFacts(
        pack.id, pack.version, pack.known_to, pack.sha256, key, on=manifest.made_on.isoformat()
    )


def check_law_folder(program: Program, pack: Pack) -> Pack:
    """Return a law file whose examples hold and whose lists add up.

    Errors: Refused, naming what does not hold first.
    """
    checked = law_proof.check_pack(program, pack)
    if checked.failed:
        failed = checked.failed[0]
        raise Refused(
            Phrase(
                "{count} of its examples fail, the first of {provision}: expected {expected}, found {found}",
                count=len(checked.failed),
                provision=failed.provision,
                expected=failed.expected,
                found=failed.found,
            ),
            do="Run pack check on its folder, and correct what it names",
        )
    if checked.miscounts:
        raise Refused(checked.miscounts[0], do="Run pack check on its folder, and correct what it names")
    return pack


def read_signed_law(
    program: Program, path: Path, keys: Mapping[str, law_use.TrustedKey]
) -> tuple[law_use.SignedLaw, Pack]:
    """Return a signed law file that a trusted key has signed, and the law in it.

    Errors: Refused if it was altered, nobody trusts its key, it needs a newer engine, or does not pass ``pack check``.
    """
    content = files.read_limited(path, files.LAW_FILE)
    trusted = {key.key: key.file for key in keys.values() if key.is_trusted}
    try:
        signed = program.law_files.read_law(content, trusted)
    except Refused as refused:
        if isinstance(refused, law_use.LawKeyUnknown) and refused.key in keys and keys[refused.key].fault:
            refused = _broken_key(refused.key, keys[refused.key].fault)
        refused.file = refused.file or path.name
        raise refused from None
    manifest = signed.manifest
    if manifest.engine > ENGINE_LEVEL:
        raise Refused(
            Phrase(
                "it needs an engine of level {needed}, and this program has level {ours}",
                needed=manifest.engine,
                ours=ENGINE_LEVEL,
            ),
            do="Install the newer program first",
        )
    pack = check_law_folder(program, program.load_pack_from(signed.contents))
    if law_proof.manifest_of(pack) != manifest:
        raise Refused(
            "its manifest says something else than the law file in it", do="Ask who signed it for another"
        )
    return signed, pack


def _broken_key(key: str, why: str) -> Refused:
    return Refused(
        Phrase("nobody trusts its key {key} any more: {why}", key=key, why=why),
        do="Verify the journal and find out who changed it; then trust the key anew, or no longer",
    )


def read_any_law(program: Program, path: Path) -> tuple[Pack, str]:
    """Return a law file to be read, a folder or a signed file; with the key of one that nobody here trusts.

    Whether such a file is as it was signed cannot be told: it is read, and nothing else is done with it.
    Errors: Refused if it is none, was altered, or cannot be read.
    """
    if path.is_dir():
        return program.load_pack(path), ""
    content = files.read_limited(path, files.LAW_FILE)
    keys = law_proof.list_keys(program).values()
    try:
        signed = program.law_files.read_law(content, {key.key: key.file for key in keys if key.is_trusted})
    except law_use.LawKeyUnknown as unknown:
        return program.load_pack_from(program.law_files.open_law(content).contents), unknown.key
    return program.load_pack_from(signed.contents), ""


# ---- what counts, and since when ----------------------------------------------------------------


def describe_use(program: Program) -> law_preview.LawFileFacts:
    """Return the law file that counts, with who took it and when."""
    pack, event = program.pack, program.law_taken
    if event is None:
        return law_preview.LawFileFacts(pack.id, pack.version, pack.known_to, pack.sha256)
    return law_preview.LawFileFacts(
        pack.id, pack.version, pack.known_to, pack.sha256, event.note.get("key", ""), event.by, event.day
    )


def explain_use(program: Program) -> str:
    """Return in one sentence why the law file that counts is the one."""
    pack, event = program.pack, program.law_taken
    if event is not None:
        return Phrase(
            "taken on {day} by {by}, signed with key {key}",
            day=event.day,
            by=event.by,
            key=event.note.get("key", ""),
        )
    aside = law_use.taken_laws(program.law_events)
    if aside and aside[-1].note.get("sha256") != pack.sha256:
        return Phrase(
            "that of the program, whose authors knew the law longer than those of {version}, taken on {day}",
            version=aside[-1].note.get("version", ""),
            day=aside[-1].day,
        )
    return Phrase("that of the program")


def age_in_days(pack: Pack, today: date) -> int:
    """Return how many days have gone since the last day up to which the authors of a law file knew the law."""
    return max((today - pack.known_to).days, 0)


class LawService:
    """Previewing, taking and going back, in one data file."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def keys(self) -> dict[str, law_use.TrustedKey]:
        """Return every key that was ever trusted, by its id."""
        return law_proof.list_keys(self._context.program)

    def preview(
        self,
        path: Path,
        client: str = "",
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> law_preview.Preview:
        """Work out what a law file would change, of one client by its key, or of all; nothing is written.

        Errors: as for taking it; Stopped if cancelled.
        """
        signed, pack = read_newer(self._context.program, path, self.keys(), self._clients())
        preview = _begin_preview(self._context.program, signed.key, pack)
        return law_preview.preview_law(
            self._context, pack, preview, client, progress=progress, cancelled=cancelled
        )

    def preview_unsigned(
        self, pack: Pack, *, progress: Progress = nothing_happens, cancelled: Cancelled = never_cancelled
    ) -> law_preview.Preview:
        """Work out what a law file in the making would change; nothing is written.

        Errors: Refused where it is not newer than the one in use; Stopped if cancelled.
        """
        program = self._context.program
        check_newer(program.pack, pack)
        preview = _begin_preview(program, "", pack)
        return law_preview.preview_law(self._context, pack, preview, progress=progress, cancelled=cancelled)

    def write_preview(self, preview: law_preview.Preview, file: Path) -> None:
        """Write what a law file would change: as PDF where the name ends so, else as a workbook.

        Errors: Refused if it cannot be written there.
        """
        self._context.write_register(file, law_preview.preview_register(preview, self._context.program.pack))

    def take(
        self, path: Path, by: str, why: str = "", preview: law_preview.Preview | None = None
    ) -> law_preview.LawFileFacts:
        """Take a law file: it counts from now on for everything but what was recorded.

        What flips is kept until somebody has looked at it: as ``preview`` of the same file showed it, else worked out.

        Errors: Refused if it was altered, its key is not trusted for everybody, it is not newer, needs a newer engine,
        or does not pass ``pack check``.
        """
        if not by.strip():
            raise Refused("it is not said who takes it", where="by", do="Give a name")
        signed, pack = read_newer(self._context.program, path, self.keys(), self._clients())
        program, context = self._context.program, self._context
        note = {
            "id": pack.id,
            "version": pack.version,
            "known_to": pack.known_to.isoformat(),
            "made_on": signed.manifest.made_on.isoformat(),
            "engine": str(signed.manifest.engine),
            "sha256": pack.sha256,
            "key": signed.key,
            "signature": signed.signature.decode("utf-8"),
            "why": why,
            "shipped_sha256": program.shipped.pack.sha256,
        }
        if preview is None or preview.new.sha256 != pack.sha256:
            preview = law_preview.preview_law(context, pack, _begin_preview(program, signed.key, pack))
        with context.store.begin_transaction(by.strip(), context.now()) as writing:
            writing.keep_law(
                KeptLaw(pack.sha256, pack.id, pack.version, pack.known_to, pack.format, pack.contents)
            )
            writing.append_to_journal(law_use.TAKEN, f"{pack.id} {pack.version}", note)
            law_preview.keep_flips(writing, preview)
        context.read_law_again()
        return describe_use(program)

    def go_back(self, by: str, why: str) -> law_preview.LawFileFacts:
        """Go back to the law file that counted before the one taken last.

        Errors: Refused if none was taken, or who or why is not said.
        """
        program, context = self._context.program, self._context
        for field_name, text in (("by", by), ("why", why)):
            if not text.strip():
                raise Refused("it is not said who goes back, and why", where=field_name, do="Give both")
        stack = law_use.taken_laws(program.law_events)
        if not stack:
            raise Refused(
                "no law file was taken that one could go back from", do="pack show tells which counts"
            )
        notes: list[dict[str, str]] = []
        while not notes or (stack and stack[-1].fault):  # no entry that is broken is what one goes back to
            left = stack.pop().note
            before = stack[-1].note if stack else {}
            notes.append(
                {
                    "id": left.get("id", ""),
                    "from_version": left.get("version", ""),
                    "from_sha256": left.get("sha256", ""),
                    "version": before.get("version", program.shipped.pack.version),
                    "sha256": before.get("sha256", program.shipped.pack.sha256),
                    "why": why,
                }
            )
        with context.store.begin_transaction(by.strip(), context.now()) as writing:
            for note in notes:
                writing.append_to_journal(law_use.BACK, f"{note['id']} {note['version']}", note)
        context.read_law_again()
        return replace(describe_use(program), by=by.strip(), on=context.now().date().isoformat())

    def flips_to_look_at(self, client: str) -> list[law_preview.Flip]:
        """Return what came to another answer with the law file that counts, and nobody has looked at, of a client."""
        program, file = self._context.program, self._context.file
        if program.law_taken is None:
            return []
        return law_preview.flips_to_look_at(program.law_files.read_events(file, law_use.FLIP_ACTIONS), client)

    def mark_looked_at(self, client: str, flips: Sequence[law_preview.Flip]) -> Done[int]:
        """Note who has looked at what flipped; it is no longer listed."""
        context, pack = self._context, self._context.program.pack
        with context.store.begin_transaction(context.by, context.now()) as writing:
            law_preview.note_looked_at(writing, f"{pack.id} {pack.version}", client, flips)
        return Done(len(flips), frozenset())

    def trust_key(
        self, key_file: bytes, by: str, why: str, client: str = law_use.EVERYBODY
    ) -> law_use.TrustedKey:
        """Trust a public key, for one client by its key or for everybody.

        Errors: Refused if it is none, who or why is not said, or another key of the same id is trusted: an id is chosen
        by whoever makes a key, and to a person it is the name of the one that they know.
        """
        key, comment = self._context.program.law_files.read_key(key_file)
        stored = self.keys().get(key)
        if stored is not None and stored.is_trusted and stored.file.split()[-1:] != key_file.split()[-1:]:
            raise Refused(
                Phrase(
                    "another key with the id {key} is trusted already: this one only bears its id", key=key
                ),
                do="Ask the person whose key it is; where it did change, trust the one before no longer (pack keys"
                " --distrust) and then this one",
            )
        note = {"key": key, "name": comment, "for": client, "why": why, "file": key_file.decode("utf-8")}
        return self._decide_on_key(law_use.TRUSTED, key, by, why, note)

    def distrust_key(self, key: str, by: str, why: str) -> law_use.TrustedKey:
        """Trust a key no longer; what was taken with it stays.

        Errors: Refused if nobody trusts it, or who or why is not said.
        """
        name = key.replace(" ", "").upper()
        stored = self.keys().get(name)
        if stored is None or not (stored.is_trusted or stored.fault):
            raise Refused(Phrase("nobody trusts a key {key}", key=key), do="pack keys lists those that are")
        return self._decide_on_key(law_use.DISTRUSTED, name, by, why, {"key": name, "why": why})

    def _clients(self) -> list[str]:
        return [row.client for row in Clients(self._context).rows()]

    def _decide_on_key(
        self, action: str, key: str, by: str, why: str, note: Mapping[str, str]
    ) -> law_use.TrustedKey:
        if not by.strip() or not why.strip():
            raise Refused("it is not said who decides on the key, and why", where="by", do="Give both")
        context = self._context
        with context.store.begin_transaction(by.strip(), context.now()) as writing:
            writing.append_to_journal(action, key, dict(note))
        context.program.read_law_again()
        return self.keys()[key]


def read_newer(
    program: Program, path: Path, keys: Mapping[str, law_use.TrustedKey], clients: Sequence[str]
) -> tuple[law_use.SignedLaw, Pack]:
    """Return a law file that may take the place of the one in use; ``clients`` are the keys of all in the data folder.

    Errors: Refused if it was altered, its key is not trusted for all of them, it is not newer, needs a newer engine, or
    does not pass ``pack check``.
    """
    signed, pack = read_signed_law(program, path, keys)
    client = keys[signed.key].client
    if client != law_use.EVERYBODY and list(clients) != [client]:
        raise Refused(
            Phrase(
                "its key {key} is trusted for the client {client} alone, and a law file counts for all"
                " clients of the data folder",
                key=signed.key,
                client=client,
            ),
            do="Keep that client in a data folder of its own, or trust the key for all",
        )
    check_newer(program.pack, pack)
    return signed, pack


def preview_alone(program: Program, path: Path) -> law_preview.Preview:
    """Return what a law file would change where there is no data file: the standing of provisions and lists.

    Errors: Refused as for taking it.
    """
    signed, pack = read_newer(program, path, law_proof.list_keys(program), ())
    return _begin_preview(program, signed.key, pack)


def preview_draft(base: Pack, pack: Pack) -> law_preview.Preview:
    """Return what a law file in the making says and how it stands otherwise than the one it is made from."""
    facts = law_preview.LawFileFacts(base.id, base.version, base.known_to, base.sha256)
    return _compare_laws(facts, base, "", pack)


def _begin_preview(program: Program, key: str, pack: Pack) -> law_preview.Preview:
    return _compare_laws(describe_use(program), program.pack, key, pack)


def _compare_laws(law: law_preview.LawFileFacts, old: Pack, key: str, new: Pack) -> law_preview.Preview:
    """Return a preview in which nothing of a data file was worked out yet."""
    return law_preview.Preview(
        law,
        law_preview.LawFileFacts(new.id, new.version, new.known_to, new.sha256, key or None),
        law_preview.compare_standing(old, new),
        says=law_says.compare_laws(old.contents, new.contents),
        dated=tuple(list_dated(old, new)),
        notices=list_new_notices(old, new),
    )


def check_newer(old: Pack, new: Pack) -> None:
    """Refuse a law file that is not newer than another.

    Errors: Refused.
    """
    if new.id != old.id:
        raise Refused(
            Phrase("it is the law file {new}, and {old} is in use", new=new.id, old=old.id),
            do="Take a law file of the same name",
        )
    if _version_key(new.version) <= _version_key(old.version) or new.known_to < old.known_to:
        raise Refused(
            Phrase(
                "its version {new}, known to {new_day}, is not newer than {old}, known to {old_day}",
                new=new.version,
                new_day=new.known_to.isoformat(),
                old=old.version,
                old_day=old.known_to.isoformat(),
            ),
            do="To return to an earlier one use pack back",
        )


def _version_key(version: str) -> tuple[tuple[int, str], ...]:
    """Return a version so that its numbers are compared as numbers."""
    return tuple((int(number), "") if number.isdecimal() else (0, number) for number in version.split("."))
