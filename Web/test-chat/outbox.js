// SPDX-License-Identifier: Apache-2.0
// Messages that the server has not acknowledged yet. They go out one after the other, so that they
// arrive in the order in which they were written.

import { isPassing, makeToken } from "./service.js";

const RETRY_SECONDS = [1, 2, 4, 8, 16, 30];

export class Outbox {
    /** The messages in order: `{key, content, time, state: "sending"|"waiting"|"failed", error}`. */
    messages = [];

    #send;
    #handlers;
    #isRunning = false;
    #isClosed = false;
    #wake = () => {};

    /**
     * @param {(content: string, clientToken: string) => Promise<object>} send
     * @param {{onChange: () => void, onSent: (message: object, answer: object) => void,
     *     onFailed: (message: object) => void}} handlers
     */
    constructor(send, handlers) {
        this.#send = send;
        this.#handlers = handlers;
    }

    /** Whether an answer is being waited for, so that an echo may be of the first message. */
    get isSending() {
        return this.#isRunning;
    }

    /** Sends a message as soon as those before it are through. */
    add(content) {
        const message = { key: makeToken(), content, time: new Date(), state: "sending" };
        this.messages.push(message);
        this.#run();
    }

    /** Sends a message again that had failed. */
    retry(key) {
        const message = this.messages.find((message) => message.key === key);
        if (message?.state !== "failed") return;
        message.state = "sending";
        this.#run();
    }

    /** Sends now what waits for a better moment. */
    hurry() {
        this.#wake();
    }

    /** Sends nothing any more; what was not acknowledged has failed. */
    close() {
        this.#isClosed = true;
        for (const message of this.messages) message.state = "failed";
        this.#wake();
    }

    async #run() {
        if (this.#isRunning) return this.#handlers.onChange();
        this.#isRunning = true;
        for (let message = this.#next(); message; message = this.#next()) {
            this.#handlers.onChange();
            await this.#deliver(message);
        }
        this.#isRunning = false;
        this.#handlers.onChange();
    }

    #next() {
        if (this.#isClosed) return undefined;
        return this.messages.find((message) => message.state !== "failed");
    }

    async #deliver(message) {
        for (let attempt = 0; !this.#isClosed; attempt += 1) {
            try {
                const answer = await this.#send(message.content, message.key);
                this.messages = this.messages.filter((other) => other !== message);
                return this.#handlers.onSent(message, answer);
            } catch (error) {
                if (!isPassing(error)) return this.#fail(message, error);
                message.state = "waiting";
                this.#handlers.onChange();
                await this.#pause(attempt, error);
            }
        }
    }

    #fail(message, error) {
        message.state = "failed";
        message.error = error;
        this.#handlers.onFailed(message);
    }

    #pause(attempt, error) {
        const planned = RETRY_SECONDS[Math.min(attempt, RETRY_SECONDS.length - 1)];
        const seconds = Math.max(planned, Math.min(error.retryAfterSeconds ?? 0, 120));
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, seconds * 1000);
            this.#wake = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }
}
