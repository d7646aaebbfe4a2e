// What the browser keeps for one ledger, reviewer and role: the outbox, drafts, the last visit.

import { Outbox } from "./outbox.js";
import { Shelf } from "./shelf.js";

const VISIT = 1800000;  // coming back within the half hour is the same visit

export class Kept {
  /**
   * @param {string} key names the ledger, the reviewer and the role
   * @param {(message: import("./types").Said) => void} send
   * @param {() => void} changed
   */
  constructor(key, send, changed) {
    this.key = key;
    /** @type {Shelf<import("./types").Saying | string>} */
    this.drafts = new Shelf(`${key}.draft`);
    this.outbox = new Outbox(new Shelf(`${key}.outbox`), send, changed);
    /** @type {Shelf<{ at: number, seq: number, since: number }>} */
    this.visits = new Shelf(`${key}.visit`);
    const last = this.visits.get("last") ?? { at: 0, seq: 0, since: 0 };
    this.since = Date.now() - last.at < VISIT ? last.since : last.seq;
  }

  /** What is written in the form for a finding and not said yet. @param {string} findingId */
  draft(findingId) {
    const draft = this.drafts.get(findingId);
    return typeof draft === "object" ? draft : undefined;
  }

  /** How far the reviewer has read what others said, for their next visit. @param {number} seq */
  visited(seq) {
    this.visits.set("last", { at: Date.now(), seq, since: this.since });
  }
}
