import Artifacts
import Testing

/// Python text with what is read of it.
struct PythonSnippet: Sendable, CustomTestStringConvertible {
  let text: String
  let outline: [String]

  init(_ text: String, _ outline: String...) {
    self.text = text
    self.outline = outline
  }

  var testDescription: String { String(text.prefix(60)) }
}

struct PythonModuleTests {
  static let good: [PythonSnippet] = [
    // Imports
    PythonSnippet("import a.b, c as d", "1 import a.b; import c as d"),
    PythonSnippet(
      "from app.monitoring.metrics import (\n    a,\n    b as c,  # why\n)",
      "1 from app.monitoring.metrics import a, b as c"),
    PythonSnippet("from . import x", "1 from . import x"),
    PythonSnippet("from ...a.b import *", "1 from ...a.b import *"),
    PythonSnippet(
      "try:\n    import a\nexcept ImportError:\n    a = None", "1 try, 1 except", "  2 import a",
      "  4 a = None"),
    // Assignments
    PythonSnippet("a = b = c", "1 a = b = c"),
    PythonSnippet("a: int = 3", "1 a = : int = 3.0"),
    PythonSnippet("a: list[str]", "1 a = : list[str] = -"),
    PythonSnippet("a.b, c[0] = x, y", "1 (a.b, c[0.0]) = (x, y)"),
    PythonSnippet("a += 1_000", "1 a ?= 1000.0"),
    PythonSnippet("x = yield y", "1 x = yield y"),
    PythonSnippet("if (n := len(a)) > 3: pass", "1 if n := len(a) comparison 3.0", "  1 other "),
    PythonSnippet("type X = int | str", "1 X = int other str"),
    // Expressions
    PythonSnippet("f(1, *a, b=2, **c)", "1 f(1.0, *a, b=2.0, *c)"),
    PythonSnippet("a.labels(x=1).inc()", "1 a.labels(x=1.0).inc()"),
    PythonSnippet("await a.b(c)[d]", "1 await a.b(c)[d]"),
    PythonSnippet(
      "a = -1 + 2 * x ** 3 // 4", "1 a = minus 1.0 plus 2.0 times x other 3.0 other 4.0"),
    PythonSnippet("a = x if y else z", "1 a = x if y else z"),
    PythonSnippet(
      "a = not b and c in d or e is not f", "1 a = not b and c comparison d or e comparison f"),
    PythonSnippet("a = lambda x, *y, z=1: x", "1 a = lambda x, *y, z=1.0: x"),
    PythonSnippet("a = [x for x in y if x if z]", "1 a = <x for x in y if x if z>"),
    PythonSnippet("a = {k: v for k, v in y.items()}", "1 a = <k: v for (k, v) in y.items()>"),
    PythonSnippet("sum(x async for x in y)", "1 sum(<x for x in y>)"),
    PythonSnippet("a = {**b, 'c': 1, 'd': [2, ],}", "1 a = {**: b, 'c': 1.0, 'd': [2.0]}"),
    PythonSnippet("a = {1, 2}", "1 a = {1.0, 2.0}"),
    PythonSnippet("a = (), (1,), (1)", "1 a = ((), (1.0), 1.0)"),
    PythonSnippet("a[1:2, ::3]", "1 a[(slice(1.0, 2.0), slice(3.0))]"),
    PythonSnippet("a = 0x1F, 1e-3, .5, 5., 1j, 0b11", "1 a = (31.0, 0.001, 0.5, 5.0, ?, 3.0)"),
    PythonSnippet("a = ...", "1 a = ..."),
    // Strings
    PythonSnippet("a = 'x' \"y\"", "1 a = 'xy'"),
    PythonSnippet(#"a = 'l\'été \u00e9 \\'"#, "1 a = 'l'été é \\'"),
    PythonSnippet(#"a = r'\d' + Rb'\x'"#, #"1 a = '\d' plus '\x'"#),
    PythonSnippet("a = '''x\n'y' \"z\"\n'''\nb = 1", "1 a = 'x\n'y' \"z\"\n'", "4 b = 1.0"),
    PythonSnippet("a = f'{PREFIX}_total'", "1 a = f'{PREFIX}_total'"),
    PythonSnippet("a = f\"{d['k']:>{w}} {{x}} {y!r} {z=}\"", "1 a = f'{d['k']} {x} {y} {z}'"),
    PythonSnippet("a = f\"{d[\"k\"]}\" + b", "1 a = f'{d[\"k\"]}' plus b"),
    PythonSnippet("a = 'x # no comment'  # a comment", "1 a = 'x # no comment'"),
    // Definitions
    PythonSnippet(
      "@app.get('/')\n@d\nasync def f(a, /, b: int = 1, *args: str, c, **kw) -> X:\n    return a",
      "1 @app.get('/') @d async def f(a, b: int=1.0, *args: str, c, **kw) -> X", "  4 return a"),
    PythonSnippet(
      "@dataclass\nclass A(B[int], metaclass=C):\n    x: int = 1\n    def f(self): ...",
      "1 @dataclass class A(B[int], metaclass=C)", "  3 x = : int = 1.0", "  4 def f(self)",
      "    4 ..."),
    PythonSnippet("def f[T](x: T) -> T: return x", "1 def f(x: T) -> T", "  1 return x"),
    PythonSnippet("class A: pass", "1 class A()", "  1 other "),
    // Statements
    PythonSnippet(
      "with a() as b, c.d(): pass", "1 with a() as b, c.d()", "  1 other "),
    PythonSnippet(
      "async with (\n  a() as b,\n  c(),\n):\n  x", "1 with a() as b, c()", "  5 x"),
    PythonSnippet("with (a, b): x", "1 with a, b", "  1 x"),
    PythonSnippet("with (a or b).c(): x", "1 with a or b.c()", "  1 x"),
    PythonSnippet(
      "if a: b\nelif c: d\nelse: e", "1 if a | c | else", "  1 b", "  2 d", "  3 e"),
    PythonSnippet(
      "try:\n a\nexcept (B, C) as e:\n d\nelse:\n f\nfinally:\n g", "1 try, 1 except", "  2 a",
      "  4 d", "  6 f", "  8 g"),
    PythonSnippet(
      "for i, (j, k) in a, b:\n  c\nelse:\n  d", "1 loop (i, (j, k)) (a, b)", "  2 c", "  4 d"),
    PythonSnippet("while x: y; z", "1 loop while x", "  1 y", "  1 z"),
    PythonSnippet(
      "match x.y:\n  case A(b=1) | [c, *d] if d:\n    e\n  case _:\n    f", "1 match x.y, 2 case",
      "  3 e", "  5 f"),
    PythonSnippet("match = 3; match.group(1)", "1 match = 3.0", "1 match.group(1.0)"),
    PythonSnippet("raise A(1) from b", "1 raise A(1.0)"),
    PythonSnippet(
      "def f():\n  global a, b\n  del c[0]\n  assert d, 'e'",
      "1 def f()", "  2 global a b", "  3 del c[0.0]", "  4 other d, 'e'"),
    PythonSnippet("a = 1; b = 2;\nc = 3", "1 a = 1.0", "1 b = 2.0", "2 c = 3.0"),
    // Lines
    PythonSnippet("a = 1 + \\\n    2\nb", "1 a = 1.0 plus 2.0", "3 b"),
    PythonSnippet("if a:\n\tb\n\n# x\n\tc\nd", "1 if a", "  2 b", "  5 c", "6 d"),
    PythonSnippet("f(\n\n  1,\n  # x\n  2)\ng", "1 f(1.0, 2.0)", "6 g"),
    PythonSnippet("été = 1\n变量 = été", "1 été = 1.0", "2 变量 = été"),
    PythonSnippet("a", "1 a"),
    PythonSnippet(""),
    PythonSnippet("# only a comment"),
  ]

  @Test(arguments: good) func `sound Python is read`(snippet: PythonSnippet) {
    #expect(PythonOutline(snippet.text).lines == snippet.outline)
    #expect(PythonModule(SourceText(path: "a.py", text: snippet.text)).problem == nil)
  }

  static let broken: [(text: String, outline: [String], problem: String)] = [
    (
      "a = (1,\ndef f():\n    b", ["1 a = (1.0)", "2 def f()", "  3 b"],
      "1: '(' was never closed"
    ),
    ("app = FastAPI(\nimport os", ["1 app = FastAPI()", "2 import os"], "1: '(' was never closed"),
    ("a = 'x\nb = 1", ["1 a = 'x'", "2 b = 1.0"], "1: a string is never closed"),
    ("a = '''x\nb = 1", ["1 a = 'x\nb = 1'"], "1: a string is never closed"),
    ("print \"x\"\nb", ["1 print", "2 b"], "1: this line is no Python"),
    ("def f(:\n    a\nimport b", ["1 def f(a)", "3 import b"], "1: '(' was never closed"),
    ("if a\n    b\nc", ["1 if a", "  2 b", "3 c"], "1: a ':' is missing"),
    ("a = b)\nc", ["1 a = b", "2 c"], "1: a bracket is closed that was never opened"),
    (
      "<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> x\nb",
      [
        "1 <?> other <?> other <?> other <?> comparison HEAD", "2 a = 1.0",
        "3 <?> comparison <?> comparison <?> comparison <?> = <?>", "4 a = 2.0",
        "5 <?> other <?> other <?> other <?> comparison x", "6 b",
      ], "1: this line is no Python"
    ),
    ("    a = 1\nb", ["1 a = 1.0", "2 b"], ""),
    ("else:\n    a\nb", ["1 if else", "  2 a", "3 b"], ""),
    ("a = = 1\nb", ["1 a = <?> = 1.0", "2 b"], ""),
  ]

  @Test(arguments: broken)
  func `broken Python loses its broken lines only`(
    text: String, outline: [String], problem: String
  ) {
    let found = PythonModule(SourceText(path: "a.py", text: text)).problem
    #expect(PythonOutline(text).lines == outline)
    if !problem.isEmpty { #expect(found.map { "\($0.line): \($0.message)" } == problem) }
  }
}
