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
    ] + strictness

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

let tools: [Target] = [
    .executableTarget(name: "tidy", path: "Tools/tidy", swiftSettings: settings),
    .testTarget(name: "tidyTests", dependencies: ["tidy"], swiftSettings: settings),
]

let pureTargets: [Target] =
    pure("JSONDocument") + tools

let package = Package(
    name: "parley",
    platforms: [.macOS(.v15)],
    targets: pureTargets
)
