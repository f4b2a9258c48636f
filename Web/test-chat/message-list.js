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
