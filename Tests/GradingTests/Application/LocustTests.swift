import Grading
import Testing

/// A load test and what a trainer gives it.
struct LocustShape: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [String: String]
  let verdict: Verdict

  var testDescription: String { name }
}

struct LocustTests {
  static let api = """
    from fastapi import FastAPI
    app = FastAPI()
    @app.get("/items/")
    def items(): return []
    @app.get("/items/{item_id}")
    def item(item_id: int): return {}
    """

  static let shapes: [LocustShape] = [
    LocustShape(name: "none", files: [:], verdict: .fail),
    LocustShape(
      name: "the course's",
      files: [
        "locustfile.py": """
        from locust import HttpUser, task, between
        class ItemsAPIUser(HttpUser):
            wait_time = between(1, 3)
            @task(5)
            def list_items(self):
                self.client.get("/items")
        """
      ], verdict: .pass),
    LocustShape(
      name: "a mixin, a base class of one's own, a helper, catch_response",
      files: [
        "load/users.py": """
        import locust
        class Base(locust.FastHttpUser):
            abstract = True
            def fetch(self, i):
                with self.client.get(f"/items/{i}", catch_response=True) as r:
                    r.success()
        class Reader(Base):
            @locust.task
            def read(self): self.fetch(3)
        """
      ], verdict: .pass),
    LocustShape(
      name: "a task set",
      files: [
        "stress-testing/charge.py": """
        from locust import HttpUser, TaskSet, task
        class Behaviour(TaskSet):
            @task
            def read(self): self.client.request("GET", url="/items/")
        class User(HttpUser):
            tasks = [Behaviour]
        """
      ], verdict: .pass),
    LocustShape(
      name: "tasks in a dictionary",
      files: [
        "locustfile.py": """
        from locust import HttpUser
        def read(user): user.client.get("/items/")
        class User(HttpUser):
            tasks = {read: 3}
        """
      ], verdict: .pass),
    LocustShape(
      name: "no task",
      files: [
        "locustfile.py": """
        from locust import HttpUser
        class User(HttpUser):
            def read(self): self.client.get("/items/")
        """
      ], verdict: .fail),
    LocustShape(
      name: "a task that calls nothing",
      files: [
        "locustfile.py": """
        from locust import HttpUser, task
        class User(HttpUser):
            @task
            def read(self): pass
        """
      ], verdict: .fail),
    LocustShape(
      name: "routes that the app does not serve",
      files: [
        "locustfile.py": """
        from locust import HttpUser, task
        class User(HttpUser):
            @task
            def read(self): self.client.post("/predict", json={})
        """
      ], verdict: .fail),
    LocustShape(
      name: "Python would refuse it",
      files: [
        "locustfile.py": """
        from locust import HttpUser, task
        class User(HttpUser):
            @task
            def read(self):
                self.client.get("/items/"
            def other(self): pass
        """
      ], verdict: .fail),
  ]

  @Test(arguments: shapes) func `a load test is judged by its tasks`(shape: LocustShape) throws {
    let repository = CodeRepository(shape.files.merging(["app/main.py": Self.api]) { $1 })
    #expect(try repository.verdict("p4.locustfile") == shape.verdict)
  }

  @Test func `weights and paths are read`() {
    let users = CodeRepository([
      "locustfile.py": """
      from locust import HttpUser, task
      PREFIX = "/api"
      class User(HttpUser):
          @task(3)
          def read(self):
              self.client.get(f"{PREFIX}/items/{self.i}?q=1", name="/items/{id}")
      """
    ]).application.locustUsers
    #expect(users.map(\.name) == ["User"])
    #expect(users.first?.tasks.first?.weight == 3)
    #expect(users.first?.tasks.first?.requests.first?.path == "/api/items/{}?q=1")
  }
}
