// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import AWSCommandLine

@Suite struct LocalServerTests {
    private static let ready = """
        {"endpoint":"http://127.0.0.1:7676","region":"eu-west-1","instanceId":"i","instanceArn":"a",
        "contactFlowId":"f","accessKeyId":"LOCAL","secretAccessKey":"s"}
        """

    /// Runs a body with a home folder that holds a ready file.
    private static func withHome(
        permissions: Int = 0o600,
        _ body: (String) async throws -> Void
    ) async throws {
        let home = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let folder = home.appending(path: ".parley")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "ready.json")
        try Data(ready.utf8).write(to: file)
        try FileManager.default.setAttributes(
            [.posixPermissions: permissions],
            ofItemAtPath: file.path()
        )
        try await body(home.path())
        try FileManager.default.removeItem(at: home)
    }

    @Test func `with nothing configured a server on this machine is used and told of`() async throws
    {
        try await Self.withHome { home in
            let world = FakeWorld([FakeWorld.answer()], home: home)
            #expect(await world.run(["--debug"] + FakeWorld.start, environment: [:]) == 0)
            #expect(
                world.requests.map(\.url) == [
                    "http://127.0.0.1:7676", "http://127.0.0.1:7676/contact/chat",
                ]
            )
            #expect(world.err.contains("endpoint http://127.0.0.1:7676, region eu-west-1"))
            let authorization = world.requests[1].headers.first { $0.name == "Authorization" }
            #expect(authorization?.value.contains("Credential=LOCAL/20231114/eu-west-1/") ?? false)
        }
    }

    @Test(
        arguments: [
            (["AWS_DEFAULT_REGION": "us-east-1"], 0o600, []),
            ([:], 0o644, []),
            ([:], 0o600, ["--region", "us-east-1"]),
            ([:], 0o600, ["--profile", "x"]),
        ] as [([String: String], Int, [String])]
    )
    func `it is not used when AWS is configured, nor when others could have written the file`(
        environment: [String: String],
        permissions: Int,
        words: [String]
    ) async throws {
        try await Self.withHome(permissions: permissions) { home in
            let world = FakeWorld([FakeWorld.answer()], home: home)
            #expect(await world.run(words + FakeWorld.start, environment: environment) == 255)
            #expect(world.requests.isEmpty)
        }
    }

    @Test func `a server that does not answer is not used`() async throws {
        try await Self.withHome { home in
            let world = FakeWorld([.failure(.cannotConnect)], home: home)
            #expect(await world.run(FakeWorld.start, environment: [:]) == 255)
            #expect(world.err.hasPrefix("You must specify a region."))
        }
    }
}
