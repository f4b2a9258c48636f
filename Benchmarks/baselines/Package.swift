// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Servers to compare with, in a package of their own so that the product does not build them.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func nio(_ name: String) -> Target.Dependency { .product(name: name, package: "swift-nio") }

let package = Package(
    name: "baselines",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    ],
    targets: [
        .target(name: "Baseline", swiftSettings: settings),
        .executableTarget(
            name: "hummingbird-echo",
            dependencies: [
                "Baseline", .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "nio-echo",
            dependencies: ["Baseline", nio("NIOCore"), nio("NIOHTTP1"), nio("NIOPosix")],
            swiftSettings: settings),
        .executableTarget(
            name: "nio-websocket",
            dependencies: [
                "Baseline", nio("NIOCore"), nio("NIOHTTP1"), nio("NIOPosix"),
                nio("NIOWebSocket"),
            ],
            swiftSettings: settings),
    ]
)
