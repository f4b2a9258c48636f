// SPDX-License-Identifier: Apache-2.0
// What was said and what happened in a chat, in order, each item once.

const EVENT = "application/vnd.amazonaws.connect.event.";

/** The end of an event's content type, such as `typing`; undefined for messages. */
export function eventKind(item) {
    const type = item.ContentType ?? "";
    return type.startsWith(EVENT) ? type.slice(EVENT.length) : undefined;
}

/** How far a message has come; each includes those before. */
export const Progress = { sent: 0, delivered: 1, read: 2 };

export class Timeline {
    #items = [];
    #byId = new Map();
    #receipts = new Map();
    #participantId;

    /** @param {string} participantId whose messages count as one's own */
    constructor(participantId) {
        this.#participantId = participantId;
    }

    /** The items, oldest first. */
    get items() {
        return this.#items;
    }

    /** The id of the newest item; undefined when there is none. */
    get newestId() {
        return this.#items.at(-1)?.Id;
    }

    isOwn(item) {
        return item.ParticipantId === this.#participantId;
    }

    has(id) {
        return this.#byId.has(id);
    }

    /**
     * Takes an item in at its place. One that is there already is left as it is, but for its
     * receipts.
     * @returns {boolean} whether it is new
     */
    add(item) {
        this.#note(item.MessageMetadata);
        if (!item.Id || this.#byId.has(item.Id)) return false;
        this.#byId.set(item.Id, item);
        let place = this.#items.length;
        while (place > 0 && isBefore(item, this.#items[place - 1])) place -= 1;
        this.#items.splice(place, 0, item);
        return true;
    }

    /** Takes a receipt in; answers whether it changes anything. */
    addReceipt(item) {
        return this.#note(item.MessageMetadata);
    }

    /**
     * How far each own message has come, by id. A receipt for a message stands for all before it.
     */
    progress() {
        const result = new Map();
        let best = Progress.sent;
        for (let place = this.#items.length - 1; place >= 0; place -= 1) {
            const item = this.#items[place];
            best = Math.max(best, this.#receipts.get(item.Id) ?? Progress.sent);
            if (this.isOwn(item)) result.set(item.Id, best);
        }
        return result;
    }

    #note(metadata) {
        const before = this.#receipts.get(metadata?.MessageId) ?? Progress.sent;
        let best = before;
        for (const receipt of metadata?.Receipts ?? []) {
            if (receipt.RecipientParticipantId === this.#participantId) continue;
            if (receipt.ReadTimestamp) best = Math.max(best, Progress.read);
            if (receipt.DeliveredTimestamp) best = Math.max(best, Progress.delivered);
        }
        if (best === before) return false;
        this.#receipts.set(metadata.MessageId, best);
        return true;
    }
}

/** Times are all of one width, and ids that are made in the same millisecond are in order. */
function isBefore(item, other) {
    if (item.AbsoluteTime !== other.AbsoluteTime) return item.AbsoluteTime < other.AbsoluteTime;
    return item.Id < other.Id;
}
