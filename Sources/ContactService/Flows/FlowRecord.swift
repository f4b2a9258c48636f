// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import DequeModule
import JSONDocument
package import Logging
import ServiceLifecycle
import Synchronization

/// Writes down which way flows took: each block into the path file, by which people find out why
/// something happened, and the blocks of flows that have logging switched on into the flow log.
///
/// Writing happens beside the commands, a moment after them. What is not yet written when the
/// process is killed is lost; the chats themselves do not depend on it.
package final class FlowRecord: Service {
    private struct Inner {
        var traces: Deque<FlowTrace> = []
        var droppedCount = 0
    }

    /// How many commands' traces may wait to be written; more are dropped and counted.
    private static let tracesMax = 10_000

    private let log: RotatingFile?
    private let paths: RotatingFile?
    private let logger: Logger?
    private let inner = Mutex(Inner())
    private let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    /// Makes a record that keeps nothing.
    package convenience init() { self.init(log: nil, paths: nil, logger: nil) }

    /// Makes a record of two files; `nil` for one that is not wanted.
    package init(log: RotatingFile?, paths: RotatingFile?, logger: Logger?) {
        self.log = log
        self.paths = paths
        self.logger = logger
        (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Takes a trace in; it is written a moment later.
    func note(_ trace: FlowTrace) {
        guard trace.blockCount > 0, log != nil || paths != nil else { return }
        inner.withLock { inner in
            guard inner.traces.count < Self.tracesMax else {
                inner.droppedCount += trace.blockCount
                return
            }
            inner.traces.append(trace)
        }
        arrival.yield()
    }

    /// Writes what comes in until the service is told to stop, and then the rest.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            for await _ in self.arrivals {
                self.write()
                // What comes meanwhile is written at once; a stop ends the pause.
                try? await Task.sleep(for: Self.pause)
            }
        }
        write()
    }

    /// How long traces are gathered, so that a busy server does not write one by one.
    private static let pause = Duration.milliseconds(50)

    private func write() {
        let (traces, dropped) = inner.withLock { inner in
            defer {
                inner.traces = []
                inner.droppedCount = 0
            }
            return (inner.traces, inner.droppedCount)
        }
        if dropped > 0 {
            logger?.warning("flow paths not written", metadata: ["blocks": "\(dropped)"])
        }
        var logLines: [UInt8] = []
        var pathLines: [UInt8] = []
        for leg in traces.lazy.flatMap(\.legs) {
            // Most flows log nothing.
            if log != nil, leg.blocks.contains(where: \.isLogged) {
                for block in leg.blocks where block.isLogLine {
                    logLines += Self.logLine(block, of: leg)
                }
            }
            if paths != nil { leg.addPathLines(to: &pathLines) }
        }
        write(logLines, to: log)
        write(pathLines, to: paths)
    }

    private func write(_ lines: [UInt8], to file: RotatingFile?) {
        guard let file, !lines.isEmpty else { return }
        do throws(RotatingFile.Fault) {
            try file.append(lines)
        } catch {
            logger?.error("flow record not written", metadata: ["reason": "\(error.reason)"])
        }
    }

    private static func logLine(_ block: FlowPathEntry, of leg: FlowTrace.Leg) -> [UInt8] {
        let time = Instant(milliseconds: block.milliseconds).description
        return block.logLine(contactID: leg.contactID, timestamp: time).utf8 + [0x0A]
    }
}
