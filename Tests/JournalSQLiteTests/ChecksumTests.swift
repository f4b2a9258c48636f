// SPDX-License-Identifier: Apache-2.0
import Journal
import JournalSQLite
import Testing

@Suite struct ChecksumTests {
    /// - SeeAlso: RFC 3720, appendix B.4; the last row is the usual check value of CRC-32C.
    @Test(
        arguments: [
            ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
            ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
            (Array(0...31), 0x46DD_794E),
            (Array((0...31).reversed()), 0x113F_DB5C),
            ([], 0),
            (Array("123456789".utf8), 0xE306_9283),
        ] as [([UInt8], UInt32)]
    )
    func `has the known values`(bytes: [UInt8], value: UInt32) {
        var checksum = Checksum()
        bytes.withUnsafeBytes { checksum.add($0) }
        #expect(checksum.value == value)
    }

    @Test(arguments: 0...40)
    func `does not depend on how bytes are split`(split: Int) {
        let bytes = (0..<41).map { UInt8($0 &* 37 & 0xFF) }
        var whole = Checksum()
        bytes.withUnsafeBytes { whole.add($0) }
        var parts = Checksum()
        bytes[..<split].withUnsafeBytes { parts.add($0) }
        bytes[split...].withUnsafeBytes { parts.add($0) }
        #expect(parts == whole)
    }

    @Test func `covers every part of a record`() {
        let stream = StreamID(category: .chat, high: 1, low: 2)
        let payload: [UInt8] = [1, 2, 3]
        let values = [
            Checksum(stream: stream, time: 3, payload: payload).at(Position(4)),
            Checksum(stream: stream, time: 3, payload: payload).at(Position(5)),
            Checksum(stream: stream, time: 4, payload: payload).at(Position(4)),
            Checksum(stream: stream, time: 3, payload: [1, 2, 2]).at(Position(4)),
            Checksum(
                stream: StreamID(category: .chat, high: 2, low: 2),
                time: 3,
                payload: payload
            ).at(Position(4)),
            Checksum(
                stream: StreamID(category: .chat, high: 1, low: 1),
                time: 3,
                payload: payload
            ).at(Position(4)),
            Checksum(
                stream: StreamID(category: .instance, high: 1, low: 2),
                time: 3,
                payload: payload
            ).at(Position(4)),
        ]
        #expect(Set(values).count == values.count)
    }

    @Test func `is the CRC of the record's parts one after another`() {
        let bytes: [UInt8] =
            [2] + [0, 0, 0, 0, 0, 0, 0, 9] + [0, 0, 0, 0, 0, 0, 0, 8]
            + [0, 0, 0, 0, 0, 0, 1, 0] + [7, 7, 7] + [0, 0, 0, 0, 0, 0, 2, 0]
        var whole = Checksum()
        bytes.withUnsafeBytes { whole.add($0) }
        let stream = StreamID(category: .chat, high: 9, low: 8)
        let record = Checksum(stream: stream, time: 256, payload: [7, 7, 7])
        #expect(record.at(Position(512)) == whole.value)
    }
}
