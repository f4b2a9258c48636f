// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import Foundation

/// Measures flows.
///
///     flow-bench steps              actions that the interpreter runs in a second of processor time
///     flow-bench long               for how long a flow of 1,000 actions in a row keeps its thread
///     flow-bench waiting [CHATS]    what so many chats (10,000) cost that wait in their flows
@main struct FlowBench {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "steps": try StepLoad.run()
        case "long": try await LongLoad.run()
        case "waiting":
            let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000
            try await WaitingLoad(count: min(max(count, 1), 100_000)).run()
        default:
            print("usage: flow-bench steps | long | waiting [CHATS]")
            exit(2)
        }
    }
}

/// What this process has used so far.
enum Usage {
    static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The memory that is resident, in bytes.
    static var residentBytes: Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let fields = text.split(separator: " ").compactMap { Int($0) }
        return fields.count > 1 ? fields[1] * sysconf(Int32(_SC_PAGESIZE)) : 0
    }
}
