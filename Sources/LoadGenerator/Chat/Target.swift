// SPDX-License-Identifier: Apache-2.0
import Foundation
import JSONDocument
import NIOCore
import SigV4

/// The server that is measured and what calls to it need: what its ready file says.
package struct Target: Sendable {
    /// The host and port as the Host field holds them.
    package let authority: String
    let address: SocketAddress
    let region: String
    let instanceID: String
    let contactFlowID: String
    let credentials: Signer.Credentials

    /// Reads the file that a server writes once it is ready.
    /// - Throws: ``LoadFault`` when it cannot be read or lacks a member.
    package init(readyFile path: String) throws {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw LoadFault("The ready file \(path) cannot be read. Is the server running?")
        }
        guard let ready = try? JSON.parse(text) else {
            throw LoadFault(
                "The file \(path) is none that a server wrote when it was ready: no JSON.")
        }
        func member(_ name: String) throws(LoadFault) -> String {
            guard let value = ready[name]?.string else {
                throw LoadFault("The ready file \(path) does not tell \(name).")
            }
            return value
        }
        (authority, address, _) = try Self.parts(of: try member("endpoint"))
        region = try member("region")
        instanceID = try member("instanceId")
        contactFlowID = try member("contactFlowId")
        credentials = Signer.Credentials(
            accessKeyID: try member("accessKeyId"),
            secretAccessKey: try member("secretAccessKey"))
    }

    /// Takes `http://HOST:PORT/path` apart. Only addresses of this machine are taken: a load
    /// generator that could be aimed elsewhere would be a weapon.
    static func parts(
        of url: String
    ) throws -> (authority: String, address: SocketAddress, target: String) {
        let rest = url.drop { $0 != ":" }.dropFirst(3)
        let authority = rest.prefix { $0 != "/" }
        guard ["http", "ws"].contains(url.prefix { $0 != ":" }),
            let colon = authority.lastIndex(of: ":"),
            let port = UInt16(authority[authority.index(after: colon)...]),
            let address = try? SocketAddress(
                ipAddress: host(authority[..<colon]), port: Int(port)),
            isLocal(address)
        else {
            throw LoadFault(
                "\(url) is no address of this machine with a port; a load test aims at "
                    + "http://127.0.0.1:PORT only.")
        }
        let target = String(rest.dropFirst(authority.count))
        return (String(authority), address, target.isEmpty ? "/" : target)
    }

    private static func host(_ text: Substring) -> String {
        text == "localhost" ? "127.0.0.1" : String(text.filter { $0 != "[" && $0 != "]" })
    }

    private static func isLocal(_ address: SocketAddress) -> Bool {
        let text = address.ipAddress ?? ""
        return text.hasPrefix("127.") || text == "::1"
    }
}
