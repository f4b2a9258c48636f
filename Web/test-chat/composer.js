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
