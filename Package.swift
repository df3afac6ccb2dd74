// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "vigie",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "vigie", targets: ["vigie"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // C libraries behind module maps and small shims.
    .systemLibrary(
      name: "Re2", pkgConfig: "re2",
      providers: [.apt(["libre2-dev"]), .brew(["re2"])]),
    .target(name: "CRE2", dependencies: ["Re2"]),

    // The houses, in the order in which they may know each other.
    .target(name: "Wording", swiftSettings: settings),
    .target(name: "TimeSeries", swiftSettings: settings),
    .target(
      name: "PromQL", dependencies: ["CRE2", "TimeSeries", "Wording"], swiftSettings: settings),
    .target(
      name: "Artifacts",
      dependencies: ["CRE2", "Wording", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(
      name: "Course", dependencies: ["Artifacts", "PromQL", "TimeSeries", "Wording"],
      swiftSettings: settings),
    .target(
      name: "Grading", dependencies: ["Artifacts", "Course", "PromQL", "TimeSeries", "Wording"],
      swiftSettings: settings),
    .target(
      name: "Reporting", dependencies: ["Artifacts", "Course", "Grading", "Wording"],
      exclude: ["Schema"], swiftSettings: settings),
    .target(name: "Terminal", dependencies: ["Wording"], swiftSettings: settings),

    // The program: the only place with effects; it carries the course within it.
    .executableTarget(name: "EmbedCourse", swiftSettings: settings),
    .plugin(
      name: "EmbedCoursePlugin", capability: .buildTool(), dependencies: ["EmbedCourse"],
      path: "Sources/EmbedCoursePlugin"),
    .executableTarget(
      name: "vigie",
      dependencies: [
        "Artifacts", "Course", "Grading", "PromQL", "Reporting", "Terminal", "TimeSeries",
        "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings, plugins: ["EmbedCoursePlugin"]),

    .testTarget(
      name: "TimeSeriesTests", dependencies: ["TimeSeries"], swiftSettings: settings),
    .testTarget(
      name: "PromQLTests", dependencies: ["PromQL", "TimeSeries", "Wording"],
      resources: [.copy("Scripts")], swiftSettings: settings),
    .testTarget(
      name: "ArtifactsTests", dependencies: ["Artifacts", "Wording"], swiftSettings: settings),
    .testTarget(name: "CourseTests", dependencies: ["Course", "Wording"], swiftSettings: settings),
    .testTarget(
      name: "GradingTests", dependencies: ["Artifacts", "Course", "Grading", "PromQL", "Wording"],
      exclude: ["Fixtures", "Mutations/mutations.yml"], swiftSettings: settings),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Artifacts", "Course", "Grading", "Reporting", "Wording"],
      swiftSettings: settings),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Wording"], swiftSettings: settings),
    .testTarget(name: "VigieTests", dependencies: ["vigie"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
