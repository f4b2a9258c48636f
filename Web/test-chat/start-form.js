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
