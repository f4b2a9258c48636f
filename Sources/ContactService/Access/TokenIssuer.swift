// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import Crypto

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
    private let keyID: UInt8

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
        self.keyID = keyID
    }

    /// Makes a token.
    /// - Parameter expiry: until when it is valid; `nil` for as long as the participant stays.
    package func issue(_ kind: TokenKind, for caller: Caller, expiry: Instant?) -> String {
        var statement: [UInt8] = [kind.rawValue]
        for word in [
            caller.session.identifier.high, caller.session.identifier.low,
            caller.participant.identifier.high, caller.participant.identifier.low,
            UInt64(bitPattern: expiry?.milliseconds ?? .max),
        ] {
            withUnsafeBytes(of: word.bigEndian) { statement.append(contentsOf: $0) }
        }
        guard let sealed = try? AES.GCM.seal(statement, using: key, authenticating: [keyID]),
            let combined = sealed.combined
        else { preconditionFailure("sealing a short statement with a 256-bit key cannot fail") }
        return Base64URL.text([keyID] + combined)
    }

    /// Whom a token speaks for.
    /// - Throws: ``Refusal``.
    package func open(
        _ token: String, as kind: TokenKind, at now: Instant
    ) throws(Refusal) -> Caller {
        guard token.utf8.count <= Self.lengthMax, let bytes = Base64URL.bytes(token),
            bytes.count == Self.sealedCount, bytes.first == keyID,
            let box = try? AES.GCM.SealedBox(combined: bytes[1...]),
            let statement = try? AES.GCM.open(box, using: key, authenticating: [keyID]),
            statement.first == kind.rawValue
        else { throw .notValid }
        let words = Self.words(statement.dropFirst())
        guard now.milliseconds <= Int64(bitPattern: words[4]) else { throw .expired }
        return Caller(
            session: ContactID(Identifier(high: words[0], low: words[1])),
            participant: ParticipantID(Identifier(high: words[2], low: words[3])))
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
