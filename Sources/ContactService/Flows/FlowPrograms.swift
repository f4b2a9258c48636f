// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import Synchronization

/// The published flows, made ready to run once each.
///
/// A contact that began with a version of a flow goes on with it while it is remembered, else with
/// the current one.
package final class FlowPrograms: Sendable {
    private struct Known {
        /// By flow, its programs; the newest last.
        var programs: [FlowID: [FlowProgram]] = [:]
        /// By flow, its content as it was met last and the version that this is.
        var versions: [FlowID: (content: String, version: String)] = [:]
    }

    /// How many versions of a flow are remembered.
    private static let versionsMax = 8

    private let directory: Directory
    private let names: ResourceNames
    private let known = Mutex(Known())

    /// Makes programs of a directory's flows when they are asked for.
    package init(directory: Directory, names: ResourceNames) {
        self.directory = directory
        self.names = names
    }

    /// The program of a flow; `nil` when there is no published flow with this id or ARN.
    func program(_ name: String, version: String?) -> FlowProgram? {
        let instance = directory.instance
        guard let id = FlowID(ResourceNames.id(in: name)), let instanceID = instance.id,
            let flow = instance.flow(id), !flow.isArchived, let content = flow.published
        else { return nil }
        let current = self.version(of: content, in: id)
        let wanted = version ?? current
        let remembered = known.withLock { $0.programs[id] ?? [] }
        if let program = remembered.first(where: { $0.version == wanted }) { return program }
        if let program = remembered.last, program.version == current { return program }
        guard let document = try? FlowParser.parse(content),
            let type = FlowType(rawValue: flow.type.rawValue)
        else { return nil }
        let program = FlowProgram(
            document, id: id.description, arn: names.flow(id, in: instanceID), name: flow.name,
            type: type, version: current)
        known.withLock { known in
            known.programs[id, default: []].append(program)
            if known.programs[id]?.count ?? 0 > Self.versionsMax {
                known.programs[id]?.removeFirst()
            }
        }
        return program
    }

    private func version(of content: String, in flow: FlowID) -> String {
        known.withLock { known in
            // The same text is nearly always the same object, which is seen at once.
            if let met = known.versions[flow], met.content == content { return met.version }
            var digest = RequestDigest()
            digest.add(content)
            let version = String(digest.value, radix: 16)
            known.versions[flow] = (content, version)
            return version
        }
    }
}
