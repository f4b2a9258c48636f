// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import Dispatch
import Journal
import Synchronization
import Testing

/// Where flows run when the order comes on a thread that serves connections.
@Suite(.timeLimit(.minutes(1))) struct FlowThreadTests {
    @Test(arguments: [true, false])
    func `a flow runs beside the thread of a connection, and the rest on it`(isRunnable: Bool)
        async throws
    {
        let thread = OneThread()
        let flows = WatchedFlows(thread, isRunnable: isRunnable)
        let test = try await TestService(runsFlows: false)
        let sessions = Sessions(
            journal: MemoryJournal(), stamps: test.stamps, flows: flows, observer: Nobody())
        try await Task(executorPreference: thread) {
            try await sessions.transact(SampleChat.contact) {
                (state, stamp) throws(Chat.Rejection) in
                #expect(thread.isCurrent)
                return try Chat.startChat(state, SampleChat.start(), stamp)
            }
            #expect(thread.isCurrent)
        }.value
        #expect(flows.runs == (isRunnable ? [false] : []))
        #expect(flows.commits == [true])
    }

    private struct Nobody: ChatObserver {
        func committed(_ events: [Chat.Event], of session: ContactID, state: Chat.State) {}
        func due(_ session: ContactID, at moment: Instant?) {}
    }
}

/// An executor with one thread at a time of its own.
private final class OneThread: TaskExecutor {
    private static let key = DispatchSpecificKey<Bool>()
    private let queue = DispatchQueue(label: "one thread")

    init() { queue.setSpecific(key: Self.key, value: true) }

    var isCurrent: Bool { DispatchQueue.getSpecific(key: Self.key) == true }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// Flows that remember whether they were on a thread.
private final class WatchedFlows: FlowStepper {
    private let thread: OneThread
    private let isAlwaysRunnable: Bool
    private let seen = Mutex<(runs: [Bool], commits: [Bool])>(([], []))

    init(_ thread: OneThread, isRunnable: Bool) {
        self.thread = thread
        isAlwaysRunnable = isRunnable
    }

    var runs: [Bool] { seen.withLock { $0.runs } }
    var commits: [Bool] { seen.withLock { $0.commits } }

    func isRunnable(_ state: Chat.State, _ stamp: Stamp) -> Bool { isAlwaysRunnable }

    func run(_ draft: inout ChatDraft, _ stamp: Stamp) -> FlowTrace {
        seen.withLock { $0.runs.append(thread.isCurrent) }
        return FlowTrace()
    }

    func committed(_ trace: FlowTrace) {
        seen.withLock { $0.commits.append(thread.isCurrent) }
    }
}
