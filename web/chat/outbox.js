// Sends the patient's messages one after the other, each until it is answered. Each has its own id, so the
// server takes it once however often it comes.

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

export class Outbox {
  _running = false;
  _wake = () => {};

  /** @param {{answered: Function, failed: Function}} page hears of each turn and of each trouble */
  constructor(client, memory, page) {
    this.client = client;
    this.memory = memory;
    this.page = page;
    window.addEventListener("online", () => this._wake());
  }

  send(message) {
    this.memory.add(message);
    return this.empty();
  }

  /** Sends all that waits. */
  async empty() {
    if (this._running) return;
    this._running = true;
    let waitMs = FIRST_WAIT_MS;
    while (this.memory.key && this.memory.waiting.length > 0) {
      const message = this.memory.waiting[0];
      try {
        const turn = await this.client.send(this.memory.key, message);
        this.memory.answered(message);
        waitMs = FIRST_WAIT_MS;
        this.page.answered(turn, message);
      } catch (failure) {
        if (failure.kind === "gone" || failure.kind === "refused") {
          this.memory.answered(message);
          this.page.failed(failure, message);
          continue;
        }
        this.page.failed(failure, message);
        await this._pause(Math.max(waitMs, failure.waitMs));
        waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS);
      }
    }
    this._running = false;
  }

  _pause(ms) {
    return new Promise((resume) => {
      const timer = setTimeout(resume, ms);
      this._wake = () => {
        clearTimeout(timer);
        resume();
      };
    });
  }
}
