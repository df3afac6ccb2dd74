"""Le catalogue fait ce qu'on attend de lui."""


def test_creer_puis_relire(client):
    cree = client.post("/items", json={"nom": "Lampe", "prix": 35.5})
    assert cree.status_code == 201
    fiche = client.get(f"/items/{cree.json()['id']}")
    assert fiche.json() == {"id": cree.json()["id"], "nom": "Lampe", "prix": 35.5}


def test_les_deux_adresses_repondent_sans_redirection(client):
    for adresse in ("/items", "/items/"):
        assert client.post(adresse, json={"nom": "Vase", "prix": 12}).status_code == 201
        assert client.get(adresse).status_code == 200


def test_une_page_est_bornee(client):
    for numero in range(25):
        client.post("/items", json={"nom": f"Livre {numero}", "prix": 4})
    assert len(client.get("/items").json()) == 20
    assert len(client.get("/items", params={"skip": 20}).json()) == 5


def test_rechercher_par_nom(client):
    client.post("/items", json={"nom": "Chaise pliante", "prix": 20})
    client.post("/items", json={"nom": "Table", "prix": 80})
    trouves = client.get("/items", params={"recherche": "chaise"}).json()
    assert [item["nom"] for item in trouves] == ["Chaise pliante"]


def test_modifier_un_seul_champ(client):
    numero = client.post("/items", json={"nom": "Miroir", "prix": 60}).json()["id"]
    modifie = client.put(f"/items/{numero}", json={"prix": 45})
    assert (modifie.json()["nom"], modifie.json()["prix"]) == ("Miroir", 45)


def test_supprimer(client):
    numero = client.post("/items", json={"nom": "Tapis", "prix": 90}).json()["id"]
    assert client.delete(f"/items/{numero}").status_code == 204
    assert client.get(f"/items/{numero}").status_code == 404


def test_refuser_un_prix_negatif(client):
    assert client.post("/items", json={"nom": "Cadre", "prix": -1}).status_code == 422


def test_sante(client):
    assert client.get("/sante").json() == {"etat": "ok"}
