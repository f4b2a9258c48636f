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
