// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import JSONDocument

/// Writes the events of an instance to bytes and reads them back.
///
/// Instances change seldom, so events are plain JSON objects. *Names and keys are the storage
/// format: add, never rename.*
enum InstanceCodec {
    static func encode(_ events: [Instance.Event]) -> [UInt8] {
        JSON.array(events.map(json)).utf8
    }

    static func decode(_ payload: [UInt8]) throws(EventCodec.Fault) -> [Instance.Event] {
        let document: JSON
        do throws(JSONSyntaxError) {
            document = try JSON.parse(utf8: payload)
        } catch { throw EventCodec.Fault(reason: "\(error)") }
        guard let array = document.array else {
            throw EventCodec.Fault(reason: "not an array of events")
        }
        var events: [Instance.Event] = []
        for event in array { events.append(try self.event(event)) }
        return events
    }

    private static func json(_ event: Instance.Event) -> JSON {
        switch event {
        case .created(let id, let alias, let time):
            ["event": "created", "at": .time(time), "id": .id(id), "alias": .string(alias)]
        case .flowPut(let flow, let time): json(flow, time)
        case .flowDeleted(let id, let time):
            ["event": "flowDeleted", "at": .time(time), "id": .id(id)]
        case .queuePut(let queue, let time): json(queue, time)
        case .queueDeleted(let id, let time):
            ["event": "queueDeleted", "at": .time(time), "id": .id(id)]
        case .hoursPut(let hours, let time): json(hours, time)
        case .hoursDeleted(let id, let time):
            ["event": "hoursDeleted", "at": .time(time), "id": .id(id)]
        }
    }

    private static func json(_ queue: QueueResource, _ time: Instant) -> JSON {
        let members: JSON = [
            "event": "queuePut", "at": .time(time), "id": .id(queue.id),
            "name": .string(queue.name), "description": .string(queue.description),
            "hours": .id(queue.hours), "isEnabled": .bool(queue.isEnabled),
            "contactsMax": queue.contactsMax.map { .integer($0) } ?? .null,
        ]
        var object = members.object ?? JSONObject()
        object["tags"] = .tags(queue.tags)
        if let caller = queue.outboundCaller {
            object["outboundCaller"] = .array(
                [caller.name, caller.number, caller.flow].map { $0.map(JSON.string) ?? .null })
        }
        return .object(object)
    }

    private static func json(_ hours: HoursResource, _ time: Instant) -> JSON {
        let members: JSON = [
            "event": "hoursPut", "at": .time(time), "id": .id(hours.id),
            "name": .string(hours.name), "description": .string(hours.description),
            "timeZone": .string(hours.timeZone),
            "intervals": .array(
                hours.intervals.map {
                    [.integer($0.day.rawValue), .integer($0.start), .integer($0.end)]
                }),
        ]
        var object = members.object ?? JSONObject()
        object["tags"] = .tags(hours.tags)
        return .object(object)
    }

    private static func json(_ flow: FlowResource, _ time: Instant) -> JSON {
        var object: JSONObject = flowMembers(flow, time).object ?? JSONObject()
        object["settings"] = flow.settings.map(JSON.string)
        object["isOpenToOthers"] = flow.isOpenToOthers.map(JSON.bool)
        object["digest"] = flow.digest.map { .string("\($0)") }
        return .object(object)
    }

    private static func flowMembers(_ flow: FlowResource, _ time: Instant) -> JSON {
        [
            "event": "flowPut", "at": .time(time), "id": .id(flow.id),
            "name": .string(flow.name), "type": .string(flow.type.rawValue),
            "description": .string(flow.description), "isArchived": .bool(flow.isArchived),
            "published": flow.published.map { .string($0) } ?? .null,
            "saved": flow.saved == flow.published ? .null : .string(flow.saved),
        ]
    }

    private static func event(_ json: JSON) throws(EventCodec.Fault) -> Instance.Event {
        guard let name = json["event"]?.string, let time = json["at"]?.integer else {
            throw EventCodec.Fault(reason: "an event lacks its name or time")
        }
        let moment = Instant(milliseconds: time)
        switch name {
        case "created":
            let alias = json["alias"]?.string ?? ""
            return .created(try json.requiredID("id"), alias: alias, at: moment)
        case "flowPut": return .flowPut(try flow(json), at: moment)
        case "flowDeleted": return .flowDeleted(try json.requiredID("id"), at: moment)
        case "queuePut": return .queuePut(try queue(json), at: moment)
        case "queueDeleted": return .queueDeleted(try json.requiredID("id"), at: moment)
        case "hoursPut": return .hoursPut(try hours(json), at: moment)
        case "hoursDeleted": return .hoursDeleted(try json.requiredID("id"), at: moment)
        default: throw EventCodec.Fault(reason: "no event is called \(name)")
        }
    }

    private static func flow(_ json: JSON) throws(EventCodec.Fault) -> FlowResource {
        guard let type = json["type"]?.string.flatMap(FlowResource.Kind.init) else {
            throw EventCodec.Fault(reason: "a type of flow is not known")
        }
        let published = json["published"]?.string
        var flow = FlowResource(
            id: try json.requiredID("id"), name: json["name"]?.string ?? "", type: type,
            description: json["description"]?.string ?? "", published: published,
            saved: json["saved"]?.string ?? published ?? "")
        flow.isArchived = json["isArchived"]?.bool ?? false
        flow.settings = json["settings"]?.string
        flow.isOpenToOthers = json["isOpenToOthers"]?.bool
        flow.digest = json["digest"]?.string.flatMap { UInt64($0) }
        return flow
    }

    private static func queue(_ json: JSON) throws(EventCodec.Fault) -> QueueResource {
        var queue = QueueResource(
            id: try json.requiredID("id"), name: json["name"]?.string ?? "",
            description: json["description"]?.string ?? "", hours: try json.requiredID("hours"),
            contactsMax: json["contactsMax"]?.integer.map { Int($0) })
        queue.isEnabled = json["isEnabled"]?.bool ?? true
        queue.tags = json["tags"]?.tags ?? []
        if let caller = json["outboundCaller"]?.array, caller.count == 3 {
            queue.outboundCaller = QueueResource.OutboundCaller(
                name: caller[0].string, number: caller[1].string, flow: caller[2].string)
        }
        return queue
    }

    private static func hours(_ json: JSON) throws(EventCodec.Fault) -> HoursResource {
        let intervals = (json["intervals"]?.array ?? []).compactMap { interval in
            let numbers = (interval.array ?? []).compactMap { $0.integer.map { Int($0) } }
            return numbers.count == 3
                ? HoursResource.Day(rawValue: numbers[0]).map {
                    HoursResource.Interval(day: $0, start: numbers[1], end: numbers[2])
                } : nil
        }
        var hours = HoursResource(
            id: try json.requiredID("id"), name: json["name"]?.string ?? "",
            description: json["description"]?.string ?? "",
            timeZone: json["timeZone"]?.string ?? "UTC", intervals: intervals)
        hours.tags = json["tags"]?.tags ?? []
        return hours
    }
}

extension JSON {
    fileprivate static func id<Subject>(_ id: ID<Subject>) -> JSON { .string(id.description) }

    fileprivate static func time(_ time: Instant) -> JSON { .integer(time.milliseconds) }

    /// Tags as an object; `nil` for none.
    fileprivate static func tags(_ tags: [Attribute]) -> JSON? {
        guard !tags.isEmpty else { return nil }
        return .object(JSONObject(tags.map { ($0.key, .string($0.value)) }))
    }

    fileprivate var tags: [Attribute] {
        (object?.members ?? []).compactMap { key, value in
            value.string.map { Attribute(key: key, value: $0) }
        }
    }

    fileprivate func requiredID<Subject>(
        _ key: String
    ) throws(EventCodec.Fault) -> ID<Subject> {
        guard let id = self[key]?.string.flatMap(ID<Subject>.init) else {
            throw EventCodec.Fault(reason: "an event lacks its \(key)")
        }
        return id
    }
}
