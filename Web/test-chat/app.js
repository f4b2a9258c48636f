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
