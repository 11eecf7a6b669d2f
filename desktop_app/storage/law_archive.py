# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The form of a ``.lodestone-law``: the files of a law file with a manifest, and the signature over all of it.

It is a ZIP archive of two entries, ``law.zip`` and ``law.zip.minisig``; unpacked, ``minisign -V -m law.zip`` checks
it. The inner archive holds ``manifest.json`` and the files in ``pack/``. Nothing is compressed, no entry has a time,
and the order is that of the names: there is only one way to write given files, and whatever is not written that way is
refused. So no byte can differ, be added or be hidden, and no archive grows when it is opened.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from datetime import date
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.law_use import LawKeyUnknown, LawManifest, SignedLaw
from desktop_app.storage.minisign import (
    Signature,
    is_signed_by,
    read_public_key,
    read_signature,
    sign_content,
    signature_text,
)

_LAW: Final = "law.zip"
_SIGNATURE: Final = "law.zip.minisig"
_MANIFEST: Final = "manifest.json"
_PACK: Final = "pack/"
_UNTRUSTED: Final = "a law file of Lodestone"
_TIME: Final = (1980, 1, 1, 0, 0, 0)
_MOST_FILES: Final = 5_000
_ALTERED: Final = "it is no law file, or it was altered after it was signed"
_FETCH: Final = "Fetch it again from where it came from, and take nothing out of this one"


def write_law(
    manifest: LawManifest, contents: Mapping[str, bytes], key_file: bytes, passphrase: str
) -> bytes:
    """Return a signed law file; the same files and key give the same bytes.

    Errors: Refused if the key cannot be used.
    """
    inner = _inner_archive(manifest, contents)
    signature = sign_content(
        inner, key_file, passphrase, untrusted=_UNTRUSTED, trusted=_trusted_comment(manifest)
    )
    return _outer_archive(inner, signature_text(signature))


def read_law(content: bytes, keys: Mapping[str, bytes]) -> SignedLaw:
    """Return what a signed law file holds; ``keys`` are the public key files that are trusted, by the ids of the keys.

    Errors: Refused if it is altered or not written as a law file is; LawKeyUnknown naming its key if that is not among
    the trusted ones.
    """
    outer = _unpack(content)
    signature = read_signature(outer.get(_SIGNATURE, b""))
    inner = outer.get(_LAW, b"")
    if signature is None or content != _outer_archive(inner, signature_text(signature)):
        raise Refused(_ALTERED, do=_FETCH)
    return _open_law(inner, signature, keys)


def join_law(
    manifest: LawManifest, contents: Mapping[str, bytes], signature: bytes, keys: Mapping[str, bytes]
) -> SignedLaw:
    """Return a law file whose files and signature were kept apart, as a paper carries them.

    Errors: as above.
    """
    read = read_signature(signature)
    if read is None or signature_text(read) != signature or read.trusted != _trusted_comment(manifest):
        raise Refused(_ALTERED, do=_FETCH)
    return _open_law(_inner_archive(manifest, contents), read, keys)


def read_key(content: bytes) -> tuple[str, str]:
    """Return id and comment of a public key.

    Errors: Refused if it is none.
    """
    key = read_public_key(content)
    return key.id, key.comment


def _open_law(inner: bytes, signature: Signature, keys: Mapping[str, bytes]) -> SignedLaw:
    if signature.untrusted != _UNTRUSTED:
        raise Refused(_ALTERED, do=_FETCH)
    if signature.key not in keys:
        raise LawKeyUnknown(
            Phrase("its key {key} is one that nobody here trusts", key=signature.key),
            do="Ask who signed it for the public key, see that it is theirs, and trust it: Trust a key, beside Law,"
            " or pack keys --trust FILE --by NAME --why TEXT",
        )
    if not is_signed_by(signature, inner, read_public_key(keys[signature.key])):
        raise Refused(_ALTERED, do=_FETCH)
    manifest, contents = _read_inner(inner)
    if signature.trusted != _trusted_comment(manifest):
        raise Refused("its signature names another version than its manifest", do=_FETCH)
    return SignedLaw(manifest, contents, signature.key, signature_text(signature))


def _trusted_comment(manifest: LawManifest) -> str:
    return f"lodestone-law/1 id={manifest.id} version={manifest.version} known_to={manifest.known_to}"


def _inner_archive(manifest: LawManifest, contents: Mapping[str, bytes]) -> bytes:
    tree = {
        "format": "lodestone-law/1",
        "id": manifest.id,
        "version": manifest.version,
        "known_to": manifest.known_to.isoformat(),
        "made_on": manifest.made_on.isoformat(),
        "engine": manifest.engine,
    }
    text = (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    return _archive({_MANIFEST: text, **{_PACK + name: contents[name] for name in sorted(contents)}})


def _outer_archive(inner: bytes, signature: bytes) -> bytes:
    return _archive({_LAW: inner, _SIGNATURE: signature})


def _archive(entries: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive of entries as they are, that is the same on every system."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, _TIME)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return written.getvalue()


def _read_inner(inner: bytes) -> tuple[LawManifest, dict[str, bytes]]:
    """Return manifest and files of an archive whose signature fits.

    Errors: Refused if it is not written as law files are: a manifest that is broken or twice, a path out of the folder.
    """
    entries = _unpack(inner)
    try:
        tree = json.loads(entries.pop(_MANIFEST))
        manifest = LawManifest(
            id=_text(tree["id"]),
            version=_text(tree["version"]),
            known_to=date.fromisoformat(_text(tree["known_to"])),
            made_on=date.fromisoformat(_text(tree["made_on"])),
            engine=int(tree["engine"]),
        )
    except (KeyError, TypeError, ValueError, RecursionError):
        raise Refused("its manifest is missing or broken", do=_FETCH) from None
    contents = {name.removeprefix(_PACK): content for name, content in entries.items()}
    if any(not name.startswith(_PACK) or not _is_plain(name) for name in entries) or (
        inner != _inner_archive(manifest, contents)
    ):
        raise Refused("it is signed, but not written as law files are", do=_FETCH)
    return manifest, contents


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _is_plain(name: str) -> bool:
    """Tell whether a name stays inside its folder on every system."""
    return all(part not in ("", ".", "..") for part in name.split("/")) and not set(name) & set('\\:\0"<>|?*')


def _unpack(content: bytes) -> dict[str, bytes]:
    """Return the entries of an archive that holds them as they are, each once; nothing else is opened.

    Errors: Refused.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            infos = archive.infolist()
            sizes = sum(info.file_size for info in infos)
            is_sound = (
                len(infos) <= _MOST_FILES
                and sizes <= len(content)
                and len({info.filename for info in infos}) == len(infos)
                and all(info.compress_type == zipfile.ZIP_STORED and not info.flag_bits & 1 for info in infos)
            )
            if not is_sound:
                raise Refused(_ALTERED, do=_FETCH)
            return {info.filename: archive.read(info) for info in infos}
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, OverflowError):
        raise Refused(_ALTERED, do=_FETCH) from None
