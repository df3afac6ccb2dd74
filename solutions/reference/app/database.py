"""Connexion à la base de données et surveillance de son pool."""

import logging
from time import sleep

from sqlalchemy import Engine, event, text
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, create_engine

from app.monitoring.metrics import (
    db_connection_pool_limit,
    db_connection_pool_size,
    db_connections_in_use,
)
from app.settings import Reglages, reglages

journal = logging.getLogger("uvicorn.error")


def creer_moteur(reglages: Reglages) -> Engine:
    """Ouvre un pool borné ; SQLite accepte que plusieurs fils d'exécution s'en servent."""
    sqlite = reglages.database_url.startswith("sqlite")
    moteur = create_engine(
        reglages.database_url,
        pool_size=reglages.pool_taille,
        max_overflow=reglages.pool_debordement,
        pool_pre_ping=not sqlite,
        connect_args={"check_same_thread": False} if sqlite else {},
    )
    surveiller_pool(moteur)
    db_connection_pool_limit.set(reglages.pool_taille + reglages.pool_debordement)
    return moteur


def surveiller_pool(moteur: Engine) -> None:
    """Tient les jauges à jour à chaque mouvement du pool : aucune ne reste à zéro par oubli."""

    @event.listens_for(moteur, "connect")
    def connexion_ouverte(*_: object) -> None:
        db_connection_pool_size.inc()

    @event.listens_for(moteur, "close")
    def connexion_fermee(*_: object) -> None:
        db_connection_pool_size.dec()

    @event.listens_for(moteur, "checkout")
    def connexion_pretee(*_: object) -> None:
        db_connections_in_use.inc()

    @event.listens_for(moteur, "checkin")
    def connexion_rendue(*_: object) -> None:
        db_connections_in_use.dec()


def attendre_base(moteur: Engine, tentatives: int, pause_secondes: float) -> None:
    """Attend que la base réponde : au démarrage, elle est souvent la dernière prête."""
    for numero in range(1, tentatives + 1):
        try:
            with moteur.connect() as connexion:
                connexion.execute(text("SELECT 1"))
            return
        except OperationalError:
            journal.warning("base de données injoignable (essai %d/%d)", numero, tentatives)
            if numero == tentatives:
                raise
            sleep(pause_secondes)


engine = creer_moteur(reglages)


def ouvrir_session() -> Session:
    """Une session à refermer dans la route même, par « with ».

    Avec une dépendance FastAPI, la connexion n'est rendue qu'après la réponse, quand un fil
    d'exécution se libère ; sous forte charge tous attendent une connexion que plus personne ne
    rend. Voir OPTIMISATIONS.md.
    """
    return Session(engine)
