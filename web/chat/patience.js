// Waits between tries: longer each time, and no longer than until the net comes back.

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

export class Patience {
  _wake = () => {};

  constructor() {
    this.tries = 0;
    window.addEventListener("online", () => this.wake());
  }

  /** @param {number} least milliseconds that the server asked for */
  pause(least = 0) {
    const ms = Math.min(FIRST_WAIT_MS * 2 ** this.tries++, LONGEST_WAIT_MS);
    return new Promise((resume) => {
      const timer = setTimeout(resume, Math.max(ms, least));
      this._wake = () => {
        clearTimeout(timer);
        resume();
      };
    });
  }

  wake() {
    this._wake();
  }

  /** It went well: the next wait is short again. */
  rest() {
    this.tries = 0;
  }
}
