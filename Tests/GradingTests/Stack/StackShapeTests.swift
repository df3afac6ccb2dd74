import Grading
import Testing
import Wording

/// The shapes that learners' stacks have: what is good in any of them passes, what is not does not.
struct StackShapeTests {
  /// A shape, and the criteria that it does not pass.
  struct Shape: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    let missed: [String: String]
    var testDescription: String { name }

    init(_ name: String, _ repository: StackRepository, _ missed: [String: String] = [:]) {
      self.name = name
      files = repository.files
      self.missed = missed
    }
  }

  private static let course = StackRepository.course
  private static let compose = "docker-compose.yml"
  private static let config = "prometheus/prometheus.yml"

  static let good: [Shape] = [
    Shape("the course's own", course),
    Shape("everything in a sub-folder", course.inside("myapp")),
    Shape("compose.yaml", course.moving(compose, to: "compose.yaml")),
    Shape(
      "a version that is obsolete",
      course.replacing(compose, [("services:\n", "version: '3.8'\nservices:\n")])),
    Shape(
      "other service names",
      course.replacing(
        compose,
        [
          ("  api:", "  accident-ml-backend:"),
          ("  db:\n    image", "  accident-ml-db:\n    image"),
          ("      db:\n", "      accident-ml-db:\n"),
        ]
      )
      .replacing(config, [("api:8000", "accident-ml-backend:8000")])),
    Shape(
      "the container's name as the target",
      course.replacing(config, [("api:8000", "fastapi_app:8000")])),
    Shape("another job name", course.replacing(config, [("'fastapi'", "'mon-api'")])),
    Shape("no metrics_path", course.replacing(config, [("    metrics_path: '/metrics'\n", "")])),
    Shape(
      "environment as a mapping",
      course.replacing(
        compose, [("- GF_SECURITY_ADMIN_PASSWORD=admin", "GF_SECURITY_ADMIN_PASSWORD: admin")])),
    Shape(
      "image without a tag",
      course.replacing(
        compose,
        [
          ("prom/prometheus:latest", "prom/prometheus"),
          ("grafana/grafana:latest", "docker.io/grafana/grafana-oss"),
        ])),
    Shape(
      "a registry of its own",
      course.replacing(
        compose, [("prom/prometheus:latest", "quay.io/prometheus/prometheus:v3.1.0")])),
    Shape(
      "the folder of the configuration mounted",
      course.replacing(
        compose,
        [
          (
            "./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro",
            "./prometheus:/etc/prometheus"
          )
        ])),
    Shape(
      "no command for Prometheus",
      course.replacing(
        compose,
        [
          (
            "    command:\n      - '--config.file=/etc/prometheus/prometheus.yml'\n      - '--storage.tsdb.path=/prometheus'\n",
            ""
          )
        ])),
    Shape(
      "a command in one line",
      course.replacing(
        compose,
        [
          (
            "    command:\n      - '--config.file=/etc/prometheus/prometheus.yml'\n      - '--storage.tsdb.path=/prometheus'\n",
            "    command: --config.file=/etc/prometheus/prometheus.yml\n"
          )
        ])),
    Shape(
      "a long mount",
      course.replacing(
        compose,
        [
          (
            "./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro",
            "{type: bind, source: ./prometheus/prometheus.yml, target: /etc/prometheus/prometheus.yml}"
          )
        ])),
    Shape(
      "the configuration at the top",
      course.moving(config, to: "prometheus.yml").replacing(
        compose, [("./prometheus/prometheus.yml", "./prometheus.yml")])),
    Shape(
      "${PWD} in a mount",
      course.replacing(
        compose, [("./prometheus/prometheus.yml", "${PWD}/prometheus/prometheus.yml")])),
    Shape(
      "a config instead of a mount",
      course.replacing(
        compose,
        [
          ("      - ./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro\n", ""),
          (
            "    image: prom/prometheus:latest",
            "    image: prom/prometheus:latest\n    configs: [{source: prom, target: /etc/prometheus/prometheus.yml}]"
          ),
          (
            "volumes:\n  postgres",
            "configs:\n  prom: {file: ./prometheus/prometheus.yml}\nvolumes:\n  postgres"
          ),
        ])),
    Shape(
      "a configuration baked into an image",
      course.replacing(
        compose,
        [
          ("      - ./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro\n", ""),
          ("image: prom/prometheus:latest", "build: ./prometheus"),
        ]
      )
      .with(
        "prometheus/Dockerfile",
        "FROM prom/prometheus:latest\nCOPY prometheus.yml /etc/prometheus/\n")),
    Shape(
      "the monitoring in a file of its own",
      course.replacing(compose, [("  prometheus:\n    image", "  prometheus_:\n    image")])
        .with(
          "docker-compose.yml",
          "services:\n  api:\n    build: .\n    ports: ['8000:8000']\n  db:\n    image: postgres:16\n"
        )
        .with(
          "docker-compose.monitoring.yml",
          "services:\n  prometheus:\n    image: prom/prometheus\n    volumes: [./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml]\n  grafana:\n    image: grafana/grafana\n"
        )),
    Shape(
      "the monitoring in a folder of its own",
      course
        .with(
          "docker-compose.yml",
          "services:\n  api:\n    build: .\n    ports: ['8000:8000']\n  db:\n    image: postgres:16\n"
        )
        .moving(config, to: "monitoring/prometheus/prometheus.yml")
        .with(
          "monitoring/docker-compose.yml",
          "services:\n  prometheus:\n    image: prom/prometheus\n    volumes: [./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml]\n  grafana:\n    image: grafana/grafana\n"
        )),
    Shape(
      "a service completed by the file beside it",
      course
        .with(
          "docker-compose.yml",
          "services:\n  api:\n    build: .\n    ports: ['8000:8000']\n  db:\n    image: postgres:16\n"
        )
        .with(
          "docker-compose.monitoring.yml",
          "services:\n  api:\n    networks: [m]\n  prometheus:\n    image: prom/prometheus\n    networks: [m]\n    volumes: [./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml]\n  grafana:\n    image: grafana/grafana\nnetworks: {m: }\n"
        )),
    Shape(
      "an included file",
      course
        .with(
          "docker-compose.yml",
          "include: [monitoring.yml]\nservices:\n  api:\n    build: .\n    ports: ['8000:8000']\n  db:\n    image: postgres:16\n"
        )
        .with(
          "monitoring.yml",
          "services:\n  prometheus:\n    image: prom/prometheus\n    depends_on: [api]\n    volumes: [./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml]\n  grafana:\n    image: grafana/grafana\n"
        )),
    Shape(
      "dockerfile in small letters in a sub-folder",
      course.moving("Dockerfile", to: "app/dockerfile").replacing(
        compose, [("build: .", "build: {context: ., dockerfile: app/dockerfile}")])),
    Shape(
      "a name that Compose makes as the target",
      course.replacing(config, [("api:8000", "projet-api-1:8000")])),
    Shape("dockerfile in small letters", course.moving("Dockerfile", to: "dockerfile")),
    Shape(
      "a Dockerfile of another name",
      course.moving("Dockerfile", to: "docker/Dockerfile.api").replacing(
        compose, [("build: .", "build:\n      context: .\n      dockerfile: docker/Dockerfile.api")]
      )),
    Shape(
      "a compose file in a folder",
      course.moving(compose, to: "docker/docker-compose.yml").replacing(
        "docker/docker-compose.yml",
        [("build: .", "build: .."), ("./prometheus/", "../prometheus/")])),
    Shape(
      "a Dockerfile with several targets",
      course.replacing(compose, [("build: .", "build: {context: ., target: api}")])
        .with(
          "Dockerfile",
          "FROM python:3.13 AS base\nWORKDIR /srv\nCOPY . .\nFROM base AS api\nCMD [\"uvicorn\", \"app.main:app\", \"--host\", \"0.0.0.0\"]\nFROM base AS load\nCMD [\"locust\"]\n"
        )),
    Shape(
      "a build in two stages",
      course.with(
        "Dockerfile",
        "FROM python:3.13 AS build\nWORKDIR /build\nCOPY app app\nFROM python:3.13\nCOPY --from=build /build/app /srv/app\nWORKDIR /srv\nCMD uvicorn app.main:app --host 0.0.0.0 --port ${PORT:-8000}\n"
      )),
    Shape(
      "a start script",
      course.replacing(
        "Dockerfile",
        [
          (
            "CMD [\"uvicorn\", \"app.main:app\", \"--host\", \"0.0.0.0\", \"--port\", \"8000\"]",
            "COPY start.sh .\nENTRYPOINT [\"./start.sh\"]"
          )
        ]
      )
      .with(
        "start.sh",
        "#!/bin/sh\nset -e\nalembic upgrade head\nexec uvicorn app.main:app --host 0.0.0.0 --port 8000\n"
      )),
    Shape(
      "the command in compose",
      course.replacing("Dockerfile", [("CMD [\"uvicorn\"", "CMD [\"bash\"] #")]).replacing(
        compose,
        [("build: .", "build: .\n    command: uvicorn app.main:app --host 0.0.0.0 --port 8000")])),
    Shape(
      "another port everywhere",
      course.replacing("Dockerfile", [("\"8000\"", "\"3030\"")]).replacing(
        compose, [("8000:8000", "8000:3030")]
      ).replacing(config, [("api:8000", "api:3030")])),
    Shape(
      "the port from .env",
      course.replacing(
        "Dockerfile",
        [
          (
            "CMD [\"uvicorn\", \"app.main:app\", \"--host\", \"0.0.0.0\", \"--port\", \"8000\"]",
            "CMD uvicorn app.main:app --host 0.0.0.0 --port $PORT"
          )
        ]
      )
      .replacing(
        compose,
        [
          ("8000:8000", "${PORT}:${PORT}"),
          ("- DATABASE_URL", "- PORT=${PORT}\n      - DATABASE_URL"),
        ]
      )
      .replacing(config, [("api:8000", "api:8010")]).with(".env.example", "PORT=8010\n")),
    Shape(
      "variables without .env",
      course.replacing(
        compose,
        [
          ("8000:8000", "${API_PORT}:8000"), ("postgres:16-alpine", "postgres:${PG:-16}"),
          ("POSTGRES_USER: postgres", "POSTGRES_USER: ${DB_USER}"),
        ])),
    Shape(
      "fastapi run",
      course.replacing(
        "Dockerfile",
        [
          (
            "CMD [\"uvicorn\", \"app.main:app\", \"--host\", \"0.0.0.0\", \"--port\", \"8000\"]",
            "CMD [\"fastapi\", \"run\", \"app/main.py\", \"--port\", \"8000\"]"
          )
        ])),
    Shape(
      "gunicorn",
      course.replacing(
        "Dockerfile",
        [
          (
            "CMD [\"uvicorn\", \"app.main:app\", \"--host\", \"0.0.0.0\", \"--port\", \"8000\"]",
            "CMD gunicorn -k uvicorn.workers.UvicornWorker -b 0.0.0.0:8000 app.main:app"
          )
        ])),
    Shape(
      "more services and jobs",
      course.replacing(
        compose,
        [
          (
            "volumes:\n  postgres",
            "  node-exporter:\n    image: prom/node-exporter\n  cadvisor:\n    image: gcr.io/cadvisor/cadvisor\n  locust:\n    build: .\n    command: locust -f locustfile.py\nvolumes:\n  postgres"
          )
        ]
      )
      .replacing(
        config,
        [
          (
            "  - job_name: 'fastapi'",
            "  - job_name: node\n    static_configs: [{targets: ['node-exporter:9100']}]\n  - job_name: 'fastapi'"
          )
        ])),
    Shape(
      "targets in a file",
      course.replacing(
        config,
        [
          (
            "    static_configs:\n      - targets: ['api:8000']\n",
            "    file_sd_configs:\n      - files: [targets.json]\n"
          )
        ]
      )
      .with("prometheus/targets.json", "[{\"targets\": [\"api:8000\"]}]").replacing(
        compose,
        [
          (
            "./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro",
            "./prometheus:/etc/prometheus"
          )
        ])),
    Shape(
      "the host's address for a published port",
      course.replacing(config, [("api:8000", "host.docker.internal:8000")])),
    Shape(
      "a plain image with the code mounted",
      course.replacing(
        compose,
        [
          (
            "build: .",
            "image: python:3.13\n    working_dir: /code\n    volumes: ['.:/code']\n    command: sh -c \"pip install -r requirements.txt && uvicorn app.main:app --host 0.0.0.0\""
          )
        ])),
    Shape(
      "anchors",
      course.replacing(
        compose,
        [
          ("services:\n", "x-common: &common\n  restart: always\nservices:\n"),
          ("  grafana:\n", "  grafana:\n    <<: *common\n"),
        ])),
    Shape(
      "CRLF and tabs in comments",
      course.replacing(compose, [("services:\n", "# a\tcomment\nservices:\n")])),
  ]

  static let bad: [Shape] = [
    Shape(
      "nothing", StackRepository(files: [:]),
      Dictionary(uniqueKeysWithValues: stackCriteria.map { ($0, "fail") })),
    Shape(
      "a proxy under the API's name",
      course.replacing(compose, [("build: .", "image: nginx"), ("8000:8000", "8000:80")]),
      ["p2.compose.api": "fail", "p2.scrape_job_fastapi": "fail"]),
    Shape(
      "another store in Prometheus' stead",
      course.replacing(
        compose, [("prom/prometheus:latest", "victoriametrics/victoria-metrics")]),
      ["p2.compose.prometheus": "fail"]),
    Shape(
      "ervices", course.replacing(compose, [("services:\n", "ervices:\n")]),
      [
        "p2.compose.valid": "fail", "p2.compose.api": "fail", "p2.compose.db": "fail",
        "p2.compose.prometheus": "fail", "p2.compose.grafana": "fail",
      ]),
    Shape(
      "the configuration in a misspelt folder",
      course.moving(config, to: "promethus/promethus.yml"), ["p2.prom_config_mounted": "fail"]),
    Shape(
      "port 3030 in compose and Prometheus",
      course.replacing(compose, [("8000:8000", "3030:3030")]).replacing(
        config, [("api:8000", "api:3030")]),
      ["p2.dockerfile": "fail", "p2.scrape_job_fastapi": "partial"]),
    Shape(
      "a target at the published port",
      course.replacing(compose, [("8000:8000", "8080:8000")]).replacing(
        config, [("api:8000", "api:8080")]), ["p2.scrape_job_fastapi": "partial"]),
    Shape(
      "a target without a port", course.replacing(config, [("api:8000", "api")]),
      ["p2.scrape_job_fastapi": "partial"]),
    Shape(
      "localhost as the target", course.replacing(config, [("api:8000", "localhost:8000")]),
      ["p2.scrape_job_fastapi": "fail"]),
    Shape(
      "no target but Prometheus", course.replacing(config, [("api:8000", "localhost:9090")]),
      ["p2.scrape_job_fastapi": "fail"]),
    Shape(
      "a target that is no service", course.replacing(config, [("api:8000", "fastapi:8000")]),
      ["p2.scrape_job_fastapi": "fail"]),
    Shape(
      "no database service",
      course.replacing(
        compose,
        [
          ("  db:\n    image: postgres:16-alpine", "  cache:\n    image: redis:7"),
          (
            "      db:\n        condition: service_healthy",
            "      cache:\n        condition: service_started"
          ), ("postgres_data:/var/lib/postgresql/data", "postgres_data:/data"),
        ]), ["p2.compose.db": "fail"]),
    Shape(
      "no Grafana",
      course.replacing(
        compose,
        [
          ("grafana/grafana:latest", "nginx:latest"),
          ("- GF_SECURITY_ADMIN_PASSWORD=admin", "- A=b"),
        ]), ["p2.compose.grafana": "fail"]),
    Shape(
      "no Prometheus",
      course.replacing(
        compose,
        [
          ("prom/prometheus:latest", "nginx:latest"),
          ("      - '--storage.tsdb.path=/prometheus'\n", ""),
          ("--config.file=", "--conf="),
        ]), ["p2.compose.prometheus": "fail", "p2.prom_config_mounted": "skipped"]),
    Shape("no Dockerfile", course.with("Dockerfile", nil), ["p2.dockerfile": "fail"]),
    Shape(
      "a Dockerfile outside of the context", course.moving("Dockerfile", to: "app/Dockerfile"),
      ["p2.dockerfile": "fail"]),
    Shape(
      "a module that is not there", course.replacing("Dockerfile", [("app.main:app", "main:app")]),
      ["p2.dockerfile": "fail"]),
    Shape(
      "a name that the module lacks",
      course.replacing("Dockerfile", [("app.main:app", "app.main:application")]),
      ["p2.dockerfile": "fail"]),
    Shape(
      "code that is not copied", course.replacing("Dockerfile", [("COPY app ./app", "COPY app .")]),
      ["p2.dockerfile": "fail"]),
    Shape(
      "a COPY of nothing", course.replacing("Dockerfile", [("COPY app ./app", "COPY src ./app")]),
      ["p2.dockerfile": "fail"]),
    Shape(
      "no command",
      course.replacing(
        "Dockerfile",
        [("CMD [\"uvicorn\", \"app.main:app\", \"--host\", \"0.0.0.0\", \"--port\", \"8000\"]", "")]
      ), ["p2.dockerfile": "fail"]),
    Shape(
      "a configuration that is no YAML", course.replacing(config, [("global:", "global: [")]),
      ["p2.prom_config_valid": "fail", "p2.scrape_job_fastapi": "fail"]),
    Shape(
      "a key that Prometheus does not know",
      course.replacing(config, [("scrape_interval: 15s", "scrape_intervall: 15s")]),
      ["p2.prom_config_valid": "fail"]),
    Shape(
      "a mount at the wrong place",
      course.replacing(compose, [(":/etc/prometheus/prometheus.yml:ro", ":/prometheus.yml:ro")]),
      ["p2.prom_config_mounted": "fail"]),
    Shape(
      "another configuration told",
      course.replacing(
        compose,
        [
          (
            "--config.file=/etc/prometheus/prometheus.yml",
            "--config.file=/etc/prometheus/config.yml"
          )
        ]), ["p2.prom_config_mounted": "fail"]),
    Shape(
      "an undefined volume", course.replacing(compose, [("  prometheus_data:\n", "")]),
      [
        "p2.compose.valid": "fail", "p2.compose.api": "fail", "p2.compose.db": "fail",
        "p2.compose.prometheus": "fail", "p2.compose.grafana": "fail",
      ]),
    Shape(
      "the wrong path of metrics",
      course.replacing(config, [("'/metrics'", "'/metriques'")]),
      ["p2.scrape_job_fastapi": "partial"]),
  ]

  @Test(arguments: good + bad) func `a shape misses what it must and nothing else`(shape: Shape)
    throws
  {
    let repository = StackRepository(files: shape.files)
    let workspace = repository.workspace
    for criterion in stackCriteria {
      let check = try #require(CheckCatalog.all.first { $0.criterion == criterion })
      let judgement = try check.judge(workspace)
      #expect(
        judgement.verdict.rawValue == shape.missed[criterion] ?? "pass",
        "\(shape.name): \(criterion): \(judgement.message.english)")
    }
  }
}
