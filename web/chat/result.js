// Draws what the article says of an option, and the answers that it rests on.
import { button, el } from "./dom.js";
import { again, idsOf, quotation } from "./quotation.js";
import page from "./words.js";

const words = page.words;

/**
 * Options that neighbour each other under one condition and rest on one sentence share a card, in which it is quoted once.
 * @returns {object[][]} the messages of a turn, each alone but for those
 */
export function grouped(messages) {
  const groups = [];
  for (const message of messages) {
    if (shares(groups.at(-1)?.at(-1), message)) groups.at(-1).push(message);
    else groups.push([message]);
  }
  return groups;
}

function shares(before, message) {
  return before?.type === "result" && message.type === "result" && before.condition === message.condition && idsOf(before.quotes) === idsOf(message.quotes);
}

/** @param {object[]} options that rest on the same sentence */
export function resultOf(options, acts) {
  const { condition } = options[0];
  return el(
    "section",
    { class: "result" },
    condition ? el("p", { class: "if" }, `${words.if} ${condition}:`) : null,
    options.map((one, place) => option(one, place === 0 ? quotation(one.quotes) : again(one.quotes), acts)),
  );
}

function option(message, source, { change }) {
  return el(
    "div",
    { class: "option" },
    el("h2", {}, message.title),
    el("p", { class: "rating" }, el("span", { class: "label" }, `${words.rating}: `), el("strong", { class: `chip ${message.rating}` }, message.wording)),
    source,
    el("p", { class: "ours" }, el("span", { class: "label" }, `${words.ours}: `), message.ours),
    message.cautions.map((caution) => el("p", { class: "caution" }, caution)),
    because(message.because ?? [], change),
  );
}

/** The answers that an option rests on, each with a way to change it. */
function because(items, change) {
  if (items.length === 0) return null;
  const rows = items.map((item) => el("li", {}, el("span", {}, item.text), changeButton(item, change)));
  return el("div", { class: "because" }, el("p", { class: "label" }, `${words.because}:`), el("ul", { class: "rows" }, rows));
}

export function changeButton(item, change) {
  return button(words.change, () => change(item.fact), {
    class: "link",
    "aria-label": `${words.change}: ${item.text}`,
  });
}
