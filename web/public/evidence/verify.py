#!/usr/bin/env python3
"""Vérifie un dossier de preuve, un registre de faits ou des points de contrôle, sans rien de leur auteur.

  python3 verify.py DOSSIER.zip [--points CHEMIN] [--cle key.json]     un dossier de preuve
  python3 verify.py --faits FAITS.jsonl --points CHEMIN [--cle …]      tous les faits, un par ligne
  python3 verify.py --points CHEMIN [--cle …]                          les points de contrôle seuls

CHEMIN : le dossier des fichiers publiés sous /checkpoints/ (AAAA-MM-JJ.json, latest.json), ou un seul d'entre eux.
La clé est celle publiée sous /checkpoints/key.json, ou mieux : celle que vous tenez d'ailleurs.
Sortie : 0 tout est juste ; 1 quelque chose est faux, nommé ; 3 rien n'est faux, mais tout n'a pu être vérifié.
Python 3.8 ou plus, bibliothèque standard seulement.
"""
import argparse, base64, functools, hashlib, json, os, pathlib, re, sys, zipfile
from decimal import Decimal

notes = []  # ce qui n'est pas faux, et que le lecteur doit savoir
class Wrong(Exception): pass  # une entrée fausse : où, et pourquoi
def wrong(where, why):
    raise Wrong(f"{where} : {why}")

# --- Textes et empreintes -------------------------------------------------------------------------------------------
def pairs(found):
    keys = [key for key, _ in found]
    if len(set(keys)) != len(keys):
        raise ValueError("un nom est écrit deux fois")
    return dict(found)

def parse(raw, where):
    try:
        return json.loads(raw.decode("utf-8"), object_pairs_hook=pairs)
    except (ValueError, RecursionError) as error:
        wrong(where, f"illisible ({error})")
load = lambda path: parse(pathlib.Path(path).read_bytes(), os.path.basename(path))

def number(value):  # comme l'écrit ECMAScript (RFC 8785, 3.2.2.3)
    if value == int(value) and abs(value) < 1e21:
        return str(int(value))
    digits, _, exponent = repr(value).partition("e")
    if exponent and not -7 < int(exponent) < 21:
        return f"{digits}e{'+' if int(exponent) > 0 else '-'}{abs(int(exponent))}"
    return format(Decimal(repr(value)), "f")

def canonical(value):  # le texte unique d'une valeur JSON (JCS, RFC 8785)
    if value is None or isinstance(value, (bool, str, int)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, float):
        return number(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(f"{canonical(name)}:{canonical(value[name])}" for name in names) + "}"

sha = lambda *parts: hashlib.sha256(b"".join(parts)).digest()
b64 = lambda raw: base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
unb64 = lambda text: base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
digest = lambda value: b64(sha(canonical(value).encode("utf-8", "surrogatepass")))

# --- Ed25519 (RFC 8032), vérification seule -------------------------------------------------------------------------
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P

def recover(y, sign):
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    x = x * pow(2, (P - 1) // 4, P) % P if (x * x - x2) % P else x
    if (x * x - x2) % P or y >= P or (x == 0 and sign):
        return None
    return P - x if x & 1 != sign else x

def point(raw):
    sign, y = divmod(int.from_bytes(raw, "little"), 2**255)
    x = recover(y, sign)
    return None if x is None else (x, y, 1, x * y % P)

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)

def times(n, p):
    q = (0, 1, 1, 0)
    while n:
        q, p, n = (add(q, p) if n & 1 else q), add(p, p), n >> 1
    return q
BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def ed25519(key, message, signature):
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L or len(signature) != 64:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 == (left[1] * right[2] - right[1] * left[2]) % P

def signed(jws, expected, kind, key, where):
    """Une signature JWS compacte : elle porte sur cette valeur, et la clé publiée l'a faite."""
    try:
        header, payload, signature = jws.split(".")
        head, content = json.loads(unb64(header)), unb64(payload)
    except (ValueError, AttributeError):
        wrong(where, "sa signature est illisible")
    if content != canonical(expected).encode():
        wrong(where, "ce qui est signé n'est pas ce qui est écrit")
    if key is None:
        return notes.append(f"{where} : signature non vérifiée, faute de clé (--cle)")
    if head.get("alg") != "EdDSA" or head.get("typ") != kind:
        wrong(where, "sa signature n'est pas de ce genre")
    if not ed25519(unb64(key["x"]), f"{header}.{payload}".encode(), unb64(signature)):
        wrong(where, "sa signature n'est pas de la clé publiée")

# --- Points de contrôle ---------------------------------------------------------------------------------------------
def read_points(path, key):
    """Les points publiés, contrôlés l'un après l'autre. Donne le dernier, les faits de chaque chose s'ils y sont tous, et sous quel point."""
    folder, names = (path, sorted(os.listdir(path))) if os.path.isdir(path) else (os.path.dirname(path), [os.path.basename(path)])
    days = [n for n in names if re.fullmatch(r"\d{4}-\d\d-\d\d\.json", n)]
    others, last, lists, under = [n for n in names if n == "latest.json" or (len(names) == 1 and n not in days)], None, {}, {}
    for name in days + others:
        read = load(os.path.join(folder, name))
        if not isinstance(read, dict) or not isinstance(read.get("statement"), dict):
            wrong(name, "ce n'est pas un point de contrôle")
        statement = read["statement"]
        signed(read.get("jws"), statement, "label-ess-checkpoint", key, name)
        if name in others:
            if days and statement != last:
                wrong(name, f"le dernier point publié est le n° {statement['sequence']} : ce qui précède s'arrête au n° {last['sequence']}")
            last = statement
            continue
        if statement["date"] != name[:10]:
            wrong(name, f"porte la date du {statement['date']}")
        if last is not None and (statement["sequence"] != last["sequence"] + 1 or statement["previous"] != digest(last)):
            wrong(name, f"ne suit pas le point n° {last['sequence']} : il en manque un, ou l'un d'eux a été changé")
        entries = read.get("entries")
        if digest(entries) != statement["entries"]:
            wrong(name, "ses entrées ne sont pas celles qui sont signées")
        if last is None and statement["sequence"] != 1:
            lists = notes.append(f"{name} : les points publiés avant lui manquent, l'ordre des faits n'est vérifié qu'en partie")
        for thing, before, *hashes in entries if lists is not None else []:
            if before != len(lists.setdefault(thing, [])):
                wrong(f"{name}, chose {thing}", "le nombre de ses faits ne suit pas le point précédent")
            lists[thing] += hashes
            under.setdefault(thing, []).extend([statement["sequence"]] * len(hashes))
        last = statement
    if lists and days and (sum(map(len, lists.values())), len(lists)) != (last["facts"], last["things"]):
        wrong(days[-1], "le compte des faits n'est pas celui qui est signé")
    if days and lists is not None and root_of(lists) != last["root"]:
        wrong(days[-1], "la racine n'est pas celle des choses qu'il couvre")
    return last, lists if days else None, under

summed = lambda hashes: b64(functools.reduce(lambda total, each: sha(total, unb64(each)), hashes, bytes(32)))
leaf = lambda bucket: sha(b"\0", canonical(bucket).encode())
def root_of(lists):  # 65 536 feuilles, par les deux premiers octets du nom de chaque chose
    buckets = {}
    for name in sorted(lists):
        buckets.setdefault(int.from_bytes(unb64(name)[:2], "big"), []).append([name, len(lists[name]), summed(lists[name])])
    level, empty = {at: leaf(bucket) for at, bucket in buckets.items()}, leaf([])
    for _ in range(16):
        level = {at: sha(b"\1", level.get(2 * at, empty), level.get(2 * at + 1, empty)) for at in {at // 2 for at in level}}
        empty = sha(b"\1", empty, empty)
    return b64(level.get(0, empty))

# --- Faits ----------------------------------------------------------------------------------------------------------
def check_facts(facts, where, expected, least):  # sa chaîne, et, si on les a, les empreintes publiées ; donne les siennes
    hashes, before = [], None
    for at, fact in enumerate(facts):
        here = f"{where}, fait {at + 1}"
        if not isinstance(fact, dict) or not {"id", "version", "rank", "type", "hash"} <= set(fact):
            wrong(here, "ce n'est pas un fait")
        here += f" ({fact['type']}, version {fact['version']}, rang {fact['rank']})"
        found = digest({name: value for name, value in fact.items() if name != "hash"})
        if fact.get("previous") != (before and before["hash"]):
            wrong(here, "ne reprend pas l'empreinte du fait précédent")
        if found != fact["hash"]:
            wrong(here, "son empreinte n'est pas celle de son contenu")
        if before and (fact["version"], fact["rank"]) not in ((before["version"], before["rank"] + 1), (before["version"] + 1, 0)):
            wrong(here, "une version ou un rang manque avant lui")
        if expected is not None and at < len(expected) and expected[at] != found:
            wrong(here, "n'est pas le fait que le point de contrôle publié couvre")
        hashes, before = hashes + [found], fact
    if len(hashes) < least:
        wrong(f"{where}, fait {len(hashes) + 1}", f"manque : le point de contrôle publié en couvre {least}")
    return hashes

def check_ledger(path, lists):
    things, names = {}, {}
    for at, line in enumerate(pathlib.Path(path).read_bytes().splitlines()):
        fact = parse(line, f"ligne {at + 1}")
        things.setdefault(f"{fact.get('workflow')} {fact.get('thing')}", []).append(fact)
    for thing, facts in things.items():
        name = facts[0].get("hash")
        names[name] = check_facts(facts, thing, lists.get(name), len(lists.get(name, [])))
        if len(names[name]) > len(lists.get(name, [])):
            notes.append(f"{thing} : aucun point de contrôle ne couvre ses derniers faits, ou le premier a été changé")
    for name in lists:
        if name not in names:
            wrong(f"chose {name}, fait 1", "manque, ou a été changé : un point de contrôle publié le couvre")
    return sum(map(len, names.values()))

# --- Dossier de preuve ----------------------------------------------------------------------------------------------
def check_inclusion(proof, name, where, hashes, root):  # ses faits sont ceux que couvre la racine publiée, et tous
    head = [entry for entry in proof["bucket"] if entry[0] == name]
    node, at = leaf(proof["bucket"]), int.from_bytes(unb64(name)[:2], "big")
    for each in proof["path"]:
        node = sha(b"\1", unb64(each), node) if at & 1 else sha(b"\1", node, unb64(each))
        at >>= 1
    if len(proof["path"]) != 16 or b64(node) != root or len(head) != 1:
        wrong(where, "ne mène pas à la racine du point de contrôle publié")
    _, count, total = head[0]
    if len(hashes) < count or summed(hashes[:count]) != total:
        listed = proof["hashes"] if summed(proof["hashes"]) == total else wrong(where, "ses empreintes ne sont pas celles que le point couvre")
        at = next((i for i, each in enumerate(listed) if i >= len(hashes) or hashes[i] != each), 0)
        wrong(f"{where.replace('preuves/', 'faits/')}, fait {at + 1}", "n'est pas celui que le point de contrôle couvre, ou manque")
    if len(hashes) > count:
        notes.append(f"{where} : {len(hashes) - count} fait(s) venus après le point de contrôle ; la signature du dossier seule les couvre")

def check_pack(path, points, key):
    try:
        archive = zipfile.ZipFile(path)
        files = {name: archive.read(name) for name in archive.namelist()}
    except Exception as error:  # une archive abîmée l'est de bien des façons
        wrong(path, f"archive illisible ({error})")
    len(files) == len(archive.namelist()) or wrong(path, "une entrée y est deux fois")
    manifest = parse(files.pop("manifest.json", b""), "manifest.json")
    signatures = files.pop("manifest.jws", b"").decode("ascii", "replace").split()
    try:  # ce qui a été signé dit quelle entrée a été changée, même si le manifeste a été refait
        parts = [json.loads(unb64(jws.split(".")[1])) for jws in signatures]
        sealed = {name: told for part in parts for name, told in part["entries"].items()}
    except (ValueError, IndexError):
        wrong("manifest.jws", "illisible")
    for name in list(sealed) + sorted(set(files) - set(sealed)):
        if name not in files or name not in sealed:
            wrong(name, "manque" if name in sealed else "n'est pas une entrée du dossier")
    things, (last, lists, under) = sorted(name for name in files if name.startswith("faits/")), points or (None, None, {})
    covered = parse(files["point-de-controle.json"], "point-de-controle.json") if "point-de-controle.json" in files else None
    for name in things:
        facts = parse(files[name], name)
        first = facts[0].get("hash") if facts and isinstance(facts[0], dict) else None
        proof, expected = name.replace("faits/", "preuves/"), (lists or {}).get(first)
        least = sum(covered is not None and each <= covered["statement"]["sequence"] for each in under.get(first, []))
        hashes = check_facts(facts, name, expected, least)
        if lists is not None and expected is None and covered and proof in files:
            wrong(f"{name}, fait 1", "n'est pas un fait que les points de contrôle publiés couvrent")
        if expected is not None and len(hashes) < len(expected):
            notes.append(f"{name} : {len(expected) - len(hashes)} fait(s) venus depuis que ce dossier de preuve a été fait")
        if covered and proof in files:
            same = last is not None and last["sequence"] == covered["statement"]["sequence"]
            check_inclusion(parse(files[proof], proof), first, proof, hashes, (last if same else covered["statement"])["root"])
        shown = parse(files.get(name.replace("faits/", "personnel/"), b"[]"), name)
        for told in shown:
            fact = next((each for each in facts if each["id"] == told["fact"]), None) or wrong(name, f"fait {told['fact']} absent")
            for field, value in told["values"].items():
                if b64(sha(unb64(value["salt"]), value["value"].encode())) != fact["personal"]["commitments"].get(field):
                    wrong(f"{name.replace('faits/', 'personnel/')}, fait {told['fact']}, {field}", "n'est pas la valeur à laquelle le fait s'engage")
        for day in [fact["data"].get("erasedOn") for fact in facts if fact["type"] == "ApplicationErased.v1"][-1:]:
            gone = sum(len(each["personal"]["commitments"]) for each in facts if "personal" in each) - sum(len(told["values"]) for told in shown)
            notes.append(f"{name} : effacé par règle le {day}, avec le visa des archives ; {gone} valeur(s) n'y sont plus, leurs engagements restent dans les faits")
    known = "".join(files[name].decode() for name in things)
    for name in (name for name in sorted(files) if name.startswith("pieces/")):
        if b64(sha(files[name])) != name.split(".")[-2] or name.split(".")[-2] not in known:
            wrong(name, "n'est pas la pièce dont les faits donnent l'empreinte")
    for name, expected in sealed.items():
        if b64(sha(files[name])) != expected:
            wrong(name, "n'est pas ce qu'elle était quand le dossier a été fait")
    sent = {row.get("letterText"): row["factId"] for row in parse(files.get("vues/envois.json", b"[]"), "vues/envois.json")}
    for name in (name for name in sorted(files) if name.startswith("lettres/")):
        if b64(sha(files[name])) != name.split(".")[-2] or f'"{sent.get(name.split(".")[-2])}"' not in known:
            wrong(name, "n'est pas la lettre dont l'envoi garde l'empreinte, appelée par un fait du dossier")
    for at, (jws, part) in enumerate(zip(signatures, parts)):
        signed(jws, part, "label-ess-evidence", key, "manifest.jws")
        if (part["whole"], part["part"], part["parts"]) != (digest(manifest), at + 1, len(parts)):
            wrong("manifest.json", "n'est pas le manifeste qui a été signé")
    if covered:
        signed(covered["jws"], covered["statement"], "label-ess-checkpoint", key, "point-de-controle.json")
        if last is not None and last["sequence"] == covered["statement"]["sequence"] and last != covered["statement"]:
            wrong("point-de-controle.json", "n'est pas le point publié sous ce numéro")
    if last is None or covered is None:
        notes.append("aucun point de contrôle publié n'a été comparé (--points)")
    return len(files)

def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("dossier", nargs="?")
    [parser.add_argument(name) for name in ("--points", "--cle", "--faits")]
    asked = parser.parse_args()
    try:
        key = load(asked.cle) if asked.cle else None
        points = read_points(asked.points, key) if asked.points else None
        if asked.faits:
            if not points or points[1] is None:
                wrong(str(asked.points), "il faut tous les points publiés, depuis le premier")
            print(f"{check_ledger(asked.faits, points[1])} faits vérifiés.")
        if asked.dossier:
            print(f"{check_pack(asked.dossier, points, key)} entrées vérifiées.")
    except Wrong as error:
        return print(f"FAUX : {error}") or 1
    print("\n".join([f"À SAVOIR : {note}" for note in notes] + ["Rien n'est faux." if notes else "JUSTE."]))
    return 3 if notes else 0

sys.exit(main())
