// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import Crypto
import JSONDocument
import Synchronization

/// What a token lets its bearer do. *Kinds are part of every token: never renumber.*
package enum TokenKind: UInt8, Sendable, CaseIterable {
    /// Ask for a connection (the `ParticipantToken`).
    case participant = 1
    /// Act as the participant (the `ConnectionToken`).
    case connection = 2
    /// Open a WebSocket (the ticket in its URL).
    case socket = 3
}

/// Who a token speaks for.
package struct Caller: Sendable, Hashable {
    /// The chat session.
    package let session: ContactID
    /// The participant.
    package let participant: ParticipantID

    /// Names a participant of a session.
    package init(session: ContactID, participant: ParticipantID) {
        self.session = session
        self.participant = participant
    }
}

/// Makes and checks the tokens of participants.
///
/// A token is a sealed statement (AES-GCM) of its kind, session, participant and expiry, so that
/// checking it needs no look-up and nobody can read, alter or make one without the key. Whether
/// the participant is still in the chat is the state's business.
package struct TokenIssuer: Sendable {
    private let key: SymmetricKey
    /// What the nonces of tokens that do not expire are derived with.
    private let nonceDerivation: HMAC<SHA256>
    private let keyID: UInt8
    private let opened = OpenedTokens()

    /// Why a token is not accepted.
    package enum Refusal: Error, Sendable, Hashable {
        /// It is not one of ours, or not of the wanted kind.
        case notValid
        /// It was valid until a moment that is past.
        case expired
    }

    /// Makes an issuer.
    /// - Parameters:
    ///   - secret: 32 random bytes.
    ///   - keyID: which secret this is, so that secrets can be changed.
    package init(secret: [UInt8], keyID: UInt8 = 1) {
        key = SymmetricKey(data: secret)
        nonceDerivation = HMAC(
            key: HKDF<SHA256>.deriveKey(
                inputKeyMaterial: key, info: Array("token nonce".utf8), outputByteCount: 32))
        self.keyID = keyID
    }

    /// Makes a token. One that does not expire is the same each time, so that a repeated request has
    /// the same answer; others differ.
    /// - Parameter expiry: until when it is valid; `nil` for as long as the participant stays.
    package func issue(_ kind: TokenKind, for caller: Caller, expiry: Instant?) -> String {
        var statement: [UInt8] = []
        statement.reserveCapacity(Self.statementCount)
        statement.append(kind.rawValue)
        for word in [
            caller.session.identifier.high, caller.session.identifier.low,
            caller.participant.identifier.high, caller.participant.identifier.low,
            UInt64(bitPattern: expiry?.milliseconds ?? .max),
        ] {
            withUnsafeBytes(of: word.bigEndian) { statement.append(contentsOf: $0) }
        }
        let nonce = expiry == nil ? derivedNonce(statement) : AES.GCM.Nonce()
        guard
            let sealed = try? AES.GCM.seal(
                statement, using: key, nonce: nonce, authenticating: [keyID]),
            let combined = sealed.combined
        else { preconditionFailure("sealing a short statement with a 256-bit key cannot fail") }
        return Base64URL.text([keyID] + combined)
    }

    /// A nonce that only the same statement has: sealed with it again, it gives the same bytes.
    private func derivedNonce(_ statement: [UInt8]) -> AES.GCM.Nonce {
        var code = nonceDerivation
        code.update(data: statement)
        guard let nonce = try? AES.GCM.Nonce(data: Array(code.finalize().prefix(12))) else {
            preconditionFailure("twelve bytes are a nonce")
        }
        return nonce
    }

    /// Whom a token speaks for.
    /// - Throws: ``Refusal``.
    package func open(
        _ token: String, as kind: TokenKind, at now: Instant
    ) throws(Refusal) -> Caller {
        // Other characters may be equal to ASCII's when texts are compared, such as the Kelvin sign.
        guard token.utf8.count <= Self.lengthMax, Self.isASCII(token) else { throw .notValid }
        let statement: TokenStatement
        if let known = opened.statement(of: token) {
            statement = known
        } else {
            guard let read = read(token) else { throw .notValid }
            statement = read
            // Only connection tokens come again and again.
            if read.kind == TokenKind.connection.rawValue { opened.remember(read, of: token) }
        }
        guard statement.kind == kind.rawValue else { throw .notValid }
        guard now <= statement.expiry else { throw .expired }
        return statement.caller
    }

    private static func isASCII(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { UnsafeRawBufferPointer($0).isASCII }
    }

    /// What a token says; `nil` when it is none of ours.
    private func read(_ token: String) -> TokenStatement? {
        guard let bytes = Base64URL.bytes(token), bytes.count == Self.sealedCount,
            bytes.first == keyID, let box = try? AES.GCM.SealedBox(combined: bytes[1...]),
            let statement = try? AES.GCM.open(box, using: key, authenticating: [keyID]),
            let kind = statement.first
        else { return nil }
        let words = Self.words([UInt8](statement).dropFirst())
        return TokenStatement(
            kind: kind,
            caller: Caller(
                session: ContactID(Identifier(high: words[0], low: words[1])),
                participant: ParticipantID(Identifier(high: words[2], low: words[3]))),
            expiry: Instant(milliseconds: Int64(bitPattern: words[4])))
    }

    private static let statementCount = 41
    private static let sealedCount = 1 + 12 + statementCount + 16
    /// Longer texts are no tokens of ours and are not looked at.
    private static let lengthMax = 256

    private static func words(_ bytes: some Sequence<UInt8>) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: 5)
        for (place, byte) in bytes.enumerated() {
            words[place / 8] = words[place / 8] << 8 | UInt64(byte)
        }
        return words
    }
}

/// What stands in a token.
private struct TokenStatement: Sendable {
    let kind: UInt8
    let caller: Caller
    let expiry: Instant
}

/// The tokens that were opened last, since a participant shows the same one with every call.
///
/// What was sealed stays true, so nothing has to be taken out again but for room.
private final class OpenedTokens: Sendable {
    /// Tokens that came since the last turn, and those that came before it.
    private struct Generations {
        var young: [String: TokenStatement] = [:]
        var old: [String: TokenStatement] = [:]
    }

    /// How many tokens a generation holds, each with some 300 bytes.
    private static let generationMax = 8192

    private let generations = Mutex(Generations())

    func statement(of token: String) -> TokenStatement? {
        generations.withLock { generations in
            if let statement = generations.young[token] { return statement }
            guard let statement = generations.old[token] else { return nil }
            Self.add(statement, of: token, to: &generations)
            return statement
        }
    }

    func remember(_ statement: TokenStatement, of token: String) {
        generations.withLock { Self.add(statement, of: token, to: &$0) }
    }

    private static func add(
        _ statement: TokenStatement, of token: String, to generations: inout Generations
    ) {
        if generations.young.count >= generationMax {
            generations.old = generations.young
            generations.young = [:]
        }
        generations.young[token] = statement
    }
}
