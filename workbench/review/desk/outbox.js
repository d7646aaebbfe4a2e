// What was said and is not yet confirmed. It is kept on a shelf too, and sent until Python confirms.

/** @typedef {import("./types").Said} Said */
/** @typedef {{ message: Said, order: number, since: number, sent: number }} Item */

export const PATIENCE = 3000;

export class Outbox {
  /**
   * @param {import("./shelf").Shelf<Item>} shelf
   * @param {(message: Said) => void} send
   * @param {() => void} changed
   * @param {() => number} [clock]
   */
  constructor(shelf, send, changed, clock = Date.now) {
    this.shelf = shelf;
    this.send = send;
    this.changed = changed;
    this.clock = clock;
    this.error = "";
  }

  get waiting() {
    return [...this.shelf.items.values()].sort((a, b) => a.order - b.order);
  }

  get late() {
    const now = this.clock();
    return this.waiting.filter((item) => now - item.since > PATIENCE).length;
  }

  /**
   * Of what is said on one finding, the next goes out when the one before is confirmed: an undo
   * must not overtake its verdict.
   * @param {Said} message
   */
  put(message) {
    const now = this.clock();
    const { waiting } = this;
    const held = waiting.some((other) => other.message.finding_id === message.finding_id);
    // Two in one millisecond keep the order in which they were said.
    const order = Math.max(now, (waiting[waiting.length - 1]?.order ?? 0) + 1e-3);
    this.shelf.set(message.event_id, { message, order, since: now, sent: held ? 0 : now });
    if (!held) this.send(message);
    this.changed();
  }

  /**
   * Python has answered: what was said, or null if it is not from here.
   * @param {string} eventId
   */
  settle(eventId) {
    const item = this.shelf.get(eventId);
    if (!item) return null;
    this.shelf.delete(eventId);
    if (this.shelf.items.size === 0) this.error = "";
    this.release((other) => other.sent === 0);
    this.changed();
    return item.message;
  }

  /**
   * What has become pointless: taking back a verdict that was refused.
   * @param {(message: Said) => boolean} pointless
   */
  drop(pointless) {
    for (const { message } of this.waiting) if (pointless(message)) this.shelf.delete(message.event_id);
  }

  /** @param {string} error */
  failed(error) {
    this.error = error;
    this.changed();
  }

  /**
   * The same event_id again is the same verdict, so sending twice never counts twice.
   * @param {number} older milliseconds since it was sent last
   */
  resend(older) {
    const now = this.clock();
    this.release((item) => now - item.sent >= older);
    this.changed();
  }

  /** @param {(item: Item) => boolean} due */
  release(due) {
    const busy = new Set();
    for (const item of this.waiting) {
      const { finding_id: finding } = item.message;
      if (!busy.has(finding) && due(item)) {
        item.sent = this.clock();
        this.send(item.message);
      }
      busy.add(finding);
    }
  }
}

/**
 * What the chip says of what was said here: words and look. “Saved” only where something was, and
 * nothing waits.
 * @param {{ waiting: number, late: number, error: string, silent: boolean, saved: number }} known
 * @returns {[string, string]}
 */
export function chip({ waiting, late, error, silent, saved }) {
  if (error && waiting) return [`NOT SAVED · ${waiting} kept here`, "wbd-bad"];
  if (waiting && (silent || late)) return [`not confirmed yet · ${waiting} kept here`, "wbd-warn"];
  if (silent) return ["kernel busy or stopped", "wbd-warn"];
  if (waiting) return ["saving …", ""];
  return saved ? ["✓ Saved", "wbd-good"] : ["nothing unsaved", "wbd-dim"];
}
