import Course
import Grading
import Testing

/// The course's criteria and the checks are two sides of one list.
struct CatalogTests {
  @Test func `every criterion has a check and every check a criterion`() throws {
    let criteria = Set(try ProjectFolder.course().criteria.map(\.id))
    let checks = Set(CheckCatalog.all.map(\.criterion))
    #expect(criteria.subtracting(checks) == [])
    #expect(checks.subtracting(criteria) == [])
  }

  @Test func `no criterion is checked twice`() {
    let ids = CheckCatalog.all.map(\.criterion)
    #expect(ids.count == Set(ids).count)
  }

  @Test func `the course has 58 criteria, 47 of them required`() throws {
    let criteria = try ProjectFolder.course().criteria
    #expect(criteria.count == 58)
    #expect(criteria.filter { $0.level == .required }.count == 47)
  }

  @Test func `needs name criteria that are there`() throws {
    let course = try ProjectFolder.course()
    for criterion in course.criteria {
      for need in criterion.needs { #expect(course.criterion(need) != nil, "\(criterion.id)") }
    }
  }

  @Test func `levels name criteria that are there`() throws {
    let course = try ProjectFolder.course()
    for id in course.levels.flatMap(\.criteria) { #expect(course.criterion(id) != nil, "\(id)") }
  }
}
