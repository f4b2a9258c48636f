// SPDX-License-Identifier: Apache-2.0

/// What a command takes from outside, so that a test can stand in for all of it.
package struct CommandWorld: Sendable {
    /// The name under which the program was called, for messages.
    package var program: String
    /// What `--version` prints, without a line feed.
    package var version: String
    /// The environment variables.
    package var environment: [String: String]
    /// Writes to standard output.
    package var write: @Sendable (String) -> Void
    /// Writes to standard error.
    package var complain: @Sendable (String) -> Void
    /// Columns of the terminal; `nil` when standard output is none.
    package var terminalWidth: Int?
    /// Seconds since 1970.
    package var now: @Sendable () -> Double
    /// From 0 up to 1.
    package var random: @Sendable () -> Double
    /// Waits for a number of seconds.
    package var sleep: @Sendable (Double) async -> Void
    /// Opens the way to the network.
    package var transport: @Sendable (TransportSettings) throws(Transport.Fault) -> Transport

    /// Makes a world.
    package init(
        program: String,
        version: String,
        environment: [String: String],
        write: @escaping @Sendable (String) -> Void,
        complain: @escaping @Sendable (String) -> Void,
        terminalWidth: Int?,
        now: @escaping @Sendable () -> Double,
        random: @escaping @Sendable () -> Double,
        sleep: @escaping @Sendable (Double) async -> Void,
        transport: @escaping @Sendable (TransportSettings) throws(Transport.Fault) -> Transport
    ) {
        self.program = program
        self.version = version
        self.environment = environment
        self.write = write
        self.complain = complain
        self.terminalWidth = terminalWidth
        self.now = now
        self.random = random
        self.sleep = sleep
        self.transport = transport
    }

    /// A random UUID (version 4) in small letters.
    func uuid() -> String {
        let bytes = (0..<16).map { place in
            let byte = UInt8(min(255, Int(random() * 256)))
            return place == 6 ? byte & 0x0F | 0x40 : place == 8 ? byte & 0x3F | 0x80 : byte
        }
        let digits = bytes.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
            .joined(separator: "-")
    }
}
