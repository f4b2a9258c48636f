// SPDX-License-Identifier: Apache-2.0
import Journal
import Testing

@Suite struct IndexKeyTests {
    @Test func `keys of numbers sort as the numbers do`() {
        let numbers: [UInt64] = [0, 1, 0xFF, 0x100, 1 << 32, .max - 1, .max]
        let keys = numbers.map { IndexKey($0, 7) }
        #expect(keys == keys.sorted())
        #expect(IndexKey(1, 2) < IndexKey(1, 3))
        #expect(IndexKey(1, .max) < IndexKey(2, 0))
    }

    @Test func `a key of numbers has its first number foremost`() {
        #expect(
            IndexKey(0x0102_0304_0506_0708, 9).bytes
                == [1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 0, 0, 0, 9]
        )
    }

    @Test(arguments: [[], [0], [0xFF], [UInt8](repeating: 0xFF, count: IndexKey.bytesMax)])
    func `every key stands between the first and the last`(bytes: [UInt8]) {
        #expect(!(IndexKey(bytes) < .first))
        #expect(IndexKey(bytes) < .last)
    }
}
