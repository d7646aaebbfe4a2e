// What Python says, and what the desk does with it.

import { plural, unpack } from "./dom.js";
import { contents } from "./needs.js";

/** @typedef {import("./types").Replies} Replies */
/** @typedef {import("./types").Said} Said */
/** @typedef {import("./types").Buffers} Buffers */

/** @type {Record<string, (said: Said) => string>} */
const TOLD = {
  comment: (m) => (m.asks ? "Saved: the question stands in the author's list (Q)." : "Saved: comment."),
  assign: (m) => (m.assignee ? `Saved: ${m.assignee} is asked to look.` : "Saved: nobody is asked any more."),
  correct: (m) => `Saved: ${m.says === "apart" ? "not the same fact" : "the same fact"}. The next check obeys; = shows it, with the way back.`,
  raise: () => "Saved: a finding of your own.",
};

export class Answers {
  /** @param {import("./desk").Desk} desk @param {import("./wire").Wire} wire */
  constructor(desk, wire) {
    this.desk = desk;
    this.wire = wire;
    /** The finding on which someone else has just said something. @type {number | null} */
    this.awaited = null;
    /** @type {{ [K in keyof Replies]: (message: Replies[K], buffers: Buffers) => void | Promise<void> }} */
    this.acts = {
      welcome: (m, b) => this.welcome(m, b),
      sheets: (m) => this.sheets(m),
      texts: (m, b) => this.texts(m, b),
      passages: (m) => desk.dialog?.manners.passages?.(m.passages, m.query),
      ack: (m) => this.ack(m),
      nack: (m) => this.nack(m),
      changed: (m) => this.changed(m),
      trouble: (m) => this.trouble(m),
      grown: (m, b) => this.grown(m, b),
      document: (m, b) => this.whole(m, b),
      asked: (m) => desk.dialog?.manners.questions?.(m.questions),
      corrections: (m) => desk.dialog?.manners.corrections?.(m.corrections),
    };
  }

  /** @param {import("./types").Message} message @param {Buffers} buffers */
  async take(message, buffers) {
    if (!Object.hasOwn(this.acts, message.type)) return;
    const act = this.acts[/** @type {keyof Replies} */ (message.type)];
    await /** @type {(message: any, buffers: Buffers) => void | Promise<void>} */ (act)(message, buffers);
  }

  /** @param {Replies["welcome"]} message @param {Buffers} buffers */
  async welcome(message, buffers) {
    const { desk } = this;
    const { state, judging, queue } = desk;
    state.takeRows(await unpack(buffers[0]));
    desk.distrust(message.unsound);
    desk.recount();
    const named = !state.reviewer && message.reviewer;
    state.reviewer = message.reviewer;
    judging.last = message.last;
    state.seq = message.seq;
    if (message.key !== desk.kept.key) desk.shelve(message.key);
    desk.sign();
    queue.news = new Set(message.news);
    desk.kept.visited(state.seq);
    for (const { message: kept } of desk.kept.outbox.waiting) {
      state.mark(kept, false);
      if (kept.type === "verdict" && state.unsaved.has(kept.position)) state.rows.waits[kept.position] = 0;
    }
    if (named) desk.dialog?.close();
    // The sheets that came with the desk are as old as the desk itself.
    if (named || message.seq !== this.desk.model.get("seq")) {
      const known = [...state.sheets.keys()];
      for (let i = 0; i < known.length; i += 50) this.wire.send({ type: "sheets", positions: known.slice(i, i + 50) });
    }
    desk.queueView.apply();
    if (!desk.moved && !state.waits(desk.position)) desk.show(queue.firstWaiting() ?? desk.position);
    else if (!desk.moved) desk.show(desk.position, false);
    desk.kept.outbox.resend(0);
    desk.dialog?.manners.ask?.();
    this.more();
  }

  more() {
    const { lines, total } = this.desk.state;
    if (lines.length < total) this.wire.send({ type: "texts", start: lines.length });
    else this.desk.root.dataset.texts = "all";
  }

  /** @param {Replies["texts"]} message @param {Buffers} buffers */
  async texts(message, buffers) {
    const { state, queue, queueView } = this.desk;
    if (message.start !== state.lines.length) return;
    state.takeTexts(message.start, await unpack(buffers[0]));
    this.more();
    if (queue.filter) queueView.apply();
    else queueView.draw();
  }

  /** @param {Replies["sheets"]} message */
  sheets(message) {
    const { desk } = this;
    for (const sheet of message.sheets) {
      desk.state.sheets.set(sheet.position, sheet);
      this.wire.asked.delete(sheet.position);
      if (sheet.position !== desk.position) continue;
      desk.show(desk.position, false);
      if (this.awaited === desk.position && desk.state.role !== "second") desk.say("Someone else has just said something on this finding: it is shown above.");
      this.awaited = null;
    }
    desk.judging.proceed();
  }

  /**
   * Findings were raised: the queue grows at its end, and what is shown stays.
   * @param {Replies["grown"]} message @param {Buffers} buffers
   */
  async grown(message, buffers) {
    const { state, queueView } = this.desk;
    const { columns, rows, lines } = await unpack(buffers[0]);
    state.total = message.total;
    state.columns = columns;
    state.takeTexts(message.start, lines);
    state.takeRows(rows);
    this.desk.recount();
    queueView.renew();
  }

  /** @param {Replies["document"]} message @param {Buffers} buffers */
  async whole(message, buffers) {
    const { dialog } = this.desk;
    if (dialog?.manners.source === message.source_id) dialog.manners.whole?.(await unpack(buffers[0]));
  }

  /** @param {Replies["ack"]} message */
  ack(message) {
    const { desk } = this;
    const { state, judging, notice } = desk;
    const mine = desk.kept.outbox.settle(message.event_id);
    desk.kept.visited(state.seq);
    desk.root.dataset.seq = String(message.seq);
    const { position } = message;
    if (position === undefined) {
      desk.say("Taken back: from the next check on the machine judges again.");
      return;
    }
    state.takeRow(position, message.row);
    desk.recount();
    state.sheets.set(position, message.sheet);
    if (state.seq === message.seq - 1) state.seq = message.seq;
    if (mine) {
      state.unsaved.delete(position);
      state.unsaved.delete(mine.position);
      if (notice.dataset.position === String(position)) notice.hidden = true;
      if (mine.type === "undo") {
        judging.last = message.last;
        desk.say("Taken back. What you had said is in the form again.");
      } else {
        judging.saved.push(Date.now());
        // Sent again after a restart: it is the last word now, and the first to be taken back.
        if (mine.type === "verdict" && !judging.own.has(mine.event_id)) judging.done.push(mine);
        desk.say(mine.type === "verdict" ? this.savedWords(position, mine) : TOLD[mine.type](mine));
        if (mine.type === "raise") desk.goTo(position);
      }
    }
    if (position === desk.position) desk.show(position, false);
    desk.queueView.draw();
  }

  /** @param {number} position @param {Said} mine */
  savedWords(position, mine) {
    const { state } = this.desk;
    const told = `Saved: ${state.label(mine.verdict ?? "")}.`;
    const status = state.status(position);
    if (status === "disagreement") return `${told} The reviewers disagree on it: it goes to an adjudicator.`;
    if (state.role === "second" && status === "checked") return `${told} You agree with the first reviewer.`;
    return `${told} u takes it back.`;
  }

  /** @param {Replies["nack"]} message */
  nack(message) {
    const { desk } = this;
    const { outbox } = desk.kept;
    const mine = outbox.shelf.get(message.event_id)?.message;
    if (!mine) return;
    if (message.again) {
      desk.state.mark(mine, true);
      outbox.failed(message.error);
      desk.warn(`NOT SAVED yet: ${message.error}. It is kept in this browser and sent again until the ledger takes it.`, mine.position);
    } else this.refused(mine, message.error);
    desk.queueView.draw();
  }

  /** The ledger refuses for good: the words go back into the form. @param {Said} mine @param {string} error */
  refused(mine, error) {
    const { desk } = this;
    const { state, judging, kept } = desk;
    const { position, event_id } = mine;
    kept.outbox.drop((waiting) => waiting.target === event_id);
    kept.outbox.settle(event_id);
    state.unsaved.delete(position);
    judging.done = judging.done.filter((d) => d.event_id !== event_id);
    if (mine.type === "verdict") {
      kept.drafts.set(mine.finding_id, contents(mine));
      if (state.holds(mine)) state.rows.waits[position] = 1;
      desk.recount();
    }
    const words = mine.type === "comment" || mine.type === "raise" ? mine.note : "";
    desk.warn(`NOT SAVED: ${error}.${words ? ` Your words: “${words}”` : ""}`, state.holds(mine) ? position : undefined);
    if (position === desk.position) desk.show(position, false);
  }

  /** @param {Replies["trouble"]} message */
  trouble(message) {
    this.wire.asked.clear();
    this.desk.warn(`The desk could not do that: ${message.error}.`);
  }

  /** @param {Replies["changed"]} message */
  changed(message) {
    const { desk } = this;
    const { state, judging } = desk;
    state.seq = message.seq;
    for (const [place, digits] of Object.entries(message.rows)) state.takeRow(Number(place), digits);
    desk.recount();
    // What this desk said itself comes back here too; its sheet came with the ack.
    const news = Object.entries(message.events).filter(([id]) => !judging.own.has(id)).map(([, place]) => place);
    desk.kept.visited(state.seq);
    if (!news.length) return;
    desk.queueView.renew();
    for (const position of news) state.sheets.delete(position);
    const here = news.includes(desk.position);
    this.awaited = here ? desk.position : null;
    this.wire.ask([...(here ? [desk.position] : []), ...desk.queue.coming(desk.position)]);
    const waits = state.rows.waits.reduce((n, each) => n + each, 0);
    // Who judges blind is told that there is work, and nothing of what was said on what.
    if (state.role === "second") desk.say(`${plural(waits, "finding waits", "findings wait")} for your judgement.`);
    else if (!here) desk.say("Someone else has said something; the queue shows it.");
  }
}
