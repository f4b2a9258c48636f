// SPDX-License-Identifier: Apache-2.0
import Journal
import JournalSQLite
import JournalTesting
import Testing

@Suite struct LastPositionsTests {
    @Test(arguments: [1, 2, 3, 10, 64])
    func `never holds more than its bound`(countMax: Int) {
        var positions = LastPositions(countMax: countMax)
        for number in 0..<1_000 {
            positions.remember(Position(UInt64(number)), of: .sample(UInt64(number)))
            #expect(positions.count <= max(2, countMax))
        }
    }

    @Test func `keeps the half of its bound that was used last`() {
        var positions = LastPositions(countMax: 20)
        for number in 0..<100 {
            positions.remember(Position(UInt64(number)), of: .sample(UInt64(number)))
        }
        for number in 90..<100 {
            #expect(positions.position(of: .sample(UInt64(number))) == Position(UInt64(number)))
        }
        #expect(positions.position(of: .sample(0)) == nil)
    }

    @Test func `keeps what is asked for again and again`() {
        var positions = LastPositions(countMax: 4)
        positions.remember(Position(1), of: .sample(1))
        for number in 2..<100 {
            positions.remember(Position(UInt64(number)), of: .sample(UInt64(number)))
            #expect(positions.position(of: .sample(1)) == Position(1))
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `never tells anything but what was remembered last`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var positions = LastPositions(countMax: 8)
        var model: [UInt64: Position] = [:]
        for step in 0..<5_000 {
            let number = UInt64.random(in: 0..<20, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                positions.forget(.sample(number))
                model[number] = nil
            case 1:
                let position = positions.position(of: .sample(number))
                #expect(position == nil || position == model[number])
            default:
                positions.remember(Position(UInt64(step)), of: .sample(number))
                model[number] = Position(UInt64(step))
                #expect(positions.position(of: .sample(number)) == model[number])
            }
        }
    }
}
