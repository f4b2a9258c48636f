// SPDX-License-Identifier: Apache-2.0
package import ContactService

/// Decides who may open a WebSocket, before it is opened.
package protocol SocketGate: Sendable {
    /// Looks at the target of an upgrade request.
    /// - Returns: what to run the socket with; `nil` to let the request go on to the API, which
    ///   answers it like any other.
    func admit(target: String) async -> SocketAdmission?
}

/// Leave to open one socket.
package struct SocketAdmission: Sendable {
    /// Who opens it.
    package let caller: Caller
    /// What runs the socket's part of the conversation.
    package let chat: any SocketChat
    /// The place that the socket holds; it may have to give way to another one.
    package let place: SocketPlace
    /// Gives the leave back when the socket is gone.
    package let release: @Sendable () -> Void

    /// Makes a leave.
    package init(
        caller: Caller, chat: any SocketChat, place: SocketPlace,
        release: @escaping @Sendable () -> Void
    ) {
        self.caller = caller
        self.chat = chat
        self.place = place
        self.release = release
    }
}

/// What a socket needs of the chat that it belongs to.
package protocol SocketChat: Sendable {
    /// Connects the participant and lets the follower have all that comes from then on.
    func subscribe(_ caller: Caller, _ follower: any ChatFollower) async throws
    /// Ends what ``subscribe(_:_:)`` began.
    func unsubscribe(_ caller: Caller, _ follower: any ChatFollower)
}
