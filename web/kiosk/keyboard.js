// Keys on the screen, for those who want to type.
import { button, el } from "../chat/dom.js";
import page from "../chat/words.js";
import words from "./words.js";

const ROWS = ["1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm,.?"];
const LONGEST = 2000;

export class Keyboard {
  /** @param {{say: Function, close: Function}} page takes the words, and puts the keys away */
  constructor({ say, close }) {
    this.say = say;
    this.field = el("textarea", { id: "typed", rows: 2, maxlength: LONGEST, autocomplete: "off", inputmode: "none", spellcheck: "false" });
    const rows = ROWS.map((row) => el("div", { class: "row" }, Array.from(row, (key) => this._key(key))));
    const last = el(
      "div",
      { class: "row" },
      button(words["put-away"], close),
      button(words.space, () => this._put(" "), { class: "space" }),
      button(words.delete, () => this._erase()),
      button(page.words.send, () => this._send(), { class: "send" }),
    );
    this.node = el("section", { class: "keyboard", "aria-label": words.typing }, el("label", { for: "typed" }, words.typing), this.field, rows, last);
  }

  /** With words that were typed before, if any. */
  start(text) {
    this.field.value = text;
    this.field.focus();
  }

  _key(key) {
    return button(key, () => this._put(key), { class: "key" });
  }

  _put(text) {
    this.field.setRangeText(text, this.field.selectionStart, this.field.selectionEnd, "end");
    this.field.focus();
  }

  _erase() {
    const at = this.field.selectionStart;
    const from = this.field.selectionEnd > at ? at : Math.max(0, at - 1);
    this.field.setRangeText("", from, this.field.selectionEnd, "end");
    this.field.focus();
  }

  _send() {
    const text = this.field.value.trim();
    if (text) this.say(text);
    else this.field.focus();
  }
}
