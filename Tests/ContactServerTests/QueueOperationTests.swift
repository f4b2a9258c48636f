// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import JSONDocument
import Journal
import NIOHTTP1
import Testing

@testable import ContactServer

/// The operations on queues and hours of operation, called as clients call them.
@Suite struct QueueOperationTests {
    private static let unknown = "019b78ff-f900-7001-8000-000000000001"
    private static let weekdays = #"{"Day":"MONDAY","StartTime":\#(nine),"EndTime":\#(five)}"#
    private static let nine = #"{"Hours":9,"Minutes":30}"#
    private static let five = #"{"Hours":17,"Minutes":0}"#
    private static let midnight = #"{"Hours":0,"Minutes":0}"#

    /// A server, and paths to what it begins with.
    private struct Scene {
        let server: TestServer

        init(_ server: TestServer) { self.server = server }

        var instance: Instance.State { server.test.directory.instance }
        var basicQueue: String { "/queues/\(server.instance)/\(instance.queues[0].id)" }
        var basicHours: String { "/hours-of-operations/\(server.instance)/\(instance.hours[0].id)" }

        func createQueue(_ members: String) async -> HTTPExchangeResponse {
            await server.connect(.PUT, "/queues/\(server.instance)", "{\(members)}")
        }

        func createHours(_ members: String) async -> HTTPExchangeResponse {
            await server.connect(.PUT, "/hours-of-operations/\(server.instance)", "{\(members)}")
        }

        /// The members of a queue that can be made.
        func queue(_ name: String, _ more: String = "") -> String {
            #""Name":"\#(name)","HoursOfOperationId":"\#(instance.hours[0].id)"\#(more)"#
        }
    }

    private func scene(_ quotas: String...) async throws -> Scene {
        Scene(try await TestServer(quotas: quotas))
    }

    // MARK: Queues

    @Test func `a queue keeps everything that it was made with, also after a restart`()
        async throws
    {
        let journal = MemoryJournal()
        let scene = Scene(try await TestServer(journal))
        let created = await scene.createQueue(
            scene.queue(
                "Care",
                #","Description":"For all","MaxContacts":3,"Tags":{"b":"2","a":"1"},"#
                    + #""OutboundCallerConfig":{"OutboundCallerIdName":"A","OutboundFlowId":"f"}"#))
        #expect(created.outcome == "200")
        let id = try #require(created.json?["QueueId"]?.string)
        let arn = "arn:aws:connect:eu-central-1:000000000000:instance/\(scene.server.instance)"
        #expect(created.json?["QueueArn"]?.string == "\(arn)/queue/\(id)")
        let hours = scene.instance.hours[0].id.description
        let expected: JSON = [
            "Name": "Care", "QueueArn": .string("\(arn)/queue/\(id)"), "QueueId": .string(id),
            "Description": "For all",
            "OutboundCallerConfig": ["OutboundCallerIdName": "A", "OutboundFlowId": "f"],
            "HoursOfOperationId": .string(hours), "MaxContacts": 3, "Status": "ENABLED",
            "Tags": ["a": "1", "b": "2"],
            "LastModifiedTime": .integer(Instant.outset.milliseconds / 1000),
            "LastModifiedRegion": "eu-central-1",
        ]
        for server in [scene.server, try await TestServer(journal)] {
            let whole = "\(arn)/queue/\(id)".split(separator: "/").joined(separator: "%2F")
            for name in [id, whole] {
                let found = await server.connect(.GET, "/queues/\(server.instance)/\(name)")
                #expect(found.outcome == "200")
                var queue = try #require(found.json?["Queue"]?.object)
                queue["Tags"] = queue["Tags"]?.object.map {
                    .object(JSONObject($0.members.sorted { $0.key < $1.key }))
                }
                #expect(JSON.object(queue) == expected)
            }
        }
    }

    @Test func `queues are listed in pages, the changed ones with the time of the change`()
        async throws
    {
        let scene = try await scene()
        for name in ["One", "Two"] {
            #expect(await scene.createQueue(scene.queue(name)).outcome == "200")
        }
        _ = try await scene.server.test.timekeeper.advance(by: .seconds(60))
        let changed = await scene.server.connect(
            .POST, "\(scene.basicQueue)/status", #"{"Status":"DISABLED"}"#)
        #expect(changed.outcome == "200")
        let list = "/queues-summary/\(scene.server.instance)"
        var names: [String] = []
        var times: [Int64] = []
        var query = "?maxResults=2"
        while true {
            let page = await scene.server.connect(.GET, list + query)
            for queue in page.json?["QueueSummaryList"]?.array ?? [] {
                names.append(queue["Name"]?.string ?? "")
                times.append((queue["LastModifiedTime"]?.integer ?? 0) * 1000)
                #expect(queue["QueueType"] == "STANDARD")
            }
            guard let token = page.json?["NextToken"]?.string else { break }
            query = "?maxResults=2&nextToken=\(token)"
        }
        #expect(names == ["BasicQueue", "One", "Two"])
        let outset = Instant.outset.milliseconds
        #expect(times == [outset + 60_000, outset, outset])
        let agents = await scene.server.connect(.GET, list + "?queueTypes=AGENT")
        #expect(agents.json?["QueueSummaryList"] == [])
    }

    @Test func `each update changes its own part`() async throws {
        let scene = try await scene()
        let hours = await scene.createHours(
            #""Name":"Late","TimeZone":"Europe/Berlin","Config":[]"#)
        let late = try #require(hours.json?["HoursOfOperationId"]?.string)
        let updates = [
            ("name", #"{"Name":"Renamed"}"#), ("name", #"{"Description":"New words"}"#),
            ("status", #"{"Status":"DISABLED"}"#), ("max-contacts", #"{"MaxContacts":0}"#),
            ("hours-of-operation", #"{"HoursOfOperationId":"\#(late)"}"#),
        ]
        for (path, body) in updates {
            let done = await scene.server.connect(.POST, "\(scene.basicQueue)/\(path)", body)
            #expect(done.outcome == "200", "\(path)")
        }
        let queue = scene.instance.queues[0]
        #expect(queue.name == "Renamed")
        #expect(queue.description == "New words")
        #expect(!queue.isEnabled)
        #expect(queue.contactsMax == 0)
        #expect(queue.hours.description == late)
        _ = await scene.server.connect(.POST, "\(scene.basicQueue)/max-contacts", "{}")
        #expect(scene.instance.queues[0].contactsMax == nil)
        _ = await scene.server.connect(
            .POST, "\(scene.basicQueue)/status", #"{"Status":"ENABLED"}"#)
        #expect(scene.instance.queues[0].isEnabled)
    }

    @Test(arguments: [
        (#""Description":"""#, "400 InvalidParameterException"),
        (
            #""Description":"\#(String(repeating: "d", count: 251))""#,
            "400 InvalidParameterException"
        ),
        (#""MaxContacts":-1"#, "400 InvalidParameterException"),
        (#""MaxContacts":"3""#, "400 SerializationException"),
        (#""Tags":{}"#, "400 InvalidParameterException"),
        (#""Tags":{"aws:own":"x"}"#, "400 InvalidParameterException"),
        (#""QuickConnectIds":["q"]"#, "400 InvalidRequestException"),
        (#""OutboundEmailConfig":{}"#, "400 InvalidRequestException"),
        (#""EmailAddressesConfig":[{"EmailAddressId":"e"}]"#, "400 InvalidRequestException"),
        (#""EmailAddressesConfig":[]"#, "400 InvalidParameterException"),
    ])
    func `a queue with a member that cannot be is refused`(
        member: String, outcome: String
    ) async throws {
        let scene = try await scene()
        #expect(await scene.createQueue(scene.queue("Care", ",\(member)")).outcome == outcome)
        #expect(scene.instance.queues.count == 1)
    }

    @Test func `a queue needs a free name and hours that exist`() async throws {
        let scene = try await scene()
        let cases = [
            (scene.queue("BasicQueue"), "409 DuplicateResourceException"),
            (scene.queue(""), "400 InvalidParameterException"),
            (scene.queue(String(repeating: "n", count: 128)), "400 InvalidParameterException"),
            (scene.queue(String(repeating: "n", count: 127)), "200"),
            (#""Name":"Care""#, "400 InvalidRequestException"),
            (
                #""Name":"Care","HoursOfOperationId":"\#(Self.unknown)""#,
                "404 ResourceNotFoundException"
            ),
            (#""Name":"Care","HoursOfOperationId":"nine""#, "404 ResourceNotFoundException"),
        ]
        for (members, outcome) in cases {
            #expect(await scene.createQueue(members).outcome == outcome, "\(members)")
        }
        #expect(await scene.createQueue(scene.queue("Care")).outcome == "200")
        let renamed = await scene.server.connect(
            .POST, "\(scene.basicQueue)/name", #"{"Name":"Care"}"#)
        #expect(renamed.outcome == "409 DuplicateResourceException")
        let own = await scene.server.connect(
            .POST, "\(scene.basicQueue)/name", #"{"Name":"BasicQueue"}"#)
        #expect(own.outcome == "200")
    }

    @Test(arguments: [
        ("name", "{}", "400 InvalidRequestException"),
        ("name", #"{"Name":""}"#, "400 InvalidParameterException"),
        ("status", "{}", "400 InvalidRequestException"),
        ("status", #"{"Status":"CLOSED"}"#, "400 InvalidParameterException"),
        ("max-contacts", #"{"MaxContacts":-1}"#, "400 InvalidParameterException"),
        ("hours-of-operation", "{}", "400 InvalidRequestException"),
        (
            "hours-of-operation", #"{"HoursOfOperationId":"\#(unknown)"}"#,
            "404 ResourceNotFoundException"
        ),
    ])
    func `an update that cannot be is refused`(
        path: String, body: String, outcome: String
    ) async throws {
        let scene = try await scene()
        let before = scene.instance.queues
        let answer = await scene.server.connect(.POST, "\(scene.basicQueue)/\(path)", body)
        #expect(answer.outcome == outcome)
        #expect(scene.instance.queues == before)
    }

    @Test(arguments: [
        (HTTPMethod.GET, "", ""), (.POST, "/name", #"{"Name":"x"}"#),
        (.POST, "/status", #"{"Status":"ENABLED"}"#), (.POST, "/max-contacts", "{}"),
        (.POST, "/hours-of-operation", #"{"HoursOfOperationId":"x"}"#), (.DELETE, "", ""),
    ])
    func `a queue or instance that is unknown is not found`(
        method: HTTPMethod, path: String, body: String
    ) async throws {
        let scene = try await scene()
        let queue = scene.instance.queues[0].id
        for whole in [
            "/queues/\(scene.server.instance)/\(Self.unknown)",
            "/queues/\(scene.server.instance)/queue", "/queues/\(Self.unknown)/\(queue)",
        ] {
            let answer = await scene.server.connect(method, whole + path, body)
            #expect(answer.outcome == "404 ResourceNotFoundException", "\(whole)")
        }
    }

    @Test func `a queue is deleted once nobody waits in it`() async throws {
        let scene = try await scene()
        let basic = scene.basicQueue
        let chat = ContactID.sample(1000)
        try await scene.server.test.open(chat)
        #expect(scene.server.test.census.contacts(in: scene.instance.queues[0].id) == 1)
        let early = await scene.server.connect(.DELETE, basic)
        #expect(early.outcome == "409 ResourceInUseException")
        try await scene.server.test.end(chat)
        #expect(await scene.server.connect(.DELETE, basic).outcome == "200")
        #expect(scene.instance.queues.isEmpty)
        #expect(
            await scene.server.connect(.DELETE, basic).outcome == "404 ResourceNotFoundException")
    }

    // MARK: Hours

    @Test func `hours keep everything that they were made with, also after a restart`()
        async throws
    {
        let journal = MemoryJournal()
        let scene = Scene(try await TestServer(journal))
        let config =
            #"[\#(Self.weekdays),{"Day":"SUNDAY","StartTime":\#(Self.midnight),"EndTime":\#(Self.midnight)}]"#
        let created = await scene.createHours(
            #""Name":"Office","Description":"d","TimeZone":"Europe/Berlin","Config":\#(config),"#
                + #""ParentHoursOfOperationConfigs":[],"Tags":{"k":"v"}"#)
        #expect(created.outcome == "200")
        let id = try #require(created.json?["HoursOfOperationId"]?.string)
        let arn = "arn:aws:connect:eu-central-1:000000000000:instance/\(scene.server.instance)"
        #expect(created.json?["HoursOfOperationArn"]?.string == "\(arn)/operating-hours/\(id)")
        let expected: JSON = [
            "HoursOfOperationId": .string(id),
            "HoursOfOperationArn": .string("\(arn)/operating-hours/\(id)"), "Name": "Office",
            "Description": "d", "TimeZone": "Europe/Berlin", "Config": try JSON.parse(config),
            "Tags": ["k": "v"],
            "LastModifiedTime": .integer(Instant.outset.milliseconds / 1000),
            "LastModifiedRegion": "eu-central-1",
        ]
        for server in [scene.server, try await TestServer(journal)] {
            let found = await server.connect(.GET, "/hours-of-operations/\(server.instance)/\(id)")
            #expect(found.json?["HoursOfOperation"] == expected)
            let list = await server.connect(
                .GET, "/hours-of-operations-summary/\(server.instance)?maxResults=1")
            #expect(list.json?["HoursOfOperationSummaryList"]?.array?.count == 1)
            let token = try #require(list.json?["NextToken"]?.string)
            let rest = await server.connect(
                .GET, "/hours-of-operations-summary/\(server.instance)?nextToken=\(token)")
            let summaries = try #require(rest.json?["HoursOfOperationSummaryList"]?.array)
            #expect(summaries.map { $0["Name"] } == ["Office"])
            #expect(summaries.map { $0["Id"]?.string } == [id])
        }
    }

    @Test func `an update of hours changes what it names`() async throws {
        let scene = try await scene()
        let updates = [
            #"{"Name":"Office"}"#, #"{"Description":"d"}"#, #"{"TimeZone":"America/New_York"}"#,
            #"{"Config":[\#(Self.weekdays)]}"#,
        ]
        for body in updates {
            #expect(await scene.server.connect(.POST, scene.basicHours, body).outcome == "200")
        }
        let hours = scene.instance.hours[0]
        #expect(hours.name == "Office")
        #expect(hours.description == "d")
        #expect(hours.timeZone == "America/New_York")
        #expect(hours.intervals == [.init(day: .monday, start: 570, end: 1020)])
        _ = await scene.server.connect(
            .POST, scene.basicHours, #"{"Description":"","Config":[]}"#)
        #expect(scene.instance.hours[0].description.isEmpty)
        #expect(scene.instance.hours[0].intervals.isEmpty)
    }

    /// What cannot be said of hours; with a name it is what CreateHoursOfOperation refuses.
    private static let impossible = [
        (#""TimeZone":"Mars/Olympus""#, "400 InvalidParameterException"),
        (#""TimeZone":"""#, "400 InvalidParameterException"),
        (#""Name":"""#, "400 InvalidParameterException"),
        (#""Config":[{"Day":"MONDAY"}]"#, "400 InvalidRequestException"),
        (
            #""Config":[{"Day":"MON","StartTime":\#(nine),"EndTime":\#(five)}]"#,
            "400 InvalidParameterException"
        ),
        (
            #""Config":[{"Day":"MONDAY","StartTime":\#(five),"EndTime":\#(nine)}]"#,
            "400 InvalidParameterException"
        ),
        (
            #""Config":[{"Day":"MONDAY","StartTime":\#(five),"EndTime":\#(five)}]"#,
            "400 InvalidParameterException"
        ),
        (
            #""Config":[{"Day":"MONDAY","StartTime":\#(nine),"EndTime":{"Hours":24,"Minutes":0}}]"#,
            "400 InvalidParameterException"
        ),
        (
            #""Config":[\#([String](repeating: weekdays, count: 101).joined(separator: ","))]"#,
            "400 InvalidParameterException"
        ),
    ]

    @Test(arguments: impossible)
    func `hours that cannot be are refused`(members: String, outcome: String) async throws {
        let scene = try await scene()
        let before = scene.instance.hours
        let usual = [
            ("Name", #""Name":"Office""#), ("TimeZone", #""TimeZone":"UTC""#),
            ("Config", #""Config":[]"#),
        ].filter { !members.hasPrefix("\"\($0.0)\"") }.map(\.1)
        let created = await scene.createHours((usual + [members]).joined(separator: ","))
        #expect(created.outcome == outcome)
        let updated = await scene.server.connect(.POST, scene.basicHours, "{\(members)}")
        #expect(updated.outcome == outcome)
        #expect(scene.instance.hours == before)
    }

    @Test func `the entry that is wrong is told`() async throws {
        let scene = try await scene()
        let backward = #"{"Day":"MONDAY","StartTime":\#(Self.five),"EndTime":\#(Self.nine)}"#
        let refused = await scene.server.connect(
            .POST, scene.basicHours, #"{"Config":[\#(Self.weekdays),\#(backward)]}"#)
        #expect(refused.json?["Message"]?.string?.hasPrefix("Entry 2 of Config") == true)
    }

    @Test func `hours need a free name and have no parents`() async throws {
        let scene = try await scene()
        let rest = #""TimeZone":"UTC","Config":[]"#
        let taken = await scene.createHours(#""Name":"Basic Hours",\#(rest)"#)
        #expect(taken.outcome == "409 DuplicateResourceException")
        let parents =
            #""ParentHoursOfOperationConfigs":[{"HoursOfOperationId":"\#(Self.unknown)"}]"#
        let child = await scene.createHours(#""Name":"Office",\#(rest),\#(parents)"#)
        #expect(child.outcome == "400 InvalidRequestException")
        #expect(await scene.createHours(#""Name":"Office",\#(rest)"#).outcome == "200")
        let renamed = await scene.server.connect(
            .POST, scene.basicHours, #"{"Name":"Office"}"#)
        #expect(renamed.outcome == "409 DuplicateResourceException")
        let missing = "/hours-of-operations/\(scene.server.instance)/\(Self.unknown)"
        for (method, body) in [(HTTPMethod.GET, ""), (.POST, "{}"), (.DELETE, "")] {
            let answer = await scene.server.connect(method, missing, body)
            #expect(answer.outcome == "404 ResourceNotFoundException")
        }
    }

    @Test func `hours are deleted once no queue has them`() async throws {
        let scene = try await scene()
        let basic = scene.basicHours
        let early = await scene.server.connect(.DELETE, basic)
        #expect(early.outcome == "409 ResourceInUseException")
        #expect(early.text.contains("BasicQueue"))
        #expect(await scene.server.connect(.DELETE, scene.basicQueue).outcome == "200")
        #expect(await scene.server.connect(.DELETE, basic).outcome == "200")
        #expect(scene.instance.hours.isEmpty)
    }

    // MARK: Quotas

    @Test func `there are no more queues and hours than there may be`() async throws {
        let scene = try await scene("queues=2", "hours-of-operation=1")
        #expect(await scene.createQueue(scene.queue("One")).outcome == "200")
        let third = await scene.createQueue(scene.queue("Two"))
        #expect(third.outcome == "429 LimitExceededException")
        let hours = await scene.createHours(#""Name":"Office","TimeZone":"UTC","Config":[]"#)
        #expect(hours.outcome == "429 LimitExceededException")
        #expect(await scene.server.connect(.DELETE, scene.basicQueue).outcome == "200")
        #expect(await scene.createQueue(scene.queue("Two")).outcome == "200")
    }
}
