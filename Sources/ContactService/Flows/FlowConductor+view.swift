// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import JSONDocument

/// Views that flows show to the customer.
extension FlowConductor {
    /// Shows a view as an interactive message; the customer's client draws it. An agent's guide
    /// has nobody to see it.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Show view".
    func show(
        _ request: ViewRequest, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) -> FlowInput? {
        let visibility: Visibility
        switch request.audience {
        case .everyone: visibility = .all
        case .customer: visibility = .customer
        case .agent:
            return .viewAnswered(request.call, .failed("no agent is there to see the view"))
        }
        let types = turn.state.start?.contentTypes ?? []
        guard types.contains(.interactive), types.contains(.interactiveResponse) else {
            return .viewAnswered(
                request.call,
                .failed("the chat was started without the content types of interactive messages"))
        }
        let content = MessageContent(type: .interactive, text: Self.message(request).text)
        turn.record(
            try Chat.flowMessage(
                turn.state, content, visibility: visibility, turn.stamp))
        return nil
    }

    private static func message(_ request: ViewRequest) -> JSON {
        var view = JSONObject([("id", .string(request.viewID))])
        view["version"] = request.version.map(JSON.string)
        let token = Base64URL.text(JSON.object(view).utf8)
        return [
            "templateType": "ViewResource", "version": "1.0",
            "data": [
                "content": [
                    "viewId": .string(request.viewID), "viewToken": .string(token),
                    "viewData": request.data,
                ]
            ],
        ]
    }

    /// What a message of the customer says to the view that the flow shows; `nil` when it is no
    /// answer to one.
    static func viewAnswer(_ content: MessageContent, _ state: FlowState) -> FlowInput? {
        guard let wait = state.wait, case .view = wait.kind,
            content.type == .interactiveResponse, let json = try? JSON.parse(content.text),
            let action = json["action"]?.string
        else { return nil }
        return .viewAnswered(wait.call, .answered(action: action, data: json["data"] ?? [:]))
    }
}
