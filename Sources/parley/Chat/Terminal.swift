// SPDX-License-Identifier: Apache-2.0
import Foundation
import TerminalChat

/// The terminal that this process runs in.
final class Terminal {
    /// The alternate screen with insertion marks on, and back.
    private static let enterText = "\u{1B}[?1049h\u{1B}[?2004h"
    private static let leaveText = "\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l"

    private var saved: termios?

    /// Whether a full screen can be shown: input and output are a terminal that can move a cursor.
    static var isUsable: Bool {
        let type = ProcessInfo.processInfo.environment["TERM"] ?? "dumb"
        return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && type != "dumb"
    }

    /// How output may look; text alone unless it goes to a terminal, and no colours where people
    /// want none.
    /// - SeeAlso: https://no-color.org
    static var palette: Palette {
        let environment = ProcessInfo.processInfo.environment
        guard isatty(STDOUT_FILENO) == 1, environment["TERM"] ?? "dumb" != "dumb" else {
            return .none
        }
        return environment["NO_COLOR"].map { !$0.isEmpty } ?? false ? .monochrome : .coloured
    }

    /// The size as it is now.
    var size: Screen.Size {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
        else { return Screen.Size(columns: 80, rows: 24) }
        return Screen.Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    /// Takes the terminal over: every key comes as it is pressed, and nothing else shows.
    func enter() {
        var settings = termios()
        guard saved == nil, tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
        saved = settings
        settings.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | INPCK | ISTRIP | IXON)
        settings.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
        settings.c_cflag |= tcflag_t(CS8)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
        write(Self.enterText)
    }

    /// Gives the terminal back as it was.
    func leave() {
        guard var settings = saved else { return }
        saved = nil
        write(Self.leaveText)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }

    func write(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

    /// Writes all of a text.
    /// - Returns: Whether it could be written.
    @discardableResult
    static func write(_ text: String, to descriptor: Int32) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                // Somebody else has made the terminal non-blocking.
                var sink = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&sink, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
