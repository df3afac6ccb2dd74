"""Jauges du catalogue, recalculées à intervalle régulier plutôt qu'à chaque écriture."""

import asyncio
import logging

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from app import services
from app.monitoring.metrics import catalog_items, catalog_value_euros, chrono_bdd

journal = logging.getLogger("uvicorn.error")


def rafraichir_catalogue(moteur: Engine) -> None:
    """Lit le nombre d'articles et leur valeur en une seule requête."""
    with Session(moteur) as session, chrono_bdd("statistiques"):
        nombre, valeur = services.compter_et_additionner(session)
    catalog_items.set(nombre)
    catalog_value_euros.set(valeur)


async def rafraichir_sans_fin(moteur: Engine, pause_secondes: float) -> None:
    """Tourne en tâche de fond tant que l'application vit ; une panne ne l'arrête pas."""
    while True:
        try:
            await asyncio.to_thread(rafraichir_catalogue, moteur)
        except SQLAlchemyError:
            journal.exception("le catalogue n'a pas pu être relu")
        await asyncio.sleep(pause_secondes)
