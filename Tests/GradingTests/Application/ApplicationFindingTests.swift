import Artifacts
import Grading
import Testing

struct ApplicationFindingTests {
  @Test func `what an application gets wrong is found at its line`() throws {
    let repository = CodeRepository([
      "main.py": """
      from fastapi import FastAPI
      from prometheus_client import Counter, Gauge, Histogram
      from prometheus_fastapi_instrumentator import Instrumentator
      app = FastAPI()
      HITS = Counter("hits", "x", ["user_id"])
      POOL = Gauge("pool_size", "x")
      LATE = Histogram("request_latency", "x")
      MS = Histogram("job_duration_ms", "x")
      OK = Histogram("work_duration_seconds", "x")
      Instrumentator().instrument(app).expose(app)
      Instrumentator().instrument(app)
      @app.get("/items/")
      def items():
          HITS.labels("1").inc()
          with LATE.time(), MS.time(), OK.time():
              return service.list()
      """,
      "dead.py": "from prometheus_client import Counter\nD = Counter('d_total', 'x')",
      "broken.py": "def f(:\n    pass",
      "locustfile.py": """
      from locust import HttpUser, task
      class U(HttpUser):
          @task
          def t(self):
              self.client.get("/items")
      """,
    ])
    #expect(
      try repository.findings() == [
        "application.broken_code broken.py:1", "application.counted_before_success main.py:14",
        "application.counter_name main.py:5", "application.duration_unit main.py:7",
        "application.duration_unit main.py:8", "application.instrumented_twice main.py:11",
        "application.never_imported dead.py:2", "application.never_updated main.py:6",
        "application.redirected_request locustfile.py:5", "application.unbounded_label main.py:5",
      ])
  }

  @Test func `a sound application has none`() throws {
    let repository = CodeRepository([
      "main.py": """
      from fastapi import FastAPI
      from prometheus_client import Counter, Histogram
      from prometheus_fastapi_instrumentator import Instrumentator
      app = FastAPI()
      HITS = Counter("hits_total", "x", ["kind"])
      LATE = Histogram("latency_seconds", "x")
      Instrumentator().instrument(app).expose(app)
      @app.get("/items")
      def items():
          with LATE.time():
              found = service.list()
          HITS.labels("a").inc()
          return found
      """,
      "locustfile.py": """
      from locust import HttpUser, task
      class U(HttpUser):
          @task
          def t(self): self.client.get("/items")
      """,
    ])
    #expect(try repository.findings() == [])
  }

  @Test(arguments: [
    (
      "from sqlmodel import create_engine\nE = create_engine('sqlite:///./x.db')",
      DatabaseKind.sqlite
    ),
    ("import sqlite3", .sqlite),
    (
      "from sqlalchemy import create_engine\nE = create_engine('postgresql+psycopg://a@db/x')",
      .server
    ),
    (
      "import os\nfrom sqlalchemy import create_engine\nE = create_engine(os.environ['DATABASE_URL'])",
      .server
    ),
    ("import pymongo", .server),
    (
      "import os\nurl = os.getenv('U', 'sqlite:///x').replace('postgres://', 'postgresql://')",
      .sqlite
    ),
    ("import joblib", .none),
  ])
  func `the database is told by addresses and drivers`(code: String, kind: DatabaseKind) {
    #expect(CodeRepository(["main.py": code]).application.database == kind)
  }

  @Test func `ports in code are read`() {
    let ports = CodeRepository([
      "main.py": """
      import os, uvicorn
      from config import settings
      uvicorn.run("main:app", host="0.0.0.0", port=8080)
      uvicorn.run("main:app", port=int(os.getenv("PORT", "9001")))
      uvicorn.run("main:app", port=settings.port)
      uvicorn.run("main:app")
      """,
      "config.py": """
      class Settings:
          port: int = 9002
      settings = Settings()
      """,
    ]).application.listeningPorts
    #expect(ports.map(\.port) == [8080, 9001, 9002, 8000])
    #expect(ports.first?.location.line == 3)
  }
}
