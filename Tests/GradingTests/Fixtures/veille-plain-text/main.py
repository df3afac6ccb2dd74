from fastapi import FastAPI, HTTPException
from prometheus_client import Counter, make_asgi_app
from sqlmodel import Field, Session, SQLModel, create_engine, select

engine = create_engine("sqlite:///commandes.db")

commandes_total = Counter("commandes_total", "Commandes reçues", ["statut"])


class Commande(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    client: str
    montant: float
    payee: bool = False


app = FastAPI()
app.mount("/metrics", make_asgi_app())
SQLModel.metadata.create_all(engine)


@app.get("/commandes")
def liste():
    with Session(engine) as session:
        return session.exec(select(Commande)).all()


@app.post("/commandes", status_code=201)
def creer(commande: Commande):
    commandes_total.labels(statut="nouvelle").inc()
    with Session(engine) as session:
        session.add(commande)
        session.commit()
        session.refresh(commande)
    return commande


@app.post("/commandes/{numero}/paiement")
def payer(numero: int):
    commandes_total.labels(statut="payee").inc()
    with Session(engine) as session:
        commande = session.get(Commande, numero)
        if commande is None:
            raise HTTPException(404, "commande inconnue")
        commande.payee = True
        session.add(commande)
        session.commit()
    return {"payee": True}
