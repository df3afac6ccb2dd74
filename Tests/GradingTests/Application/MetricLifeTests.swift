import Grading
import Testing

/// A shape in which learners define and update metrics, and the metrics that live in it.
struct MetricShape: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [String: String]
  let alive: [String]
  var dead: [String] = []

  var testDescription: String { name }
}

struct MetricLifeTests {
  static let main = """
    from fastapi import FastAPI
    from app.routes import router
    app = FastAPI()
    app.include_router(router)
    """

  static let shapes: [MetricShape] = [
    MetricShape(
      name: "the course's own layout",
      files: [
        "app/main.py": main,
        "app/monitoring/metrics.py": """
        from prometheus_client import Counter, Histogram, Gauge
        import time
        orders_total = Counter('orders_total', 'x')
        pool = Gauge('db_connection_pool_size', 'x')
        hist = Histogram('db_query_duration_seconds', 'x', buckets=[0.1, 1.0])
        class DatabaseQueryTimer:
            def __enter__(self):
                self.start_time = time.time()
                return self
            def __exit__(self, exc_type, exc_val, exc_tb):
                hist.observe(time.time() - self.start_time)
        """,
        "app/routes.py": """
        from fastapi import APIRouter
        from app.monitoring.metrics import (
            orders_total,
            DatabaseQueryTimer
        )
        router = APIRouter()
        @router.post("/")
        def create():
            with DatabaseQueryTimer():
                save()
            orders_total.inc()
        """,
      ], alive: ["orders_total", "db_query_duration_seconds"], dead: ["db_connection_pool_size"]),
    MetricShape(
      name: "module never imported",
      files: [
        "main.py": "from fastapi import FastAPI\napp = FastAPI()",
        "metrics.py": "from prometheus_client import Counter\nc = Counter('a_total', 'x')\nc.inc()",
      ], alive: [], dead: ["a_total"]),
    MetricShape(
      name: "import prometheus_client as prom",
      files: [
        "main.py": """
        import fastapi
        import prometheus_client as prom
        app = fastapi.FastAPI()
        c = prom.Counter("a_total", "x")
        @app.get("/")
        def root():
            c.inc()
        """
      ], alive: ["a_total"]),
    MetricShape(
      name: "renamed import and star import",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from metrics import *
        app = FastAPI()
        @app.get("/")
        def root():
            A.inc()
            B.labels("x").set(1)
        """,
        "metrics.py": """
        from prometheus_client import Counter as C
        from prometheus_client import *
        A = C("a_total", "x")
        B = Gauge("b", "x", ["l"])
        """,
      ], alive: ["a_total", "b"]),
    MetricShape(
      name: "relative import through a package's __init__",
      files: [
        "api/app/main.py": """
        from fastapi import FastAPI
        from .observability import PREDICTIONS
        app = FastAPI()
        @app.post("/predict")
        def predict():
            PREDICTIONS.labels(model="a").inc()
        """,
        "api/app/observability/__init__.py": "from .metrics import PREDICTIONS",
        "api/app/observability/metrics.py": """
        from prometheus_client import Counter
        PREDICTIONS = Counter("predictions_total", "x", ["model"])
        """,
      ], alive: ["predictions_total"]),
    MetricShape(
      name: "package at the root beside the app",
      files: [
        "backend/main.py": """
        from fastapi import FastAPI
        from monitoring.metrics import VISITS
        app = FastAPI()
        @app.get("/")
        def root(): VISITS.inc()
        """,
        "monitoring/metrics.py": """
        from prometheus_client import Counter
        VISITS = Counter("visits_total", "x")
        """,
      ], alive: ["visits_total"]),
    MetricShape(
      name: "whole module imported under a name",
      files: [
        "app/main.py": """
        from fastapi import FastAPI
        from app import metrics as m
        import app.other
        app = FastAPI()
        @app.get("/")
        def root():
            m.A.inc()
            app.other.B.inc()
        """,
        "app/metrics.py":
          "from prometheus_client import Counter\nA = Counter('a_total', 'x')",
        "app/other.py":
          "from prometheus_client import Counter\nB = Counter('b_total', 'x')",
      ], alive: ["a_total"]),
    MetricShape(
      name: "metrics in a dictionary",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_client import Counter, Histogram
        app = FastAPI()
        METRICS = {"orders": Counter("orders_total", "x"), "other": Counter("other_total", "x")}
        LATE = {}
        LATE["h"] = Histogram("late_seconds", "x")
        @app.get("/")
        def root():
            METRICS["orders"].inc()
            with LATE["h"].time():
                pass
        """
      ], alive: ["orders_total", "late_seconds"], dead: ["other_total"]),
    MetricShape(
      name: "names built in a loop",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_client import Counter
        PREFIX = "shop"
        OPS = ["create", "read"]
        COUNTERS = {op: Counter(f"{PREFIX}_{op}_total", "x") for op in OPS}
        app = FastAPI()
        @app.get("/")
        def root(op: str):
            COUNTERS[op].inc()
        """
      ], alive: ["shop_create_total", "shop_read_total"]),
    MetricShape(
      name: "metrics of an instance",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from metrics import metrics
        app = FastAPI()
        @app.get("/")
        def root():
            metrics.count("a")
            metrics.size.set(3)
        """,
        "metrics.py": """
        from prometheus_client import Counter, Gauge
        class AppMetrics:
            def __init__(self, prefix="x"):
                self.requests = Counter("own_requests_total", "x", ["kind"])
                self.size = Gauge("own_size", "x")
                self.unused = Gauge("own_unused", "x")
            def count(self, kind):
                self.requests.labels(kind=kind).inc()
            def forget(self):
                self.unused.set(0)
        metrics = AppMetrics()
        """,
      ], alive: ["own_requests_total", "own_size"], dead: ["own_unused"]),
    MetricShape(
      name: "class attributes",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_client import Counter
        class M:
            hits = Counter("hits_total", "x")
        app = FastAPI()
        @app.get("/")
        def root(): M.hits.inc()
        """
      ], alive: ["hits_total"]),
    MetricShape(
      name: "kept in app.state",
      files: [
        "main.py": """
        from fastapi import FastAPI, Request
        from prometheus_client import Counter
        app = FastAPI()
        app.state.orders = Counter("orders_total", "x")
        app.state.metrics = {"a": Counter("a_total", "x")}
        @app.get("/")
        def root(request: Request):
            request.app.state.orders.inc()
            request.app.state.metrics["a"].inc()
        """
      ], alive: ["orders_total", "a_total"]),
    MetricShape(
      name: "a helper function that nobody calls is dead code",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from metrics import track_prediction
        app = FastAPI()
        @app.get("/")
        def root(): return {}
        """,
        "metrics.py": """
        from prometheus_client import Counter
        P = Counter("predictions_total", "x")
        def track_prediction(): P.inc()
        """,
      ], alive: [], dead: ["predictions_total"]),
    MetricShape(
      name: "a helper with the metric as its parameter",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from metrics import count, A, B
        app = FastAPI()
        @app.get("/")
        def root():
            count(A)
        """,
        "metrics.py": """
        from prometheus_client import Counter
        A = Counter("a_total", "x")
        B = Counter("b_total", "x")
        def count(metric, by=1):
            _really(metric)
        def _really(metric): metric.inc()
        """,
      ], alive: ["a_total"], dead: ["b_total"]),
    MetricShape(
      name: "decorator factory with a metric",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from metrics import time_metric, LATENCY
        app = FastAPI()
        @app.get("/")
        @time_metric(LATENCY)
        async def root(): return {}
        """,
        "metrics.py": """
        import time, functools
        from prometheus_client import Histogram
        LATENCY = Histogram("predict_latency_seconds", "x")
        def time_metric(hist):
            def decorator(func):
                @functools.wraps(func)
                async def wrapper(*args, **kwargs):
                    start = time.perf_counter()
                    try:
                        return await func(*args, **kwargs)
                    finally:
                        hist.observe(time.perf_counter() - start)
                return wrapper
            return decorator
        """,
      ], alive: ["predict_latency_seconds"]),
    MetricShape(
      name: "the client's own decorators and context managers",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_client import Counter, Gauge, Histogram, Summary, Info, Enum
        app = FastAPI()
        H = Histogram("h_seconds", "x"); S = Summary("s_seconds", "x"); G = Gauge("g", "x")
        E = Counter("errors_total", "x"); I = Info("build", "x"); N = Enum("state", "x", states=["a"])
        F = Gauge("f", "x"); T = Gauge("t", "x")
        F.set_function(lambda: 3)
        T.set_to_current_time()
        I.info({"version": "1"})
        N.state("a")
        @app.get("/a")
        @H.time()
        @E.count_exceptions()
        def a(): return {}
        @app.get("/b")
        def b():
            with S.time(), G.track_inprogress():
                return {}
        """
      ],
      alive: ["h_seconds", "s_seconds", "g", "errors_total", "build", "state", "f", "t"]),
    MetricShape(
      name: "a metric that a dependency updates",
      files: [
        "app/main.py": """
        from fastapi import FastAPI, Depends
        from .database import get_db
        app = FastAPI()
        @app.get("/")
        def root(db=Depends(get_db)): return {}
        """,
        "app/database.py": """
        from .monitoring.metrics import active
        def get_db():
            active.inc()
            try:
                yield 1
            finally:
                active.dec()
        """,
        "app/monitoring/metrics.py": """
        from prometheus_client import Gauge
        active = Gauge("active_db_connections", "x")
        """,
      ], alive: ["active_db_connections"]),
    MetricShape(
      name: "a middleware updates",
      files: [
        "main.py": """
        import time
        from fastapi import FastAPI
        from starlette.middleware.base import BaseHTTPMiddleware
        from metrics import REQS, LAT, OTHER
        class MetricsMiddleware(BaseHTTPMiddleware):
            async def dispatch(self, request, call_next):
                start = time.time()
                response = await call_next(request)
                REQS.labels(request.method, response.status_code).inc()
                LAT.observe(time.time() - start)
                return response
        app = FastAPI()
        app.add_middleware(MetricsMiddleware)
        @app.middleware("http")
        async def other(request, call_next):
            OTHER.inc()
            return await call_next(request)
        """,
        "metrics.py": """
        from prometheus_client import Counter, Histogram
        REQS = Counter("my_requests_total", "x", ["m", "s"])
        LAT = Histogram("my_latency_seconds", "x")
        OTHER = Counter("other_total", "x")
        """,
      ], alive: ["my_requests_total", "my_latency_seconds", "other_total"]),
    MetricShape(
      name: "an app factory and a lazy import",
      files: [
        "src/shop/app.py": """
        from fastapi import FastAPI
        def create_app() -> FastAPI:
            from shop.api import orders
            app = FastAPI()
            app.include_router(orders.router, prefix="/orders")
            return app
        """,
        "src/shop/api/orders.py": """
        from fastapi import APIRouter
        from shop.metrics import ORDERS
        router = APIRouter()
        @router.post("")
        def create(): ORDERS.inc()
        """,
        "src/shop/metrics.py": """
        from prometheus_client import Counter
        ORDERS = Counter("placed", "x", namespace="shop", subsystem="orders")
        """,
      ], alive: ["shop_orders_placed"]),
    MetricShape(
      name: "the router that is never included serves nothing",
      files: [
        "main.py": """
        from fastapi import FastAPI
        import routes
        app = FastAPI()
        """,
        "routes.py": """
        from fastapi import APIRouter
        from prometheus_client import Counter
        router = APIRouter()
        C = Counter("c_total", "x")
        @router.get("/")
        def root(): C.inc()
        """,
      ], alive: [], dead: ["c_total"]),
    MetricShape(
      name: "a factory function for counters",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from metrics import ORDERS, registry
        app = FastAPI()
        registry.counter("late_total", "x")
        @app.get("/")
        def root():
            ORDERS.inc()
            registry.increment("late_total")
        """,
        "metrics.py": """
        from prometheus_client import Counter
        def make_counter(name, labels=()):
            return Counter(name, "x", labels)
        ORDERS = make_counter("orders_total", ["kind"])
        OTHER = make_counter("other_total")
        class Registry:
            def __init__(self):
                self._all = {}
            def counter(self, name, doc):
                self._all[name] = Counter(name, doc)
            def increment(self, name):
                self._all[name].inc()
        registry = Registry()
        """,
      ], alive: ["orders_total", "late_total"], dead: ["other_total"]),
    MetricShape(
      name: "guarded against a second registration",
      files: [
        "main.py": """
        from fastapi import FastAPI
        try:
            from prometheus_client import Counter, REGISTRY
        except ImportError:
            Counter = None
        app = FastAPI()
        if "x_total" in REGISTRY._names_to_collectors:
            X = REGISTRY._names_to_collectors["x_total"]
        else:
            X = Counter("x_total", "x")
        @app.get("/")
        def root(): X.inc()
        """
      ], alive: ["x_total"]),
    MetricShape(
      name: "a collector of one's own",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_client.core import GaugeMetricFamily, REGISTRY
        class StockCollector:
            def collect(self):
                g = GaugeMetricFamily("stock_items", "x", labels=["shop"])
                g.add_metric(["a"], 3)
                yield g
        REGISTRY.register(StockCollector())
        app = FastAPI()
        """
      ], alive: ["stock_items"]),
    MetricShape(
      name: "OpenTelemetry instead of prometheus_client",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from opentelemetry import metrics
        meter = metrics.get_meter("shop")
        orders = meter.create_counter("shop.orders", unit="1")
        took = meter.create_histogram("shop.order.duration", unit="s")
        app = FastAPI()
        @app.get("/")
        def root():
            orders.add(1, {"kind": "a"})
            took.record(0.1)
        """
      ], alive: ["shop_orders_total", "shop_order_duration_seconds"]),
    MetricShape(
      name: "updated by a background task and by the lifespan",
      files: [
        "main.py": """
        import asyncio
        from contextlib import asynccontextmanager
        from fastapi import FastAPI
        from metrics import UP, INFO, STOPPED
        async def loop():
            while True:
                UP.set(1)
                await asyncio.sleep(5)
        @asynccontextmanager
        async def lifespan(app):
            INFO.info({"version": "1"})
            asyncio.create_task(loop())
            yield
        @asynccontextmanager
        async def unused(app):
            STOPPED.set(1)
            yield
        app = FastAPI(lifespan=lifespan)
        """,
        "metrics.py": """
        from prometheus_client import Gauge, Info
        UP = Gauge("up_own", "x"); INFO = Info("fastapi_app_info", "x"); STOPPED = Gauge("s", "x")
        """,
      ], alive: ["up_own", "fastapi_app_info"], dead: ["s"]),
    MetricShape(
      name: "collections.Counter is no metric",
      files: [
        "main.py": """
        from collections import Counter
        from fastapi import FastAPI
        app = FastAPI()
        c = Counter("hello")
        """
      ], alive: []),
    MetricShape(
      name: "only a type checker imports it",
      files: [
        "main.py": """
        from typing import TYPE_CHECKING
        from fastapi import FastAPI
        if TYPE_CHECKING:
            from metrics import A
        app = FastAPI()
        """,
        "metrics.py": "from prometheus_client import Counter\nA = Counter('a_total', 'x')\nA.inc()",
      ], alive: [], dead: ["a_total"]),
    MetricShape(
      name: "a script under __main__ is not the app",
      files: [
        "main.py": """
        from fastapi import FastAPI
        import metrics
        app = FastAPI()
        """,
        "metrics.py": """
        from prometheus_client import Counter
        A = Counter('a_total', 'x')
        if __name__ == "__main__":
            A.inc()
        """,
      ], alive: [], dead: ["a_total"]),
    MetricShape(
      name: "an entry file that imports the app and instruments it",
      files: [
        "run.py": """
        import uvicorn
        from service.app import app
        from service.metrics import STARTS
        STARTS.inc()
        if __name__ == "__main__":
            uvicorn.run(app, port=9000)
        """,
        "service/app.py": "from fastapi import FastAPI\napp = FastAPI()",
        "service/metrics.py":
          "from prometheus_client import Counter\nSTARTS = Counter('starts_total', 'x')",
      ], alive: ["starts_total"]),
    MetricShape(
      name: "a decorator of one's own hands nothing over",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from metrics import timed, LATE
        app = FastAPI()
        @timed(LATE)
        def train(): return 1
        """,
        "metrics.py": """
        from prometheus_client import Histogram, Counter
        LATE = Histogram("late_seconds", "x")
        OTHER = Counter("other_total", "x")
        OTHER.inc()
        def timed(hist):
            def outer(func):
                def inner():
                    with hist.time():
                        return func()
                return inner
            return outer
        """,
      ], alive: ["other_total"], dead: ["late_seconds"]),
    MetricShape(
      name: "a sibling folder put on the path",
      files: [
        "api/main.py": """
        import sys
        sys.path.append("../monitoring")
        from fastapi import FastAPI
        from indicators import HITS
        app = FastAPI()
        @app.get("/")
        def root(): HITS.inc()
        """,
        "monitoring/indicators.py":
          "from prometheus_client import Counter\nHITS = Counter('hits_total', 'x')",
      ], alive: ["hits_total"]),
    MetricShape(
      name: "an instance as middleware",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_client import Counter
        HITS = Counter("hits_total", "x")
        class Count:
            async def __call__(self, request, call_next):
                HITS.inc()
                return await call_next(request)
        app = FastAPI()
        app.middleware("http")(Count())
        """
      ], alive: ["hits_total"]),
    MetricShape(
      name: "tests do not keep a metric alive",
      files: [
        "main.py": "from fastapi import FastAPI\nimport metrics\napp = FastAPI()",
        "metrics.py": "from prometheus_client import Counter\nA = Counter('a_total', 'x')",
        "tests/test_metrics.py": "from metrics import A\ndef test_a():\n    A.inc()",
      ], alive: [], dead: ["a_total"]),
  ]

  @Test(arguments: shapes) func `metrics live and die as the code says`(shape: MetricShape) {
    let metrics = CodeRepository(shape.files).application.metrics
    #expect(metrics.filter(\.isAlive).map(\.name).sorted() == shape.alive.sorted())
    #expect(
      Set(metrics.filter { !$0.isAlive }.map(\.name)).isSuperset(of: shape.dead),
      "\(metrics.map { "\($0.name) \($0.isReachable) \($0.updates.count)" })")
  }
}
