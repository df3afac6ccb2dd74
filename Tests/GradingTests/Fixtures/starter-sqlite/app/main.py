from contextlib import asynccontextmanager

from fastapi import FastAPI
from prometheus_fastapi_instrumentator import Instrumentator
from sqlmodel import SQLModel

from app.database import engine
from app.monitoring.metrics import app_info
from app.routes.items import router as items_router


@asynccontextmanager
async def lifespan(app: FastAPI):
    SQLModel.metadata.create_all(engine)
    app_info.info({"version": "0.3.0"})
    yield


app = FastAPI(title="Items API", lifespan=lifespan)

instrumentator = Instrumentator(
    should_group_status_codes=False,
    should_instrument_requests_inprogress=True,
)
instrumentator.instrument(app).expose(app)

app.include_router(items_router)


@app.get("/")
def root():
    return {"message": "Items API"}
