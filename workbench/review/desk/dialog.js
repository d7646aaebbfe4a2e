// A dialog of the desk: keeps Tab inside, closes on Escape, and gives the focus back.

import { all, el, freshId } from "./dom.js";

/**
 * What a dialog does of its own: with keys, and with what comes from Python while it is open.
 * @typedef {{
 *   keys?: (event: KeyboardEvent) => void,
 *   ask?: () => void,
 *   stays?: boolean,
 *   source?: string,
 *   whole?: (told: import("./types").Whole) => void,
 *   passages?: (found: import("./types").Passage[], query: string) => void,
 *   questions?: (asked: import("./types").Question[]) => void,
 *   corrections?: (found: import("./types").Correction[]) => void,
 * }} Manners
 */

export class Dialog {
  /**
   * @param {import("./desk").Desk} desk
   * @param {string} title
   * @param {import("./types").Content} content
   * @param {Record<string, unknown>} attributes
   * @param {Manners} manners
   */
  constructor(desk, title, content, attributes, manners) {
    this.before = document.activeElement;
    this.desk = desk;
    this.manners = manners;
    const name = "wbd-" + freshId().slice(2, 10);
    this.box = el("div", { class: "wbd-dialog", role: "dialog", "aria-modal": "true",
      "aria-labelledby": name, tabindex: "-1", ...attributes },
      el("h2", { id: name }, title), content);
    /** @type {HTMLElement} */
    this.shade = el("div", { class: "wbd-shade", on: {
      mousedown: (e) => { if (e.target === this.shade && !manners.stays) this.close(); },
      keydown: (e) => this.press(e) } }, this.box);
    desk.root.append(this.shade);
    desk.dialog = this;
    this.box.focus();
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    event.stopPropagation();
    if (event.key === "Escape" && !this.manners.stays) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Tab") this.turn(event);
    else this.manners.keys?.(event);
  }

  /** @param {KeyboardEvent} event */
  turn(event) {
    const stops = all(this.box, "button, input, select, textarea, a[href], summary")
      .filter((stop) => !("disabled" in stop && stop.disabled) && stop.offsetParent);
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (document.activeElement === edge || (document.activeElement === this.box && event.shiftKey)) {
      event.preventDefault();
      (event.shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
    }
  }

  close() {
    this.shade.remove();
    this.desk.dialog = null;
    if (this.before instanceof HTMLElement && this.desk.root.contains(this.before)) this.before.focus();
    else this.desk.root.focus();
  }
}
