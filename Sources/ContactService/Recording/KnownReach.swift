// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import Crypto
package import Journal

/// How far the participants of an open chat are known to have got. What the journal does not hold of
/// a session in memory, and what is kept when the server stops in order.
package struct KnownReach: Sendable, Hashable {
    /// The session.
    package let session: ContactID
    /// The session's last commit. What is known is forgotten when it is another one later, since the
    /// journal may have been put back to an older state.
    package let version: Position
    /// The last commit that has reached a participant, or after which it came.
    package let positions: [ParticipantID: Position]

    /// Notes what is known.
    package init(
        session: ContactID, version: Position, positions: [ParticipantID: Position]
    ) {
        self.session = session
        self.version = version
        self.positions = positions
    }
}

extension KnownReach {
    /// The first line of the file. *Stored: a new form needs a new number.*
    private static let heading = "parley reach 1"

    /// Writes a file: a line for each session, and a checksum at the end.
    package static func encode(_ known: [KnownReach]) -> [UInt8] {
        var text = heading + "\n"
        for known in known {
            text += "\(known.session) \(known.version.value)"
            for (participant, position) in known.positions.sorted(by: { $0.key < $1.key }) {
                text += " \(participant) \(position.value)"
            }
            text += "\n"
        }
        return Array((text + checksum(text.utf8)).utf8)
    }

    /// Reads a file; `nil` when it is damaged or of another form.
    package static func decode(_ bytes: [UInt8]) -> [KnownReach]? {
        guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
        let body = bytes[...end]
        guard bytes[(end + 1)...].elementsEqual(checksum(body).utf8) else { return nil }
        let lines = String(decoding: body, as: UTF8.self).split(separator: "\n")
        guard lines.first == heading[...] else { return nil }
        let known = lines.dropFirst().map(Self.init(line:))
        return known.contains(nil) ? nil : known.compactMap(\.self)
    }

    private init?(line: Substring) {
        let words = line.split(separator: " ")
        guard words.count >= 2, words.count.isMultiple(of: 2),
            let session = ContactID(String(words[0])), let version = UInt64(words[1])
        else { return nil }
        var positions: [ParticipantID: Position] = [:]
        for place in stride(from: 2, to: words.count, by: 2) {
            guard let participant = ParticipantID(String(words[place])),
                let position = UInt64(words[place + 1])
            else { return nil }
            positions[participant] = Position(position)
        }
        self.init(session: session, version: Position(version), positions: positions)
    }

    private static func checksum(_ body: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return SHA256.hash(data: Array(body)).reduce(into: "") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }
}
