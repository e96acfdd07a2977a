// Draws what the assistant said: our words as ours, the article's words as the article's.
import { el, button } from "./dom.js";
import page from "./words.js";

const words = page.words;
/** Sentences short enough to stand within a line of ours: the article's title. */
const INLINE = new Set(["T0"]);
const HIDDEN_WELCOME = "welcome.";

/** @returns {HTMLElement} one turn's messages; the question's choices are not among them */
export function turnOf(messages, acts) {
  return el("div", { class: "turn" }, messages.map((message) => draw(message, acts)));
}

function draw(message, acts) {
  switch (message.type) {
    case "care":
      return el("aside", { class: "care" }, el("h2", {}, words.care), el("p", {}, ...linked(message.text)));
    case "question":
      return question(message);
    case "result":
      return result(message, acts);
    case "disclaimer":
      return disclaimer(message);
    case "emergency":
      return alarmOf([message], {});
    default:
      return said(message, acts);
  }
}

function said(message, { change }) {
  const place = message.topic?.startsWith(HIDDEN_WELCOME) ? "said welcome" : "said";
  const node = el("div", { class: message.note ? "said note" : place, "data-topic": message.topic ?? null });
  node.append(...pieces(message));
  if (message.items) node.append(list(message, change));
  return node;
}

function list(message, change) {
  if (message.topic === "result.questions") {
    return el("ul", { class: "ticks" }, message.items.map((item) => tick(item.text)));
  }
  return el(
    "ul",
    { class: message.items.some((item) => item.fact) ? "rows" : null },
    message.items.map((item) =>
      el("li", {}, el("span", {}, item.text), item.fact ? changeButton(item, change) : null),
    ),
  );
}

function changeButton(item, change) {
  return button(words.change, () => change(item.fact), {
    class: "link",
    "aria-label": `${words.change}: ${item.text}`,
  });
}

function tick(text) {
  return el("li", {}, el("label", {}, el("input", { type: "checkbox" }), el("span", {}, text)));
}

/** The text of a message: our words as paragraphs, each quotation set off. */
function pieces(message) {
  if (!message.parts) return [paragraph(plain(message))];
  const quotes = new Map((message.quotes ?? []).map((quote) => [quote.sentence, quote]));
  const nodes = [];
  let line = null;
  for (const part of message.parts) {
    const inline = part.quote && INLINE.has(part.quote);
    if (part.quote && !inline) {
      nodes.push(quotation([quotes.get(part.quote)]));
      line = null;
    } else if (line || inline || part.ours.trim()) {
      line ??= nodes[nodes.push(paragraph("")) - 1];
      line.append(...(inline ? [el("q", {}, quotes.get(part.quote).text)] : linked(part.ours)));
    }
  }
  return nodes;
}

function plain(message) {
  return message.items ? message.text.split("\n- ")[0] : message.text;
}

function paragraph(text) {
  return el("p", {}, ...linked(text));
}

const NUMBERS = [page.number, page.crisis].filter((number) => /^\d{3,}$/.test(number ?? ""));
const NUMBER = new RegExp(`(?<!\\d)(${NUMBERS.join("|")})(?!\\d)`);

/** Each number to call in a text becomes a link that calls it. */
function linked(text) {
  if (NUMBERS.length === 0) return [text];
  return text
    .split(NUMBER)
    .map((piece) => (NUMBERS.includes(piece) ? el("a", { href: `tel:${piece}`, class: "tel" }, piece) : piece));
}

/** Sentences of the article, to the letter, with where they stand. */
export function quotation(quotes) {
  return el(
    "figure",
    { class: "quote" },
    el("blockquote", { cite: "https://www.radiologyinfo.org" }, quotes.map((quote) => el("p", {}, quote.text))),
    el("figcaption", {}, el("cite", {}, `${words.source}, ${quotes.map((quote) => quote.sentence).join(", ")}`), links(quotes)),
  );
}

function links(quotes) {
  return quotes
    .filter((quote) => quote.link)
    .map((quote) =>
      el("span", {}, " ", el("a", { href: quote.link, rel: "noopener noreferrer", target: "_blank" }, words.more)),
    );
}

function question(message) {
  return el("h2", { class: "question" }, message.text);
}

function result(message, { change }) {
  return el(
    "section",
    { class: "result" },
    message.condition ? el("p", { class: "if" }, `${words.if} ${message.condition}:`) : null,
    el("h2", {}, message.title),
    el("p", { class: "rating" }, el("span", { class: "label" }, `${words.rating}: `), el("strong", { class: `chip ${message.rating}` }, message.wording)),
    quotation(message.quotes),
    el("p", { class: "ours" }, el("span", { class: "label" }, `${words.ours}: `), message.ours),
    message.cautions.map((caution) => el("p", { class: "caution" }, caution)),
    because(message.because ?? [], change),
  );
}

/** The answers that an entry rests on, each with a way to change it. */
function because(items, change) {
  if (items.length === 0) return null;
  const rows = items.map((item) => el("li", {}, el("span", {}, item.text), changeButton(item, change)));
  return el("div", { class: "because" }, el("p", { class: "label" }, `${words.because}:`), el("ul", { class: "rows" }, rows));
}

function disclaimer(message) {
  const own = message.parts.filter((part) => part.ours).map((part) => part.ours.trim());
  return el("section", { class: "disclaimer" }, paragraph(own.filter(Boolean).join(" ")), quotation(message.quotes));
}

/** One card for all that an emergency turn says, the number first. */
export function alarmOf(messages, { command, dismiss }) {
  const goOn = dismiss ? messages.flatMap((message) => message.choices ?? []) : [];
  const harm = messages.some((message) => message.kind === "self-harm");
  const dial = el("a", { class: "call", href: `tel:${page.number}` }, words.call);
  return el(
    "section",
    { class: "alarm", "aria-label": words.emergency },
    el("h2", {}, words.emergency),
    harm ? null : el("p", {}, dial),
    messages.flatMap((message) => pieces(message)),
    goOn.length ? el("div", { class: "goon" }, goOn.map((one) => button(one.label, () => command(one.command, one.label)))) : null,
    dismiss ? button(words.close, dismiss, { class: "link goon" }) : null,
  );
}
