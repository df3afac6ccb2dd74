import Artifacts
import Testing

struct ServerCommandTests {
  private func server(_ text: String, _ environment: [String: String] = [:]) -> ServerCommand? {
    ServerCommand(in: ShellScript(text), environment: environment)
  }

  @Test(arguments: [
    ("uvicorn app.main:app --host 0.0.0.0 --port 8080", "app.main", "app", 8080, "0.0.0.0"),
    ("uvicorn main:app", "main", "app", 8000, "127.0.0.1"),
    ("uvicorn --host=0.0.0.0 --port=80 --reload main:app", "main", "app", 80, "0.0.0.0"),
    ("uv run uvicorn app.main:app --port ${PORT:-9000}", "app.main", "app", 9000, "127.0.0.1"),
    (
      "python -m uvicorn app.main:create_app --factory", "app.main", "create_app", 8000, "127.0.0.1"
    ),
    (
      "sh -c 'alembic upgrade head && exec uvicorn api:app --port 8001'", "api", "app", 8001,
      "127.0.0.1"
    ),
    (
      "gunicorn -k uvicorn.workers.UvicornWorker -b 0.0.0.0:5000 app.main:app", "app.main", "app",
      5000, "0.0.0.0"
    ),
    ("gunicorn app:app", "app", "app", 8000, "127.0.0.1"),
    ("hypercorn app.main:app --bind 0.0.0.0:8002", "app.main", "app", 8002, "0.0.0.0"),
    ("poetry run uvicorn src.api.main:api --port 7000", "src.api.main", "api", 7000, "127.0.0.1"),
    ("pip install uvicorn\nopentelemetry-instrument uvicorn a:b", "a", "b", 8000, "127.0.0.1"),
  ])
  func `a server is read in all its forms`(
    text: String, module: String, attribute: String, port: Int, host: String
  ) {
    let server = server(text)
    #expect(server?.module == module)
    #expect(server?.attribute == attribute)
    #expect(server?.port == port)
    #expect(server?.host == host)
  }

  @Test func `fastapi runs a file, on all addresses unless in development`() {
    #expect(server("fastapi run app/main.py --port 80")?.file == "app/main.py")
    #expect(server("fastapi run app/main.py")?.host == "0.0.0.0")
    #expect(server("fastapi dev main.py")?.listensOnLoopbackOnly == true)
    #expect(server("fastapi run")?.port == 8000)
  }

  @Test func `a script run by Python says nothing of its port`() {
    #expect(server("python app/main.py")?.file == "app/main.py")
    #expect(server("python3.12 -u -m app.main")?.module == "app.main")
    #expect(server("python main.py")?.port == nil)
  }

  @Test func `the environment gives what the command leaves open`() {
    #expect(server("uvicorn a:b", ["UVICORN_PORT": "9"])?.port == 9)
    #expect(server("gunicorn a:b", ["PORT": "10"])?.port == 10)
    #expect(server("uvicorn a:b --port $PORT", ["PORT": "11"])?.port == 11)
    #expect(server("uvicorn a:b --port $PORT")?.port == nil)
  }

  @Test(arguments: [
    "pip install uvicorn", "echo uvicorn a:b", "# uvicorn a:b", "", "python -c 'print(1)'",
    "which uvicorn", "alembic upgrade head", "\"", "$", "${", "sh -c", "'",
  ])
  func `what starts no server is none`(text: String) {
    #expect(server(text) == nil)
  }
}
