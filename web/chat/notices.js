// Two lines beside the conversation: how it goes, and what went wrong.
import { el } from "./dom.js";
import { paragraph } from "./quotation.js";
import page from "./words.js";

const words = page.words;

export class Notices {
  constructor() {
    this.state = el("p", { class: "state", role: "status" });
    this.trouble = el("div", { class: "trouble", role: "alert" });
  }

  say(text) {
    show(this.state, text, text);
  }

  /** What went wrong, what to do in an emergency where the words do not reach the server, and what to press. */
  warn(lines, ...buttons) {
    const said = el("div", {}, lines.map((line) => paragraph(line)), buttons);
    show(this.trouble, said.textContent, said);
  }

  /** Says why a message could not be sent. */
  explain(failure) {
    this.warn(reasonOf(failure));
  }

  clear() {
    this.say("");
    this.warn([]);
  }
}

/** @returns {string[]} what to say of a failure, the line on emergencies last where nothing gets through */
export function reasonOf(failure) {
  const late = { offline: words.offline, busy: words.busy, away: words.trouble }[failure.kind];
  if (late) return [late, failure.emergency || words["in-emergency"]];
  if (failure.kind === "gone") return [words.gone];
  return [failure.status === 422 || failure.status === 413 ? words["too-long"] : words.refused];
}

/** What stands there already is not said again, so a trouble that lasts is announced once. */
function show(place, text, node) {
  if (place.textContent === text) return;
  place.replaceChildren(...(text ? [node] : []));
}
