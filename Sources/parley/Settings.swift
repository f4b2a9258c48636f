// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import JSONDocument

/// Where a setting comes from when no flag gives it: the environment, then the configuration file.
struct Settings {
    private let environment: [String: String]
    private let file: JSON?

    /// Reads the file that is named, if any.
    /// - Throws: `ValidationError` when it cannot be read or is no JSON object.
    init(
        configuration path: String?,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        self.environment = environment
        guard let path = path ?? environment["PARLEY_CONFIG"] else {
            file = nil
            return
        }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ValidationError("The configuration file \(path) cannot be read.")
        }
        do {
            file = try JSON.parse(text)
        } catch { throw ValidationError("The configuration file \(path) is not JSON: \(error).") }
        guard file?.object != nil else {
            throw ValidationError("The configuration file \(path) is not a JSON object.")
        }
    }

    /// The value for a flag such as `ready-file`: `PARLEY_READY_FILE`, then the file's member.
    func value(_ name: String) -> String? {
        let variable = "PARLEY_" + name.uppercased().replacing("-", with: "_")
        if let value = environment[variable], !value.isEmpty { return value }
        switch file?[name] {
        case .string(let text): return text
        case .number(let number): return number.text
        case .bool(let value): return String(value)
        default: return nil
        }
    }

    /// The values for a flag that may be repeated: separated by blanks in the environment, an array
    /// in the file.
    func values(_ name: String) -> [String] {
        if case .array(let elements)? = file?[name], environment[variable(name)] == nil {
            return elements.compactMap(\.string)
        }
        return value(name)?.split(separator: " ").map(String.init) ?? []
    }

    private func variable(_ name: String) -> String {
        "PARLEY_" + name.uppercased().replacing("-", with: "_")
    }
}
