// Builds nodes. Text goes in as text, never as markup.

/**
 * @param {string} tag such as "button"
 * @param {object} has attributes; a name that starts with "on" is a listener; null and false are left out
 * @param {...(Node|string|null)} inside
 * @returns {HTMLElement}
 */
export function el(tag, has = {}, ...inside) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(has)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== null && value !== false && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...inside.flat().filter((one) => one !== null && one !== undefined));
  return node;
}

/** A button that does not send a form. */
export function button(words, press, has = {}) {
  return el("button", { type: "button", onclick: press, ...has }, words);
}

/** A new id for one message, so that sending it again counts once. */
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
