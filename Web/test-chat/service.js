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
