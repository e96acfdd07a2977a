// Starts the kiosk.
import { Kiosk } from "./kiosk.js";

new Kiosk(document.getElementById("screen")).attract();
// A page out of the browser's own memory would show what somebody left.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
document.addEventListener("contextmenu", (event) => event.preventDefault());
