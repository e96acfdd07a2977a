// What the page keeps over a reload: the conversation's key, and the messages not yet answered.
// It lives in sessionStorage, so it goes when the tab is closed; the address never shows it.

const NAME = "vte-chat";

export class Memory {
  _kept;

  constructor(server) {
    this.name = `${NAME} ${server}`;
    this._kept = this._read();
  }

  /** {id, token}, or null. */
  get key() {
    return this._kept.key;
  }

  set key(key) {
    this._kept = { key, waiting: [] };
    this._write();
  }

  /** Messages that the server has not answered, oldest first. */
  get waiting() {
    return this._kept.waiting;
  }

  add(message) {
    this._kept.waiting.push(message);
    this._write();
  }

  answered(message) {
    this._kept.waiting = this._kept.waiting.filter((one) => one.messageId !== message.messageId);
    this._write();
  }

  forget() {
    this.key = null;
  }

  _read() {
    try {
      const kept = JSON.parse(window.sessionStorage.getItem(this.name));
      return { key: kept?.key ?? null, waiting: kept?.waiting ?? [] };
    } catch {
      return { key: null, waiting: [] };
    }
  }

  _write() {
    try {
      window.sessionStorage.setItem(this.name, JSON.stringify(this._kept));
    } catch {
      // A page without storage still works; only a reload forgets.
    }
  }
}
