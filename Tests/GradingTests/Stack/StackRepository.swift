import Grading

/// A repository in memory with the stack of the course, and changes of it.
struct StackRepository: Sendable {
  var files: [String: String]

  /// The course's own stack: api, db, prometheus, grafana.
  static let course = StackRepository(files: [
    "docker-compose.yml": """
    services:
      api:
        build: .
        container_name: fastapi_app
        ports:
          - "8000:8000"
        networks: [monitoring]
        environment:
          - DATABASE_URL=postgresql+psycopg://postgres:postgres@db:5432/items_db
        depends_on:
          db:
            condition: service_healthy
      db:
        image: postgres:16-alpine
        environment:
          POSTGRES_USER: postgres
        volumes:
          - postgres_data:/var/lib/postgresql/data
        healthcheck:
          test: ["CMD-SHELL", "pg_isready"]
        networks: [monitoring]
      prometheus:
        image: prom/prometheus:latest
        volumes:
          - ./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro
          - prometheus_data:/prometheus
        command:
          - '--config.file=/etc/prometheus/prometheus.yml'
          - '--storage.tsdb.path=/prometheus'
        ports:
          - "9090:9090"
        networks: [monitoring]
      grafana:
        image: grafana/grafana:latest
        ports:
          - "3000:3000"
        environment:
          - GF_SECURITY_ADMIN_PASSWORD=admin
        networks: [monitoring]
    volumes:
      postgres_data:
      prometheus_data:
    networks:
      monitoring:
        driver: bridge
    """,
    "Dockerfile": """
    FROM python:3.13-slim
    WORKDIR /code
    COPY requirements.txt .
    RUN pip install -r requirements.txt
    COPY app ./app
    EXPOSE 8000
    CMD ["uvicorn", "app.main:app", "--host", "0.0.0.0", "--port", "8000"]
    """,
    "requirements.txt": "fastapi\nuvicorn\nprometheus-fastapi-instrumentator\npsycopg\n",
    "app/__init__.py": "",
    "app/main.py": """
    from fastapi import FastAPI
    from prometheus_fastapi_instrumentator import Instrumentator
    from sqlmodel import create_engine
    engine = create_engine("postgresql+psycopg://postgres:postgres@db:5432/items_db")
    app = FastAPI()
    Instrumentator().instrument(app).expose(app)
    """,
    "prometheus/prometheus.yml": """
    global:
      scrape_interval: 15s
    scrape_configs:
      - job_name: 'prometheus'
        static_configs:
          - targets: ['localhost:9090']
      - job_name: 'fastapi'
        static_configs:
          - targets: ['api:8000']
        metrics_path: '/metrics'
    """,
  ])

  /// The repository with texts replaced in one file.
  func replacing(_ path: String, _ changes: [(String, String)]) -> StackRepository {
    var copy = self
    var text = copy.files[path] ?? ""
    for (old, new) in changes { text = text.replacing(old, with: new) }
    copy.files[path] = text
    return copy
  }

  /// The repository with a file written, or taken away.
  func with(_ path: String, _ text: String?) -> StackRepository {
    var copy = self
    copy.files[path] = text
    return copy
  }

  /// The repository with a file moved.
  func moving(_ old: String, to new: String) -> StackRepository {
    with(new, files[old]).with(old, nil)
  }

  /// The repository with every file put into a folder.
  func inside(_ folder: String) -> StackRepository {
    StackRepository(
      files: Dictionary(uniqueKeysWithValues: files.map { ("\(folder)/\($0.key)", $0.value) }))
  }

  /// What Vigie understands of it.
  var workspace: Workspace {
    Workspace(
      Submission(
        name: "test", path: "test",
        files: files.map { SubmissionFile(path: $0.key, text: $0.value) }))
  }

  /// The judgement on a criterion.
  func judgement(_ criterion: String) throws -> Judgement? {
    try CheckCatalog.all.first { $0.criterion == criterion }?.judge(workspace)
  }

  /// The verdict on a criterion.
  func verdict(_ criterion: String) throws -> Verdict? { try judgement(criterion)?.verdict }

  /// The verdicts that differ from those of the course's own stack.
  func verdicts(_ criteria: [String]) throws -> [String: String] {
    let workspace = workspace
    var verdicts: [String: String] = [:]
    for criterion in criteria {
      let check = CheckCatalog.all.first { $0.criterion == criterion }
      verdicts[criterion] = try check?.judge(workspace).verdict.rawValue
    }
    return verdicts
  }

  /// The ids of the findings about the stack, with their lines.
  var findings: [String] {
    let workspace = workspace
    let all = CrossCheckCatalog.all.filter { $0.id.hasPrefix("stack.") }.flatMap {
      (try? $0.findings(workspace)) ?? []
    }
    return all.map { "\($0.id) \($0.location)" }.sorted()
  }
}

/// The criteria about the stack.
let stackCriteria = [
  "p2.compose.valid", "p2.compose.api", "p2.compose.db", "p2.compose.prometheus",
  "p2.compose.grafana", "p2.dockerfile", "p2.prom_config_valid", "p2.prom_config_mounted",
  "p2.scrape_job_fastapi",
]
