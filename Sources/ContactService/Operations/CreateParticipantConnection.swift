// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Turns a participant token into a socket's address and a connection token.
struct CreateParticipantConnection: OperationHandler {
    let service: ChatService

    /// How long a socket's address may be used.
    private static let ticketLife = Duration.seconds(100)
    /// How long a connection token is good. Clients ask for a new one a minute before its end, and
    /// loop when the end is near or more than some 24 days away.
    private static let connectionLife = Duration.seconds(24 * 60 * 60)

    func answer(
        _ request: CreateParticipantConnectionRequest, _ call: Call
    ) async throws -> CreateParticipantConnectionResponse {
        let caller = try call.participant()
        let types = Set(request.type ?? [])
        let connects = request.connectParticipant == true
        guard !types.isEmpty || connects else {
            throw APIFailure(
                .validationException,
                "Type must name WEBSOCKET, CONNECTION_CREDENTIALS or both.")
        }
        guard !types.contains(.webrtcConnection) else {
            throw APIFailure(
                .validationException, "Type WEBRTC_CONNECTION is not available for a chat.")
        }
        if types.contains(.websocket) { try await requirePlace(caller) }
        try await service.sessions.transact(caller.session) {
            (state, stamp) throws(Chat.Rejection) in
            guard connects else {
                _ = try Chat.signal(state, from: caller.participant, stamp)
                return []
            }
            return try Chat.connectParticipant(state, caller.participant, stamp)
        }
        return CreateParticipantConnectionResponse(
            websocket: types.contains(.websocket) ? websocket(caller, call) : nil,
            connectionCredentials: types.contains(.connectionCredentials)
                ? credentials(caller) : nil)
    }

    /// Refuses an address that would open no socket: a client would ask for the next one at once, and
    /// go on so. One that is told to wait takes this as a passing fault.
    private func requirePlace(_ caller: Caller) async throws {
        guard let wait = service.sockets.wait(caller.participant) else { return }
        let state = try await service.sessions.state(caller.session)
        _ = try Chat.signal(state, from: caller.participant, service.stamps())
        throw APIFailure(
            .throttlingException,
            "The participant has \(SocketPlaces.perParticipantMax) open sockets, as many as it may "
                + "have. Close one, or wait until one falls silent.",
            retryAfterSeconds: max(1, Int((wait.milliseconds + 999) / 1000)))
    }

    private func websocket(_ caller: Caller, _ call: Call) -> Wire.Websocket {
        let expiry = service.clock.now + Self.ticketLife
        let ticket = service.tokens.issue(.socket, for: caller, expiry: expiry)
        return Wire.Websocket(
            url: "\(SocketAddress.origin(call.origin))\(SocketAddress.path)?ticket=\(ticket)",
            connectionExpiry: expiry.milliseconds)
    }

    private func credentials(_ caller: Caller) -> Wire.ConnectionCredentials {
        let expiry = service.clock.now + Self.connectionLife
        return Wire.ConnectionCredentials(
            connectionToken: service.tokens.issue(.connection, for: caller, expiry: expiry),
            expiry: expiry.milliseconds)
    }
}

/// Where sockets are opened.
package enum SocketAddress {
    /// The path.
    package static let path = "/participant/websocket"

    /// The origin of a socket's address for the origin at which the API was reached.
    ///
    /// ChatJS opens unencrypted sockets to `127.0.0.1` with a port only, so other names of this
    /// machine become that one, and a port that was left out is written.
    static func origin(_ origin: String) -> String {
        if origin.hasPrefix("https://") { return "wss://" + origin.dropFirst("https://".count) }
        let host = origin.utf8.dropFirst("http://".utf8.count)
        for name in ["localhost", "[::1]", "127.0.0.1"] where host.starts(with: name.utf8) {
            let rest = Substring(host.dropFirst(name.utf8.count))
            if rest.isEmpty { return "ws://127.0.0.1:80" }
            if rest.utf8.first == UInt8(ascii: ":") { return "ws://127.0.0.1" + rest }
        }
        return "ws://" + Substring(host)
    }
}
