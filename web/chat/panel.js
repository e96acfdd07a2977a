// The chat behind a button: the button, and the panel that it opens.
import { button, el } from "./dom.js";
import page from "./words.js";

const words = page.words;

export class Panel {
  /** @param {{opened: Function, closed: Function}} page hears of it */
  constructor(chat, opened, page) {
    this.page = page;
    this.launcher = button(words.open, () => this.open(), { class: "launcher", "aria-expanded": "false" });
    const close = button(words.close, () => this.close(), { class: "link close" });
    this.frame = el("div", { class: "panel", role: "dialog", "aria-label": words.title, tabindex: -1, onkeydown: (key) => this._key(key) }, close, chat);
    this.nodes = [this.launcher, this.frame];
    this.opened = opened;
    this._draw();
  }

  open() {
    this.opened = true;
    this._draw();
    this.page.opened();
    this.frame.focus();
  }

  close() {
    this.opened = false;
    this._draw();
    this.launcher.focus();
    this.page.closed();
  }

  _key(key) {
    if (key.key === "Escape" && !key.defaultPrevented) this.close();
  }

  _draw() {
    this.frame.hidden = !this.opened;
    this.launcher.hidden = this.opened;
    this.launcher.setAttribute("aria-expanded", String(this.opened));
  }
}
