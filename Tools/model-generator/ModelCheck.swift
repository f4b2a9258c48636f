// SPDX-License-Identifier: Apache-2.0

/// Finds what the Swift compiler could not: references that lead nowhere and entries that nobody
/// needs.
struct ModelCheck {
    let api: APIDescription
    private(set) var complaints: [String] = []

    init(_ api: APIDescription) {
        self.api = api
        for service in api.services { check(service) }
        checkTypeNames()
    }

    private mutating func check(_ service: ServiceDescription) {
        var needed: Set<String> = []
        for operation in service.operations {
            check(operation, of: service)
            reach(operation.input, in: service, &needed)
            reach(operation.output, in: service, &needed)
        }
        for shape in service.shapes {
            if !needed.contains(shape.name) { complain(service, shape.name, "nothing uses it") }
            check(shape, of: service)
        }
    }

    private mutating func check(_ operation: OperationDescription, of service: ServiceDescription) {
        for error in operation.errors where !api.errors.contains(where: { $0.name == error }) {
            complain(service, operation.name, "\(error) is not in errors.json")
        }
        if !["signature", "participantToken", "connectionToken"].contains(operation.access) {
            complain(service, operation.name, "access \(operation.access) is not known")
        }
        guard let input = service.shape(operation.input), input.isStructure,
            let output = service.shape(operation.output), output.isStructure
        else { return complain(service, operation.name, "input or output is not a structure") }
        let inPath = input.members.filter { $0.location == "path" }
        for member in inPath where !operation.path.contains("{\(member.locationName)}") {
            complain(service, operation.name, "\(member.name) is not in the path")
        }
        if operation.path.count(where: { $0 == "{" }) != inPath.count {
            complain(service, operation.name, "the path has a place that no member fills")
        }
        if inPath.contains(where: { !$0.isRequired }) {
            complain(service, operation.name, "a member in the path is not required")
        }
        if input.name != operation.name + "Request" || output.name != operation.name + "Response" {
            complain(service, operation.name, "input and output must be called after it")
        }
    }

    private mutating func check(_ shape: ShapeDescription, of service: ServiceDescription) {
        for name in shape.references where service.shape(name) == nil {
            complain(service, shape.name, "\(name) is not a shape")
        }
        let types = [
            "string", "integer", "long", "double", "boolean", "timestamp", "list", "map",
            "structure",
        ]
        if !types.contains(shape.type) { complain(service, shape.name, "\(shape.type) is no type") }
        if shape.type == "timestamp", !["epochSeconds", "iso8601"].contains(shape.format) {
            complain(service, shape.name, "a timestamp needs a format")
        }
        if shape.type == "list", shape.element == nil {
            complain(service, shape.name, "a list needs an element")
        }
        if shape.type == "map", shape.key == nil || shape.value == nil {
            complain(service, shape.name, "a map needs a key and a value")
        }
        let inner = [shape.element, shape.value].compactMap(\.self).compactMap(service.shape)
        if inner.contains(where: { $0.type == "timestamp" }) {
            complain(service, shape.name, "timestamps stand in structures only")
        }
        if shape.members.contains(where: { holds($0.shape, shape.name, in: service, depth: 0) }) {
            complain(service, shape.name, "it contains itself without a list or map between")
        }
        for member in shape.members {
            if ![nil, "path", "query", "header"].contains(member.location) {
                complain(service, shape.name, "\(member.name) is in no known place")
            }
        }
    }

    /// Whether one structure stands inside another directly, which no Swift structure can.
    private func holds(
        _ name: String,
        _ wanted: String,
        in service: ServiceDescription,
        depth: Int
    ) -> Bool {
        guard name != wanted else { return true }
        guard depth < 32, let shape = service.shape(name), shape.isStructure else { return false }
        return shape.members.contains { holds($0.shape, wanted, in: service, depth: depth + 1) }
    }

    private func reach(
        _ name: String,
        in service: ServiceDescription,
        _ needed: inout Set<String>
    ) {
        guard needed.insert(name).inserted, let shape = service.shape(name) else { return }
        for reference in shape.references { reach(reference, in: service, &needed) }
    }

    /// Two services may share a Swift type only when it is the same in both.
    private mutating func checkTypeNames() {
        var layouts: [String: String] = [:]
        for service in api.services {
            for shape in service.shapes where shape.isStructure || shape.isEnumeration {
                let layout =
                    shape.values.joined(separator: ",")
                    + shape.members.map { "\($0.name):\($0.shape):\($0.isRequired)" }
                    .joined(separator: ",")
                let name = SwiftName.type(shape)
                if let other = layouts.updateValue(layout, forKey: name), other != layout {
                    complain(service, shape.name, "the other service's differs: give a swiftName")
                }
            }
        }
    }

    private mutating func complain(_ service: ServiceDescription, _ name: String, _ text: String) {
        complaints.append("Model/\(service.file): \(name): \(text)")
    }
}
