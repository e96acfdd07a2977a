// The kiosk: one screen at a time, for whoever stands before it. What is told is kept in this object alone, never in
// the browser's storage, and is wiped here and on the server when the patient is finished or has gone.
import { Client } from "../chat/client.js";
import { button, el, freshId } from "../chat/dom.js";
import { alarmOf, turnOf } from "../chat/messages.js";
import { questionOf, Told } from "../chat/told.js";
import page from "../chat/words.js";
import { Idle } from "./idle.js";
import { Keyboard } from "./keyboard.js";
import { settings } from "./settings.js";
import { Voice } from "./voice.js";
import words from "./words.js";

const AGAIN_MS = 5_000;
const TRIES = 3;

export class Kiosk {
  constructor(screen) {
    this.screen = screen;
    this.client = new Client(location.origin);
    this.voice = new Voice();
    this.idle = new Idle({ touched: () => this._touch(), gone: () => this.wipe() });
    this.key = null;
  }

  /** The screen that waits for somebody. */
  attract() {
    this.idle.stop();
    this._show(
      "attract",
      el("h1", {}, page.words.title),
      el("p", {}, words.about),
      el("p", { class: "strong" }, words["nothing-kept"]),
      el("p", {}, words["not-advice"]),
      button(words.start, () => this._start(), { class: "start" }),
    );
  }

  async _start() {
    const turn = await this._try(() => this.client.start("kiosk"));
    if (!turn) return this._away();
    this.key = { id: turn.id, token: turn.token };
    this.idle.watch();
    this._turn(turn);
  }

  async _send(message) {
    const sent = { ...message, messageId: freshId() };
    this.screen.setAttribute("aria-busy", "true");
    this.screen.inert = true;
    const key = this.key;
    const turn = await this._try(() => this.client.send(key, sent));
    this.screen.inert = false;
    this.screen.removeAttribute("aria-busy");
    if (key !== this.key) return;
    if (turn) this._turn(turn);
    else this._away();
  }

  /** Asks up to three times; null when the server is away or the conversation has gone. */
  async _try(ask) {
    for (let times = 0; times < TRIES; times++) {
      try {
        return await ask();
      } catch (failure) {
        if (failure.kind === "gone" || failure.kind === "refused") return null;
        await new Promise((resume) => setTimeout(resume, failure.waitMs || 500));
      }
    }
    return null;
  }

  _turn(turn) {
    this.last = turn;
    const alarms = turn.messages.filter((one) => one.type === "emergency");
    const rest = turn.messages.filter((one) => one.type !== "emergency" && one.type !== "question");
    const asked = turn.messages.find((one) => one.type === "question") ?? (alarms.length || !turn.question ? null : questionOf(turn.question));
    const acts = { change: (fact) => this._change(fact), command: (command) => this._send({ command }), dismiss: () => this._send({ command: "continue" }) };
    this._show(
      turn.outcome ? "result" : "talk",
      asked ? null : el("h1", {}, page.words.title),
      alarms.length ? el("div", { role: "alert" }, alarmOf(alarms, acts)) : null,
      turnOf(rest, acts),
      asked ? this._question(asked) : null,
      turn.outcome ? this._take() : null,
      this._told(turn),
      this._tools(),
    );
  }

  _question(question) {
    return el(
      "section",
      { class: "question" },
      el("h1", {}, question.text),
      question.choices.map((choice) =>
        button([el("b", {}, choice.label), choice.hint ? el("small", {}, choice.hint) : null], () => this._send({ facts: { [question.fact]: choice.value } }), { class: "choice" }),
      ),
      el("details", {}, el("summary", {}, page.words.why), el("p", {}, question.why), el("p", {}, question.help)),
    );
  }

  _take() {
    if (settings.print) return button(words.print, () => window.print(), { class: "print" });
    return el("p", { class: "strong photo" }, words.photo);
  }

  _told(turn) {
    const told = new Told((fact) => this._change(fact));
    told.show(turn.facts);
    return told.node;
  }

  _change(fact) {
    const keep = button(page.words.keep, () => this._turn(this.last), { class: "choice" });
    this._show("talk", this._question({ ...questionOf(fact), fact }), keep, this._tools());
  }

  _tools() {
    const aloud = button(words.aloud, () => this._read(aloud), { hidden: !this.voice.there });
    return el(
      "nav",
      { "aria-label": page.words.tools },
      button(page.words.back, () => this._send({ command: "back" })),
      button(words.type, () => this._type()),
      aloud,
      button(page.words.size, () => document.documentElement.classList.toggle("big")),
      button(page.words.restart, () => this._send({ command: "restart" })),
      button(words.finished, () => this.wipe(), { class: "finished" }),
    );
  }

  _read(aloud) {
    if (this.voice.speaking) return this.voice.stop();
    aloud.textContent = words.quiet;
    const told = this.screen.querySelectorAll(".turn p, .question h1, .question b, .question small");
    this.voice.read(Array.from(told, (one) => one.textContent), () => (aloud.textContent = words.aloud));
  }

  _type() {
    if (this.keyboard) return;
    this.keyboard = new Keyboard({
      say: (text) => this._send({ text }),
      close: () => this._closeKeyboard(),
    });
    this.screen.append(this.keyboard.node);
    this.keyboard.focus();
  }

  _closeKeyboard() {
    this.keyboard?.node.remove();
    this.keyboard = null;
  }

  /** Tells the server that somebody is still there. */
  _touch() {
    if (this.key) this.client.transcript(this.key).catch(() => {});
  }

  /** Everything goes: on the server, on the screen, in the page's memory. */
  async wipe() {
    const key = this.key;
    this.key = null;
    this.last = null;
    this.voice.stop();
    this.idle.stop();
    this._closeKeyboard();
    document.documentElement.classList.remove("big");
    this.screen.replaceChildren();
    if (key) await this._try(() => this.client.end(key));
    window.sessionStorage.clear();
    window.localStorage.clear();
    // A fresh page: no form, no history of this one.
    location.replace(location.href);
  }

  /** The screen for staff, until the server answers again. */
  _away() {
    const key = this.key;
    this.key = null;
    this.idle.stop();
    this._show("away", el("h1", {}, words.staff), el("p", {}, words["staff-what"]), el("p", { class: "strong" }, words["staff-emergency"]));
    if (key) this.client.end(key).catch(() => {});
    const again = setInterval(async () => {
      try {
        await this.client.source();
        clearInterval(again);
        this.attract();
      } catch {
        // It stays away.
      }
    }, AGAIN_MS);
  }

  _show(kind, ...inside) {
    this.voice.stop();
    this._closeKeyboard();
    document.body.className = kind;
    this.screen.replaceChildren(...inside.filter(Boolean));
    const heading = this.screen.querySelector("h1, h2");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
}
