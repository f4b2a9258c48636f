// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import Testing

@Suite struct HoursResourceTests {
    @Test(arguments: [
        (0, 0, true), (0, 1, true), (540, 0, true), (540, 541, true), (540, 540, false),
        (541, 540, false), (1439, 0, true), (1439, 1, false),
    ])
    func `an interval ends on its own day, or at the midnight after it`(
        start: Int, end: Int, isForward: Bool
    ) {
        #expect(HoursResource.Interval(day: .monday, start: start, end: end).isForward == isForward)
    }
}
