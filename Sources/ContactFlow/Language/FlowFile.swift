// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// A flow as a file holds it: the document itself, or the answer of `DescribeContactFlow` or
/// `DescribeContactFlowModule` around it.
package struct FlowFile: Sendable, Hashable {
    /// The document.
    package let flow: Flow
    /// What the flow is for.
    package let type: FlowType
    /// The flow's name; `nil` when the file tells none.
    package let name: String?
    /// The flow's id; `nil` when the file tells none.
    package let id: String?

    /// Reads the text of a file.
    /// - Parameter type: What the flow is for; `nil` leaves it to the file, which is an inbound flow
    ///   when it does not tell.
    /// - Throws: ``FlowSyntaxError``.
    package init(_ text: String, type: FlowType? = nil) throws(FlowSyntaxError) {
        let wrapper = Self.wrapper(of: text)
        flow = try FlowParser.parse(wrapper?["Content"]?.string ?? text)
        let told = wrapper?["Type"]?.string.flatMap(FlowType.init)
        self.type = type ?? told ?? flow.declaredType ?? .contactFlow
        name = wrapper?["Name"]?.string ?? flow.metadata?["name"]?.string
        id = wrapper?["Id"]?.string
    }

    private static func wrapper(of text: String) -> JSON? {
        guard let json = try? JSON.parse(text) else { return nil }
        let wrapper = json["ContactFlow"] ?? json["ContactFlowModule"]
        return wrapper?["Content"]?.string == nil ? nil : wrapper
    }
}

extension Flow {
    /// What the document says it is for: a module has settings, and the console's exports say it in
    /// their metadata. `nil` when it says nothing.
    package var declaredType: FlowType? {
        if settings != nil { return .module }
        return switch metadata?["type"]?.string {
        case "contactFlow": .contactFlow
        case "customerQueue": .customerQueue
        case "customerHold": .customerHold
        case "customerWhisper": .customerWhisper
        case "agentHold": .agentHold
        case "agentWhisper": .agentWhisper
        case "outboundWhisper": .outboundWhisper
        case "agentTransfer": .agentTransfer
        case "queueTransfer": .queueTransfer
        case "campaign": .campaign
        default: nil
        }
    }
}
