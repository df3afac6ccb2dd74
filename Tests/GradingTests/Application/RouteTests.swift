import Grading
import Testing

/// The body of a route with what a trainer gives it.
struct RouteShape: Sendable, CustomTestStringConvertible {
  let name: String
  let body: String
  let instrumented: Verdict
  let counted: Verdict

  var testDescription: String { name }
}

struct RouteTests {
  static let shapes: [RouteShape] = [
    RouteShape(
      name: "timer, work, counter",
      body: """
        with DatabaseQueryTimer():
            item = service.create(db, data)
        CREATED.inc()
        return item
        """, instrumented: .pass, counted: .pass),
    RouteShape(
      name: "counter first",
      body: """
        CREATED.inc()
        with DatabaseQueryTimer():
            item = service.create(db, data)
        return item
        """, instrumented: .pass, counted: .fail),
    RouteShape(
      name: "counter first, work in the return",
      body: """
        CREATED.inc()
        with LATENCY.time():
            return service.list(db)
        """, instrumented: .pass, counted: .fail),
    RouteShape(
      name: "no timer",
      body: """
        db.add(data)
        db.commit()
        CREATED.inc()
        db.refresh(data)
        return data
        """, instrumented: .partial, counted: .pass),
    RouteShape(
      name: "no timer, counted before",
      body: """
        CREATED.inc()
        db.add(data)
        db.commit()
        return data
        """, instrumented: .partial, counted: .fail),
    RouteShape(
      name: "no counter",
      body: """
        with DatabaseQueryTimer():
            return service.list(db)
        """, instrumented: .partial, counted: .fail),
    RouteShape(
      name: "nothing", body: "return service.list(db)", instrumented: .fail, counted: .fail),
    RouteShape(
      name: "counted before the 404",
      body: """
        start = time.time()
        item = db.get(Item, 1)
        CREATED.inc()
        LATENCY.observe(time.time() - start)
        if not item:
            raise HTTPException(status_code=404)
        return item
        """, instrumented: .pass, counted: .fail),
    RouteShape(
      name: "counted after the 404",
      body: """
        start = time.time()
        item = db.get(Item, 1)
        if not item:
            ERRORS.labels("404").inc()
            raise HTTPException(status_code=404)
        CREATED.inc()
        LATENCY.observe(time.time() - start)
        return item
        """, instrumented: .pass, counted: .pass),
    RouteShape(
      name: "by status in both branches",
      body: """
        start = time.perf_counter()
        try:
            result = model.predict(data)
            BY_STATUS.labels(status="success").inc()
            return {"result": result}
        except Exception:
            BY_STATUS.labels(status="error").inc()
            raise HTTPException(500)
        finally:
            LATENCY.observe(time.perf_counter() - start)
        """, instrumented: .pass, counted: .pass),
    RouteShape(
      name: "in finally with a status",
      body: """
        status = "error"
        try:
            with LATENCY.time():
                result = model.predict(data)
            status = "success"
            return result
        finally:
            BY_STATUS.labels(status=status).inc()
        """, instrumented: .pass, counted: .pass),
    RouteShape(
      name: "in finally without a status",
      body: """
        try:
            with LATENCY.time():
                return service.create(db, data)
        finally:
            CREATED.inc()
        """, instrumented: .pass, counted: .fail),
    RouteShape(
      name: "a helper that counts and measures",
      body: """
        result = model.predict(data)
        track_prediction(result, 0.1)
        return result
        """, instrumented: .pass, counted: .pass),
    RouteShape(
      name: "a helper that counts, called first",
      body: """
        track_prediction(1, 0.1)
        result = model.predict(data)
        return result
        """, instrumented: .pass, counted: .fail),
    RouteShape(
      name: "counted inside the timer, after the work",
      body: """
        with DatabaseQueryTimer():
            item = service.create(db, data)
            CREATED.inc()
        return ItemResponse.model_validate(item)
        """, instrumented: .pass, counted: .pass),
    RouteShape(
      name: "the service counts",
      body: """
        with LATENCY.time():
            return CountingService.create(db, data)
        """, instrumented: .pass, counted: .pass),
    RouteShape(
      name: "statement built, then counted, then run",
      body: """
        with LATENCY.time():
            query = select(Item).where(Item.id == 1)
            CREATED.inc()
            items = db.exec(query).all()
        return items
        """, instrumented: .pass, counted: .fail),
    RouteShape(
      name: "a histogram of prices is no timer",
      body: """
        service.create(db, data)
        PRICES.observe(data.prix)
        CREATED.inc()
        """, instrumented: .partial, counted: .pass),
    RouteShape(
      name: "a list in memory, stored after counting",
      body: """
        with LATENCY.time():
            CREATED.inc()
            ITEMS.append(data)
        return data
        """, instrumented: .pass, counted: .fail),
    RouteShape(
      name: "a dictionary in memory, stored before counting",
      body: """
        with LATENCY.time():
            ITEMS[data.id] = data
        CREATED.inc()
        logger.info("created %s", data.id)
        return {"id": data.id, "n": len(ITEMS)}
        """, instrumented: .pass, counted: .pass),
    RouteShape(
      name: "only errors are counted",
      body: """
        try:
            with LATENCY.time():
                return service.list(db)
        except Exception:
            ERRORS.labels("500").inc()
            raise
        """, instrumented: .pass, counted: .fail),
    RouteShape(
      name: "manual clock with a variable",
      body: """
        debut = time.time()
        items = service.list(db)
        duree = time.time() - debut
        db_query_seconds.observe(duree)
        CREATED.inc(len(items))
        return items
        """, instrumented: .pass, counted: .pass),
  ]

  static func repository(_ body: String) -> CodeRepository {
    let indented = body.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    return CodeRepository([
      "app/main.py": """
      import time, logging
      from fastapi import FastAPI, Depends, HTTPException
      from sqlmodel import select
      from app.metrics import *
      from app.services import service, CountingService
      app = FastAPI()
      ITEMS = {}
      logger = logging.getLogger(__name__)
      @app.post("/items")
      def handler(data: dict, db = Depends(get_db)):
      \(indented)
      """,
      "app/services.py": """
      from .metrics import CREATED
      class CountingService:
          @staticmethod
          def create(db, data):
              db.add(data)
              db.commit()
              CREATED.inc()
              return data
      """,
      "app/metrics.py": """
      import time
      from prometheus_client import Counter, Histogram
      CREATED = Counter("created_total", "x")
      ERRORS = Counter("errors_total", "x", ["code"])
      BY_STATUS = Counter("by_status_total", "x", ["status"])
      LATENCY = Histogram("latency_seconds", "x")
      PRICES = Histogram("items_price_histogram", "x")
      db_query_seconds = Histogram("db_query_seconds", "x")
      class DatabaseQueryTimer:
          def __enter__(self):
              self.start_time = time.time()
              return self
          def __exit__(self, exc_type, exc_val, exc_tb):
              duration = time.time() - self.start_time
              db_query_seconds.observe(duration)
      def track_prediction(value, duration):
          CREATED.inc()
          LATENCY.observe(duration)
      """,
    ])
  }

  @Test(arguments: shapes) func `a route is judged by what it counts and when`(
    shape: RouteShape
  ) throws {
    let repository = Self.repository(shape.body)
    #expect(try repository.verdict("p1.route_instrumented") == shape.instrumented)
    #expect(try repository.verdict("p1.count_after_success") == shape.counted)
  }

  @Test func `routes have the prefixes of their routers`() {
    let routes = CodeRepository([
      "main.py": """
      from fastapi import FastAPI, APIRouter
      from routes import items, users as people
      API = "/api"
      app = FastAPI()
      v1 = APIRouter(prefix="/v1")
      v1.include_router(items.router, prefix="/items")
      app.include_router(v1, prefix=API)
      app.include_router(people.router)
      for r in [items.admin]:
          app.include_router(r, prefix="/admin")
      @app.api_route("/both", methods=["GET", "POST"])
      def both(): pass
      app.add_api_route("/added", both, methods=["PUT"])
      """,
      "routes/items.py": """
      from fastapi import APIRouter
      router = APIRouter()
      admin = APIRouter()
      @router.get("/{item_id}")
      async def read(item_id: int): pass
      @admin.delete("")
      def purge(): pass
      """,
      "routes/users.py": """
      from fastapi import APIRouter
      router = APIRouter(prefix="/users", tags=["u"])
      @router.post("/")
      def create(): pass
      """,
    ]).application.routes.map { "\($0.method) \($0.path) \($0.function)" }.sorted()
    #expect(
      routes == [
        "DELETE /admin purge", "GET /api/v1/items/{item_id} read", "GET /both both",
        "POST /both both", "POST /users/ create", "PUT /added both",
      ])
  }

  @Test func `a decorator of one's own counts after the work`() throws {
    let repository = CodeRepository([
      "main.py": """
      import time
      from functools import wraps
      from fastapi import FastAPI
      from prometheus_client import Counter, Histogram
      CALLS = Counter("calls_total", "x", ["name"])
      TOOK = Histogram("took_seconds", "x", ["name"])
      def instrument(name):
          def outer(func):
              @wraps(func)
              async def inner(*args, **kwargs):
                  with TOOK.labels(name).time():
                      result = await func(*args, **kwargs)
                  CALLS.labels(name).inc()
                  return result
              return inner
          return outer
      app = FastAPI()
      @app.get("/")
      @instrument("root")
      async def root():
          return await compute()
      """
    ])
    #expect(try repository.verdict("p1.route_instrumented") == .pass)
    #expect(try repository.verdict("p1.count_after_success") == .pass)
  }

  @Test func `a middleware instruments every route`() throws {
    let repository = CodeRepository([
      "main.py": """
      import time
      from fastapi import FastAPI
      from prometheus_client import Counter, Histogram
      CALLS = Counter("calls_total", "x", ["path"])
      TOOK = Histogram("took_seconds", "x")
      app = FastAPI()
      @app.middleware("http")
      async def measure(request, call_next):
          start = time.time()
          response = await call_next(request)
          TOOK.observe(time.time() - start)
          CALLS.labels(request.url.path).inc()
          return response
      @app.get("/")
      async def root(): return {}
      """
    ])
    #expect(try repository.verdict("p1.route_instrumented") == .pass)
    #expect(try repository.verdict("p1.count_after_success") == .pass)
    #expect(try repository.findings().contains("application.unbounded_label main.py:12"))
  }
}
