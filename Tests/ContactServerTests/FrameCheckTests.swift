// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOEmbedded
import NIOWebSocket
import Testing

@testable import ContactServer

@Suite struct FrameCheckTests {
    /// The code that a frame is refused with; `nil` when it is let through.
    private func fault(_ first: UInt8, _ payload: [UInt8], isMasked: Bool = true) throws -> UInt16?
    {
        let channel = EmbeddedChannel()
        let decoder = ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: 1024))
        try channel.pipeline.syncOperations.addHandlers(decoder, FrameCheck())
        var bytes = ByteBuffer(bytes: [first, (isMasked ? 0x80 : 0) | UInt8(payload.count)])
        let mask: [UInt8] = isMasked ? [1, 2, 3, 4] : []
        bytes.writeBytes(mask)
        bytes.writeBytes(payload.enumerated().map { isMasked ? $1 ^ mask[$0 % 4] : $1 })
        do {
            try channel.writeInbound(bytes)
        } catch let fault as FrameFault {
            #expect(try channel.readInbound(as: WebSocketFrame.self) == nil)
            return UInt16(webSocketErrorCode: fault.code)
        }
        #expect(try channel.readInbound(as: WebSocketFrame.self) != nil)
        return nil
    }

    @Test(arguments: [0x81, 0x82, 0x80, 0x01, 0x89, 0x8A] as [UInt8])
    func `frames of the protocol go through`(first: UInt8) throws {
        #expect(try fault(first, [0x61]) == nil)
    }

    @Test(
        arguments: [0xC1, 0xA1, 0x91, 0xF1, 0xC9, 0x83, 0x84, 0x87, 0x8B, 0x8F] as [UInt8])
    func `reserved bits and opcodes break the protocol`(first: UInt8) throws {
        #expect(try fault(first, [0x61]) == 1002)
    }

    @Test func `a frame that is not masked breaks the protocol`() throws {
        #expect(try fault(0x81, [0x61], isMasked: false) == 1002)
    }

    @Test(arguments: [1000, 1001, 1002, 1003, 1007, 1011, 1014, 3000, 4321, 4999] as [UInt16])
    func `a close may have these codes`(code: UInt16) throws {
        #expect(try fault(0x88, [UInt8(code >> 8), UInt8(code & 0xFF), 0x62]) == nil)
    }

    @Test(arguments: [0, 1, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535] as [UInt16])
    func `a close may have no other code`(code: UInt16) throws {
        #expect(try fault(0x88, [UInt8(code >> 8), UInt8(code & 0xFF)]) == 1002)
    }

    @Test func `a close has no payload, or a code and a text`() throws {
        #expect(try fault(0x88, []) == nil)
        #expect(try fault(0x88, [3]) == 1002)
        #expect(try fault(0x88, [0x03, 0xE8, 0xFF]) == 1007)
    }
}
