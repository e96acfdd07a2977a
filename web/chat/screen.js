// The parts that a patient sees, one under the other, and how a turn is shown in them.
import { alarmOf } from "./alarm.js";
import { Answer } from "./answer.js";
import { Article } from "./article.js";
import { button, el } from "./dom.js";
import { Log, quietly } from "./log.js";
import { turnOf } from "./messages.js";
import { Notices } from "./notices.js";
import { questionOf, Told } from "./told.js";
import page from "./words.js";

const words = page.words;
const SLOW_MS = 400;

export class Screen {
  /** @param {object} acts what a press does: choose, say, change, command, dismiss, erase, resize */
  constructor(client, keep, acts) {
    this.acts = acts;
    this.asked = null;
    this.aside = false;
    this.log = new Log();
    this.notices = new Notices();
    this.alarm = el("div", { class: "interruption", role: "alert" });
    this.answer = new Answer(acts);
    this.told = new Told(acts.change);
    this.article = new Article(client);
    this.saves = el("div", { class: "saves", hidden: true }, keep);
    this.node = el(
      "div",
      { class: "chat fresh", lang: page.locale },
      el("header", {}, el("h1", {}, words.title), this._tools()),
      this.log.node,
      this.notices.state,
      this.notices.trouble,
      this.alarm,
      this.answer.node,
      this.told.node,
      this._foot(),
      this.article.node,
    );
  }

  _tools() {
    const { command, resize } = this.acts;
    return el(
      "nav",
      { "aria-label": words.tools },
      button(words.back, () => command("back", words.back)),
      button(words.restart, () => command("restart", words.restart)),
      button(words.disclaimer, () => this.article.open("disclaimer")),
      button(words.size, (press) => press.currentTarget.setAttribute("aria-pressed", String(resize())), { "aria-pressed": "false" }),
    );
  }

  _foot() {
    const read = button(words.read, () => this.article.open("article"), { class: "link" });
    return el("footer", {}, this.saves, read, button(words.erase, this.acts.erase, { class: "link" }));
  }

  show(turn) {
    this._draw(turn.messages);
    this._settle(turn);
    this._look();
  }

  /**
   * Draws a conversation anew.
   * @param {number} heard how many of its last messages have not been read aloud yet
   */
  async redraw(kept, heard) {
    const old = kept.transcript.slice(0, kept.transcript.length - heard);
    await quietly([this.log.node, this.alarm], () => {
      this.clear();
      old.forEach((one) => this._said(one, kept));
    });
    kept.transcript.slice(old.length).forEach((one) => this._said(one, kept));
    this._settle({ ...kept, messages: kept.transcript.at(-1).messages });
    this._look();
  }

  _said(one, kept) {
    if (one.from === "patient") this.log.patient(one.text);
    else if (one === kept.transcript.at(-1)) this._draw(one.messages);
    else this.log.assistant(turnOf(one.messages, this.acts));
  }

  /** An alarm stands apart until it is answered or put away. */
  _draw(messages) {
    const alarms = messages.filter((one) => one.type === "emergency");
    const rest = messages.filter((one) => one.type !== "emergency");
    if (alarms.length) this.alarm.replaceChildren(alarmOf(alarms, this.acts));
    if (rest.length) this.log.assistant(turnOf(rest, this.acts));
  }

  _settle(turn) {
    this.working(false);
    this.notices.clear();
    this.node.classList.remove("fresh");
    this.asked = turn.messages.find((one) => one.type === "question") ?? (turn.question ? questionOf(turn.question) : null);
    if (this.alarm.firstChild) this.answered();
    if (!this.aside) this.answer.offer(this.alarm.firstChild ? null : this.asked);
    this.told.show(turn.facts);
    this.saves.hidden = !turn.outcome;
  }

  /** The alarm has been seen: it goes where it was said, unspoken. */
  dismiss() {
    const card = this.alarm.firstChild;
    if (!card) return;
    card.querySelectorAll(".goon").forEach((one) => one.remove());
    quietly([this.log.node], () => this.log.assistant(card));
    this.keep();
  }

  /** Offers the choices of another question, to answer it anew. */
  change(fact) {
    const question = questionOf(fact);
    this.notices.say("");
    this.answer.offer({ ...question, fact });
    this._askAside(question.text);
  }

  /** Asks once before all is erased. */
  sure(erase) {
    const yes = button(words["erase-yes"], erase, { class: "choice" });
    this.answer.offer(null);
    this._askAside(words["erase-sure"], yes);
  }

  /** Asks out of turn; it stands until it is answered, whatever comes meanwhile, but for an alarm. */
  _askAside(text, ...buttons) {
    this.aside = true;
    this.answer.head(text, ...buttons, button(words.keep, () => this.keep(), { class: "choice quiet" }));
  }

  /** What was asked out of turn is answered, or no more to be. */
  answered() {
    this.aside = false;
  }

  /** Back to the question that is asked. */
  keep() {
    this.answered();
    this.answer.offer(this.asked);
    this.answer.focus();
  }

  clear() {
    this.log.clear();
    this.alarm.replaceChildren();
  }

  /** Nothing of the conversation stays to be answered or changed. */
  end(lines, next) {
    this.working(false);
    this.answered();
    this.asked = null;
    this.answer.offer(null);
    this.told.show({});
    this.saves.hidden = true;
    this.notices.warn(lines, next);
  }

  /** A slow answer shows that it is on its way. */
  working(on) {
    clearTimeout(this.slow);
    this.log.busy(on);
    if (!on) return this.notices.say("");
    this.slow = setTimeout(() => {
      this.notices.say(words.working);
      this.log.late();
    }, SLOW_MS);
  }

  /** Brings the start of what is new into sight. */
  _look() {
    if (!this.log.long) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const node = this.alarm.firstChild ?? this.log.newest;
    node.scrollIntoView({ block: "start", behavior: still ? "instant" : "smooth" });
  }
}
