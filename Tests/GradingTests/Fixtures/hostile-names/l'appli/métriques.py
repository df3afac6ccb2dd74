from prometheus_client import Counter, Histogram

outils_pretes = Counter("outils_pretes_total", "Outils prêtés", ["rayon"])
duree_bdd = Histogram("outils_bdd_seconds", "Durée des requêtes \x1b]0;titre\x07")
