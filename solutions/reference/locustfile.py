"""Trafic d'essai : des visiteurs qui parcourent le catalogue, quelques vendeurs qui le tiennent.

locust -f locustfile.py --host http://localhost:8000
"""

import random
from collections import deque

from locust import HttpUser, between, task

OBJETS = ("lampe", "vase", "chaise", "miroir", "tapis", "cadre", "livre", "horloge")


def article() -> dict[str, str | float]:
    """Un article plausible, dont le prix suit une loi qui donne peu d'articles chers."""
    nom = f"{random.choice(OBJETS)} n° {random.randint(1, 9999)}"
    return {"nom": nom, "prix": round(random.lognormvariate(3.3, 1.0), 2)}


class Visiteur(HttpUser):
    """Lit et cherche ; ne demande que des articles qu'il vient de voir dans la liste."""

    weight = 4
    wait_time = between(1, 3)

    def on_start(self) -> None:
        self.vus: list[int] = []

    @task(5)
    def parcourir(self) -> None:
        reponse = self.client.get("/items")
        if reponse.ok:
            self.vus = [item["id"] for item in reponse.json()]

    @task(3)
    def ouvrir_une_fiche(self) -> None:
        if not self.vus:
            return
        adresse = f"/items/{random.choice(self.vus)}"
        with self.client.get(adresse, name="/items/{id}", catch_response=True) as reponse:
            if reponse.status_code == 404:
                reponse.success()  # un vendeur l'a retiré entre-temps : ce n'est pas une panne

    @task(2)
    def chercher(self) -> None:
        mot = random.choice((*OBJETS, "licorne"))
        self.client.get("/items", params={"recherche": mot}, name="/items?recherche=")


class Vendeur(HttpUser):
    """Ajoute, corrige et retire ses propres articles, et eux seuls."""

    weight = 1
    wait_time = between(1, 3)

    def on_start(self) -> None:
        self.miens: deque[int] = deque()

    @task(4)
    def ajouter(self) -> None:
        reponse = self.client.post("/items", json=article())
        if reponse.status_code == 201:
            self.miens.append(reponse.json()["id"])

    @task(2)
    def corriger_un_prix(self) -> None:
        if self.miens:
            numero = random.choice(self.miens)
            self.client.put(f"/items/{numero}", json=article(), name="/items/{id}")

    @task(1)
    def retirer(self) -> None:
        if len(self.miens) > 3:
            self.client.delete(f"/items/{self.miens.popleft()}", name="/items/{id}")
