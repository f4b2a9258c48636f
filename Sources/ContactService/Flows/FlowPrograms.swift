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
    /// When the programs of so many flows are remembered, those of deleted flows are forgotten.
    private static let flowsMax = 1000

    private let directory: Directory
    private let names: ResourceNames
    private let known = Mutex(Known())

    /// Makes programs of a directory's flows when they are asked for.
    package init(directory: Directory, names: ResourceNames) {
        self.directory = directory
        self.names = names
    }

    /// The program of a flow or module; `nil` when there is no published one with this id or ARN. A
    /// name with `:$LATEST` is one without; other qualifiers name versions, of which there are none.
    ///
    /// A contact that began with a version goes on with it, also when the flow was put away or
    /// deleted since.
    func program(_ name: String, version: String?) -> FlowProgram? {
        let (flowID, qualifier) = FlowContent.id(name)
        guard let id = flowID, qualifier == nil || qualifier == "$LATEST" else { return nil }
        let remembered = known.withLock { $0.programs[id] ?? [] }
        if let version, let program = remembered.first(where: { $0.version == version }) {
            return program
        }
        let instance = directory.instance
        if let version, let flow = Self.flow(id, of: version, in: instance) {
            return prepare(flow, version, in: instance)
        }
        guard let flow = instance.flow(id), !flow.isArchived, let content = flow.published else {
            return nil
        }
        let current = self.version(of: content, in: id)
        if let program = remembered.first(where: { $0.version == current }) { return program }
        return prepare(flow, current, in: instance)
    }

    /// A flow as it is or was when it had a version, as after a restart; `nil` when that is not
    /// known any more.
    private static func flow(
        _ id: FlowID, of version: String, in instance: Instance.State
    ) -> FlowResource? {
        let present = instance.flow(id).map { [$0] } ?? []
        return (present + instance.formerFlows(id)).first {
            $0.published.map(digest) == version
        }
    }

    private func prepare(
        _ flow: FlowResource, _ version: String, in instance: Instance.State
    ) -> FlowProgram? {
        let id = flow.id
        guard let instanceID = instance.id, let content = flow.published,
            let document = try? FlowParser.parse(content),
            let type = FlowType(rawValue: flow.type.rawValue)
        else { return nil }
        let program = FlowProgram(
            document, id: id.description,
            arn: flow.isModule ? names.module(id, in: instanceID) : names.flow(id, in: instanceID),
            name: flow.name, type: type, version: version)
        remember(program, of: id, in: instance)
        return program
    }

    /// Keeps a program; when those of many flows are kept, those of deleted flows go.
    private func remember(_ program: FlowProgram, of id: FlowID, in instance: Instance.State) {
        known.withLock { known in
            if known.programs[id] == nil, known.programs.count >= Self.flowsMax {
                known.programs = known.programs.filter { instance.flow($0.key) != nil }
                known.versions = known.versions.filter { instance.flow($0.key) != nil }
            }
            known.programs[id, default: []].append(program)
            if known.programs[id]?.count ?? 0 > Self.versionsMax {
                known.programs[id]?.removeFirst()
            }
        }
    }

    private func version(of content: String, in flow: FlowID) -> String {
        known.withLock { known in
            // The same text is nearly always the same object, which is seen at once.
            if let met = known.versions[flow], met.content == content { return met.version }
            let version = Self.digest(content)
            known.versions[flow] = (content, version)
            return version
        }
    }

    private static func digest(_ content: String) -> String {
        var digest = RequestDigest()
        digest.add(content)
        return String(digest.value, radix: 16)
    }
}
