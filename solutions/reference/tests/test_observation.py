"""Les tableaux de bord et les alertes ne parlent que de métriques qui existent."""

import json
import re
from pathlib import Path

import pytest
import yaml
from prometheus_client import REGISTRY

RACINE = Path(__file__).parent.parent
TABLEAUX = sorted((RACINE / "grafana" / "dashboards").glob("*.json"))
METRIQUE = re.compile(r"\b(?:http|db|items|catalog|fastapi)_[a-z_]+\b")


def panneaux(fichier):
    contenu = json.loads(fichier.read_text(encoding="utf-8"))
    return [panneau for panneau in contenu["panels"] if panneau["type"] != "row"]


def expressions_des_tableaux():
    for fichier in TABLEAUX:
        for panneau in panneaux(fichier):
            for cible in panneau["targets"]:
                yield pytest.param(cible["expr"], id=f"{fichier.stem} : {panneau['title']}")


def expressions_des_alertes():
    regles = yaml.safe_load((RACINE / "prometheus" / "alerts.yml").read_text(encoding="utf-8"))
    for groupe in regles["groups"]:
        for regle in groupe["rules"]:
            yield pytest.param(regle["expr"], id=regle["alert"])


def noms_exposes(client) -> set[str]:
    client.post("/items", json={"nom": "Cafetière", "prix": 25})
    return {point.name for famille in REGISTRY.collect() for point in famille.samples}


@pytest.mark.parametrize("expression", [*expressions_des_tableaux(), *expressions_des_alertes()])
def test_chaque_metrique_citee_est_exposee(client, expression):
    assert set(METRIQUE.findall(expression)) <= noms_exposes(client)


@pytest.mark.parametrize("fichier", TABLEAUX, ids=lambda fichier: fichier.stem)
def test_chaque_panneau_a_un_titre_et_une_unite(fichier):
    for panneau in panneaux(fichier):
        assert panneau["title"] and panneau["fieldConfig"]["defaults"]["unit"]


@pytest.mark.parametrize("fichier", TABLEAUX, ids=lambda fichier: fichier.stem)
def test_chaque_variable_sert(fichier):
    contenu = json.loads(fichier.read_text(encoding="utf-8"))
    requetes = " ".join(c["expr"] for p in panneaux(fichier) for c in p["targets"])
    for variable in contenu["templating"]["list"]:
        assert f"${variable['name']}" in requetes


def test_les_quatre_tableaux_sont_la():
    titres = {json.loads(f.read_text(encoding="utf-8"))["title"] for f in TABLEAUX}
    assert titres == {"HTTP Overview", "Business Metrics", "Database Performance", "RED Metrics"}
