// The whole article, and its disclaimer, in a dialog of their own.
import { el, button } from "./dom.js";
import page from "./words.js";

const words = page.words;

export class Article {
  _source = null;

  constructor(client) {
    this.client = client;
    this.title = el("h2", { id: "article-title" });
    this.text = el("div", { class: "article" });
    this.node = el(
      "dialog",
      { "aria-labelledby": "article-title", class: "sheet" },
      el("div", { class: "sheet-head" }, this.title, button(words.close, () => this.node.close())),
      this.text,
    );
  }

  /** @param {"article"|"disclaimer"} part */
  async open(part) {
    this.title.textContent = part === "article" ? words.article : words.disclaimer;
    this.text.replaceChildren(el("p", {}, words.working));
    if (!this.node.open) this.node.showModal();
    try {
      this._source ??= await this.client.source();
      this.text.replaceChildren(...this._draw(part));
    } catch {
      this.text.replaceChildren(el("p", { role: "alert" }, words.away));
    }
  }

  _draw(part) {
    const source = this._source;
    const starts = part === "article" ? ["T", "S", "A", "D", "C"] : ["D", "C", "A"];
    return starts.map((start) =>
      el(
        "blockquote",
        { class: `part-${start}`, cite: source.address },
        source.sentences.filter((one) => one.id.startsWith(start)).map((one) => this._sentence(one)),
      ),
    );
  }

  _sentence(one) {
    const link = one.link
      ? el("a", { href: one.link, rel: "noopener noreferrer", target: "_blank" }, words.more)
      : null;
    return el("p", {}, one.text, " ", el("small", {}, one.id), link ? " " : null, link);
  }
}
