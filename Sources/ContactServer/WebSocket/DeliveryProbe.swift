// SPDX-License-Identifier: Apache-2.0
import Journal
import NIOCore

/// Finds out how far a client has received what was sent down its socket.
///
/// A WebSocket ping is answered by every client's transport on its own, after what came before it.
/// So a ping that follows a frame and carries the frame's position tells, when its pong comes, that
/// the frame has arrived. One ping is under way at a time; a talk between people is probed frame by
/// frame, a flood only so many times a second. The pauses in a flood grow with it, so that behind a
/// short one the last ping comes soon.
struct DeliveryProbe {
    enum Action: Equatable {
        /// Send this ping now.
        case ping(Position)
        /// Look again after a pause.
        case wait(TimeAmount)
        case nothing
    }

    /// How long it takes to gain one ping, and the longest pause between two in a flood.
    static let pauseMax = TimeAmount.milliseconds(250)
    /// The first pause in a flood; each one that follows is twice as long.
    static let pauseMin = TimeAmount.milliseconds(10)
    /// How many pings may be sent at once after a quiet time.
    static let burst: Int64 = 64
    /// How many pings must have been gained for a flood to be over.
    private static let calm: Int64 = 4

    private var written: Position?
    private var asked: Position?
    private var isUnderWay = false
    private var isWaiting = false
    private var credit = burst
    private var pause = pauseMin
    private var countedAt: NIODeadline?

    /// Frames up to a position were written.
    mutating func wrote(_ position: Position, at now: NIODeadline) -> Action {
        written = position
        return next(now)
    }

    /// The pause is over.
    mutating func pauseIsOver(at now: NIODeadline) -> Action {
        isWaiting = false
        return next(now, isDue: true)
    }

    /// A pong came for a position; `nil` when it is not the one that was asked for.
    mutating func answered(_ position: Position, at now: NIODeadline) -> Action? {
        guard isUnderWay, position == asked else { return nil }
        isUnderWay = false
        return next(now)
    }

    /// Asks a last time, whatever was asked before; `nil` when the client is known to have all.
    mutating func last() -> Position? {
        guard let written, written != asked || isUnderWay else { return nil }
        asked = written
        isUnderWay = true
        return written
    }

    private mutating func next(_ now: NIODeadline, isDue: Bool = false) -> Action {
        guard let written, written != asked, !isUnderWay, !isWaiting else { return .nothing }
        gainCredit(now)
        if credit >= Self.calm { pause = Self.pauseMin }
        guard credit > 0 || isDue else {
            isWaiting = true
            defer { pause = min(Self.pauseMax, pause * 2) }
            return .wait(pause)
        }
        credit = max(0, credit - 1)
        asked = written
        isUnderWay = true
        return .ping(written)
    }

    private mutating func gainCredit(_ now: NIODeadline) {
        guard let since = countedAt else {
            countedAt = now
            return
        }
        let gained = (now - since).nanoseconds / Self.pauseMax.nanoseconds
        guard gained > 0 else { return }
        credit = min(Self.burst, credit + gained)
        countedAt = credit == Self.burst ? now : since + Self.pauseMax * Int(gained)
    }
}
