// <vte-chat>: the chat in a page. It ties the parts together and keeps nothing of its own but what is on the screen.
import { Answer } from "./answer.js";
import { Article } from "./article.js";
import { Client } from "./client.js";
import { button, el, freshId } from "./dom.js";
import { Keep } from "./keep.js";
import { Memory } from "./memory.js";
import { alarmOf, turnOf } from "./messages.js";
import { Outbox } from "./outbox.js";
import { Panel } from "./panel.js";
import { sheet } from "./style.js";
import { labelOf, questionOf, Told } from "./told.js";
import page from "./words.js";

const words = page.words;
const SLOW_MS = 400;
const AGAIN_MS = 3_000;
const ERASED = "say.deleted";

export class VteChat extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const server = (this.getAttribute("server") ?? new URL(import.meta.url).origin).replace(/\/$/, "");
    this.client = new Client(server);
    this.memory = new Memory(server);
    this.outbox = new Outbox(this.client, this.memory, this);
    this.article = new Article(this.client);
    this.told = new Told((fact) => this._change(fact));
    this.answer = new Answer({
      choose: (fact, choice) => this._send({ facts: { [fact]: choice.value } }, choice.label),
      say: (text) => this._send({ text }, text),
    });
    this.keep = new Keep(this.client, this.memory, (text) => this._say(this.state, text));
    this._build();
    if (!this.panel || this.panel.opened) this._begin();
  }

  _build() {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.log = el("ol", { class: "log" });
    this.spoken = el("div", { role: "log", "aria-label": words.title }, this.log);
    this.alarm = el("div", { class: "interruption", role: "alert" });
    this.state = el("p", { class: "state", role: "status" });
    this.trouble = el("div", { class: "trouble", role: "alert" });
    const chat = (this.chat = el(
      "div",
      { class: "chat fresh", lang: page.locale },
      el("header", {}, el("h1", {}, words.title), this._tools()),
      this.spoken,
      this.state,
      this.trouble,
      this.alarm,
      this.answer.node,
      this.told.node,
      this._foot(),
      this.article.node,
    ));
    const way = this.getAttribute("open") ?? "inline";
    if (way === "inline") return root.append(chat);
    this.panel = new Panel(chat, way === "panel", { opened: () => this._begin(), closed: () => this._emit("vte-closed") });
    root.append(...this.panel.nodes);
  }

  _tools() {
    this.size = button(words.size, () => this._resize(), { "aria-pressed": "false" });
    return el(
      "nav",
      { "aria-label": words.tools },
      button(words.back, () => this._command("back", words.back)),
      button(words.restart, () => this._command("restart", words.restart)),
      button(words.disclaimer, () => this.article.open("disclaimer")),
      this.size,
    );
  }

  _foot() {
    this.saves = el("div", { class: "saves", hidden: true }, this.keep.buttons());
    return el("footer", {}, this.saves, button(words.read, () => this.article.open("article"), { class: "link" }));
  }

  _resize() {
    const big = this.toggleAttribute("big");
    this.size.setAttribute("aria-pressed", String(big));
  }

  /** Goes on where a reload broke off, or starts. */
  async _begin() {
    if (this.begun) return;
    this.begun = true;
    this._working(true);
    try {
      if (!this.memory.key) await this._start();
      else await this._resume();
    } catch (failure) {
      if (failure.kind === "gone") {
        this.memory.forget();
        return this._again();
      }
      this._working(false);
      this._say(this.trouble, this._reason(failure));
      setTimeout(() => this._again(), Math.max(AGAIN_MS, failure.waitMs ?? 0));
    }
  }

  _again() {
    this.begun = false;
    return this._begin();
  }

  async _start() {
    const { token, ...turn } = await this.client.start();
    this.memory.key = { id: turn.id, token };
    this._show(turn);
    this._emit("vte-started");
  }

  async _resume() {
    const kept = await this.client.transcript(this.memory.key);
    this._quietly(() => this._history(kept));
    this._look(this.log.lastElementChild);
    this.outbox.empty();
  }

  _history(kept) {
    this.log.replaceChildren();
    for (const one of kept.transcript) {
      if (one.from === "patient") this._append(this._patient(one.text));
      else this._append(this._assistant(one.messages));
    }
    this._settle({ ...kept, messages: kept.transcript.at(-1).messages });
    this.memory.waiting.forEach((message) => this._append(this._waiting(message, this._labelled(message))));
  }

  _labelled(message) {
    if (message.text) return message.text;
    if (message.command) return words[message.command] ?? message.command;
    return Object.entries(message.facts).map((one) => labelOf(...one)).join(", ");
  }

  _command(command, label) {
    this._send({ command }, label);
  }

  _send(message, label) {
    if (!this.memory.key) return;
    const sent = { ...message, messageId: freshId() };
    this._dismiss();
    const pressed = !message.text;
    this._append(this._waiting(sent, label));
    if (pressed) this.answer.focus();
    this._working(true);
    this.outbox.send(sent);
  }

  _change(fact) {
    const question = questionOf(fact);
    const keep = button(words.keep, () => this._keep(), { class: "choice quiet" });
    this._say(this.state, "");
    this.answer.offer({ ...question, fact });
    this.answer.choices.prepend(el("h2", { class: "question" }, question.text));
    this.answer.choices.append(keep);
    this.answer.focus();
    this.answer.node.scrollIntoView({ block: "center" });
  }

  _keep() {
    this.answer.offer(this.asked);
    this.answer.focus();
  }

  /** Called for each turn that the server answered. */
  answered(turn, message) {
    this._arrived(message);
    this._show(turn);
    if (turn.messages.some((one) => one.topic === ERASED)) this._ended({});
    if (turn.status === "finished") this._emit("vte-closed");
  }

  /** Called when a message could not be sent; it waits on unless it was refused. */
  failed(failure, message) {
    this._working(false);
    this._say(this.trouble, this._reason(failure));
    if (failure.kind === "gone") return this._ended(message);
    if (failure.kind === "refused") {
      this.log.querySelector(`[data-message="${message.messageId}"]`)?.remove();
      if (message.text) this.answer.giveBack(message.text);
    }
  }

  _reason(failure) {
    if (failure.kind === "offline") return words.offline;
    if (failure.kind === "busy") return words.busy;
    if (failure.kind === "gone") return words.gone;
    if (failure.kind === "refused") return failure.status === 422 || failure.status === 413 ? words["too-long"] : words.refused;
    return words.trouble;
  }

  _ended(message) {
    if (message.text) this.answer.giveBack(message.text);
    this.memory.forget();
    this.trouble.append(
      button(words.begin, () => {
        this.log.replaceChildren();
        this._again();
      }),
    );
  }

  _show(turn) {
    const alarms = turn.messages.filter((one) => one.type === "emergency");
    const rest = turn.messages.filter((one) => one.type !== "emergency");
    if (alarms.length) this.alarm.replaceChildren(alarmOf(alarms, this._acts()));
    if (rest.length) this._append(this._assistant(rest));
    this._settle(turn);
    this._look(alarms.length ? this.alarm : (this.log.lastElementChild.previousElementSibling ?? this.log.lastElementChild));
    if (turn.outcome && turn.messages.some((one) => one.type === "disclaimer")) this._emit("vte-result");
  }

  _settle(turn) {
    this._working(false);
    this.chat.classList.remove("fresh");
    this._say(this.trouble, "");
    this.asked = turn.messages.find((one) => one.type === "question") ?? (turn.question ? questionOf(turn.question) : null);
    const alarmed = turn.messages.some((one) => one.type === "emergency");
    this.answer.offer(alarmed ? null : this.asked);
    this.told.show(turn.facts);
    this.saves.hidden = !turn.outcome;
  }

  _acts() {
    return {
      change: (fact) => this._change(fact),
      command: (command, label) => this._command(command, label),
      dismiss: () => this._dismiss(),
    };
  }

  _assistant(messages) {
    return el("li", { class: "assistant" }, turnOf(messages, this._acts()));
  }

  /** The alarm has been seen: it goes where it was said, unspoken. */
  _dismiss() {
    if (!this.alarm.firstChild) return;
    const card = this.alarm.firstChild;
    card.querySelector(".goon")?.remove();
    this._quietly(() => this._append(el("li", { class: "assistant" }, card)));
    this.answer.offer(this.asked);
    this.answer.focus();
  }

  /** Changes the log without its being read aloud. */
  _quietly(change) {
    this.spoken.setAttribute("aria-live", "off");
    change();
    requestAnimationFrame(() => requestAnimationFrame(() => this.spoken.removeAttribute("aria-live")));
  }

  _patient(text) {
    return el("li", { class: "patient" }, el("span", { class: "who" }, `${words.you}: `), el("p", {}, text));
  }

  _waiting(message, label) {
    const node = this._patient(label);
    node.dataset.message = message.messageId;
    return node;
  }

  _arrived(message) {
    const node = this.log.querySelector(`[data-message="${message.messageId}"]`);
    node?.classList.remove("late");
    node?.removeAttribute("data-message");
  }

  _append(node) {
    this.log.append(node);
  }

  /** Brings the start of what is new into sight. */
  _look(node) {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (this.log.children.length > 1) node.scrollIntoView({ block: "start", behavior: still ? "instant" : "smooth" });
  }

  _working(on) {
    clearTimeout(this.slow);
    this.spoken.setAttribute("aria-busy", String(on));
    if (!on) return this._say(this.state, "");
    this.slow = setTimeout(() => {
      this._say(this.state, words.working);
      this.log.querySelectorAll("[data-message]").forEach((one) => one.classList.add("late"));
    }, SLOW_MS);
  }

  /** What stands there already is not said again, so a trouble that lasts is announced once. */
  _say(place, text) {
    if (text && place.firstChild?.textContent === text) return;
    place.replaceChildren(...(text ? [el("span", {}, text)] : []));
  }

  _emit(name) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }
}
