import Grading
import Testing
import Wording

/// Files that declare packages, and whether a trainer is content.
struct DependencyShape: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [String: String]
  var verdict = Verdict.pass

  var testDescription: String { name }
}

struct DependencyTests {
  static let code = """
    from fastapi import FastAPI
    from prometheus_client import Counter
    from prometheus_fastapi_instrumentator import Instrumentator
    app = FastAPI()
    """

  static let shapes: [DependencyShape] = [
    DependencyShape(
      name: "requirements, as people write them",
      files: [
        "requirements.txt": """
        # web
        fastapi[standard]>=0.115 ; python_version > "3.8"
        Prometheus_Client==0.23.1
        prometheus-fastapi-instrumentator
        -r dev.txt
        """
      ]),
    DependencyShape(
      name: "requirements that include others",
      files: [
        "requirements.txt": "-r requirements/base.txt\n",
        "requirements/base.txt": "prometheus-client\nprometheus_fastapi_instrumentator~=7.1\n",
      ]),
    DependencyShape(
      name: "one is missing", files: ["requirements.txt": "fastapi\nprometheus-client\n"],
      verdict: .fail),
    DependencyShape(
      name: "one comes only through the other",
      files: ["requirements.txt": "prometheus-fastapi-instrumentator\n"], verdict: .fail),
    DependencyShape(
      name: "a comment declares nothing",
      files: ["requirements.txt": "# prometheus-client\n# prometheus-fastapi-instrumentator\n"],
      verdict: .fail),
    DependencyShape(
      name: "pyproject of the standard",
      files: [
        "requirements.txt": "",
        "pyproject.toml": """
        [project]
        name = "x"
        dependencies = [
            "fastapi>=0.1", # web
            "prometheus-client>=0.23.1",
            'prometheus-fastapi-instrumentator>=7.1.0',
        ]
        """,
      ]),
    DependencyShape(
      name: "optional and dependency groups",
      files: [
        "requirements.txt": "",
        "api/pyproject.toml": """
        [project.optional-dependencies]
        monitoring = ["prometheus-client"]
        [dependency-groups]
        dev = ["pytest", {include-group = "lint"}, "prometheus-fastapi-instrumentator"]
        """,
      ]),
    DependencyShape(
      name: "pyproject of Poetry",
      files: [
        "requirements.txt": "",
        "pyproject.toml": """
        [tool.poetry.dependencies]
        python = "^3.12"
        prometheus-client = "^0.23"
        [tool.poetry.group.monitoring.dependencies]
        prometheus-fastapi-instrumentator = {version = "^7", extras = ["x"]}
        """,
      ]),
    DependencyShape(
      name: "a name inside another key declares nothing",
      files: [
        "requirements.txt": "",
        "pyproject.toml": """
        [project]
        description = "prometheus-client, prometheus-fastapi-instrumentator"
        [tool.mypy]
        modules = ["prometheus-client", "prometheus-fastapi-instrumentator"]
        """,
      ], verdict: .fail),
    DependencyShape(
      name: "uv.lock",
      files: [
        "requirements.txt": "prometheus-fastapi-instrumentator",
        "uv.lock": """
        version = 1
        [[package]]
        name = "prometheus-client"
        version = "0.23.1"
        """,
      ]),
    DependencyShape(
      name: "Pipfile",
      files: [
        "requirements.txt": "",
        "Pipfile":
          "[packages]\nprometheus-client = \"*\"\nprometheus-fastapi-instrumentator = \"*\"\n",
      ]),
    DependencyShape(
      name: "a Dockerfile installs them",
      files: [
        "requirements.txt": "",
        "Dockerfile.api": """
        FROM python:3.12-slim
        RUN pip install --no-cache-dir -U fastapi uvicorn \\
            "prometheus-client>=0.2" \\
            prometheus-fastapi-instrumentator && rm -rf /tmp/x
        CMD ["uvicorn", "main:app"]
        """,
      ]),
    DependencyShape(
      name: "the command of a service installs them",
      files: [
        "requirements.txt": "",
        "compose.yml": """
        services:
          api:
            image: python
            command: sh -c "uv pip install prometheus-client prometheus-fastapi-instrumentator && uvicorn main:app"
        """,
      ]),
    DependencyShape(
      name: "a README installs nothing",
      files: [
        "requirements.txt": "",
        "README.md": "pip install prometheus-client prometheus-fastapi-instrumentator",
      ], verdict: .fail),
    DependencyShape(
      name: "setup.py",
      files: [
        "requirements.txt": "",
        "setup.py": """
        from setuptools import setup
        setup(name="x", install_requires=["prometheus-client", "prometheus-fastapi-instrumentator>=7"])
        """,
      ]),
    DependencyShape(
      name: "setup.cfg",
      files: [
        "requirements.txt": "",
        "setup.cfg": """
        [options]
        install_requires =
            prometheus-client
            prometheus-fastapi-instrumentator
        """,
      ]),
    DependencyShape(
      name: "a conda environment",
      files: [
        "requirements.txt": "",
        "environment.yml": """
        dependencies:
          - python=3.12
          - conda-forge::prometheus_client=0.2
          - pip:
              - prometheus-fastapi-instrumentator==7.0
        """,
      ]),
    DependencyShape(
      name: "UTF-16, as PowerShell writes it",
      files: [
        "requirements.txt":
          "prometheus-client==1\nprometheus-fastapi-instrumentator==2\n"
          .map { "\($0)\0" }.joined()
      ]),
  ]

  @Test(arguments: shapes) func `declarations are found wherever they are`(
    shape: DependencyShape
  ) throws {
    let repository = CodeRepository(
      shape.files.merging(["main.py": Self.code]) { first, _ in first })
    #expect(try repository.verdict("p1.dependencies_declared") == shape.verdict)
  }

  @Test func `nothing imported and nothing declared earns nothing`() throws {
    let repository = CodeRepository(["requirements.txt": "", "main.py": "print(1)"])
    let judgement = try #require(try repository.judgement("p1.dependencies_declared"))
    #expect(judgement.verdict == .fail)
    #expect(
      judgement.message.english == "no library for metrics is either imported or declared")
  }

  @Test func `the message names what is missing`() throws {
    let repository = CodeRepository([
      "requirements.txt": "prometheus-fastapi-instrumentator", "main.py": Self.code,
    ])
    let judgement = try #require(try repository.judgement("p1.dependencies_declared"))
    #expect(
      judgement.message.french
        == "le code importe 'prometheus-client', que rien ne déclare\u{A0}; "
        + "prometheus-fastapi-instrumentator l'apporte, mais votre code l'importe lui-même")
  }
}
