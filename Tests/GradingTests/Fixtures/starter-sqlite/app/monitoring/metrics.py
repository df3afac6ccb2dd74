"""Métriques de l'application."""

import time

from prometheus_client import Counter, Gauge, Histogram, Info

app_info = Info("fastapi_app_info", "Infos sur l'app")

items_created_total = Counter("items_created_total", "Items créés")
items_read_total = Counter("items_read_total", "Items lus")
items_updated_total = Counter("items_updated_total", "Items modifiés")
items_deleted_total = Counter("items_deleted_total", "Items supprimés")

db_connection_pool_size = Gauge("db_connection_pool_size", "Taille du pool")

db_query_duration_seconds = Histogram(
    "db_query_duration_seconds",
    "Durée des requêtes DB",
    buckets=[0.001, 0.01, 0.05, 0.1, 0.5, 1.0],
)


class DatabaseQueryTimer:
    def __enter__(self):
        self.debut = time.time()
        return self

    def __exit__(self, *args):
        db_query_duration_seconds.observe(time.time() - self.debut)
