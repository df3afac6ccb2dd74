"""Les métriques que personne ne peut deviner à notre place.

La bibliothèque prometheus-fastapi-instrumentator mesure déjà le trafic HTTP. Ce module ajoute
ce qu'elle ne voit pas : la vie du catalogue et celle de la base de données. Les étiquettes
(labels) ne prennent que des valeurs connues d'avance, jamais un identifiant ni un nom saisi.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from prometheus_client import Counter, Gauge, Histogram, Info
from sqlalchemy.exc import SQLAlchemyError

# Info ajoute lui-même le suffixe « _info » : le nom exposé est fastapi_app_info.
app_info = Info("fastapi_app", "Version et environnement de l'application en cours d'exécution")

# --- Opérations sur les articles, comptées une fois réussies ---------------------------------
items_created_total = Counter("items_created_total", "Articles créés avec succès")
items_read_total = Counter("items_read_total", "Lectures d'articles réussies (liste ou fiche)")
items_updated_total = Counter("items_updated_total", "Articles modifiés avec succès")
items_deleted_total = Counter("items_deleted_total", "Articles supprimés avec succès")

# --- Le domaine : ce catalogue-ci ------------------------------------------------------------
catalog_searches_total = Counter(
    "catalog_searches_total",
    "Recherches par nom, selon qu'elles ont trouvé quelque chose",
    labelnames=["outcome"],
)
catalog_item_price_euros = Histogram(
    "catalog_item_price_euros",
    "Prix des articles au moment de leur création",
    buckets=[1, 5, 10, 20, 50, 100, 200, 500, 1000],
)
catalog_items = Gauge("catalog_items", "Articles présents au catalogue")
catalog_value_euros = Gauge("catalog_value_euros", "Somme des prix des articles du catalogue")

# --- La base de données ----------------------------------------------------------------------
db_query_duration_seconds = Histogram(
    "db_query_duration_seconds",
    "Temps passé dans la base de données, par opération",
    labelnames=["operation"],
    buckets=[0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0],
)
db_errors_total = Counter(
    "db_errors_total", "Opérations que la base de données a refusées", labelnames=["operation"]
)
db_connection_pool_size = Gauge("db_connection_pool_size", "Connexions ouvertes par le pool")
db_connections_in_use = Gauge("db_connections_in_use", "Connexions prêtées à une requête")
db_connection_pool_limit = Gauge(
    "db_connection_pool_limit", "Nombre maximal de connexions que le pool peut ouvrir"
)

OPERATIONS = ("creation", "liste", "fiche", "modification", "suppression", "statistiques")

# Une série qui n'existe pas n'est pas un zéro : on crée les séries au démarrage, à zéro.
for operation in OPERATIONS:
    db_query_duration_seconds.labels(operation=operation)
    db_errors_total.labels(operation=operation)
for outcome in ("found", "empty"):
    catalog_searches_total.labels(outcome=outcome)


@contextmanager
def chrono_bdd(operation: str) -> Iterator[None]:
    """Mesure une opération de base de données, qu'elle réussisse ou non."""
    debut = perf_counter()
    try:
        yield
    except SQLAlchemyError:
        db_errors_total.labels(operation=operation).inc()
        raise
    finally:
        db_query_duration_seconds.labels(operation=operation).observe(perf_counter() - debut)
