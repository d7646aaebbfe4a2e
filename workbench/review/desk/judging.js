// What the reviewer does: saves, takes back, takes over, judges many, says something else.

import { freshId, plural } from "./dom.js";
import { alone, contents, decisive, EMPTY, same } from "./needs.js";

/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./types").Said} Said */
/** @typedef {import("./types").Place} Place */
/** @typedef {import("./types").Undoable} Undoable */
/** @typedef {{ positions: number[], act: (sheet: Sheet) => void, then: () => void }} Pending */

export class Judging {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** What can be taken back, the last at the end. @type {Undoable[]} */
    this.done = [];
    /** The reviewer's last verdict of an earlier sitting. @type {Undoable} */
    this.last = {};
    /** What was said at this desk, by event_id. @type {Set<string>} */
    this.own = new Set();
    /** When each of it was saved. @type {number[]} */
    this.saved = [];
    /** What waits for sheets that are on their way. @type {Pending[]} */
    this.pending = [];
  }

  /** Keeps what is written; what says the same as the verdict that stands is no draft. @param {Sheet} sheet @param {import("./types").Saying} value */
  keep(sheet, value) {
    const { kept, state, queueView } = this.desk;
    const said = same(value, contents(sheet.mine));
    if (said) kept.drafts.delete(sheet.finding_id);
    else kept.drafts.set(sheet.finding_id, value);
    const had = state.drafted.has(sheet.position);
    state.draft(sheet.position, !said);
    if (had === said) queueView.draw();
  }

  /** @param {import("./types").LedgerEvent | undefined} opinion */
  adopt(opinion) {
    const { form } = this.desk;
    if (!opinion) return;
    form.set({ ...contents(opinion), note: form.value.note });
    this.desk.say(`Taken over from ${opinion.who}; Enter settles it.`);
  }

  /** @param {number} number */
  digit(number) {
    const { desk } = this;
    const { state, sheet, form } = desk;
    const known = state.words.verdicts[number - 1];
    if (!known) {
      if (!sheet) desk.say("One moment, this finding is on its way.");
      return;
    }
    if (desk.queue.chosen.size) {
      this.many(known);
      return;
    }
    if (!sheet) {
      desk.say("One moment, this finding is on its way.");
      return;
    }
    const needy = decisive(known, sheet.kind);
    const unfit = form.unfit(known.word);
    if (unfit) desk.say(unfit);
    else if (!needy && state.reviewer && form.takes(known.word)) this.save();
    else {
      form.choose(known.word);
      if (!needy && !form.missing()) this.save();  // asks for the name first
    }
  }

  /** @param {number} n */
  side(n) {
    const { sheet, state } = this.desk;
    if (state.role === "adjudicator") this.adopt(sheet?.opinions.filter((o) => o.action_kind !== "adjudicate")[n]);
  }

  /**
   * One verdict that needs no evidence on every row selected: an event each, one undo for all.
   * @param {import("./types").Known} known
   */
  many(known) {
    const { desk } = this;
    const { state, queue } = desk;
    if (desk.barred()) return;
    if (!alone(state.words, known)) {
      desk.say(`“${state.label(known.word)}” is said of one finding at a time; ${queue.keys} judges all that are selected.`);
      return;
    }
    if (!state.reviewer) {
      desk.askName();
      return;
    }
    const positions = [...queue.chosen];
    /** @type {Said[]} */
    const group = [];
    desk.queueView.choose([]);
    this.each(positions, (sheet) => {
      group.push(this.commit({ type: "verdict", ...EMPTY, verdict: known.word }, sheet));
    }, () => {
      this.done.push({ group, event_id: group[0]?.event_id });
      desk.say(`${plural(group.length, "verdict", "verdicts")} on the way: ${state.label(known.word)}. u takes them all back.`);
      desk.onward();
    });
  }

  /**
   * Does something with the sheets of several findings, once all of them are here.
   * @param {number[]} positions
   * @param {(sheet: Sheet) => void} act
   * @param {() => void} [then]
   */
  each(positions, act, then = () => {}) {
    this.pending.push({ positions, act, then });
    this.proceed();
  }

  proceed() {
    const { state, wire } = this.desk;
    this.pending = this.pending.filter(({ positions, act, then }) => {
      const missing = positions.filter((p) => !state.sheets.has(p));
      for (let i = 0; i < missing.length; i += 50) wire.ask(missing.slice(i, i + 50));
      if (missing.length) return true;
      for (const sheet of positions.map((p) => state.sheets.get(p))) if (sheet) act(sheet);
      then();
      return false;
    });
  }

  save() {
    const { desk } = this;
    const { sheet, form } = desk;
    if (!sheet || desk.barred()) return;
    const missing = form.missing();
    if (missing) {
      desk.say(missing.told);
      form.node.classList.remove("wbd-shake");
      requestAnimationFrame(() => form.node.classList.add("wbd-shake"));
      return;
    }
    if (sheet.mine && same(form.value, contents(sheet.mine))) {
      desk.onward();
      return;
    }
    if (!desk.state.reviewer) {
      desk.askName();
      return;
    }
    this.done.push(this.commit({ type: "verdict", ...form.value }, sheet));
    desk.onward();
  }

  /**
   * A verdict, or one taken back, on its way to the ledger.
   * @param {{ type: string } & Partial<Said>} message
   * @param {Place} place
   * @returns {Said}
   */
  commit(message, { finding_id, position }) {
    const { state, kept } = this.desk;
    const sent = { ...message, event_id: freshId(), finding_id, position };
    this.own.add(sent.event_id);
    state.mark(sent, false);
    kept.drafts.delete(finding_id);
    state.draft(position, false);
    state.rows.waits[position] = message.type === "undo" ? 1 : 0;
    kept.outbox.put(sent);
    this.desk.recount();
    return sent;
  }

  /**
   * Something said that is no verdict: a comment, a name, a correction, a finding raised.
   * @param {{ type: string } & Record<string, unknown>} message
   * @param {Place | undefined} place
   */
  post(message, place) {
    if (!place) return;
    if (!this.desk.state.reviewer) {
      this.desk.askName();
      return;
    }
    const sent = { ...message, event_id: freshId(), finding_id: place.finding_id, position: place.position };
    this.own.add(sent.event_id);
    this.desk.kept.outbox.put(sent);
  }

  /** Takes back the last verdict, or the verdicts that were given at once. */
  undo() {
    const group = this.done[this.done.length - 1]?.group;
    if (!group) {
      this.takeBack(this.done.pop() ?? this.last);
      return;
    }
    this.done.pop();
    for (const sent of group) this.commit({ type: "undo", target: sent.event_id }, sent);
    this.desk.say(`${plural(group.length, "verdict", "verdicts")} taken back.`);
    if (group.length) this.desk.show(group[0].position);
  }

  /** Takes back one's verdict that stands on a finding. @param {Sheet} sheet */
  undoOn(sheet) {
    const { finding_id, position, mine } = sheet;
    this.takeBack({ ...mine, finding_id, position });
  }

  /** Takes back a verdict, and opens its finding with the words kept. @param {Undoable} last */
  takeBack(last) {
    const { desk } = this;
    const { event_id: target, finding_id, position } = last;
    this.done = this.done.filter((d) => d.event_id !== target);
    if (target === this.last.event_id) this.last = {};
    if (!target || finding_id === undefined || position === undefined) {
      desk.say("Nothing of yours is left to take back.");
      return;
    }
    this.commit({ type: "undo", target }, { finding_id, position });
    desk.kept.drafts.set(finding_id, contents(last));
    desk.state.draft(position, true);
    desk.moved = true;
    desk.show(position);
  }
}
