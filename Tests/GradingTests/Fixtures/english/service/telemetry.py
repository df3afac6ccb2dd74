"""Metrics of the parcel tracker."""

from prometheus_client import Counter, Gauge, Histogram

PARCELS_SCANNED = Counter("parcels_scanned_total", "Successful scans", ["hub"])
PARCELS_IN_TRANSIT = Gauge("parcels_in_transit", "Parcels on their way")
DB_SECONDS = Histogram(
    "tracker_db_seconds",
    "Time spent in the database",
    ["query"],
    buckets=[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2],
)
