// SPDX-License-Identifier: Apache-2.0
import Foundation
import NIOCore

/// What a scenario plays on: connections to the server, chats, and the means to measure.
///
/// It belongs to the scenario's actor and lives on the loop's thread.
final class Stage {
    let bench: Bench
    let pool: HTTPPool
    let api: ChatAPI
    /// The chats, in the order of their numbers.
    private(set) var chats: [Chat] = []
    private let textBytes: Int
    private var beaten = 0
    private var isBeating = false

    /// - Parameters:
    ///   - connections: how many HTTP connections all parties share.
    ///   - textBytes: how long messages are.
    init(_ bench: Bench, connections: Int, textBytes: Int = 100) {
        self.bench = bench
        self.textBytes = textBytes
        pool = HTTPPool(
            loop: bench.loop, address: bench.target.address, size: max(1, connections))
        api = ChatAPI(target: bench.target, pool: pool)
    }

    /// Starts a chat, adds a bot, and connects both.
    @discardableResult
    func addChat() async throws -> Chat {
        let started = try await api.startChat("Customer")
        let bot = try await api.addBot(to: started.contact)
        let number = chats.count
        let chat = Chat(
            contact: started.contact,
            customer: party(2 * number, started.token), bot: party(2 * number + 1, bot))
        chats.append(chat)
        try await chat.customer.connect()
        try await chat.bot.connect()
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
        let countersBefore = try await api.metrics()
        let before = try bench.meter.sample()
        let ownBefore = Self.ownProcessor
        let start = Nanoseconds.now
        begin()
        try await pass(seconds, status)
        end()
        let stop = Nanoseconds.now
        let ownAfter = Self.ownProcessor
        let after = try bench.meter.sample()
        let countersAfter = try await api.metrics()
        return Stretch(
            seconds: (stop - start).seconds,
            processor: after.processor - min(after.processor, before.processor),
            ownProcessor: ownAfter - ownBefore,
            residentKiBBefore: before.residentKiB, residentKiBAfter: after.residentKiB,
            counted: countersAfter.merging(countersBefore) { $0 - $1 })
    }

    /// Lets a number of seconds pass.
    func pass(_ seconds: Double, _ status: () -> String? = { nil }) async throws {
        let end = Nanoseconds.now + .seconds(seconds)
        while true {
            let now = Nanoseconds.now
            guard now < end else { return }
            try await Task.sleep(for: .nanoseconds(Int64(min(end - now, 2_000_000_000))))
            if let line = status(), Nanoseconds.now < end { bench.progress.say(line) }
        }
    }

    /// Waits until something is so, up to a number of seconds; answers whether it became so.
    func wait(upTo seconds: Double, until isDone: () -> Bool) async throws -> Bool {
        let end = Nanoseconds.now + .seconds(seconds)
        while !isDone() {
            guard Nanoseconds.now < end else { return false }
            try await Task.sleep(for: .milliseconds(10))
        }
        return true
    }

    /// This process's time on processors.
    static var ownProcessor: Nanoseconds {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Nanoseconds(time.tv_sec) * 1_000_000_000 + Nanoseconds(time.tv_nsec)
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
