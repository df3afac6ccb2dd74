"""Métriques Prometheus du projet."""

import time

from prometheus_client import Counter, Gauge, Histogram

items_created_total = Counter("items_created_total", "Nombre d'items créés")
items_read_total = Counter("items_read_total", "Nombre de lectures")
items_updated_total = Counter("items_updated_total", "Nombre de mises à jour")
items_deleted_total = Counter("items_deleted_total", "Nombre de suppressions")

items_operations_total = Counter(
    "items_operations_total", "Opérations sur les items", ["operation", "resultat"]
)

db_connection_pool_size = Gauge("db_connection_pool_size", "Taille du pool")

db_query_duration_seconds = Histogram(
    "db_query_duration_seconds",
    "Durée des requêtes",
    buckets=[0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 2.0],
)


class DatabaseQueryTimer:
    def __enter__(self):
        self._start = time.perf_counter()

    def __exit__(self, exc_type, exc, tb):
        db_query_duration_seconds.observe(time.perf_counter() - self._start)
