// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactServer
import ContactService
import Foundation
import JSONDocument
import Logging

/// Writes each log entry as one line of JSON to standard error, without waiting for it.
struct JSONLogHandler: LogHandler {
    let label: String
    var logLevel = Logger.Level.info
    var metadata = Logger.Metadata()

    init(label: String) { self.label = label }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { $1 }
        let texts = facts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.description) }
        Self.lines.append(Self.line(event.level, event.message.description, texts))
    }

    /// Where the entries go.
    static let lines = LogLines(descriptor: STDERR_FILENO) { count in
        line(.warning, "log entries lost", [("count", "\(count)")])
    }

    private static func line(
        _ level: Logger.Level, _ message: String, _ facts: [(key: String, text: String)]
    ) -> [UInt8] {
        var writer = JSONWriter(capacity: 256)
        writer.beginObject()
        writer.key("time")
        writer.string(ServiceClock.systemNow.description)
        writer.key("level")
        writer.string(level.rawValue)
        writer.key("message")
        writer.string(message)
        for (key, text) in facts {
            writer.key(key)
            writer.string(text)
        }
        writer.endObject()
        return writer.bytes + [0x0A]
    }
}
