// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Targets stand in dependency order. `PARLEY_PURE=1` leaves only the ones without a dependency
// on another package, so that `make quick` tests the rules in seconds.
let isPureOnly = Context.environment["PARLEY_PURE"] != nil

// `PARLEY_STRICT=1` makes our own warnings errors; `make check` sets it, users' builds do not.
let strictness: [SwiftSetting] =
    Context.environment["PARLEY_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        // Asynchronous code stays on the thread that it was called on: docs/decisions/0009.
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ] + strictness

/// A target and its tests, which may need more than the target itself does.
func tested(
    _ name: String, _ dependencies: [Target.Dependency] = [],
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

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(
    name: "AsyncHTTPClient", package: "async-http-client")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
func nio(_ name: String) -> Target.Dependency { .product(name: name, package: "swift-nio") }
func collections(_ name: String) -> Target.Dependency {
    .product(name: name, package: "swift-collections")
}

/// Pure values: no I/O, no clock, no Foundation, no other package.
let pureTargets: [Target] =
    tested("CivilTime")
    + tested("JSONDocument")
    + tested("APIModel", ["CivilTime", "JSONDocument"])
    + tested("JMESPath", ["JSONDocument"])
    + tested("ScalarWidth")
    + tested(
        "CommandLanguage",
        ["APIModel", "CivilTime", "JMESPath", "JSONDocument", "ScalarWidth"])
    + [
        // It must not import what it generates, else a broken model could not be mended.
        .executableTarget(
            name: "model-generator",
            dependencies: ["JSONDocument"],
            path: "Tools/model-generator",
            swiftSettings: settings
        )
    ]
    + tested("ContactDomain", ["CivilTime"], support: ["ContactTesting"])
    + [.target(name: "ContactTesting", dependencies: ["ContactDomain"], swiftSettings: settings)]
    + tested("ContactFlow", ["JSONDocument"], support: ["ContactTesting"])
    + tested("TerminalChat", ["APIModel", "JSONDocument", "ScalarWidth"])
    + tested("Journal", support: ["JournalTesting"])
    + [.target(name: "JournalTesting", dependencies: ["Journal"], swiftSettings: settings)]
    + [
        .executableTarget(name: "tidy", path: "Tools/tidy", swiftSettings: settings),
        .testTarget(name: "tidyTests", dependencies: ["tidy"], swiftSettings: settings),
        .executableTarget(
            name: "web-embedder", path: "Tools/web-embedder", swiftSettings: settings),
        .testTarget(
            name: "web-embedderTests", dependencies: ["web-embedder"], swiftSettings: settings),
    ]

/// Targets that need other packages.
let serverTargets: [Target] =
    tested("SigV4", ["CivilTime", crypto])
    + tested(
        "AWSCommandLine",
        [
            "APIModel", "CommandLanguage", "JMESPath", "JSONDocument", "SigV4",
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            nio("NIOCore"), nio("NIOHTTP1"), nio("NIOPosix"),
            .product(name: "NIOSSL", package: "swift-nio-ssl"),
        ])
    + tested(
        "ContactClient",
        [
            "APIModel", "JSONDocument", "SigV4",
            nio("NIOCore"), nio("NIOHTTP1"), nio("NIOPosix"), nio("NIOTLS"), nio("NIOWebSocket"),
            .product(name: "NIOSSL", package: "swift-nio-ssl"),
        ])
    + tested(
        "JournalSQLite", ["Journal", grdb, sqlite],
        support: ["JournalTesting", "journal-crash-writer"])
    + [
        // Killed in the middle of its work by the tests of JournalSQLite.
        .executableTarget(
            name: "journal-crash-writer",
            dependencies: ["Journal", "JournalSQLite"],
            path: "Tests/JournalCrashWriter",
            swiftSettings: settings
        )
    ]
    + tested(
        "ContactService",
        [
            "JSONDocument", "APIModel", "ContactDomain", "ContactFlow", "Journal",
            collections("DequeModule"), collections("HeapModule"), crypto, logging, lifecycle,
        ],
        support: ["ContactServiceTesting", "ContactTesting"])
    + [
        // What tests of the service and of the server start from.
        .target(
            name: "ContactServiceTesting",
            dependencies: [
                "ContactDomain", "ContactFlow", "ContactService", "ContactTesting",
                "JSONDocument", "Journal", logging,
            ],
            swiftSettings: settings
        )
    ]
    + tested(
        "ContactOutside",
        [
            "JSONDocument", "ContactDomain", "ContactFlow", "ContactService", "SigV4",
            asyncHTTPClient, logging, nio("NIOCore"), nio("NIOHTTP1"),
        ],
        support: ["ContactTesting", nio("NIOPosix")])
    + tested(
        "ContactServer",
        [
            "JSONDocument", "APIModel", "ContactDomain", "ContactService", "Journal", "SigV4",
            crypto, logging, lifecycle,
            nio("NIOCore"), nio("NIOHTTP1"), nio("NIOPosix"), nio("NIOWebSocket"),
            .product(name: "HummingbirdCore", package: "hummingbird"),
            .product(name: "NIOSSL", package: "swift-nio-ssl"),
        ],
        support: ["ContactFlow", "ContactServiceTesting", "ContactTesting", nio("NIOEmbedded")])
    + [
        .target(
            name: "LoadGenerator",
            dependencies: [
                "JSONDocument", "SigV4", nio("NIOCore"), nio("NIOPosix"),
                .product(name: "Histogram", package: "hdrhistogram-swift"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LoadGeneratorTests",
            dependencies: ["LoadGenerator", "JSONDocument", nio("NIOCore")],
            swiftSettings: settings),
    ]
    + [
        .executableTarget(
            name: "parley",
            dependencies: [
                "JSONDocument", "APIModel", "AWSCommandLine", "CommandLanguage", "ContactClient",
                "ContactDomain",
                "ContactFlow", "ContactOutside", "ContactServer", "ContactService", "Journal",
                "JournalSQLite", "LoadGenerator", "SigV4", "TerminalChat", argumentParser, logging,
                lifecycle,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"), nio("NIOCore"),
                nio("NIOPosix"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
            ],
            swiftSettings: settings
        )
    ]

/// Measurements that need our own targets; `PARLEY_BENCH=1` adds them, and nothing else builds them.
let benchmarkTargets: [Target] =
    Context.environment["PARLEY_BENCH"] == nil
    ? []
    : [
        .executableTarget(
            name: "journal-bench",
            dependencies: ["Journal", "JournalSQLite", grdb, sqlite],
            path: "Benchmarks/journal-bench",
            swiftSettings: settings),
        .executableTarget(
            name: "hot-path",
            dependencies: [
                "JSONDocument", "APIModel", "ContactDomain", "ContactService", "SigV4",
            ],
            path: "Benchmarks/hot-path",
            swiftSettings: settings),
        .executableTarget(
            name: "flow-bench",
            dependencies: [
                "JSONDocument", "ContactDomain", "ContactFlow", "ContactService", "Journal",
                "JournalSQLite", logging,
            ],
            path: "Benchmarks/flow-bench",
            swiftSettings: settings),
    ]

let serverDependencies: [Package.Dependency] = [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
    .package(
        url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
]

let package = Package(
    name: "parley",
    platforms: [.macOS(.v15)],
    dependencies: isPureOnly ? [] : serverDependencies,
    targets: pureTargets + (isPureOnly ? [] : serverTargets + benchmarkTargets)
)
