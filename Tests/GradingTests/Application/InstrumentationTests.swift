import Grading
import Testing

/// A way to serve metrics, or to fail to.
struct EndpointShape: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [String: String]
  /// The path at which metrics are served; nil where they are not.
  let path: String?

  var testDescription: String { name }
}

struct InstrumentationTests {
  static let shapes: [EndpointShape] = [
    EndpointShape(
      name: "the course's variable",
      files: [
        "app/main.py": """
        from fastapi import FastAPI
        from prometheus_fastapi_instrumentator import Instrumentator
        app = FastAPI(title="Items API")
        instrumentator = Instrumentator(
            should_group_status_codes=False,
            should_instrument_requests_inprogress=True,
            excluded_handlers=["/metrics"],
        )
        instrumentator.instrument(app).expose(app, endpoint="/metrics")
        """
      ], path: "/metrics"),
    EndpointShape(
      name: "setup function in another file",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from monitoring import setup_metrics
        app = FastAPI()
        setup_metrics(app)
        """,
        "monitoring.py": """
        from prometheus_fastapi_instrumentator import Instrumentator
        def setup_metrics(application):
            Instrumentator().instrument(application).expose(application, include_in_schema=False)
        """,
      ], path: "/metrics"),
    EndpointShape(
      name: "setup function that is never called",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from monitoring import setup_metrics
        app = FastAPI()
        """,
        "monitoring.py": """
        from prometheus_fastapi_instrumentator import Instrumentator
        def setup_metrics(app):
            Instrumentator().instrument(app).expose(app)
        """,
      ], path: nil),
    EndpointShape(
      name: "an instrumentator of another module, exposed at start-up",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from instruments import instrumentator
        app = FastAPI()
        instrumentator.instrument(app)
        @app.on_event("startup")
        async def startup():
            instrumentator.expose(app, endpoint="/prom")
        """,
        "instruments.py": """
        from prometheus_fastapi_instrumentator import Instrumentator as I
        instrumentator = I()
        """,
      ], path: "/prom"),
    EndpointShape(
      name: "exposed in the lifespan",
      files: [
        "main.py": """
        from contextlib import asynccontextmanager
        from fastapi import FastAPI
        from prometheus_fastapi_instrumentator import Instrumentator
        @asynccontextmanager
        async def lifespan(this_app):
            instrumentor.expose(this_app)
            yield
        app = FastAPI(lifespan=lifespan)
        instrumentor = Instrumentator().instrument(app)
        """
      ], path: "/metrics"),
    EndpointShape(
      name: "instrumented and never exposed",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_fastapi_instrumentator import Instrumentator
        app = FastAPI()
        Instrumentator().instrument(app)
        """
      ], path: nil),
    EndpointShape(
      name: "imported and never used",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_fastapi_instrumentator import Instrumentator
        app = FastAPI()
        # Instrumentator().instrument(app).expose(app)
        '''
        Instrumentator().instrument(app).expose(app)
        '''
        """
      ], path: nil),
    EndpointShape(
      name: "make_asgi_app mounted",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_client import make_asgi_app
        app = FastAPI()
        metrics_app = make_asgi_app()
        app.mount("/metrics", metrics_app)
        """
      ], path: "/metrics"),
    EndpointShape(
      name: "a route with generate_latest",
      files: [
        "main.py": """
        from fastapi import FastAPI, Response
        import prometheus_client
        app = FastAPI()
        def render():
            return prometheus_client.generate_latest()
        @app.get("/metriques")
        def metrics():
            return Response(render(), media_type="text/plain")
        """
      ], path: "/metriques"),
    EndpointShape(
      name: "a router with a prefix",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from routes import monitoring
        app = FastAPI()
        app.include_router(monitoring.router, prefix="/api")
        """,
        "routes/monitoring.py": """
        from fastapi import APIRouter, Response
        from prometheus_client import generate_latest, CONTENT_TYPE_LATEST
        router = APIRouter(prefix="/monitoring")
        @router.get("/metrics")
        async def get_metrics():
            return Response(content=generate_latest(), media_type=CONTENT_TYPE_LATEST)
        """,
      ], path: "/api/monitoring/metrics"),
    EndpointShape(
      name: "a router that is not included",
      files: [
        "main.py": """
        from fastapi import FastAPI
        import routes
        app = FastAPI()
        """,
        "routes.py": """
        from fastapi import APIRouter, Response
        from prometheus_client import generate_latest
        router = APIRouter()
        @router.get("/metrics")
        async def get_metrics():
            return Response(content=generate_latest())
        """,
      ], path: nil),
    EndpointShape(
      name: "starlette_exporter",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from starlette_exporter import PrometheusMiddleware, handle_metrics
        app = FastAPI()
        app.add_middleware(PrometheusMiddleware, app_name="x", prefix="shop")
        app.add_route("/metrics", handle_metrics)
        """
      ], path: "/metrics"),
    EndpointShape(
      name: "a function called as a decorator",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from telemetry import metrics_endpoint
        app = FastAPI()
        app.get("/metrics")(metrics_endpoint)
        """,
        "telemetry.py": """
        from prometheus_client import generate_latest
        def metrics_endpoint(): return generate_latest()
        """,
      ], path: "/metrics"),
    EndpointShape(
      name: "a server of its own",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_client import start_http_server
        app = FastAPI()
        @app.on_event("startup")
        def start(): start_http_server(9100)
        """
      ], path: "/metrics"),
    EndpointShape(
      name: "an instrumentator kept by an object",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_fastapi_instrumentator import Instrumentator
        class Monitoring:
            def __init__(self, app):
                self.instrumentator = Instrumentator()
                self.app = app
            def setup(self):
                self.instrumentator.instrument(self.app)
                self.instrumentator.expose(self.app)
        app = FastAPI()
        Monitoring(app).setup()
        """
      ], path: "/metrics"),
    EndpointShape(
      name: "an app factory",
      files: [
        "app/factory.py": """
        from fastapi import FastAPI
        from prometheus_fastapi_instrumentator import Instrumentator
        def create_app():
            application = FastAPI()
            Instrumentator().instrument(application).expose(application)
            return application
        """,
        "app/main.py": "from app.factory import create_app\napp = create_app()",
      ], path: "/metrics"),
    EndpointShape(
      name: "an imported app is instrumented by the entry file",
      files: [
        "api/server.py": "from fastapi import FastAPI\napp = FastAPI()",
        "main.py": """
        from api.server import app
        from prometheus_fastapi_instrumentator import Instrumentator
        Instrumentator().instrument(app).expose(app)
        """,
        "Dockerfile": "FROM python\nCMD [\"uvicorn\", \"main:app\", \"--host\", \"0.0.0.0\"]",
      ], path: "/metrics"),
    EndpointShape(
      name: "broken lines elsewhere do not hide it",
      files: [
        "main.py": """
        from fastapi import FastAPI
        from prometheus_fastapi_instrumentator import Instrumentator
        app = FastAPI(
        Instrumentator().instrument(app).expose(app)
        def broken(:
            x = [1,
        print "hello"
        import os
        instrumentator = Instrumentator()
        instrumentator.instrument(app).expose(app)
        """
      ], path: "/metrics"),
  ]

  @Test(arguments: shapes) func `metrics are served where the code says`(shape: EndpointShape) {
    #expect(CodeRepository(shape.files).application.metricsEndpoint?.path == shape.path)
  }

  private static func exposing(_ options: String, _ instrument: String = "app") -> Application {
    CodeRepository([
      "main.py": """
      from fastapi import FastAPI
      from prometheus_fastapi_instrumentator import Instrumentator, metrics
      app = FastAPI()
      IN_PROGRESS = True
      def own(info): pass
      \(options)
      """
    ]).application
  }

  @Test func `the instrumentator's names are those that it exports`() {
    let application = Self.exposing("Instrumentator().instrument(app).expose(app)")
    #expect(application.exposes("http_requests_total"))
    #expect(application.exposes("http_request_duration_highr_seconds_bucket"))
    #expect(application.exposes("http_request_size_bytes_sum"))
    #expect(application.exposes("python_gc_objects_collected_total"))
    #expect(!application.exposes("http_requests_inprogress"))
    #expect(!application.exposes("http_request_size_bytes_bucket"))
    #expect(application.instrumentator?.groupsStatusCodes == true)
    #expect(application.knownLabels(of: "http_requests_total") == ["handler", "method", "status"])
    #expect(
      application.knownLabels(of: "http_request_duration_seconds_bucket")
        == ["handler", "method", "le"])
    #expect(application.buckets(of: "http_request_duration_seconds_bucket") == [0.1, 0.5, 1])
  }

  @Test func `options change what is exposed`() {
    let application = Self.exposing(
      """
      Instrumentator(should_group_status_codes=False,
        should_instrument_requests_inprogress=IN_PROGRESS, inprogress_name="busy",
        inprogress_labels=True).instrument(app, metric_namespace="shop", metric_subsystem="api",
        latency_lowr_buckets=(0.2, 2)).expose(app)
      """)
    #expect(application.exposes("busy"))
    #expect(application.knownLabels(of: "busy") == ["method", "handler"])
    #expect(application.exposes("shop_api_http_requests_total"))
    #expect(!application.exposes("http_requests_total"))
    #expect(application.buckets(of: "shop_api_http_request_duration_seconds") == [0.2, 2])
    #expect(application.instrumentator?.groupsStatusCodes == false)
  }

  @Test func `a metric that is added takes the place of the defaults`() {
    let application = Self.exposing(
      """
      i = Instrumentator()
      i.add(metrics.latency(buckets=(1, 2, 3), should_include_status=False))
      i.instrument(app).expose(app)
      """)
    #expect(application.buckets(of: "http_request_duration_seconds_bucket") == [1, 2, 3])
    #expect(
      application.knownLabels(of: "http_request_duration_seconds_sum") == ["handler", "method"])
    #expect(!application.exposes("http_requests_total"))
  }

  @Test func `the defaults may be added too`() {
    let application = Self.exposing(
      """
      Instrumentator().add(metrics.default()).add(own).instrument(app).expose(app)
      """)
    #expect(application.exposes("http_requests_total"))
  }

  @Test func `a switch of the environment must be set somewhere`() throws {
    let code = """
      from fastapi import FastAPI
      from prometheus_fastapi_instrumentator import Instrumentator
      app = FastAPI()
      Instrumentator(should_respect_env_var=True).instrument(app).expose(app)
      """
    let without = CodeRepository(["main.py": code])
    #expect(try without.verdict("p1.instrumentator") == .fail)
    let with = CodeRepository([
      "main.py": code,
      "compose.yml": "services:\n  api:\n    environment:\n      - ENABLE_METRICS=true\n",
    ])
    #expect(try with.verdict("p1.instrumentator") == .pass)
  }

  @Test func `series of each kind have the client's names`() {
    let application = CodeRepository([
      "main.py": """
      from fastapi import FastAPI
      from prometheus_client import Counter, Gauge, Histogram, Summary, Info, Enum
      app = FastAPI()
      Counter("orders", "x", ["kind"]); Counter("sent_total", "x", unit="bytes")
      Gauge("size", "x"); Histogram("took_seconds", "x", ["a"]); Summary("s", "x")
      Info("fastapi_app_info", "x"); Enum("mode", "x", states=["a"])
      Histogram("own_buckets", "x", buckets=[.1, 1.0, float("inf")])
      """
    ]).application
    let expected: Set<String> = [
      "orders_total", "orders_created", "sent_bytes_total", "sent_bytes_created", "size",
      "took_seconds_bucket", "took_seconds_sum", "took_seconds_count", "took_seconds_created",
      "s_sum", "s_count", "s_created", "fastapi_app_info_info", "mode", "own_buckets_bucket",
      "own_buckets_sum", "own_buckets_count", "own_buckets_created",
    ]
    let own = application.exposedSeriesNames.filter {
      !$0.hasPrefix("python_") && !$0.hasPrefix("process_")
    }
    #expect(own == expected)
    #expect(!application.exposes("fastapi_app_info"))
    #expect(application.knownLabels(of: "took_seconds_bucket") == ["a", "le"])
    #expect(application.knownLabels(of: "fastapi_app_info_info") == nil)
    #expect(application.buckets(of: "own_buckets_bucket") == [0.1, 1])
    #expect(application.buckets(of: "took_seconds")?.count == 14)
  }
}
