// SPDX-License-Identifier: Apache-2.0
// What participants tell each other besides messages: that they type, and what they got and read.

import { Refusal } from "./service.js";

const TYPING_SENT_MILLISECONDS = 10_000;
const TYPING_SHOWN_MILLISECONDS = 12_000;
const RECEIPT_DELAY_MILLISECONDS = 300;
const RECEIPT_DISTANCE_MILLISECONDS = 2000;

/** Tells the others that one types, at most once in ten seconds. */
export class OwnTyping {
    #send;
    #sentAt = -Infinity;

    constructor(send) {
        this.#send = send;
    }

    note() {
        const now = performance.now();
        if (now - this.#sentAt < TYPING_SENT_MILLISECONDS) return;
        this.#sentAt = now;
        // It is worth nothing later, so a failure is left at that.
        this.#send().catch(() => {});
    }
}

/** Knows who of the others types. */
export class OthersTyping {
    #timers = new Map();
    #onChange;

    constructor(onChange) {
        this.#onChange = onChange;
    }

    /** The names of those who type. */
    get names() {
        return Array.from(this.#timers.values(), ({ name }) => name);
    }

    begin(id, name) {
        clearTimeout(this.#timers.get(id)?.timer);
        const timer = setTimeout(() => this.end(id), TYPING_SHOWN_MILLISECONDS);
        this.#timers.set(id, { name, timer });
        this.#onChange();
    }

    end(id) {
        if (!this.#timers.has(id)) return;
        clearTimeout(this.#timers.get(id).timer);
        this.#timers.delete(id);
        this.#onChange();
    }

    endAll() {
        for (const id of [...this.#timers.keys()]) this.end(id);
    }
}

/**
 * Tells the others what one got and read. A receipt stands for all messages before, so only the
 * newest message counts, and "read" makes "delivered" needless.
 */
export class OwnReceipts {
    #send;
    #sent = { "message.delivered": undefined, "message.read": undefined };
    #newest = undefined;
    #isRead = false;
    #timer = undefined;
    #sentAt = -Infinity;
    #isOff = false;
    #isPaused = false;

    /** @param {(kind: string, content: string) => Promise<object>} send */
    constructor(send) {
        this.#send = send;
    }

    /** Notes that a message of somebody else came in, and whether it was seen at once. */
    got(id, isRead) {
        this.#newest = id;
        this.#isRead = isRead;
        this.#plan();
    }

    /** Notes that everything so far was seen. */
    readAll() {
        if (this.#newest === undefined || this.#isRead) return;
        this.#isRead = true;
        this.#plan();
    }

    /** Tells nothing until {@link resume}. */
    pause() {
        this.#isPaused = true;
        clearTimeout(this.#timer);
        this.#timer = undefined;
    }

    resume() {
        this.#isPaused = false;
        if (this.#newest !== undefined) this.#plan();
    }

    #plan() {
        if (this.#isOff || this.#isPaused || this.#timer !== undefined) return;
        const free = this.#sentAt + RECEIPT_DISTANCE_MILLISECONDS - performance.now();
        const delay = Math.max(RECEIPT_DELAY_MILLISECONDS, free);
        this.#timer = setTimeout(() => this.#flush(), delay);
    }

    async #flush() {
        const [kind, id] = [this.#isRead ? "message.read" : "message.delivered", this.#newest];
        this.#sentAt = performance.now();
        if (this.#sent[kind] !== id) {
            this.#sent[kind] = id;
            await this.#attempt(kind, id);
        }
        this.#timer = undefined;
        if (this.#newest !== id || (this.#isRead && kind !== "message.read")) this.#plan();
    }

    async #attempt(kind, id) {
        try {
            await this.#send(kind, JSON.stringify({ messageId: id }));
        } catch (error) {
            // With more than two participants there are no receipts.
            if (error instanceof Refusal && error.status === 409) this.#isOff = true;
        }
    }
}
