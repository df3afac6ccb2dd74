import Testing

struct PackageTests {
  @Test func `the test target builds`() {}
}
