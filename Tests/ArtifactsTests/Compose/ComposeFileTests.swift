import Artifacts
import Testing
import Wording

struct ComposeFileTests {
  private func read(
    _ text: String, name: String = "docker-compose.yml", variables: [String: String] = [:]
  ) throws -> ComposeFile {
    try #require(ComposeFile(SourceText(path: name, text: text), variables: variables))
  }

  private func service(_ text: String, variables: [String: String] = [:]) throws -> ComposeService {
    let indented = text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let file = try read("services:\n  api:\n" + indented, variables: variables)
    return try #require(file.services.first)
  }

  private func problems(_ text: String, name: String = "docker-compose.yml") throws -> [String] {
    try read(text, name: name).problems.map { "\($0.location.line): \($0.phrase.english)" }
  }

  @Test(
    arguments: [
      ("8000", 8000...8000, nil), ("\"8001:8000\"", 8000...8000, 8001...8001),
      ("8001:8000/tcp", 8000...8000, 8001...8001),
      ("\"127.0.0.1:8001:8000\"", 8000...8000, 8001...8001),
      ("\"[::1]:8001:8000\"", 8000...8000, 8001...8001),
      ("3000-3005:4000-4005", 4000...4005, 3000...3005),
      ("${PORT:-9000}:8000", 8000...8000, 9000...9000),
      ("${HIDDEN}:8000", 8000...8000, nil), ("127.0.0.1::8000", nil, nil),
      ("{target: 8000, published: \"8001\"}", 8000...8000, 8001...8001),
    ] as [(String, ClosedRange<Int>?, ClosedRange<Int>?)])
  func `ports are read in all their forms`(
    text: String, container: ClosedRange<Int>?, host: ClosedRange<Int>?
  ) throws {
    let port = try service("image: a\nports:\n  - \(text)").ports.first
    #expect(port?.container == container)
    #expect(port?.host == host)
  }

  @Test(
    arguments: [
      ("./a:/b", .bind("./a"), "/b"), ("./a.yml:/b.yml:ro", .bind("./a.yml"), "/b.yml"),
      ("data:/var/lib", .volume("data"), "/var/lib"), ("/b", .volume(nil), "/b"),
      ("C:\\a:/b", .bind("C:\\a"), "/b"), ("${PWD}/a:/b", .bind("${PWD}/a"), "/b"),
      ("{type: bind, source: ./a, target: /b}", .bind("./a"), "/b"),
      ("{type: tmpfs, target: /b}", .other, "/b"),
    ] as [(String, ComposeMount.Kind, String)])
  func `mounts are read in all their forms`(
    text: String, kind: ComposeMount.Kind, target: String
  ) throws {
    let mount = try service("image: a\nvolumes:\n  - \(text)").mounts.first
    #expect(mount?.kind == kind)
    #expect(mount?.target == target)
    #expect(mount?.location.line == 5)
  }

  @Test func `an environment is a mapping or a list`() throws {
    let map = try service("image: a\nenvironment:\n  A: 1\n  B: ${X:-y}\n  C:")
    let list = try service("image: a\nenvironment:\n  - A=1\n  - B=y\n  - C")
    #expect(map.environment.map(\.name) == ["A", "B", "C"])
    #expect(map.environment.map(\.value) == ["1", "y", nil])
    #expect(list.environment.map(\.value) == ["1", "y", nil])
  }

  @Test func `a build is a path or a mapping`() throws {
    #expect(try service("build: ./api").build?.context == "./api")
    let build = try service("build:\n  context: .\n  dockerfile: docker/Dockerfile\n  target: api")
      .build
    #expect(build?.dockerfile == "docker/Dockerfile")
    #expect(build?.target == "api")
    #expect(build?.location.line == 4)
  }

  @Test func `commands are words whatever their form`() throws {
    let list = try service("image: a\ncommand:\n  - --config.file=/x.yml\n  - --web").command
    let text = try service("image: a\ncommand: --config.file=/x.yml --web").command
    #expect(list?.words == text?.words)
    #expect(text?.option("--config.file") == "/x.yml")
    let shell = try service("image: a\ncommand: sh -c \"a && exec uvicorn x:y\"").command
    #expect(shell?.script.commands.map(\.words) == [["a"], ["exec", "uvicorn", "x:y"]])
  }

  @Test func `variables come from outside, then from their default`() throws {
    let service = try service(
      "image: ${IMAGE}:${TAG:-latest}\ncontainer_name: $NAME-1\nhostname: a$$b",
      variables: ["IMAGE": "grafana/grafana"])
    #expect(service.image?.value == "grafana/grafana:latest")
    #expect(service.containerName?.value == "$NAME-1")
    #expect(service.hostname?.value == "a$b")
  }

  @Test func `dependencies, networks, configs and health are read`() throws {
    let service = try service(
      """
      image: a
      depends_on:
        db: {condition: service_healthy}
      networks:
        back: {aliases: [api-alias]}
      configs:
        - source: prom
          target: /etc/prometheus/prometheus.yml
        - other
      healthcheck: {test: ["CMD", "true"]}
      """)
    #expect(service.dependencies.first?.condition == "service_healthy")
    #expect(service.networks.first?.aliases == ["api-alias"])
    #expect(service.configs.map(\.target) == ["/etc/prometheus/prometheus.yml", "/other"])
    #expect(service.hasHealthcheck)
  }

  @Test func `the compose file of the course has no problem`() throws {
    let text = """
      version: '3.8'
      x-common: &common
        restart: unless-stopped
      services:
        api:
          <<: *common
          build: .
          ports: ["8000:8000"]
          networks: [monitoring]
          environment:
            - DATABASE_URL=postgresql://postgres:postgres@db:5432/items_db
          depends_on: [db]
        db:
          image: postgres:16-alpine
          environment: {POSTGRES_USER: postgres}
          volumes: [postgres_data:/var/lib/postgresql/data]
          healthcheck: {test: ["CMD-SHELL", "pg_isready -U $${POSTGRES_USER}"], interval: 5s}
          networks: {monitoring: }
      volumes:
        postgres_data:
      networks:
        monitoring:
          driver: bridge
      """
    #expect(try problems(text) == [])
  }

  @Test(arguments: [
    (
      "ervices:\n  api:\n    image: a",
      "1: unknown top-level key 'ervices:' (did you mean 'services:'?)"
    ),
    (
      "services:\n  api:\n    image: a\ngrafana:\n  image: b", "4: unknown top-level key 'grafana:'"
    ),
    (
      "services:\n  api:\n    image: a\n    port:\n      - 80",
      "4: unknown key 'port:' in 'services.api' (did you mean 'ports:'?)"
    ),
    (
      "services:\n  api:\n    image: a\n    ports: [abc]",
      "4: unreadable port 'abc' in the service 'api'"
    ),
    (
      "services:\n  api:\n    image: a\n    ports: ['1-3:4-5']",
      "4: unreadable port '1-3:4-5' in the service 'api'"
    ),
    ("services:\n  api:\n    image: a\n    ports: 8000", "4: 'services.api.ports' must be a list"),
    (
      "services:\n  api:\n    image: a\n    volumes: ['ab::c']",
      "4: unreadable mount 'ab::c' in the service 'api'"
    ),
    (
      "services:\n  api:\n    image: a\n    environment:\n      - A: b",
      "4: 'services.api.environment' must be pairs 'NAME: value' or a list of 'NAME=value'"
    ),
    (
      "services:\n  api:\n    image: a\n    image: b",
      "4: the key 'image' is written twice in the same place"
    ),
    (
      "services:\n  api:\n    image: a${",
      "3: malformed variable in 'a${' (a plain dollar is written '$$')"
    ),
    ("services:\n  api:\n", "2: 'services.api' must be a mapping"),
    ("services:\n  a b:\n    image: a", "2: 'a b' is no possible name of a service"),
    ("version: 3.8\nservices:\n  api:\n    image: a", "1: 'version' must be a text (in quotes)"),
    (
      "services:\n  api:\n    image: a\nvolumes:\n  grafana:\n    image: b",
      "6: unknown key 'image:' in 'grafana'"
    ),
    ("services:\n  api:\n    image: a\nvolumes:", "4: 'volumes' must be a mapping"),
    (
      "services: [1",
      "2: it is no valid YAML (while parsing a flow sequence, did not find expected ',' or ']')"
    ),
  ])
  func `what Docker refuses is said with its line`(text: String, problem: String) throws {
    #expect(try problems(text).contains(problem))
  }

  @Test(arguments: [
    ("services:", "1: no service under 'services:'"),
    ("- a", "1: the file holds no keys"),
    ("a: b", "1: unknown top-level key 'a:'"),
  ])
  func `a file that only its name makes a compose file is refused`(text: String, problem: String)
    throws
  {
    #expect(try problems(text).contains(problem))
  }

  @Test func `services under a misspelt key, or beside it, are still seen`() throws {
    let file = try read("ervices:\n  api:\n    image: a\nprometheus:\n  image: prom/prometheus")
    #expect(file.services.map(\.name) == ["api", "prometheus"])
  }

  @Test(arguments: [
    ("ci.yml", "jobs:\n  test:\n    services:\n      db: {image: postgres}"),
    ("k8s.yml", "apiVersion: v1\nkind: Service\nservices: {a: {image: b}}"),
    (".gitlab-ci.yml", "services:\n  - postgres"),
    ("prometheus.yml", "scrape_configs: []"), ("a.yml", "services: {a: 1}"),
    ("broken.yml", "services: [1"),
  ])
  func `other files are no compose files`(name: String, text: String) {
    #expect(ComposeFile(SourceText(path: name, text: text)) == nil)
  }

  @Test func `a file called stack is a compose file by its content`() throws {
    let file = try read("services:\n  api:\n    build: .", name: "stack.yaml")
    #expect(file.services.count == 1)
  }

  @Test func `a variable that grows without end is left as it is`() throws {
    var variables: [String: String] = [:]
    variables["A"] = String(repeating: "x", count: 40_000)
    let file = try read("services:\n  a:\n    image: $A$A$A$A", variables: variables)
    #expect(file.services.first?.image?.value.hasPrefix("$A") == true)
  }

  @Test func `a dotenv file is read with its quotes and comments`() {
    let source = SourceText(
      path: ".env", text: "# c\nA=1\nexport B=\"x y\" # c\nC='z'\nD=a#b # c\n=x\nE\n")
    #expect(DotEnv.variables(in: source) == ["A": "1", "B": "x y", "C": "z", "D": "a#b"])
  }
}
