// SPDX-License-Identifier: Apache-2.0
import LoadGenerator
import NIOCore
import Testing

@Suite struct FrameReaderTests {
    private static func frame(_ kind: UInt8, _ payload: [UInt8]) -> [UInt8] {
        switch payload.count {
        case ..<126: [0x80 | kind, UInt8(payload.count)] + payload
        case ..<65_536:
            [0x80 | kind, 126, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)] + payload
        default:
            [0x80 | kind, 127, 0, 0, 0, 0]
                + (0..<4).map { UInt8(truncatingIfNeeded: payload.count >> (24 - 8 * $0)) }
                + payload
        }
    }

    @Test(arguments: [0, 1, 125, 126, 65_535, 65_536])
    func `a frame of any length is read`(length: Int) throws {
        var reader = FrameReader()
        let payload = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        reader.append(ByteBuffer(bytes: Self.frame(1, payload)))
        let frame = try #require(try reader.next())
        #expect(frame.kind == .text)
        #expect(Array(frame.payload.readableBytesView) == payload)
        #expect(try reader.next()?.kind == nil)
    }

    @Test(arguments: 1...20)
    func `frames come out whole however the bytes are cut`(piece: Int) throws {
        let bytes = Self.frame(1, Array("first".utf8)) + Self.frame(9, Array("second".utf8))
        var reader = FrameReader()
        var found: [SocketFrame] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            reader.append(ByteBuffer(bytes: bytes[start..<min(start + piece, bytes.count)]))
            while let frame = try reader.next() { found.append(frame) }
        }
        #expect(found.map(\.kind) == [.text, .ping])
        #expect(found.map { String(buffer: $0.payload) } == ["first", "second"])
    }

    @Test(arguments: [
        [0x83, 0x00], [0x81, 0x80, 1, 2, 3, 4], [0x81, 127, 1, 0, 0, 0, 0, 0, 0, 0],
    ])
    func `what no server may send is refused`(bytes: [UInt8]) {
        var reader = FrameReader()
        reader.append(ByteBuffer(bytes: bytes))
        #expect(throws: LoadFault.self) { try reader.next() }
    }
}
