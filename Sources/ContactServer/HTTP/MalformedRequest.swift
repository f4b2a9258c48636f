// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactService
import NIOHTTP1

/// Says of bytes that are no HTTP request what to mend.
enum MalformedRequest {
    /// What to answer to a request that the parser understands and that must not be served; `nil`
    /// for every other one.
    /// - SeeAlso: RFC 9112, sections 3.2 and 6.1.
    static func failure(_ head: HTTPRequestHead) -> APIFailure? {
        let isOld = head.version.minor == 0
        let hosts = head.headers["host"].count
        guard hosts == 1 || hosts == 0 && isOld else {
            return APIFailure(
                .validationException,
                "The request must have one Host header, with the host and port of its URL.")
        }
        let codings = head.headers[canonicalForm: "transfer-encoding"]
        guard codings.isEmpty || !isOld && codings.count == 1 && codings[0].isChunked else {
            return APIFailure(
                .validationException,
                "Transfer-Encoding must be chunked and nothing else, in a request of HTTP/1.1: send "
                    + "the body as it is, without gzip or another coding.")
        }
        return nil
    }

    /// What to answer to an error of the connection; `nil` when nobody would hear it.
    static func failure(_ error: any Error) -> APIFailure? {
        if error is TLSStart.PlainHTTP {
            return APIFailure(
                .validationException,
                "This port speaks TLS: use https:// in place of http://, and wss:// in place of "
                    + "ws://.")
        }
        return (error as? HTTPParserError).map(notHTTP)
    }

    private static func notHTTP(_ error: HTTPParserError) -> APIFailure {
        guard error == .headerOverflow else {
            return APIFailure(.validationException, sentence(error))
        }
        return APIFailure(
            .requestEntityTooLargeException,
            "The request line and its headers may have at most \(ConnectionSetup.headBytesMax) "
                + "bytes each and \(ConnectionSetup.headFieldsMax) headers.")
    }

    private static func sentence(_ error: HTTPParserError) -> String {
        switch error {
        case .invalidMethod:
            "The request must begin with a method such as GET, POST or PUT; where a server has no "
                + "TLS, its address begins with http://."
        case .invalidVersion:
            "The request line must end in HTTP/1.1; HTTP/2 and later are not spoken here."
        case .invalidURL, .invalidHost, .invalidPort, .invalidPath, .invalidQueryString,
            .invalidFragment:
            "The request line must hold a method, a path that begins with / and is percent-encoded, "
                + "and HTTP/1.1, with single spaces between them."
        case .invalidHeaderToken:
            "Each header must be a name, a colon and a value without control characters."
        case .invalidContentLength, .unexpectedContentLength:
            "Content-Length must be the number of bytes of the body, given once, and not together "
                + "with Transfer-Encoding."
        case .invalidChunkSize:
            "Each chunk of the body must begin with its size in hexadecimal digits."
        case .invalidEOFState, .closedConnection:
            "The request must be sent whole before the connection is ended."
        default:
            "The request is not valid HTTP/1.1: send a request line, headers and an empty line, each "
                + "ended by CR LF, then the body, its length given by Content-Length or by chunks, "
                + "not by both."
        }
    }
}

extension Substring {
    fileprivate var isChunked: Bool { lowercased() == "chunked" }
}
