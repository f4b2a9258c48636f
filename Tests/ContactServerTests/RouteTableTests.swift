// SPDX-License-Identifier: Apache-2.0
import APIModel
import Testing

@testable import ContactServer

@Suite struct RouteTableTests {
    private static let table = RouteTable(Operation.all)

    @Test(arguments: Operation.all)
    func `every operation is found by its own method and path`(operation: Operation) {
        var parameters: [String: String] = [:]
        let segments = operation.path.split(separator: "/").map { segment -> String in
            guard segment.hasPrefix("{") else { return String(segment) }
            let name = String(segment.dropFirst().dropLast())
            parameters[name] = "value of \(name)"
            return "value%20of%20\(name)"
        }
        let path = "/" + segments.joined(separator: "/")
        let match = Self.table.match(method: operation.method, path: path[...])
        #expect(match?.operation.name == operation.name)
        #expect(match?.pathParameters == parameters)
    }

    @Test func `a slash at the end makes no difference`() {
        let match = Self.table.match(method: "PUT", path: "/contact/chat/")
        #expect(match?.operation.name == "StartChatContact")
    }

    @Test(arguments: [
        ("GET", "/contact/chat"), ("put", "/contact/chat"), ("PUT", "/contact/chat/more"),
        ("PUT", "/contact"), ("PUT", ""), ("PUT", "/"), ("PUT", "//contact/chat"),
        ("PUT", "contact/chat"), ("PUT", "/Contact/Chat"), ("PUT", "/contact%2Fchat"),
        ("POST", "/participant"), ("POST", "/participant/nothing"), ("", "/contact/chat"),
        ("GET", "/contacts"), ("GET", "/contacts//"), ("GET", "/contacts/a"),
        ("GET", "/contacts/a/b/c/d"),
    ])
    func `nothing else is found`(method: String, path: String) {
        #expect(Self.table.match(method: method, path: path[...]) == nil)
    }

    @Test func `a parameter is decoded after the path was cut`() {
        let match = Self.table.match(method: "GET", path: "/contacts/a%2Fb/c%C3%A9")
        #expect(match?.operation.name == "DescribeContact")
        #expect(match?.pathParameters == ["InstanceId": "a/b", "ContactId": "cé"])
    }
}
