// What was said, in order, in a live region: each message is read aloud once, and what is drawn again is not.
import { el } from "./dom.js";
import page from "./words.js";

const words = page.words;
const LONGEST_QUIET_MS = 500;

export class Log {
  constructor() {
    this.list = el("ol", { class: "log" });
    this.node = el("div", { role: "log", "aria-label": words.title }, this.list);
  }

  assistant(...inside) {
    this.list.append(el("li", { class: "assistant" }, ...inside));
  }

  patient(text) {
    const node = el("li", { class: "patient" }, el("span", { class: "who" }, `${words.you}: `), el("p", {}, text));
    this.list.append(node);
    return node;
  }

  /** What the patient said, until the server has it. */
  waiting(message, label) {
    this.patient(label).dataset.message = message.messageId;
  }

  arrived(message) {
    const node = this._of(message);
    node?.classList.remove("late");
    node?.removeAttribute("data-message");
  }

  takeBack(message) {
    this._of(message)?.remove();
  }

  /** Shows which messages still wait. */
  late() {
    this.list.querySelectorAll("[data-message]").forEach((one) => one.classList.add("late"));
  }

  busy(on) {
    this.node.setAttribute("aria-busy", String(on));
  }

  clear() {
    this.list.replaceChildren();
  }

  /** The start of what was said last. */
  get newest() {
    const last = this.list.lastElementChild;
    return last?.previousElementSibling ?? last;
  }

  get long() {
    return this.list.children.length > 1;
  }

  _of(message) {
    return this.list.querySelector(`[data-message="${message.messageId}"]`);
  }
}

/** Changes live regions without their being read aloud; done once the browser has drawn the change. */
export async function quietly(regions, change) {
  regions.forEach((one) => one.setAttribute("aria-live", "off"));
  change();
  await drawn();
  regions.forEach((one) => one.removeAttribute("aria-live"));
}

/** A page in the background is not drawn, so it is not waited for long. */
function drawn() {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, LONGEST_QUIET_MS);
  });
}
