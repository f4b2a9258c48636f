// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactService
import JSONDocument
import SigV4

/// One piece of a message's way through the server, ready to be done again and again.
struct Piece {
    let name: String
    let run: (_ turn: Int) -> Void

    /// All pieces, in the order in which a message meets them.
    static func all() throws -> [Piece] {
        let scene = try Scene()
        return [
            Piece(name: "token-check") { scene.checkToken($0) },
            Piece(name: "decode-validate") { _ in scene.decodeAndValidate() },
            Piece(name: "decide-evolve") { scene.decideAndEvolve($0) },
            Piece(name: "commit-encode") { _ in scene.encodeCommit() },
            Piece(name: "frame-encode") { _ in scene.encodeFrame() },
            Piece(name: "answer-encode") { _ in scene.encodeAnswer() },
            Piece(name: "commit-decode") { _ in scene.decodeCommit() },
            Piece(name: "signature-check") { _ in scene.checkSignature() },
        ]
    }
}

/// Keeps the optimiser from leaving out what nobody reads.
@inline(never)
private func keep<Value>(_ value: Value) { withExtendedLifetime(value) {} }

/// A chat in full swing and a message that comes into it.
private final class Scene {
    private let tokens = TokenIssuer(secret: Array(0..<32))
    /// Many, since what a token costs depends on the random bits in it.
    private let sealed: [String]
    private let body: [UInt8]
    private let now = Instant(milliseconds: 1_767_261_605_123)
    private let customer: ParticipantID
    private let contact: ContactID
    private let content: MessageContent
    private var state = Chat.State()
    private let events: [Chat.Event]
    private let payload: [UInt8]
    private let signed: SignedCall

    init() throws {
        let stamp = Stamp(now: now, entropy: 42)
        contact = ContactID(stamp.identifier(1))
        customer = ParticipantID(stamp.identifier(2))
        content = MessageContent(
            type: .plain, text: "My parcel has not come yet, and it was due on Monday. Where is it?"
        )
        let caller = Caller(session: contact, participant: customer)
        let expiry = now + .seconds(86_400)
        let issuer = tokens
        sealed = (0..<500).map { _ in issuer.issue(.connection, for: caller, expiry: expiry) }
        let request: JSON = [
            "ContentType": "text/plain", "Content": .string(content.text),
            "ClientToken": "6c9b7d52-3f4e-4a55-9d31-0a2e9b3b7a10",
        ]
        body = request.utf8
        state = try Self.openChat(contact, customer, stamp)
        events = try Chat.sendMessage(state, from: customer, content, digest: 77, stamp)
        payload = EventCodec.encode(events)
        signed = SignedCall()
    }

    /// A chat with a customer and a bot in which a hundred messages were sent.
    private static func openChat(
        _ contact: ContactID, _ customer: ParticipantID, _ stamp: Stamp
    ) throws(Chat.Rejection) -> Chat.State {
        let bot = ParticipantID(stamp.identifier(3))
        let start = ChatStart(
            instance: InstanceID(stamp.identifier(4)), contact: contact,
            flow: FlowID(stamp.identifier(5)), customer: customer, displayName: "Customer",
            system: ParticipantID(stamp.identifier(6)))
        var state = Chat.State()
        Chat.fold(try Chat.startChat(state, start, stamp), into: &state)
        Chat.fold(
            try Chat.addBot(state, bot, displayName: "Bot", digest: 1, stamp), into: &state)
        Chat.fold(try Chat.connectParticipant(state, customer, stamp), into: &state)
        Chat.fold(try Chat.connectParticipant(state, bot, stamp), into: &state)
        for turn in 0..<100 {
            let content = MessageContent(type: .plain, text: "Message \(turn)")
            let events = try Chat.sendMessage(
                state, from: turn % 2 == 0 ? customer : bot, content,
                digest: UInt64(1000 + turn), Stamp(now: stamp.now, entropy: UInt64(turn)))
            Chat.fold(events, into: &state)
        }
        return state
    }

    func checkToken(_ turn: Int) {
        let token = sealed[turn % sealed.count]
        guard let caller = try? tokens.open(token, as: .connection, at: now) else { return spoil() }
        keep(caller)
    }

    func decodeAndValidate() {
        guard let json = try? JSON.parse(utf8: body) else { return spoil() }
        let members = Operation.sendMessage.request(
            pathParameters: [:], query: [], header: { _ in sealed[0] }, body: json)
        guard (try? Operation.sendMessage.validate(members)) != nil,
            let request = try? SendMessageRequest(members)
        else { return spoil() }
        keep(request)
    }

    func decideAndEvolve(_ turn: Int) {
        // One new message a turn, on a state that stays as large as it is.
        var next = state
        let stamp = Stamp(now: now, entropy: UInt64(turn) &* 0x9E37_79B9_7F4A_7C15)
        let digest = UInt64(1_000_000 + turn)
        guard
            let events = try? Chat.sendMessage(
                next, from: customer, content, digest: digest, stamp)
        else { return spoil() }
        Chat.fold(events, into: &next)
        keep(next)
    }

    func encodeCommit() { keep(EventCodec.encode(events)) }

    func encodeFrame() {
        for event in events { keep(Frame(event, initialContact: contact, state: state)) }
    }

    func encodeAnswer() {
        let response = SendMessageResponse(
            id: contact.description, absoluteTime: now.milliseconds)
        keep(response.body)
    }

    func decodeCommit() {
        guard let events = try? EventCodec.decode(payload) else { return spoil() }
        keep(events)
    }

    func checkSignature() {
        guard signed.isProved else { return spoil() }
    }

    /// A piece that does not do its work must not be mistaken for a cheap one.
    private func spoil() { preconditionFailure("a piece of the hot path did not do its work") }
}

/// A StartChatContact as a client signs it.
private struct SignedCall {
    private let head: RequestHead
    private let body: [UInt8]
    private let key: SigningKey
    private static let time = SigningTime(secondsSince1970: 1_767_261_605)
    private static let scope = CredentialScope(
        date: time.date, region: "us-east-1", service: "connect")

    init() {
        let call: JSON = [
            "InstanceId": "11111111-2222-4333-8444-555555555555",
            "ContactFlowId": "66666666-7777-4888-9999-aaaaaaaaaaaa",
            "ParticipantDetails": ["DisplayName": "Customer"],
            "ClientToken": "6c9b7d52-3f4e-4a55-9d31-0a2e9b3b7a10",
        ]
        body = call.utf8
        let credentials = Signer.Credentials(
            accessKeyID: "AKIAPARLEYEXAMPLE000",
            secretAccessKey: "a-secret-of-forty-characters-000000000000")
        let signer = Signer(credentials: credentials, region: "us-east-1", service: "connect")
        var head = RequestHead(
            method: "PUT", path: "/contact/chat",
            headers: [("Host", "127.0.0.1:7676"), ("Content-Type", "application/json")])
        head.headers += signer.headers(
            for: head, payloadHash: PayloadHash.hex(of: body), at: Self.time)
        self.head = head
        key = SigningKey(secretAccessKey: credentials.secretAccessKey, scope: Self.scope)
    }

    /// Reads the signature out of the request and checks it, as each signed call is.
    var isProved: Bool {
        guard let claim = try? SignatureClaim(head) else { return false }
        return claim.isProved(by: key, for: head, payloadHash: PayloadHash.hex(of: body))
    }
}
