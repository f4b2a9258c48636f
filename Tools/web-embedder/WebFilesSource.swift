// SPDX-License-Identifier: Apache-2.0

/// Writes the Swift file that holds the pages.
package struct WebFilesSource {
    private let files: [WebFile]

    /// Makes the source of files, which keep their order.
    package init(_ files: [WebFile]) { self.files = files }

    /// The Swift file.
    package var contents: String {
        var lines = [
            "// Generated from Web/ by `make generate`; edits are lost.",
            "// SPDX-License-Identifier: Apache-2.0",
            "// swift-format-ignore-file",
            "",
            "/// The pages that come with the server.",
            "package enum WebFiles {",
            "    /// Every file.",
            "    package static let all: [PageHandler.File] = [",
        ]
        for (place, file) in files.enumerated() {
            lines += [
                "        PageHandler.File(",
                "            path: \"\(file.path)\", contentType: \"\(file.contentType)\",",
                "            content: file\(place + 1)),",
            ]
        }
        lines += ["    ]", "}"]
        for (place, file) in files.enumerated() {
            lines += ["", "private let file\(place + 1) = \(Self.literal(file.content))"]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A raw string literal over several lines, fenced by as many signs as the text demands.
    package static func literal(_ text: String) -> String {
        let fence = String(repeating: "#", count: longestFence(in: text) + 1)
        return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
    }

    /// The most signs that follow a backslash or three quotes, which would act inside a literal
    /// with no more signs than that.
    private static func longestFence(in text: String) -> Int {
        var longest = 0
        var quotes = 0
        var signs: Int?
        for character in text.unicodeScalars {
            switch character {
            case "#": signs = signs.map { $0 + 1 }
            case "\"":
                quotes += 1
                signs = quotes >= 3 ? 0 : nil
            case "\\": signs = 0
            default: signs = nil
            }
            if character != "\"" { quotes = 0 }
            longest = max(longest, signs ?? 0)
        }
        return longest
    }
}
