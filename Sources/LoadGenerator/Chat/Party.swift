// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// One side of a chat: its tokens, its socket, and the requests it sends.
final class Party {
    /// What tells it from every other party of the run.
    let number: Int
    private let api: ChatAPI
    private let loop: LoadLoop
    private let participantToken: String
    private let textBytes: Int
    private var connectionToken = ""
    private var message: MessageRequest?
    private var socket: SocketConnection?
    /// Takes what comes down the socket once it is subscribed.
    var receive: (Party, ChatFrame, ByteBuffer) -> Void = { _, _, _ in }
    /// Called when the server ends the socket.
    var lost: () -> Void = {}

    init(number: Int, api: ChatAPI, loop: LoadLoop, token: String, textBytes: Int) {
        self.number = number
        self.api = api
        self.loop = loop
        participantToken = token
        self.textBytes = textBytes
    }

    private static let subscription = ClientFrame.text(
        #"{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}"#)
    private static let ping = ClientFrame.text(#"{"topic":"aws/ping"}"#)
    private static let heartbeat = ClientFrame.text(#"{"topic":"aws/heartbeat"}"#)
    /// How long a socket may take until it is subscribed.
    private static let patience = TimeAmount.seconds(60)

    var hasSocket: Bool { socket?.isOpen ?? false }

    /// Gets credentials, opens a socket and subscribes, as a client does at first and after each
    /// loss.
    /// - Parameter hasSocket: whether there is a socket; without one the call itself connects.
    func connect(hasSocket: Bool = true) async throws {
        let connection = try await api.createConnection(participantToken, hasSocket: hasSocket)
        connectionToken = connection.token
        message = MessageRequest(
            authority: api.target.authority, token: connection.token, textBytes: textBytes,
            run: UInt32(truncatingIfNeeded: number))
        guard let url = connection.socket else { return }
        let parts = try Target.parts(of: url)
        try await outcome(
            within: Self.patience, on: loop,
            or: LoadFault("A socket was not subscribed within a minute.")
        ) { openSocket(parts.authority, parts.target, $0) }
    }

    private func openSocket(
        _ authority: String, _ target: String,
        _ settle: @escaping (Result<Void, LoadFault>) -> Void
    ) {
        let socket = SocketConnection(authority: authority, target: target) { [weak self] result in
            switch result {
            case .success: self?.socket?.send(Self.subscription)
            case .failure: settle(result)
            }
        }
        socket.receive = { [weak self] payload in
            guard let self else { return }
            let frame = ChatFrame(payload)
            if case .subscribed(let isDone) = frame {
                settle(isDone ? .success(()) : .failure(LoadFault("A subscription failed.")))
            } else {
                receive(self, frame, payload)
            }
        }
        socket.lost = { [weak self] in self?.lost() }
        self.socket = socket
        loop.connect(socket, to: api.pool.address) { result in
            if case .failure = result { settle(result) }
        }
    }

    /// Ends the socket without a word.
    func cut() {
        socket?.cut()
        socket = nil
    }

    /// Sends what clients send every ten seconds.
    func beat() {
        socket?.send(Self.ping)
        socket?.send(Self.heartbeat)
    }

    /// Sends a message with a number in its text.
    func sendMessage(_ number: Int, _ completion: @escaping HTTPConnection.Completion) {
        guard let message else {
            return completion(.failure(LoadFault("A party that is not connected sends nothing.")))
        }
        api.pool.send(message.numbered(number), completion)
    }

    /// Tells the others that this party types.
    func sendTyping(_ completion: @escaping HTTPConnection.Completion) {
        let type = "application/vnd.amazonaws.connect.event.typing"
        sendEvent(#"{"ContentType":"\#(type)"}"#, completion)
    }

    /// Tells the sender of a message that this party has read it.
    func sendReadReceipt(for id: String, _ completion: @escaping HTTPConnection.Completion) {
        let type = "application/vnd.amazonaws.connect.event.message.read"
        let content = #"{\"messageId\":\"\#(id)\"}"#
        sendEvent(
            #"{"ContentType":"\#(type)","Content":"\#(content)","#
                + #""ClientToken":"INCOMING_READ_RECEIPT"}"#,
            completion)
    }

    private func sendEvent(_ body: String, _ completion: @escaping HTTPConnection.Completion) {
        api.pool.send(
            RequestText.post(
                "/participant/event", authority: api.target.authority, token: connectionToken,
                body: body),
            completion)
    }

    /// The request for a page of the transcript.
    func transcriptRequest(_ body: String) -> ByteBuffer {
        RequestText.post(
            "/participant/transcript", authority: api.target.authority, token: connectionToken,
            body: body)
    }
}

/// A chat between a customer and a bot.
final class Chat {
    let contact: String
    let customer: Party
    let bot: Party
    private var isCustomersTurn = false

    init(contact: String, customer: Party, bot: Party) {
        self.contact = contact
        self.customer = customer
        self.bot = bot
    }

    /// Who speaks next, and who listens: they take turns.
    func nextSpeaker() -> (sender: Party, recipient: Party) {
        isCustomersTurn.toggle()
        return isCustomersTurn ? (customer, bot) : (bot, customer)
    }
}
