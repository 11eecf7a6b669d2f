# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The form of a ``.lodestone-law``: the files of a law file with a manifest, and the signature over all of it.

It is a ZIP archive of two entries, ``law.zip`` and ``law.zip.minisig``; unpacked, ``minisign -V -m law.zip`` checks
it. The inner archive holds ``manifest.json`` and the files in ``pack/``. Nothing is compressed, no entry has a time,
and the order is that of the names: there is only one way to write given files, and whatever is not written that way is
refused. So no byte can differ, be added or be hidden, and no archive grows when it is opened.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.basics.messages import Refused
from desktop_app.services.context.law_use import LawKeyUnknown, LawManifest, SignedLaw

# --------------------------------------------------------------------------------------------------
# Keys and signatures in the form of the program minisign, so that anybody can make and check them without
# ours. A signature is four lines: an untrusted comment, ``ED`` with the id of the key and an Ed25519
# signature over the BLAKE2b digest of what is signed, a trusted comment, and a signature over the first one
# and that comment. A secret key may be locked with a passphrase, by scrypt. Of a damaged key or signature
# nothing is told but that it is damaged.


_MINISIGN_UNTRUSTED: Final = "untrusted comment: "
_TRUSTED: Final = "trusted comment: "
_PURE, _PREHASHED, _SCRYPT, _OPEN, _BLAKE2B = b"Ed", b"ED", b"Sc", b"\0\0", b"B2"
_PUBLIC_LENGTH: Final = 2 + 8 + 32
_SECRET_LENGTH: Final = 2 + 2 + 2 + 32 + 8 + 8 + 104
_SIGNATURE_LENGTH: Final = 2 + 8 + 64
_MOST_MEMORY: Final = 1 << 30
"""What minisign itself asks for to unlock a key, in bytes; a file that asks for more is refused."""
_MOST_WORK: Final = 1 << 25
_LEAST_WORK: Final = 1 << 15
_BLOCKS: Final = 8
"""The size of the blocks of scrypt; libsodium uses no other."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What checks signatures: ``id`` as minisign prints it, ``comment`` the first line of its file, the 32 bytes."""

    id: str
    comment: str
    value: bytes


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as it is written: the id of its key, both comments, both signatures."""

    key: str
    untrusted: str
    trusted: str
    of_content: bytes
    of_comment: bytes


def read_public_key(text: bytes) -> PublicKey:
    """Return a public key, from its file.

    Errors: Refused if it is none.
    """
    comment, raw = _comment_and_value(text, _PUBLIC_LENGTH)
    if raw is None or raw[:2] != _PURE:
        raise Refused(
            "it is no public key of minisign, or a damaged one",
            do="Ask whose key it is for the file again; minisign -G writes it as minisign.pub",
        )
    return PublicKey(_key_id(raw[2:10]), comment, raw[10:])


def public_key_text(key: PublicKey) -> str:
    """Return a public key as its file has it."""
    raw = _PURE + bytes.fromhex(key.id)[::-1] + key.value
    return f"{_MINISIGN_UNTRUSTED}{key.comment}\n{base64.b64encode(raw).decode('ascii')}\n"


def read_signature(text: bytes) -> Signature | None:
    """Return a signature; None where it is damaged, or over the bytes themselves and not their digest."""
    try:
        first, encoded, third, last = text.decode("utf-8").split("\n")[:4]
        raw, of_comment = base64.b64decode(encoded, validate=True), base64.b64decode(last, validate=True)
    except (ValueError, UnicodeDecodeError, binascii.Error):
        return None
    is_whole = first.startswith(_MINISIGN_UNTRUSTED) and third.startswith(_TRUSTED)
    if not is_whole or len(raw) != _SIGNATURE_LENGTH or len(of_comment) != 64 or raw[:2] != _PREHASHED:
        return None
    return Signature(
        _key_id(raw[2:10]),
        first.removeprefix(_MINISIGN_UNTRUSTED),
        third.removeprefix(_TRUSTED),
        raw[10:],
        of_comment,
    )


def signature_text(signature: Signature) -> bytes:
    """Return a signature as it is written; there is only one way to write it."""
    raw = _PREHASHED + bytes.fromhex(signature.key)[::-1] + signature.of_content
    lines = (
        _MINISIGN_UNTRUSTED + signature.untrusted,
        base64.b64encode(raw).decode("ascii"),
        _TRUSTED + signature.trusted,
        base64.b64encode(signature.of_comment).decode("ascii"),
        "",
    )
    return "\n".join(lines).encode("utf-8")


def is_signed_by(signature: Signature, content: bytes, key: PublicKey) -> bool:
    """Tell whether a key has signed just this content and just this trusted comment."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if signature.key != key.id:
        return False
    try:
        public = Ed25519PublicKey.from_public_bytes(key.value)
        public.verify(signature.of_content, hashlib.blake2b(content).digest())
        public.verify(signature.of_comment, signature.of_content + signature.trusted.encode("utf-8"))
    except (InvalidSignature, ValueError):
        return False
    return True


def sign_content(
    content: bytes, key_file: bytes, passphrase: str, *, untrusted: str, trusted: str
) -> Signature:
    """Return a signature over some content, made with a secret key of minisign.

    Errors: Refused if the key cannot be read or its passphrase is another.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key, seed = _open_secret_key(key_file, passphrase)
    private = Ed25519PrivateKey.from_private_bytes(seed)
    of_content = private.sign(hashlib.blake2b(content).digest())
    return Signature(key, untrusted, trusted, of_content, private.sign(of_content + trusted.encode("utf-8")))


def public_of(key_file: bytes, passphrase: str) -> tuple[str, bytes]:
    """Return the id of a secret key, and the file of the public key that goes with it.

    Errors: as above.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key, seed = _open_secret_key(key_file, passphrase)
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    return key, public_key_text(PublicKey(key, "", public)).encode("utf-8")


def _open_secret_key(key_file: bytes, passphrase: str) -> tuple[str, bytes]:
    """Return the id of a secret key and the 32 bytes it grows from."""
    _, raw = _comment_and_value(key_file, _SECRET_LENGTH)
    if raw is None or raw[:2] != _PURE or raw[2:4] not in (_SCRYPT, _OPEN) or raw[4:6] != _BLAKE2B:
        raise Refused(
            "it is no secret key of minisign, or a damaged one", do="Name the file that minisign -G wrote"
        )
    salt, work, memory = raw[6:38], *(int.from_bytes(raw[at : at + 8], "little") for at in (38, 46))
    key = raw[54:]
    if raw[2:4] == _SCRYPT:
        if not passphrase:
            raise Refused(
                "the key is locked with a passphrase, and none was given",
                do="Put it into the environment variable LODESTONE_KEY_PASSPHRASE",
            )
        if memory > _MOST_MEMORY or work > _MOST_WORK:
            raise Refused("the key asks for more memory or work than minisign does", do="Make another key")
        work = work
        length = len(key)
        work = max(work, _LEAST_WORK)
        if work < memory // 32:
            most, parallel = work // (_BLOCKS * 4), 1
            rounds = _power_above_half(most)
        else:
            rounds = _power_above_half(memory // (_BLOCKS * 128))
            parallel = min(work // 4 // rounds, 0x3FFFFFFF) // _BLOCKS
        stream = hashlib.scrypt(
            passphrase.encode("utf-8"),
            salt=salt,
            n=rounds,
            r=_BLOCKS,
            p=max(parallel, 1),
            maxmem=2 * _MOST_MEMORY - 2,  # the most that OpenSSL takes
            dklen=length,
        )
        key = bytes(a ^ b for a, b in zip(key, stream, strict=True))
    number, secret, check = key[:8], key[8:72], key[72:]
    expected = hashlib.blake2b(raw[:2] + number + secret, digest_size=32).digest()
    if not hmac.compare_digest(check, expected):
        raise Refused(
            "the passphrase of the key is another, or the key is damaged",
            do="Put the passphrase into the environment variable LODESTONE_KEY_PASSPHRASE",
        )
    return _key_id(number), secret[:32]


def _power_above_half(most: int) -> int:
    """Return the least power of two, from 2 on, that is more than half of a number."""
    power = 2
    while power <= most // 2:
        power *= 2
    return power


def _comment_and_value(text: bytes, length: int) -> tuple[str, bytes | None]:
    """Return the comment and the value of a file of two lines; the value is None where it is not of that length."""
    try:
        first, encoded = text.decode("utf-8").strip().splitlines()
        raw = base64.b64decode(encoded.strip(), validate=True)
    except (ValueError, UnicodeDecodeError, binascii.Error):
        return "", None
    if not first.startswith(_MINISIGN_UNTRUSTED) or len(raw) != length:
        return "", None
    return first.removeprefix(_MINISIGN_UNTRUSTED).strip(), raw


def _key_id(number: bytes) -> str:
    return number[::-1].hex().upper()


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
) -> tuple[bytes, str]:
    """Return a signed law file and the id of its key; the same files and key give the same bytes.

    Errors: Refused if the key cannot be used.
    """
    inner = _inner_archive(manifest, contents)
    signature = sign_content(
        inner, key_file, passphrase, untrusted=_UNTRUSTED, trusted=_trusted_comment(manifest)
    )
    return _outer_archive(inner, signature_text(signature)), signature.key


def read_law(content: bytes, keys: Mapping[str, bytes]) -> SignedLaw:
    """Return what a signed law file holds; ``keys`` are the public key files that are trusted, by the ids of the keys.

    Errors: Refused if it is altered or not written as a law file is; LawKeyUnknown naming its key if that is not among
    the trusted ones.
    """
    inner, signature = _read_outer(content)
    _check_signature(inner, signature, keys)
    return _open_law(inner, signature)


def open_law(content: bytes) -> SignedLaw:
    """Return the same without holding the signature against a key: whether the file is as it was signed is not known.

    Errors: Refused if it is not written as a law file is.
    """
    return _open_law(*_read_outer(content))


def _read_outer(content: bytes) -> tuple[bytes, Signature]:
    outer = _unpack(content)
    signature = read_signature(outer.get(_SIGNATURE, b""))
    inner = outer.get(_LAW, b"")
    if signature is None or content != _outer_archive(inner, signature_text(signature)):
        raise Refused(_ALTERED, do=_FETCH)
    return inner, signature


def join_law(
    manifest: LawManifest, contents: Mapping[str, bytes], signature: bytes, keys: Mapping[str, bytes]
) -> SignedLaw:
    """Return a law file whose files and signature were kept apart, as a paper carries them.

    Errors: as above.
    """
    read = read_signature(signature)
    if read is None or signature_text(read) != signature or read.trusted != _trusted_comment(manifest):
        raise Refused(_ALTERED, do=_FETCH)
    inner = _inner_archive(manifest, contents)
    _check_signature(inner, read, keys)
    return _open_law(inner, read)


def read_key(content: bytes) -> tuple[str, str]:
    """Return id and comment of a public key.

    Errors: Refused if it is none.
    """
    key = read_public_key(content)
    return key.id, key.comment


def _check_signature(inner: bytes, signature: Signature, keys: Mapping[str, bytes]) -> None:
    if signature.untrusted != _UNTRUSTED:
        raise Refused(_ALTERED, do=_FETCH)
    if signature.key not in keys:
        raise LawKeyUnknown(signature.key)
    if not is_signed_by(signature, inner, read_public_key(keys[signature.key])):
        raise Refused(_ALTERED, do=_FETCH)


def _open_law(inner: bytes, signature: Signature) -> SignedLaw:
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
    return all(step not in ("", ".", "..") for step in name.split("/")) and not set(name) & set('\\:\0"<>|?*')


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
