// Ways to take the result along: print it, save it as PDF or text, copy it.
import { button, el } from "./dom.js";
import page from "./words.js";

const words = page.words;
const NAME = "blood-clots";

export class Keep {
  /** @param {Function} say tells the patient how it went */
  constructor(client, memory, say) {
    this.client = client;
    this.memory = memory;
    this.say = say;
  }

  buttons() {
    return [
      button(words.print, () => window.print()),
      button(words["save-pdf"], () => this._save("application/pdf", "pdf")),
      button(words["save-text"], () => this._save("text/plain", "txt")),
      button(words.copy, () => this._copy()),
    ];
  }

  async _save(type, ending) {
    const file = await this._fetch(type);
    if (!file) return;
    const address = URL.createObjectURL(file);
    el("a", { href: address, download: `${NAME}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    this.say(words.saved);
  }

  async _copy() {
    const file = await this._fetch("text/plain");
    if (!file) return;
    try {
      await navigator.clipboard.writeText(await file.text());
      this.say(words.copied);
    } catch {
      this.say(words["not-copied"]);
    }
  }

  async _fetch(type) {
    this.say(words.working);
    try {
      return await this.client.summary(this.memory.key, type);
    } catch {
      this.say(words.away);
      return null;
    }
  }
}
