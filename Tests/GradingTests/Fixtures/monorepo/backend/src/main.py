from contextlib import asynccontextmanager
from typing import Literal

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from sqlmodel import Session, SQLModel, select

from . import observabilite as obs
from .bdd import Note, Recette, moteur


class NouvelleRecette(BaseModel):
    titre: str
    categorie: Literal["entree", "plat", "dessert"]


class NouvelleNote(BaseModel):
    etoiles: Literal[1, 2, 3, 4, 5]


@asynccontextmanager
async def cycle(app: FastAPI):
    SQLModel.metadata.create_all(moteur)
    yield


app = FastAPI(title="Recettes", lifespan=cycle)
obs.brancher(app)


@app.get("/recettes")
def lister():
    with obs.duree_sql.labels("lister").time(), Session(moteur) as session:
        recettes = session.exec(select(Recette).limit(50)).all()
    obs.recettes_en_ligne.set(len(recettes))
    return recettes


@app.post("/recettes", status_code=201)
def publier(recette: NouvelleRecette):
    with obs.duree_sql.labels("publier").time(), Session(moteur) as session:
        ligne = Recette(titre=recette.titre, categorie=recette.categorie)
        session.add(ligne)
        session.commit()
        session.refresh(ligne)
    obs.recettes_publiees.labels(categorie=recette.categorie).inc()
    return ligne


@app.post("/recettes/{recette_id}/notes", status_code=201)
def noter(recette_id: int, note: NouvelleNote):
    with obs.duree_sql.labels("noter").time(), Session(moteur) as session:
        if session.get(Recette, recette_id) is None:
            raise HTTPException(404, "recette inconnue")
        session.add(Note(recette_id=recette_id, etoiles=note.etoiles))
        session.commit()
    obs.notes_donnees.labels(etoiles=str(note.etoiles)).inc()
    return {"ok": True}
