// Sends the patient's messages one after the other, each until it is answered. Each has its own id, so the
// server takes it once however often it comes.
import { Patience } from "./patience.js";

export class Outbox {
  _running = false;
  _patience = new Patience();

  /** @param {{answered: Function, failed: Function}} page hears of each turn and of each trouble */
  constructor(client, memory, page) {
    this.client = client;
    this.memory = memory;
    this.page = page;
  }

  send(message) {
    this.memory.add(message);
    return this._empty();
  }

  /** The conversation is over: what waits for it is not waited for. */
  stop() {
    this._patience.wake();
  }

  /**
   * Sends what waits from before a reload, and shows none of it: it stands in the transcript then.
   * @returns {Promise<{taken: number, refused: object[]}>}
   */
  async catchUp() {
    const refused = [];
    let taken = 0;
    for (let message; (message = this.memory.waiting[0]); this.memory.answered(message)) {
      try {
        await this.client.send(this.memory.key, message);
        taken++;
      } catch (failure) {
        if (failure.kind !== "refused") throw failure;
        refused.push(message);
      }
    }
    return { taken, refused };
  }

  async _empty() {
    if (this._running) return;
    this._running = true;
    while (this.memory.key && this.memory.waiting.length > 0) await this._try(this.memory.key, this.memory.waiting[0]);
    this._running = false;
  }

  async _try(key, message) {
    try {
      const turn = await this.client.send(key, message);
      if (this._done(key, message)) this.page.answered(turn, message);
    } catch (failure) {
      if (failure.final) {
        if (this._done(key, message)) this.page.failed(failure, message);
      } else if (key === this.memory.key) {
        this.page.failed(failure, message);
        await this._patience.pause(failure.waitMs);
      }
    }
  }

  /** Whether it was still waited for: the conversation may have been erased meanwhile. */
  _done(key, message) {
    if (key !== this.memory.key) return false;
    this.memory.answered(message);
    this._patience.rest();
    return true;
  }
}
