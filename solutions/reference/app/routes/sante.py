"""État de l'application, pour Docker et pour les humains."""

from fastapi import APIRouter
from sqlalchemy import text

from app.database import ouvrir_session

router = APIRouter(tags=["santé"])


@router.get("/sante")
def sante() -> dict[str, str]:
    """Répond si la base répond ; sinon l'exception donne un code 500."""
    with ouvrir_session() as session:
        session.execute(text("SELECT 1"))
    return {"etat": "ok"}
