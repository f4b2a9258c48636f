// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ContactClient
import Foundation
import TerminalChat
import UnixSignals

/// `parley chat`: a conversation in the terminal.
struct ChatCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat",
        abstract: "Chat with a running server in the terminal.",
        discussion: """
            Starts a chat as its customer, or takes part in one with --token. In a terminal it \
            fills the screen: Enter sends, /help tells the rest. Over a pipe it sends each line, \
            prints what others write, and ends once all that it read is acknowledged:
              echo "Where is my parcel?" | parley chat --name Ann
            """
    )

    @Option(help: "The server's data directory (default: ~/.parley, or PARLEY_DATA).")
    var data: String?

    @Option(help: "The server's address (default: that of the server on the data directory).")
    var endpoint: String?

    @Option(
        help: "A file with certificates to trust in place of the system's (or AWS_CA_BUNDLE).")
    var caBundle: String?

    @Flag(
        name: .customLong("no-verify-ssl"),
        help: "Take any certificate; whoever is in between can read along.")
    var takesAnyCertificate = false

    @Option(help: "Take part with this participant token instead of starting a chat.")
    var token: String?

    @Option(help: "Your name in the chat.")
    var name = "Customer"

    @Option(help: "The first message.")
    var message: String?

    @Option(help: "An attribute of the contact, NAME=VALUE. May be repeated.")
    var attribute: [String] = []

    @Option(help: "The contact flow's id (default: the server's first).")
    var flow: String?

    @Option(help: "The instance's id (default: the server's).")
    var instance: String?

    @Option(help: "How many minutes the chat may last, 60 to 10080.")
    var duration: Int?

    func run() async throws {
        let entry: ChatEntry
        do {
            entry = try await ChatEntry(self)
        } catch let fault as ClientFault {
            throw Failure("No chat was started. \(fault)")
        }
        let palette = Terminal.palette
        let isScreen = Terminal.isUsable
        let input = try StandardInput()
        let room = ChatRoom(
            ServiceClient(entry.endpoint, trust: entry.trust),
            participantToken: entry.participantToken,
            participant: entry.participant,
            display: isScreen
                ? ScreenDisplay(title: entry.title, palette: palette)
                : LineDisplay(palette: palette))
        let outcome = await run(room, input)
        await room.close()
        try leave(outcome, entry, isScreen: isScreen)
    }

    private func run(_ room: ChatRoom, _ input: StandardInput) async -> ChatRoom.Outcome {
        await withTaskGroup(of: ChatRoom.Outcome?.self) { group in
            group.addTask { await room.run() }
            group.addTask {
                await room.waitUntilReady()
                while let bytes = await input.next() { await room.take(bytes) }
                if !Task.isCancelled { await room.takeEnd() }
                return nil
            }
            group.addTask {
                await Self.followSignals(room)
                return nil
            }
            for await outcome in group {
                guard let outcome else { continue }
                group.cancelAll()
                return outcome
            }
            return .left
        }
    }

    private static func followSignals(_ room: ChatRoom) async {
        let signals = await UnixSignalsSequence(
            trapping: .sigwinch, .sigcont, .sigint, .sigterm, .sighup, .sigquit)
        for await signal in signals {
            switch signal {
            case .sigwinch, .sigcont: await room.redraw()
            default: await room.finish(.signal(signal.rawValue))
            }
        }
    }

    /// Says on the way out what is worth knowing, and ends as the outcome demands.
    private func leave(
        _ outcome: ChatRoom.Outcome, _ entry: ChatEntry, isScreen: Bool
    ) throws {
        switch outcome {
        case .left where isScreen:
            print("The chat goes on. Come back to it with:")
            print("  parley chat --token \(entry.participantToken)")
        case .left, .ended: break
        case .failed(let reason): throw Farewell(reason)
        case .signal(let number):
            // Ends the process as the signal would have, now that the terminal is as it was.
            var signals = sigset_t()
            sigemptyset(&signals)
            sigaddset(&signals, number)
            signal(number, SIG_DFL)
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            raise(number)
        }
    }

    /// A reason for leaving that is no mistake in the command's use.
    private struct Farewell: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }
}
