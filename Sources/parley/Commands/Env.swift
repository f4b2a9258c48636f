// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import JSONDocument

/// `parley env`: export lines for a running server.
struct Env: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print export lines that lead any AWS client to a running server.",
        discussion: """
            Use it as  eval "$(parley env)"  and call AWS CLI, boto3 or any SDK as usual.
            """
    )

    @Option(help: "The server's data directory (default: ~/.parley, or PARLEY_DATA).")
    var data: String?

    func run() throws {
        let settings = try Settings(configuration: nil)
        let folder = DataFolder(path: data ?? settings.value("data") ?? DataFolder.defaultPath)
        guard let text = try? String(contentsOfFile: folder.readyFile, encoding: .utf8),
            let ready = try? JSON.parse(text)
        else {
            throw Failure(
                "No server runs on \(folder.path). Start one with: parley serve")
        }
        for (variable, member) in Self.variables {
            guard let value = ready[member]?.string else { continue }
            print("export \(variable)=\(Self.quoted(value))")
        }
    }

    private static let variables = [
        ("AWS_ENDPOINT_URL_CONNECT", "endpoint"),
        ("AWS_ENDPOINT_URL_CONNECTPARTICIPANT", "endpoint"),
        ("AWS_REGION", "region"), ("AWS_DEFAULT_REGION", "region"),
        ("AWS_ACCESS_KEY_ID", "accessKeyId"), ("AWS_SECRET_ACCESS_KEY", "secretAccessKey"),
        ("PARLEY_INSTANCE_ID", "instanceId"), ("PARLEY_CONTACT_FLOW_ID", "contactFlowId"),
    ]

    /// The value as one word of a POSIX shell.
    private static func quoted(_ value: String) -> String {
        "'" + value.replacing("'", with: #"'\''"#) + "'"
    }
}
