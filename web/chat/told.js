// What the patient told, each with a way to change it.
import { el, button } from "./dom.js";
import page from "./words.js";

const words = page.words;
const questions = new Map(page.questions.map((question) => [question.fact, question]));

export function questionOf(fact) {
  return questions.get(fact);
}

/** The label of a value, such as "No cancer now". */
export function labelOf(fact, value) {
  return questions.get(fact).choices.find((choice) => choice.value === value).label;
}

export class Told {
  constructor(change) {
    this.change = change;
    this.count = el("span", { class: "count" });
    this.list = el("dl", {});
    this.node = el("details", { class: "told" }, el("summary", {}, words.told, " ", this.count), this.list);
  }

  show(facts) {
    const told = Object.entries(facts);
    this.count.textContent = told.length ? `(${told.length})` : "";
    this.list.replaceChildren(...(told.length ? told.map((one) => this._row(...one)) : [el("p", {}, words["nothing-told"])]));
  }

  _row(fact, value) {
    const name = questions.get(fact).name;
    const change = button(words.change, () => this.change(fact), { class: "link", "aria-label": `${words.change}: ${name}` });
    return el("div", {}, el("dt", {}, name), el("dd", {}, labelOf(fact, value), " ", change));
  }
}
