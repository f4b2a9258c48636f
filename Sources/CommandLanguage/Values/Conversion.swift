// SPDX-License-Identifier: Apache-2.0
package import APIModel
import JMESPath
import JSONDocument

/// Makes the value of an option out of what was typed or read from a file, by its shape.
package struct Conversion {
    private let option: String
    private let shape: Shape
    private let file: ParameterFile

    /// Makes the conversion for an option, named with its dashes.
    package init(option: String, shape: Shape, file: @escaping ParameterFile) {
        self.option = option
        self.shape = shape
        self.file = file
    }

    /// Converts a value: a text or bytes, or a list of texts where the option takes several words.
    /// - Throws: ``CommandFailure/failure(_:)`` in the words of the reference.
    package func convert(_ input: ParameterValue) throws(CommandFailure) -> ParameterValue {
        if readsShorthand(input) { return try shorthand(input) }
        switch shape.kind {
        case .structure, .map: return try jsonObject(input)
        case .list(let element, _): return try list(input, of: element())
        case .integer: return .number(try Self.integer(input))
        case .double: return .number(try Self.float(input))
        case .boolean, .string, .timestamp: return input
        }
    }

    // MARK: Shorthand

    private func readsShorthand(_ input: ParameterValue) -> Bool {
        let probe = input.list?.first ?? input
        if let first = probe.string?.firstSolid, first == "[" || first == "{" { return false }
        switch shape.kind {
        case .structure, .map: return true
        case .list(let element, _): return element().isContainer
        case .integer, .double, .boolean, .string, .timestamp: return false
        }
    }

    private func shorthand(_ input: ParameterValue) throws(CommandFailure) -> ParameterValue {
        if let value = soleValue(input) { return value }
        do throws(ShorthandParser.Fault) {
            guard case .list(let elements) = input else {
                return try typed(try parsed(input))
            }
            var values: [ParameterValue] = []
            for element in elements { values.append(try parsed(element)) }
            return try typed(.list(values))
        } catch {
            switch error {
            case .text(let fault): throw parameterError(fault.message)
            case .file(let failure): throw failure
            }
        }
    }

    /// A structure whose one member is a text named `Value` is written without its name.
    private func soleValue(_ input: ParameterValue) -> ParameterValue? {
        let members = shape.members
        guard members.count == 1, members[0].name == "Value",
            case .string = members[0].shape.kind,
            let text = input.string, !text.unicodeScalars.contains("=")
        else { return nil }
        return .map(ParameterMap([("Value", .string(text))]))
    }

    private func parsed(
        _ input: ParameterValue
    ) throws(ShorthandParser.Fault) -> ParameterValue {
        if let text = input.string { return try ShorthandParser.parse(text, file: file) }
        // Bytes of a file hold no characters that a key could be made of.
        let message = "'in <string>' requires string as left operand, not int"
        throw .file(.failure(message))
    }

    private func typed(
        _ value: ParameterValue
    ) throws(ShorthandParser.Fault) -> ParameterValue {
        do throws(CommandFailure) {
            return try ShorthandTypes.apply(shape, to: value, isOutermost: true)
        } catch {
            throw .file(error)
        }
    }

    // MARK: JSON

    private func jsonObject(_ input: ParameterValue) throws(CommandFailure) -> ParameterValue {
        guard let text = input.string else { return input }
        guard let first = text.firstSolid else { throw .failure("string index out of range") }
        guard first == "{" else { throw parameterError("Invalid JSON:\n\(text)") }
        return try json(text)
    }

    private func json(_ text: String) throws(CommandFailure) -> ParameterValue {
        do throws(PythonJSONError) {
            return ParameterValue(try JSONText.parse(text), isOrdered: true)
        } catch {
            throw parameterError("Invalid JSON: \(error.message)\nJSON received: \(text)")
        }
    }

    private func list(
        _ input: ParameterValue,
        of element: Shape
    ) throws(CommandFailure) -> ParameterValue {
        var words: [ParameterValue] = []
        switch input {
        case .string(let text):
            guard let first = text.firstSolid else { throw .failure("string index out of range") }
            if first == "[" { return try json(text) }
            words = text.unicodeScalars.map { .string(String($0)) }
        case .list(let elements):
            words = elements
            if words.count == 1, let text = words[0].string, text.firstSolid == "[" {
                return try json(text)
            }
        case .bytes(let bytes): words = bytes.map { .number(JSONNumber(Int64($0))) }
        case .null, .bool, .number, .map: return input
        }
        let conversion = Conversion(option: option, shape: element, file: file)
        var values: [ParameterValue] = []
        for word in words {
            do throws(CommandFailure) {
                values.append(try conversion.element(word))
            } catch {
                guard case .failure(let message) = error, message.hasPrefix(Self.invalidLiteral)
                else { throw error }
                throw parameterError(words.first.map { PythonText.str($0) } ?? "")
            }
        }
        return .list(values)
    }

    /// An element of a list is never shorthand: lists that take it have been read before.
    private func element(_ input: ParameterValue) throws(CommandFailure) -> ParameterValue {
        switch shape.kind {
        case .structure, .map: try jsonObject(input)
        case .list, .integer, .double, .boolean, .string, .timestamp: try convert(input)
        }
    }

    private func parameterError(_ message: String) -> CommandFailure {
        .failure("Error parsing parameter '\(option)': \(message)")
    }

    // MARK: Numbers

    private static let invalidLiteral = "invalid literal for int()"

    static func badInteger(_ input: ParameterValue) -> String {
        "\(invalidLiteral) with base 10: \(PythonText.repr(input))"
    }

    static func integer(_ input: ParameterValue) throws(CommandFailure) -> JSONNumber {
        switch input {
        case .string(let text):
            if let number = PythonNumber.integer(text) { return number }
        case .bytes(let bytes):
            let text = String(decoding: bytes, as: UTF8.self)
            if let number = PythonNumber.integer(text) { return number }
        case .bool(let value): return JSONNumber(Int64(value ? 1 : 0))
        case .number(let number): return number
        case .null, .list, .map:
            throw .failure(
                "int() argument must be a string, a bytes-like object or a real number, "
                    + "not '\(PythonText.typeName(input))'"
            )
        }
        throw .failure(badInteger(input))
    }

    static func float(_ input: ParameterValue) throws(CommandFailure) -> JSONNumber {
        switch input {
        case .string(let text):
            if let number = PythonNumber.float(text) { return number }
        case .number(let number): return JSONNumber(python: number.double)
        case .bytes, .bool, .null, .list, .map:
            throw .failure(
                "float() argument must be a string or a real number, "
                    + "not '\(PythonText.typeName(input))'"
            )
        }
        throw .failure("could not convert string to float: \(PythonText.repr(input))")
    }
}

extension Shape {
    /// Whether values of the shape hold other values.
    var isContainer: Bool {
        switch kind {
        case .list, .map, .structure: true
        case .string, .integer, .double, .boolean, .timestamp: false
        }
    }
}
