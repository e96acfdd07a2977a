// What the page keeps over a reload: the conversation's key, and the messages not yet answered.
// It lives in sessionStorage, so it goes when the tab is closed; the address never shows it.

const NAME = "vte-chat";

export class Memory {
  #kept;

  constructor(server) {
    this.name = `${NAME} ${server}`;
    this.#kept = this.#read();
  }

  /** {id, token}, or null. */
  get key() {
    return this.#kept.key;
  }

  set key(key) {
    this.#kept = { key, waiting: [] };
    this.#write();
  }

  /** Messages that the server has not answered, oldest first. */
  get waiting() {
    return this.#kept.waiting;
  }

  add(message) {
    this.#kept.waiting.push(message);
    this.#write();
  }

  answered(message) {
    this.#kept.waiting = this.#kept.waiting.filter((one) => one.messageId !== message.messageId);
    this.#write();
  }

  forget() {
    this.key = null;
  }

  #read() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.name));
      return { key: kept?.key ?? null, waiting: kept?.waiting ?? [] };
    } catch {
      return { key: null, waiting: [] };
    }
  }

  #write() {
    try {
      sessionStorage.setItem(this.name, JSON.stringify(this.#kept));
    } catch {
      // A page without storage still works; only a reload forgets.
    }
  }
}
