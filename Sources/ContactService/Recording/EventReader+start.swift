// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import JSONDocument

extension EventReader {
    /// Reads what StartChatContact asked for.
    mutating func start() throws(EventCodec.Fault) -> ChatStart {
        let object = try field()
        func id<Subject>(_ key: String) throws(EventCodec.Fault) -> ID<Subject> {
            guard let id = object[key]?.string.flatMap(ID<Subject>.init) else {
                throw EventCodec.Fault(reason: "a start lacks its \(key)")
            }
            return id
        }
        var start = ChatStart(
            instance: try id("instance"), contact: try id("contact"), flow: try id("flow"),
            customer: try id("customer"), displayName: object["displayName"]?.string ?? "",
            system: try id("system"))
        start.attributes = object["attributes"]?.object.map(EventReader.attributes) ?? []
        if let content = object["initialMessage"]?.array, content.count == 2 {
            start.initialMessage = MessageContent(
                type: ContentType(rawValue: content[0].string ?? ""),
                text: content[1].string ?? "")
        }
        if let duration = object["duration"]?.integer { start.duration = .milliseconds(duration) }
        start.contentTypes = (object["contentTypes"]?.array ?? [])
            .compactMap { $0.string.map(ContentType.init(rawValue:)) }
        start.responseMode = object["responseMode"]?.string
        if let type = object["rehydration"]?.string.flatMap(ChatStart.RehydrationType.init) {
            start.persistence = ChatStart.Persistence(type: type, source: try id("source"))
        }
        start.related = object["related"]?.string.flatMap(ContactID.init)
        start.segmentAttributes = object["segmentAttributes"]?.string ?? ""
        start.customerNumber = object["customerNumber"]?.string
        start.endsWithCustomer = object["endsWithCustomer"]?.bool ?? false
        start.digest = object["digest"]?.number.flatMap { UInt64($0.text) } ?? 0
        start.chanceKey = object["chanceKey"]?.number.flatMap { UInt64($0.text) } ?? 0
        return start
    }
}

extension ContactChange {
    /// Reads a stored change; what is missing changes nothing.
    init(stored: JSON) {
        self.init()
        name = stored["name"]?.string
        description = stored["description"]?.string
        customerNumber = stored["customerNumber"]?.string
        languageCode = stored["languageCode"]?.string
        routingCriteria = stored["routingCriteria"]?.string
        wisdomSessionARN = stored["wisdomSessionARN"]?.string
        recording = stored["recording"]?.string
        references = stored["references"]?.object.map(EventReader.attributes) ?? []
        segmentAttributes = stored["segmentAttributes"]?.object.map(EventReader.attributes) ?? []
        tags = stored["tags"]?.object.map(EventReader.attributes) ?? []
        removedTags = (stored["removedTags"]?.array ?? []).compactMap(\.string)
        queuePriority = stored["queuePriority"]?.integer
        queueTimeAdjustmentSeconds = stored["queueTimeAdjustmentSeconds"]?.integer
    }
}
