// Where the patient answers: the choices of the question, why it is asked, and a field for their own words.
import { el, button } from "./dom.js";
import page from "./words.js";

const words = page.words;
const LONGEST = 2000;

export class Answer {
  /** @param {{choose: Function, say: Function}} acts */
  constructor(acts) {
    this.acts = acts;
    this.choices = el("div", { class: "choices" });
    this.field = el("textarea", { id: "typed", rows: 1, maxlength: LONGEST, autocomplete: "off", oninput: () => this._grow(), onkeydown: (key) => this._enter(key) });
    this.sendButton = el("button", { type: "submit", class: "send" }, words.send);
    this.form = el(
      "form",
      { onsubmit: (event) => this._submit(event) },
      el("label", { for: "typed" }, words.type),
      el("div", { class: "line" }, this.field, this.sendButton),
    );
    this.group = el("fieldset", { tabindex: -1, "aria-label": words.answer }, this.choices, this.form);
    this.node = el("div", { class: "answer" }, this.group);
  }

  /** Offers the choices of a question, or only the field when there is none. */
  offer(question) {
    this.group.setAttribute("aria-label", question?.text ?? words.answer);
    this.choices.replaceChildren(...(question ? this._buttons(question) : []));
  }

  /** Asks out of turn: a heading before the choices, buttons after them. */
  head(text, ...buttons) {
    this.group.setAttribute("aria-label", text);
    this.choices.prepend(el("h2", { class: "question" }, text));
    this.choices.append(...buttons);
    this.focus();
    this.node.scrollIntoView({ block: "center" });
  }

  _buttons(question) {
    const offered = question.choices.map((choice) => this._choice(question.fact, choice));
    const why = el("details", { class: "why" }, el("summary", {}, words.why), el("p", {}, question.why), el("p", {}, question.help));
    return [why, ...offered];
  }

  _choice(fact, choice) {
    return button(
      [el("span", { class: "choice-label" }, choice.label), choice.hint ? el("span", { class: "hint" }, choice.hint) : null],
      () => this.acts.choose(fact, choice),
      { class: "choice" },
    );
  }

  /** Moves the focus to the place of the answer after a press took its button away. */
  focus() {
    this.group.focus({ preventScroll: true });
  }

  _enter(key) {
    if (key.key === "Enter" && !key.shiftKey && !key.isComposing) this._submit(key);
  }

  _submit(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    if (!text) return this.field.focus();
    this.field.value = "";
    this._grow();
    this.acts.say(text);
  }

  /** Puts words back that could not be sent, unless others are typed by now. */
  giveBack(text) {
    if (!this.field.value.trim()) this.field.value = text;
    this._grow();
  }

  _grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight + 2, 160)}px`;
  }
}
