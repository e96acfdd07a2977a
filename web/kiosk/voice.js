// Reads aloud, one sentence at a time, where the machine has a voice of its own: nothing is sent anywhere.
const SENTENCE = /[^.!?]+[.!?]*\s*/g;

export class Voice {
  constructor() {
    this.speaking = false;
    this.speech = window.speechSynthesis ?? null;
    // Some browsers know their voices only after they were asked once.
    this.speech?.getVoices();
  }

  get voice() {
    return this.speech?.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith("en")) ?? null;
  }

  get there() {
    return this.voice !== null;
  }

  /** @param {string[]} texts read in order; done is called at the end or when it is stopped */
  read(texts, done) {
    const sentences = texts.flatMap((text) => text.match(SENTENCE) ?? []);
    this.done = done;
    this.speaking = true;
    this._next(sentences);
  }

  _next(sentences) {
    if (!this.speaking || sentences.length === 0) return this.stop();
    const one = new SpeechSynthesisUtterance(sentences[0]);
    one.voice = this.voice;
    one.onend = () => this._next(sentences.slice(1));
    one.onerror = () => this.stop();
    this.speech.speak(one);
  }

  stop() {
    if (!this.speaking) return;
    this.speaking = false;
    this.speech.cancel();
    this.done();
  }
}
