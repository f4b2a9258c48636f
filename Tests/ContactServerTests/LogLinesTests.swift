// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import ContactServer

@Suite(.timeLimit(.minutes(1)))
struct LogLinesTests {
    /// A pipe whose ends are closed by hand.
    private struct Pipe {
        let reader: Int32
        let writer: Int32

        init() {
            signal(SIGPIPE, SIG_IGN)
            var ends: [Int32] = [0, 0]
            precondition(pipe(&ends) == 0)
            (reader, writer) = (ends[0], ends[1])
        }

        /// What is in the pipe now, or comes soon.
        func read() -> String {
            var bytes = [UInt8](repeating: 0, count: 65_536)
            var request = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, 50) > 0 else { return "" }
            let count = Foundation.read(reader, &bytes, bytes.count)
            return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        }

        /// All that is written until so many bytes were read.
        func read(bytes: Int) -> String {
            var text = ""
            while text.utf8.count < bytes { text += read() }
            return text
        }
    }

    private static let bytesMax = 400_000

    private static func lines(_ descriptor: Int32) -> LogLines {
        LogLines(descriptor: descriptor, bytesMax: bytesMax) { Array("lost \($0)\n".utf8) }
    }

    private static func line(_ text: String) -> [UInt8] { Array((text + "\n").utf8) }

    @Test func `a line is in the log when it was appended`() {
        let pipe = Pipe()
        let log = Self.lines(pipe.writer)
        log.append(Self.line("one"))
        #expect(pipe.read() == "one\n")
        log.append(Self.line("two"))
        #expect(pipe.read() == "two\n")
    }

    @Test func `a reader that is behind holds nobody up, and gets every line in order`() {
        let pipe = Pipe()
        let log = Self.lines(pipe.writer)
        let texts = (0..<3000).map { "\($0) " + String(repeating: "x", count: 100) }
        for text in texts { log.append(Self.line(text)) }
        let all = texts.map { $0 + "\n" }.joined()
        #expect(pipe.read(bytes: all.utf8.count) == all)
    }

    @Test func `what is kept for a reader has a bound, and the log says what was lost`() {
        let pipe = Pipe()
        let log = Self.lines(pipe.writer)
        let line = Self.line(String(repeating: "x", count: 9999))
        for _ in 0..<100 { log.append(line) }
        var text = pipe.read()
        log.append(Self.line("after"))
        while !text.hasSuffix("after\n") { text += pipe.read() }
        let kept = text.split(separator: "\n").filter { $0.hasPrefix("x") }
        #expect((40..<60).contains(kept.count))
        #expect(kept.allSatisfy { $0.utf8.count == 9999 })
        #expect(text.hasSuffix("lost \(100 - kept.count)\nafter\n"))
    }

    @Test func `a log that is gone costs its lines`() {
        let pipe = Pipe()
        let log = Self.lines(pipe.writer)
        close(pipe.reader)
        log.append(Self.line("one"))
        log.append(Self.line("two"))
        log.flush(within: .seconds(10))
    }

    @Test func `a full disk costs lines, and the log goes on in a new one`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { unlink(path) }
        let file = open(path, O_CREAT | O_RDWR, 0o600)
        defer { close(file) }
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let descriptor = dup(file)
        let log = Self.lines(descriptor)
        log.append(Self.line("one"))
        dup2(full, descriptor)
        log.append(Self.line("two"))
        for number in 3...9 { log.append(Self.line("\(number)")) }
        dup2(file, descriptor)
        log.append(Self.line("ten"))
        log.append(Self.line("eleven"))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text == "one\nlost 8\nten\neleven\n")
    }
}
