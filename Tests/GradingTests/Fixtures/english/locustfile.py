import uuid

from locust import HttpUser, between, task


class Scanner(HttpUser):
    wait_time = between(1, 3)

    def on_start(self):
        self.reference = uuid.uuid4().hex
        self.client.post(f"/parcels/{self.reference}", name="/parcels/[ref]")

    @task
    def scan(self):
        self.client.post(
            f"/parcels/{self.reference}/scans", json={"hub": "north"}, name="/parcels/[ref]/scans"
        )
