// The line to Python: messages out, messages in, and whether anyone answers at the other end.

import { Answers } from "./answers.js";
import { chip } from "./outbox.js";

/** @typedef {import("./types").Buffers} Buffers */

const POLL = 2500;
const SILENT = 9000;
const KERNEL = "kernel";  // the notice that is about no finding

export class Wire {
  /** @param {import("./desk").Desk} desk @param {import("./types").Model} model */
  constructor(desk, model) {
    this.desk = desk;
    this.model = model;
    this.silent = false;
    this.polled = 0;
    /** When each sheet was asked for. @type {Map<number, number>} */
    this.asked = new Map();
    this.turn = Promise.resolve();
    this.answers = new Answers(desk, this);
    this.timer = 0;
  }

  /** @param {object} message */
  send(message) {
    try {
      this.model.send(message);
    } catch {
      this.silent = true;
      this.tell();
    }
  }

  /** Asks for sheets that are neither here nor on their way. @param {number[]} positions */
  ask(positions) {
    const now = Date.now();
    const { sheets } = this.desk.state;
    const wanted = positions.filter((p) => !sheets.has(p) && now - (this.asked.get(p) ?? 0) >= 4000);
    wanted.forEach((p) => this.asked.set(p, now));
    if (wanted.length) this.send({ type: "sheets", positions: wanted });
  }

  open() {
    this.send({ type: "hello", since: this.desk.kept.since });
    this.timer = window.setInterval(() => this.poll(), POLL);
  }

  close() {
    clearInterval(this.timer);
  }

  /**
   * One after the other, in the order Python sent them: some are unpacked first.
   * @param {import("./types").Message} message @param {Buffers} buffers
   */
  receive(message, buffers) {
    this.turn = this.turn.then(() => this.take(message, buffers))
      .catch((fault) => this.desk.warn(`The desk stumbled: ${fault.message}.`));
  }

  /** @param {import("./types").Message} message @param {Buffers} buffers */
  async take(message, buffers) {
    this.polled = 0;
    const { notice } = this.desk;
    if (this.silent && notice.dataset.position === KERNEL) notice.hidden = true;
    this.silent = false;
    await this.answers.take(message, buffers);
    this.tell();
  }

  // Every few seconds: what waits is sent again, and the ledger is asked for news.
  poll() {
    const { desk } = this;
    const { outbox } = desk.kept;
    if (outbox.error) outbox.resend(4000);
    else if (outbox.late) outbox.resend(15000);
    if (!desk.root.isConnected || document.hidden) return;
    if (this.polled && Date.now() - this.polled > SILENT) this.silent = true;
    if (this.silent && desk.notice.hidden && outbox.waiting.length) {
      desk.warn("The kernel does not answer. Your verdicts are kept in this browser and sent when it does; "
        + "if it was restarted or stopped, run the cell again.");
      desk.notice.dataset.position = KERNEL;
    }
    if (!this.polled || Date.now() - this.polled > 3 * SILENT) {
      this.polled = Date.now();
      this.send({ type: "poll", seq: desk.state.seq });
    }
    this.tell();
  }

  /** The kernel has gone. */
  cut() {
    this.silent = true;
    this.tell();
  }

  tell() {
    const { desk } = this;
    const { outbox } = desk.kept;
    const waiting = outbox.waiting.length;
    const [words, tone] = chip({ waiting, late: outbox.late, error: outbox.error, silent: this.silent,
      saved: desk.judging.saved.length });
    if (desk.chip.textContent !== words) desk.chip.textContent = words;
    desk.chip.className = `wbd-saved ${tone}`;
    desk.chip.title = waiting ? "Kept in this browser until the ledger confirms. If the kernel was restarted, run the cell again." : "";
  }
}
