// What goes to Python and what comes back.

const POLL = 2500;
const SILENT = 9000;
const TOLD = {
  comment: (m) => (m.asks ? "Saved: the question stands in the author's list (Q)." : "Saved: comment."),
  assign: (m) => (m.assignee ? `Saved: ${m.assignee} is asked to look.` : "Saved: nobody is asked any more."),
  correct: (m) => `Saved: ${m.says === "apart" ? "not the same fact" : "the same fact"}. The next check obeys; = shows it, with the way back.`,
  raise: () => "Saved: a finding of your own.",
};

class Wire {
  send(message) {
    try {
      this.model.send(message);
    } catch {
      this.silent = true;
      this.tell();
    }
  }

  // One after the other, in the order Python sent them: some are unpacked first.
  receive(message, buffers) {
    this.turn = this.turn.then(() => this.take(message, buffers)).catch((fault) => this.warn(`The desk stumbled: ${fault.message}.`));
  }

  async take(message, buffers) {
    this.polled = 0;
    if (this.silent && this.notice.dataset.position === "kernel") this.notice.hidden = true;
    this.silent = false;
    const act = { welcome: this.welcome, sheets: this.takeSheets, texts: this.texts, passages: this.passages,
      ack: this.ack, nack: this.nack, changed: this.changed, trouble: this.trouble, grown: this.grown,
      document: this.document, asked: this.asks, corrections: this.corrections }[message.type];
    await act?.call(this, message, buffers);
    this.tell();
  }

  async welcome(message, buffers) {
    this.takeRows(await unpack(buffers[0]));
    const named = !this.reviewer && message.reviewer;
    this.reviewer = message.reviewer;
    this.last = message.last;
    this.seq = message.seq;
    if (message.key !== this.key) this.shelve(message.key);
    this.sign();
    this.queue.news = new Set(message.news);
    this.queue.cases = [];
    this.visited();
    for (const { message: kept } of this.outbox.waiting) {
      this.mark(kept, false);
      if (kept.type === "verdict" && this.unsaved.has(kept.position)) this.rows.waits[kept.position] = 0;
    }
    if (named) this.dialog?.close();
    // The sheets that came with the desk are as old as the desk itself.
    if (named || message.seq !== this.model.get("seq")) {
      const known = [...this.sheets.keys()];
      for (let i = 0; i < known.length; i += 50) this.send({ type: "sheets", positions: known.slice(i, i + 50) });
    }
    this.queue.apply();
    if (!this.moved && this.rows.waits[this.position] !== 1) this.show(this.nextWaiting(-1) ?? this.position);
    else if (!this.moved) this.show(this.position, false);
    this.outbox.resend(0);
    this.dialog?.ask?.();
    if (this.lines.length < this.total) this.send({ type: "texts", start: this.lines.length });
  }

  async texts(message, buffers) {
    if (message.start !== this.lines.length) return;
    this.takeTexts(message.start, await unpack(buffers[0]));
    if (this.lines.length < this.total) this.send({ type: "texts", start: this.lines.length });
    if (this.queue.input.value) this.queue.apply();
    else this.queue.draw();
  }

  takeTexts(start, rows) {
    rows.forEach(([line, searched], i) => {
      this.lines[start + i] = line;
      this.searched[start + i] = searched.toLowerCase();
    });
    if (this.lines.length >= this.total) this.root.dataset.texts = "all";
  }

  takeRows(rows) {
    this.rows = Object.fromEntries(Object.entries(rows).map(([name, digits]) =>
      [name, Uint8Array.from(digits, Number)]));
    this.recount();
  }

  takeRow(position, digits) {
    Object.keys(this.rows).forEach((name, i) => { this.rows[name][position] = Number(digits[i]); });
    this.recount();
  }

  takeSheets(message) {
    for (const sheet of message.sheets) {
      this.sheets.set(sheet.position, sheet);
      this.asked.delete(sheet.position);
      if (sheet.position !== this.position) continue;
      this.show(this.position, false);
      if (this.awaited === this.position && this.role !== "second") this.say("Someone else has just said something on this finding: it is shown above.");
      this.awaited = null;
    }
    this.proceed();
  }

  // Findings were raised: the queue grows at its end, and what is shown stays.
  async grown(message, buffers) {
    const { columns, rows, lines } = await unpack(buffers[0]);
    this.total = message.total;
    this.columns = columns;
    this.takeTexts(message.start, lines);
    this.takeRows(rows);
    this.queue.cases = [];
    this.queue.renew();
  }

  async document(message, buffers) {
    if (this.dialog?.source === message.source_id) this.dialog.told(await unpack(buffers[0]));
  }

  asks(message) {
    if (this.dialog instanceof Asked) this.dialog.told(message.questions);
  }

  corrections(message) {
    if (this.dialog instanceof Corrected) this.dialog.corrected(message.corrections);
  }

  // How far the reviewer has read what others said, for their next visit.
  visited() {
    this.visits.set("last", { at: Date.now(), seq: this.seq, since: this.since });
  }

  passages(message) {
    this.dialog?.show?.(message.passages, message.query);
  }

  ack(message) {
    const mine = this.outbox.settle(message.event_id);
    this.visited();
    if (message.position === undefined) {
      this.root.dataset.seq = message.seq;
      this.say("Taken back: from the next check on the machine judges again.");
      return;
    }
    this.takeRow(message.position, message.row);
    this.sheets.set(message.position, message.sheet);
    if (this.seq === message.seq - 1) this.seq = message.seq;
    this.root.dataset.seq = message.seq;
    if (mine) {
      this.unsaved.delete(message.position);
      this.unsaved.delete(mine.position);
      this.notice.hidden = this.notice.dataset.position === String(message.position) || this.notice.hidden;
      if (mine.type === "verdict") {
        this.saved.push(Date.now());
        // Sent again after a restart: it is the last word now, and the first to be taken back.
        if (!this.own.has(mine.event_id)) this.done.push(mine);
        this.say(this.settledWords(message, mine));
      } else if (mine.type === "undo") {
        this.last = message.last;
        this.say("Taken back. What you had said is in the form again.");
      } else {
        this.saved.push(Date.now());
        this.say(TOLD[mine.type](mine, this));
        if (mine.type === "raise") this.go_to(message.position);
      }
    }
    if (message.position === this.position) this.show(this.position, false);
    this.queue.draw();
  }

  settledWords(message, mine) {
    const told = `Saved: ${this.label(mine.verdict)}.`;
    const status = this.status(message.position);
    if (status === "disagreement") return `${told} The reviewers disagree on it: it goes to an adjudicator.`;
    if (this.role === "second" && status === "checked") return `${told} You agree with the first reviewer.`;
    return `${told} u takes it back.`;
  }

  nack(message) {
    const mine = this.outbox.shelf.get(message.event_id);
    if (!mine) return;
    const position = mine.message.position;
    if (message.again) {
      this.mark(mine.message, true);
      this.outbox.failed(message.error);
      this.warn(`NOT SAVED yet: ${message.error}. It is kept in this browser and sent again until the ledger takes it.`, position);
    } else {
      this.outbox.drop((waiting) => waiting.target === message.event_id);
      this.outbox.settle(message.event_id);
      this.unsaved.delete(position);
      this.done = this.done.filter((d) => d.event_id !== message.event_id);
      if (mine.message.type === "verdict") {
        this.drafts.set(message.finding_id, contents(mine.message));
        if (this.known(mine.message)) this.rows.waits[position] = 1;
        this.recount();
      }
      const kept = mine.message.type === "comment" || mine.message.type === "raise" ? mine.message.note : "";
      this.warn(`NOT SAVED: ${message.error}.${kept ? ` Your words: “${kept}”` : ""}`, this.known(mine.message) ? position : undefined);
      if (position === this.position) this.show(position, false);
    }
    this.queue.draw();
  }

  trouble(message) {
    this.asked.clear();
    this.warn(`The desk could not do that: ${message.error}.`);
  }

  changed(message) {
    this.seq = message.seq;
    for (const [place, digits] of Object.entries(message.rows)) this.takeRow(Number(place), digits);
    // What this desk said itself comes back here too; its sheet came with the ack.
    const news = Object.entries(message.events).filter(([id]) => !this.own.has(id)).map(([, place]) => place);
    this.visited();
    if (!news.length) return;
    this.queue.renew();
    for (const position of news) this.sheets.delete(position);
    const here = news.includes(this.position);
    this.awaited = here ? this.position : null;
    this.ask([...(here ? [this.position] : []), ...this.coming()]);
    const waits = this.rows.waits.reduce((n, each) => n + each, 0);
    // Who judges blind is told that there is work, and nothing of what was said on what.
    if (this.role === "second") this.say(`${plural(waits, "finding waits", "findings wait")} for your judgement.`);
    else if (!here) this.say("Someone else has said something; the queue shows it.");
  }

  // Every few seconds: what waits is sent again, and the ledger is asked for news.
  poll() {
    if (this.outbox.error) this.outbox.resend(4000);
    else if (this.outbox.late) this.outbox.resend(15000);
    if (!this.root.isConnected || document.hidden) return;
    if (this.polled && Date.now() - this.polled > SILENT) this.silent = true;
    if (this.silent && this.notice.hidden && this.outbox.waiting.length) {
      this.warn("The kernel does not answer. Your verdicts are kept in this browser and sent when it does; "
        + "if it was restarted or stopped, run the cell again.");
      this.notice.dataset.position = "kernel";
    }
    if (!this.polled || Date.now() - this.polled > 3 * SILENT) {
      this.polled = Date.now();
      this.send({ type: "poll", seq: this.seq });
    }
    this.tell();
  }

  tell() {
    const waiting = this.outbox.waiting.length;
    const { late, error } = this.outbox;
    const [words, tone] = error && waiting ? [`NOT SAVED · ${waiting} kept here`, "wbd-bad"]
      : waiting && (this.silent || late) ? [`not confirmed yet · ${waiting} kept here`, "wbd-warn"]
        : this.silent ? ["kernel busy or stopped", "wbd-warn"]
          : waiting ? ["saving …", ""] : this.saved.length ? ["✓ Saved", "wbd-good"] : ["nothing unsaved", "wbd-dim"];
    if (this.chip.textContent !== words) this.chip.textContent = words;
    this.chip.className = `wbd-saved ${tone}`;
    this.chip.title = waiting ? "Kept in this browser until the ledger confirms. If the kernel was restarted, run the cell again." : "";
  }
}
