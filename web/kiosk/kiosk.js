// The kiosk, for whoever stands before it. What is told is kept in this object alone, never in the browser's storage,
// and is wiped here and on the server when the patient is finished or has gone.
import { Client } from "../chat/client.js";
import { reasonOf } from "../chat/notices.js";
import { Idle } from "./idle.js";
import { Keyboard } from "./keyboard.js";
import { Screens } from "./screens.js";
import { Session } from "./session.js";
import { Voice } from "./voice.js";
import words from "./words.js";

const AGAIN_MS = 5_000;

export class Kiosk {
  constructor(place) {
    this.place = place;
    this.client = new Client(location.origin);
    this.voice = new Voice();
    this.idle = new Idle({ touched: () => this.session?.touch(), gone: () => this.wipe() });
    this.session = null;
    this.screens = new Screens(place, this._acts(), this.voice);
  }

  _acts() {
    return {
      start: () => this._start(),
      send: (message) => this._send(message),
      change: (fact) => this._draw(() => this.screens.change(fact)),
      keep: () => this._turn(this.last),
      type: (text) => this._type(text),
      read: (press) => this._read(press),
      finish: () => this.wipe(),
    };
  }

  /** The screen that waits for somebody. */
  attract() {
    this.idle.stop();
    this._draw(() => this.screens.attract());
  }

  async _start() {
    this.screens.busy(true);
    try {
      const turn = await this.client.start("kiosk");
      this.session = new Session(this.client, turn);
      this.idle.watch();
      this._welcome(turn);
    } catch {
      this._away(null);
    } finally {
      this.screens.busy(false);
    }
  }

  _welcome(turn) {
    const asked = turn.messages.filter((one) => one.type === "question");
    this.last = { ...turn, messages: asked };
    this._draw(() => this.screens.welcome(turn, () => this._turn(this.last)));
  }

  async _send(message) {
    const { session } = this;
    this.screens.busy(true);
    try {
      const turn = await session.send(message, (failure) => this._late(failure, message));
      if (session === this.session) this._turn(turn);
    } catch (failure) {
      if (session === this.session) this._failed(failure, message);
    } finally {
      if (session === this.session) this.screens.busy(false);
    }
  }

  _turn(turn) {
    this.last = turn;
    this._draw(() => this.screens.turn(turn));
  }

  /** It is sent on and on, and what was typed stays in sight. */
  _late(failure, { text }) {
    if (document.body.className === "late") return;
    this.screens.busy(false);
    this._draw(() => this.screens.late(reasonOf(failure)[0], text));
  }

  _failed(failure, message) {
    if (failure.kind === "gone") return this._draw(() => this.screens.gone());
    this._turn(this.last);
    this.screens.refuse(reasonOf(failure)[0]);
    if (message.text) this._type(message.text);
  }

  _draw(draw) {
    this.voice.stop();
    this._closeKeyboard();
    draw();
  }

  _read(press) {
    if (this.voice.speaking) return this.voice.stop();
    press.textContent = words.quiet;
    this.voice.read(this.screens.texts, () => (press.textContent = words.aloud));
  }

  _type(text) {
    if (this.keyboard) return;
    this.keyboard = new Keyboard({ say: (said) => this._send({ text: said }), close: () => this._closeKeyboard() });
    this.place.append(this.keyboard.node);
    this.keyboard.start(text);
  }

  _closeKeyboard() {
    this.keyboard?.node.remove();
    this.keyboard = null;
  }

  /** Everything goes: on the server, on the screen, in the page's memory. */
  async wipe() {
    const { session } = this;
    session?.close();
    this.session = null;
    this.last = null;
    this.idle.stop();
    this._draw(() => this.screens.clear());
    document.documentElement.classList.remove("big");
    window.sessionStorage.clear();
    window.localStorage.clear();
    await this._leave(session);
  }

  /** A fresh page, with no form and no history of this one: not before the server can give one. */
  async _leave(session) {
    try {
      await session?.erase();
      location.replace(location.href);
    } catch {
      this._away(session);
    }
  }

  /** The screen for staff, until the server answers again. */
  async _away(session) {
    this.idle.stop();
    this._draw(() => this.screens.away());
    do await new Promise((again) => setTimeout(again, AGAIN_MS));
    while (!(await this._answers()));
    await this._leave(session);
  }

  _answers() {
    return this.client.source().then(
      () => true,
      () => false,
    );
  }
}
