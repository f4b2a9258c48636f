// SPDX-License-Identifier: Apache-2.0

/// Idle WebSockets to any server of this machine: what a socket costs without a chat behind it.
package actor SocketsScenario {
    private let loop: LoadLoop
    private let settings: RawSettings
    private let count: Int
    private var sockets: [SocketConnection] = []

    /// How many sockets bring the server's code and caches into memory before it is measured.
    private static let warmUpSockets = 100

    /// The loop's thread.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares a run.
    package init(_ settings: RawSettings, count: Int) {
        loop = settings.loop
        self.settings = settings
        self.count = count
    }

    /// Runs it.
    package func run() async throws -> Report {
        try await inParallel(Self.warmUpSockets, width: 16) { _ in try await self.open() }
        let before = try settings.meter.sample()
        settings.progress.say("opening \(count) sockets to \(settings.url)")
        try await inParallel(count, width: 16) { _ in try await self.open() }
        try await Task.sleep(for: .seconds(min(2, settings.warmUpSeconds)))
        let after = try settings.meter.sample()
        for socket in sockets { socket.cut() }
        var report = Report("sockets")
        report.settings = [("url", settings.url), ("sockets", "\(count)")]
        let grown = Double(after.residentKiB - before.residentKiB)
        report.add("memory per socket", grown / Double(max(1, count)), "KiB")
        report.add("server memory", Double(after.residentKiB) / 1024, "MiB")
        return report
    }

    private func open() async throws {
        let parts = try Target.parts(of: settings.url)
        try await outcome { done in
            let socket = SocketConnection(
                authority: parts.authority, target: parts.target, upgraded: done)
            sockets.append(socket)
            loop.connect(socket, to: parts.address) { [weak socket] result in
                if case .failure(let fault) = result { socket?.fail(fault) }
            }
        }
    }
}
