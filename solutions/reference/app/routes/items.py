"""Création, lecture, modification et suppression d'articles.

Chaque route suit le même ordre : mesurer la base, rendre la connexion, puis compter, et seulement
si tout a réussi.
Les adresses sont déclarées avec et sans barre finale : une redirection 307 doublerait le nombre
de requêtes dans les métriques sans que personne ait rien demandé de plus.
"""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query

from app import services
from app.database import ouvrir_session
from app.models import Item, ItemCreation, ItemLu, ItemModification
from app.monitoring.metrics import (
    catalog_item_price_euros,
    catalog_searches_total,
    chrono_bdd,
    items_created_total,
    items_deleted_total,
    items_read_total,
    items_updated_total,
)
from app.settings import reglages

router = APIRouter(prefix="/items", tags=["articles"])


@router.post("", response_model=ItemLu, status_code=201)
@router.post("/", response_model=ItemLu, status_code=201, include_in_schema=False)
def creer_item(demande: ItemCreation) -> Item:
    """Ajoute un article au catalogue."""
    with ouvrir_session() as session, chrono_bdd("creation"):
        item = services.creer(session, demande)
    items_created_total.inc()
    catalog_item_price_euros.observe(item.prix)
    return item


@router.get("", response_model=list[ItemLu])
@router.get("/", response_model=list[ItemLu], include_in_schema=False)
def lister_items(
    skip: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=500)] = reglages.taille_page,
    recherche: Annotated[str | None, Query(max_length=120)] = None,
) -> list[Item]:
    """Renvoie les articles, du plus récent au plus ancien."""
    with ouvrir_session() as session, chrono_bdd("liste"):
        items = services.lister(session, skip, limit, recherche)
    items_read_total.inc()
    if recherche:
        catalog_searches_total.labels(outcome="found" if items else "empty").inc()
    return items


@router.get("/{item_id}", response_model=ItemLu)
def lire_item(item_id: int) -> Item:
    """Renvoie un article."""
    with ouvrir_session() as session, chrono_bdd("fiche"):
        item = services.trouver(session, item_id)
    if item is None:
        raise HTTPException(status_code=404, detail="article introuvable")
    items_read_total.inc()
    return item


@router.put("/{item_id}", response_model=ItemLu)
def modifier_item(item_id: int, demande: ItemModification) -> Item:
    """Change le nom ou le prix d'un article."""
    with ouvrir_session() as session, chrono_bdd("modification"):
        item = services.trouver(session, item_id)
        if item is None:
            raise HTTPException(status_code=404, detail="article introuvable")
        item = services.modifier(session, item, demande)
    items_updated_total.inc()
    return item


@router.delete("/{item_id}", status_code=204)
def supprimer_item(item_id: int) -> None:
    """Retire un article du catalogue."""
    with ouvrir_session() as session, chrono_bdd("suppression"):
        item = services.trouver(session, item_id)
        if item is None:
            raise HTTPException(status_code=404, detail="article introuvable")
        services.supprimer(session, item)
    items_deleted_total.inc()
