// SPDX-License-Identifier: Apache-2.0
import NIOHTTP1

extension HTTPRequestHead {
    /// The request with a target in absolute form, as clients of proxies send it, turned into the
    /// path and query alone; the host that it names goes before the one of the `Host` field.
    /// - SeeAlso: RFC 9112, section 3.2.2.
    var inOriginForm: HTTPRequestHead {
        guard uri.utf8.first != UInt8(ascii: "/") else { return self }
        let scheme = ["http://", "https://"].first { uri.prefix($0.count).lowercased() == $0 }
        guard let rest = scheme.map({ uri.dropFirst($0.count) }) else { return self }
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        var head = self
        head.headers.replaceOrAdd(name: "Host", value: String(rest[..<end]))
        head.uri = (rest[end...].first == "/" ? "" : "/") + rest[end...]
        return head
    }
}
