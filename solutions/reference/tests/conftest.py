"""Chaque essai part d'une base SQLite vide, dans un dossier temporaire."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

DOSSIER = Path(tempfile.mkdtemp(prefix="catalogue-"))
os.environ["DATABASE_URL"] = f"sqlite:///{DOSSIER / 'essais.db'}"
os.environ["AUTORISER_PANNES"] = "1"
os.environ["RAFRAICHISSEMENT_SECONDES"] = "3600"

from fastapi.testclient import TestClient
from prometheus_client import REGISTRY
from sqlmodel import Session, delete

from app.database import engine
from app.main import app
from app.models import Item


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as client:
        with Session(engine) as session:
            session.exec(delete(Item))
            session.commit()
        yield client


class Releve:
    """La valeur d'une série maintenant, ou zéro si elle n'existe pas encore."""

    def __call__(self, nom: str, **etiquettes: str) -> float:
        return REGISTRY.get_sample_value(nom, etiquettes) or 0.0


@pytest.fixture
def valeur() -> Releve:
    return Releve()
