from prometheus_client import Counter, Gauge, Histogram

livres_empruntes_total = Counter("livres_empruntes_total", "Nombre d'emprunts")
livres_rendus_total = Counter("livres_rendus_total", "Nombre de retours")
livres_en_pret = Gauge("livres_en_pret", "Livres actuellement en prêt")
db_query_duration_seconds = Histogram("db_query_duration_seconds", "Durée des requêtes SQL")
