// SPDX-License-Identifier: Apache-2.0
import Foundation
import Journal

/// A process that appends until it is killed.
final class CrashWriter {
    /// What the process said of a commit after it was acknowledged.
    struct Acknowledgement: Hashable {
        let stream: UInt64
        let position: Position
        let count: UInt64
    }

    /// The process was not killed but ended otherwise, or said something unknown.
    struct Misbehaviour: Error {
        let description: String
    }

    private let process = Process()
    private let output = Pipe()
    private var unread: [UInt8] = []

    /// Starts a process that appends to a number of streams of a data directory.
    init(directory: String, streams: Int) throws {
        process.executableURL = Bundle.main.bundleURL.appendingPathComponent(
            "journal-crash-writer"
        )
        process.arguments = [directory, "\(streams)"]
        process.standardOutput = output
        try process.run()
    }

    deinit {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The id of the process.
    var id: Int32 { process.processIdentifier }

    /// Blocks until the process has told of a number of commits.
    func wait(forCommits count: Int) throws {
        for _ in 0..<count where nextLine() == nil {
            throw Misbehaviour(description: "it ended too early")
        }
    }

    /// Kills the process when it has told of a number of commits.
    /// - Returns: all it told of before it died.
    func killed(after count: Int) throws -> [Acknowledgement] {
        var acknowledgements: [Acknowledgement] = []
        while acknowledgements.count < count {
            guard let line = nextLine() else { break }
            acknowledgements.append(try Self.acknowledgement(line))
        }
        kill(process.processIdentifier, SIGKILL)
        while let line = nextLine() { acknowledgements.append(try Self.acknowledgement(line)) }
        process.waitUntilExit()
        guard process.terminationReason == .uncaughtSignal, process.terminationStatus == SIGKILL
        else { throw Misbehaviour(description: "it ended with \(process.terminationStatus)") }
        return acknowledgements
    }

    /// A whole line, `nil` at the end of the output; a line that was cut off is no line.
    private func nextLine() -> String? {
        while true {
            if let end = unread.firstIndex(of: 10) {
                defer { unread.removeFirst(end + 1) }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            var bytes = [UInt8](repeating: 0, count: 4_096)
            let count = read(output.fileHandleForReading.fileDescriptor, &bytes, bytes.count)
            guard count > 0 else { return nil }
            unread += bytes[..<count]
        }
    }

    private static func acknowledgement(_ line: String) throws -> Acknowledgement {
        let numbers = line.split(separator: " ").compactMap { UInt64($0) }
        guard numbers.count == 3 else {
            throw Misbehaviour(description: "it said \(line)")
        }
        return Acknowledgement(
            stream: numbers[0],
            position: Position(numbers[1]),
            count: numbers[2]
        )
    }
}
