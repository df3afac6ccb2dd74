"""Point d'entrée : assemble l'API, ses métriques et son cycle de vie."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from fastapi import FastAPI
from prometheus_fastapi_instrumentator import Instrumentator
from sqlmodel import SQLModel

from app.database import attendre_base, engine
from app.monitoring.catalogue import rafraichir_sans_fin
from app.monitoring.metrics import app_info
from app.routes import items, pannes, sante
from app.settings import reglages

VERSION = "1.2.0"

# Les bornes d'origine s'arrêtent à une seconde : un P95 n'y dépasse jamais 1 et une alerte
# « > 1 s » reste muette. Celles-ci voient aussi bien dix millisecondes que dix secondes.
BORNES_LATENCE = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2.5, 5, 10)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Attend la base, crée les tables, puis tient les jauges du catalogue à jour."""
    await asyncio.to_thread(
        attendre_base, engine, reglages.tentatives_bdd, reglages.pause_bdd_secondes
    )
    SQLModel.metadata.create_all(engine)
    app_info.info({"version": VERSION, "environnement": reglages.environnement})
    tache = asyncio.create_task(rafraichir_sans_fin(engine, reglages.rafraichissement_secondes))
    yield
    tache.cancel()
    with suppress(asyncio.CancelledError):
        await tache
    engine.dispose()


app = FastAPI(title="Catalogue", version=VERSION, lifespan=lifespan, redirect_slashes=False)

instrumentator = Instrumentator(
    should_group_status_codes=False,
    should_ignore_untemplated=True,
    should_instrument_requests_inprogress=True,
    excluded_handlers=["/metrics", "/sante"],
)
instrumentator.instrument(app, latency_lowr_buckets=BORNES_LATENCE)
instrumentator.expose(app, endpoint="/metrics", include_in_schema=False)

app.include_router(items.router)
app.include_router(sante.router)
if reglages.pannes_autorisees:
    app.include_router(pannes.router)
