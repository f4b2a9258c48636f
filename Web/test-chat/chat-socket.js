// SPDX-License-Identifier: Apache-2.0
// One WebSocket of a participant: subscribes, shows that it lives, hands on what comes.

const HEARTBEAT_MILLISECONDS = 10_000;
const SUBSCRIBE_MILLISECONDS_MAX = 15_000;
const TOPIC = "aws/chat";

export class ChatSocket {
    #socket;
    #handlers;
    #beat;
    #deadline;
    #isAnswered = true;
    #isClosed = false;

    /**
     * Opens a socket.
     * @param {{onSubscribed: () => void, onAlive: () => void, onItem: (item: object) => void,
     *     onClosed: () => void}} handlers `onAlive` is called at each answered heartbeat,
     *     `onClosed` once, unless {@link close} was called before.
     */
    constructor(url, handlers) {
        this.#handlers = handlers;
        this.#socket = new WebSocket(url);
        this.#socket.onopen = () => this.#open();
        this.#socket.onmessage = (event) => this.#receive(event.data);
        this.#socket.onclose = () => this.#lose();
        this.#deadline = setTimeout(() => this.#lose(), SUBSCRIBE_MILLISECONDS_MAX);
    }

    /** Closes it for good; nothing is called any more. */
    close() {
        this.#isClosed = true;
        clearTimeout(this.#deadline);
        clearInterval(this.#beat);
        this.#socket.close(1000);
    }

    #open() {
        if (this.#isClosed) return;
        this.#send({ topic: "aws/subscribe", content: { topics: [TOPIC] } });
        this.#sendHeartbeat();
        this.#beat = setInterval(() => this.#tick(), HEARTBEAT_MILLISECONDS);
    }

    #tick() {
        if (!this.#isAnswered) return this.#lose();
        this.#handlers.onAlive();
        this.#sendHeartbeat();
    }

    #sendHeartbeat() {
        this.#isAnswered = false;
        this.#send({ topic: "aws/ping" });
        this.#send({ topic: "aws/heartbeat" });
    }

    #send(frame) {
        if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
    }

    #receive(data) {
        if (this.#isClosed) return;
        const frame = parse(data);
        switch (frame?.topic) {
            case "aws/subscribe":
                if (frame.content?.status !== "success") return this.#lose();
                clearTimeout(this.#deadline);
                return this.#handlers.onSubscribed();
            case "aws/heartbeat":
                this.#isAnswered = true;
                return;
            case TOPIC: {
                const item = parse(frame.content);
                if (item) this.#handlers.onItem(item);
            }
        }
    }

    #lose() {
        if (this.#isClosed) return;
        this.close();
        this.#handlers.onClosed();
    }
}

function parse(text) {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
