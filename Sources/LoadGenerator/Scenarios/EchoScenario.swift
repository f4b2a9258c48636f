// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// The body of a SendMessage posted to any server of this machine, flat out: what a baseline costs
/// under the same generator.
package actor EchoScenario {
    private let loop: LoadLoop
    private let settings: RawSettings
    private let inFlight: Int
    private let pool: HTTPPool
    private let request: MessageRequest
    private var isSending = true
    private var isMeasuring = false
    private var latencies = Latencies()
    private var done = 0
    private var sent = 0
    private var fault: LoadFault?

    /// The loop's thread.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares a run.
    package init(_ settings: RawSettings, inFlight: Int, textBytes: Int = 100) throws {
        loop = settings.loop
        self.settings = settings
        self.inFlight = max(1, inFlight)
        let parts = try Target.parts(of: settings.url)
        pool = HTTPPool(loop: settings.loop, address: parts.address, size: self.inFlight)
        // A bearer as long as a real one, so that the server reads as many bytes.
        request = MessageRequest(
            authority: parts.authority, token: String(repeating: "t", count: 120),
            textBytes: textBytes, run: 0)
    }

    /// Runs it.
    package func run() async throws -> Report {
        try await pool.open()
        settings.progress.say("posting to \(settings.url), \(inFlight) at once")
        for _ in 0..<inFlight { send() }
        try await Task.sleep(for: .seconds(settings.warmUpSeconds))
        let before = try settings.meter.sample()
        let begun = Nanoseconds.now
        isMeasuring = true
        try await Task.sleep(for: .seconds(settings.seconds))
        isMeasuring = false
        let seconds = (Nanoseconds.now - begun).seconds
        let after = try settings.meter.sample()
        isSending = false
        pool.close()
        if let fault { throw fault }
        guard done > 0 else { throw LoadFault("\(settings.url) answered no request.") }
        var report = Report("echo")
        report.settings = [("url", settings.url), ("in-flight", "\(inFlight)")]
        report.add("requests per second", Double(done) / seconds, "1/s")
        let processor = Double(after.processor - before.processor) / 1000
        report.add("server CPU per request", processor / Double(max(1, done)), "µs")
        report.add("server memory", Double(after.residentKiB) / 1024, "MiB")
        report.add("request", latencies)
        return report
    }

    private func send() {
        guard isSending, fault == nil else { return }
        sent += 1
        let begun = Nanoseconds.now
        pool.send(request.numbered(sent)) { [weak self] result in
            self?.assumeIsolated { $0.answered(result, begun) }
        }
    }

    private func answered(_ result: Result<HTTPReply, LoadFault>, _ begun: Nanoseconds) {
        switch result {
        case .success(let reply) where reply.status == 200:
            if isMeasuring {
                done += 1
                latencies.record(.now - begun)
            }
            send()
        case .success(let reply): fault = LoadFault("The server answered \(reply.status)")
        case .failure(let failure): if isSending { fault = failure }
        }
    }
}

/// What scenarios against servers other than Parley are given.
package struct RawSettings: Sendable {
    let loop: LoadLoop
    let url: String
    let meter: ProcessMeter
    let warmUpSeconds: Double
    let seconds: Double
    let progress: Progress

    /// Joins the parts; `url` must be on this machine.
    package init(
        loop: LoadLoop, url: String, meter: ProcessMeter, warmUpSeconds: Double, seconds: Double,
        progress: Progress
    ) {
        self.loop = loop
        self.url = url
        self.meter = meter
        self.warmUpSeconds = min(60, max(0, warmUpSeconds))
        self.seconds = min(600, max(0.5, seconds))
        self.progress = progress
    }
}
