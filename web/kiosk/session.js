// A conversation at the kiosk. A message is sent until it is answered, however long the server is away.
import { freshId } from "../chat/dom.js";
import { Patience } from "../chat/patience.js";

const PATIENT_TRIES = 2;
const LAST_TRIES = 3;

export class Session {
  constructor(client, { id, token }) {
    this.client = client;
    this.key = { id, token };
    this.patience = new Patience();
  }

  /**
   * @param {Function} late is told of each failure once a few tries were in vain
   * @returns {Promise<object|null>} the turn; null when the session ended meanwhile
   */
  async send(message, late) {
    const sent = { ...message, messageId: freshId() };
    this.patience.rest();
    while (!this.over) {
      try {
        return await this.client.send(this.key, sent);
      } catch (failure) {
        if (this.over) return null;
        if (failure.final) throw failure;
        if (this.patience.tries >= PATIENT_TRIES) late(failure);
        await this.patience.pause(failure.waitMs);
      }
    }
    return null;
  }

  /** Tells the server that somebody is still there. */
  touch() {
    this.client.transcript(this.key).catch(() => {});
  }

  /** From now on nothing more is sent. */
  close() {
    this.over = true;
    this.patience.wake();
  }

  /** Has the server erase it; fails while the server is away. */
  async erase() {
    const patience = new Patience();
    for (;;) {
      try {
        return await this.client.end(this.key);
      } catch (failure) {
        if (failure.final) return null;
        if (patience.tries + 1 >= LAST_TRIES) throw failure;
        await patience.pause(failure.waitMs);
      }
    }
  }
}
