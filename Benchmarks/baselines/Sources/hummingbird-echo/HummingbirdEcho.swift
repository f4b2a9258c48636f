// SPDX-License-Identifier: Apache-2.0
import Baseline
import Hummingbird
import Logging

/// The least that a Hummingbird server does for a message: route, decode, encode, answer.
@main struct HummingbirdEcho {
    static func main() async throws {
        let router = Router()
        router.post("/participant/message") { request, context in
            let message = try await request.decode(as: Message.self, context: context)
            return Stored(message)
        }
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                try? Announcement.ready(port: channel.localAddress?.port ?? 0)
            },
            logger: Logger(label: "echo", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await application.runService()
    }
}

extension Stored: ResponseEncodable {}
