// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// What a scenario plays on: connections to the server, chats, and the means to measure.
///
/// It belongs to the scenario's actor and lives on the loop's thread.
final class Stage {
    let bench: Bench
    let pool: HTTPPool
    let api: ChatAPI
    /// Asks for the server's counters on a connection of its own, where it waits behind no load.
    private let counting: ChatAPI
    /// The chats, in the order of their numbers.
    private(set) var chats: [Chat] = []
    private let textBytes: Int
    private var connected = 0
    private var beaten = 0
    private var isBeating = false
    /// How many frames of heartbeats were sent: a ping and a heartbeat on each of a chat's sockets.
    private(set) var heartbeats = 0

    /// - Parameters:
    ///   - connections: how many HTTP connections all parties share.
    ///   - textBytes: how long messages are.
    init(_ bench: Bench, connections: Int, textBytes: Int = 100) {
        self.bench = bench
        self.textBytes = textBytes
        pool = HTTPPool(
            loop: bench.loop, address: bench.target.address, size: max(1, connections))
        api = ChatAPI(target: bench.target, pool: pool)
        counting = ChatAPI(
            target: bench.target,
            pool: HTTPPool(loop: bench.loop, address: bench.target.address, size: 1))
    }

    /// How many open files a process keeps for other things than sockets of chats.
    private static let spareFiles = 164

    /// How many sockets of chats both the server and this process may have open.
    func socketsMax() throws(LoadFault) -> Int {
        let filesMax = min(try bench.meter.openFilesMax(), try ProcessMeter.own.openFilesMax())
        return max(0, filesMax - Self.spareFiles)
    }

    /// Refuses what needs more sockets than may be open, before any is.
    func checkSockets(_ count: Int) throws(LoadFault) {
        guard count <= (try socketsMax()) else {
            throw LoadFault(
                "\(count) sockets need \(count + Self.spareFiles) open files on either side, which "
                    + "is more than may be open. Ask for fewer chats, or raise it with ulimit -n.")
        }
    }

    /// How long bringing the chats about may take.
    private static let castingSecondsMax = 600.0
    private lazy var castingEnd = Nanoseconds.now + .seconds(Self.castingSecondsMax)

    /// Starts a chat, adds a bot, and connects both.
    /// - Parameter hasSockets: whether they get sockets, or only credentials.
    @discardableResult
    func addChat(hasSockets: Bool = true) async throws -> Chat {
        guard Nanoseconds.now < castingEnd else {
            throw LoadFault(
                "\(connected) chats were connected in \(Int(Self.castingSecondsMax)) s and no "
                    + "more. Ask for fewer.")
        }
        let started = try await api.startChat("Customer")
        let bot = try await api.addBot(to: started.contact)
        let number = chats.count
        let chat = Chat(
            contact: started.contact,
            customer: party(2 * number, started.token), bot: party(2 * number + 1, bot))
        chats.append(chat)
        try await chat.customer.connect(hasSocket: hasSockets)
        try await chat.bot.connect(hasSocket: hasSockets)
        connected += 1
        if connected % 1000 == 0 { bench.progress.say("\(connected) chats are connected") }
        return chat
    }

    /// The party of a number: the even ones are customers.
    func party(_ number: Int) -> Party {
        number % 2 == 0 ? chats[number / 2].customer : chats[number / 2].bot
    }

    private func party(_ number: Int, _ token: String) -> Party {
        Party(
            number: number, api: api, loop: bench.loop, token: token, textBytes: textBytes)
    }

    /// Lets every socket send its heartbeats, each once in ten seconds, evenly spread.
    func startBeating() {
        guard !isBeating else { return }
        isBeating = true
        let turnsPerCycle = 100
        bench.loop.every(.milliseconds(100)) { [weak self] in
            guard let self, isBeating else { return false }
            for _ in 0..<max(1, (chats.count + turnsPerCycle - 1) / turnsPerCycle)
            where !chats.isEmpty {
                beaten = (beaten + 1) % chats.count
                chats[beaten].customer.beat()
                chats[beaten].bot.beat()
                heartbeats += 4
            }
            return true
        }
    }

    /// Closes everything.
    func end() {
        isBeating = false
        for chat in chats {
            chat.customer.cut()
            chat.bot.cut()
        }
        pool.close()
        counting.pool.close()
    }

    /// Lets time pass between two readings of the server's accounting.
    /// - Parameters:
    ///   - begin: called as the stretch begins.
    ///   - end: called as it ends.
    ///   - status: what to tell a waiting person every other second.
    func measure(
        seconds: Double, begin: () -> Void = {}, end: () -> Void = {},
        status: () -> String? = { nil }
    ) async throws -> Stretch {
        let mark = try await mark()
        begin()
        try await pass(seconds, status)
        end()
        return try await stretch(since: mark)
    }

    /// Where the clock and all accounts stand.
    struct Mark {
        fileprivate let counters: [String: Double]
        fileprivate let server: ProcessMeter.Sample
        fileprivate let own: ProcessMeter.Sample
        fileprivate let time: Nanoseconds
    }

    /// Begins a stretch that counts.
    func mark() async throws -> Mark {
        if counting.pool.opened == 0 { try await counting.pool.open() }
        let counters = try await counting.metrics()
        return Mark(
            counters: counters, server: try bench.meter.sample(),
            own: try ProcessMeter.own.sample(), time: .now)
    }

    /// What the stretch cost that began with a mark.
    func stretch(since mark: Mark) async throws -> Stretch {
        let time = Nanoseconds.now
        let own = try ProcessMeter.own.sample()
        let server = try bench.meter.sample()
        let counters = try await counting.metrics()
        return Stretch(
            seconds: (time - mark.time).seconds,
            processor: server.processor - mark.server.processor,
            ownProcessor: own.processor - mark.own.processor,
            residentKiBBefore: mark.server.residentKiB, residentKiBAfter: server.residentKiB,
            counted: counters.merging(mark.counters) { $0 - $1 })
    }

    /// Lets a number of seconds pass, or ends with the server.
    func pass(_ seconds: Double, _ status: () -> String? = { nil }) async throws {
        let end = Nanoseconds.now + .seconds(seconds)
        while true {
            let now = Nanoseconds.now
            guard now < end else { return }
            try bench.meter.checkIsRunning()
            try await Task.sleep(for: .nanoseconds(Int64(min(end - now, 2_000_000_000))))
            if let line = status(), Nanoseconds.now < end { bench.progress.say(line) }
        }
    }

    /// Tells a waiting person every other second how far it is, until there is no more to tell.
    func tell(_ status: @escaping () -> String?) {
        let progress = bench.progress
        bench.loop.every(.seconds(2)) {
            guard let line = status() else { return false }
            progress.say(line)
            return true
        }
    }

    /// Waits until something is so, up to a number of seconds; answers whether it became so.
    func wait(upTo seconds: Double, until isDone: () -> Bool) async throws -> Bool {
        let end = Nanoseconds.now + .seconds(seconds)
        while !isDone() {
            guard Nanoseconds.now < end else { return false }
            try bench.meter.checkIsRunning()
            try await Task.sleep(for: .milliseconds(10))
        }
        return true
    }
}

/// Does a numbered step many times, some at once.
func inParallel(
    _ count: Int, width: Int, _ step: @escaping @Sendable (Int) async throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        var next = 0
        func addOne() {
            guard next < count else { return }
            let number = next
            next += 1
            group.addTask { try await step(number) }
        }
        for _ in 0..<max(1, width) { addOne() }
        while try await group.next() != nil { addOne() }
    }
}
