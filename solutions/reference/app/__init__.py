"""API de gestion d'un petit catalogue, instrumentée pour Prometheus."""
