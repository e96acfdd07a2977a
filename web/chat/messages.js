// Draws what the assistant said in one turn.
import { alarmOf } from "./alarm.js";
import { el } from "./dom.js";
import { linked, paragraph, pieces, quotation } from "./quotation.js";
import { changeButton, grouped, resultOf } from "./result.js";
import page from "./words.js";

const words = page.words;
const WELCOME = "welcome.";
const QUESTIONS = "result.questions";

/** @returns {HTMLElement} one turn's messages; the question's choices are not among them */
export function turnOf(messages, acts) {
  return el("div", { class: "turn" }, grouped(messages).map((group) => draw(group, acts)));
}

function draw(group, acts) {
  const [message] = group;
  switch (message.type) {
    case "care":
      return el("aside", { class: "care" }, el("h2", {}, words.care), el("p", {}, ...linked(message.text)));
    case "question":
      return el("h2", { class: "question" }, message.text);
    case "result":
      return resultOf(group, acts);
    case "disclaimer":
      return disclaimer(message);
    case "emergency":
      return alarmOf(group);
    default:
      return said(message, acts);
  }
}

function said(message, { change }) {
  const place = message.topic?.startsWith(WELCOME) ? "said welcome" : "said";
  const node = el("div", { class: message.note ? "said note" : place, "data-topic": message.topic ?? null });
  node.append(...pieces(message));
  if (message.items) node.append(list(message, change));
  return node;
}

function list(message, change) {
  if (message.topic === QUESTIONS) return el("ul", { class: "ticks" }, message.items.map((item) => tick(item.text)));
  return el(
    "ul",
    { class: message.items.some((item) => item.fact) ? "rows" : null },
    message.items.map((item) => el("li", {}, el("span", {}, item.text), item.fact ? changeButton(item, change) : null)),
  );
}

function tick(text) {
  return el("li", {}, el("label", {}, el("input", { type: "checkbox" }), el("span", {}, text)));
}

function disclaimer(message) {
  const own = message.parts.filter((part) => part.ours).map((part) => part.ours.trim());
  return el("section", { class: "disclaimer" }, paragraph(own.filter(Boolean).join(" ")), quotation(message.quotes));
}
