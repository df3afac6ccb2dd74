import os
from enum import StrEnum

from fastapi import FastAPI, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlmodel import Field, Session, SQLModel, create_engine

from métriques import duree_bdd, outils_pretes

moteur = create_engine(os.environ["DATABASE_URL"])
app = FastAPI()


class Rayon(StrEnum):
    jardin = "jardin"
    atelier = "atelier"


class Pret(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    rayon: str


@app.get("/metrics")
def metrics():
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


@app.post("/prets/{rayon}", status_code=201)
def preter(rayon: Rayon):
    with duree_bdd.time():
        with Session(moteur) as session:
            session.add(Pret(rayon=rayon))
            session.commit()
    outils_pretes.labels(rayon=rayon).inc()
    return {"rayon": rayon}
