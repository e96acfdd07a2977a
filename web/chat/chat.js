// One conversation after the other: begins it or goes on after a reload, sends what the patient says, shows what comes.
import { Client } from "./client.js";
import { button, freshId } from "./dom.js";
import { Keep } from "./keep.js";
import { Memory } from "./memory.js";
import { reasonOf } from "./notices.js";
import { Outbox } from "./outbox.js";
import { Patience } from "./patience.js";
import { Screen } from "./screen.js";
import { labelOf } from "./told.js";
import page from "./words.js";

const words = page.words;
const ERASED = "say.deleted";

export class Chat {
  /** @param {{tell: Function, resize: Function}} host hears what happened, and no answer */
  constructor(server, host) {
    this.host = host;
    this.client = new Client(server);
    this.memory = new Memory(server);
    this.outbox = new Outbox(this.client, this.memory, this);
    this.patience = new Patience();
    const keep = new Keep(this.client, this.memory, (text) => this.screen.notices.say(text));
    this.screen = new Screen(this.client, keep.buttons(), this._acts());
  }

  _acts() {
    return {
      choose: (fact, choice) => this._send({ facts: { [fact]: choice.value } }, choice.label),
      say: (text) => this._send({ text }, text),
      command: (command, label) => this._send({ command }, label),
      change: (fact) => this.screen.change(fact),
      dismiss: () => this.screen.dismiss(),
      erase: () => this.memory.key && this.screen.sure(() => this._erase()),
      resize: () => this.host.resize(),
    };
  }

  /** Goes on where a reload broke off, or starts; tries until the server answers, unless it refuses. */
  async begin() {
    this.live = true;
    if (this.begun) return;
    this.begun = true;
    this.screen.working(true);
    while (!(await this._begun()));
  }

  async _begun() {
    try {
      await (this.memory.key ? this._resume() : this._start());
      return true;
    } catch (failure) {
      if (failure.final) return this._cannotBegin(failure);
      this.screen.working(false);
      this.screen.notices.explain(failure);
      await this.patience.pause(failure.waitMs);
      return false;
    }
  }

  _cannotBegin(failure) {
    const lines = this.memory.key ? reasonOf(failure) : [words["no-start"], words["in-emergency"]];
    this._end(lines, this.memory.waiting);
    return true;
  }

  async _start() {
    const { token, ...turn } = await this.client.start();
    this.memory.key = { id: turn.id, token };
    this.screen.show(turn);
    this.host.tell("vte-started");
  }

  /** What waits is sent first: the server may have it already, and then it stands in the transcript. */
  async _resume() {
    if (!this.screen.log.long) this.memory.waiting.forEach((one) => this.screen.log.waiting(one, labelled(one)));
    const { taken, refused } = await this.outbox.catchUp();
    await this.screen.redraw(await this.client.transcript(this.memory.key), 2 * taken);
    refused.forEach((one) => this._giveBack(one));
  }

  _send(message, label) {
    if (!this.memory.key) return this._giveBack(message);
    const sent = { ...message, messageId: freshId() };
    this.live = true;
    this.screen.dismiss();
    this.screen.answered();
    this.screen.log.waiting(sent, label);
    if (!message.text) this.screen.answer.focus();
    this.screen.working(true);
    this.outbox.send(sent);
  }

  /** Called for each turn that the server answered. */
  answered(turn, message) {
    const erased = turn.messages.some((one) => one.topic === ERASED);
    this.screen.log.arrived(message);
    if (erased) this.screen.clear();
    this.screen.show(turn);
    if (turn.outcome && turn.messages.some((one) => one.type === "disclaimer")) this.host.tell("vte-result");
    if (erased) this._end([]);
    if (erased || turn.status === "finished") this.close();
  }

  /** Called when a message could not be sent; it waits on unless it was refused. */
  failed(failure, message) {
    this.screen.working(false);
    if (failure.kind === "gone") return this._end(reasonOf(failure), [message]);
    this.screen.notices.explain(failure);
    if (failure.kind === "refused") {
      this.screen.log.takeBack(message);
      this._giveBack(message);
    }
  }

  _giveBack(message) {
    if (message.text) this.screen.answer.giveBack(message.text);
  }

  async _erase() {
    const { key } = this.memory;
    this.screen.answered();
    this.screen.answer.offer(null);
    this.screen.working(true);
    try {
      await this.client.end(key);
    } catch (failure) {
      if (failure.kind !== "gone") return this._notErased(failure);
    }
    this.screen.clear();
    this._end([words.erased]).focus();
    this.close();
  }

  _notErased(failure) {
    this.screen.working(false);
    this.screen.sure(() => this._erase());
    this.screen.notices.warn([words["not-erased"], failure.emergency || words["in-emergency"]]);
  }

  /** The conversation is no more; what could not be said in it is kept for the next. */
  _end(lines, unsaid = []) {
    const next = button(words.begin, () => this._anew());
    this.memory.forget();
    this.outbox.stop();
    this.screen.end(lines, next);
    unsaid.forEach((one) => this._giveBack(one));
    return next;
  }

  _anew() {
    this.screen.clear();
    this.screen.answer.focus();
    this.begun = false;
    return this.begin();
  }

  /** The patient is done with it, until more is said or it is opened again. */
  close() {
    if (this.live) this.host.tell("vte-closed");
    this.live = false;
  }
}

/** What a message that waits says, in the words that were pressed. */
function labelled(message) {
  if (message.text) return message.text;
  if (message.command) return words[message.command] ?? message.command;
  return Object.entries(message.facts).map((one) => labelOf(...one)).join(", ");
}
