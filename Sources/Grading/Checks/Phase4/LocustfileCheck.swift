import Artifacts
import Wording

extension Check {
  /// A Locust user has a task that calls the app.
  static let locustfile = Check("p4.locustfile") { workspace in
    let users = workspace.application.locustUsers
    guard !users.isEmpty else { return .fail(.noUser, help: .writeUser) }
    let working = users.filter { user in user.tasks.contains { !$0.requests.isEmpty } }
    guard let user = working.first else {
      return .fail(
        .noTask(users), help: .addTask,
        evidence: workspace.evidence(at: users.map(\.location), limit: 3))
    }
    if let broken = workspace.brokenLocustfile(user.location.path) { return broken }
    let requests = working.flatMap(\.tasks).flatMap(\.requests)
    guard workspace.application.answers(requests) else {
      return .fail(
        .unknownRoutes(requests, workspace.application), help: .callRoutes(workspace.application),
        evidence: workspace.evidence(at: requests.map(\.location), limit: 3))
    }
    return .pass(
      .calls(working),
      evidence: workspace.evidence(at: [user.location] + requests.prefix(2).map(\.location)))
  }
}

extension Workspace {
  /// A locustfile that Python itself would refuse.
  fileprivate func brokenLocustfile(_ path: String) -> Judgement? {
    guard let source = sources.first(where: { $0.path == path }),
      let problem = PythonModule(source).problem
    else { return nil }
    return .fail(
      .broken(path, problem), help: .repair, evidence: [.line(problem.line, of: source)])
  }
}

extension Application {
  /// Whether at least one request may reach a route of the app; where nothing is known, every one may.
  fileprivate func answers(_ requests: [LocustUser.Request]) -> Bool {
    guard !routes.isEmpty else { return true }
    return requests.contains { request in
      guard let path = request.path else { return true }
      return knows(path)
    }
  }

  private func knows(_ path: String) -> Bool {
    let asked = RoutePath(path)
    return asked.isDynamic || asked.isBuiltIn(metricsPath)
      || routes.contains { RoutePath($0.path).answers(asked) }
  }
}

extension Phrase {
  fileprivate static func calls(_ users: [LocustUser]) -> Phrase {
    let tasks = users.flatMap(\.tasks).filter { !$0.requests.isEmpty }
    let count = Phrase.count(
      tasks.count, fr: ("tâche appelle", "tâches appellent"), en: ("task calls", "tasks call"))
    return Phrase.list(users.map(\.name)) + Phrase(fr: "\u{A0}: ", en: ": ") + count
      + Phrase(fr: " l'application", en: " the app")
  }

  fileprivate static let noUser = Phrase(
    fr: "aucune classe dérivée de HttpUser ou de FastHttpUser n'a été trouvée",
    en: "no class derived from HttpUser or FastHttpUser was found")

  fileprivate static let writeUser = Phrase(
    fr: """
      écrivez locustfile.py\u{A0}: class Utilisateur(HttpUser), wait_time = between(1, 3), et une \
      méthode @task qui appelle self.client.get sur une de vos routes
      """,
    en: """
      write locustfile.py: class User(HttpUser), wait_time = between(1, 3), and a method with @task \
      that calls self.client.get on one of your routes
      """)

  fileprivate static func noTask(_ users: [LocustUser]) -> Phrase {
    Phrase(fr: "aucune tâche de ", en: "no task of ") + .list(users.map(\.name))
      + Phrase(fr: " n'appelle l'application", en: " calls the app")
  }

  fileprivate static let addTask = Phrase(
    fr: "donnez-lui une méthode marquée @task qui appelle self.client.get(\"…\")",
    en: "give it a method marked @task that calls self.client.get(\"…\")")

  fileprivate static func unknownRoutes(
    _ requests: [LocustUser.Request], _ application: Application
  ) -> Phrase {
    let paths = requests.compactMap(\.path)
    let unique = paths.enumerated().filter { paths.firstIndex(of: $1) == $0 }.map(\.1)
    return Phrase(fr: "les tâches appellent ", en: "the tasks call ") + .list(unique)
      + Phrase(
        fr: ", que l'application ne sert pas", en: ", which the app does not serve")
  }

  fileprivate static func callRoutes(_ application: Application) -> Phrase {
    Phrase(fr: "appelez les routes de votre application\u{A0}: ", en: "call your app's routes: ")
      + .list(application.routes.map { "\($0.method) \($0.path)" })
  }

  fileprivate static func broken(_ path: String, _ problem: SyntaxProblem) -> Phrase {
    Phrase(
      fr: "Python refuserait '\(path)' à la ligne \(problem.line) (\(problem.message))",
      en: "Python would refuse '\(path)' at line \(problem.line) (\(problem.message))")
  }

  fileprivate static let repair = Phrase(
    fr: "corrigez cette ligne, puis lancez python -m py_compile sur le fichier",
    en: "repair this line, then run python -m py_compile on the file")
}
