// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
package import ContactService
import ContactTesting
package import Journal
package import Logging
import Synchronization

/// A whole service without a network: over a journal, with a virtual clock and random numbers that
/// are the same at each run. Another one over the same journal is the same service after a restart.
package struct TestService: Sendable {
    /// The region and account of the tests.
    package static let names = ResourceNames(region: "eu-central-1", account: "000000000000")
    /// A logger that says nothing.
    package static let silence = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Where everything is stored.
    package let journal: any Journal
    /// The clock, which stands still unless it is moved.
    package let clock: ServiceClock
    /// Time and randomness for commands.
    package let stamps: StampSource
    /// The instance.
    package let directory: Directory
    /// How many chats there are.
    package let census: Census
    /// Who waits for a moment.
    package let alarms: Alarms
    /// The sessions.
    package let sessions: Sessions
    /// Moves the clock.
    package let timekeeper: Timekeeper
    /// What operations work with.
    package let service: ChatService

    /// Starts a service on what the journal holds; an empty one gets the default instance.
    /// - Parameters:
    ///   - start: the moment at which the clock stands.
    ///   - runsFlows: whether flows run; without them a chat holds only what tests order.
    ///   - observer: watches instead of the census and the alarms.
    ///   - reaches: what was kept when the service before it stopped.
    package init(
        _ journal: any Journal = MemoryJournal(), from start: Instant = .outset,
        runsFlows: Bool = true, quotas: Quotas = Quotas(), seed: UInt64 = 1,
        limits: Sessions.Limits = Sessions.Limits(), observer: (any ChatObserver)? = nil,
        reaches: [KnownReach] = []
    ) async throws {
        self.journal = journal
        let clock = ServiceClock(virtualFrom: start)
        let generator = SharedGenerator(seed: seed)
        stamps = StampSource(root: seed) { Stamp(now: clock.now, entropy: generator.next()) }
        self.clock = clock
        directory = try await Self.directory(journal, at: start)
        census = Census(chatsMax: quotas.chatsMax)
        alarms = Alarms()
        let watch = ChatWatch(census: census, alarms: alarms)
        let conductor = FlowConductor(
            directory: directory,
            programs: FlowPrograms(directory: directory, names: Self.names), census: census,
            names: Self.names, seed: seed, logger: Self.silence)
        sessions = Sessions(
            journal: journal, stamps: stamps,
            flows: runsFlows ? conductor as any FlowStepper : NoFlow(),
            observer: observer ?? watch, limits: limits)
        sessions.recall(reaches)
        try await watch.recover(from: journal, sessions)
        timekeeper = Timekeeper(
            clock: clock, alarms: alarms, sessions: sessions, logger: Self.silence)
        service = ChatService(
            sessions: sessions, directory: directory, journal: journal,
            tokens: TokenIssuer(secret: [UInt8](repeating: 5, count: 32)), clock: clock,
            stamps: stamps, census: census, names: Self.names, quotas: quotas,
            secret: [UInt8](repeating: 6, count: 32), logger: Self.silence)
    }

    private static func directory(
        _ journal: any Journal, at start: Instant
    ) async throws -> Directory {
        let directory = Directory(journal: journal)
        try await directory.load()
        try await directory.change(at: start) { instance in
            guard instance.id == nil else { return ([], ()) }
            let maker = NewInstance(names: names, stamp: Stamp(now: start, entropy: 77))
            return (maker.events(alias: "test"), ())
        }
        return directory
    }

    /// The flow with which chats start.
    package var inboundFlow: FlowID {
        NewInstance.inboundFlow(of: directory.instance) ?? SampleChat.flow
    }
}

/// A flow stepper that has nothing to do.
private struct NoFlow: FlowStepper {
    func isRunnable(_ state: Chat.State, _ stamp: Stamp) -> Bool { false }

    func run(_ draft: inout ChatDraft, _ stamp: Stamp) -> FlowTrace { FlowTrace() }

    func committed(_ trace: FlowTrace) {}
}

private final class SharedGenerator: Sendable {
    private let generator: Mutex<SeededGenerator>

    init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func next() -> UInt64 { generator.withLock { $0.next() } }
}
