// SPDX-License-Identifier: Apache-2.0

import JSONDocument

/// Everything that `Model/` says.
struct APIDescription {
    let services: [ServiceDescription]
    let errors: [ErrorDescription]
}

/// One file of operations and shapes.
struct ServiceDescription {
    let file: String
    let name: String
    let operations: [OperationDescription]
    let shapes: [ShapeDescription]
    private let places: [String: Int]

    init(
        file: String,
        name: String,
        operations: [OperationDescription],
        shapes: [ShapeDescription]
    ) {
        self.file = file
        self.name = name
        self.operations = operations
        self.shapes = shapes
        places = Dictionary(
            shapes.enumerated().map { ($1.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The shape with a name; `nil` for a dangling reference, which ``ModelCheck`` reports.
    func shape(_ name: String) -> ShapeDescription? { places[name].map { shapes[$0] } }

    /// The type that holds the service's shapes in Swift.
    var shapeNamespace: String { name == "connect" ? "ConnectShape" : "ParticipantShape" }

    /// The service's name in a sentence.
    var title: String {
        name == "connect" ? "Amazon Connect API" : "Amazon Connect Participant Service"
    }
}

struct OperationDescription {
    struct Pagination {
        let inputToken: String
        let outputToken: String
        let limitKey: String?
        let resultKey: String
        let nonAggregateKeys: [String]
    }

    let name: String
    let method: String
    let path: String
    let access: String
    let input: String
    let output: String
    let errors: [String]
    let pagination: Pagination?
    let documentation: String
    let source: String
}

struct ShapeDescription {
    let name: String
    let type: String
    let min: Int64?
    let max: Int64?
    let pattern: String?
    let values: [String]
    let format: String?
    let element: String?
    let key: String?
    let value: String?
    let members: [MemberDescription]
    let isUnion: Bool
    let isSensitive: Bool
    let documentation: String
    let deviation: String?
    let swiftName: String?

    var isEnumeration: Bool { type == "string" && !values.isEmpty }
    var isStructure: Bool { type == "structure" }

    /// The shapes that this one names.
    var references: [String] {
        [element, key, value].compactMap(\.self) + members.map(\.shape)
    }
}

struct MemberDescription {
    let name: String
    let shape: String
    let isRequired: Bool
    let isIdempotencyToken: Bool
    let location: String?
    let locationName: String
    let documentation: String
}

struct ErrorDescription {
    let name: String
    let status: Int64
    let isGeneric: Bool
    let documentation: String
}
