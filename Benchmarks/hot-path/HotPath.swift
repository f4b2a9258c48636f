// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Measures the pieces of which a SendMessage is made.
///
///     hot-path                      times every piece: the best of some rounds after a warm-up
///     hot-path count NAME TIMES     does one piece so many times and nothing else, to be counted
///                                   by a tool that counts instructions
///     hot-path names                lists the pieces
@main struct HotPath {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case nil: try time()
        case "names": for piece in try Piece.all() { print(piece.name) }
        case "count": try count(Array(arguments.dropFirst()))
        default:
            print("usage: hot-path [names | count NAME TIMES]")
            exit(2)
        }
    }

    private static let rounds = 7
    private static let roundSeconds = 0.15

    private static func time() throws {
        print("piece                     ns CPU, best of \(rounds)")
        for piece in try Piece.all() {
            var times = 16
            // Finds how many times fill a round, which warms everything up too.
            while seconds(piece, times) < roundSeconds { times *= 2 }
            let best = (0..<rounds).map { _ in seconds(piece, times) }.min() ?? 0
            let name = piece.name + String(repeating: " ", count: max(0, 26 - piece.name.count))
            print("\(name)\(Int(best / Double(times) * 1e9))")
        }
    }

    private static func seconds(_ piece: Piece, _ times: Int) -> Double {
        let start = processorSeconds
        for turn in 0..<times { piece.run(turn) }
        return processorSeconds - start
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func count(_ arguments: [String]) throws {
        guard arguments.count == 2, let times = Int(arguments[1]),
            let piece = try Piece.all().first(where: { $0.name == arguments[0] })
        else {
            print("usage: hot-path count NAME TIMES")
            exit(2)
        }
        for turn in 0..<min(times, 1_000_000) { piece.run(turn) }
    }
}
