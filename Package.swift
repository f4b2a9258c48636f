// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Targets stand in dependency order. `PARLEY_PURE=1` leaves only the ones without a dependency
// on another package, so that `make quick` tests the rules in seconds.
let isPureOnly = Context.environment["PARLEY_PURE"] != nil

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target and its tests.
/// - Parameter support: what only the tests need.
func tested(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    support: [Target.Dependency] = []
) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, swiftSettings: settings),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.target(name: name)] + dependencies + support,
            swiftSettings: settings
        ),
    ]
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

/// Pure values: no I/O, no clock, no Foundation, no other package.
let pureTargets: [Target] =
    tested("JSONDocument")
    + tested("Journal", support: ["JournalTesting"])
    + [.target(name: "JournalTesting", dependencies: ["Journal"], swiftSettings: settings)]

/// Targets that need other packages.
let serverTargets: [Target] =
    tested(
        "JournalSQLite",
        ["Journal", grdb, sqlite],
        support: ["JournalTesting", "journal-crash-writer"]
    )
    + [
        // Killed in the middle of its work by the tests of JournalSQLite.
        .executableTarget(
            name: "journal-crash-writer",
            dependencies: ["Journal", "JournalSQLite"],
            path: "Tests/JournalCrashWriter",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "journal-bench",
            dependencies: ["Journal", "JournalSQLite", grdb, sqlite],
            path: "Benchmarks/journal-bench",
            swiftSettings: settings
        ),
    ]

let serverDependencies: [Package.Dependency] = [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")
]

let package = Package(
    name: "parley",
    platforms: [.macOS(.v15)],
    dependencies: isPureOnly ? [] : serverDependencies,
    targets: pureTargets + (isPureOnly ? [] : serverTargets)
)
