"""Les métriques racontent ce qui s'est vraiment passé."""

from app.database import engine
from app.monitoring.catalogue import rafraichir_catalogue


def test_metrics_expose_les_metriques_du_module(client):
    page = client.get("/metrics")
    assert page.status_code == 200
    for nom in ("items_created_total", "catalog_items", "db_query_duration_seconds_bucket"):
        assert nom in page.text
    assert 'fastapi_app_info{environnement="developpement",version="1.2.0"} 1.0' in page.text


def test_une_creation_compte_une_fois(client, valeur):
    avant = valeur("items_created_total")
    client.post("/items", json={"nom": "Plante", "prix": 15})
    assert valeur("items_created_total") == avant + 1


def test_un_echec_ne_compte_pas(client, valeur):
    avant = valeur("items_created_total"), valeur("items_read_total")
    client.post("/items", json={"nom": "", "prix": 15})
    client.get("/items/999999")
    assert (valeur("items_created_total"), valeur("items_read_total")) == avant


def test_la_base_est_chronometree_par_operation(client, valeur):
    avant = valeur("db_query_duration_seconds_count", operation="liste")
    client.get("/items")
    assert valeur("db_query_duration_seconds_count", operation="liste") == avant + 1


def test_une_recherche_vide_se_distingue(client, valeur):
    avant = valeur("catalog_searches_total", outcome="empty")
    client.get("/items", params={"recherche": "licorne"})
    assert valeur("catalog_searches_total", outcome="empty") == avant + 1


def test_les_jauges_du_catalogue_suivent_la_base(client, valeur):
    client.post("/items", json={"nom": "Banc", "prix": 40})
    client.post("/items", json={"nom": "Bureau", "prix": 110})
    rafraichir_catalogue(engine)
    assert (valeur("catalog_items"), valeur("catalog_value_euros")) == (2, 150)


def test_le_pool_est_mesure(client, valeur):
    client.get("/items")
    assert valeur("db_connection_pool_size") >= 1
    assert valeur("db_connection_pool_limit") == 20
    assert valeur("db_connections_in_use") == 0


def test_une_panne_compte_comme_erreur_500(client, valeur):
    etiquettes = {"handler": "/pannes/erreur", "method": "GET", "status": "500"}
    avant = valeur("http_requests_total", **etiquettes)
    assert client.get("/pannes/erreur").status_code == 500
    assert valeur("http_requests_total", **etiquettes) == avant + 1


def test_une_lenteur_depasse_la_borne_d_une_seconde(client, valeur):
    avant = valeur("http_request_duration_highr_seconds_bucket", le="1.0")
    client.get("/pannes/lenteur", params={"secondes": 1.1})
    assert valeur("http_request_duration_highr_seconds_bucket", le="1.0") == avant
    assert valeur(
        "http_request_duration_seconds_bucket", handler="/pannes/lenteur", method="GET", le="1.5"
    )


def test_la_page_metrics_ne_se_compte_pas_elle_meme(client, valeur):
    client.get("/metrics")
    assert valeur("http_requests_total", handler="/metrics", method="GET", status="200") == 0
