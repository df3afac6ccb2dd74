import random

from locust import HttpUser, between, task


class PredictUser(HttpUser):
    wait_time = between(0.5, 2)

    @task(5)
    def predict(self):
        payload = {
            "type_velo": random.choice(["ville", "route", "vtt"]),
            "age": random.randint(0, 20),
            "electrique": random.random() < 0.3,
        }
        with self.client.post("/predict", json=payload, catch_response=True) as response:
            if "prix" not in response.text:
                response.failure("pas de prix")

    @task(1)
    def health(self):
        self.client.get("/health")
