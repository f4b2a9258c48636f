// SPDX-License-Identifier: Apache-2.0

/// What a finished line asks for: to send it, or one of the words that begin with a slash.
package enum ChatOrder: Sendable, Hashable {
    case send(String)
    /// Leave, without ending the chat.
    case quit
    /// End the chat for everybody.
    case end
    case help
    /// A word that is not known.
    case unknown(String)

    /// Reads a line. Two slashes at its beginning stand for one that is meant as text.
    package init(_ line: String) {
        guard line.hasPrefix("/") else {
            self = .send(line)
            return
        }
        guard !line.hasPrefix("//") else {
            self = .send(String(line.dropFirst()))
            return
        }
        let word = line.prefix { !$0.isWhitespace }
        switch word {
        case "/quit", "/q": self = .quit
        case "/end": self = .end
        case "/help", "/?": self = .help
        default: self = .unknown(String(word))
        }
    }

    /// What can be asked for, a line each.
    package static let manual = [
        "/quit   leave; the chat goes on        /end   end the chat for everybody",
        "/help   show this                      //…    send a text that begins with a slash",
        "Enter sends, Alt-Enter begins a line; Up and Down bring earlier texts back;",
        "Page Up and Page Down scroll; Ctrl-A, E, W, U, K, Y edit as in a shell.",
    ]
}
