from contextlib import asynccontextmanager
from enum import Enum

from fastapi import FastAPI, HTTPException
from prometheus_fastapi_instrumentator import Instrumentator
from pydantic import BaseModel, Field

from .metrics import PREDICTION_LATENCY, time_metric, track_error, track_prediction
from .predictor import load_model, predict


class TypeVelo(str, Enum):
    ville = "ville"
    route = "route"
    vtt = "vtt"


class Velo(BaseModel):
    type_velo: TypeVelo
    age: int = Field(ge=0, le=60)
    electrique: bool = False


@asynccontextmanager
async def lifespan(app: FastAPI):
    load_model()
    yield


app = FastAPI(title="Prix velo", lifespan=lifespan)
Instrumentator().instrument(app).expose(app)


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/predict")
@time_metric(PREDICTION_LATENCY)
def predict_price(velo: Velo):
    try:
        price = predict(velo.age, velo.electrique)
    except KeyError as error:
        track_error(velo.type_velo.value)
        raise HTTPException(500, "modele non charge") from error
    track_prediction(velo.type_velo.value, price)
    return {"prix": round(price, 2)}
