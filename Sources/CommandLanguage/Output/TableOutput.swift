// SPDX-License-Identifier: Apache-2.0
import JMESPath
package import JSONDocument

/// Draws a result as tables.
package struct TableOutput {
    private var sections: [TableSection] = []

    private init() {}

    /// The tables of a result under a title; empty when there is nothing to show.
    /// - Throws: ``CommandFailure/failure(_:)`` for rows of unlike length and lists that mix
    ///   objects with other values.
    package static func text(
        _ result: JSON,
        title: String,
        terminalWidth: Int,
        isColored: Bool
    ) throws(CommandFailure) -> String {
        var output = TableOutput()
        try output.build(result, title: title, indentation: 0)
        guard !output.sections.isEmpty else { return "" }
        var drawing = TableDrawing(isColored: isColored)
        drawing.draw(output.sections, terminalWidth: terminalWidth)
        return drawing.text
    }

    private mutating func build(
        _ value: JSON,
        title: String?,
        indentation: Int
    ) throws(CommandFailure) {
        guard value.isPythonTrue else { return }
        if let title { sections.append(TableSection(title: title, indentation: indentation)) }
        switch value {
        case .object(let object): try build(object, indentation)
        case .array(let elements):
            if elements.first?.object != nil {
                try build(objects: elements, title, indentation)
            } else {
                for element in elements { try build(element: element) }
            }
        case .null, .bool, .number, .string: break
        }
    }

    private mutating func build(element: JSON) throws(CommandFailure) {
        switch element {
        case .null, .bool, .number, .string: try addRow([PythonText.str(element)])
        case .object(let object): try addRow(object.keys)
        case .array(let elements):
            if elements.contains(where: \.isContainer) {
                try build(element, title: nil, indentation: 0)
            } else {
                try addRow(elements.map { PythonText.str($0) })
            }
        }
    }

    private mutating func build(_ object: JSONObject, _ indentation: Int) throws(CommandFailure) {
        let (scalars, others) = Self.keys(of: [object])
        let values = scalars.compactMap { object[$0] }.map { PythonText.str($0) }
        if scalars.count == 1 {
            try addRow([scalars[0], values[0]])
        } else if !scalars.isEmpty {
            setHeaders(scalars)
            try addRow(values)
        }
        for key in others {
            if let member = object[key] {
                try build(member, title: key, indentation: indentation + 1)
            }
        }
    }

    private mutating func build(
        objects elements: [JSON],
        _ title: String?,
        _ indentation: Int
    ) throws(CommandFailure) {
        var objects: [JSONObject] = []
        for element in elements {
            guard let object = element.object else { throw Self.mixed(element) }
            objects.append(object)
        }
        let (headers, others) = Self.keys(of: objects)
        setHeaders(headers)
        for (place, object) in objects.enumerated() {
            if place > 0, !others.isEmpty {
                sections.append(TableSection(title: title ?? "", indentation: indentation))
                setHeaders(headers)
            }
            try addRow(headers.map { object[$0].map { PythonText.str($0) } ?? "" })
            for key in others {
                if let member = object[key] {
                    try build(member, title: key, indentation: indentation + 1)
                }
            }
        }
    }

    private mutating func setHeaders(_ headers: [String]) {
        sections[sections.count - 1].setHeaders(headers)
    }

    private mutating func addRow(_ row: [String]) throws(CommandFailure) {
        try sections[sections.count - 1].addRow(row)
    }

    /// The sorted keys of scalar values and of the others.
    private static func keys(
        of objects: [JSONObject]
    ) -> (scalars: [String], others: [String]) {
        var (scalars, others): (Set<String>, Set<String>) = ([], [])
        for (key, value) in objects.joined() {
            if value.isContainer { others.insert(key) } else { scalars.insert(key) }
        }
        return (TextOutput.sorted(scalars), TextOutput.sorted(others))
    }

    /// How Python refuses to look for keys in what is no object.
    private static func mixed(_ element: JSON) -> CommandFailure {
        switch element {
        case .string(let text):
            .failure(
                text.isEmpty
                    ? "'str' object has no attribute 'get'"
                    : "string indices must be integers, not 'str'"
            )
        case .array(let elements):
            .failure(
                elements.isEmpty
                    ? "'list' object has no attribute 'get'"
                    : "list indices must be integers or slices, not str"
            )
        case .null, .bool, .number, .object:
            .failure("'\(element.pythonTypeName)' object is not iterable")
        }
    }
}

extension JSON {
    /// Whether Python counts the value as true.
    var isPythonTrue: Bool {
        switch self {
        case .null: false
        case .bool(let value): value
        case .number(let number): number.double != 0
        case .string(let text): !text.isEmpty
        case .array(let elements): !elements.isEmpty
        case .object(let object): !object.isEmpty
        }
    }
}
