// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactService
import Foundation
import JSONDocument
import Testing

@Suite(.timeLimit(.minutes(1))) struct FlowRecordTests {
    private static func folder() throws -> String {
        let path = NSTemporaryDirectory() + "parley-record-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
        return path
    }

    @Test func `keeps the way of a flow, and logs what the flow wants logged`() async throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let record = FlowRecord(
            log: FlowPath.log(in: folder), paths: FlowPath.file(in: folder), logger: nil)
        let scene = try await FlowScene(
            say("quiet", "psst", next: "on"),
            action(
                "on", "UpdateFlowLoggingBehavior", ["FlowLoggingBehavior": "Enabled"],
                next: "loud"),
            say("loud", "hello", next: "turn"),
            action(
                "turn", "Wait", ["TimeLimitSeconds": "600", "Events": ["CustomerReturned"]],
                next: "pause", errors: ["NoMatchingError": "end"],
                conditions: ["WaitCompleted": "end", "CustomerReturned": "pause"]),
            pause, end, world: .none, record: record)
        let talk = try await scene.start()
        try await scene.send("here I am", in: talk)
        try await Self.write(record)
        let steps = FlowPath(of: "\(talk.id)", in: FlowPath.file(in: folder)).steps
        #expect(steps.map(\.block) == ["quiet", "on", "loud", "turn", "turn", "pause"])
        #expect(steps.map(\.branch).last == "waits")
        #expect(steps[0].inputs == ["Text": "psst"])
        #expect(steps[0].flowName == "tested")
        let log = try String(contentsOfFile: FlowPath.log(in: folder).path, encoding: .utf8)
        let lines = try log.split(separator: "\n").map { try JSON.parse(String($0)) }
        // One line when a block is left, so the second wait has none yet.
        #expect(
            lines.map { $0["ContactFlowModuleType"] } == [
                "SetLoggingBehavior", "PlayPrompt", "Wait",
            ])
        #expect(lines.last?["Results"] == "CustomerReturned")
        #expect(lines.allSatisfy { $0["ContactId"]?.string == "\(talk.id)" })
        #expect(FlowPath(of: "somebody", in: FlowPath.file(in: folder)).steps.isEmpty)
    }

    @Test func `a line of the path file says what ran, with what, and where it led`() async throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let record = FlowRecord(log: nil, paths: FlowPath.file(in: folder), logger: nil)
        let scene = try await FlowScene(
            say("greet", "\"hi\"", next: "end"), end, world: .none,
            record: record)
        let talk = try await scene.start()
        try await Self.write(record)
        let text = try String(contentsOfFile: FlowPath.file(in: folder).path, encoding: .utf8)
        let steps = FlowPath(of: "\(talk.id)", in: FlowPath.file(in: folder)).steps
        let step = try #require(steps.first)
        let line =
            #"{"contact":"\#(talk.id)","time":"\#(step.time)","flow":"\#(step.flowID)","#
            + #""name":"tested","block":"greet","type":"MessageParticipant","#
            + #""inputs":{"Text":"\"hi\""},"branch":"goes on to \"end\""}"#
        #expect(text.hasPrefix(line + "\n"))
        #expect(text.hasSuffix("}\n"))
        #expect(steps.map(\.block) == ["greet", "end"])
    }

    @Test func `of a long way it keeps the beginning and the end`() async throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let record = FlowRecord(log: nil, paths: FlowPath.file(in: folder), logger: nil)
        let scene = try await FlowScene(
            say("greet", "hello", next: "round"),
            action(
                "round", "UpdateFlowLoggingBehavior", ["FlowLoggingBehavior": "Disabled"],
                next: "round"),
            world: .none, record: record)
        let talk = try await scene.start()
        try await Self.write(record)
        let steps = FlowPath(of: "\(talk.id)", in: FlowPath.file(in: folder)).steps
        #expect(steps.count == 200)
        #expect(steps.first?.block == "greet")
        #expect(steps.last?.branch.hasPrefix("ends the flow at \"round\"") == true)
        #expect(steps.dropFirst().dropLast().allSatisfy { $0.branch == "goes on to \"round\"" })
    }

    private static func write(_ record: FlowRecord) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await record.run() }
            group.cancelAll()
        }
    }

    @Test func `keeps what was answered, cut and without secrets`() async throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let record = FlowRecord(
            log: FlowPath.log(in: folder), paths: FlowPath.file(in: folder), logger: nil)
        let payload = #"{"plan":"gold","password":"hunter2"}"#
        let scene = try await FlowScene(
            action(
                "on", "UpdateFlowLoggingBehavior", ["FlowLoggingBehavior": "Enabled"],
                next: "ask"),
            invoke("ask", next: "pause", error: "end"), pause, end,
            world: AskedWorld().answering { request, _ in
                OutsideAnswer(request.call, .lambda(.returned(payload: payload)))
            }, record: record)
        let talk = try await scene.start()
        try await scene.whileAsking { await scene.queue.settled() }
        try await Self.write(record)
        let steps = FlowPath(of: "\(talk.id)", in: FlowPath.file(in: folder)).steps
        #expect(
            steps.filter { $0.block == "ask" }.map(\.answer) == [
                nil, #"{"plan":"gold","password":"***"}"#,
            ])
        let log = try String(contentsOfFile: FlowPath.log(in: folder).path, encoding: .utf8)
        #expect(!log.contains("hunter2"))
        // A function has a line when it is asked and one when it has answered.
        #expect(log.split(separator: "\n").count { $0.contains("InvokeExternalResource") } == 2)
        #expect(log.contains(#""ExternalResults":{"plan":"gold","password":"***"}"#))
    }

    @Test(arguments: [(1, 1, ["e"]), (3, 3, ["c", "d", "e"]), (9, 9, ["a", "b", "c", "d", "e"])])
    func `a file that is full makes room, and the oldest goes`(
        filesMax: Int, count: Int, kept: [String]
    ) throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = RotatingFile("\(folder)/deep/lines", bytesMax: 1, filesMax: filesMax)
        for line in ["a", "b", "c", "d", "e"] { try file.append(Array("\(line)\n".utf8)) }
        #expect(file.paths.count == count)
        let found = file.paths.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
        #expect(found == kept.map { "\($0)\n" })
    }

    @Test func `goes on in the file that is there`() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for line in ["a", "b"] {
            try RotatingFile("\(folder)/lines").append(Array("\(line)\n".utf8))
        }
        let found = try String(contentsOfFile: "\(folder)/lines", encoding: .utf8)
        #expect(found == "a\nb\n")
    }
}
