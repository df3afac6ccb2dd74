"""Réglages de l'application, lus une fois dans l'environnement."""

import os
from dataclasses import dataclass

VRAI = {"1", "oui", "true", "yes"}


@dataclass(frozen=True)
class Reglages:
    """Chaque réglage a une valeur par défaut qui permet de travailler sans Docker."""

    database_url: str
    environnement: str
    pannes_autorisees: bool
    taille_page: int
    pool_taille: int
    pool_debordement: int
    tentatives_bdd: int
    pause_bdd_secondes: float
    rafraichissement_secondes: float

    @classmethod
    def depuis_environnement(cls) -> "Reglages":
        lire = os.environ.get
        return cls(
            database_url=lire("DATABASE_URL", "sqlite:///./items.db"),
            environnement=lire("ENVIRONNEMENT", "developpement"),
            pannes_autorisees=lire("AUTORISER_PANNES", "").lower() in VRAI,
            taille_page=int(lire("TAILLE_PAGE", "20")),
            pool_taille=int(lire("POOL_TAILLE", "10")),
            pool_debordement=int(lire("POOL_DEBORDEMENT", "10")),
            tentatives_bdd=int(lire("TENTATIVES_BDD", "30")),
            pause_bdd_secondes=float(lire("PAUSE_BDD_SECONDES", "1")),
            rafraichissement_secondes=float(lire("RAFRAICHISSEMENT_SECONDES", "15")),
        )


reglages = Reglages.depuis_environnement()
