// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import Foundation
import JSONDocument

/// The way that a contact took through its flows, read back from the path files.
package struct FlowPath: Sendable {
    /// A block that ran.
    package struct Step: Sendable, Hashable {
        /// The contact.
        package let contactID: String
        /// When it ran, in the form of the API.
        package let time: String
        /// The flow's id.
        package let flowID: String
        /// The flow's name.
        package let flowName: String
        /// The block's identifier in the flow.
        package let block: String
        /// The action type.
        package let type: String
        /// What the block used, with references resolved; long values are cut.
        package let inputs: [String: String]
        /// What the function or bot answered that it had asked, as JSON: cut, and without secrets;
        /// `nil` for other blocks.
        package let answer: String?
        /// Where it led and why, as the middle of a sentence.
        package let branch: String
    }

    /// The blocks in the order in which they ran.
    package let steps: [Step]

    /// The most blocks that are read for one contact: the newest ones.
    package static let stepsMax = 2000

    /// Reads the way of a contact from the files of a data directory.
    package init(of contactID: String, in file: RotatingFile) {
        var steps: [Step] = []
        let needle = Data("\"contact\":\"\(contactID)\"".utf8)
        for path in file.paths {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            for line in data.split(separator: 0x0A) where line.range(of: needle) != nil {
                guard let json = try? JSON.parse(utf8: Array(line)), let step = Step(json: json),
                    step.contactID == contactID
                else { continue }
                steps.append(step)
            }
        }
        self.steps = Array(steps.suffix(Self.stepsMax))
    }
}

extension FlowPath {
    /// The path files of a data directory.
    package static func file(in data: String) -> RotatingFile {
        RotatingFile("\(data)/logs/flow-paths.jsonl")
    }

    /// The flow log of a data directory, unless another place is configured.
    package static func log(in data: String) -> RotatingFile {
        RotatingFile("\(data)/logs/flow-log.jsonl")
    }
}

extension FlowTrace.Leg {
    /// Adds each block as a line of the path file.
    func addPathLines(to lines: inout [UInt8]) {
        var time: Int64?
        var beginning: [UInt8] = []
        for block in blocks {
            if block.milliseconds != time {
                time = block.milliseconds
                beginning = membersOfAll(at: block.milliseconds)
            }
            lines += Self.pathLine(block, beginning)
        }
    }

    /// The members of a line that all blocks of one moment share.
    private func membersOfAll(at milliseconds: Int64) -> [UInt8] {
        var writer = JSONWriter(capacity: 128)
        writer.key("contact")
        writer.string(contactID)
        writer.key("time")
        writer.string(Instant(milliseconds: milliseconds).description)
        return writer.bytes
    }

    private static func pathLine(_ block: FlowPathEntry, _ beginning: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(capacity: 512)
        writer.beginObject()
        writer.raw(beginning)
        writer.raw(block.documentMembers)
        writer.raw(block.actionMembers)
        writer.key("inputs")
        writer.beginObject()
        for input in block.inputs {
            writer.key(input.name)
            writer.string(input.value)
        }
        writer.endObject()
        if let answer = block.answer {
            writer.key("answer")
            writer.string(answer.json.text)
        }
        writer.key("branch")
        writer.string(block.branch.description)
        writer.endObject()
        return writer.bytes + [0x0A]
    }
}

extension FlowPath.Step {
    init?(json: JSON) {
        guard let contactID = json["contact"]?.string, let time = json["time"]?.string else {
            return nil
        }
        self.init(
            contactID: contactID, time: time, flowID: json["flow"]?.string ?? "",
            flowName: json["name"]?.string ?? "", block: json["block"]?.string ?? "",
            type: json["type"]?.string ?? "",
            inputs: (json["inputs"]?.object ?? JSONObject()).compactTexts,
            answer: json["answer"]?.string,
            branch: json["branch"]?.string ?? "")
    }
}

extension JSONObject {
    /// The members that are texts.
    var compactTexts: [String: String] {
        Dictionary(
            compactMap { name, value in value.string.map { (name, $0) } },
            uniquingKeysWith: { $1 })
    }
}
