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
