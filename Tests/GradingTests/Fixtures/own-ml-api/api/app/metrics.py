import functools
import time

from prometheus_client import Counter, Gauge, Histogram

PREDICTIONS = Counter(
    "predictions_total",
    "Nombre de predictions",
    ["type_velo", "statut"],
)

PREDICTION_LATENCY = Histogram(
    "prediction_duration_seconds",
    "Temps de calcul d'une prediction",
    buckets=(0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1),
)

PREDICTED_PRICE = Histogram(
    "predicted_price_euros",
    "Distribution des prix predits",
    buckets=(50, 100, 200, 400, 800, 1600),
)

MODEL_LOADED = Gauge("model_loaded", "1 si le modele est charge")

# prevu pour la detection de derive, pas encore branche
FEATURE_DRIFT = Gauge("feature_drift_score", "Score de derive", ["feature"])


def time_metric(histogram):
    """Mesure la duree de la fonction decoree."""

    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            start = time.perf_counter()
            try:
                return func(*args, **kwargs)
            finally:
                histogram.observe(time.perf_counter() - start)

        return wrapper

    return decorator


def track_prediction(type_velo, price):
    PREDICTIONS.labels(type_velo=type_velo, statut="ok").inc()
    PREDICTED_PRICE.observe(price)


def track_error(type_velo):
    PREDICTIONS.labels(type_velo=type_velo, statut="erreur").inc()
