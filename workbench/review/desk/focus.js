// Who has the keys: the desk takes them when it appears, keeps them when what had them is redrawn,
// and gives none of them to a cell of the notebook.

export class Focus {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.inside = false;
    this.greeted = false;
    // Whether the keys were the desk's: what is redrawn under the focus must not hand them on.
    this.watch = (/** @type {FocusEvent} */ e) => { this.inside = desk.root.contains(/** @type {Node} */ (e.target)); };
    document.addEventListener("focusin", this.watch);
  }

  // The desk takes the keys when it appears, until the reviewer turns to something else.
  greet() {
    const { desk } = this;
    const done = () => { this.greeted = true; };
    for (const kind of ["keydown", "mousedown"]) document.addEventListener(kind, done, { capture: true, once: true });
    const take = () => {
      if (this.greeted || desk.dialog || !desk.root.isConnected || desk.root.contains(document.activeElement)) return;
      desk.root.focus({ preventScroll: true });
      desk.root.scrollIntoView({ block: "nearest" });
    };
    take();
    for (const later of [150, 500, 1200]) setTimeout(take, later);
  }

  // What had the focus may be gone: then the desk has it, and no cell of the notebook.
  hold() {
    const { desk } = this;
    const at = document.activeElement;
    if (this.inside && !desk.dialog && (!at || at === document.body)) desk.root.focus({ preventScroll: true });
  }

  /** A click on the desk gives it the keys. @param {MouseEvent} event */
  grasp(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.closest("button, input, textarea, select, summary, a, [tabindex='0']:not(.wbd)")) return;
    requestAnimationFrame(() => {
      if (!window.getSelection()?.toString()) this.desk.root.focus({ preventScroll: true });
    });
  }

  /** A mouse click on a button gives the keys back. @param {UIEvent} [event] */
  release(event) {
    const { desk } = this;
    if (event && event.detail > 0 && !desk.dialog && !document.activeElement?.matches("input, textarea, select")) {
      desk.root.focus({ preventScroll: true });
    }
  }

  close() {
    document.removeEventListener("focusin", this.watch);
  }
}
