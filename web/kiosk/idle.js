// Watches whether somebody is still there: after a while without a touch it asks, and at last it says that they went.
import { button, el } from "../chat/dom.js";
import { settings } from "./settings.js";
import words from "./words.js";

const TOUCHES = ["pointerdown", "keydown", "wheel"];
const SECOND_MS = 1_000;

export class Idle {
  /** @param {{touched: Function, gone: Function}} page hears when somebody went on after the question, and when nobody did */
  constructor(page) {
    this.page = page;
    this.count = el("p", { role: "timer" });
    this.dialog = el(
      "dialog",
      { class: "warning", role: "alertdialog", "aria-labelledby": "still-there" },
      el("h2", { id: "still-there" }, words["still-there"]),
      this.count,
      button(words["go-on"], () => this._seen()),
    );
    this.dialog.addEventListener("cancel", (event) => event.preventDefault());
    this.watching = false;
    for (const touch of TOUCHES) window.addEventListener(touch, () => this._seen(), { passive: true });
  }

  watch() {
    this.watching = true;
    this._rest();
  }

  stop() {
    this.watching = false;
    clearTimeout(this.timer);
    clearInterval(this.ticking);
    this.dialog.remove();
  }

  _rest() {
    clearTimeout(this.timer);
    clearInterval(this.ticking);
    this.timer = setTimeout(() => this._ask(), settings.idleMs);
  }

  _seen() {
    if (!this.watching) return;
    if (this.dialog.open) {
      this.dialog.close();
      this.dialog.remove();
      this.page.touched();
    }
    this._rest();
  }

  _ask() {
    const end = Date.now() + settings.warnMs;
    this._tell(end);
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.ticking = setInterval(() => {
      if (Date.now() < end) return this._tell(end);
      this.stop();
      this.page.gone();
    }, SECOND_MS / 4);
  }

  _tell(end) {
    const left = Math.max(1, Math.ceil((end - Date.now()) / SECOND_MS));
    const text = words["wipe-soon"].replace("{count}", left);
    if (this.count.textContent !== text) this.count.textContent = text;
  }
}
