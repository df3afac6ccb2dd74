import Grading
import Testing

/// Code that is made to send a reader round in circles.
struct HostileCode: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [String: String]

  var testDescription: String { name }
}

struct HostileApplicationTests {
  static let app =
    "from fastapi import FastAPI\nfrom prometheus_client import Counter\napp = FastAPI()\n"

  static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n")
  }

  static let cases: [HostileCode] = [
    HostileCode(
      name: "names that double",
      files: [
        "main.py": app + "a0 = 'x'\n" + lines(60) { "a\($0 + 1) = a\($0) + a\($0)" }
          + "\nc = Counter(a60, 'x')\nc.inc()"
      ]),
    HostileCode(
      name: "imports in a circle",
      files: [
        "main.py": app + "from a import x\nx.inc()", "a.py": "from b import x",
        "b.py": "from a import x",
        "c.py": "from c import *",
      ]),
    HostileCode(
      name: "names in a circle",
      files: ["main.py": app + "a = b\nb = a\nc = c\na.inc()\nd = d.e.f(d)\nCounter(a, b, c).inc()"]
    ),
    HostileCode(
      name: "a class that is its own base",
      files: [
        "main.py": app + "class A(B): pass\nclass B(A): pass\nclass C(C): pass\nA().x.inc()\nC()"
      ]),
    HostileCode(
      name: "functions in a circle",
      files: [
        "main.py": app
          + lines(200) {
            "def f\($0)(m):\n    f\(($0 + 1) % 200)(m)\n    f\(($0 + 7) % 200)(m)\n    m.inc()"
          }
          + "\n@app.get('/')\ndef r():\n    f0(Counter('a_total', 'x'))"
      ]),
    HostileCode(
      name: "functions that call each other, the last one first",
      files: [
        "main.py": app + lines(1_500) { "def f\($0)():\n    f\($0 - 1)()" } + "\nf1499()"
      ]),
    HostileCode(
      name: "routers in a circle",
      files: [
        "main.py": app + "from fastapi import APIRouter\n"
          + lines(60) { "r\($0) = APIRouter(prefix='/r')" } + "\n"
          + lines(60) { a in lines(60) { b in "r\(a).include_router(r\(b))" } }
          + "\napp.include_router(r0)\n@r5.get('/')\ndef f(): pass"
      ]),
    HostileCode(
      name: "many counters and updates",
      files: [
        "main.py": app + lines(1_000) { "c\($0) = Counter('c\($0)_total', 'x')" } + "\n"
          + lines(1_000) { "@app.get('/\($0)')\ndef f\($0)():\n    work()\n    c\($0).inc()" }
      ]),
    HostileCode(
      name: "attributes of one name",
      files: [
        "main.py": app + lines(1_000) { "o\($0).value = Counter('v', 'x')" } + "\n"
          + lines(1_000) { "p\($0).value.inc()" }
      ]),
    HostileCode(
      name: "calls in calls",
      files: [
        "main.py": app + "x = " + String(repeating: "f(", count: 50) + "Counter('a', 'x')"
          + String(repeating: ")", count: 50) + "\n" + "y = x" + String(repeating: "[0]", count: 50)
          + "\ny" + String(repeating: ".labels()", count: 50) + ".inc()"
      ]),
    HostileCode(
      name: "loops over loops",
      files: [
        "main.py": app + "names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']\n"
          + "x = [Counter(f'{a}{b}{c}{d}{e}', 'x') for a in names for b in names for c in names for d in names for e in names]"
      ]),
    HostileCode(
      name: "a package without end",
      files: [
        "main.py": app + "from a.b import c",
        String(repeating: "a/", count: 300) + "b.py": "from " + String(repeating: ".", count: 900)
          + " import c",
      ]),
  ]

  @Test(arguments: cases) func `hostile code is read to its end`(code: HostileCode) throws {
    let clock = ContinuousClock()
    let started = clock.now
    _ = try CodeRepository(code.files).findings()
    #expect(clock.now - started < .seconds(60))
  }
}
