// SPDX-License-Identifier: Apache-2.0
import Journal
import JournalSQLite
import Testing

@Suite struct JournalOpenErrorTests {
    private static let stream = StreamID(category: .chat, high: 0x1F, low: .max)

    @Test(arguments: [
        (
            JournalOpenError.inUse(directory: "/d", process: 77),
            "the data directory /d is in use by process 77"
        ),
        (
            .inUse(directory: "/d", process: nil),
            "the data directory /d is in use by another process"
        ),
        (
            .unusable(directory: "/d", reason: "Read-only file system"),
            "the data directory /d cannot be used: Read-only file system"
        ),
        (.foreign(file: "/d/f"), "/d/f is not a journal of this server"),
        (.newer(file: "/d/f"), "/d/f was written by a later version of the server"),
        (
            .corrupt(file: "/d/f", position: Position(9), stream: stream),
            "/d/f is damaged: record 9 of stream chat 000000000000001fffffffffffffffff"
                + " does not match its checksum"
        ),
        (
            .corrupt(file: "/d/f", position: Position(9), stream: nil),
            "/d/f is damaged: record 9 of stream unknown does not match its checksum"
        ),
        (.damaged(file: "/d/f", reason: "malformed"), "/d/f is damaged: malformed"),
    ])
    func `tells the operator what is wrong with what`(error: JournalOpenError, text: String) {
        #expect(error.description == text)
    }
}
