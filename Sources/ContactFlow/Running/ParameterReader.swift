// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Reads an action's parameters for running: leniently, and with references found.
struct ParameterReader {
    let object: JSONObject

    init(_ object: JSONObject) { self.object = object }

    /// Whether the parameter is there, whatever it is.
    func has(_ name: String) -> Bool { object[name] != nil }

    /// A value as it is.
    func json(_ name: String) -> JSON? { object[name] }

    /// A scalar as text with references; `nil` when missing or not a scalar.
    func template(_ name: String) -> Template? { Self.template(object[name]) }

    /// A scalar as text as it is spelled.
    func text(_ name: String) -> String? { object[name]?.flowText }

    /// A truth value in either spelling.
    func bool(_ name: String) -> Bool? { text(name)?.flowBool }

    /// A value whose texts and keys may hold references.
    func jsonTemplate(_ name: String) -> JSONTemplate? { object[name].map(JSONTemplate.init) }

    /// A map of texts; empty when missing.
    func map(_ name: String) -> [(key: Template, value: Template)] {
        (object[name]?.object ?? JSONObject()).compactMap { key, value in
            Self.template(value).map { (Template(key), $0) }
        }
    }

    /// The parameters inside of an object; none when missing.
    func nested(_ name: String) -> ParameterReader {
        ParameterReader(object[name]?.object ?? JSONObject())
    }

    private static func template(_ value: JSON?) -> Template? {
        value?.flowText.map(Template.init)
    }
}
