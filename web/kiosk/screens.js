// What the kiosk shows: one screen at a time, its heading in focus.
import { alarmOf } from "../chat/alarm.js";
import { button, el } from "../chat/dom.js";
import { turnOf } from "../chat/messages.js";
import { questionOf, Told } from "../chat/told.js";
import page from "../chat/words.js";
import { settings } from "./settings.js";
import words from "./words.js";

export class Screens {
  /** @param {object} acts what a touch does: start, send, change, keep, type, read, finish, again */
  constructor(place, acts, voice) {
    this.place = place;
    this.acts = acts;
    this.voice = voice;
  }

  attract() {
    this._show(
      "attract",
      el("h1", {}, page.words.title),
      el("p", {}, words.about),
      el("p", { class: "strong" }, words["nothing-kept"]),
      el("p", {}, words["not-advice"]),
      button(words.start, this.acts.start, { class: "start" }),
    );
  }

  /** What to know before the first question. */
  welcome(turn, next) {
    const told = turnOf(turn.messages.filter((one) => one.type !== "question"), this.acts);
    const tools = el("nav", { "aria-label": page.words.tools }, this._aloud(), this._size(), this._finish(), button(words.next, next, { class: "main" }));
    this._show("talk welcomed", el("h1", {}, page.words.title), told, tools);
  }

  turn(turn) {
    const alarms = turn.messages.filter((one) => one.type === "emergency");
    const rest = turn.messages.filter((one) => one.type !== "emergency" && one.type !== "question");
    const asked = turn.messages.find((one) => one.type === "question") ?? (alarms.length || !turn.question ? null : questionOf(turn.question));
    this._show(
      turn.outcome ? "result" : "talk",
      asked ? null : el("h1", {}, page.words.title),
      alarms.length ? el("div", { role: "alert" }, alarmOf(alarms, this._alarmed())) : null,
      turnOf(rest, this.acts),
      asked ? this._question(asked) : null,
      turn.outcome ? take() : null,
      this._told(turn.facts),
      this._tools(),
    );
  }

  _alarmed() {
    const { send } = this.acts;
    return { command: (command) => send({ command }), dismiss: () => send({ command: "continue" }) };
  }

  change(fact) {
    const keep = button(page.words.keep, this.acts.keep, { class: "choice" });
    this._show("talk", this._question({ ...questionOf(fact), fact }), keep, this._tools());
  }

  /** The server is away, and somebody waits: what was said is kept. */
  late(reason, said) {
    this._show(
      "late",
      el("h1", {}, words.staff),
      el("p", { role: "status" }, reason),
      said ? el("p", {}, el("b", {}, `${words.said}: `), said) : null,
      el("p", { class: "strong" }, words["staff-emergency"]),
      el("nav", { "aria-label": page.words.tools }, this._finish()),
    );
  }

  /** The server is away, and nobody waits: for staff. */
  away() {
    this._show("away", el("h1", {}, words.staff), el("p", {}, words["staff-what"]), el("p", { class: "strong" }, words["staff-emergency"]));
  }

  gone() {
    this._show("away", el("h1", {}, page.words.gone), button(page.words.begin, this.acts.finish, { class: "start" }));
  }

  /** Says beside what stands there what could not be taken. */
  refuse(text) {
    this.place.prepend(el("p", { role: "alert", class: "strong" }, text));
  }

  /** While an answer is on its way, nothing can be pressed twice. */
  busy(on) {
    this.place.inert = on;
    this.place.setAttribute("aria-busy", String(on));
  }

  clear() {
    this.place.replaceChildren();
  }

  /** What can be read aloud, in order. */
  get texts() {
    const told = ".alarm :is(h2, p), .turn :is(h2, p, li > span, li label > span), .question :is(h1, b, small)";
    return Array.from(this.place.querySelectorAll(told), (one) => one.textContent);
  }

  _question(question) {
    const { send } = this.acts;
    return el(
      "section",
      { class: "question" },
      el("h1", {}, question.text),
      question.choices.map((choice) =>
        button([el("b", {}, choice.label), choice.hint ? el("small", {}, choice.hint) : null], () => send({ facts: { [question.fact]: choice.value } }), { class: "choice" }),
      ),
      el("details", {}, el("summary", {}, page.words.why), el("p", {}, question.why), el("p", {}, question.help)),
    );
  }

  _told(facts) {
    const told = new Told(this.acts.change);
    told.show(facts);
    return told.node;
  }

  _tools() {
    const { send, type } = this.acts;
    return el(
      "nav",
      { "aria-label": page.words.tools },
      button(page.words.back, () => send({ command: "back" })),
      button(words.type, () => type("")),
      this._aloud(),
      this._size(),
      button(page.words.restart, () => send({ command: "restart" })),
      this._finish(),
    );
  }

  _aloud() {
    return button(words.aloud, (press) => this.acts.read(press.currentTarget), { hidden: !this.voice.there });
  }

  _size() {
    return button(page.words.size, () => document.documentElement.classList.toggle("big"));
  }

  _finish() {
    return button(words.finished, this.acts.finish, { class: "finished" });
  }

  _show(kind, ...inside) {
    document.body.className = kind;
    this.place.replaceChildren(...inside.filter(Boolean));
    const heading = this.place.querySelector("h1, h2");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
}

/** How to take the result along. */
function take() {
  if (settings.print) return button(words.print, () => window.print(), { class: "print" });
  return el("p", { class: "strong photo" }, words.photo);
}
