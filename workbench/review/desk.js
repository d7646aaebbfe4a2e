// Made by esbuild 0.28.2 from workbench/review/desk (npm run build): change it there, not here.

// hidden.js
function patterns(rules2) {
  const { turning, tags, unseen, flag, letters, signs, word, names } = rules2;
  return {
    any: new RegExp(`[${turning}${tags}${unseen}]`, "u"),
    run: new RegExp(`${flag}|([${turning}${tags}${unseen}]+)`, "gu"),
    always: new RegExp(`[${turning}${tags}]`, "u"),
    letter: new RegExp(`[${letters}]`, "u"),
    sign: new RegExp(`[${signs}]`, "u"),
    before: new RegExp(`[${letters}${unseen}${turning}]*$`, "u"),
    after: new RegExp(`^[${letters}${unseen}${turning}]*`, "u"),
    word,
    names
  };
}
var known = null;
function learn(rules2) {
  known = patterns(rules2);
}
function rules() {
  if (!known) throw new Error("no rules of hidden characters yet: learn(rules) comes before any text is drawn");
  return known;
}
function marks(text) {
  const { any, run: runs, always, names } = rules();
  if (!any.test(text)) return [];
  const found = [];
  for (const run of text.matchAll(runs)) {
    if (run[1] === void 0) continue;
    const start = run.index;
    const end = start + run[0].length;
    const inside = within(text.charAt(start - 1), text.charAt(end));
    const characters = [...run[1]];
    for (let i = 0, at = start; i < characters.length; ) {
      let n = i;
      while (characters[n] === characters[i]) n += 1;
      const to = at + (n - i) * characters[i].length;
      if (always.test(characters[i]) || inside && (characters[i] !== "­" || named(text, start, end))) {
        const code = (characters[i].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
        found.push({ start: at, end: to, label: `U+${code}${n - i > 1 ? ` ×${n - i}` : ""}`, told: names[code] || "hidden character" });
      }
      [i, at] = [n, to];
    }
  }
  return found;
}
function within(left, right) {
  const { letter, sign } = rules();
  if ([left, right].every((side) => !side || letter.test(side))) return true;
  return /[0-9]/.test(left) && sign.test(right) || sign.test(left) && /[0-9]/.test(right);
}
function named(text, start, end) {
  const { before, after, word } = rules();
  const around = (text.slice(Math.max(0, start - word), start).match(before)?.[0] ?? "") + (text.slice(end, end + word).match(after)?.[0] ?? "");
  return [...around].some((c) => /[0-9]/.test(c) || c !== c.toLowerCase());
}
function drawn(text, parent) {
  const found = marks(text);
  if (!found.length) return [document.createTextNode(text)];
  if (parent.tagName === "OPTION" || parent.tagName === "TEXTAREA") return [document.createTextNode(written(text))];
  const made = [];
  let at = 0;
  for (const mark of found) {
    const sign = document.createElement("bdi");
    sign.className = "wbd-hides";
    sign.dataset.u = mark.label;
    sign.title = mark.told;
    sign.textContent = text.slice(mark.start, mark.end);
    made.push(document.createTextNode(text.slice(at, mark.start)), sign);
    at = mark.end;
  }
  made.push(document.createTextNode(text.slice(at)));
  return made.filter((node) => node.textContent);
}
function written(text) {
  let made = "";
  let at = 0;
  for (const mark of marks(text)) {
    made += `${text.slice(at, mark.start)}[${mark.label}]`;
    at = mark.end;
  }
  return made + text.slice(at);
}
function stoodIn(text) {
  let made = "";
  let at = 0;
  for (const mark of marks(text)) {
    made += text.slice(at, mark.start) + "�".repeat(mark.end - mark.start);
    at = mark.end;
  }
  return made + text.slice(at);
}

// dom.js
var SEEN = ["title", "aria-label", "placeholder"];
function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  const { on = {}, ...rest } = attributes;
  for (const [kind, act] of Object.entries(on)) made.addEventListener(kind, act);
  for (const [name, value] of Object.entries(rest)) {
    if (value === null || value === void 0 || value === false) continue;
    if (typeof value === "boolean" && name in made) Object.assign(made, { [name]: value });
    else made.setAttribute(name, SEEN.includes(name) ? written(String(value)) : String(value));
  }
  return put(made, children);
}
function put(parent, children) {
  for (const child of children) {
    if (child === null || child === void 0 || child === false || child === "") continue;
    if (Array.isArray(child)) put(parent, child);
    else parent.append(...child instanceof Node ? [child] : drawn(String(child), parent));
  }
  return parent;
}
function fill(parent, ...children) {
  parent.replaceChildren();
  return put(parent, children);
}
function all(node, selector) {
  return [.../** @type {NodeListOf<HTMLElement>} */
  node.querySelectorAll(selector)];
}
function one(node, selector) {
  return node.querySelector(selector);
}
function within2(node) {
  return (
    /** @type {HTMLElement[]} */
    [...node.children]
  );
}
function key(name) {
  return el("kbd", { "aria-hidden": "true" }, name);
}
function button(label, act, attributes = {}) {
  const look = `wbd-button ${attributes.class || ""}`;
  return el("button", { type: "button", ...attributes, class: look, on: { click: act } }, label);
}
function option(value, label) {
  return el("option", { value }, label);
}
function plural(count, one2, many) {
  return `${count} ${count === 1 ? one2 : many}`;
}
function moment(iso) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return at.toLocaleString(void 0, { dateStyle: "medium", timeStyle: "short" });
}
function today() {
  const now = /* @__PURE__ */ new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
}
function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return "e:" + Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}
function whenIdle(act) {
  if (typeof window.requestIdleCallback === "function") window.requestIdleCallback(act, { timeout: 400 });
  else setTimeout(act, 60);
}
async function unpack(packed) {
  const bytes = packed instanceof DataView ? new Uint8Array(
    /** @type {ArrayBuffer} */
    packed.buffer,
    packed.byteOffset,
    packed.byteLength
  ) : new Uint8Array(packed);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

// dialog.js
var Dialog = class {
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
    this.box = el(
      "div",
      {
        class: "wbd-dialog",
        role: "dialog",
        "aria-modal": "true",
        "aria-labelledby": name,
        tabindex: "-1",
        ...attributes
      },
      el("h2", { id: name }, title),
      content
    );
    this.shade = el("div", { class: "wbd-shade", on: {
      mousedown: (e) => {
        if (e.target === this.shade && !manners.stays) this.close();
      },
      keydown: (e) => this.press(e)
    } }, this.box);
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
    const stops = all(this.box, "button, input, select, textarea, a[href], summary").filter((stop) => !("disabled" in stop && stop.disabled) && stop.offsetParent);
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (document.activeElement === edge || document.activeElement === this.box && event.shiftKey) {
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
};

// focus.js
var Focus = class {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.inside = false;
    this.greeted = false;
    this.watch = (e) => {
      this.inside = desk.root.contains(
        /** @type {Node} */
        e.target
      );
    };
    document.addEventListener("focusin", this.watch);
  }
  // The desk takes the keys when it appears, until the reviewer turns to something else.
  greet() {
    const { desk } = this;
    const done = () => {
      this.greeted = true;
    };
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
    const target = (
      /** @type {Element} */
      event.target
    );
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
};

// needs.js
var EMPTY = { verdict: "", editorial_action: "", chosen_value: "", correction: "", note: "", evidence: [] };
var NAMES = (
  /** @type {(keyof Saying)[]} */
  Object.keys(EMPTY)
);
function same(left, right) {
  return NAMES.every((name) => JSON.stringify(left[name]) === JSON.stringify(right[name]));
}
function contents(event) {
  const { verdict, editorial_action, chosen_value, correction, note, evidence } = { ...EMPTY, ...event };
  return { verdict, editorial_action, chosen_value, correction, note, evidence };
}
function alike(left, right) {
  const names = (
    /** @type {const} */
    ["source_id", "title", "locator", "quote", "url"]
  );
  return names.every((name) => (left[name] || "") === (right[name] || ""));
}
function circular(sheet, evidence) {
  const { ids, names } = sheet.barred;
  if (evidence.source_id) return ids.includes(evidence.source_id);
  return [evidence.url, evidence.archived_url, evidence.title].some((name) => name && names.includes(name.toLowerCase()));
}
function missing(words2, sheet, value, silent) {
  const known2 = words2.verdicts.find((v) => v.word === value.verdict);
  if (!known2) return "verdict";
  const { evidence } = value;
  const met = {
    evidence: () => evidence.length > 0,
    independent: () => !evidence.every((e) => circular(sheet, e)),
    bearing: () => value.note.trim() !== "" || !evidence.filter((e) => !circular(sheet, e)).every(silent),
    value: () => value.chosen_value.trim() !== "",
    wording: () => value.correction.trim() !== "" || value.chosen_value.trim() !== ""
  };
  const needs = known2.needs[sheet.kind];
  const first = needs.find((need) => !met[need]());
  if (first) return first;
  return words2.rewords.includes(value.editorial_action) && !met.wording() ? "wording" : null;
}
function unfit(words2, sheet, verdict) {
  const known2 = words2.verdicts.find((v) => v.word === verdict);
  if (known2 && !known2.answers.includes(sheet.kind)) return "kind";
  return known2?.paired && !sheet.parts ? "pair" : "";
}
function alone(words2, known2) {
  return words2.kinds.every((kind) => known2.needs[kind].length === 0 && known2.answers.includes(kind)) && !known2.paired;
}
function decisive(known2, kind) {
  return known2.needs[kind].includes("evidence");
}
function trouble(words2, given) {
  const { named: named2, pointed, links, schemes } = words2.evidence;
  if (!named2.some((name) => given[name])) return "Give a title or an address.";
  if (!pointed.some((name) => given[name])) return "Say where in it, or give the words relied on.";
  const web = (address) => !address || schemes.some((scheme) => address.startsWith(scheme));
  return links.every((name) => web(given[name])) ? "" : `An address begins with ${schemes.join(" or ")}.`;
}
function listed(keys) {
  return keys.length < 2 ? String(keys[0] ?? "") : `${keys.slice(0, -1).join(", ")} or ${keys[keys.length - 1]}`;
}
function digitOf(words2, verdict) {
  return words2.verdicts.findIndex((v) => v.word === verdict) + 1;
}

// form.js
var FIELDS = { independent: "evidence", bearing: "note" };
var Form = class {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    const { words: words2 } = desk.state;
    this.value = { ...EMPTY };
    this.shown = void 0;
    this.unfolded = void 0;
    this.mute = /* @__PURE__ */ new Set();
    const changed = () => this.read();
    this.verdicts = el(
      "div",
      {
        class: "wbd-verdicts",
        role: "radiogroup",
        "aria-label": "Your verdict",
        on: { keydown: (e) => this.arrows(e) }
      },
      words2.verdicts.map((v, i) => el("button", {
        type: "button",
        role: "radio",
        "aria-checked": "false",
        class: "wbd-verdict",
        "data-verdict": v.word,
        title: `${desk.state.label(v.word)}: ${v.meaning}`,
        "data-testid": `verdict-${v.word}`,
        on: { click: (e) => {
          desk.judging.digit(i + 1);
          desk.focus.release(e);
        } }
      }, key(String(i + 1)), desk.state.label(v.word)))
    );
    this.hint = el("p", { class: "wbd-hint", role: "status", "data-testid": "hint" });
    this.evidence = el("div", { class: "wbd-evidence", role: "group", "aria-label": "Evidence" });
    this.values = el("div", { class: "wbd-values", role: "group", "aria-label": "Values the sources give" });
    this.chosen = el("input", {
      type: "text",
      "data-testid": "value",
      placeholder: "or write it",
      "aria-label": "The value that holds",
      on: { input: changed }
    });
    this.correction = el("textarea", {
      rows: "1",
      "data-testid": "correction",
      on: { input: changed },
      placeholder: "how it should read"
    });
    this.action = el(
      "select",
      { "data-testid": "action", on: { change: changed } },
      option("", "none yet"),
      words2.actions.map((a) => option(a, desk.state.label(a)))
    );
    this.note = el("textarea", {
      rows: "1",
      "data-testid": "note",
      on: { input: changed },
      placeholder: "why; what you looked at"
    });
    this.valueField = el(
      "div",
      { class: "wbd-field wbd-wide-field" },
      el("span", { class: "wbd-label" }, "Value that holds ", key("v")),
      this.values
    );
    this.values.append(this.chosen);
    const acts = [
      ["e", "evidence", () => desk.keyboard.acts.evidence(0)],
      ["v", "value that holds", () => this.focus("chosen")],
      ["w", "recommended wording", () => this.focus("correction")],
      ["n", "note", () => this.focus("note")],
      ["t", "what happens to the text", () => this.focus("action")]
    ];
    this.slim = el("div", { class: "wbd-slim" }, acts.map(([name, label, act]) => el("button", { type: "button", class: "wbd-link", "data-key": name, on: { click: act } }, key(name), label)));
    this.slimValue = within2(this.slim)[1];
    this.node = el(
      "div",
      { class: "wbd-form" },
      el("div", { class: "wbd-ask" }, el("b", {}, "Your verdict"), this.hint),
      this.verdicts,
      this.slim,
      el(
        "div",
        { class: "wbd-fields" },
        el("div", { class: "wbd-field wbd-wide-field" }, el("span", { class: "wbd-label" }, "Evidence ", key("e")), this.evidence),
        this.valueField,
        el("label", { class: "wbd-field" }, el("span", { class: "wbd-label" }, "Recommended wording ", key("w")), this.correction),
        el("label", { class: "wbd-field" }, el("span", { class: "wbd-label" }, "Note ", key("n")), this.note),
        el("label", { class: "wbd-field" }, el("span", { class: "wbd-label" }, "What happens to the text ", key("t")), this.action)
      )
    );
  }
  /** The finding that is judged: nothing of the form is asked before it is opened on one. */
  get sheet() {
    if (!this.shown) throw new Error("the form is not open on any finding");
    return this.shown;
  }
  /** @param {KeyboardEvent} event */
  arrows(event) {
    const step = (
      /** @type {Record<string, number>} */
      { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    );
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const shown = within2(this.verdicts).filter((made) => !made.hidden);
    const at = shown.findIndex((made) => made === document.activeElement);
    const next = shown[(at + step + shown.length) % shown.length];
    this.choose(next.dataset.verdict ?? "");
    next.focus();
  }
  // The fields stay folded while the reviewer reads; a verdict or a field's key opens them.
  /** @param {"chosen" | "correction" | "note" | "action"} field */
  focus(field) {
    if (!this.shown) return;
    this.unfolded = this.shown;
    this.draw();
    if (this[field] === this.chosen && this.valueField.hidden) this.desk.say("There are no differing values here.");
    else this[field].focus();
  }
  // Shows a draft (or what the reviewer said before) for this finding.
  /** @param {Sheet} sheet @param {Partial<Saying>} value */
  open(sheet, value) {
    this.shown = sheet;
    this.value = { ...EMPTY, ...value };
    this.write();
    const wanted = this.desk.state.words.verdicts.some((v) => v.needs[sheet.kind].includes("value"));
    this.valueField.hidden = !sheet.values.length && !wanted && !this.value.chosen_value;
    this.draw();
  }
  // Whether the value chosen is one of those offered; the free field then stays empty.
  get picked() {
    return this.value.chosen_value === "disputed" || this.sheet.values.some((v) => v.text === this.value.chosen_value);
  }
  // Only what differs is written: setting a field anew would move its cursor.
  write() {
    const { chosen_value, correction, editorial_action, note } = this.value;
    const fields = [
      [this.chosen, this.picked ? "" : chosen_value],
      [this.correction, correction],
      [this.action, editorial_action],
      [this.note, note]
    ];
    for (const [field, value] of fields) if (field.value !== value) field.value = value;
  }
  read() {
    this.set({
      chosen_value: this.chosen.value || (this.picked ? this.value.chosen_value : ""),
      correction: this.correction.value,
      editorial_action: this.action.value,
      note: this.note.value
    }, true);
  }
  /** @param {Partial<Saying>} change @param {boolean} typed */
  set(change, typed = false) {
    this.value = { ...this.value, ...change };
    if (!typed) this.write();
    this.desk.judging.keep(this.sheet, this.value);
    this.draw();
  }
  /** @param {string} verdict */
  choose(verdict) {
    const disputed = this.sheet.values.length > 0 && verdict === "disputed" && !this.value.chosen_value;
    const undisputed = verdict !== "disputed" && this.value.chosen_value === "disputed";
    this.set({ verdict, ...disputed ? { chosen_value: "disputed" } : undisputed ? { chosen_value: "" } : {} });
    if (this.desk.narrow) this.node.parentElement?.scrollIntoView({ block: "nearest" });
  }
  // A verdict that asks for nothing more is the whole of what is said: nothing is drawn or kept as
  // a draft for a form that is left at once.
  /** @param {string} verdict */
  takes(verdict) {
    const before = this.value;
    this.value = { ...before, verdict, chosen_value: before.chosen_value === "disputed" ? "" : before.chosen_value };
    if (!this.missing()) return true;
    this.value = before;
    return false;
  }
  // Whether evidence is a passage without a word of what is asked about, as Python said.
  /** @param {Evidence} evidence */
  silent(evidence) {
    const own = this.sheet.claims.find((c) => c.passage.source_id === evidence.source_id && c.passage.quote === evidence.quote);
    return own ? own.silent : this.mute.has(this.named(evidence));
  }
  // Python says of each passage that it finds whether it is silent on what this finding asks.
  /** @param {import("./types").Passage[]} passages */
  heard(passages) {
    for (const passage of passages) if (passage.silent) this.mute.add(this.named(passage));
  }
  /** @param {Evidence} evidence */
  named(evidence) {
    return [this.sheet.finding_id, evidence.source_id, evidence.quote].join("\n");
  }
  // The passage shown becomes evidence, or stops being it. Where a value is needed, the first
  // suggests its own, which stays in sight and can be changed.
  /** @param {import("./types").Claim} claim */
  use(claim) {
    const { passage } = claim;
    const left = this.value.evidence.filter((e) => !alike(e, passage));
    if (left.length < this.value.evidence.length) {
      this.set({ evidence: left });
      return;
    }
    const own = this.sheet.values.filter((v) => v.letters.split(", ").includes(claim.letter));
    const known2 = this.desk.state.words.verdicts.find((v) => v.word === this.value.verdict);
    const wanted = known2?.needs[this.sheet.kind].includes("value");
    const value = !this.value.chosen_value && wanted && own.length === 1 ? own[0].text : this.value.chosen_value;
    this.set({ evidence: [...left, { ...passage, looked_up_on: today() }], chosen_value: value });
  }
  // What the ledger would refuse, said before it is sent: where in the form, and in words.
  missing() {
    const { state: { words: words2 } } = this.desk;
    const need = missing(words2, this.sheet, this.value, (e) => this.silent(e));
    if (!need) return null;
    return { field: FIELDS[need] ?? need, told: this.asking(need) };
  }
  /** @param {import("./types").Need | "verdict"} need */
  asking(need) {
    const { state } = this.desk;
    const word = state.label(this.value.verdict);
    const letters = this.letters();
    const digit = (verdict) => digitOf(state.words, verdict);
    if (need === "verdict") return this.first();
    if (need === "evidence") {
      return letters ? `“${word}” needs evidence: press ${letters} to rely on a passage shown, or e for more.` : `“${word}” needs an independent source: these passages are the text judged, or of its origin. Press e to name one, or ${digit("unverifiable")} if none is found.`;
    }
    if (need === "independent") {
      return `A text cannot bear itself out, nor can its copy. What would count: an independent source (${letters || "e"}), or ${digit("unverifiable")} if none is found.`;
    }
    return {
      bearing: "What you rely on has none of the words in question: say in the note (n) how it bears on them, or name other evidence (e).",
      value: `Which value holds? Choose one, or press ${digit("disputed")} if it stays disputed.`,
      wording: "Write how it should read (w)."
    }[need];
  }
  first() {
    const { state } = this.desk;
    const { words: words2 } = state;
    const last = Math.max(...words2.verdicts.map((v, i) => unfit(words2, this.sheet, v.word) ? 0 : i + 1));
    return state.role === "adjudicator" && this.sheet.opinions.length > 1 ? `Press h or l to side with a reviewer, or give your own verdict, 1 to ${last}.` : `Read the passages, then press a digit from 1 to ${last}.`;
  }
  // Why a verdict would be no answer to what is asked here; empty where it is one.
  /** @param {string} verdict */
  unfit(verdict) {
    const { state } = this.desk;
    const why = unfit(state.words, this.sheet, verdict);
    if (why === "kind") return `“${state.label(verdict)}” answers where something is set against something else. + says that two facts are not the same.`;
    return why && `No two facts are set against each other here, so nothing would be kept apart: ${digitOf(state.words, "no_conflict")} says that both can stand, + marks two facts that were mixed up.`;
  }
  letters() {
    const free = this.sheet.claims.slice(0, 4).filter((c) => c.counts).map((c) => c.letter.toLowerCase());
    return listed(free);
  }
  draw() {
    const { desk, value, sheet } = this;
    for (const [i, made] of within2(this.verdicts).entries()) {
      const on = made.dataset.verdict === value.verdict;
      made.setAttribute("aria-checked", String(on));
      made.tabIndex = on || !value.verdict && i === 0 ? 0 : -1;
      made.hidden = this.unfit(made.dataset.verdict ?? "") !== "";
    }
    const lacking = this.missing();
    const unchanged = sheet.mine && same(value, contents(sheet.mine));
    this.hint.textContent = unchanged ? "This is what you said. Change it, or go on with Enter." : lacking ? lacking.told : "Enter saves and goes on.";
    this.hint.classList.toggle("wbd-ready", !lacking && !unchanged);
    this.node.dataset.missing = lacking ? lacking.field : "";
    const folded = this.unfolded !== sheet && same(value, EMPTY);
    this.node.classList.toggle("wbd-folded", folded);
    this.slimValue.hidden = this.valueField.hidden;
    fill(this.evidence, this.evidenceParts());
    const picks = [...sheet.values, { text: "disputed", letters: "" }].map((v) => el(
      "button",
      {
        type: "button",
        class: "wbd-pick",
        "aria-pressed": String(value.chosen_value === v.text),
        on: { click: (e) => {
          this.set({ chosen_value: value.chosen_value === v.text ? "" : v.text });
          desk.focus.release(e);
        } }
      },
      v.letters && el("b", { class: "wbd-letter" }, v.letters),
      v.text
    ));
    while (this.values.firstChild !== this.chosen) this.values.firstChild?.remove();
    this.chosen.before(...picks);
    for (const made of all(desk.reading, ".wbd-use[data-letter]")) {
      const claim = sheet.claims.find((c) => c.letter === made.dataset.letter);
      const on = claim && value.evidence.some((e) => alike(e, claim.passage));
      made.setAttribute("aria-pressed", String(Boolean(on)));
      if (made.lastChild) made.lastChild.textContent = on ? "is evidence" : "use as evidence";
    }
    desk.focus.hold();
  }
  evidenceParts() {
    const { desk, sheet, value } = this;
    const shown = sheet.claims.slice(0, 4).map((claim) => {
      const on = value.evidence.some((e) => alike(e, claim.passage));
      return el("button", {
        type: "button",
        class: "wbd-pick",
        "aria-pressed": String(on),
        title: `Rely on passage ${claim.letter}: ${claim.passage.title}, ${claim.passage.locator}`,
        on: { click: (e) => desk.use(claim, e) }
      }, key(claim.letter.toLowerCase()), `passage ${claim.letter}`);
    });
    const other = value.evidence.filter((e) => !sheet.claims.slice(0, 4).some((c) => alike(e, c.passage)));
    return [
      shown,
      other.map((e) => el(
        "span",
        { class: "wbd-relied-on" },
        [e.title || e.url, e.locator].filter(Boolean).join(", "),
        button(
          "×",
          () => this.set({ evidence: value.evidence.filter((x) => x !== e) }),
          { class: "wbd-drop", "aria-label": `Remove ${e.title || e.url}` }
        )
      )),
      el("button", {
        type: "button",
        class: "wbd-pick wbd-more",
        "data-testid": "more-evidence",
        on: { click: () => desk.keyboard.acts.evidence(0) }
      }, key("e"), "elsewhere …")
    ];
  }
};

// judging.js
var Judging = class {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.done = [];
    this.last = {};
    this.own = /* @__PURE__ */ new Set();
    this.saved = [];
    this.pending = [];
  }
  /** Keeps what is written; what says the same as the verdict that stands is no draft. @param {Sheet} sheet @param {import("./types").Saying} value */
  keep(sheet, value) {
    const { kept, state, queueView } = this.desk;
    const said2 = same(value, contents(sheet.mine));
    if (said2) kept.drafts.delete(sheet.finding_id);
    else kept.drafts.set(sheet.finding_id, value);
    const had = state.drafted.has(sheet.position);
    state.draft(sheet.position, !said2);
    if (had === said2) queueView.draw();
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
    const known2 = state.words.verdicts[number - 1];
    if (!known2) {
      if (!sheet) desk.say("One moment, this finding is on its way.");
      return;
    }
    if (desk.queue.chosen.size) {
      this.many(known2);
      return;
    }
    if (!sheet) {
      desk.say("One moment, this finding is on its way.");
      return;
    }
    const needy = decisive(known2, sheet.kind);
    const unfit2 = form.unfit(known2.word);
    if (unfit2) desk.say(unfit2);
    else if (!needy && state.reviewer && form.takes(known2.word)) this.save();
    else {
      form.choose(known2.word);
      if (!needy && !form.missing()) this.save();
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
  many(known2) {
    const { desk } = this;
    const { state, queue } = desk;
    if (!alone(state.words, known2)) {
      desk.say(`“${state.label(known2.word)}” is said of one finding at a time; ${queue.keys} judges all that are selected.`);
      return;
    }
    if (!state.reviewer) {
      desk.askName();
      return;
    }
    const positions = [...queue.chosen];
    const group = [];
    desk.queueView.choose([]);
    this.each(positions, (sheet) => {
      group.push(this.commit({ type: "verdict", ...EMPTY, verdict: known2.word }, sheet));
    }, () => {
      this.done.push({ group, event_id: group[0]?.event_id });
      desk.say(`${plural(group.length, "verdict", "verdicts")} on the way: ${state.label(known2.word)}. u takes them all back.`);
      desk.onward();
    });
  }
  /**
   * Does something with the sheets of several findings, once all of them are here.
   * @param {number[]} positions
   * @param {(sheet: Sheet) => void} act
   * @param {() => void} [then]
   */
  each(positions, act, then = () => {
  }) {
    this.pending.push({ positions, act, then });
    this.proceed();
  }
  proceed() {
    const { state, wire } = this.desk;
    this.pending = this.pending.filter(({ positions, act, then }) => {
      const missing2 = positions.filter((p) => !state.sheets.has(p));
      for (let i = 0; i < missing2.length; i += 50) wire.ask(missing2.slice(i, i + 50));
      if (missing2.length) return true;
      for (const sheet of positions.map((p) => state.sheets.get(p))) if (sheet) act(sheet);
      then();
      return false;
    });
  }
  save() {
    const { desk } = this;
    const { sheet, form } = desk;
    if (!sheet) return;
    const missing2 = form.missing();
    if (missing2) {
      desk.say(missing2.told);
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
    if (!target || finding_id === void 0 || position === void 0) {
      desk.say("Nothing of yours is left to take back.");
      return;
    }
    this.commit({ type: "undo", target }, { finding_id, position });
    desk.kept.drafts.set(finding_id, contents(last));
    desk.state.draft(position, true);
    desk.moved = true;
    desk.show(position);
  }
};

// outbox.js
var PATIENCE = 3e3;
var Outbox = class {
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
    const busy = /* @__PURE__ */ new Set();
    for (const item of this.waiting) {
      const { finding_id: finding } = item.message;
      if (!busy.has(finding) && due(item)) {
        item.sent = this.clock();
        this.send(item.message);
      }
      busy.add(finding);
    }
  }
};
function chip({ waiting, late, error, silent, saved }) {
  if (error && waiting) return [`NOT SAVED · ${waiting} kept here`, "wbd-bad"];
  if (waiting && (silent || late)) return [`not confirmed yet · ${waiting} kept here`, "wbd-warn"];
  if (silent) return ["kernel busy or stopped", "wbd-warn"];
  if (waiting) return ["saving …", ""];
  return saved ? ["✓ Saved", "wbd-good"] : ["nothing unsaved", "wbd-dim"];
}

// shelf.js
function ofBrowser() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
var Shelf = class {
  /**
   * @param {string} name
   * @param {Storing | null} [storage]
   */
  constructor(name, storage = ofBrowser()) {
    this.prefix = `workbench-review.${name}.`;
    this.storage = storage;
    this.items = /* @__PURE__ */ new Map();
    try {
      for (let i = 0; i < (storage?.length ?? 0); i += 1) {
        const stored = storage?.key(i) ?? "";
        if (!stored.startsWith(this.prefix)) continue;
        this.items.set(stored.slice(this.prefix.length), JSON.parse(storage?.getItem(stored) ?? "null"));
      }
    } catch {
    }
  }
  /** @param {string} name */
  get(name) {
    return this.items.get(name);
  }
  /** @param {string} name @param {T} item */
  set(name, item) {
    this.items.set(name, item);
    try {
      this.storage?.setItem(this.prefix + name, JSON.stringify(item));
    } catch {
    }
  }
  /** @param {string} name */
  delete(name) {
    this.items.delete(name);
    try {
      this.storage?.removeItem(this.prefix + name);
    } catch {
    }
  }
};

// kept.js
var VISIT = 18e5;
var Kept = class {
  /**
   * @param {string} key names the ledger, the reviewer and the role
   * @param {(message: import("./types").Said) => void} send
   * @param {() => void} changed
   */
  constructor(key2, send, changed) {
    this.key = key2;
    this.drafts = new Shelf(`${key2}.draft`);
    this.outbox = new Outbox(new Shelf(`${key2}.outbox`), send, changed);
    this.visits = new Shelf(`${key2}.visit`);
    const last = this.visits.get("last") ?? { at: 0, seq: 0, since: 0 };
    this.since = Date.now() - last.at < VISIT ? last.since : last.seq;
  }
  /** What is written in the form for a finding and not said yet. @param {string} findingId */
  draft(findingId) {
    const draft = this.drafts.get(findingId);
    return typeof draft === "object" ? draft : void 0;
  }
  /** How far the reviewer has read what others said, for their next visit. @param {number} seq */
  visited(seq) {
    this.visits.set("last", { at: Date.now(), seq, since: this.since });
  }
};

// keys.js
var COMMANDS = {
  j: "next",
  ArrowDown: "next",
  ArrowRight: "next",
  k: "back",
  ArrowUp: "back",
  ArrowLeft: "back",
  Home: "first",
  End: "last",
  " ": "scroll",
  u: "undo",
  "/": "filter",
  "?": "help",
  p: "progress",
  n: "note",
  w: "wording",
  t: "action",
  v: "value",
  e: "evidence",
  Enter: "save",
  f: "fullscreen",
  o: "read",
  m: "comment",
  q: "question",
  g: "assign",
  "+": "missed",
  "=": "corrections",
  x: "select",
  h: "first side",
  l: "second side"
};
var ONCE = ["undo", "save", "select", "fullscreen"];
var EXTENDS = { ArrowDown: 1, J: 1, ArrowUp: -1, K: -1 };
var NOTHING = { name: "", n: 0 };
function command(press) {
  const { key: key2, code, shiftKey, repeat } = press;
  if (shiftKey && Object.hasOwn(EXTENDS, key2)) return { name: "extend", n: EXTENDS[key2] };
  if (key2 === "Q") return { name: "questions", n: 0 };
  const letter = key2.length === 1 ? key2.toLowerCase() : key2;
  const digit = /^[1-9]$/.test(letter) ? letter : /^Digit[1-9]$/.test(code) && !shiftKey ? code[5] : "";
  if (digit) return repeat ? NOTHING : { name: "digit", n: Number(digit) };
  const passage = letter.length === 1 ? "abcd".indexOf(letter) : -1;
  if (passage >= 0) return repeat ? NOTHING : { name: "passage", n: passage };
  if (!Object.hasOwn(COMMANDS, letter)) return null;
  const name = COMMANDS[letter];
  return repeat && ONCE.includes(name) ? NOTHING : { name, n: shiftKey ? -1 : 1 };
}
function meaning(press, { busy, chosen, field, control }) {
  if (busy) return null;
  const { key: key2, ctrlKey, metaKey, altKey, repeat } = press;
  const save = repeat ? NOTHING : { name: "leave and save", n: 0 };
  if (ctrlKey || metaKey) return key2 === "Enter" ? save : key2 === "s" ? NOTHING : null;
  if (altKey) return null;
  if (key2 === "Escape" && chosen) return { name: "let go", n: 0 };
  if (field) {
    if (key2 === "Escape") return { name: "leave", n: 0 };
    if (key2 === "Enter" && field === "filter") return { name: "leave filter", n: 0 };
    return key2 === "Enter" && field === "line" ? save : null;
  }
  if (control && (key2 === " " || key2 === "Enter" && control !== "radio")) return null;
  return command(press);
}

// passage.js
var STATUSES = [
  ["supported", "borne out by others"],
  ["drifted", "said with another reserve"],
  ["contested", "contested"],
  ["unsupported", "nothing bears it out"]
];
var OWN = "the text judged, or of its origin: no evidence for itself";
var SILENT = "has none of the words in question";
function card(desk, claim) {
  const { passage } = claim;
  const about = [
    claim.manuscript && "the manuscript",
    `${passage.kind} source`.replace("unknown source", "kind unknown"),
    claim.published_on,
    claim.speaker && `said by ${claim.speaker}`,
    claim.certainty !== "asserted" && !claim.speaker && claim.certainty
  ];
  const places = claim.places.map((p) => [p.path, p.locator].filter(Boolean).join(", "));
  const titles = [...new Set(claim.places.map((p) => p.title))];
  return el(
    "section",
    {
      class: "wbd-card",
      "aria-label": `Passage ${claim.letter}, ${passage.title}`,
      "data-testid": `card-${claim.letter}`,
      "data-claim": claim.claim_id
    },
    el(
      "header",
      {},
      el("span", { class: "wbd-letter", "aria-hidden": "true" }, claim.letter),
      el("h3", { dir: "auto", title: titles.join(" · ") }, titles.join(" · ")),
      useButton(desk, claim)
    ),
    el("div", { class: "wbd-dim wbd-about" }, [...places, ...about].filter(Boolean).join(" · ")),
    !claim.counts ? el("div", { class: "wbd-about wbd-warn" }, OWN) : claim.silent && el("div", { class: "wbd-about wbd-warn" }, SILENT),
    el(
      "blockquote",
      { dir: "auto", tabindex: "-1" },
      claim.before && el("span", { class: "wbd-context" }, claim.before),
      el("span", { class: "wbd-quote" }, claim.pieces.map((piece) => words(desk, piece))),
      claim.after && el("span", { class: "wbd-context" }, claim.after)
    )
  );
}
function useButton(desk, claim) {
  return el(
    "button",
    {
      type: "button",
      class: "wbd-use",
      "aria-pressed": "false",
      "data-letter": claim.letter,
      title: "Rely on these words as evidence",
      on: { click: (e) => desk.use(claim, e) }
    },
    claim.letter < "E" && claim.letter.length === 1 ? key(claim.letter.toLowerCase()) : "",
    el("span", {}, "use as evidence")
  );
}
function words(desk, piece, stops = true) {
  if (!piece.mark && !piece.status) return piece.text;
  const tip = [piece.mark && piece.facet !== "nothing bears this out" && `differs in ${piece.facet}`, piece.tip].filter(Boolean).join(" · ");
  const look = [piece.mark && `wbd-mark-${piece.mark}`, piece.status && `wbd-fact wbd-fact-${piece.status}`].filter(Boolean).join(" ");
  const { row } = piece;
  const lit = row === void 0 ? {} : { mouseenter: () => desk.light(row, true), mouseleave: () => desk.light(row, false) };
  return el(piece.mark ? "mark" : "span", {
    class: look,
    "data-row": row,
    "data-tip": tip || piece.facet,
    tabindex: stops && piece.status ? "0" : null,
    "aria-describedby": stops && piece.status ? desk.tip.id : null,
    on: lit
  }, piece.text);
}
function legend(found) {
  const used = new Set(found);
  const shown = STATUSES.filter(([status]) => used.has(status));
  if (!shown.length) return null;
  return el(
    "ul",
    { class: "wbd-legend", "aria-label": "What the underlining says", "data-testid": "legend" },
    shown.map(([status, label]) => el("li", {}, el("span", { class: `wbd-fact wbd-fact-${status}` }, "words"), ` ${label}`))
  );
}
var Tip = class {
  /** @param {Desk} desk */
  constructor(desk) {
    this.node = el("div", { class: "wbd-tip", role: "tooltip", id: `${desk.id}-tip`, "data-testid": "tip", hidden: true });
    this.desk = desk;
  }
  get id() {
    return this.node.id;
  }
  /** @param {HTMLElement} area */
  watch(area) {
    const on = (e) => this.show(
      /** @type {Element} */
      e.target.closest("[data-tip]")
    );
    const off = () => {
      this.node.hidden = true;
    };
    for (const kind of ["mouseover", "focusin"]) area.addEventListener(kind, on);
    for (const kind of ["mouseleave", "focusout", "scroll"]) area.addEventListener(kind, off);
  }
  /** @param {Element | null} target */
  show(target) {
    const tip = target?.getAttribute("data-tip") ?? "";
    this.node.hidden = !target || !tip;
    if (!target || !tip) return;
    this.node.textContent = written(tip);
    const root = this.desk.root.getBoundingClientRect();
    const at = target.getClientRects()[0];
    const left = Math.max(8, Math.min(at.left - root.left, root.width - this.node.offsetWidth - 8));
    this.node.style.left = `${left}px`;
    this.node.style.top = `${at.bottom - root.top + 6}px`;
  }
};

// picker.js
var OUTSIDE = [
  ["title", "Title (book, page, person asked)", "text"],
  ["url", "Address", "url"],
  ["locator", "Where in it (page, paragraph, time)", "text"],
  ["quote", "The words relied on", "text"],
  ["looked_up_on", "Looked up on", "date"],
  ["archived_url", "Archived copy", "url"]
];
var Picker = class {
  /** @param {import("./desk").Desk} desk @param {import("./types").Sheet} sheet */
  constructor(desk, sheet) {
    this.desk = desk;
    this.sheet = sheet;
    this.asked = "";
    this.found = el("div", { class: "wbd-found", role: "listbox", "aria-label": "Passages", tabindex: "-1" });
    this.search = el("input", {
      type: "search",
      placeholder: "words to look for in all sources",
      "aria-label": "Search the sources",
      "data-testid": "search-sources",
      on: { input: () => this.ask() }
    });
    this.told = el("p", { class: "wbd-hint", role: "status" });
    this.fields = new Map(OUTSIDE.map(([name, label, type]) => [
      name,
      el("input", {
        type,
        "data-testid": `evidence-${name}`,
        "aria-label": label,
        value: name === "looked_up_on" ? today() : null
      })
    ]));
    this.kind = el("select", { "aria-label": "Kind of source" }, desk.state.words.source_kinds.map((k) => option(k, k)));
    this.kind.value = "unknown";
    this.trouble = el("p", { class: "wbd-trouble", role: "alert" });
    this.dialog = new Dialog(desk, "On what evidence?", [
      el("div", { class: "wbd-half" }, el("h3", {}, "A passage of the sources"), this.search, this.told, this.found),
      el(
        "div",
        { class: "wbd-half" },
        el("h3", {}, "A page, a book, a person"),
        OUTSIDE.map(([name, label]) => el("label", {}, el("span", { class: "wbd-label" }, label), this.fields.get(name))),
        el("label", {}, el("span", { class: "wbd-label" }, "Kind"), this.kind),
        this.trouble,
        button("Add this evidence", () => this.outside(), { class: "wbd-go", "data-testid": "add-evidence" })
      ),
      el("div", { class: "wbd-close" }, button("Done  (Esc)", () => this.dialog.close()))
    ], { class: "wbd-dialog wbd-wide", "data-testid": "picker" }, {
      keys: (event) => this.press(event),
      ask: () => this.ask(),
      passages: (found, query) => this.show(found, query)
    });
    this.ask();
    this.search.focus();
  }
  ask() {
    const { desk, sheet, search } = this;
    if (search.value) desk.wire.send({ type: "passages", query: search.value, finding_id: sheet.finding_id });
    else this.show(sheet.claims.map((c) => ({ ...c.passage, silent: c.silent })), "");
  }
  /** @param {KeyboardEvent} event */
  press(event) {
    const { key: key2, target } = event;
    if (key2 === "ArrowDown" || key2 === "ArrowUp") {
      if (target === this.kind) return;
      event.preventDefault();
      const rows = within2(this.found);
      const at = rows.findIndex((row) => row === document.activeElement);
      rows[Math.max(0, Math.min(rows.length - 1, at + (key2 === "ArrowDown" ? 1 : -1)))]?.focus();
    } else if (key2 === "Enter" && target === this.search) {
      event.preventDefault();
      this.search.readOnly = this.asked !== this.search.value;
      if (!this.search.readOnly) within2(this.found)[0]?.click();
    } else if (key2 === "Enter" && [...this.fields.values()].some((field) => field === target)) {
      event.preventDefault();
      this.outside();
    }
  }
  /** @param {Passage[]} passages @param {string} query */
  show(passages, query) {
    const { desk: { form }, sheet, search } = this;
    if (query !== search.value) return;
    form.heard(passages);
    fill(this.found, passages.map((p) => el(
      "button",
      {
        type: "button",
        role: "option",
        class: "wbd-passage",
        "aria-selected": String(form.value.evidence.some((e) => alike(e, p))),
        on: { click: () => this.rely(p) }
      },
      el("span", { class: "wbd-dim" }, `${p.title}, ${p.locator}`),
      el("q", { dir: "auto" }, p.quote),
      circular(sheet, p) ? el("span", { class: "wbd-warn" }, OWN) : p.silent && el("span", { class: "wbd-warn" }, SILENT)
    )));
    this.told.textContent = passages.length ? "" : "No passage of the sources holds these words.";
    this.asked = query;
    if (!search.readOnly) return;
    search.readOnly = false;
    within2(this.found)[0]?.click();
  }
  /** @param {Passage} passage */
  rely({ claim_id: _claim, silent: _silent, ...evidence }) {
    this.add({ ...evidence, looked_up_on: today() });
  }
  outside() {
    const given = Object.fromEntries([...this.fields].map(([name, field]) => [name, field.value.trim()]));
    this.trouble.textContent = trouble(this.desk.state.words, given);
    if (!this.trouble.textContent) this.add({ ...given, kind: this.kind.value });
  }
  /** @param {Evidence} evidence */
  add(evidence) {
    const { form } = this.desk;
    if (!form.value.evidence.some((e) => alike(e, evidence))) {
      form.set({ evidence: [...form.value.evidence, evidence] });
    }
    this.dialog.close();
    this.desk.root.focus();
  }
};

// marks.js
var Marks = class {
  /** @param {import("./desk").Desk} desk @param {Sheet} sheet */
  constructor(desk, sheet) {
    this.desk = desk;
    this.sheet = sheet;
    const chosen = marked(sheet);
    const side = (n) => (
      /** @type {Side} */
      { claim: null, words: el("textarea", {
        rows: "2",
        readonly: "",
        dir: "auto",
        "aria-label": n ? "Words of the other passage" : "Words of this passage",
        "data-testid": `marks-${n}`
      }) }
    );
    this.sides = [side(0), side(1)];
    this.search = el("input", {
      type: "search",
      placeholder: "words of the other passage",
      "data-testid": "marks-search",
      "aria-label": "Search for the other passage",
      on: { input: () => this.ask() }
    });
    this.found = el("div", { class: "wbd-found", role: "listbox", "aria-label": "Passages", tabindex: "-1" });
    this.note = el("input", {
      type: "text",
      "aria-label": "The question",
      "data-testid": "marks-note",
      placeholder: "your question, if you like: it ends with ?"
    });
    this.trouble = el("p", { class: "wbd-trouble", role: "alert" });
    const acts = el(
      "div",
      { class: "wbd-close" },
      button("Raise a finding", () => this.raise(), { class: "wbd-go", "data-testid": "raise" }),
      button("The same fact", () => this.correct("together"), { "data-testid": "together" }),
      button("Not the same fact", () => this.correct("apart"), { "data-testid": "apart" }),
      button("Close  (Esc)", () => this.dialog.close())
    );
    this.dialog = new Dialog(desk, "What was missed?", [
      el(
        "div",
        { class: "wbd-half" },
        el("h3", {}, "Mark the words (Shift and arrows, or the mouse)"),
        this.sides[0].words,
        el("label", {}, el("span", { class: "wbd-label" }, "Question"), this.note)
      ),
      el("div", { class: "wbd-half" }, el("h3", {}, "Against another passage, if there is one"), this.search, this.sides[1].words, this.found),
      this.trouble,
      acts
    ], { class: "wbd-dialog wbd-wide", "data-testid": "marks" }, {
      ask: () => this.ask(),
      passages: (found, query) => this.show(found, query)
    });
    this.take(this.sides[0], chosen.claim, chosen.from, chosen.to);
    this.sides[1].words.hidden = true;
    this.ask();
    this.sides[0].words.focus();
  }
  ask() {
    if (this.search.value) this.desk.wire.send({ type: "passages", query: this.search.value });
    else this.show(this.sheet.claims.map((c) => ({ ...c.passage, claim_id: c.claim_id })), "");
  }
  /** @param {Side} side @param {Passage} claim @param {number} from @param {number} to */
  take(side, claim, from, to) {
    side.claim = claim;
    side.words.hidden = false;
    side.words.value = stoodIn(claim.quote);
    side.words.title = side.words.value === claim.quote ? "" : `As it is: ${written(claim.quote)}`;
    side.words.setSelectionRange(from, to);
  }
  /** @param {Passage[]} passages @param {string} query */
  show(passages, query) {
    if (query !== this.search.value) return;
    const [here, other] = this.sides;
    fill(this.found, passages.filter((p) => p.claim_id !== here.claim?.claim_id).map((p) => el(
      "button",
      {
        type: "button",
        role: "option",
        class: "wbd-passage",
        "aria-selected": "false",
        on: { click: () => {
          this.take(other, p, 0, p.quote.length);
          other.words.focus();
        } }
      },
      el("span", { class: "wbd-dim" }, `${p.title}, ${p.locator}`),
      el("q", { dir: "auto" }, p.quote)
    )));
  }
  marks() {
    return this.sides.flatMap(({ words: words2, claim }) => {
      if (!claim) return [];
      const none = words2.selectionStart === words2.selectionEnd;
      const [from, to] = none ? [0, claim.quote.length] : [words2.selectionStart, words2.selectionEnd];
      return [{ claim_id: claim.claim_id, before: claim.quote.slice(0, from), words: claim.quote.slice(from, to) }];
    });
  }
  raise() {
    this.desk.judging.post({ type: "raise", marks: this.marks(), note: this.note.value.trim() }, this.sheet);
    this.dialog.close();
  }
  /** @param {"together" | "apart"} says */
  correct(says) {
    const marks2 = this.marks();
    this.trouble.textContent = marks2.length < 2 ? "Choose the other passage, and mark its words." : "";
    if (marks2.length < 2) return;
    this.desk.judging.post({ type: "correct", says, marks: marks2 }, this.sheet);
    this.dialog.close();
  }
};
function marked(sheet) {
  const whole = (c) => ({ claim: { ...c.passage, claim_id: c.claim_id }, from: 0, to: c.passage.quote.length });
  const picked = window.getSelection();
  const range = picked?.rangeCount ? picked.getRangeAt(0) : null;
  const node = range?.startContainer;
  const within3 = node instanceof Element ? node : node?.parentElement;
  const quote = within3?.closest(".wbd-quote");
  const home = quote?.closest("[data-claim]")?.getAttribute("data-claim");
  const claim = sheet.claims.find((c) => c.claim_id === home);
  if (!quote || !range || !claim || range.collapsed) return whole(sheet.claims[0]);
  const before = document.createRange();
  before.selectNodeContents(quote);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const to = Math.min(claim.passage.quote.length, from + range.toString().length);
  return { ...whole(claim), from, to };
}

// reader.js
var Reader = class {
  /** @param {import("./desk").Desk} desk @param {import("./types").Sheet} sheet */
  constructor(desk, sheet) {
    this.desk = desk;
    this.sheet = sheet;
    const names = sheet.claims.map((c) => [c.passage.source_id, c.passage.title]);
    this.text = el("div", {
      class: "wbd-document",
      dir: "auto",
      tabindex: "0",
      role: "document",
      "aria-label": "The text",
      "data-testid": "document-text",
      on: { scroll: () => desk.places.set(this.source, this.text.scrollTop) }
    }, "One moment …");
    const others = [...new Map(names)].map(([id, title]) => button(title, () => this.ask(id), { "data-source": id, "aria-pressed": "false" }));
    this.source = "";
    this.manners = {
      source: "",
      keys: (event) => {
        if (event.key === "o") this.dialog.close();
      },
      whole: (told) => this.show(told)
    };
    this.dialog = new Dialog(desk, "The source", [
      el("div", { class: "wbd-tabs", role: "group", "aria-label": "Sources of this finding" }, others),
      legend(STATUSES.map(([status]) => status)),
      this.text,
      el(
        "div",
        { class: "wbd-close" },
        el("span", { class: "wbd-dim" }, "Click a sentence, or Enter on it, to open its finding; o comes back here."),
        button("Close  (Esc)", () => this.dialog.close())
      )
    ], { class: "wbd-dialog wbd-reader", "data-testid": "document" }, this.manners);
    desk.tip.watch(this.text);
    this.ask(sheet.claims[0].passage.source_id);
  }
  /** @param {string} sourceId */
  ask(sourceId) {
    this.source = this.manners.source = sourceId;
    for (const made of all(this.dialog.box, "[data-source]")) made.setAttribute("aria-pressed", String(made.dataset.source === sourceId));
    this.desk.wire.send({ type: "document", source_id: sourceId });
  }
  /** @param {import("./types").Whole} told */
  show(told) {
    const title = one(this.dialog.box, "h2");
    if (title) fill(title, told.title);
    fill(this.text, told.parts.map((part) => part.text === void 0 ? this.sentence(part) : part.text));
    const kept = this.desk.places.get(this.source);
    if (kept !== void 0) this.text.scrollTop = kept;
    else one(this.text, ".wbd-on")?.scrollIntoView({ block: "center" });
    this.text.focus({ preventScroll: true });
  }
  /** @param {{ claim_id: string, pieces: import("./types").Piece[], findings: number[] }} part */
  sentence({ claim_id, pieces, findings }) {
    const { desk } = this;
    const said2 = pieces.map((p) => words(desk, p, false));
    if (!findings.length) return el("span", { class: "wbd-sentence" }, said2);
    const states = findings.map((p) => `${desk.state.kind(p)}, ${desk.queue.standing(p)[0]}`);
    const now = this.sheet.claims.some((c) => c.claim_id === claim_id);
    const open = () => {
      this.dialog.close();
      desk.goTo(findings[0]);
    };
    return el(
      "span",
      {
        class: `wbd-sentence wbd-open${now ? " wbd-on" : ""}`,
        tabindex: "0",
        role: "button",
        "data-position": findings[0],
        "data-testid": "sentence",
        on: { click: open, keydown: (e) => {
          if (e.key === "Enter") open();
        } }
      },
      el("span", { class: `wbd-dot wbd-${desk.state.kind(findings[0])}`, title: states.join("; ") }, states.length > 1 ? String(states.length) : ""),
      said2
    );
  }
};

// said.js
var ACTS = {
  apart: "kept apart",
  together: "put together",
  assign: "asked",
  raise: "raised",
  comment: "comment",
  adjudicate: "settled",
  undo: "took it back"
};
var HOLDS = { apart: "are not the same fact", together: "are the same fact" };
function said(event) {
  return [
    el("b", {}, event.verdict_label || ACTS[event.action_kind] || event.action_kind),
    event.assignee && [" ", el("bdi", {}, event.assignee)],
    event.words.length > 0 && event.words.map((w, i) => [i ? " / " : " ", el("bdi", {}, `“${w}”`)]),
    event.newer && el("span", { class: "wbd-dim" }, ` (${event.newer})`),
    event.chosen_value && [" · what holds: ", el("bdi", {}, event.chosen_value)],
    event.editorial_action && ` · ${event.editorial_action.replaceAll("_", " ")}`,
    event.correction && el("p", {}, el("span", { class: "wbd-dim" }, "should read: "), el("bdi", {}, event.correction)),
    event.note && el("p", { dir: "auto" }, el("span", { class: "wbd-dim" }, "note: "), event.note),
    event.evidence.map((e) => el(
      "p",
      { class: "wbd-relied" },
      el("span", { class: "wbd-dim" }, "evidence: "),
      el("bdi", {}, e.title || e.source_id || e.url),
      e.locator && `, ${e.locator}`,
      e.quote && [" ", el("bdi", {}, `“${e.quote}”`)]
    ))
  ];
}
function signed(event) {
  return [event.mine ? "You" : el("bdi", {}, event.who), ` (${event.role}), ${moment(event.at)}`];
}
function banners(desk, sheet) {
  const made = [];
  const banner = (tone, name, ...content) => made.push(el("div", { class: `wbd-banner ${tone}`, "data-testid": name }, content));
  if (sheet.blind) {
    banner("", "blind", "You give an independent second judgement: what others said stays hidden until yours is saved.");
  }
  if (sheet.settled) {
    banner("wbd-good", "settled", el("b", {}, "Settled. "), signed(sheet.settled), ": ", said(sheet.settled));
  } else if (desk.state.status(sheet.position) === "disagreement" && !sheet.blind) {
    banner("wbd-bad", "disagreement", el("b", {}, "Reviewers disagree. "), desk.state.role === "adjudicator" ? "Read both, then settle it." : "It waits for an adjudicator.");
  }
  if (sheet.mine && !(sheet.settled && sheet.settled.mine)) {
    banner(
      "",
      "mine",
      "You said ",
      said(sheet.mine),
      " ",
      button("Take it back", () => desk.judging.undoOn(sheet), { class: "wbd-link" })
    );
  }
  if (sheet.assigned) {
    banner("", "assigned", "For ", el("b", {}, sheet.assigned === desk.state.reviewer ? "you" : el("bdi", {}, sheet.assigned)), " to look at.");
  }
  for (const known2 of sheet.corrections) made.push(corrected(desk, known2));
  for (const old of sheet.earlier) {
    banner(
      "wbd-warn",
      "earlier",
      el("b", {}, "Earlier verdict on an earlier wording. "),
      signed(old),
      ": ",
      said(old),
      el("p", { class: "wbd-dim" }, old.wordings.length ? "What changed in the words since:" : "These words stand as they did; what they are compared with has changed."),
      old.wordings.map((pieces) => el("p", { class: "wbd-reworded" }, pieces.map((p) => [
        p.mark === "lost" ? el("del", {}, p.text) : p.mark === "gained" ? el("ins", {}, p.text) : p.text,
        " "
      ])))
    );
  }
  return made;
}
function opinions(desk, sheet) {
  const others = sheet.opinions.filter((o) => o.action_kind !== "adjudicate");
  if (others.every((o) => o.mine)) return null;
  return el(
    "section",
    { class: "wbd-opinions", "aria-label": "Verdicts that stand" },
    el("h3", {}, "What the reviewers say"),
    el("div", { class: "wbd-cards" }, others.map((o, i) => el(
      "div",
      { class: "wbd-card", "data-testid": "opinion" },
      el("div", { class: "wbd-dim" }, signed(o)),
      el("div", {}, said(o)),
      desk.state.role === "adjudicator" && el("button", {
        type: "button",
        class: "wbd-use",
        on: { click: () => desk.judging.adopt(o) }
      }, i < 2 ? key(String(8 + i)) : "", el("span", {}, `side with ${o.who}`))
    )))
  );
}
function history(sheet) {
  if (!sheet.history.length) return null;
  return el(
    "details",
    { class: "wbd-history" },
    el("summary", {}, `what was said so far: ${plural(sheet.history.length, "event", "events")}`),
    el("ol", {}, sheet.history.map((e) => el(
      "li",
      { class: e.undone ? "wbd-undone" : "" },
      el("span", { class: "wbd-dim" }, signed(e), ": "),
      e.action_kind === "undo" ? "took it back" : said(e),
      e.undone && el("span", { class: "wbd-dim" }, " (taken back)")
    )))
  );
}
function corrected(desk, known2) {
  const [one2, two] = known2.words;
  return el(
    "div",
    { class: "wbd-banner wbd-warn", "data-testid": "correction-said" },
    el("b", {}, known2.holds ? "Corrected by a person. " : "People differ. "),
    el("bdi", {}, `“${one2}”`),
    " and ",
    el("bdi", {}, `“${two}”`),
    ": ",
    known2.said.map((s, i) => [
      i > 0 && "; ",
      s.mine ? "you" : el("bdi", {}, s.who),
      ` said they ${HOLDS[s.says]} (${moment(s.at)})`,
      s.mine && [" ", button("Take it back", () => desk.judging.post({ type: "undo", target: s.event_id }, { finding_id: s.finding_id, position: s.position }), { class: "wbd-link" })]
    ]),
    known2.gone ? ". These words have changed since: it has no effect." : known2.holds ? ". The next check obeys." : ". The machine judges until they agree, or an adjudicator speaks."
  );
}
function thread(desk, sheet) {
  const { acts } = desk.keyboard;
  return el(
    "section",
    { class: "wbd-thread", "aria-label": "Comments" },
    sheet.comments.map((e) => el(
      "p",
      { dir: "auto", "data-testid": "comment" },
      el("span", { class: "wbd-dim" }, signed(e), ": "),
      e.editorial_action === "query_author" && el("b", {}, "Question to the author: "),
      e.note
    )),
    el("button", { type: "button", class: "wbd-link", on: { click: () => acts.comment(0) } }, key("m"), "comment"),
    " ",
    el("button", { type: "button", class: "wbd-link", on: { click: () => acts.question(0) } }, key("q"), "ask the author"),
    " ",
    el("button", { type: "button", class: "wbd-link", on: { click: () => acts.missed(0) } }, key("+"), "mark what was missed"),
    " ",
    el("button", { type: "button", class: "wbd-link", on: { click: () => acts.read(0) } }, key("o"), "read the source")
  );
}

// talk.js
var Talk = class {
  /** @param {Desk} desk @param {Sheet} sheet @param {boolean} asks whether the author is asked */
  constructor(desk, sheet, asks) {
    this.desk = desk;
    this.sheet = sheet;
    this.asks = asks;
    this.draft = `talk.${asks}.${sheet.finding_id}`;
    const { drafts } = desk.kept;
    this.note = el("textarea", {
      rows: "3",
      "aria-label": "What you want to say",
      "data-testid": "comment-note",
      placeholder: asks ? "the question, as the author will read it" : "a comment for the others",
      on: { input: () => drafts.set(this.draft, this.note.value) }
    });
    this.dialog = new Dialog(desk, asks ? "A question to the author" : "A comment on this finding", [
      this.note,
      el("p", { class: "wbd-dim" }, asks ? "It stands in the list of questions, which can be saved as a file." : "Everyone who may see this finding's verdicts reads it."),
      el(
        "div",
        { class: "wbd-close" },
        button("Save  (Ctrl+Enter)", () => this.save(), { class: "wbd-go", "data-testid": "save-comment" }),
        button("Close  (Esc)", () => this.dialog.close())
      )
    ], { "data-testid": "talk" }, {
      keys: (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.save();
      }
    });
    const kept = drafts.get(this.draft);
    if (typeof kept === "string") this.note.value = kept;
    this.note.focus();
  }
  save() {
    if (!this.note.value.trim()) return;
    this.desk.judging.post({ type: "comment", note: this.note.value, asks: this.asks }, this.sheet);
    this.desk.kept.drafts.delete(this.draft);
    this.dialog.close();
  }
};
var Assign = class {
  /** @param {Desk} desk @param {number[]} positions */
  constructor(desk, positions) {
    this.desk = desk;
    this.positions = positions;
    this.name = el("input", { type: "text", "aria-label": "Name of the reviewer", "data-testid": "assignee" });
    this.dialog = new Dialog(desk, `Who looks at ${positions.length > 1 ? `these ${positions.length} findings` : "this finding"}?`, [
      this.name,
      el("p", { class: "wbd-dim" }, "The name they sign with; empty for nobody. It shows in their view “for me”."),
      el("div", { class: "wbd-close" }, button("Assign", () => this.save(), { class: "wbd-go" }), button("Close  (Esc)", () => this.dialog.close()))
    ], { "data-testid": "assign" }, {
      keys: (event) => {
        if (event.key === "Enter" && event.target === this.name) this.save();
      }
    });
    this.name.value = desk.sheet?.assigned || "";
    this.name.focus();
  }
  save() {
    const { desk, name, positions } = this;
    if (!desk.state.reviewer) return;
    const assignee = name.value.trim();
    desk.judging.each(positions, (sheet) => desk.judging.post({ type: "assign", assignee }, sheet));
    this.dialog.close();
  }
};
var Asked = class {
  /** @param {Desk} desk */
  constructor(desk) {
    this.questions = [];
    this.list = el("ol", { class: "wbd-asked", "data-testid": "asked-list" }, el("li", {}, "One moment …"));
    const dialog = new Dialog(desk, "Questions to the author", [
      this.list,
      el(
        "div",
        { class: "wbd-close" },
        button("Save as a text file", () => this.save(), { "data-testid": "save-asked" }),
        button("Close  (Esc)", () => dialog.close())
      )
    ], { class: "wbd-dialog wbd-wide", "data-testid": "asked" }, {
      questions: (asked) => this.show(asked)
    });
    desk.wire.send({ type: "asked" });
  }
  /** @param {Question[]} questions */
  show(questions) {
    this.questions = questions;
    fill(this.list, questions.length ? questions.map((q) => el(
      "li",
      {},
      el("b", { dir: "auto" }, q.asked),
      el("p", { class: "wbd-dim" }, el("bdi", {}, `“${q.words}”`), ` · ${q.where || "the passage has changed since"} · `, el("bdi", {}, q.reviewer), `, ${moment(q.at)}`)
    )) : el("li", {}, "No questions yet: q asks one on the finding shown."));
  }
  save() {
    const text = this.questions.map((q, i) => `${i + 1}. ${q.asked}
   “${q.words}”
   ${q.where}
   asked by ${q.reviewer}, ${q.at}
`).join("\n");
    const link = el("a", { href: URL.createObjectURL(new Blob([written(text)], { type: "text/plain" })), download: "questions-to-the-author.txt" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e3);
  }
};
var Corrected = class {
  /** @param {Desk} desk */
  constructor(desk) {
    const list = el("div", { "data-testid": "corrections-list" }, "One moment …");
    const dialog = new Dialog(
      desk,
      "What people said of the machine's facts",
      [
        list,
        el("div", { class: "wbd-close" }, button("Close  (Esc)", () => dialog.close()))
      ],
      { class: "wbd-dialog wbd-wide", "data-testid": "corrections" },
      {
        corrections: (found) => fill(list, found.length ? found.map((known2) => corrected(desk, known2)) : el("p", {}, `Nothing yet. ${digitOf(desk.state.words, "not_same_fact")} says that two facts are not the same; + marks words and says it, or the opposite.`))
      }
    );
    desk.wire.send({ type: "corrections" });
  }
};

// keyboard.js
var KEYS = [
  [["a", "b", "c", "d"], "rely on passage A to D as evidence (again: don't); no text bears itself out"],
  [["e"], "other evidence: search all sources, or give a page, book or person"],
  [["Enter"], "save and go to the next finding that waits; in longer fields Ctrl+Enter"],
  [["v", "w", "t", "n"], "value that holds, wording, what happens to the text, note; Esc leaves a field"],
  [["u"], "undo the last verdict; it comes back into the form"],
  [["j", "k"], "next and back, also the arrow keys; drafts are kept"],
  [["Space"], "scroll the passages"],
  [["/"], "filter the queue"],
  [["p"], "progress by kind, and pace"],
  [["h", "l"], "adjudicator: side with the first or second reviewer shown"],
  [["m", "q"], "comment; a question to the author (Q: all questions)"],
  [["g"], "give the finding to a reviewer to look at"],
  [["x"], "select rows, also Shift with arrows or clicks: then a digit that needs no evidence judges all, u takes all back"],
  [["+"], "mark what the machine missed: raise a finding, or say what is one fact (=: all said so far)"],
  [["o"], "read the source whole, and back"],
  [["f"], "full screen"]
];
var Keyboard = class {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    const { queueView: view, judging } = desk;
    this.acts = {
      next: () => desk.step(1),
      back: () => desk.step(-1),
      first: () => desk.step(-desk.queue.list.length),
      last: () => desk.step(desk.queue.list.length),
      extend: (n) => desk.extend(n),
      scroll: (n) => desk.reading.scrollBy({ top: 0.8 * n * desk.reading.clientHeight }),
      undo: () => judging.undo(),
      save: () => judging.save(),
      digit: (n) => judging.digit(n),
      passage: (n) => desk.use(desk.sheet?.claims[n]),
      "first side": () => judging.side(0),
      "second side": () => judging.side(1),
      filter: () => view.input.focus(),
      help: () => this.help(),
      progress: () => desk.progress.open(),
      note: () => desk.form.focus("note"),
      wording: () => desk.form.focus("correction"),
      action: () => desk.form.focus("action"),
      value: () => desk.form.focus("chosen"),
      fullscreen: () => desk.fullscreen(),
      evidence: () => this.on((sheet) => new Picker(desk, sheet)),
      comment: () => this.on((sheet) => new Talk(desk, sheet, false)),
      question: () => this.on((sheet) => new Talk(desk, sheet, true)),
      missed: () => this.on((sheet) => new Marks(desk, sheet)),
      assign: () => this.on(() => new Assign(desk, desk.queue.chosen.size ? [...desk.queue.chosen] : [desk.position])),
      read: () => {
        if (!desk.sheet) desk.say("One moment, this finding is on its way.");
        else this.on((sheet) => new Reader(desk, sheet));
      },
      questions: () => new Asked(desk),
      corrections: () => new Corrected(desk),
      select: () => view.choose(desk.queue.with(desk.position)),
      "let go": () => view.choose([]),
      leave: () => desk.root.focus(),
      "leave filter": () => {
        desk.root.focus();
        if (desk.queue.list.length && view.at < 0) desk.step(1);
      },
      "leave and save": () => {
        desk.root.focus({ preventScroll: true });
        judging.save();
      }
    };
  }
  /** Does something on the finding shown, unless a dialog is open. @param {(sheet: import("./types").Sheet) => void} act */
  on(act) {
    const { sheet, dialog } = this.desk;
    if (sheet && !dialog) act(sheet);
  }
  /** @param {KeyboardEvent} event */
  press(event) {
    event.stopPropagation();
    const target = (
      /** @type {Element} */
      event.target
    );
    const found = meaning(event, {
      busy: event.isComposing || Boolean(this.desk.dialog),
      chosen: this.desk.queue.chosen.size > 0,
      field: target === this.desk.queueView.input ? "filter" : target.matches("input") ? "line" : target.matches("textarea, select") ? "text" : "",
      control: target.matches("button[role=radio]") ? "radio" : target.matches("button, summary") ? "button" : ""
    });
    if (!found) return;
    event.preventDefault();
    this.acts[found.name]?.(found.n);
  }
  /** The digits of the verdicts, by what they need; in words. @returns {[string[], string][]} */
  digits() {
    const { words: words2 } = this.desk.state;
    const those = (fits) => words2.verdicts.flatMap((v, i) => fits(v) ? [String(i + 1)] : []);
    const needy = (v) => words2.kinds.some((kind) => decisive(v, kind));
    return [
      [those(needy), "choose a verdict that needs evidence; then the passage or e, then Enter"],
      [those((v) => alone(words2, v)), "a verdict that needs none: saved at once, and on to the next"],
      [those((v) => !needy(v) && !alone(words2, v)), "both can stand; not the same fact: from the next check on these are kept apart"]
    ];
  }
  help() {
    const { desk } = this;
    const { state } = desk;
    const keys = [...this.digits(), ...KEYS];
    const dialog = new Dialog(desk, "Keys", [
      el("p", {}, "Read the passages; the differing words are marked. Then say what you find."),
      el("div", {}, el("h3", {}, "What each key does"), el(
        "dl",
        { class: "wbd-keys" },
        keys.map(([names, words2]) => [el("dt", {}, names.map((k) => el("kbd", {}, k))), el("dd", {}, words2)])
      )),
      el("div", {}, el("h3", {}, "What the verdicts mean"), el("dl", { class: "wbd-keys" }, state.words.verdicts.map((v, i) => [
        el("dt", {}, el("kbd", {}, i + 1)),
        el("dd", {}, el("b", {}, state.label(v.word)), `: ${v.meaning}`)
      ]))),
      el("div", { class: "wbd-close" }, button("Close  (Esc)", () => dialog.close()))
    ], { class: "wbd-dialog wbd-wide", "data-testid": "help" }, {});
  }
};

// progress.js
var Progress = class {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }
  // Totals by kind: all, settled, waiting.
  totals() {
    const { state } = this.desk;
    const made = state.words.kinds.map((kind) => ({ kind, all: 0, settled: 0, attention: 0 }));
    const { severity } = state.columns;
    for (let p = 0; p < state.total; p += 1) {
      const of = made[Number(state.columns.kind[p])];
      if (!of) continue;
      const status = state.status(p);
      of.all += 1;
      if (status === "checked" || status === "adjudicated") of.settled += 1;
      else if (status !== "open" || severity[p] === "0") of.attention += 1;
    }
    return made;
  }
  tally() {
    const { desk } = this;
    const totals = this.totals();
    const sum = (name) => totals.reduce((n, t) => n + t[name], 0);
    desk.count.textContent = `${sum("settled")} of ${desk.state.total} settled · ${sum("attention")} need attention`;
    fill(desk.bar, totals.filter((t) => t.all).map((t) => el(
      "i",
      { class: `wbd-fill-${t.kind}`, style: `flex:${t.all}` },
      el("i", { style: `width:${100 * t.settled / t.all}%` })
    )));
  }
  pace() {
    const { saved } = this.desk.judging;
    if (saved.length < 3) return "Pace: shown after three verdicts.";
    const gaps = saved.slice(1).map((at, i) => at - saved[i]).sort((a, b) => a - b);
    const usual = gaps[Math.floor(gaps.length / 2)] / 1e3;
    const left = this.desk.state.rows.waits.reduce((n, waits) => n + waits, 0);
    const minutes = Math.ceil(left * usual / 60);
    return `Pace: ${plural(saved.length, "verdict", "verdicts")} in this sitting, usually one in ${usual < 90 ? `${Math.round(usual)} s` : `${Math.round(usual / 60)} min`}; ${left} wait for you, about ${minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`} more.`;
  }
  open() {
    const { desk } = this;
    const totals = this.totals();
    const dialog = new Dialog(desk, "Progress", [
      el(
        "table",
        { class: "wbd-differences" },
        el("thead", {}, el("tr", {}, ["kind", "all", "settled", "left", "need attention"].map((n) => el("th", { scope: "col" }, n)))),
        el("tbody", {}, totals.map((t) => el(
          "tr",
          {},
          el("td", {}, el("span", { class: `wbd-tag wbd-${t.kind}` }, t.kind)),
          el("td", {}, t.all),
          el("td", {}, t.settled),
          el("td", {}, t.all - t.settled),
          el("td", {}, t.attention)
        )))
      ),
      el("p", {}, this.pace()),
      el("p", { class: "wbd-dim" }, "Need attention: of high severity and open, disagreed on, or marked as needing work."),
      el(
        "p",
        {},
        button("Questions to the author (Q)", () => {
          dialog.close();
          desk.keyboard.acts.questions(0);
        }, { class: "wbd-link" }),
        " · ",
        button("What people said of facts (=)", () => {
          dialog.close();
          desk.keyboard.acts.corrections(0);
        }, { class: "wbd-link" })
      ),
      el("div", { class: "wbd-close" }, button("Close  (Esc)", () => dialog.close()))
    ], { "data-testid": "progress-dialog" }, {});
  }
};

// queue.js
var VIEWS = [
  ["open", "to do"],
  ["given", "for me"],
  ["mine", "mine"],
  ["second", "needs second"],
  ["disagree", "disagreements"],
  ["settled", "settled"],
  ["changed", "changed since"],
  ["news", "since your last visit"],
  ["all", "all"]
];
var AHEAD = 40;
var Queue = class {
  /** @param {import("./state").State} state */
  constructor(state) {
    this.state = state;
    this.view = state.role === "adjudicator" ? "disagree" : state.role === "second" ? "second" : "all";
    this.filter = "";
    this.kinds = /* @__PURE__ */ new Set();
    this.source = -1;
    this.list = [];
    this.cases = [];
    this.chosen = /* @__PURE__ */ new Set();
    this.news = /* @__PURE__ */ new Set();
    this.counts = {};
    this.perKind = [];
    const { words: words2 } = state;
    this.keys = listed(words2.verdicts.flatMap((v, i) => alone(words2, v) ? [i + 1] : []));
  }
  /** @param {string} kind */
  toggle(kind) {
    if (!this.kinds.delete(kind)) this.kinds.add(kind);
  }
  /**
   * The views a finding belongs to. There are few different cases, so each is worked out once: a
   * case is named by all that decides it.
   * @param {number} position
   */
  viewsOf(position) {
    const { status, waits, mine, earlier, assigned } = this.state.rows;
    const given = assigned[position] === 1;
    const told = this.news.has(position);
    const code = status[position] << 5 | Number(told) << 4 | Number(given) << 3 | waits[position] << 2 | mine[position] << 1 | earlier[position];
    if (!this.cases[code]) {
      const word = this.state.words.statuses[status[position]];
      const holds = {
        all: true,
        open: waits[position],
        mine: mine[position],
        changed: earlier[position],
        given,
        news: told,
        second: word === "needs_second",
        disagree: word === "disagreement",
        settled: word === "checked" || word === "adjudicated"
      };
      this.cases[code] = VIEWS.map(([name]) => name).filter((name) => holds[name]);
    }
    return this.cases[code];
  }
  // Filters again. Between two filterings the list stays as it is, so that nothing moves under the
  // reviewer's hands when a verdict changes where a finding belongs.
  apply() {
    this.list = this.count();
  }
  /**
   * What now belongs in this view comes into the list; what was in it stays.
   * @param {number | undefined} top the finding that stands uppermost in sight
   * @returns {number} how many came in above it
   */
  renew(top) {
    const kept = new Set(this.list);
    this.list = [.../* @__PURE__ */ new Set([...this.list, ...this.count()])].sort((a, b) => a - b);
    return top === void 0 ? 0 : this.list.filter((p) => !kept.has(p) && p < top).length;
  }
  /** Counts what every view and kind holds under the filter; gives the places now in view. */
  count() {
    const { columns: { kind, group, groups }, words: words2, searched, total } = this.state;
    const asked = this.filter.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const kinds = words2.kinds.map((name) => this.kinds.size === 0 || this.kinds.has(name));
    const grouped = groups.map((used) => this.source < 0 || used.includes(this.source));
    const list = [];
    this.counts = Object.fromEntries(VIEWS.map(([name]) => [name, 0]));
    this.perKind = words2.kinds.map(() => 0);
    for (let p = 0; p < total; p += 1) {
      if (!grouped[group[p]]) continue;
      if (asked.length && !asked.every((word) => searched[p]?.includes(word))) continue;
      const views = this.viewsOf(p);
      const here = views.includes(this.view);
      const of = Number(kind[p]);
      if (here) this.perKind[of] += 1;
      if (!kinds[of]) continue;
      for (const name of views) this.counts[name] += 1;
      if (here) list.push(p);
    }
    return list;
  }
  /**
   * Selects these; says what can be done with them.
   * @param {Iterable<number>} positions
   */
  choose(positions) {
    this.chosen = new Set(positions);
    const n = this.chosen.size;
    return n ? `${plural(n, "finding", "findings")} selected: ${this.keys} judges ${n > 1 ? "them all" : "it"}, g gives them to someone, Esc lets go.` : "Nothing is selected any more.";
  }
  /** The selection with one more, or without it. @param {number} position */
  with(position) {
    const next = new Set(this.chosen);
    if (!next.delete(position)) next.add(position);
    return next;
  }
  /** The selection with all from one finding to another. @param {number} from @param {number} to */
  upTo(from, to) {
    const [first, last] = [Math.max(0, this.list.indexOf(from)), this.list.indexOf(to)].sort((a, b) => a - b);
    return /* @__PURE__ */ new Set([...this.chosen, ...this.list.slice(first, last + 1)]);
  }
  /** The selection after Shift with an arrow: grown to the next row, or shrunk. @param {number} at @param {number} next */
  extended(at, next) {
    return this.chosen.has(next) && this.chosen.has(at) ? [...this.chosen].filter((p) => p !== at) : [...this.chosen, at, next];
  }
  /**
   * The finding so many rows on: at an end, the last one there; undefined in an empty list.
   * @param {number} position @param {number} by
   */
  step(position, by) {
    const at = this.list.indexOf(position);
    return this.list[at < 0 ? 0 : Math.max(0, Math.min(this.list.length - 1, at + by))];
  }
  /**
   * The next finding that waits for the reviewer, from the top again at the end.
   * @param {number} position
   */
  nextWaiting(position) {
    const { list } = this;
    const waits = (p) => this.state.waits(p) && p !== position;
    for (let i = list.indexOf(position) + 1; i < list.length; i += 1) if (waits(list[i])) return list[i];
    return list.find(waits);
  }
  firstWaiting() {
    return this.list.find((p) => this.state.waits(p));
  }
  /**
   * What may be opened soon: the rows around, and the next that wait.
   * @param {number} position
   */
  coming(position) {
    const { list } = this;
    const at = Math.max(0, list.indexOf(position));
    const waiting = [];
    for (let i = at + 1; i < list.length && waiting.length < AHEAD; i += 1) {
      if (this.state.waits(list[i])) waiting.push(list[i]);
    }
    return [.../* @__PURE__ */ new Set([...list.slice(Math.max(0, at - 4), at), ...list.slice(at + 1, at + 1 + AHEAD), ...waiting])];
  }
  /**
   * Where a finding stands, in words, and their look.
   * @param {number} position
   * @returns {[string, string]}
   */
  standing(position) {
    const { state } = this;
    const { rows, words: words2 } = state;
    const status = state.status(position);
    const said2 = words2.verdicts[rows.verdict[position] - 1]?.word ?? "";
    const sent = state.unsaved.get(position);
    if (sent !== void 0) return sent ? ["not saved", "wbd-bad"] : ["saving …", ""];
    const tone = said2 === "confirmed" ? "wbd-good" : "";
    if (status === "checked") return [(rows.mine[position] ? "you: " : "") + state.label(said2), tone];
    if (status === "adjudicated") return ["settled", tone];
    if (status === "disagreement") return ["disagreement", "wbd-bad"];
    if (status === "needs_second") return ["needs second", ""];
    if (state.drafted.has(position)) return ["draft", ""];
    return [rows.earlier[position] ? "open · changed" : "open", ""];
  }
};

// queueview.js
var ROW = 76;
var RARE = ["changed", "given", "news"];
var QueueView = class {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.queue = desk.queue;
    const { queue } = this;
    this.input = el("input", {
      type: "search",
      class: "wbd-filter",
      placeholder: "Filter  ( / )",
      "aria-label": "Filter the queue by words",
      "data-testid": "filter",
      on: { input: () => this.apply() }
    });
    this.views = el(
      "div",
      { class: "wbd-views", role: "group", "aria-label": "Which findings" },
      VIEWS.map(([name, label]) => el(
        "button",
        {
          type: "button",
          "aria-pressed": "false",
          "data-view": name,
          on: { click: () => {
            queue.view = name;
            this.apply();
          } }
        },
        el("span", {}, label),
        el("b", {})
      ))
    );
    this.chips = el(
      "div",
      { class: "wbd-chips", role: "group", "aria-label": "Which kinds" },
      desk.state.words.kinds.map((kind) => el("button", {
        type: "button",
        "aria-pressed": "false",
        class: `wbd-chip wbd-${kind}`,
        "data-kind": kind,
        on: { click: () => {
          queue.toggle(kind);
          this.apply();
        } }
      }, kind, " ", el("b", {})))
    );
    this.sources = el(
      "select",
      {
        "aria-label": "Only findings from one source",
        on: { change: () => {
          queue.source = Number(this.sources.value);
          this.apply();
        } }
      },
      option(-1, "all sources")
    );
    this.spacer = el("div", { class: "wbd-spacer" });
    this.scroll = el("div", {
      class: "wbd-rows",
      role: "listbox",
      tabindex: "0",
      "aria-multiselectable": "true",
      "aria-label": "Findings, gravest first",
      "data-testid": "rows",
      on: { scroll: () => {
        this.top = this.scroll.scrollTop;
        this.draw();
      } }
    }, this.spacer);
    this.top = 0;
    this.height = 400;
    this.empty = el("p", { class: "wbd-empty", hidden: true });
    this.node = el(
      "nav",
      { class: "wbd-queue", "aria-label": "Queue of findings" },
      el("div", { class: "wbd-filters" }, this.input, this.views, this.chips, this.sources),
      this.empty,
      this.scroll
    );
    this.resized = new ResizeObserver(() => {
      this.top = this.scroll.scrollTop;
      this.height = this.scroll.clientHeight || 400;
      this.desk.measure();
      this.reveal();
      this.desk.reveal();
    });
    this.resized.observe(this.scroll);
  }
  named() {
    const names = this.desk.state.columns.sources;
    fill(this.sources, option(-1, "all sources"), names.map((name, i) => option(i, name)));
    this.sources.hidden = names.length < 2;
  }
  get at() {
    return this.queue.list.indexOf(this.desk.position);
  }
  apply() {
    this.queue.filter = this.input.value;
    this.queue.apply();
    this.label();
    this.scrollTo(0);
    this.reveal();
  }
  // What comes into the list above what is in sight must not move it.
  renew() {
    const before = this.queue.renew(this.queue.list[Math.ceil(this.top / ROW)]);
    this.label();
    this.draw();
    if (before) this.scrollTo(this.top + before * ROW);
  }
  recount() {
    this.queue.count();
    this.label();
  }
  // The scroll event that follows says what became of it: it cannot scroll past its end.
  /** @param {number} top */
  scrollTo(top) {
    this.top = top;
    this.scroll.scrollTop = top;
  }
  /** @param {Iterable<number>} positions */
  choose(positions) {
    const told = this.queue.choose(positions);
    this.draw();
    this.desk.say(told);
  }
  /**
   * A click opens; with Shift it selects up to there, with Ctrl it adds or leaves out one.
   * @param {MouseEvent} event @param {number} position
   */
  click(event, position) {
    const { desk, queue } = this;
    if (event.shiftKey) {
      this.choose(queue.upTo(desk.position, position));
      window.getSelection()?.removeAllRanges();
    } else if (event.ctrlKey || event.metaKey) this.choose(queue.with(position));
    else desk.show(position);
  }
  label() {
    const { queue } = this;
    const { columns } = this.desk.state;
    for (const made of within2(this.views)) {
      const view = made.dataset.view ?? "";
      made.setAttribute("aria-pressed", String(view === queue.view));
      within2(made)[1].textContent = String(queue.counts[view]);
      made.hidden = RARE.includes(view) && !queue.counts[view] && queue.view !== view;
    }
    within2(this.chips).forEach((made, i) => {
      made.setAttribute("aria-pressed", String(queue.kinds.has(made.dataset.kind ?? "")));
      within2(made)[0].textContent = String(queue.perKind[i]);
      made.hidden = !columns.kind.includes(String(i));
    });
    this.empty.hidden = queue.list.length > 0;
    this.empty.textContent = queue.filter || queue.kinds.size || queue.source >= 0 ? "Nothing matches this filter." : "Nothing here. “all” shows every finding.";
  }
  reveal() {
    const top = this.at * ROW;
    const hidden = top >= 0 && (top < this.top || top + ROW > this.top + this.height);
    if (hidden) this.top = Math.max(0, top - this.height / 3);
    this.draw();
    if (hidden) this.scrollTo(this.top);
  }
  draw() {
    const { list } = this.queue;
    const first = Math.max(0, Math.floor(this.top / ROW) - 3);
    const count = Math.ceil(this.height / ROW) + 6;
    const shown = list.slice(first, first + count);
    this.spacer.style.height = `${list.length * ROW}px`;
    fill(this.spacer, shown.map((p, i) => this.row(p, first + i)));
    const active = one(this.spacer, ".wbd-on");
    if (active) this.scroll.setAttribute("aria-activedescendant", active.id);
    else this.scroll.removeAttribute("aria-activedescendant");
    this.desk.restate();
  }
  /** @param {number} position @param {number} place */
  row(position, place) {
    const { desk, queue } = this;
    const { state } = desk;
    const kind = state.kind(position);
    const reason = state.columns.reasons[state.columns.reason[position]];
    const on = position === desk.position;
    const [words2, tone] = queue.standing(position);
    const chosen = queue.chosen.has(position);
    return el(
      "div",
      {
        class: `wbd-row${on ? " wbd-on" : ""}${chosen ? " wbd-chosen" : ""}`,
        role: "option",
        id: `${desk.id}-${position}`,
        "aria-selected": String(queue.chosen.size ? chosen : on),
        "aria-posinset": place + 1,
        "aria-setsize": queue.list.length,
        "data-position": position,
        style: `top:${place * ROW}px`,
        on: { click: (e) => this.click(e, position) }
      },
      el("span", { class: `wbd-tag wbd-${kind}` }, [kind, state.label(reason)].filter(Boolean).join(" · ")),
      el("span", { class: `wbd-state ${tone}` }, chosen ? "✓ selected" : words2, state.rows.talk[position] === 1 && " · comment"),
      el("p", { dir: "auto" }, state.lines[position] || "…")
    );
  }
};

// reading.js
function readSheet(desk, sheet) {
  const place = desk.queueView.at;
  const spot = place >= 0 ? `${place + 1} of ${desk.queue.list.length}` : "outside this filter";
  return [
    el(
      "div",
      { class: "wbd-top" },
      el(
        "span",
        { class: `wbd-tag wbd-${sheet.kind}` },
        [sheet.kind, desk.state.label(sheet.reason)].filter(Boolean).join(" · ")
      ),
      el("span", { class: "wbd-dim" }, `${spot} · ${sheet.severity}`)
    ),
    el("h2", { class: "wbd-title", title: sheet.question, dir: "auto" }, sheet.question),
    stated(sheet),
    siblings(desk, sheet),
    banners(desk, sheet),
    desk.state.role === "adjudicator" && opinions(desk, sheet),
    el("div", { class: "wbd-cards" }, sheet.claims.map((claim) => card(desk, claim))),
    legend(sheet.claims.flatMap((c) => c.pieces.map((p) => p.status))),
    nearest(sheet),
    el("p", { class: "wbd-settle", "data-testid": "settle" }, el("b", {}, "What would settle it: "), sheet.settle),
    differences(desk, sheet),
    support(sheet),
    desk.state.role !== "adjudicator" && opinions(desk, sheet),
    thread(desk, sheet),
    history(sheet)
  ];
}
function nearest(sheet) {
  if (!sheet.nearest.length) return null;
  return el(
    "section",
    { class: "wbd-nearest", "aria-label": "The nearest passages", "data-testid": "nearest" },
    el("b", {}, "The nearest passages of the sources:"),
    el("ul", {}, sheet.nearest.map((p) => el(
      "li",
      {},
      el("q", { dir: "auto" }, p.quote),
      " ",
      el("span", { class: "wbd-dim" }, [p.title, p.locator].filter(Boolean).join(", "))
    )))
  );
}
function siblings(desk, sheet) {
  if (!sheet.siblings.length) return null;
  return el(
    "div",
    { class: "wbd-siblings", "data-testid": "siblings" },
    el("span", { class: "wbd-dim" }, "Also asked of these passages:"),
    sheet.siblings.map((s) => el(
      "button",
      {
        type: "button",
        class: "wbd-link",
        dir: "auto",
        on: { click: (e) => {
          desk.goTo(s.position);
          desk.focus.release(e);
        } }
      },
      el("span", { class: `wbd-tag wbd-${s.kind}`, "data-state-of": s.position }, desk.queue.standing(s.position)[0]),
      " ",
      s.question
    ))
  );
}
function restate(desk) {
  for (const made of all(desk.reading, "[data-state-of]")) {
    const [standing] = desk.queue.standing(Number(made.dataset.stateOf));
    if (made.textContent !== standing) made.textContent = standing;
  }
}
function stated(sheet) {
  if (sheet.values.length < 2 || !sheet.values.every((v) => v.support)) {
    return sheet.question !== sheet.summary && el("p", { class: "wbd-dim wbd-told", dir: "auto" }, sheet.summary);
  }
  return [
    el("ul", { class: "wbd-stated", "aria-label": "Values that are stated" }, sheet.values.map((v) => el(
      "li",
      {},
      el("b", { dir: "auto" }, `“${v.text}”`),
      el(
        "span",
        { class: "wbd-dim" },
        [v.letters, v.support].filter(Boolean).join(" · ")
      )
    ))),
    // The values tell all of a summary but what the cited source says.
    sheet.cites && el("p", { class: "wbd-dim wbd-told", "data-testid": "cites", dir: "auto" }, sheet.cites)
  ];
}
function differences(desk, sheet) {
  if (!sheet.differences.length) return null;
  const sides = (words2, letter) => words2 ? [letter && el("b", { class: "wbd-letter" }, letter), el("bdi", {}, `“${words2}”`)] : el("i", { class: "wbd-dim" }, "absent");
  return el("div", { class: "wbd-scroll" }, el(
    "table",
    { class: "wbd-differences" },
    el("thead", {}, el("tr", {}, ["differs in", "one says", "the other says", "what it means"].map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, sheet.differences.map((d, row) => el(
      "tr",
      {
        "data-row": row,
        on: { mouseenter: () => desk.light(row, true), mouseleave: () => desk.light(row, false) }
      },
      el("td", {}, el("span", { class: `wbd-tag ${d.effect === "conflict" ? "wbd-conflict" : "wbd-drift"}` }, d.facet)),
      el("td", {}, sides(d.left, d.left_letter)),
      el("td", {}, sides(d.right, d.right_letter)),
      el("td", {}, el("span", { class: "wbd-dim" }, `${d.effect}: `), d.explanation)
    )))
  ));
}
function support(sheet) {
  const origins = sheet.origins;
  const proof = [
    origins.map((o) => [
      el("p", {}, o.sentence),
      o.words.length > 0 && el("p", { class: "wbd-dim" }, "Rare words both use: ", o.words.join(", ")),
      o.passages.map((pair) => el("div", { class: "wbd-pair" }, pair.map((q) => el("q", { dir: "auto" }, q))))
    ]),
    sheet.together.length > 0 && el("p", { class: "wbd-dim" }, "Why these stand together. ", sheet.together.join("; "))
  ];
  return el(
    "div",
    { class: "wbd-support" },
    el(
      "p",
      {},
      el("b", {}, `${sheet.support}. `),
      el("span", { class: "wbd-dim" }, origins.map((o) => o.sentence).slice(0, 2).join(". "))
    ),
    (origins.length > 0 || sheet.together.length > 0) && el("details", {}, el("summary", {}, "show how this was found"), proof)
  );
}

// state.js
var State = class {
  /** @param {import("./types").Model} model */
  constructor(model) {
    this.words = model.get("words");
    this.total = model.get("total");
    this.reviewer = model.get("reviewer");
    this.role = model.get("role");
    this.seq = model.get("seq");
    this.sheets = new Map(model.get("sheets").map((s) => [s.position, s]));
    this.columns = { sources: [], reasons: [], groups: [], kind: "", severity: "", reason: [], group: [] };
    const none = () => new Uint8Array();
    this.rows = {
      status: none(),
      verdict: none(),
      mine: none(),
      waits: none(),
      earlier: none(),
      assigned: none(),
      talk: none()
    };
    this.lines = [];
    this.searched = [];
    this.unsaved = /* @__PURE__ */ new Map();
    this.drafted = /* @__PURE__ */ new Set();
  }
  /** @param {number} position */
  kind(position) {
    return this.words.kinds[Number(this.columns.kind[position])];
  }
  /** @param {number} position */
  status(position) {
    return this.words.statuses[this.rows.status[position]];
  }
  /** @param {number} position */
  waits(position) {
    return this.rows.waits[position] === 1;
  }
  /** @param {string} word */
  label(word) {
    return word ? this.words.labels[word] || word.replaceAll("_", " ") : "";
  }
  /** @param {Record<string, string>} rows a digit for each finding */
  takeRows(rows) {
    const taken = Object.entries(rows).map(([name, digits]) => [name, Uint8Array.from(digits, Number)]);
    this.rows = /** @type {Rows} */
    Object.fromEntries(taken);
  }
  /** @param {number} position @param {string} digits one of each row, in the order of the rows */
  takeRow(position, digits) {
    Object.values(this.rows).forEach((row, i) => {
      row[position] = Number(digits[i]);
    });
  }
  /** @param {number} start @param {[string, string][]} rows the line and the searched words of each */
  takeTexts(start, rows) {
    rows.forEach(([line, searched], i) => {
      this.lines[start + i] = line;
      this.searched[start + i] = searched.toLowerCase();
    });
  }
  /**
   * Whether a message is of the finding that stands in its place here: the queue may be newer.
   * @param {import("./types").Place} message
   */
  holds({ position, finding_id }) {
    const sheet = this.sheets.get(position);
    return position >= 0 && (!sheet || sheet.finding_id === finding_id);
  }
  /** @param {import("./types").Place} message @param {boolean} failed */
  mark(message, failed) {
    if (message.position < this.total && this.holds(message)) this.unsaved.set(message.position, failed);
  }
  /** @param {number} position @param {boolean} written */
  draft(position, written2) {
    if (written2) this.drafted.add(position);
    else this.drafted.delete(position);
  }
};

// answers.js
var TOLD = {
  comment: (m) => m.asks ? "Saved: the question stands in the author's list (Q)." : "Saved: comment.",
  assign: (m) => m.assignee ? `Saved: ${m.assignee} is asked to look.` : "Saved: nobody is asked any more.",
  correct: (m) => `Saved: ${m.says === "apart" ? "not the same fact" : "the same fact"}. The next check obeys; = shows it, with the way back.`,
  raise: () => "Saved: a finding of your own."
};
var Answers = class {
  /** @param {import("./desk").Desk} desk @param {import("./wire").Wire} wire */
  constructor(desk, wire) {
    this.desk = desk;
    this.wire = wire;
    this.awaited = null;
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
      corrections: (m) => desk.dialog?.manners.corrections?.(m.corrections)
    };
  }
  /** @param {import("./types").Message} message @param {Buffers} buffers */
  async take(message, buffers) {
    if (!Object.hasOwn(this.acts, message.type)) return;
    const act = this.acts[
      /** @type {keyof Replies} */
      message.type
    ];
    await /** @type {(message: any, buffers: Buffers) => void | Promise<void>} */
    act(message, buffers);
  }
  /** @param {Replies["welcome"]} message @param {Buffers} buffers */
  async welcome(message, buffers) {
    const { desk } = this;
    const { state, judging, queue } = desk;
    state.takeRows(await unpack(buffers[0]));
    desk.recount();
    const named2 = !state.reviewer && message.reviewer;
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
    if (named2) desk.dialog?.close();
    if (named2 || message.seq !== this.desk.model.get("seq")) {
      const known2 = [...state.sheets.keys()];
      for (let i = 0; i < known2.length; i += 50) this.wire.send({ type: "sheets", positions: known2.slice(i, i + 50) });
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
    if (position === void 0) {
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
    const words2 = mine.type === "comment" || mine.type === "raise" ? mine.note : "";
    desk.warn(`NOT SAVED: ${error}.${words2 ? ` Your words: “${words2}”` : ""}`, state.holds(mine) ? position : void 0);
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
    const news = Object.entries(message.events).filter(([id]) => !judging.own.has(id)).map(([, place]) => place);
    desk.kept.visited(state.seq);
    if (!news.length) return;
    desk.queueView.renew();
    for (const position of news) state.sheets.delete(position);
    const here = news.includes(desk.position);
    this.awaited = here ? desk.position : null;
    this.wire.ask([...here ? [desk.position] : [], ...desk.queue.coming(desk.position)]);
    const waits = state.rows.waits.reduce((n, each) => n + each, 0);
    if (state.role === "second") desk.say(`${plural(waits, "finding waits", "findings wait")} for your judgement.`);
    else if (!here) desk.say("Someone else has said something; the queue shows it.");
  }
};

// wire.js
var POLL = 2500;
var SILENT2 = 9e3;
var KERNEL = "kernel";
var Wire = class {
  /** @param {import("./desk").Desk} desk @param {import("./types").Model} model */
  constructor(desk, model) {
    this.desk = desk;
    this.model = model;
    this.silent = false;
    this.polled = 0;
    this.asked = /* @__PURE__ */ new Map();
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
    const wanted = positions.filter((p) => !sheets.has(p) && now - (this.asked.get(p) ?? 0) >= 4e3);
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
    this.turn = this.turn.then(() => this.take(message, buffers)).catch((fault) => this.desk.warn(`The desk stumbled: ${fault.message}.`));
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
    if (outbox.error) outbox.resend(4e3);
    else if (outbox.late) outbox.resend(15e3);
    if (!desk.root.isConnected || document.hidden) return;
    if (this.polled && Date.now() - this.polled > SILENT2) this.silent = true;
    if (this.silent && desk.notice.hidden && outbox.waiting.length) {
      desk.warn("The kernel does not answer. Your verdicts are kept in this browser and sent when it does; if it was restarted or stopped, run the cell again.");
      desk.notice.dataset.position = KERNEL;
    }
    if (!this.polled || Date.now() - this.polled > 3 * SILENT2) {
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
    const [words2, tone] = chip({
      waiting,
      late: outbox.late,
      error: outbox.error,
      silent: this.silent,
      saved: desk.judging.saved.length
    });
    if (desk.chip.textContent !== words2) desk.chip.textContent = words2;
    desk.chip.className = `wbd-saved ${tone}`;
    desk.chip.title = waiting ? "Kept in this browser until the ledger confirms. If the kernel was restarted, run the cell again." : "";
  }
};

// desk.js
var Desk = class {
  /** @param {import("./types").Model} model @param {HTMLElement} host */
  constructor(model, host) {
    this.began = performance.now();
    this.model = model;
    this.state = new State(model);
    this.id = "wbd-" + freshId().slice(2, 10);
    this.position = model.get("start");
    this.sheet = void 0;
    this.dialog = null;
    this.places = /* @__PURE__ */ new Map();
    this.moved = false;
    this.narrow = false;
    this.counting = false;
    this.drawn = "";
    this.wire = new Wire(this, model);
    this.kept = this.keeping(model.get("key"));
    this.judging = new Judging(this);
    this.queue = new Queue(this.state);
    this.count = el("span", { class: "wbd-count" });
    this.bar = el("span", { class: "wbd-bar", "aria-hidden": "true" });
    this.chip = el("span", { class: "wbd-saved", role: "status", "data-testid": "saved" });
    this.who = el("span", { class: "wbd-dim wbd-who" });
    this.notice = el("div", { class: "wbd-notice", role: "alert", hidden: true, "data-testid": "notice" });
    this.reading = el("div", { class: "wbd-reading", "data-testid": "reading" });
    this.line = el("span", { class: "wbd-line", role: "status", "aria-live": "polite", "data-testid": "line" });
    this.heard = el("div", { class: "wbd-heard", role: "status" });
    this.root = el("div", {
      class: "wbd",
      role: "region",
      "aria-label": "Review desk",
      tabindex: "0",
      "data-lm-suppress-shortcuts": "true",
      "data-testid": "desk",
      on: { keydown: (e) => this.keyboard.press(e), mousedown: (e) => this.focus.grasp(e) }
    });
    this.frame = el("div", { class: "wbd-frame" }, this.root);
    this.focus = new Focus(this);
    this.tip = new Tip(this);
    this.progress = new Progress(this);
    this.queueView = new QueueView(this);
    this.form = new Form(this);
    this.keyboard = new Keyboard(this);
    this.go = button("Save and next ⏎", () => this.judging.save(), { class: "wbd-go", "data-testid": "save" });
    this.assemble();
    this.sign();
    this.wire.tell();
    host.append(this.frame);
  }
  assemble() {
    const hints = [
      ["j", "next", "next"],
      ["k", "back", "back"],
      ["u", "undo", "undo"],
      ["n", "note", "note"],
      ["/", "filter", "filter"],
      ["f", "fullscreen", "full screen"],
      ["?", "help", "all keys"]
    ];
    put(this.root, [
      el(
        "div",
        { class: "wbd-head" },
        el("b", { class: "wbd-name" }, this.model.get("title")),
        this.count,
        el("button", {
          type: "button",
          class: "wbd-progress",
          "aria-label": "Progress by kind",
          "data-testid": "progress",
          on: { click: () => this.progress.open() }
        }, this.bar),
        this.chip,
        this.who
      ),
      this.notice,
      this.heard,
      el(
        "div",
        { class: "wbd-body" },
        this.queueView.node,
        el(
          "section",
          { class: "wbd-main", "aria-label": "The finding and your verdict" },
          this.reading,
          el(
            "div",
            { class: "wbd-docket" },
            this.form.node,
            el(
              "footer",
              { class: "wbd-foot" },
              el("span", { class: "wbd-hints" }, hints.map(([name, act, label]) => el("button", {
                type: "button",
                class: "wbd-link",
                on: { click: (e) => {
                  this.keyboard.acts[act](0);
                  this.focus.release(e);
                } }
              }, key(name), label))),
              this.line,
              this.go
            )
          )
        )
      ),
      this.tip.node
    ]);
    this.tip.watch(this.reading);
  }
  async open() {
    const { model, state } = this;
    state.columns = await unpack(model.get("columns"));
    state.takeRows(await unpack(model.get("rows")));
    state.takeTexts(0, await unpack(model.get("texts")));
    if (state.lines.length >= state.total) this.root.dataset.texts = "all";
    this.recount();
    this.queueView.named();
    this.queueView.apply();
    this.show(this.position);
    this.root.dataset.ready = "true";
    performance.measure("review desk: first render", { start: this.began });
    this.focus.greet();
    this.wire.open();
    if (!state.reviewer) this.askName();
  }
  close() {
    this.wire.close();
    this.focus.close();
    this.queueView.resized.disconnect();
  }
  /** @param {string} name */
  keeping(name) {
    return new Kept(name, (said2) => this.wire.send(said2), () => this.wire.tell());
  }
  /** The ledger, the reviewer or the role is another: so is what the browser keeps. @param {string} name */
  shelve(name) {
    this.kept = this.keeping(name);
    this.wire.tell();
  }
  sign() {
    fill(this.who, el("bdi", {}, this.state.reviewer || "no name yet"), ` · ${this.state.role}`);
  }
  // Whether the page scrolls, not the passages: asked when the size changes, for the answer costs
  // a layout of everything.
  measure() {
    this.narrow = getComputedStyle(this.reading).overflowY === "visible";
  }
  fullscreen() {
    Promise.resolve(document.fullscreenElement ? document.exitFullscreen() : this.frame.requestFullscreen()).then(() => this.root.focus({ preventScroll: true })).catch(() => this.say("This browser does not let the desk fill the screen."));
  }
  // Where the reviewer is.
  /** @param {number} position @param {boolean} fresh whether the reviewer comes to it now */
  show(position, fresh = true) {
    this.position = position;
    this.sheet = this.state.sheets.get(position);
    this.root.dataset.position = String(position);
    if (!this.state.total) {
      fill(this.reading, el("p", { class: "wbd-empty" }, "This dossier has no findings: nothing to judge."));
      this.form.node.hidden = true;
      return;
    }
    this.wire.ask([position, ...this.sheet ? [] : this.queue.coming(position)]);
    if (this.sheet) this.read(this.sheet, fresh);
    else {
      this.drawn = "";
      fill(this.reading, el("p", { class: "wbd-empty" }, "One moment, this finding is on its way …"));
    }
    this.form.node.inert = !this.sheet;
    this.go.disabled = !this.sheet;
    this.focus.hold();
    this.queueView.reveal();
    if (this.sheet) this.settleView(fresh);
    if (fresh) whenIdle(() => this.wire.ask(this.queue.coming(this.position)));
  }
  /** @param {import("./types").Sheet} sheet @param {boolean} fresh */
  read(sheet, fresh) {
    this.root.dataset.finding = sheet.finding_id;
    const drawn2 = JSON.stringify([sheet, this.state.reviewer, this.state.status(sheet.position)]);
    if (fresh || drawn2 !== this.drawn) fill(this.reading, readSheet(this, sheet));
    this.drawn = drawn2;
    this.form.open(sheet, this.kept.draft(sheet.finding_id) ?? contents(sheet.mine));
    if (fresh) {
      this.heard.textContent = written(`Finding ${this.queueView.at + 1} of ${this.queue.list.length}: ${sheet.question}`);
    }
  }
  // Last of all, for to scroll or to measure makes the page lay out what was changed before.
  /** @param {boolean} fresh */
  settleView(fresh) {
    if (fresh) this.reading.scrollTop = 0;
    if (fresh && this.narrow && this.moved) this.reading.scrollIntoView({ block: "start" });
    this.reveal();
  }
  // In a long passage the marked words are what the question is about.
  reveal() {
    const far = all(this.reading, "blockquote").filter((quote) => quote.scrollHeight > quote.clientHeight + 2);
    for (const quote of all(this.reading, "blockquote[tabindex='0']")) quote.tabIndex = -1;
    for (const quote of far) {
      quote.tabIndex = 0;
      const mark = one(quote, "mark") ?? one(quote, ".wbd-quote");
      quote.scrollTop = (mark?.offsetTop ?? 0) - 24;
    }
  }
  // The sheet stays as it was drawn when a sibling is saved, or refused, or judged by someone else.
  restate() {
    restate(this);
  }
  /** @param {number} by */
  step(by) {
    const next = this.queue.step(this.position, by);
    if (next === void 0) return;
    this.moved = true;
    if (next === this.position) this.say(by > 0 ? "This is the last one here." : "This is the first one here.");
    else this.show(next);
  }
  /** @param {number} position */
  goTo(position) {
    this.moved = true;
    this.show(position);
  }
  // Shift with an arrow: the row and the next are selected, and the next is shown.
  /** @param {number} by */
  extend(by) {
    const at = this.position;
    const next = this.queue.list[this.queueView.at + by];
    if (next === void 0) return;
    this.show(next);
    this.queueView.choose(this.queue.extended(at, next));
  }
  onward() {
    const next = this.queue.nextWaiting(this.position);
    this.moved = true;
    this.show(next ?? this.position);
    if (next === void 0) this.say("Nothing waits for you in this view any more.");
  }
  /** @param {number} row of the differences @param {boolean} on */
  light(row, on) {
    for (const made of all(this.reading, `[data-row="${row}"]`)) made.classList.toggle("wbd-lit", on);
  }
  /** A passage becomes evidence, or stops being it. @param {import("./types").Claim | undefined} claim @param {MouseEvent} [event] */
  use(claim, event) {
    if (!claim || !this.sheet) return;
    this.form.use(claim);
    this.focus.release(event);
  }
  // What the reviewer is told.
  recount() {
    if (this.counting) return;
    this.counting = true;
    whenIdle(() => {
      this.counting = false;
      this.progress.tally();
      this.queueView.recount();
    });
  }
  /** @param {string} words */
  say(words2) {
    this.line.textContent = written(words2);
  }
  /** @param {string} words @param {number} [position] the finding they are about */
  warn(words2, position) {
    fill(
      this.notice,
      words2,
      " ",
      position !== void 0 && button("Go to it", () => this.goTo(position), { class: "wbd-link" }),
      button("×", () => {
        this.notice.hidden = true;
      }, { class: "wbd-drop", "aria-label": "Close this message" })
    );
    this.notice.dataset.position = String(position ?? "");
    this.notice.hidden = false;
  }
  askName() {
    const input = el("input", { type: "text", "data-testid": "reviewer", autocomplete: "name", "aria-label": "Your name" });
    const start = () => input.value.trim() && this.wire.send({ type: "name", reviewer: input.value });
    new Dialog(this, "Who is reviewing?", [
      el("p", {}, "Verdicts are signed. Give the name they are signed with."),
      input,
      el("div", { class: "wbd-close" }, button("Start", start, { class: "wbd-go" }))
    ], {}, { stays: true, keys: (e) => {
      if (e.key === "Enter" && e.target === input) start();
    } });
    input.focus();
  }
};

// index.js
function render({ model, el: host }) {
  learn(model.get("words").hidden);
  const desk = new Desk(model, host);
  const hear = (message, buffers) => desk.wire.receive(message, buffers);
  const cut = () => desk.wire.cut();
  model.on("msg:custom", hear);
  model.on("comm_live_update", cut);
  desk.open();
  return () => {
    model.off("msg:custom", hear);
    model.off("comm_live_update", cut);
    desk.close();
  };
}
var index_default = { render };
export {
  index_default as default
};
