"""HTTP interface of the parcel tracker."""

import os
from enum import StrEnum

from fastapi import FastAPI, HTTPException
from prometheus_fastapi_instrumentator import Instrumentator
from pydantic import BaseModel
from sqlmodel import Field, Session, SQLModel, create_engine

from service.telemetry import DB_SECONDS, PARCELS_IN_TRANSIT, PARCELS_SCANNED

engine = create_engine(os.environ["DATABASE_URL"])


class Hub(StrEnum):
    north = "north"
    south = "south"


class Parcel(SQLModel, table=True):
    reference: str = Field(primary_key=True)
    hub: str | None = None
    delivered: bool = False


class Scan(BaseModel):
    hub: Hub


app = FastAPI(title="Parcel tracker")

Instrumentator(
    should_group_status_codes=False, should_instrument_requests_inprogress=True
).instrument(app, latency_lowr_buckets=(0.05, 0.1, 0.25, 0.5, 1, 2.5)).expose(
    app, endpoint="/internal/metrics"
)


@app.on_event("startup")
def create_tables() -> None:
    SQLModel.metadata.create_all(engine)


@app.post("/parcels/{reference}", status_code=201)
def register(reference: str) -> Parcel:
    with DB_SECONDS.labels(query="insert").time(), Session(engine) as session:
        parcel = Parcel(reference=reference)
        session.add(parcel)
        session.commit()
        session.refresh(parcel)
    PARCELS_IN_TRANSIT.inc()
    return parcel


@app.post("/parcels/{reference}/scans")
def scan(reference: str, body: Scan) -> Parcel:
    with DB_SECONDS.labels(query="scan").time(), Session(engine) as session:
        parcel = session.get(Parcel, reference)
        if parcel is None:
            raise HTTPException(404, "unknown parcel")
        parcel.hub = body.hub
        session.add(parcel)
        session.commit()
        session.refresh(parcel)
    PARCELS_SCANNED.labels(hub=body.hub).inc()
    return parcel


@app.post("/parcels/{reference}/delivery")
def deliver(reference: str) -> dict[str, bool]:
    with DB_SECONDS.labels(query="deliver").time(), Session(engine) as session:
        parcel = session.get(Parcel, reference)
        if parcel is None:
            raise HTTPException(404, "unknown parcel")
        parcel.delivered = True
        session.add(parcel)
        session.commit()
    PARCELS_IN_TRANSIT.dec()
    return {"delivered": True}
