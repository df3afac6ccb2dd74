import os

from fastapi import FastAPI, HTTPException
from prometheus_fastapi_instrumentator import Instrumentator
from sqlalchemy import create_engine, text

from app.monitoring.metrics import (
    db_query_duration_seconds,
    livres_empruntes_total,
    livres_en_pret,
    livres_rendus_total,
)

engine = create_engine(os.environ["DATABASE_URL"])
app = FastAPI(title="Bibliothèque")
Instrumentator(should_instrument_requests_inprogress=True).instrument(app).expose(app)


@app.on_event("startup")
def creer_table():
    with engine.begin() as connexion:
        connexion.execute(
            text("CREATE TABLE IF NOT EXISTS livres (id int primary key, titre text, en_pret bool)")
        )


@app.post("/livres/{livre_id}/emprunt")
def emprunter(livre_id: int):
    with db_query_duration_seconds.time():
        with engine.begin() as connexion:
            resultat = connexion.execute(
                text("UPDATE livres SET en_pret = true WHERE id = :id AND NOT en_pret"),
                {"id": livre_id},
            )
    if resultat.rowcount == 0:
        raise HTTPException(409, "livre absent ou déjà prêté")
    livres_empruntes_total.inc()
    livres_en_pret.inc()
    return {"livre": livre_id}


@app.post("/livres/{livre_id}/retour")
def rendre(livre_id: int):
    with db_query_duration_seconds.time():
        with engine.begin() as connexion:
            connexion.execute(text("UPDATE livres SET en_pret = false WHERE id = :id"), {"id": livre_id})
    livres_rendus_total.inc()
    livres_en_pret.dec()
    return {"livre": livre_id}
