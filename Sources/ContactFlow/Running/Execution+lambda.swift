// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension Execution {
    /// The event that a function is invoked with.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Invoke AWS Lambda functions".
    func lambdaEvent(parameters: JSON) -> JSON {
        [
            "Name": "ContactFlowEvent",
            "Details": ["ContactData": .object(contactData), "Parameters": parameters],
        ]
    }

    private var contactData: JSONObject {
        var data = JSONObject()
        data["Attributes"] = .sortedTexts(contact.attributes)
        data["AwsRegion"] = .string(contact.awsRegion)
        data["Channel"] = .string(contact.channel)
        data["ContactId"] = .string(contact.contactID)
        data["CustomerEndpoint"] = contact.customerEndpoint?.json ?? .null
        data["CustomerId"] = .orNull(contact.customerID)
        data["Description"] = .orNull(contact.description)
        data["InitialContactId"] = .string(contact.initialContactID)
        data["InitiationMethod"] = .string(contact.initiationMethod)
        data["InstanceARN"] = .string(contact.instanceARN)
        data["LanguageCode"] = .string(contact.languageCode)
        data["MediaStreams"] = ["Customer": ["Audio": nil]]
        data["Name"] = .orNull(contact.name)
        data["PreviousContactId"] = .string(contact.previousContactID)
        data["Queue"] = targetQueue?.json ?? .null
        data["References"] = .object(
            JSONObject(
                contact.references.sorted { $0.key < $1.key }.map { key, reference in
                    (key, ["Type": .string(reference.type), "Value": .string(reference.value)])
                }
            )
        )
        data["RelatedContactId"] = .orNull(contact.relatedContactID)
        data["SegmentAttributes"] = .object(
            JSONObject(
                contact.segmentAttributes.sorted { $0.key < $1.key }.map { key, value in
                    (key, ["ValueString": .string(value)])
                }
            )
        )
        data["SystemEndpoint"] = contact.systemEndpoint?.json ?? .null
        data["Tags"] = .sortedTexts(contact.tags)
        return data
    }
}

extension FlowEndpoint {
    fileprivate var json: JSON {
        var object = JSONObject([("Address", .string(address)), ("Type", .string(type))])
        object["DisplayName"] = displayName.map(JSON.string)
        return .object(object)
    }
}

extension FlowQueue {
    fileprivate var json: JSON {
        [
            "ARN": .string(arn), "Name": .string(name),
            "OutboundCallerId": outboundCallerNumber.map {
                ["Address": .string($0), "Type": "TELEPHONE_NUMBER"]
            } ?? .null,
        ]
    }
}

extension JSON {
    /// The text, or `null` for none.
    fileprivate static func orNull(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// An object of texts in the order of their names.
    static func sortedTexts(_ texts: [String: String]) -> JSON {
        .object(JSONObject(texts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    }
}
