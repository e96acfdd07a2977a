// One card for all that an emergency turn says, the number first.
import { button, el } from "./dom.js";
import { pieces } from "./quotation.js";
import page from "./words.js";

const words = page.words;

/** @param {{command?: Function, dismiss?: Function}} acts none where it is only to be read */
export function alarmOf(messages, { command, dismiss } = {}) {
  const goOn = command ? messages.flatMap((message) => message.choices ?? []) : [];
  const harm = messages.some((message) => message.kind === "self-harm");
  const dial = el("a", { class: "call", href: `tel:${page.number}` }, words.call);
  return el(
    "div",
    { class: "alarm" },
    el("h2", {}, words.emergency),
    harm ? null : el("p", {}, dial),
    messages.flatMap((message) => pieces(message)),
    goOn.length ? el("div", { class: "goon" }, goOn.map((one) => button(one.label, () => command(one.command, one.label)))) : null,
    dismiss ? button(words.close, dismiss, { class: "link goon" }) : null,
  );
}
