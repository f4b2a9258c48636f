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
