from fastapi import FastAPI
from prometheus_fastapi_instrumentator import Instrumentator

app = FastAPI()

Instrumentator().instrument(app).expose(app)

produits = []


@app.get("/")
def accueil():
    return {"message": "ok"}


@app.get("/produits")
def liste():
    return produits


@app.post("/produits")
def ajouter(nom: str):
    produits.append(nom)
    return {"nom": nom}
