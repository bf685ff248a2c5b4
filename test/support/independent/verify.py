"""Verifies credentials from the text of the standards alone: pyld for the canonical form, Ed25519 written out below.

Reads one JSON line: {"now", "contexts": {url: document}, "did": document, "lists": {url: document}, "credentials": [...]}
and prints one JSON line per credential: "valid", "revoked", "expired", "not yet", "unverifiable" or "invalid: why".
"""
import base64, gzip, hashlib, json, sys
from datetime import datetime
from pyld import jsonld

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * SQRT_M1 % P
    if (x * x - square) % P != 0 or (x == 0 and sign):
        return None
    return P - x if x & 1 != sign else x


def add(a, b):
    (x1, y1), (x2, y2) = a, b
    k = D * x1 * x2 * y1 * y2
    x = (x1 * y2 + x2 * y1) * pow(1 + k, P - 2, P) % P
    return x, (y1 * y2 + x1 * x2) * pow(1 - k, P - 2, P) % P


def times(n, point):
    total = (0, 1)
    while n:
        if n & 1:
            total = add(total, point)
        point, n = add(point, point), n >> 1
    return total


def decode_point(data):
    value = int.from_bytes(data, "little")
    y, sign = value & (2**255 - 1), value >> 255
    x = recover_x(y, sign) if y < P else None
    return None if x is None else (x, y)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recover_x(BASE_Y, 0), BASE_Y)


def ed25519_holds(public, message, signature):
    """RFC 8032, 5.1.7."""
    a, r = decode_point(public), decode_point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or len(signature) != 64 or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return times(s, BASE) == add(r, times(h, a))


SIGNS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def base58(text, size):
    value = 0
    for sign in text:
        value = value * 58 + SIGNS.index(sign)
    return value.to_bytes(size, "big")


def canonical(document, load):
    options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": load}
    return hashlib.sha256(jsonld.normalize(document, options).encode()).digest()


def proof_fault(document, did, load):
    """Why the proof does not hold (eddsa-rdfc-2022, Data Integrity), or None."""
    issuer = document["issuer"]
    issuer = issuer if isinstance(issuer, str) else issuer["id"]
    (proof,) = document["proof"]
    if proof["type"] != "DataIntegrityProof" or proof["cryptosuite"] != "eddsa-rdfc-2022":
        return "another kind of proof"
    if proof["proofPurpose"] != "assertionMethod" or did["id"] != issuer:
        return "not for this purpose or issuer"
    method = proof["verificationMethod"]
    if method not in did["assertionMethod"]:
        return "a key that the issuer does not list"
    (key,) = [m for m in did["verificationMethod"] if m["id"] == method]
    public = base58(key["publicKeyMultibase"][1:], 34)
    if public[:2] != b"\xed\x01" or key["controller"] != issuer:
        return "no key of the issuer"
    options = {k: v for k, v in proof.items() if k != "proofValue"}
    options["@context"] = document["@context"]
    bare = {k: v for k, v in document.items() if k != "proof"}
    message = canonical(options, load) + canonical(bare, load)
    signature = base58(proof["proofValue"][1:], 64)
    return None if ed25519_holds(public[2:], message, signature) else "the signature does not fit"


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def status_of(credential, asked, load):
    entry = credential["credentialStatus"]
    listed = asked["lists"].get(entry["statusListCredential"])
    now = instant(asked["now"])
    if listed is None or proof_fault(listed, asked["did"], load):
        return "unverifiable"
    if not instant(listed["validFrom"]) <= now <= instant(listed["validUntil"]):
        return "unverifiable"
    subject = listed["credentialSubject"]
    if subject["statusPurpose"] != entry["statusPurpose"] or subject["encodedList"][0] != "u":
        return "unverifiable"
    text = subject["encodedList"][1:]
    bits = gzip.decompress(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    index = int(entry["statusListIndex"])
    if len(bits) * 8 < 131072 or index >= len(bits) * 8:
        return "unverifiable"
    return "revoked" if bits[index // 8] & (0x80 >> index % 8) else "valid"


def verdict(credential, asked, load):
    fault = proof_fault(credential, asked["did"], load)
    if fault:
        return "invalid: " + fault
    now = instant(asked["now"])
    if now > instant(credential["validUntil"]):
        return "expired"
    if now < instant(credential["validFrom"]):
        return "not yet"
    return status_of(credential, asked, load)


def main():
    asked = json.loads(sys.stdin.readline())

    def load(url, _options=None):
        document = asked["contexts"][url]
        return {"contextUrl": None, "documentUrl": url, "document": document, "contentType": "application/ld+json"}

    for credential in asked["credentials"]:
        try:
            print(json.dumps(verdict(credential, asked, load)))
        except Exception as fault:  # whatever cannot be read is not valid
            print(json.dumps(f"invalid: {type(fault).__name__} {fault}"))


main()
