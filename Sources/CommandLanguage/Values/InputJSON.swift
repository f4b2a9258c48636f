// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Fills an input from the JSON of `--cli-input-json`.
package enum InputJSON {
    /// Adds each member of the text that the command line did not give.
    /// - Throws: ``CommandFailure/failure(_:)`` when the text is no JSON object.
    package static func merge(
        _ text: ParameterValue,
        into input: inout ParameterMap
    ) throws(CommandFailure) {
        let text = PythonText.text(of: text)
        let json: JSON
        do throws(PythonJSONError) {
            json = try JSONText.parse(text)
        } catch {
            throw .failure(
                "Error parsing parameter '\(OperationOptions.inputJSONName)': "
                    + "Invalid JSON: \(error.message)\nJSON received: \(text)"
            )
        }
        let value = ParameterValue(json)
        guard let map = value.map else {
            throw .failure("'\(PythonText.typeName(value))' object has no attribute 'keys'")
        }
        for (key, member) in map.members where input[key] == nil { input[key] = member }
    }
}

extension PythonText {
    /// The text of a string, or of bytes read as UTF-8.
    fileprivate static func text(of value: ParameterValue) -> String {
        if case .bytes(let bytes) = value { return String(decoding: bytes, as: UTF8.self) }
        return str(value)
    }
}
