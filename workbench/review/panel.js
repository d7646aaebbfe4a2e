// The desk itself: where the reviewer is, what keys do, what goes to Python and what comes back.

const AHEAD = 40;

class Desk extends Wire {
  constructor(model, host) {
    super();
    this.began = performance.now();
    this.model = model;
    this.words = model.get("words");
    this.total = model.get("total");
    this.reviewer = model.get("reviewer");
    this.role = model.get("role");
    this.seq = model.get("seq");
    this.id = "wbd-" + freshId().slice(2, 10);
    this.position = model.get("start");
    this.sheets = new Map(model.get("sheets").map((s) => [s.position, s]));
    this.asked = new Map();
    this.lines = [];
    this.searched = [];
    this.unsaved = new Map();
    this.drafted = new Set();
    this.done = [];
    this.own = new Set();
    this.saved = [];
    this.last = {};
    this.turn = Promise.resolve();
    this.polled = 0;
    this.places = new Map();
    this.pending = [];
    this.columns = { sources: [], reasons: [], groups: [], group: [], kind: "", severity: "", reason: [] };
    this.rows = { status: [], verdict: [], mine: [], waits: [], earlier: [], assigned: [], talk: [] };
    this.build(host);
    this.shelve(model.get("key"));
  }

  build(host) {
    this.root = el("div", { class: "wbd", role: "region", "aria-label": "Review desk", tabindex: "0",
      "data-lm-suppress-shortcuts": "true", "data-testid": "desk",
      on: { keydown: (e) => this.keys.press(e), mousedown: (e) => this.keys.grasp(e) } });
    this.count = el("span", { class: "wbd-count" });
    this.bar = el("span", { class: "wbd-bar", "aria-hidden": "true" });
    this.chip = el("span", { class: "wbd-saved", role: "status", "data-testid": "saved" });
    this.who = el("span", { class: "wbd-dim wbd-who" });
    this.notice = el("div", { class: "wbd-notice", role: "alert", hidden: true, "data-testid": "notice" });
    this.tip = new Tip(this);
    this.reading = el("div", { class: "wbd-reading", "data-testid": "reading" });
    this.line = el("span", { class: "wbd-line", role: "status", "aria-live": "polite", "data-testid": "line" });
    this.keys = new Keys(this);
    this.progress = new Progress(this);
    this.heard = el("div", { class: "wbd-heard", role: "status" });  // for those who listen
    this.queue = new Queue(this);
    this.form = new Form(this);
    this.go = button("Save and next ⏎", () => this.save(), { class: "wbd-go", "data-testid": "save" });
    const hints = [["j", "next"], ["k", "back"], ["u", "undo"], ["n", "note"], ["/", "filter"], ["f", "full screen"], ["?", "all keys"]];
    const acts = { j: () => this.step(1), k: () => this.step(-1), u: () => this.undo(), n: () => this.form.focus("note"),
      "/": () => this.queue.input.focus(), f: () => this.fullscreen(), "?": () => this.keys.help() };
    put(this.root, [
      el("div", { class: "wbd-head" }, el("b", { class: "wbd-name" }, this.model.get("title")), this.count,
        el("button", { type: "button", class: "wbd-progress", "aria-label": "Progress by kind",
          "data-testid": "progress", on: { click: () => this.progress.open() } }, this.bar), this.chip, this.who),
      this.notice, this.heard,
      el("div", { class: "wbd-body" }, this.queue.node,
        el("section", { class: "wbd-main", "aria-label": "The finding and your verdict" }, this.reading, el("div", { class: "wbd-docket" }, this.form.node,
          el("footer", { class: "wbd-foot" }, el("span", { class: "wbd-hints" }, hints.map(([k, label]) =>
            el("button", { type: "button", class: "wbd-link", on: { click: (e) => { acts[k](); this.keys.release(e); } } }, key(k), label))),
          this.line, this.go)))),
    ]);
    put(this.root, [this.tip.node]);
    this.tip.watch(this.reading);
    this.sign();
    this.frame = el("div", { class: "wbd-frame" }, this.root);
    host.append(this.frame);
    // Whether the keys were the desk's: what is redrawn under the focus must not hand them on.
    this.watch = (e) => { this.inside = this.root.contains(e.target); };
    document.addEventListener("focusin", this.watch);
  }

  async open() {
    this.columns = await unpack(this.model.get("columns"));
    this.takeRows(await unpack(this.model.get("rows")));
    this.takeTexts(0, await unpack(this.model.get("texts")));
    this.queue.named();
    this.queue.apply();
    this.show(this.position);
    this.root.dataset.ready = "true";
    performance.measure("review desk: first render", { start: this.began });
    this.grasp();
    this.send({ type: "hello", since: this.since });
    if (!this.reviewer) this.askName();
    this.timer = setInterval(() => this.poll(), POLL);
  }

  // The desk takes the keys when it appears, until the reviewer turns to something else.
  grasp() {
    const done = () => { this.greeted = true; };
    for (const kind of ["keydown", "mousedown"]) document.addEventListener(kind, done, { capture: true, once: true });
    const take = () => {
      if (this.greeted || this.dialog || !this.root.isConnected || this.root.contains(document.activeElement)) return;
      this.root.focus({ preventScroll: true });
      this.root.scrollIntoView({ block: "nearest" });
    };
    take();
    for (const later of [150, 500, 1200]) setTimeout(take, later);
  }

  // What had the focus may be gone: then the desk has it, and no cell of the notebook.
  hold() {
    const at = document.activeElement;
    if (this.inside && !this.dialog && (!at || at === document.body)) this.root.focus({ preventScroll: true });
  }

  // Whether the page scrolls, not the passages: asked when the size changes, for the answer costs
  // a layout of everything.
  measure() {
    this.narrow = getComputedStyle(this.reading).overflowY === "visible";
  }

  fullscreen() {
    const off = document.fullscreenElement;
    Promise.resolve(off ? document.exitFullscreen() : this.frame.requestFullscreen())
      .then(() => this.root.focus({ preventScroll: true }))
      .catch(() => this.say("This browser does not let the desk fill the screen."));
  }

  close() {
    clearInterval(this.timer);
    document.removeEventListener("focusin", this.watch);
    this.queue.resized.disconnect();
  }

  shelve(name) {
    this.key = name;
    this.drafts = new Shelf(`${name}.draft`);
    this.outbox = new Outbox(name, (m) => this.send(m), () => this.tell());
    this.visits = new Shelf(`${name}.visit`);
    const { at = 0, seq = 0, since = 0 } = this.visits.get("last") || {};
    // Coming back within the half hour is the same visit.
    this.since = Date.now() - at < 1800000 ? since : seq;
    this.tell();
  }

  sign() {
    fill(this.who, el("bdi", {}, this.reviewer || "no name yet"), ` · ${this.role}`);
  }

  // Where the reviewer is.

  order(position) {
    return this.columns.order?.[position] ?? position;
  }

  status(position) {
    return this.words.statuses[this.rows.status[position]];
  }

  label(word) {
    return word ? this.words.labels[word] || word.replaceAll("_", " ") : "";
  }

  coming() {
    const { list } = this.queue;
    const at = Math.max(0, this.queue.at);
    const next = list.slice(at + 1, at + 1 + AHEAD);
    const waiting = [];
    for (let i = at + 1; i < list.length && waiting.length < AHEAD; i += 1) {
      if (this.rows.waits[list[i]] === 1) waiting.push(list[i]);
    }
    return [...new Set([...list.slice(Math.max(0, at - 4), at), ...next, ...waiting])];
  }

  ask(positions) {
    const now = Date.now();
    const wanted = positions.filter((p) => !this.sheets.has(p) && !(now - this.asked.get(p) < 4000));
    wanted.forEach((p) => this.asked.set(p, now));
    if (wanted.length) this.send({ type: "sheets", positions: wanted });
  }

  show(position, fresh = true) {
    this.position = position;
    this.sheet = this.sheets.get(position);
    this.root.dataset.position = position;
    if (!this.total) {
      fill(this.reading, el("p", { class: "wbd-empty" }, "This dossier has no findings: nothing to judge."));
      this.form.node.hidden = true;
      return;
    }
    this.ask([position, ...(this.sheet ? [] : this.coming())]);
    if (this.sheet) {
      this.root.dataset.finding = this.sheet.finding_id;
      // What is shown already stays: words that the reviewer has marked in it would be let go.
      const drawn = JSON.stringify([this.sheet, this.reviewer, this.status(position)]);
      if (fresh || drawn !== this.drawn) fill(this.reading, readSheet(this, this.sheet));
      this.drawn = drawn;
      const draft = this.drafts.get(this.sheet.finding_id);
      this.form.open(this.sheet, draft || contents(this.sheet.mine));
      if (fresh) {
        this.heard.textContent = written(`Finding ${this.queue.at + 1} of ${this.queue.list.length}: ${this.sheet.question}`);
      }
    } else {
      this.drawn = "";
      fill(this.reading, el("p", { class: "wbd-empty" }, "One moment, this finding is on its way …"));
    }
    this.form.node.inert = !this.sheet;
    this.go.disabled = !this.sheet;
    this.hold();
    this.queue.reveal();
    if (this.sheet) this.settleView(fresh);
    if (fresh) whenIdle(() => this.ask(this.coming()));
  }

  // Last of all, for to scroll or to measure makes the page lay out what was changed before.
  settleView(fresh) {
    if (fresh) this.reading.scrollTop = 0;
    // In a narrow column the page scrolls, not the passages: bring the new finding's top back.
    if (fresh && this.narrow && this.moved) this.reading.scrollIntoView({ block: "start" });
    this.reveal();
  }

  // In a long passage the marked words are what the question is about.
  reveal() {
    const far = [...this.reading.querySelectorAll("blockquote")].filter((quote) => quote.scrollHeight > quote.clientHeight + 2);
    for (const quote of this.reading.querySelectorAll("blockquote[tabindex='0']")) quote.tabIndex = -1;
    for (const quote of far) {
      quote.tabIndex = 0;
      const mark = quote.querySelector("mark") || quote.querySelector(".wbd-quote");
      quote.scrollTop = mark.offsetTop - 24;
    }
  }

  step(by) {
    const { list, at } = this.queue;
    if (!list.length) return;
    const next = at < 0 ? 0 : Math.max(0, Math.min(list.length - 1, at + by));
    this.moved = true;
    if (list[next] === this.position) this.say(by > 0 ? "This is the last one here." : "This is the first one here.");
    else this.show(list[next]);
  }

  go_to(position) {
    this.moved = true;
    this.show(position);
  }

  // Shift with an arrow: the row and the next are selected, and the next is shown.
  extend(by) {
    const at = this.position;
    const chosen = this.queue.chosen;
    const { list } = this.queue;
    const next = list[this.queue.at + by];
    if (next === undefined) return;
    this.show(next);
    this.queue.choose(chosen.has(next) && chosen.has(at) ? [...chosen].filter((p) => p !== at) : [...chosen, at, next]);
  }

  nextWaiting(at) {
    const { list } = this.queue;
    const waits = (p) => this.rows.waits[p] === 1 && p !== this.position;
    for (let i = at + 1; i < list.length; i += 1) if (waits(list[i])) return list[i];
    return list.find(waits);
  }

  onward() {
    const next = this.nextWaiting(this.queue.at);
    this.moved = true;
    if (next !== undefined) this.show(next);
    else {
      this.show(this.position);
      this.say("Nothing waits for you in this view any more.");
    }
  }

  light(row, on) {
    for (const made of this.reading.querySelectorAll(`[data-row="${row}"]`)) made.classList.toggle("wbd-lit", on);
  }

  // What the reviewer does.

  keep(sheet, value) {
    const said = same(value, contents(sheet.mine));
    if (said) this.drafts.delete(sheet.finding_id);
    else this.drafts.set(sheet.finding_id, value);
    const had = this.drafted.has(sheet.position);
    if (said) this.drafted.delete(sheet.position);
    else this.drafted.add(sheet.position);
    if (had === said) this.queue.draw();
  }

  use(claim, event) {
    if (!claim || !this.sheet) return;
    this.form.use(claim);
    this.keys.release(event);
  }

  adopt(opinion) {
    if (!opinion) return;
    this.form.set({ ...contents(opinion), note: this.form.value.note });
    this.say(`Taken over from ${opinion.who}; Enter settles it.`);
  }

  digit(number) {
    const known = this.words.verdicts[number - 1];
    if (this.queue.chosen.size && known) {
      this.judge(known);
      return;
    }
    const unfit = this.sheet && known && this.form.unfit(known.word);
    if (unfit) this.say(unfit);
    else if (!this.sheet) this.say("One moment, this finding is on its way.");
    else if (known && !known.decisive && this.reviewer && this.form.takes(known.word)) this.save();
    else if (known) {
      this.form.choose(known.word);
      if (!known.decisive && !this.form.missing()) this.save();  // asks for the name first
    }
  }

  side(n) {
    if (this.role === "adjudicator") this.adopt(this.sheet?.opinions.filter((o) => o.action_kind !== "adjudicate")[n]);
  }

  // One verdict that needs no evidence on every row selected: an event each, one undo for all.
  judge(known) {
    if (known.decisive || CONTESTED.includes(known.word)) {
      this.say(`“${this.label(known.word)}” is said of one finding at a time; 5, 6 or 7 judges all that are selected.`);
      return;
    }
    if (!this.reviewer) {
      this.askName();
      return;
    }
    const positions = [...this.queue.chosen];
    const group = [];
    this.queue.choose([]);
    this.each(positions, (sheet) => {
      this.commit({ type: "verdict", ...EMPTY, verdict: known.word }, sheet);
      group.push(this.sent);
    }, () => {
      this.done.push({ group, event_id: group[0]?.event_id });
      this.say(`${plural(group.length, "verdict", "verdicts")} on the way: ${this.label(known.word)}. u takes them all back.`);
      this.onward();
    });
  }

  // Does something with the sheets of several findings, once all of them are here.
  each(positions, act, then = () => {}) {
    this.pending.push({ positions, act, then });
    this.proceed();
  }

  proceed() {
    this.pending = this.pending.filter(({ positions, act, then }) => {
      const missing = positions.filter((p) => !this.sheets.has(p));
      for (let i = 0; i < missing.length; i += 50) this.ask(missing.slice(i, i + 50));
      if (missing.length) return true;
      positions.forEach((p) => act(this.sheets.get(p)));
      then();
      return false;
    });
  }

  save() {
    const { sheet, form } = this;
    if (!sheet) return;
    const missing = form.missing();
    if (missing) {
      this.say(missing[1]);
      form.node.classList.remove("wbd-shake");
      requestAnimationFrame(() => form.node.classList.add("wbd-shake"));
      return;
    }
    if (sheet.mine && same(form.value, contents(sheet.mine))) {
      this.onward();
      return;
    }
    if (!this.reviewer) {
      this.askName();
      return;
    }
    this.commit({ type: "verdict", ...form.value }, sheet);
    this.done.push(this.sent);
    this.onward();
  }

  commit(message, sheet) {
    this.sent = { ...message, event_id: freshId(), finding_id: sheet.finding_id, position: sheet.position };
    this.own.add(this.sent.event_id);
    this.mark(this.sent, false);
    this.drafts.delete(sheet.finding_id);
    this.drafted.delete(sheet.position);
    this.rows.waits[sheet.position] = message.type === "undo" ? 1 : 0;
    this.outbox.put(this.sent);
    this.recount();
  }

  // Something said that is no verdict: a comment, a name, a correction, a finding raised.
  post(message, sheet = this.sheet) {
    if (!sheet) return;
    if (!this.reviewer) {
      this.askName();
      return;
    }
    const sent = { ...message, event_id: freshId(), finding_id: sheet.finding_id, position: sheet.position };
    this.own.add(sent.event_id);
    this.outbox.put(sent);
  }

  known(message) {
    const sheet = this.sheets.get(message.position);
    return message.position >= 0 && (!sheet || sheet.finding_id === message.finding_id);
  }

  mark(message, failed) {
    if (message.position < this.total && this.known(message)) this.unsaved.set(message.position, failed);
  }

  // Takes back the last verdict (or the one named), and opens its finding with the words kept.
  undo(eventId, sheet) {
    const several = !eventId && this.done[this.done.length - 1]?.group;
    if (several) {
      this.done.pop();
      for (const sent of several) this.commit({ type: "undo", target: sent.event_id }, sent);
      this.say(`${plural(several.length, "verdict", "verdicts")} taken back.`);
      if (several.length) this.show(several[0].position);
      return;
    }
    const last = eventId ? { ...sheet.mine, finding_id: sheet.finding_id, position: sheet.position }
      : this.done.pop() || this.last;
    this.done = this.done.filter((d) => d.event_id !== last.event_id);
    if (last.event_id === this.last.event_id) this.last = {};
    if (!last.event_id) {
      this.say("Nothing of yours is left to take back.");
      return;
    }
    this.commit({ type: "undo", target: last.event_id }, last);
    this.drafts.set(last.finding_id, contents(last));
    this.drafted.add(last.position);
    this.moved = true;
    this.show(last.position);
  }

  pick() {
    if (this.sheet && !this.dialog) new Picker(this);
  }

  talk(asks = false) {
    if (this.sheet && !this.dialog) new Talk(this, asks);
  }

  assign() {
    const chosen = [...this.queue.chosen];
    if (this.sheet && !this.dialog) new Assign(this, chosen.length ? chosen : [this.position]);
  }

  missed() {
    if (this.sheet && !this.dialog) new Marks(this);
  }

  read() {
    if (!this.sheet) this.say("One moment, this finding is on its way.");
    else if (!this.dialog) new Reader(this, this.sheet.claims[0].passage.source_id);
  }

  // What the reviewer is told.

  recount() {
    if (this.counting) return;
    this.counting = true;
    whenIdle(() => {
      this.counting = false;
      this.progress.tally();
      this.queue.recount();
    });
  }

  say(words) {
    this.line.textContent = written(words);
  }

  warn(words, position) {
    fill(this.notice, words, " ",
      position !== undefined && button("Go to it", () => { this.moved = true; this.show(position); }, { class: "wbd-link" }),
      button("×", () => { this.notice.hidden = true; }, { class: "wbd-drop", "aria-label": "Close this message" }));
    this.notice.dataset.position = position ?? "";
    this.notice.hidden = false;
  }

  askName() {
    const input = el("input", { type: "text", "data-testid": "reviewer", autocomplete: "name", "aria-label": "Your name" });
    const start = () => input.value.trim() && this.send({ type: "name", reviewer: input.value });
    const dialog = new Dialog(this, "Who is reviewing?", [
      el("p", {}, "Verdicts are signed. Give the name they are signed with."), input,
      el("div", { class: "wbd-close" }, button("Start", start, { class: "wbd-go" })),
    ]);
    dialog.stays = true;
    dialog.keys = (e) => { if (e.key === "Enter" && e.target === input) start(); };
    input.focus();
  }
}

function render({ model, el: host }) {
  const desk = new Desk(model, host);
  const hear = (message, buffers) => desk.receive(message, buffers);
  const cut = () => { desk.silent = true; desk.tell(); };
  model.on("msg:custom", hear);
  model.on("comm_live_update", cut);
  desk.open();
  return () => {
    model.off("msg:custom", hear);
    model.off("comm_live_update", cut);
    desk.close();
  };
}

export default { render };
