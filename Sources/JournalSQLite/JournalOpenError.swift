// SPDX-License-Identifier: Apache-2.0
package import Journal

/// Why a journal cannot be opened. Its description is a sentence for the operator.
package enum JournalOpenError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another process holds the directory; `process` is its id, `nil` when it is not known.
    case inUse(directory: String, process: Int32?)
    /// The directory cannot be made, read or written.
    case unusable(directory: String, reason: String)
    /// The file is not a database, or one that another program made.
    case foreign(file: String)
    /// A later version of the server wrote the database in a form unknown to this one.
    case newer(file: String)
    /// A record near the end is not as it was written; `stream` is `nil` when it names none.
    case corrupt(file: String, position: Position, stream: StreamID?)
    /// The database is damaged otherwise.
    case damaged(file: String, reason: String)

    package var description: String {
        switch self {
        case .inUse(let directory, let process?):
            "the data directory \(directory) is in use by process \(process)"
        case .inUse(let directory, nil):
            "the data directory \(directory) is in use by another process"
        case .unusable(let directory, let reason):
            "the data directory \(directory) cannot be used: \(reason)"
        case .foreign(let file):
            "\(file) is not a journal of this server"
        case .newer(let file):
            "\(file) was written by a later version of the server"
        case .corrupt(let file, let position, let stream):
            "\(file) is damaged: record \(position.value) of stream \(Self.name(of: stream))"
                + " does not match its checksum"
        case .damaged(let file, let reason):
            "\(file) is damaged: \(reason)"
        }
    }

    private static func name(of stream: StreamID?) -> String {
        guard let stream else { return "unknown" }
        let id = [stream.high, stream.low].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        return "\(stream.category) \(id.joined())"
    }
}
