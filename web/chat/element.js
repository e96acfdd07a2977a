// <vte-chat>: the element that holds the chat in a page.
import { Chat } from "./chat.js";
import { Panel } from "./panel.js";
import { sheet } from "./style.js";

export class VteChat extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const server = (this.getAttribute("server") ?? new URL(import.meta.url).origin).replace(/\/$/, "");
    const chat = new Chat(server, { tell: (name) => this._tell(name), resize: () => this.toggleAttribute("big") });
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(...this._nodes(chat));
  }

  _nodes(chat) {
    const way = this.getAttribute("open") ?? "inline";
    const node = chat.screen.node;
    if (way !== "inline") {
      const panel = new Panel(node, way === "panel", { opened: () => chat.begin(), closed: () => chat.close() });
      if (panel.opened) chat.begin();
      return panel.nodes;
    }
    chat.begin();
    return [node];
  }

  _tell(name) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }
}
