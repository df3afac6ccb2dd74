import random

from locust import FastHttpUser, between, task


class Cuisinier(FastHttpUser):
    wait_time = between(1, 2)

    @task(6)
    def lire(self):
        self.client.get("/recettes")

    @task
    def publier(self):
        self.client.post(
            "/recettes",
            json={"titre": f"Tarte {random.randint(1, 999)}", "categorie": "dessert"},
        )


class Critique(FastHttpUser):
    wait_time = between(2, 4)

    @task
    def noter(self):
        self.client.post(
            f"/recettes/{random.randint(1, 40)}/notes",
            json={"etoiles": random.randint(1, 5)},
            name="/recettes/[id]/notes",
        )
