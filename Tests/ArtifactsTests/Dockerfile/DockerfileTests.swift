import Artifacts
import Testing

struct DockerfileTests {
  private func read(_ text: String) throws -> Dockerfile {
    try #require(Dockerfile(SourceText(path: "Dockerfile", text: text)))
  }

  private func image(_ text: String, target: String? = nil) throws -> DockerImage {
    DockerImage(try read(text).chain(target))
  }

  @Test func `continued lines, comments and flags are understood`() throws {
    let file = try read(
      """
      # syntax=docker/dockerfile:1
      ARG PYTHON=3.13
      FROM python:${PYTHON}-slim
      RUN apt-get update && \\
          # a comment
          apt-get install -y curl

      COPY --chown=app:app --from=build /a /b
      CMD ["uvicorn", "app.main:app"]
      """)
    let stage = try #require(file.stages.first)
    #expect(stage.image == "python:3.13-slim")
    #expect(stage.instructions.map(\.name) == ["RUN", "COPY", "CMD"])
    #expect(stage.instructions.map(\.location.line) == [4, 8, 9])
    #expect(stage.instructions[1].flags == ["chown": "app:app", "from": "build"])
    #expect(stage.instructions[2].execForm == ["uvicorn", "app.main:app"])
  }

  @Test func `an image follows folders, copies and ports`() throws {
    let image = try image(
      """
      FROM python:3.13
      ENV APP=/srv PORT=8080
      WORKDIR $APP
      WORKDIR api
      COPY pyproject.toml uv.lock ./
      COPY app app/
      EXPOSE $PORT 9000/tcp
      CMD uvicorn app.main:app --port $PORT
      """)
    #expect(image.workingDirectory == "/srv/api")
    #expect(image.copies.map(\.destination) == ["/srv/api", "/srv/api/app"])
    #expect(image.copies.first?.sources == ["pyproject.toml", "uv.lock"])
    #expect(image.exposed.map(\.value) == [8080, 9000])
    let script = try #require(image.startScript)
    #expect(ServerCommand(in: script, environment: image.environment)?.port == 8080)
    #expect(ServerCommand(in: script, environment: image.environment)?.line == 8)
  }

  @Test func `a target is built upon its own stages only`() throws {
    let text = """
      FROM python:3.13 AS base
      WORKDIR /app
      FROM base AS api
      COPY . .
      CMD ["uvicorn", "api:app"]
      FROM base AS worker
      CMD ["celery"]
      """
    #expect(try image(text, target: "api").command?.arguments == #"["uvicorn", "api:app"]"#)
    #expect(try image(text, target: "api").workingDirectory == "/app")
    #expect(try image(text).command?.arguments == #"["celery"]"#)
    #expect(try image(text).copies.isEmpty)
    #expect(try read(text).chain("nothing").isEmpty)
  }

  @Test func `an entrypoint gets the command as its arguments`() throws {
    let image = try image(
      "FROM a\nENTRYPOINT [\"uvicorn\"]\nCMD [\"a:b\", \"--port\", \"81\"]")
    let script = try #require(image.startScript)
    #expect(ServerCommand(in: script, environment: [:])?.port == 81)
  }

  @Test func `documents within the file are passed over`() throws {
    let file = try read("FROM a\nRUN <<EOF\nFROM b\nCMD x\nEOF\nCMD y")
    #expect(file.stages.count == 1)
    #expect(file.stages.first?.last("CMD")?.arguments == "y")
  }

  @Test(arguments: ["", "hello", "RUN a", "# FROM a", "from", "ARG a"])
  func `another text is no Dockerfile`(text: String) {
    #expect(Dockerfile(SourceText(path: "a", text: text)) == nil)
  }

  @Test func `a stage that is built upon itself ends`() throws {
    #expect(try read("FROM a AS a\nCMD x").chain(nil).count == 1)
  }

  @Test(arguments: [
    ("/a", "b", "/a/b"), ("/a/", "./b/../c/", "/a/c"), ("/a", "/b", "/b"), ("/", "../..", "/"),
  ])
  func `paths are seen from their folder`(folder: String, path: String, joined: String) {
    #expect(ContainerPath.joined(folder, path) == joined)
  }

  @Test func `a path that leads out of the submission is none`() {
    #expect(ContainerPath.inSubmission("docker", "../prometheus/./a.yml") == "prometheus/a.yml")
    #expect(ContainerPath.inSubmission("", "..") == nil)
    #expect(ContainerPath.inSubmission("", "/etc") == nil)
    #expect(ContainerPath.below("/etc/prometheus", "/etc/prometheus/a/b") == "a/b")
    #expect(ContainerPath.below("/etc/prom", "/etc/prometheus/a") == nil)
  }
}
