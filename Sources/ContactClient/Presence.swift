// SPDX-License-Identifier: Apache-2.0
import APIModel
package import JSONDocument

/// Keeps a participant connected: opens a socket, and another when it is lost, ever less often
/// while that fails.
package struct Presence: Sendable {
    /// What happens to the connection, and what comes in over it.
    package enum Event: Sendable {
        /// There is a connection token, newer than those before.
        case token(String)
        /// From now on items come in, so that what was missed can be read.
        case connected
        /// The connection is lost, or did not come about.
        case lost(ClientFault)
        /// An item of the chat.
        case item(JSON)
    }

    private let service: ServiceClient
    private let participantToken: String
    private let pause = Pause()

    /// Makes one.
    package init(_ service: ServiceClient, participantToken: String) {
        self.service = service
        self.participantToken = participantToken
    }

    /// Connects and stays connected until the server takes the participant no more, or the task is
    /// cancelled.
    /// - Parameter deliver: takes events in order.
    package func run(_ deliver: @escaping @Sendable (Event) async -> Void) async {
        var backoff = Backoff()
        while !Task.isCancelled {
            var fault = ClientFault.unreachable
            let life = Life()
            do throws(ClientFault) {
                let answer = try await connect([.websocket, .connectionCredentials])
                if let token = answer.connectionCredentials?.connectionToken {
                    await deliver(.token(token))
                }
                guard let url = answer.websocket?.url else { throw .unreadable }
                try await attend(url, life, deliver)
            } catch { fault = error }
            guard !Task.isCancelled, !fault.isDenial else { return }
            // Only a socket that lasted makes up for failures, else one that the server takes and
            // drops at once would be opened again and again without a pause.
            if await life.hasLasted { backoff.reset() }
            await deliver(.lost(fault))
            let random = Double.random(in: 0...1)
            let delay = backoff.next(random: random, asked: fault.retryAfterSeconds)
            await pause.wait(atMost: delay)
        }
    }

    /// Tries again now, if it waits.
    package func hurry() async { await pause.end() }

    /// A fresh connection token.
    /// - Throws: ``ClientFault``; a denial says that the participant is taken no more.
    package func freshToken() async throws(ClientFault) -> String {
        let answer = try await connect([.connectionCredentials])
        guard let token = answer.connectionCredentials?.connectionToken else { throw .unreadable }
        return token
    }

    private actor Life {
        private(set) var hasLasted = false
        func lasted() { hasLasted = true }
    }

    private func connect(
        _ types: [Wire.ConnectionType]
    ) async throws(ClientFault) -> CreateParticipantConnectionResponse {
        try await service.call(
            CreateParticipantConnectionRequest(type: types, participantToken: participantToken))
    }

    private func attend(
        _ url: String, _ life: Life, _ deliver: @escaping @Sendable (Event) async -> Void
    ) async throws(ClientFault) {
        do {
            try await ParticipantSocket.run(url: url, trust: service.trust) { event in
                switch event {
                case .subscribed: await deliver(.connected)
                case .alive: await life.lasted()
                case .item(let item): await deliver(.item(item))
                }
            }
        } catch { throw error as? ClientFault ?? .unreachable }
    }
}
