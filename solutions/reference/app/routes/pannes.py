"""Des pannes volontaires, pour vérifier que les alertes se déclenchent.

Ces routes n'existent que si la variable d'environnement AUTORISER_PANNES vaut 1.
"""

from time import sleep
from typing import Annotated

from fastapi import APIRouter, Query

router = APIRouter(prefix="/pannes", tags=["pannes volontaires"])


@router.get("/erreur")
def provoquer_erreur() -> None:
    """Échoue toujours : la réponse est un code 500."""
    raise RuntimeError("panne volontaire")


@router.get("/lenteur")
def provoquer_lenteur(secondes: Annotated[float, Query(gt=0, le=5)] = 1.5) -> dict[str, float]:
    """Répond tard, cinq secondes au plus."""
    sleep(secondes)
    return {"attente_secondes": secondes}
