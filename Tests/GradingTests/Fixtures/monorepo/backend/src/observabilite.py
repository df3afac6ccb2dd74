from prometheus_client import Counter, Gauge, Histogram
from prometheus_fastapi_instrumentator import Instrumentator

recettes_publiees = Counter("recettes_publiees_total", "Recettes publiées", ["categorie"])
notes_donnees = Counter("recettes_notes_total", "Notes données", ["etoiles"])
duree_sql = Histogram(
    "recettes_sql_duration_seconds",
    "Durée des requêtes SQL",
    ["requete"],
    buckets=(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5),
)
recettes_en_ligne = Gauge("recettes_en_ligne", "Recettes visibles")


def brancher(app):
    Instrumentator(should_instrument_requests_inprogress=True).instrument(app).expose(
        app, endpoint="/metrics", include_in_schema=False
    )
