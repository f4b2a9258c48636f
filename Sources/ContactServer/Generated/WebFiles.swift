// Generated from Web/ by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

/// The pages that come with the server.
package enum WebFiles {
    /// Every file.
    package static let all: [PageHandler.File] = [
        PageHandler.File(
            path: "/test-chat/app.js", contentType: "text/javascript; charset=utf-8",
            content: file1),
        PageHandler.File(
            path: "/test-chat/chat-socket.js", contentType: "text/javascript; charset=utf-8",
            content: file2),
        PageHandler.File(
            path: "/test-chat/chat.js", contentType: "text/javascript; charset=utf-8",
            content: file3),
        PageHandler.File(
            path: "/test-chat/composer.js", contentType: "text/javascript; charset=utf-8",
            content: file4),
        PageHandler.File(
            path: "/test-chat/connection.js", contentType: "text/javascript; charset=utf-8",
            content: file5),
        PageHandler.File(
            path: "/test-chat/conversation.css", contentType: "text/css; charset=utf-8",
            content: file6),
        PageHandler.File(
            path: "/test-chat/conversation.js", contentType: "text/javascript; charset=utf-8",
            content: file7),
        PageHandler.File(
            path: "/test-chat/icon.svg", contentType: "image/svg+xml",
            content: file8),
        PageHandler.File(
            path: "/test-chat", contentType: "text/html; charset=utf-8",
            content: file9),
        PageHandler.File(
            path: "/test-chat/message-list.js", contentType: "text/javascript; charset=utf-8",
            content: file10),
        PageHandler.File(
            path: "/test-chat/outbox.js", contentType: "text/javascript; charset=utf-8",
            content: file11),
        PageHandler.File(
            path: "/test-chat/sentences.js", contentType: "text/javascript; charset=utf-8",
            content: file12),
        PageHandler.File(
            path: "/test-chat/service.js", contentType: "text/javascript; charset=utf-8",
            content: file13),
        PageHandler.File(
            path: "/test-chat/signals.js", contentType: "text/javascript; charset=utf-8",
            content: file14),
        PageHandler.File(
            path: "/test-chat/start-form.js", contentType: "text/javascript; charset=utf-8",
            content: file15),
        PageHandler.File(
            path: "/test-chat/style.css", contentType: "text/css; charset=utf-8",
            content: file16),
        PageHandler.File(
            path: "/test-chat/timeline.js", contentType: "text/javascript; charset=utf-8",
            content: file17),
    ]
}

private let file1 = #"""
// SPDX-License-Identifier: Apache-2.0
// Joins the parts of the test chat: a form that starts a chat, and the chat itself. A chat is kept
// for this tab, so that it goes on after a reload.

import { Conversation } from "./conversation.js";
import { StartForm } from "./start-form.js";

const STORAGE_KEY = "parley.test-chat.customer";

const form = new StartForm(document.querySelector("#start"), (session) => {
    keep(session);
    form.hide();
    conversation.open(session);
});

const conversation = new Conversation(document.querySelector("#conversation"), {
    onSession: (change) => keep({ ...kept(), ...change }),
    onAgain: () => {
        keep(undefined);
        conversation.close();
        form.show();
    },
});

const session = kept();
if (session?.participantToken) conversation.open(session);
else form.show();

function kept() {
    try {
        return JSON.parse(sessionStorage.getItem(STORAGE_KEY)) ?? undefined;
    } catch {
        return undefined;
    }
}

function keep(session) {
    try {
        if (session) sessionStorage.setItem(STORAGE_KEY, JSON.stringify(session));
        else sessionStorage.removeItem(STORAGE_KEY);
    } catch {
        // Without storage the chat works, but does not outlive a reload.
    }
}

"""#

private let file2 = #"""
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

"""#

private let file3 = #"""
// SPDX-License-Identifier: Apache-2.0
// One chat of one participant: connection, transcript, sending and signals, without a page.

import { Connection } from "./connection.js";
import { Outbox } from "./outbox.js";
import { Refusal, disconnect, getTranscript, isPassing, sendEvent, sendMessage } from "./service.js";
import { OthersTyping, OwnReceipts, OwnTyping } from "./signals.js";
import { Timeline, eventKind } from "./timeline.js";

const PAGE_ITEMS = 30;
const CATCH_UP_ITEMS = 100;
const CATCH_UP_PAGES_MAX = 100;
const END_MILLISECONDS_MAX = 5000;

export class Chat {
    /** "connecting", "connected", "waiting" or "ended". */
    state = "connecting";
    /** Whether there are older items than those shown. */
    hasOlder = false;
    isLoading = false;
    /** What went wrong last with the transcript, if it did. */
    loadError = undefined;

    #session;
    #handlers;
    #connection;
    #echoes = [];
    #nextToken;
    #hasHistory = false;
    #isClosed = false;
    #gapStart;

    /**
     * @param {{participantId: string, participantToken: string, connectionToken?: string,
     *     hasEnded?: boolean}} session
     * @param {{onChange: () => void, onMessage: (item: object) => void,
     *     onFailed: (message: object) => void, onSession: (change: object) => void,
     *     isSeen: () => boolean}} handlers `onMessage` is called for new items that others caused,
     *     `isSeen` says whether somebody looks at the newest messages.
     */
    constructor(session, handlers) {
        this.#session = session;
        this.#handlers = handlers;
        this.timeline = new Timeline(session.participantId);
        this.typing = new OthersTyping(handlers.onChange);
        this.outbox = new Outbox(
            (content, token) => this.#call((bearer) => sendMessage(bearer, content, token)),
            {
                onChange: () => this.#outboxChanged(),
                onSent: (message, answer) => this.#sent(message, answer),
                onFailed: handlers.onFailed,
            });
        this.#connection = new Connection(session.participantToken, {
            onState: (state) => this.#setState(state),
            onReady: () => this.#ready(),
            onItem: (item) => this.#receive(item),
            onToken: (token) => handlers.onSession({ connectionToken: token }),
            onEnded: () => this.#refused(),
        });
        this.#connection.token = session.connectionToken ?? "";
        const event = (kind, content) => this.#call((bearer) => sendEvent(bearer, kind, content));
        this.ownTyping = new OwnTyping(() => event("typing"));
        this.receipts = new OwnReceipts(event);
    }

    get hasEnded() {
        return this.state === "ended";
    }

    /** Connects; of a chat that is known to have ended only the transcript is read. */
    open() {
        if (this.#session.hasEnded) {
            this.#end();
            this.loadHistory();
        } else {
            this.#connection.start();
        }
    }

    /** Leaves it alone from now on, without ending it. */
    close() {
        this.#isClosed = true;
        this.#connection.stop();
        this.outbox.close();
        this.receipts.pause();
        this.typing.endAll();
    }

    retryNow() {
        this.#connection.retryNow();
    }

    /** Ends the chat for everybody. */
    async end() {
        this.receipts.pause();
        try {
            await this.#call(disconnect);
        } catch (error) {
            this.receipts.resume();
            throw error;
        }
        // The end comes over the socket; without one it is known all the same.
        setTimeout(() => this.#end(), END_MILLISECONDS_MAX);
    }

    /** Reads the newest page of the transcript, or what was missed since the connection was lost. */
    async loadHistory() {
        await this.#load(async () => {
            if (this.#gapStart !== undefined) {
                await this.#loadMissed(this.#gapStart);
                this.#gapStart = undefined;
            } else if (!this.#hasHistory) {
                await this.#loadPage();
                this.#hasHistory = true;
            }
        });
    }

    /** Reads the page before the oldest item. */
    async loadOlder() {
        if (!this.hasOlder || this.isLoading) return;
        await this.#load(() => this.#loadPage());
    }

    async #load(read) {
        if (this.isLoading) return;
        this.isLoading = true;
        this.loadError = undefined;
        this.#handlers.onChange();
        try {
            await read();
        } catch (error) {
            this.loadError = error;
        }
        this.isLoading = false;
        this.#handlers.onChange();
    }

    async #loadPage() {
        const page = await this.#call((bearer) => getTranscript(bearer, {
            MaxResults: PAGE_ITEMS,
            ScanDirection: "BACKWARD",
            SortOrder: "ASCENDING",
            NextToken: this.#nextToken,
        }));
        for (const item of page.Transcript) this.timeline.add(item);
        this.#nextToken = page.NextToken || undefined;
        this.hasOlder = this.#nextToken !== undefined;
    }

    async #loadMissed(id) {
        let next;
        for (let count = 0; count < CATCH_UP_PAGES_MAX; count += 1) {
            const position = next ? { NextToken: next } : { StartPosition: { Id: id } };
            const page = await this.#call((bearer) => getTranscript(bearer, {
                MaxResults: CATCH_UP_ITEMS,
                ScanDirection: "FORWARD",
                SortOrder: "ASCENDING",
                ...position,
            }));
            for (const item of page.Transcript) this.#take(item);
            next = page.NextToken;
            if (!next) return;
        }
    }

    #ready() {
        if (this.#hasHistory) this.#gapStart ??= this.timeline.newestId;
        this.outbox.hurry();
        this.loadHistory();
    }

    #receive(item) {
        const kind = eventKind(item);
        if (item.Type === "MESSAGEMETADATA") {
            if (this.timeline.addReceipt(item)) this.#handlers.onChange();
        } else if (kind === "typing") {
            if (!this.timeline.isOwn(item)) {
                this.typing.begin(item.ParticipantId, item.DisplayName);
            }
        } else if (item.MessageMetadata?.MessageCompleted !== false) {
            // A piece of a message is passed over: it comes whole later.
            this.#take(item);
        }
    }

    /** Takes in an item that is stored in the transcript. */
    #take(item) {
        const isOwn = this.timeline.isOwn(item);
        if (isOwn && item.Type === "MESSAGE" && this.outbox.isSending) {
            // It may be the one whose acknowledgement is under way, which is shown already.
            this.#echoes.push(item);
            return;
        }
        if (this.timeline.add(item) && !isOwn) this.#noteNew(item);
        if (eventKind(item) === "chat.ended") this.#end();
        this.#handlers.onChange();
    }

    #noteNew(item) {
        this.typing.end(item.ParticipantId);
        if (item.Type === "MESSAGE" && item.ParticipantRole !== "SYSTEM") {
            this.receipts.got(item.Id, this.#handlers.isSeen());
        }
        this.#handlers.onMessage(item);
    }

    #sent(message, answer) {
        this.timeline.add({
            Id: answer.Id,
            AbsoluteTime: answer.AbsoluteTime,
            Type: "MESSAGE",
            ContentType: "text/plain",
            Content: message.content,
            ParticipantId: this.#session.participantId,
            ParticipantRole: "CUSTOMER",
            DisplayName: this.#session.name,
        });
    }

    #outboxChanged() {
        if (!this.outbox.isSending) {
            for (const item of this.#echoes.splice(0)) this.timeline.add(item);
        }
        this.#handlers.onChange();
    }

    /** Calls with the connection token; when that is refused, once more with a fresh one. */
    async #call(send) {
        try {
            return await send(this.#connection.token);
        } catch (error) {
            if (!(error instanceof Refusal && error.isFinal) || this.hasEnded) {
                if (isPassing(error)) this.#connection.retryNow();
                throw error;
            }
        }
        await this.#connection.refreshToken();
        return send(this.#connection.token);
    }

    #setState(state) {
        if (this.hasEnded) return;
        if (state === "waiting" && this.#hasHistory) this.#gapStart ??= this.timeline.newestId;
        this.state = state;
        this.#handlers.onChange();
    }

    /** The server takes the participant no more: the chat is over, and its end may be unseen. */
    #refused() {
        const hasMissed = this.#hasHistory && this.timeline.newestId !== undefined;
        if (hasMissed) this.#gapStart ??= this.timeline.newestId;
        this.#end();
        this.loadHistory();
    }

    #end() {
        if (this.hasEnded || this.#isClosed) return;
        this.state = "ended";
        this.#connection.stop();
        this.typing.endAll();
        this.outbox.close();
        this.receipts.pause();
        this.#handlers.onSession({ hasEnded: true });
        this.#handlers.onChange();
    }
}

"""#

private let file4 = #"""
// SPDX-License-Identifier: Apache-2.0
// The field in which a message is written.

/** The most characters of a text message, by the API's rules. */
export const MESSAGE_CHARACTERS_MAX = 1024;
const COUNTER_SHOWN_FROM = 800;

/** The length of a text as the API counts it: characters outside the basic plane count once. */
export function characters(text) {
    return Array.from(text).length;
}

export class Composer {
    #form;
    #input;
    #counter;
    #handlers;

    /**
     * @param {{onSend: (content: string) => void, onTyping: () => void}} handlers
     */
    constructor(form, input, counter, handlers) {
        this.#form = form;
        this.#input = input;
        this.#counter = counter;
        this.#handlers = handlers;
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#send();
        });
        input.addEventListener("keydown", (event) => this.#key(event));
        input.addEventListener("input", () => {
            this.#update();
            if (input.value.trim() !== "") handlers.onTyping();
        });
    }

    focus() {
        this.#input.focus();
    }

    clear() {
        this.#input.value = "";
        this.#update();
    }

    set hidden(isHidden) {
        this.#form.hidden = isHidden;
    }

    #key(event) {
        // While an input method composes, Enter belongs to it.
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        this.#send();
    }

    #send() {
        const content = this.#input.value;
        if (content.trim() === "" || characters(content) > MESSAGE_CHARACTERS_MAX) {
            this.#update();
            return this.focus();
        }
        this.clear();
        this.#handlers.onSend(content);
        this.focus();
    }

    #update() {
        const count = characters(this.#input.value);
        const over = count - MESSAGE_CHARACTERS_MAX;
        this.#counter.textContent = over > 0
            ? `${over} ${over === 1 ? "character" : "characters"} over the limit of`
                + ` ${MESSAGE_CHARACTERS_MAX}. Shorten the message to send it.`
            : count >= COUNTER_SHOWN_FROM ? `${count} of ${MESSAGE_CHARACTERS_MAX}` : "";
        this.#counter.classList.toggle("error", over > 0);
        this.#input.setAttribute("aria-invalid", String(over > 0));
        this.#fit();
    }

    /** Makes the field as high as its text; the style sheet limits it. */
    #fit() {
        this.#input.style.height = "auto";
        this.#input.style.height = `${this.#input.scrollHeight}px`;
    }
}

"""#

private let file5 = #"""
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

"""#

private let file6 = #"""
/* SPDX-License-Identifier: Apache-2.0 */

.bar {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: 0.8rem 1.1rem 0.5rem;
}

.who {
    flex: 1;
    min-width: 0;
}

.who h2 {
    font-size: 1.05rem;
    line-height: 1.3;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
}

.connection {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    font-size: 0.875rem;
    color: var(--quiet);
}

.connection::before {
    content: "";
    width: 0.55rem;
    height: 0.55rem;
    border-radius: 50%;
    border: 2px solid var(--quiet);
}

.connection[data-state="connected"]::before {
    background: var(--accent);
    border-color: var(--accent);
}

.connection[data-state="ended"]::before {
    background: var(--quiet);
}

.bar button {
    flex: none;
}

.contact {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0 1.1rem 0.6rem;
    border-bottom: 1px solid var(--line);
    font-size: 0.8125rem;
    color: var(--quiet);
}

.contact span {
    min-width: 0;
    overflow-wrap: anywhere;
    line-height: 1.35;
}

.contact code {
    font: 0.75rem/1 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
}

.contact button,
.meta button,
.notice button {
    min-height: 1.75rem;
    padding: 0.1rem 0.6rem;
    font-size: 0.8125rem;
    border-radius: 7px;
}

.notice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 0.4rem 0.75rem;
    padding: 0.5rem 1.1rem;
    background: var(--warning-ground);
    color: var(--warning-text);
    font-size: 0.875rem;
}

.notice button {
    color: inherit;
    border-color: currentcolor;
}

.scroller {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0.75rem 1.1rem 0.25rem;
    display: flex;
    flex-direction: column;
}

.scroller:focus-visible {
    outline-offset: -3px;
}

.older {
    align-self: center;
    flex: none;
    margin-bottom: 0.5rem;
    font-size: 0.875rem;
}

.messages {
    list-style: none;
    display: flex;
    flex-direction: column;
    /* A short conversation begins at the bottom, next to the field. */
    margin-top: auto;
}

.day {
    align-self: center;
    margin: 0.75rem 0 0.25rem;
    padding: 0.1rem 0.75rem;
    border-radius: 1rem;
    background: var(--ground);
    font-size: 0.8125rem;
    color: var(--quiet);
}

.event {
    align-self: center;
    max-width: 90%;
    margin: 0.6rem 0 0.1rem;
    text-align: center;
    font-size: 0.8125rem;
    color: var(--quiet);
    overflow-wrap: anywhere;
}

.message {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    align-self: flex-start;
    max-width: min(85%, 32rem);
    margin-top: 0.75rem;
    animation: appear 160ms ease-out;
}

.message.continued {
    margin-top: 0.2rem;
}

.message.own {
    align-items: flex-end;
    align-self: flex-end;
}

.name {
    margin: 0 0 0.15rem 0.15rem;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--quiet);
    overflow-wrap: anywhere;
}

.bubble {
    max-width: 100%;
    padding: 0.5rem 0.85rem;
    border-radius: 16px 16px 16px 5px;
    background: var(--bubble);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
}

.own .bubble {
    border-radius: 16px 16px 5px;
    background: var(--accent);
    color: var(--on-accent);
}

.system .bubble {
    background: none;
    border: 1px solid var(--line);
}

.bubble.code {
    font: 0.8125rem/1.45 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
}

.meta {
    margin: 0.1rem 0.2rem 0;
    font-size: 0.75rem;
    color: var(--quiet);
}

.status.read {
    color: var(--accent);
    font-weight: 600;
}

.status.not-sent {
    color: var(--danger);
    font-weight: 600;
}

.typing {
    flex: none;
    min-height: 1.6rem;
    padding: 0 1.25rem;
    font-size: 0.8125rem;
    line-height: 1.6rem;
    color: var(--quiet);
}

.typing:not(:empty)::after {
    content: " …";
    animation: breathe 1.2s ease-in-out infinite;
}

.edge {
    position: relative;
    height: 0;
    text-align: center;
}

.jump {
    position: relative;
    bottom: 2.75rem;
    background: var(--text);
    color: var(--surface);
    border-radius: 2rem;
    min-height: 2.1rem;
    font-size: 0.875rem;
    box-shadow: var(--shadow);
}

.composer {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: 0.35rem 0.6rem;
    padding: 0.25rem 1.1rem 0.8rem;
}

.composer textarea {
    min-height: 2.6rem;
    max-height: min(11rem, 35vh);
    overflow-y: auto;
}

.composer button {
    min-height: 2.6rem;
}

.hint,
.counter {
    font-size: 0.75rem;
    color: var(--quiet);
}

.counter {
    justify-self: end;
    text-align: right;
}

.counter.error {
    grid-column: 1 / -1;
    justify-self: start;
    text-align: left;
    color: var(--danger);
    font-size: 0.8125rem;
}

kbd {
    font: inherit;
    font-weight: 600;
}

.ended {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6rem;
    padding: 0.9rem 1.1rem;
    border-top: 1px solid var(--line);
}

@keyframes appear {
    from {
        opacity: 0;
        transform: translateY(4px);
    }
}

@keyframes breathe {
    50% {
        opacity: 0.35;
    }
}

@media (width <= 40rem) {
    .bar,
    .contact,
    .scroller,
    .composer,
    .ended,
    .notice {
        padding-left: 0.9rem;
        padding-right: 0.9rem;
    }

    .message {
        max-width: 90%;
    }
}

@media (height <= 30rem) {
    .contact,
    .hint {
        display: none;
    }
}

"""#

private let file7 = #"""
// SPDX-License-Identifier: Apache-2.0
// The panel in which a chat takes place.

import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { MessageList } from "./message-list.js";
import {
    nameOf, sentenceOf, sentenceOfError, sentenceOfState, sentenceOfTyping, textOf,
} from "./sentences.js";

const NEAR_END_PIXELS = 80;
const NEAR_TOP_PIXELS = 40;

export class Conversation {
    #section;
    #handlers;
    #chat;
    #list;
    #composer;
    #dialog = document.querySelector("#end-dialog");
    #announcer = document.querySelector("#announcer");
    #isFollowing = true;
    #hadEnded = false;
    #action = () => {};

    /**
     * @param {{onSession: (change: object) => void, onAgain: () => void}} handlers `onSession`
     *     tells what to keep for a reload, `onAgain` that another chat is wanted
     */
    constructor(section, handlers) {
        this.#section = section;
        this.#handlers = handlers;
        this.#list = new MessageList(this.#find("messages"), (key) => this.#chat.outbox.retry(key));
        this.#composer = new Composer(
            this.#find("composer"), this.#find("input"), this.#find("counter"), {
                onSend: (content) => {
                    this.#isFollowing = true;
                    this.#chat.outbox.add(content);
                },
                onTyping: () => this.#chat.ownTyping.note(),
            });
        this.#listen();
    }

    /** Shows a chat and takes part in it. */
    open(session) {
        this.#section.hidden = false;
        this.#isFollowing = true;
        this.#hadEnded = session.hasEnded ?? false;
        this.#find("title").textContent = session.name;
        this.#find("contact").textContent = session.contactId;
        this.#announcer.textContent = "";
        this.#list.clear();
        this.#composer.clear();
        this.#chat = new Chat(session, {
            onChange: () => this.#show(),
            onMessage: (item) => this.#announce(item),
            onFailed: (message) => this.#showFailure(message),
            onSession: this.#handlers.onSession,
            isSeen: () => this.#isSeen(),
        });
        this.#showNotice("");
        this.#chat.open();
        this.#show();
        if (this.#chat.hasEnded) this.#find("again").focus();
        else this.#composer.focus();
    }

    /** Leaves the chat and hides it. */
    close() {
        this.#chat.close();
        this.#section.hidden = true;
    }

    #find(name) {
        return this.#section.querySelector(`#chat-${name}`);
    }

    #listen() {
        const scroller = this.#find("scroller");
        scroller.addEventListener("scroll", () => this.#scrolled());
        // The list also grows when the keyboard of a phone appears or a long message wraps anew.
        new ResizeObserver(() => this.#follow()).observe(scroller);
        this.#find("older").addEventListener("click", () => this.#loadOlder());
        this.#find("jump").addEventListener("click", () => {
            this.#isFollowing = true;
            this.#follow();
            this.#composer.focus();
        });
        this.#find("copy").addEventListener("click", (event) => this.#copyContact(event.target));
        this.#find("notice-action").addEventListener("click", () => this.#action());
        this.#find("again").addEventListener("click", () => this.#handlers.onAgain());
        this.#find("end").addEventListener("click", () => this.#dialog.showModal());
        this.#dialog.querySelector("#end-no").addEventListener("click", () => this.#dialog.close());
        this.#dialog.querySelector("#end-yes").addEventListener("click", () => this.#end());
        for (const event of ["focus", "visibilitychange"]) {
            addEventListener(event, () => this.#noteSeen(), true);
        }
    }

    #show() {
        const chat = this.#chat;
        // The first changes come while the chat is still being made.
        if (!chat) return;
        this.#noteReading();
        const scroller = this.#find("scroller");
        const below = scroller.scrollHeight - scroller.scrollTop;
        const count = chat.timeline.items.length;
        this.#list.show(chat);
        const connection = this.#find("connection");
        if (connection.dataset.state !== chat.state) {
            connection.dataset.state = chat.state;
            connection.textContent = sentenceOfState(chat.state);
        }
        this.#find("typing").textContent = sentenceOfTyping(chat.typing.names);
        this.#find("older").hidden = !chat.hasOlder;
        this.#find("messages").setAttribute("aria-busy", String(chat.isLoading));
        this.#showTrouble();
        if (chat.hasEnded) this.#showEnd();
        else this.#showEnded(false);
        if (this.#isFollowing) this.#follow();
        // Older messages came in above: what was being read stays where it was.
        else if (this.#isLoadingOlder && count > 0) scroller.scrollTop = scroller.scrollHeight - below;
    }

    #isLoadingOlder = false;

    async #loadOlder() {
        if (this.#isLoadingOlder) return;
        const button = this.#find("older");
        const hadFocus = document.activeElement === button;
        this.#isFollowing = false;
        this.#isLoadingOlder = true;
        await this.#chat.loadOlder();
        this.#isLoadingOlder = false;
        if (hadFocus && button.hidden) this.#find("scroller").focus();
    }

    #scrolled() {
        const scroller = this.#find("scroller");
        const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
        this.#isFollowing = below < NEAR_END_PIXELS;
        if (this.#isFollowing) this.#find("jump").hidden = true;
        this.#noteSeen();
        const isScrollable = scroller.scrollHeight > scroller.clientHeight + NEAR_TOP_PIXELS;
        const canLoad = this.#chat?.hasOlder && !this.#chat.isLoading && !this.#chat.loadError;
        if (scroller.scrollTop < NEAR_TOP_PIXELS && isScrollable && canLoad) this.#loadOlder();
    }

    #follow() {
        if (!this.#isFollowing) return;
        const scroller = this.#find("scroller");
        scroller.scrollTop = scroller.scrollHeight;
        this.#followedTo = scroller.scrollTop;
        this.#find("jump").hidden = true;
    }

    #followedTo = 0;

    /** Sees that somebody has scrolled up before the browser tells of it at its next frame. */
    #noteReading() {
        const scroller = this.#find("scroller");
        const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
        if (scroller.scrollTop < this.#followedTo && below >= NEAR_END_PIXELS) {
            this.#isFollowing = false;
        }
    }

    #isSeen() {
        return document.visibilityState === "visible" && document.hasFocus() && this.#isFollowing;
    }

    #noteSeen() {
        if (this.#chat && !this.#chat.hasEnded && this.#isSeen()) this.#chat.receipts.readAll();
    }

    /** Tells those who do not see the list, and those who have scrolled up, what is new. */
    #announce(item) {
        this.#noteReading();
        const text = item.Type === "EVENT"
            ? sentenceOf(item, false) : `${nameOf(item)}: ${textOf(item)}`;
        if (!text) return;
        const line = document.createElement("span");
        line.textContent = `${text} `;
        this.#announcer.append(line);
        while (this.#announcer.childElementCount > 20) this.#announcer.firstElementChild.remove();
        if (!this.#isFollowing) this.#find("jump").hidden = false;
    }

    #showTrouble() {
        const { state, loadError } = this.#chat;
        const kind = state === "waiting" ? "connection" : loadError ? "load" : "";
        const notice = this.#find("notice");
        if (kind === notice.dataset.kind) return;
        if (kind === "connection") {
            this.#showNotice(
                "The connection was lost. Messages wait until it is back.", "Try now",
                () => this.#chat.retryNow(), kind);
        } else if (kind === "load") {
            this.#showNotice(
                `Earlier messages could not be read. ${sentenceOfError(loadError)}`, "Try again",
                () => (this.#chat.hasOlder ? this.#chat.loadOlder() : this.#chat.loadHistory()), kind);
        } else if (notice.dataset.kind !== "failure") {
            this.#showNotice("");
        }
    }

    #showFailure(message) {
        if (this.#chat.hasEnded) return;
        this.#showNotice(
            `A message was not sent. ${sentenceOfError(message.error)}`, "Close",
            () => {
                this.#showNotice("");
                this.#composer.focus();
            }, "failure");
    }

    #showNotice(sentence, label = "", action = () => {}, kind = "") {
        const notice = this.#find("notice");
        notice.hidden = sentence === "";
        notice.dataset.kind = kind;
        this.#find("notice-text").textContent = sentence;
        this.#find("notice-action").textContent = label;
        this.#action = action;
    }

    async #end() {
        this.#dialog.close();
        try {
            await this.#chat.end();
        } catch (error) {
            if (this.#chat.hasEnded) return;
            this.#showNotice(
                `The chat was not ended. ${sentenceOfError(error)}`, "Try again",
                () => this.#end(), "failure");
        }
    }

    #showEnd() {
        const hadFocus = this.#section.contains(document.activeElement)
            || this.#dialog.open || document.activeElement === document.body;
        this.#showEnded(true);
        if (this.#hadEnded) return;
        this.#hadEnded = true;
        this.#dialog.close();
        this.#showNotice("");
        if (hadFocus) this.#find("again").focus();
    }

    #showEnded(hasEnded) {
        this.#composer.hidden = hasEnded;
        this.#find("end").hidden = hasEnded;
        this.#find("ended").hidden = !hasEnded;
    }

    async #copyContact(button) {
        try {
            await navigator.clipboard.writeText(this.#find("contact").textContent);
            button.textContent = "Copied";
        } catch {
            getSelection().selectAllChildren(this.#find("contact"));
            button.textContent = "Selected";
        }
        setTimeout(() => (button.textContent = "Copy"), 2000);
    }
}

"""#

private let file8 = #"""
<!-- SPDX-License-Identifier: Apache-2.0 -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <path fill="#0f766b" d="M9 3h14a7 7 0 0 1 7 7v6a7 7 0 0 1-7 7h-7l-7 6v-6a7 7 0 0 1-7-7v-6a7 7 0 0 1 7-7z"/>
    <path fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" d="M9.500 10.500h13M9.500 15.500h8"/>
</svg>

"""#

private let file9 = #"""
<!doctype html>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<html lang="en">
<head>
    <meta charset="utf-8">
    <meta name="viewport"
        content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
    <meta name="color-scheme" content="light dark">
    <title>Test chat – Parley</title>
    <link rel="icon" href="test-chat/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="test-chat/style.css">
    <link rel="stylesheet" href="test-chat/conversation.css">
    <script type="module" src="test-chat/app.js"></script>
</head>
<body>
    <header class="masthead">
        <img src="test-chat/icon.svg" alt="" width="28" height="28">
        <h1>Parley <span>Test chat</span></h1>
    </header>

    <main class="stage">
        <noscript><p class="note">This page needs JavaScript.</p></noscript>

        <section class="panel" id="start" aria-labelledby="start-title" hidden>
            <form class="start" id="start-form" novalidate>
                <h2 id="start-title" tabindex="-1">Start a chat</h2>
                <p class="lead">You are the customer. This page talks to the server as any
                    Amazon Connect chat client does.</p>

                <div class="field">
                    <label for="start-name">Your name</label>
                    <input id="start-name" name="name" value="Customer" autocomplete="off"
                        required aria-describedby="start-name-error">
                    <p class="error" id="start-name-error"></p>
                </div>

                <div class="field">
                    <label for="start-message">First message
                        <span class="optional">optional</span></label>
                    <textarea id="start-message" name="message" rows="2"
                        aria-describedby="start-message-error"></textarea>
                    <p class="error" id="start-message-error"></p>
                </div>

                <fieldset class="field attributes">
                    <legend>Contact attributes <span class="optional">optional</span></legend>
                    <ul id="start-attributes"></ul>
                    <button type="button" class="quiet" id="start-add">Add an attribute</button>
                </fieldset>

                <p class="error" id="start-error" role="alert"></p>
                <button type="submit" class="primary" id="start-submit">Start chat</button>
            </form>
        </section>

        <section class="panel conversation" id="conversation" aria-labelledby="chat-title" hidden>
            <header class="bar">
                <div class="who">
                    <h2 id="chat-title" tabindex="-1"></h2>
                    <p class="connection" id="chat-connection" role="status"></p>
                </div>
                <button type="button" class="danger" id="chat-end">End chat</button>
            </header>
            <p class="contact">
                <span>Contact <code id="chat-contact"></code></span>
                <button type="button" class="quiet" id="chat-copy"
                    aria-describedby="chat-contact">Copy</button>
            </p>

            <div class="notice" id="chat-notice" hidden>
                <p id="chat-notice-text" role="alert"></p>
                <button type="button" class="quiet" id="chat-notice-action"></button>
            </div>

            <div class="scroller" id="chat-scroller" role="region" aria-label="Messages"
                tabindex="0">
                <button type="button" class="quiet older" id="chat-older" hidden>Show older
                    messages</button>
                <ol class="messages" id="chat-messages" role="list"></ol>
            </div>
            <div class="edge">
                <button type="button" class="jump" id="chat-jump" hidden>New messages</button>
            </div>
            <p class="typing" id="chat-typing"></p>

            <form class="composer" id="chat-composer" novalidate>
                <label for="chat-input" class="unseen">Message</label>
                <textarea id="chat-input" rows="1" placeholder="Write a message"
                    aria-describedby="chat-hint chat-counter" enterkeyhint="send"></textarea>
                <button type="submit" class="primary" id="chat-send">Send</button>
                <p class="hint" id="chat-hint"><kbd>Enter</kbd> sends, <kbd>Shift</kbd> +
                    <kbd>Enter</kbd> begins a new line.</p>
                <p class="counter" id="chat-counter"></p>
            </form>
            <div class="ended" id="chat-ended" hidden>
                <p>It stays readable until this tab is closed.</p>
                <button type="button" class="primary" id="chat-again">Start another chat</button>
            </div>
        </section>
    </main>

    <dialog id="end-dialog" aria-labelledby="end-title" aria-describedby="end-text">
        <h2 id="end-title">End this chat?</h2>
        <p id="end-text">Nobody can write in it any more. What was written stays readable here.</p>
        <div class="choices">
            <button type="button" class="quiet" id="end-no" autofocus>Keep chatting</button>
            <button type="button" class="danger solid" id="end-yes">End chat</button>
        </div>
    </dialog>
    <p class="unseen" id="announcer" role="log" aria-live="polite"></p>
</body>
</html>

"""#

private let file10 = #"""
// SPDX-License-Identifier: Apache-2.0
// Shows messages and events as a list. Elements are kept as long as what they show, so that a
// selection and the scroll position survive changes around them.

import { clockTime, dayOf, nameOf, sentenceOf, textOf, wholeTime } from "./sentences.js";

const GROUP_MILLISECONDS_MAX = 5 * 60_000;
const PROGRESS = ["Sent", "Delivered", "Read"];

export class MessageList {
    #list;
    #onRetry;
    #shown = new Map();

    /**
     * @param {HTMLOListElement} list
     * @param {(key: string) => void} onRetry called with a failed message's key
     */
    constructor(list, onRetry) {
        this.#list = list;
        this.#onRetry = onRetry;
    }

    /** Shows a chat as it is now. */
    show(chat) {
        const entries = rows(chat);
        const shown = new Map();
        let place = this.#list.firstElementChild;
        for (const entry of entries) {
            const signature = JSON.stringify(entry);
            let known = this.#shown.get(entry.key);
            if (known?.signature !== signature) {
                const element = this.#element(entry);
                if (known) {
                    if (place === known.element) place = known.element.nextElementSibling;
                    known.element.remove();
                }
                known = { element, signature };
            }
            shown.set(entry.key, known);
            if (known.element === place) {
                place = place.nextElementSibling;
            } else {
                this.#list.insertBefore(known.element, place);
            }
        }
        for (const [key, { element }] of this.#shown) {
            if (!shown.has(key)) element.remove();
        }
        this.#shown = shown;
    }

    clear() {
        this.#list.replaceChildren();
        this.#shown = new Map();
    }

    #element(entry) {
        if (entry.sort !== "message") {
            const element = make("li", entry.sort);
            element.append(make("span", "", entry.text));
            if (entry.time) element.append(" ", time(entry.time));
            return element;
        }
        const element = make("li", `message ${entry.side}${entry.isContinued ? " continued" : ""}`);
        const name = make("p", entry.isContinued || entry.side === "own" ? "unseen" : "name");
        name.textContent = entry.name;
        const bubble = make("div", `bubble${entry.isCode ? " code" : ""}`, entry.text);
        bubble.dir = "auto";
        const meta = this.#meta(entry);
        if (entry.isBelowSaidNext) meta.className = "unseen";
        element.append(name, bubble, meta);
        return element;
    }

    #meta(entry) {
        const meta = make("p", "meta");
        meta.append(time(entry.time));
        if (entry.status) {
            meta.append(" · ", make("span", `status ${entry.status.toLowerCase().replace(" ", "-")}`, entry.status));
        }
        if (entry.canRetry) {
            const button = make("button", "quiet", "Try again");
            button.type = "button";
            button.addEventListener("click", () => this.#onRetry(entry.key));
            meta.append(" ", button);
        }
        return meta;
    }
}

/** What there is to show, top to bottom, as plain values. */
function rows(chat) {
    const result = [];
    const progress = chat.timeline.progress();
    let day = "";
    let group;
    const add = (row, date) => {
        if (dayOf(date) !== day) {
            day = dayOf(date);
            group = undefined;
            result.push({ key: `day ${day}`, sort: "day", text: day });
        }
        const isNear = group && date - group.date < GROUP_MILLISECONDS_MAX;
        row.isContinued = row.sort === "message" && isNear && group.row.sender === row.sender;
        if (row.isContinued) group.row.isBelowSaidNext = saysSame(group.row, row);
        group = row.sort === "message" ? { row, date } : undefined;
        result.push(row);
    };
    for (const item of chat.timeline.items) {
        const row = rowOf(item, chat, progress);
        if (row) add(row, new Date(item.AbsoluteTime));
    }
    for (const message of chat.outbox.messages) {
        add(pendingRow(message, !chat.hasEnded), message.time);
    }
    return result;
}

/** Whether what stands below one message stands below the next as well. */
function saysSame(row, next) {
    return row.status === next.status && !row.canRetry
        && clockTime(new Date(row.time)) === clockTime(new Date(next.time));
}

function rowOf(item, chat, progress) {
    const isOwn = chat.timeline.isOwn(item);
    const time = item.AbsoluteTime;
    if (item.Type !== "MESSAGE" && item.Type !== "ATTACHMENT") {
        const text = sentenceOf(item, isOwn);
        return text && { key: item.Id, sort: "event", text, time };
    }
    const isSystem = item.ParticipantRole === "SYSTEM";
    return {
        key: item.Id,
        sort: "message",
        side: isOwn ? "own" : isSystem ? "system" : "other",
        sender: isOwn ? "own" : `${item.ParticipantId} ${nameOf(item)}`,
        name: isOwn ? "You" : nameOf(item),
        text: textOf(item),
        isCode: item.Type === "MESSAGE" && !(item.ContentType ?? "").startsWith("text/"),
        time,
        status: isOwn ? PROGRESS[progress.get(item.Id)] : undefined,
    };
}

function pendingRow(message, isOpen) {
    const statuses = { sending: "Sending", waiting: "Waiting", failed: "Not sent" };
    return {
        key: message.key,
        sort: "message",
        side: "own",
        sender: "own",
        name: "You",
        text: message.content,
        time: message.time.toISOString(),
        status: statuses[message.state],
        canRetry: isOpen && message.state === "failed",
    };
}

function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
}

function time(iso) {
    const element = make("time", "", clockTime(new Date(iso)));
    element.dateTime = iso;
    element.title = wholeTime(new Date(iso));
    return element;
}

"""#

private let file11 = #"""
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

"""#

private let file12 = #"""
// SPDX-License-Identifier: Apache-2.0
// What the page says, in words.

import { Refusal, Unreachable } from "./service.js";
import { eventKind } from "./timeline.js";

/** Whose message or event it is, as it is shown. */
export function nameOf(item) {
    if (item.ParticipantRole === "SYSTEM") {
        return item.DisplayName === "BOT" ? "Bot" : "Automatic message";
    }
    return item.DisplayName || "Somebody";
}

/** The text of an item that is a message. */
export function textOf(item) {
    if (item.Type === "ATTACHMENT") {
        const names = (item.Attachments ?? []).map((file) => file.AttachmentName).join(", ");
        return `File: ${names || "without a name"}`;
    }
    return item.Content ?? "";
}

/** What an event means; undefined for those that are not shown. */
export function sentenceOf(item, isOwn) {
    const name = isOwn ? "You" : nameOf(item);
    const have = isOwn ? "have" : "has";
    switch (eventKind(item)) {
        case "participant.joined": return `${name} ${have} joined the chat.`;
        case "participant.left": return `${name} ${have} left the chat.`;
        case "participant.invited": return `${name} has been invited to the chat.`;
        case "participant.idle": return `${name} ${isOwn ? "have" : "has"} been silent for a while.`;
        case "participant.returned": return `${name} ${isOwn ? "are" : "is"} back.`;
        case "participant.autodisconnection":
            return `${name} ${have} been taken out of the chat after a long silence.`;
        case "transfer.succeeded": return "The chat has been handed on.";
        case "transfer.failed": return "The chat could not be handed on.";
        case "chat.ended": return "The chat has ended.";
        default: return undefined;
    }
}

/** What went wrong with a call. */
export function sentenceOfError(error) {
    if (error instanceof Unreachable) return "The server cannot be reached.";
    if (!(error instanceof Refusal)) return "Something unexpected went wrong in this page.";
    const said = error.message ? ` It says: ${error.message}` : "";
    switch (true) {
        case error.status === 403: return `The server does not allow this.${said}`;
        case error.status === 429: return "The server takes no more at the moment.";
        case error.status >= 500: return "The server has a problem at the moment.";
        default: return `The server refused this.${said}`;
    }
}

/** The state of the connection. */
export function sentenceOfState(state) {
    switch (state) {
        case "connected": return "Connected";
        case "connecting": return "Connecting …";
        case "waiting": return "Reconnecting …";
        default: return "Ended";
    }
}

/** Who types. */
export function sentenceOfTyping(names) {
    if (names.length === 0) return "";
    if (names.length === 1) return `${names[0]} is typing`;
    return `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are typing`;
}

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" });

export const clockTime = (date) => clock.format(date);
export const wholeTime = (date) => whole.format(date);

/** The day of a moment: today, yesterday, or its date. */
export function dayOf(date, now = new Date()) {
    const yesterday = new Date(now);
    yesterday.setDate(now.getDate() - 1);
    if (date.toDateString() === now.toDateString()) return "Today";
    if (date.toDateString() === yesterday.toDateString()) return "Yesterday";
    return day.format(date);
}

"""#

private let file13 = #"""
// SPDX-License-Identifier: Apache-2.0
// The calls that a customer's client makes: the start of a chat, then the Participant Service.

const CALL_MILLISECONDS_MAX = 30_000;

/** The server answered with an error. */
export class Refusal extends Error {
    /** @param {number|undefined} retryAfterSeconds how long the server asks to wait */
    constructor(status, type, message, retryAfterSeconds) {
        super(message);
        this.status = status;
        this.type = type;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Whether the token or its chat is not good any more. */
    get isFinal() {
        return this.status === 403;
    }
}

/** No answer came. */
export class Unreachable extends Error {}

/** Whether the same call may succeed later. */
export function isPassing(error) {
    return error instanceof Unreachable
        || (error instanceof Refusal && (error.status === 429 || error.status >= 500));
}

/** A text that no other call uses, so that a call may be repeated without harm. */
export function makeToken() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Starts a chat.
 * @returns {Promise<{ContactId: string, ParticipantId: string, ParticipantToken: string}>}
 */
export async function startChat({ name, message, attributes }) {
    const answer = await call("_parley/start-chat", {
        ParticipantDetails: { DisplayName: name },
        InitialMessage: message ? { ContentType: "text/plain", Content: message } : undefined,
        Attributes: Object.keys(attributes).length > 0 ? attributes : undefined,
        ClientToken: makeToken(),
    });
    return answer.data.startChatResult;
}

/** Gives a socket's address and a connection token, or the token alone. */
export function createConnection(participantToken, types = ["WEBSOCKET", "CONNECTION_CREDENTIALS"]) {
    return call("participant/connection", { Type: types }, participantToken);
}

/** Sends a message; the same `clientToken` sends it once. */
export function sendMessage(connectionToken, content, clientToken) {
    const body = { ContentType: "text/plain", Content: content, ClientToken: clientToken };
    return call("participant/message", body, connectionToken);
}

/** Sends an event; `kind` is the end of its content type. */
export function sendEvent(connectionToken, kind, content) {
    const body = {
        ContentType: `application/vnd.amazonaws.connect.event.${kind}`,
        Content: content,
        ClientToken: makeToken(),
    };
    return call("participant/event", body, connectionToken);
}

/** Reads a page of the transcript. */
export function getTranscript(connectionToken, members) {
    return call("participant/transcript", members, connectionToken);
}

/** Leaves the chat, which ends it when the customer does. */
export function disconnect(connectionToken) {
    return call("participant/disconnect", { ClientToken: makeToken() }, connectionToken);
}

async function call(path, body, token) {
    const headers = { "Content-Type": "application/json" };
    if (token) headers["X-Amz-Bearer"] = token;
    let response;
    let answer;
    try {
        // Relative to the page, so that it also works below a path of a proxy.
        response = await fetch(new URL(path, document.baseURI), {
            method: "POST",
            headers,
            body: JSON.stringify(body),
            signal: AbortSignal.timeout(CALL_MILLISECONDS_MAX),
        });
        answer = await response.json();
    } catch {
        if (response && !response.ok) throw refusal(response, {});
        throw new Unreachable();
    }
    if (!response.ok) throw refusal(response, answer);
    return answer;
}

function refusal(response, answer) {
    const type = response.headers.get("x-amzn-ErrorType") ?? answer.__type ?? "";
    const message = answer.message ?? answer.Message ?? "";
    return new Refusal(response.status, type, message, retryAfter(response));
}

function retryAfter(response) {
    const text = response.headers.get("Retry-After");
    if (!text) return undefined;
    const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
    return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

"""#

private let file14 = #"""
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

"""#

private let file15 = #"""
// SPDX-License-Identifier: Apache-2.0
// The form that starts a chat.

import { MESSAGE_CHARACTERS_MAX, characters } from "./composer.js";
import { sentenceOfError } from "./sentences.js";
import { startChat } from "./service.js";

const NAME_CHARACTERS_MAX = 256;

export class StartForm {
    #section;
    #form;
    #attributes;
    #onStarted;
    #rows = 0;

    /** @param {(session: object) => void} onStarted called with what the chat goes on with */
    constructor(section, onStarted) {
        this.#section = section;
        this.#form = section.querySelector("form");
        this.#attributes = section.querySelector("#start-attributes");
        this.#onStarted = onStarted;
        this.#form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#start();
        });
        section.querySelector("#start-add").addEventListener("click", () => this.#addRow());
    }

    show() {
        this.#section.hidden = false;
        this.#form.elements.message.value = "";
        this.#form.elements.name.focus();
        this.#form.elements.name.select();
    }

    hide() {
        this.#section.hidden = true;
    }

    #addRow() {
        this.#rows += 1;
        const number = this.#rows;
        const row = document.createElement("li");
        const key = field("Attribute name", `attribute-${number}-key`);
        const value = field("Value", `attribute-${number}-value`);
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "quiet";
        remove.textContent = "Remove";
        remove.setAttribute("aria-label", `Remove attribute ${number}`);
        remove.addEventListener("click", () => {
            row.remove();
            this.#section.querySelector("#start-add").focus();
        });
        row.append(key, value, remove);
        this.#attributes.append(row);
        key.querySelector("input").focus();
    }

    async #start() {
        const request = this.#read();
        if (!request) return;
        const button = this.#section.querySelector("#start-submit");
        // It keeps the focus, so it is only marked as disabled.
        if (button.getAttribute("aria-disabled") === "true") return;
        button.setAttribute("aria-disabled", "true");
        button.textContent = "Starting …";
        try {
            const started = await startChat(request);
            this.#onStarted({
                name: request.name,
                contactId: started.ContactId,
                participantId: started.ParticipantId,
                participantToken: started.ParticipantToken,
            });
        } catch (error) {
            this.#say("start-error", `The chat was not started. ${sentenceOfError(error)}`);
        } finally {
            button.removeAttribute("aria-disabled");
            button.textContent = "Start chat";
        }
    }

    /** What was filled in; undefined, with a sentence at the field, when something is wrong. */
    #read() {
        const { name, message } = this.#form.elements;
        this.#say("start-error", "");
        const isRight = [
            this.#check(message, characters(message.value) > MESSAGE_CHARACTERS_MAX
                && `The message may have at most ${MESSAGE_CHARACTERS_MAX} characters.`),
            this.#check(name, !name.value.trim() ? "Write a name."
                : characters(name.value.trim()) > NAME_CHARACTERS_MAX
                    && `The name may have at most ${NAME_CHARACTERS_MAX} characters.`),
        ].every(Boolean);
        if (!isRight) return undefined;
        const attributes = {};
        for (const row of this.#attributes.children) {
            const [key, value] = row.querySelectorAll("input");
            if (key.value.trim()) attributes[key.value.trim()] = value.value;
        }
        return { name: name.value.trim(), message: message.value.trim(), attributes };
    }

    /** Says what is wrong with a field, if something is, and goes there. */
    #check(input, sentence) {
        this.#say(`${input.id}-error`, sentence || "");
        input.setAttribute("aria-invalid", String(Boolean(sentence)));
        if (sentence) input.focus();
        return !sentence;
    }

    #say(id, sentence) {
        this.#section.querySelector(`#${id}`).textContent = sentence;
    }
}

function field(text, id) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.id = id;
    input.autocomplete = "off";
    label.append(text, input);
    return label;
}

"""#

private let file16 = #"""
/* SPDX-License-Identifier: Apache-2.0 */

:root {
    color-scheme: light dark;
    --ground: #eef1f2;
    --surface: #ffffff;
    --line: #d5dbde;
    --text: #17212b;
    --quiet: #55626d;
    --accent: #0f766b;
    --accent-hover: #0b5f57;
    --on-accent: #ffffff;
    --bubble: #edf1f3;
    --danger: #b3261e;
    --warning-ground: #fdf3d8;
    --warning-text: #5b4300;
    --field-line: #7b8891;
    --shadow: 0 1px 2px rgb(20 33 43 / 6%), 0 12px 32px rgb(20 33 43 / 8%);
    --radius: 14px;
    font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
    color: var(--text);
    background: var(--ground);
}

@media (prefers-color-scheme: dark) {
    :root {
        --ground: #10161b;
        --surface: #182027;
        --line: #2c3841;
        --text: #e7ecef;
        --quiet: #a2afb8;
        --accent: #5ac8b8;
        --accent-hover: #7ad8ca;
        --on-accent: #06231f;
        --bubble: #25303a;
        --danger: #ff9b90;
        --warning-ground: #3a3013;
        --warning-text: #f4dfa6;
        --field-line: #7d8b95;
        --shadow: none;
    }
}

*,
*::before,
*::after {
    box-sizing: border-box;
}

[hidden] {
    display: none !important;
}

body {
    margin: 0;
    height: 100vh;
    height: 100dvh;
    min-width: 280px;
    display: flex;
    flex-direction: column;
}

h1,
h2,
p,
ul,
ol,
fieldset {
    margin: 0;
    padding: 0;
}

.unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
}

/* Frame */

.masthead {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    padding: 0.7rem 1.25rem;
}

.masthead h1 {
    font-size: 1.05rem;
    font-weight: 650;
    letter-spacing: -0.01em;
}

.masthead h1 span {
    margin-left: 0.35rem;
    font-weight: 400;
    color: var(--quiet);
}

.stage {
    flex: 1;
    min-height: 0;
    display: flex;
    justify-content: center;
    gap: 1.25rem;
    padding: 0 1.25rem 1.25rem;
}

.panel {
    position: relative;
    flex: 0 1 44rem;
    min-width: 0;
    display: flex;
    flex-direction: column;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    overflow: hidden;
}

.note {
    padding: 1rem;
}

/* Controls */

button,
input,
textarea {
    font: inherit;
    color: inherit;
}

button {
    min-height: 2.5rem;
    padding: 0.4rem 1rem;
    border: 1px solid transparent;
    border-radius: 9px;
    font-weight: 550;
    cursor: pointer;
    transition: background-color 120ms, border-color 120ms;
}

.primary {
    background: var(--accent);
    color: var(--on-accent);
}

.primary:hover {
    background: var(--accent-hover);
}

.primary[aria-disabled="true"] {
    cursor: progress;
    opacity: 0.7;
}

.quiet {
    background: none;
    color: var(--accent);
    border-color: var(--line);
}

.quiet:hover {
    border-color: var(--accent);
}

.danger {
    background: none;
    color: var(--danger);
    border-color: var(--line);
}

.danger:hover {
    border-color: var(--danger);
}

.danger.solid {
    background: var(--danger);
    color: var(--surface);
}

input,
textarea {
    width: 100%;
    padding: 0.5rem 0.75rem;
    background: var(--surface);
    border: 1px solid var(--field-line);
    border-radius: 9px;
    color: var(--text);
    resize: none;
}

::placeholder {
    color: var(--quiet);
    opacity: 1;
}

:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
}

h2:focus-visible {
    outline: none;
}

input:focus-visible,
textarea:focus-visible {
    outline-width: 2px;
    outline-offset: -1px;
    border-color: var(--accent);
}

[aria-invalid="true"] {
    border-color: var(--danger);
}

.error {
    color: var(--danger);
    font-size: 0.875rem;
}

.error:empty {
    display: none;
}

/* Start */

.start {
    display: flex;
    flex-direction: column;
    gap: 1.15rem;
    padding: 1.75rem;
    overflow-y: auto;
}

#start {
    flex-basis: 30rem;
    align-self: flex-start;
    max-height: 100%;
}

.start h2 {
    font-size: 1.35rem;
    letter-spacing: -0.015em;
    line-height: 1.2;
}

.lead {
    margin-top: -0.65rem;
    color: var(--quiet);
}

.field {
    display: flex;
    flex-direction: column;
    gap: 0.3rem;
    border: 0;
    min-width: 0;
}

.field > label,
.field > legend {
    font-weight: 550;
    padding: 0;
}

.optional {
    margin-left: 0.3rem;
    font-weight: 400;
    font-size: 0.875rem;
    color: var(--quiet);
}

.attributes ul {
    list-style: none;
    display: flex;
    flex-direction: column;
    gap: 0.6rem;
    margin: 0.3rem 0 0.6rem;
}

.attributes ul:empty {
    margin: 0.15rem 0;
}

.attributes li {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.5rem;
}

.attributes li label {
    flex: 1 1 8rem;
    font-size: 0.875rem;
    color: var(--quiet);
}

.attributes input {
    font-size: 1rem;
}

.attributes > .quiet {
    align-self: flex-start;
}

/* Dialog */

dialog {
    width: min(24rem, calc(100vw - 2rem));
    padding: 1.5rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    box-shadow: var(--shadow);
}

dialog::backdrop {
    background: rgb(10 16 20 / 50%);
}

dialog h2 {
    margin-bottom: 0.4rem;
    font-size: 1.15rem;
}

dialog p {
    color: var(--quiet);
}

.choices {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.6rem;
    margin-top: 1.25rem;
}

@media (width <= 40rem) {
    .masthead {
        padding: 0.5rem 0.9rem;
    }

    .stage {
        padding: 0;
    }

    .panel,
    #start {
        flex-basis: 100%;
        align-self: stretch;
        border-width: 1px 0 0;
        border-radius: 0;
    }

    .start {
        padding: 1.25rem 0.9rem;
    }
}

/* A phone's keyboard leaves little height: what can be spared goes. */
@media (height <= 30rem) {
    .masthead {
        display: none;
    }
}

@media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
        animation: none !important;
        transition: none !important;
    }
}

@media (forced-colors: active) {
    .bubble,
    .primary {
        border: 1px solid;
    }
}

"""#

private let file17 = #"""
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

"""#
