// <vte-chat>: the chat in a page. It ties the parts together and keeps nothing of its own but what is on the screen.
import { Answer } from "./answer.js";
import { Article } from "./article.js";
import { Client } from "./client.js";
import { button, el, freshId } from "./dom.js";
import { Memory } from "./memory.js";
import { turnOf } from "./messages.js";
import { Outbox } from "./outbox.js";
import { sheet } from "./style.js";
import { labelOf, questionOf, Told } from "./told.js";
import page from "./words.js";

const words = page.words;
const SLOW_MS = 400;

export class VteChat extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const server = this.getAttribute("server") ?? new URL("..", import.meta.url).origin;
    this.client = new Client(server);
    this.memory = new Memory(server);
    this.outbox = new Outbox(this.client, this.memory, this);
    this.article = new Article(this.client);
    this.told = new Told((fact) => this.#change(fact));
    this.answer = new Answer({
      choose: (fact, choice) => this.#send({ facts: { [fact]: choice.value } }, choice.label),
      say: (text) => this.#send({ text }, text),
    });
    this.#build();
    this.#begin();
  }

  #build() {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.log = el("ol", { class: "log" });
    this.spoken = el("div", { role: "log", "aria-label": words.title }, this.log);
    this.state = el("p", { class: "state", role: "status" });
    this.trouble = el("div", { class: "trouble", role: "alert" });
    root.append(
      el("header", {}, el("h1", {}, words.title), this.#tools()),
      this.spoken,
      this.state,
      this.trouble,
      this.answer.node,
      this.told.node,
      this.#foot(),
      this.article.node,
    );
  }

  #tools() {
    this.size = button(words.size, () => this.#resize(), { "aria-pressed": "false" });
    return el(
      "nav",
      { "aria-label": words.title },
      button(words.back, () => this.#command("back", words.back)),
      button(words.restart, () => this.#command("restart", words.restart)),
      this.size,
    );
  }

  #foot() {
    return el(
      "footer",
      {},
      button(words.read, () => this.article.open("article"), { class: "link" }),
      button(words.disclaimer, () => this.article.open("disclaimer"), { class: "link" }),
      button(words.print, () => print(), { class: "link" }),
    );
  }

  #resize() {
    const big = this.toggleAttribute("big");
    this.size.setAttribute("aria-pressed", String(big));
  }

  /** Goes on where a reload broke off, or starts. */
  async #begin() {
    this.#working(true);
    try {
      if (!this.memory.key) await this.#start();
      else await this.#resume();
    } catch (failure) {
      if (failure.kind === "gone") {
        this.memory.forget();
        return this.#begin();
      }
      this.#say(this.trouble, this.#reason(failure));
      setTimeout(() => this.#begin(), 3000);
    }
  }

  async #start() {
    const { token, ...turn } = await this.client.start();
    this.memory.key = { id: turn.id, token };
    this.#show(turn);
    this.#emit("vte-started");
  }

  async #resume() {
    const kept = await this.client.transcript(this.memory.key);
    this.spoken.setAttribute("aria-live", "off");
    this.log.replaceChildren();
    for (const one of kept.transcript) {
      if (one.from === "patient") this.#append(this.#patient(one.text));
      else this.#append(this.#assistant(one.messages));
    }
    const last = kept.transcript.at(-1).messages;
    this.#settle({ ...kept, messages: last });
    this.memory.waiting.forEach((message) => this.#append(this.#waiting(message, this.#labelled(message))));
    this.#look(this.log.lastElementChild);
    requestAnimationFrame(() => this.spoken.removeAttribute("aria-live"));
    this.outbox.empty();
  }

  #labelled(message) {
    if (message.text) return message.text;
    if (message.command) return words[message.command] ?? message.command;
    return Object.entries(message.facts).map((one) => labelOf(...one)).join(", ");
  }

  #command(command, label) {
    this.#send({ command }, label);
  }

  #send(message, label) {
    if (!this.memory.key) return;
    const sent = { ...message, messageId: freshId() };
    const pressed = !message.text;
    this.#append(this.#waiting(sent, label));
    if (pressed) this.answer.focus();
    this.#working(true);
    this.outbox.send(sent);
  }

  #change(fact) {
    const question = questionOf(fact);
    const keep = button(words.keep, () => this.#keep(), { class: "choice quiet" });
    this.#say(this.state, "");
    this.answer.offer({ ...question, fact });
    this.answer.choices.prepend(el("h2", { class: "question" }, question.text));
    this.answer.choices.append(keep);
    this.answer.focus();
    this.answer.node.scrollIntoView({ block: "center" });
  }

  #keep() {
    this.answer.offer(this.asked);
    this.answer.focus();
  }

  /** Called for each turn that the server answered. */
  answered(turn, message) {
    this.#arrived(message);
    this.#show(turn);
    if (turn.status === "finished") this.#emit("vte-closed");
  }

  /** Called when a message could not be sent; it waits on unless it was refused. */
  failed(failure, message) {
    this.#working(false);
    this.#say(this.trouble, this.#reason(failure));
    if (failure.kind === "gone") return this.#ended(message);
    if (failure.kind === "refused") {
      this.log.querySelector(`[data-message="${message.messageId}"]`)?.remove();
      if (message.text) this.answer.giveBack(message.text);
    }
  }

  #reason(failure) {
    if (failure.kind === "offline") return words.offline;
    if (failure.kind === "busy") return words.busy;
    if (failure.kind === "gone") return words.gone;
    if (failure.kind === "refused") return failure.status === 422 || failure.status === 413 ? words["too-long"] : words.refused;
    return words.trouble;
  }

  #ended(message) {
    if (message.text) this.answer.giveBack(message.text);
    this.memory.forget();
    this.trouble.append(
      button(words.begin, () => {
        this.log.replaceChildren();
        this.#begin();
      }),
    );
  }

  #show(turn) {
    this.#append(this.#assistant(turn.messages));
    this.#settle(turn);
    this.#look(this.log.lastElementChild.previousElementSibling ?? this.log.lastElementChild);
    if (turn.outcome && turn.messages.some((one) => one.type === "disclaimer")) this.#emit("vte-result");
  }

  #settle(turn) {
    this.#working(false);
    this.#say(this.trouble, "");
    this.asked = turn.messages.find((one) => one.type === "question") ?? (turn.question ? questionOf(turn.question) : null);
    const alarmed = turn.messages.some((one) => one.type === "emergency");
    this.answer.offer(alarmed ? null : this.asked);
    this.told.show(turn.facts);
  }

  #assistant(messages) {
    const acts = { change: (fact) => this.#change(fact), command: (command, label) => this.#command(command, label) };
    return el("li", { class: "assistant" }, turnOf(messages, acts));
  }

  #patient(text) {
    return el("li", { class: "patient" }, el("span", { class: "who" }, `${words.you}: `), el("p", {}, text));
  }

  #waiting(message, label) {
    const node = this.#patient(label);
    node.dataset.message = message.messageId;
    return node;
  }

  #arrived(message) {
    const node = this.log.querySelector(`[data-message="${message.messageId}"]`);
    node?.classList.remove("late");
    node?.removeAttribute("data-message");
  }

  #append(node) {
    this.log.append(node);
  }

  /** Brings the start of what is new into sight. */
  #look(node) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (this.log.children.length > 1) node.scrollIntoView({ block: "start", behavior: still ? "instant" : "smooth" });
  }

  #working(on) {
    clearTimeout(this.slow);
    this.spoken.setAttribute("aria-busy", String(on));
    if (!on) return this.#say(this.state, "");
    this.slow = setTimeout(() => {
      this.#say(this.state, words.working);
      this.log.querySelectorAll("[data-message]").forEach((one) => one.classList.add("late"));
    }, SLOW_MS);
  }

  #say(place, text) {
    place.replaceChildren(...(text ? [el("span", {}, text)] : []));
  }

  #emit(name) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }
}
