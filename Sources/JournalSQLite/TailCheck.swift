// SPDX-License-Identifier: Apache-2.0
import GRDB
import Journal

/// The look at a journal's last records before anything is added to them: what a power cut or a
/// failing disk tore is most likely there.
struct TailCheck {
    private let file: JournalFile
    private var bytes = 0

    /// Makes a check of a file.
    init(_ file: JournalFile) { self.file = file }

    /// Reads the last records.
    /// - Throws: `corrupt`, naming the latest record that does not match its checksum.
    mutating func run(_ database: Database) throws {
        let statement = try PreparedStatement(
            """
            SELECT position, stream, time, checksum, payload FROM journal
            ORDER BY position DESC LIMIT ?1
            """,
            on: database
        )
        try statement.bind(1, to: Int64(file.limits.tailRecordsMax))
        var breach: JournalOpenError?
        try statement.visitRows { row in
            breach = check(row)
            return breach != nil || bytes > file.limits.tailBytesMax
        }
        if let breach { throw breach }
    }

    private mutating func check(_ row: PreparedStatement) -> JournalOpenError? {
        let position = Position(UInt64(bitPattern: row.integer(0)))
        let stream = row.withBytes(1) { StreamID(bytes: $0) }
        let payload = row.bytes(4)
        bytes += payload.count
        guard let stream else {
            return .corrupt(file: file.path, position: position, stream: nil)
        }
        let checksum = Checksum(stream: stream, time: row.integer(2), payload: payload)
        guard row.integer(3) == Int64(checksum.at(position)) else {
            return .corrupt(file: file.path, position: position, stream: stream)
        }
        return nil
    }
}
