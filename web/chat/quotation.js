// Text as it stands in a message: our words as ours, the article's sentences set off and to the letter.
import { el } from "./dom.js";
import page from "./words.js";

const words = page.words;
/** Sentences short enough to stand within a line of ours: the article's title. */
const INLINE = new Set(["T0"]);
const NUMBERS = [page.number, page.crisis].filter((number) => /^\d{3,}$/.test(number ?? ""));
const NUMBER = new RegExp(`(?<!\\d)(${NUMBERS.join("|")})(?!\\d)`);

/** The text of a message: our words as paragraphs, each quotation set off. */
export function pieces(message) {
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

export function paragraph(text) {
  return el("p", {}, ...linked(text));
}

/** Each number to call in a text becomes a link that calls it. */
export function linked(text) {
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
    el("figcaption", {}, el("cite", {}, `${words.source}, ${idsOf(quotes)}`), links(quotes)),
  );
}

/** Where the words are that stand above already. */
export function again(quotes) {
  return el("p", { class: "again" }, `${words.again}: ${idsOf(quotes)}`);
}

export function idsOf(quotes) {
  return quotes.map((quote) => quote.sentence).join(", ");
}

function links(quotes) {
  return quotes
    .filter((quote) => quote.link)
    .map((quote) =>
      el("span", {}, " ", el("a", { href: quote.link, rel: "noopener noreferrer", target: "_blank" }, words.more)),
    );
}
