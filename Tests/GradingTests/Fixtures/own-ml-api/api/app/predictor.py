import json
import os

from .metrics import MODEL_LOADED

_model = {}


def load_model():
    path = os.getenv("MODEL_PATH", "model/velo.json")
    with open(path) as handle:
        _model.update(json.load(handle))
    MODEL_LOADED.set(1)


def predict(age, electrique):
    price = _model["base"] + 40 * _model["par_annee"] / (age + 1)
    if electrique:
        price += _model["electrique"]
    return max(price, 20.0)
