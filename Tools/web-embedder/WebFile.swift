// SPDX-License-Identifier: Apache-2.0

/// A file of a page, as the server is to give it out.
package struct WebFile: Equatable {
    /// Where it is served: `index.html` at its folder's path, all others at their own.
    package let path: String
    /// Its media type.
    package let contentType: String
    /// Its text.
    package let content: String

    /// Makes one of a file's name below `Web/` and its bytes.
    /// - Throws: ``Complaint`` about files that are not text, or whose kind is not known.
    package init(name: String, bytes: [UInt8]) throws(Complaint) {
        let type = name.lastIndex(of: ".").flatMap { Self.types[String(name[$0...])] }
        guard let type else { throw Complaint("\(name) is of a kind that is not served") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Complaint("\(name) is not UTF-8")
        }
        let stray = text.unicodeScalars.first { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }
        if let stray {
            throw Complaint("\(name) holds the control character \(stray.value)")
        }
        let index = "/index.html"
        path = "/" + (name.hasSuffix(index) ? String(name.dropLast(index.count)) : name)
        contentType = type
        content = text
    }

    private static let types = [
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".svg": "image/svg+xml",
    ]
}
