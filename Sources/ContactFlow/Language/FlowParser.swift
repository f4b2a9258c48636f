// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// Reads flow documents of version 2019-10-30, drafts included.
package enum FlowParser {
    /// The only version of the flow language.
    package static let version = "2019-10-30"
    /// The longest document, in characters of Unicode.
    /// - SeeAlso: Amazon Connect API Reference, `ContactFlowModuleContent`.
    package static let contentCharactersMax = 256_000
    /// The most actions in a document.
    package static let actionsMax = 250

    /// Reads the text of a document.
    /// - Throws: ``FlowSyntaxError`` when even a draft of this form would be refused.
    package static func parse(_ content: String) throws(FlowSyntaxError) -> Flow {
        // Told apart here: as a fault of JSON nobody would see it.
        guard content.unicodeScalars.first != "\u{FEFF}" else { throw .byteOrderMark }
        if content.utf8.count > contentCharactersMax {
            let count = content.unicodeScalars.count
            guard count <= contentCharactersMax else { throw .tooLong(count) }
        }
        let document: JSON
        do throws(JSONSyntaxError) { document = try JSON.parse(content) } catch {
            throw .notJSON(error)
        }
        return try parse(document)
    }

    /// Reads a document that is JSON already.
    /// - Throws: ``FlowSyntaxError`` when even a draft of this form would be refused.
    package static func parse(_ document: JSON) throws(FlowSyntaxError) -> Flow {
        guard let object = document.object else { throw .notAnObject }
        if object["modules"]?.array != nil { throw .olderExport }
        guard let version = object["Version"] else {
            let isAnswer = ["ContactFlow", "ContactFlowModule", "Content"].contains {
                object[$0] != nil
            }
            throw isAnswer ? .answerNotDocument : .versionMissing
        }
        guard version.string == Self.version else {
            throw .versionUnknown(version.string ?? version.text)
        }
        guard let list = object["Actions"]?.array else { throw .actionsMissing }
        var actions: [FlowAction] = []
        actions.reserveCapacity(list.count)
        for (place, element) in list.enumerated() {
            guard let source = element.object else { throw .actionNotAnObject(place) }
            actions.append(FlowAction(source))
        }
        return Flow(
            document: document,
            startAction: object["StartAction"]?.string,
            actions: actions
        )
    }
}

/// Why a text is no flow document, not even a draft.
package enum FlowSyntaxError: Error, Sendable, Hashable {
    /// The text has this many characters, which is too many.
    case tooLong(Int)
    /// The text begins with U+FEFF, as some editors write it.
    case byteOrderMark
    case notJSON(JSONSyntaxError)
    case notAnObject
    /// The export format from before 2021, with `modules` in place of `Actions`.
    case olderExport
    case versionMissing
    /// What DescribeContactFlow answers, or a part of it, in place of the document in it.
    case answerNotDocument
    case versionUnknown(String)
    case actionsMissing
    /// The action at this place of the list, counted from 0.
    case actionNotAnObject(Int)
}

extension FlowSyntaxError: CustomStringConvertible {
    /// The cause as a sentence.
    package var description: String {
        switch self {
        case .tooLong(let count):
            "The document has \(count) characters; at most \(FlowParser.contentCharactersMax) are allowed."
        case .byteOrderMark:
            "The document begins with a byte order mark (U+FEFF). Save it as UTF-8 without one."
        case .notJSON(let error): "The document is not JSON: \(error)."
        case .notAnObject: "The document is not a JSON object."
        case .olderExport:
            "This is an export in the older format with \"modules\". Save the flow in the console "
                + "of today and export it again, which gives version \(FlowParser.version)."
        case .versionMissing: "The document has no \"Version\"; it must be \(FlowParser.version)."
        case .answerNotDocument:
            "The document has no \"Version\": it is an answer of DescribeContactFlow or a part of one. "
                + "The document is the text of \"Content\". A file may also hold the whole answer, whose "
                + "outer member is \"ContactFlow\" or \"ContactFlowModule\", with \"Content\" in it."
        case .versionUnknown(let version):
            "The document has version \(version); only \(FlowParser.version) is known."
        case .actionsMissing: "The document has no list \"Actions\"."
        case .actionNotAnObject(let place): "Actions[\(place)] is not a JSON object."
        }
    }

    /// The message that the API's list of problems carries.
    package var apiMessage: String { "Invalid contact flow format" }
}
