// SPDX-License-Identifier: Apache-2.0
// Keeps a participant connected: opens a socket, and another when it is lost, ever less often while
// that fails.

import { ChatSocket } from "./chat-socket.js";
import { Refusal, createConnection } from "./service.js";

const DELAY_SECONDS = [0.5, 1, 2, 4, 8, 16, 30];
const RETRY_AFTER_SECONDS_MAX = 120;
/** However often a person or the browser asks, attempts keep this distance. */
const ATTEMPT_MILLISECONDS_MIN = 1000;

export class Connection {
    /** The newest connection token; empty before the first connection. */
    token = "";

    #participantToken;
    #handlers;
    #socket;
    #timer;
    #failures = 0;
    #attemptedAt = 0;
    #isAttempting = false;
    #isStopped = false;

    /**
     * @param {{onState: (state: "connecting"|"connected"|"waiting") => void,
     *     onReady: () => void, onItem: (item: object) => void, onToken: (token: string) => void,
     *     onEnded: () => void}} handlers `onReady` is called whenever items come in from now on, so
     *     that what was missed can be read; `onEnded` when the server takes no connection any more.
     */
    constructor(participantToken, handlers) {
        this.#participantToken = participantToken;
        this.#handlers = handlers;
    }

    /** Connects and stays connected. */
    start() {
        addEventListener("online", this.#hurry);
        document.addEventListener("visibilitychange", this.#hurry);
        this.#handlers.onState("connecting");
        this.#attempt();
    }

    /** Disconnects for good. */
    stop() {
        this.#isStopped = true;
        removeEventListener("online", this.#hurry);
        document.removeEventListener("visibilitychange", this.#hurry);
        clearTimeout(this.#timer);
        this.#socket?.close();
    }

    /** Tries now instead of later, unless it did a moment ago. */
    retryNow() {
        if (this.#isStopped || this.#timer === undefined) return;
        const since = Date.now() - this.#attemptedAt;
        this.#schedule(Math.max(0, ATTEMPT_MILLISECONDS_MIN - since));
    }

    /** Fetches a fresh connection token; what is refused ends the chat. */
    async refreshToken() {
        try {
            const answer = await createConnection(this.#participantToken, ["CONNECTION_CREDENTIALS"]);
            this.#keepToken(answer);
        } catch (error) {
            this.#endIfFinal(error);
            throw error;
        }
    }

    #hurry = () => {
        if (document.visibilityState === "visible") this.retryNow();
    };

    #schedule(milliseconds) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#attempt(), milliseconds);
    }

    async #attempt() {
        if (this.#isAttempting || this.#isStopped) return;
        this.#timer = undefined;
        this.#attemptedAt = Date.now();
        this.#isAttempting = true;
        try {
            const answer = await createConnection(this.#participantToken);
            if (this.#isStopped) return;
            this.#keepToken(answer);
            this.#open(answer.Websocket.Url);
        } catch (error) {
            if (!this.#endIfFinal(error)) this.#wait(error);
        } finally {
            this.#isAttempting = false;
        }
    }

    #keepToken(answer) {
        this.token = answer.ConnectionCredentials.ConnectionToken;
        this.#handlers.onToken(this.token);
    }

    #endIfFinal(error) {
        if (!(error instanceof Refusal && error.isFinal) || this.#isStopped) return false;
        this.stop();
        this.#handlers.onEnded();
        return true;
    }

    #open(url) {
        this.#socket = new ChatSocket(url, {
            onSubscribed: () => {
                this.#handlers.onState("connected");
                this.#handlers.onReady();
            },
            // Only a socket that lasted makes up for failures, else one that the server takes and
            // drops at once would be opened again and again without a pause.
            onAlive: () => (this.#failures = 0),
            onItem: this.#handlers.onItem,
            onClosed: () => this.#wait(),
        });
    }

    #wait(error) {
        if (this.#isStopped) return;
        this.#handlers.onState("waiting");
        const place = Math.min(this.#failures, DELAY_SECONDS.length - 1);
        this.#failures += 1;
        const asked = Math.min(error?.retryAfterSeconds ?? 0, RETRY_AFTER_SECONDS_MAX);
        const seconds = Math.max(DELAY_SECONDS[place] * (0.7 + 0.6 * Math.random()), asked);
        this.#schedule(seconds * 1000);
    }
}
