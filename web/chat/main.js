// Makes <vte-chat> known to the page. One tag embeds the chat.
import { VteChat } from "./element.js";

customElements.define("vte-chat", VteChat);
