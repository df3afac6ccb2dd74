from prometheus_client import Counter, Histogram

REQUEST_COUNTER = Counter("myapp_requests_total", "Nombre de requetes", ["route"])
REQUEST_TIME = Histogram("myapp_request_duration_seconds", "Duree des requetes")
