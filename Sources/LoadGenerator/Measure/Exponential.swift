// SPDX-License-Identifier: Apache-2.0
import Foundation

extension SeededRandom {
    /// A waiting time whose mean is one, as between independent arrivals.
    mutating func exponential() -> Double { -log(1 - Double.random(in: 0..<1, using: &self)) }
}
