// SPDX-License-Identifier: Apache-2.0

/// A manual page before it is set: the reference's sections, in our words.
package struct ManualPage: Sendable {
    /// A piece of a section.
    package indirect enum Block: Sendable {
        /// Running text.
        case paragraph(String)
        /// Lines that stay as they are.
        case literal([String])
        /// A term, set off, and what belongs to it.
        case entry(term: String, body: [Block])
        /// A list with marks.
        case bullets([String])
    }

    /// A heading and what stands below it.
    package struct Section: Sendable {
        /// In capitals.
        package let heading: String
        /// In order.
        package let blocks: [Block]

        /// Makes a section.
        package init(_ heading: String, _ blocks: [Block]) {
            self.heading = heading
            self.blocks = blocks
        }
    }

    /// The name of its file, as in `parley-connect-start-chat-contact`.
    package let name: String
    /// What stands at its head.
    package let title: String
    /// What it is about, in a few words, for indexes of manual pages.
    package let summary: String
    /// In order, after the section NAME, which every page has.
    package let sections: [Section]

    /// Makes a page.
    package init(name: String, title: String, summary: String, sections: [Section]) {
        self.name = name
        self.title = title
        self.summary = summary
        self.sections = sections
    }
}
