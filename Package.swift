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

/// A target of pure values: no I/O, no clock, no Foundation.
func pure(_ name: String, _ dependencies: [Target.Dependency] = []) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, swiftSettings: settings),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.target(name: name)] + dependencies,
            swiftSettings: settings
        ),
    ]
}

let pureTargets: [Target] =
    pure("JSONDocument")
    + pure("APIModel", ["JSONDocument"])
    + pure("JMESPath", ["JSONDocument"])
    + pure("CommandLanguage", ["APIModel", "JMESPath", "JSONDocument"])
    + [
        // It must not import what it generates, else a broken model could not be mended.
        .executableTarget(
            name: "model-generator",
            dependencies: ["JSONDocument"],
            path: "Tools/model-generator",
            swiftSettings: settings
        )
    ]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

/// Targets that need packages of others.
let heavyTargets: [Target] =
    pure("SigV4", [crypto])
    + pure(
        "AWSCommandLine",
        [
            "APIModel", "CommandLanguage", "JMESPath", "JSONDocument", "SigV4",
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOHTTP1", package: "swift-nio"),
            .product(name: "NIOPosix", package: "swift-nio"),
            .product(name: "NIOSSL", package: "swift-nio-ssl"),
        ])
    + [
        .executableTarget(
            name: "parley-aws", dependencies: ["AWSCommandLine"], swiftSettings: settings)
    ]

let package = Package(
    name: "parley",
    platforms: [.macOS(.v15)],
    dependencies: isPureOnly
        ? []
        : [
            .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
            .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
            .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
            .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        ],
    targets: pureTargets + (isPureOnly ? [] : heavyTargets)
)
