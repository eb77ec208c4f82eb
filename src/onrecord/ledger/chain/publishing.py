"""A head as it is published elsewhere: a small file, signed (Ed25519, RFC 8032) if so wished.

The file is canonical JSON with the fields of the head; a signature is over the canonical JSON of
these fields, after a line that says what is signed. ``ots stamp FILE`` (OpenTimestamps) takes the
file as it is.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from onrecord.errors import QueryError
from onrecord.ledger.chain.hashing import canonical
from onrecord.ledger.chain.heads import Head

_SIGNED = b"onrecord head 1\n"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_SIGNATURE = re.compile(r"[0-9a-f]{128}")


def document(head: Head, key: Ed25519PrivateKey | None = None) -> bytes:
    """The file of a head, signed with ``key``; one line of canonical JSON in UTF-8."""
    fields = head._asdict()
    if key is not None:
        public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        signature = key.sign(_SIGNED + canonical(fields))
        fields |= {"key": public.hex(), "signature": signature.hex()}
    return canonical(fields) + b"\n"


def published(told: str) -> tuple[Head, str | None]:
    """The head of a file that ``document`` made, or of 64 hexadecimal digits alone, and its
    signature. Raises ``QueryError`` when it is neither."""
    if _DIGEST.fullmatch(told.strip().lower()):
        return Head(told.strip().lower(), None, None), None
    path = Path(told)
    try:
        fields = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise QueryError(told, "it is no head", "Give 64 digits, or a file of one") from error
    if not isinstance(fields, dict) or not _is_whole(fields):
        raise QueryError(told, "the file holds no head", "Make one: onrecord head --ots FILE")
    return Head(fields["sha256"], fields["entries"], fields["at"]), fields.get("signature")


def _is_whole(fields: dict[str, Any]) -> bool:
    return (
        bool(_DIGEST.fullmatch(str(fields.get("sha256"))))
        and type(fields.get("entries")) is int
        and isinstance(fields.get("at"), str | None)
        and bool(_SIGNATURE.fullmatch(str(fields.get("signature", "0" * 128))))
    )


def is_signed_by(head: Head, signature: str, key: Ed25519PublicKey) -> bool:
    """Whether the holder of ``key`` signed ``head``."""
    try:
        key.verify(bytes.fromhex(signature), _SIGNED + canonical(head._asdict()))
    except InvalidSignature:
        return False
    return True


def new_key(path: Path) -> Path:
    """Make a private key at ``path``, which nobody else can read (mode 600), and the public one
    beside it; gives where that is. Raises ``QueryError`` when a file is there, or cannot be."""
    key, public = Ed25519PrivateKey.generate(), path.with_name(f"{path.name}.pub")
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    told = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    try:
        public.touch(mode=0o644, exist_ok=False)
        path.touch(mode=0o600, exist_ok=False)
        path.write_bytes(private)
        public.write_bytes(told)
    except OSError as error:
        raise QueryError(
            str(path), f"the key cannot be written ({error.strerror})", "Give another path"
        ) from error
    return public


def private_key(path: Path) -> Ed25519PrivateKey:
    """The private key in a PEM file. Raises ``QueryError`` when there is none."""
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _no_key(path) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _no_key(path)
    return key


def public_key(path: Path) -> Ed25519PublicKey:
    """The public key in a PEM file. Raises ``QueryError`` when there is none."""
    try:
        key = load_pem_public_key(path.read_bytes())
    except (OSError, ValueError, UnsupportedAlgorithm) as error:
        raise _no_key(path) from error
    if not isinstance(key, Ed25519PublicKey):
        raise _no_key(path)
    return key


def _no_key(path: Path) -> QueryError:
    return QueryError(str(path), "it is no Ed25519 key", "Make one: onrecord head --new-key PATH")
