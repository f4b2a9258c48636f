// SPDX-License-Identifier: Apache-2.0
import CommandLanguage
import JSONDocument

/// A Parley that runs on this machine on its default address and has told where it is.
package struct LocalServer: Sendable, Hashable {
    /// Where it listens.
    package let endpoint: String
    /// The region of its instance.
    package let region: String
    /// The public half of its access key.
    package let accessKeyID: String
    /// The secret half.
    package let secretAccessKey: String

    /// The file that a running server writes for its own user.
    package static let readyFile = "~/.parley/ready.json"
    private static let answerTimeoutSeconds: Int64 = 1

    /// Finds a server: its file must belong to the caller alone, and its endpoint must answer.
    static func discover(_ world: CommandWorld) async -> LocalServer? {
        let path = PathExpansion(environment: world.environment).expand(readyFile)
        guard let status = LocalFile.status(path), status.isRegular, status.isPrivate,
            let bytes = try? LocalFile.read(path), let json = try? JSON.parse(utf8: bytes),
            let server = LocalServer(json), await server.answers(world)
        else { return nil }
        return server
    }

    private init?(_ json: JSON) {
        guard let endpoint = json["endpoint"]?.string, let region = json["region"]?.string,
            let id = json["accessKeyId"]?.string, let secret = json["secretAccessKey"]?.string
        else { return nil }
        self.endpoint = endpoint
        self.region = region
        accessKeyID = id
        secretAccessKey = secret
    }

    private func answers(_ world: CommandWorld) async -> Bool {
        let settings = TransportSettings(
            verifiesTLS: false,
            caBundle: nil,
            readTimeoutSeconds: Self.answerTimeoutSeconds,
            connectTimeoutSeconds: Self.answerTimeoutSeconds,
            proxy: nil
        )
        guard let transport = try? world.transport(settings) else { return false }
        let request = Transport.Request(method: "GET", url: endpoint, headers: [], body: nil)
        let answer = try? await transport.send(request)
        await transport.close()
        return answer != nil
    }
}
