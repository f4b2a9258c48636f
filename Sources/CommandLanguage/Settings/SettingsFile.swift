// SPDX-License-Identifier: Apache-2.0

/// A configuration or credentials file: sections of settings, as Python's `configparser` reads it.
package struct SettingsFile: Sendable {
    /// A setting: a text, or settings of its own that stand indented below it.
    package enum Value: Sendable, Hashable {
        case text(String)
        case nested([String: String])

        /// The text of a plain setting.
        package var text: String? { if case .text(let text) = self { text } else { nil } }
        /// The settings of a nested one.
        package var nested: [String: String]? {
            if case .nested(let nested) = self { nested } else { nil }
        }
    }

    /// The settings of a section by name.
    package typealias Section = [String: Value]

    /// A line that is none.
    package struct Fault: Error, Hashable {}

    /// The sections by their headings.
    package private(set) var sections: [String: Section] = [:]

    /// Makes a file without sections.
    package init() {}

    /// Reads a file.
    /// - Throws: ``Fault`` for a repeated section or setting, and for a line that is neither.
    package init(_ text: String) throws(Fault) {
        var reader = SettingsReader()
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            try reader.take(line)
        }
        for (heading, settings) in reader.sections {
            var section: Section = [:]
            for (name, value) in settings { section[name] = try Self.value(value) }
            sections[heading] = section
        }
    }

    private static func value(_ text: String) throws(Fault) -> Value {
        guard text.hasPrefix("\n") else { return .text(text) }
        var nested: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let line = trimmed(line)
            guard !line.isEmpty else { continue }
            let sides = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { throw Fault() }
            nested[trimmed(sides[0])] = trimmed(sides[1])
        }
        return .nested(nested)
    }

    fileprivate static func trimmed(_ text: Substring) -> String { trimmed(String(text)) }

    fileprivate static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars.drop { $0.isPythonSpace }
        return String(scalars).rightTrimmed
    }

    /// The profiles of a configuration file: `[default]` and `[profile NAME]`.
    package var profiles: [String: Section] { named("profile", alsoBare: "default") }

    /// The sets of endpoints of a configuration file: `[services NAME]`.
    package var services: [String: Section] { named("services", alsoBare: nil) }

    private func named(_ kind: String, alsoBare bare: String?) -> [String: Section] {
        var found: [String: Section] = [:]
        for (heading, section) in sections {
            if heading == bare {
                found[heading] = section
            } else if heading.hasPrefix(kind), let words = ShellWords.split(heading),
                words.count == 2
            {
                found[words[1]] = section
            }
        }
        return found
    }
}

/// Collects sections line by line.
private struct SettingsReader {
    private(set) var sections: [String: [String: String]] = [:]
    private var heading: String?
    private var name: String?
    private var indentation = 0
    private var emptyLines = 0

    mutating func take(_ line: Substring) throws(SettingsFile.Fault) {
        let solid = SettingsFile.trimmed(line)
        if solid.hasPrefix("#") || solid.hasPrefix(";") { return }
        if solid.isEmpty {
            emptyLines += name == nil ? 0 : 1
            return
        }
        let depth = line.prefix { $0 == " " || $0 == "\t" }.count
        if let heading, let name, depth > indentation {
            let gap = String(repeating: "\n", count: emptyLines + 1)
            sections[heading]?[name]? += gap + solid
            emptyLines = 0
            return
        }
        indentation = depth
        emptyLines = 0
        if solid.hasPrefix("["), let end = solid.lastIndex(of: "]") {
            try begin(String(solid[solid.index(after: solid.startIndex)..<end]))
        } else {
            try set(solid)
        }
    }

    private mutating func begin(_ heading: String) throws(SettingsFile.Fault) {
        guard sections[heading] == nil, !heading.isEmpty else { throw SettingsFile.Fault() }
        sections[heading] = [:]
        self.heading = heading
        name = nil
    }

    private mutating func set(_ line: String) throws(SettingsFile.Fault) {
        guard let heading, let mark = line.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
            throw SettingsFile.Fault()
        }
        let name = SettingsFile.trimmed(line[..<mark]).lowercased()
        guard !name.isEmpty, sections[heading]?[name] == nil else { throw SettingsFile.Fault() }
        sections[heading]?[name] = SettingsFile.trimmed(line[line.index(after: mark)...])
        self.name = name
    }
}
