"""Refait un tirage au sort de labels à contrôler, sans nous : Python 3 seul.

    python3 draw.py annonce.json point.json

annonce.json : la règle et la liste des labels, publiées avant le tirage sous leur empreinte, /draws/CONSEIL/EMPREINTE.json
point.json : le premier point de contrôle du jour annoncé ou d'après, /checkpoints/JOUR.json
Le point se vérifie par /checkpoints/verify.py : c'est lui que personne ne connaissait quand la liste a été publiée.
"""
import base64
import hashlib
import json
import sys


def digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")


announced, checkpoint = (open(path, "rb").read() for path in sys.argv[1:3])
rule = json.loads(announced)
statement = json.loads(checkpoint)["statement"]
seed = digest(json.dumps(statement, sort_keys=True, separators=(",", ":")).encode())
if statement["date"] < rule["seedOn"]:
    sys.exit("Ce point de contrôle vient avant le jour annoncé : il ne peut pas servir au tirage.")
lots = sorted(rule["numbers"], key=lambda number: hashlib.sha256((seed + number).encode()).digest())
print(f"annonce {digest(announced)}, graine {seed}", file=sys.stderr)
print("\n".join(lots[: rule["size"]]))
