// What the reviewer says: verdict, evidence, value, wording, action, note.

const EMPTY = { verdict: "", editorial_action: "", chosen_value: "", correction: "", note: "", evidence: [] };

function same(left, right) {
  return Object.keys(EMPTY).every((name) => JSON.stringify(left[name]) === JSON.stringify(right[name]));
}

// What an event of the ledger says, as the form holds it.
function contents(event) {
  return Object.fromEntries(Object.keys(EMPTY).map((name) => [name, event ? event[name] : EMPTY[name]]));
}

// Words that answer only where something is set against something else.
const CONTESTED = ["no_conflict", "not_same_fact"];

class Form {
  constructor(desk) {
    this.desk = desk;
    this.value = { ...EMPTY };
    this.mute = new Set();
    this.build();
  }

  build() {
    const { desk } = this;
    const changed = () => this.read();
    this.verdicts = el("div", { class: "wbd-verdicts", role: "radiogroup", "aria-label": "Your verdict",
      on: { keydown: (e) => this.arrows(e) } },
      desk.words.verdicts.map((v, i) => el("button", { type: "button", role: "radio", "aria-checked": "false",
        class: "wbd-verdict", "data-verdict": v.word, title: `${desk.label(v.word)}: ${v.meaning}`,
        "data-testid": `verdict-${v.word}`,
        on: { click: (e) => { desk.digit(i + 1); desk.keys.release(e); } } }, key(String(i + 1)), desk.label(v.word))));
    this.hint = el("p", { class: "wbd-hint", role: "status", "data-testid": "hint" });
    this.evidence = el("div", { class: "wbd-evidence", role: "group", "aria-label": "Evidence" });
    this.values = el("div", { class: "wbd-values", role: "group", "aria-label": "Values the sources give" });
    this.chosen = el("input", { type: "text", "data-testid": "value", placeholder: "or write it",
      "aria-label": "The value that holds", on: { input: changed } });
    this.correction = el("textarea", { rows: "1", "data-testid": "correction", on: { input: changed },
      placeholder: "how it should read" });
    this.action = el("select", { "data-testid": "action", on: { change: changed } }, option("", "none yet"),
      desk.words.actions.map((a) => option(a, desk.label(a))));
    this.note = el("textarea", { rows: "1", "data-testid": "note", on: { input: changed },
      placeholder: "why; what you looked at" });
    this.valueField = el("div", { class: "wbd-field wbd-wide-field" },
      el("span", { class: "wbd-label" }, "Value that holds ", key("v")), this.values);
    this.values.append(this.chosen);
    const acts = [["e", "evidence", () => desk.pick()], ["v", "value that holds", () => this.focus("chosen")],
      ["w", "recommended wording", () => this.focus("correction")], ["n", "note", () => this.focus("note")],
      ["t", "what happens to the text", () => this.focus("action")]];
    this.slim = el("div", { class: "wbd-slim" }, acts.map(([name, label, act]) =>
      el("button", { type: "button", class: "wbd-link", "data-key": name, on: { click: act } }, key(name), label)));
    this.node = el("div", { class: "wbd-form" },
      el("div", { class: "wbd-ask" }, el("b", {}, "Your verdict"), this.hint), this.verdicts, this.slim,
      el("div", { class: "wbd-fields" },
        el("div", { class: "wbd-field wbd-wide-field" }, el("span", { class: "wbd-label" }, "Evidence ", key("e")), this.evidence),
        this.valueField,
        el("label", { class: "wbd-field" }, el("span", { class: "wbd-label" }, "Recommended wording ", key("w")), this.correction),
        el("label", { class: "wbd-field" }, el("span", { class: "wbd-label" }, "Note ", key("n")), this.note),
        el("label", { class: "wbd-field" }, el("span", { class: "wbd-label" }, "What happens to the text ", key("t")), this.action)));
  }

  arrows(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const all = [...this.verdicts.children].filter((made) => !made.hidden);
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    this.choose(next.dataset.verdict);
    next.focus();
  }

  // The fields stay folded while the reviewer reads; a verdict or a field's key opens them.
  focus(field) {
    this.unfolded = this.sheet;
    this.draw();
    if (this[field] === this.chosen && this.valueField.hidden) this.desk.say("There are no differing values here.");
    else this[field].focus();
  }

  // Shows a draft (or what the reviewer said before) for this finding.
  open(sheet, value) {
    this.sheet = sheet;
    this.value = { ...EMPTY, ...value };
    this.write();
    this.valueField.hidden = !sheet.values.length && sheet.kind !== "conflict" && !this.value.chosen_value;
    this.draw();
  }

  // Whether the value chosen is one of those offered; the free field then stays empty.
  get picked() {
    return this.value.chosen_value === "disputed" || this.sheet.values.some((v) => v.text === this.value.chosen_value);
  }

  // Only what differs is written: setting a field anew would move its cursor.
  write() {
    const shown = { ...this.value, chosen_value: this.picked ? "" : this.value.chosen_value };
    const fields = { chosen_value: this.chosen, correction: this.correction, editorial_action: this.action, note: this.note };
    for (const [name, field] of Object.entries(fields)) if (field.value !== shown[name]) field.value = shown[name];
  }

  read() {
    this.set({ chosen_value: this.chosen.value || (this.picked ? this.value.chosen_value : ""),
      correction: this.correction.value, editorial_action: this.action.value, note: this.note.value }, true);
  }

  set(change, typed = false) {
    this.value = { ...this.value, ...change };
    if (!typed) this.write();
    this.desk.keep(this.sheet, this.value);
    this.draw();
  }

  choose(verdict) {
    const disputed = this.sheet.values.length > 0 && verdict === "disputed" && !this.value.chosen_value;
    const undisputed = verdict !== "disputed" && this.value.chosen_value === "disputed";
    this.set({ verdict, ...(disputed ? { chosen_value: "disputed" } : undisputed ? { chosen_value: "" } : {}) });
    if (this.desk.narrow) this.node.parentElement.scrollIntoView({ block: "nearest" });
  }

  // A verdict that asks for nothing more is the whole of what is said: nothing is drawn or kept as
  // a draft for a form that is left at once.
  takes(verdict) {
    const before = this.value;
    this.value = { ...before, verdict, chosen_value: before.chosen_value === "disputed" ? "" : before.chosen_value };
    if (!this.missing()) return true;
    this.value = before;
    return false;
  }

  // Whether a question of support is asked, and a passage that is asked about proves nothing.
  get support() {
    return this.sheet.kind === "unverified" || this.sheet.kind === "corroborated";
  }

  circular(evidence) {
    const { ids, names } = this.sheet.barred;
    if (evidence.source_id) return ids.includes(evidence.source_id);
    return [evidence.url, evidence.archived_url, evidence.title].some((name) => name && names.includes(name.toLowerCase()));
  }

  // Whether evidence is a passage without a word of what is asked about, as Python said.
  passedBy(evidence) {
    const own = this.sheet.claims.find((c) => c.passage.source_id === evidence.source_id && c.passage.quote === evidence.quote);
    return own ? own.silent : this.mute.has([this.sheet.finding_id, evidence.source_id, evidence.quote].join("\n"));
  }

  // The passage shown becomes evidence, or stops being it. The first one in a conflict also
  // suggests its own value, which stays in sight and can be changed.
  use(claim) {
    const { passage } = claim;
    const left = this.value.evidence.filter((e) => !alike(e, passage));
    if (left.length < this.value.evidence.length) {
      this.set({ evidence: left });
      return;
    }
    const own = this.sheet.values.filter((v) => v.letters.split(", ").includes(claim.letter));
    const value = !this.value.chosen_value && this.sheet.kind === "conflict" && own.length === 1
      && this.value.verdict && this.value.verdict !== "disputed" ? own[0].text : this.value.chosen_value;
    this.set({ evidence: [...left, { ...passage, looked_up_on: today() }], chosen_value: value });
  }

  // What the ledger would refuse, said before it is sent.
  missing() {
    const { verdict, evidence, chosen_value, correction, editorial_action } = this.value;
    const known = this.desk.words.verdicts.find((v) => v.word === verdict);
    if (!known) {
      const sides = this.desk.role === "adjudicator" && this.sheet.opinions.length > 1;
      const last = this.support ? 7 : this.sheet.parts ? 9 : 8;
      return ["verdict", sides ? `Press h or l to side with a reviewer, or give your own verdict, 1 to ${last}.`
        : `Read the passages, then press a digit from 1 to ${last}.`];
    }
    const word = this.desk.label(verdict);
    if (known.decisive && !evidence.length) {
      return ["evidence", this.letters() ? `“${word}” needs evidence: press ${this.letters()} to rely on a passage shown, or e for more.`
        : `“${word}” needs an independent source: these passages are the text judged, or of its origin. Press e to name one, or 5 if none is found.`];
    }
    if (known.decisive && this.support && evidence.every((e) => this.circular(e))) {
      return ["evidence", `A text cannot bear itself out, nor can its copy. What would count: an independent source (${this.letters() || "e"}), or 5 if none is found.`];
    }
    const others = evidence.filter((e) => !this.circular(e));
    if (known.decisive && this.support && !this.value.note.trim() && others.every((e) => this.passedBy(e))) {
      return ["note", "What you rely on has none of the words in question: say in the note (n) how it bears on them, or name other evidence (e)."];
    }
    if (this.sheet.kind === "conflict" && known.decisive && verdict !== "disputed" && !chosen_value) {
      return ["value", "Which value holds? Choose one, or press 4 if it stays disputed."];
    }
    if ((verdict === "confirmed_with_change" || editorial_action === "fix") && !correction && !chosen_value) {
      return ["wording", "Write how it should read (w)."];
    }
    return null;
  }

  // Why a verdict would be no answer to what is asked here; empty where it is one.
  unfit(verdict) {
    if (this.support && CONTESTED.includes(verdict)) {
      return `“${this.desk.label(verdict)}” answers where something is set against something else. + says that two facts are not the same.`;
    }
    return verdict !== "not_same_fact" || this.sheet.parts ? ""
      : "No two facts are set against each other here, so nothing would be kept apart: 8 says that both can stand, + marks two facts that were mixed up.";
  }

  letters() {
    const all = this.sheet.claims.slice(0, 4).filter((c) => c.counts).map((c) => c.letter.toLowerCase());
    return all.length < 2 ? all[0] || "" : `${all.slice(0, -1).join(", ")} or ${all[all.length - 1]}`;
  }

  draw() {
    const { desk, value, sheet } = this;
    for (const [i, made] of [...this.verdicts.children].entries()) {
      const on = made.dataset.verdict === value.verdict;
      made.setAttribute("aria-checked", String(on));
      made.tabIndex = on || (!value.verdict && i === 0) ? 0 : -1;
      made.hidden = this.unfit(made.dataset.verdict) !== "";
    }
    const missing = this.missing();
    const unchanged = sheet.mine && same(value, contents(sheet.mine));
    this.hint.textContent = unchanged ? "This is what you said. Change it, or go on with Enter."
      : missing ? missing[1] : "Enter saves and goes on.";
    this.hint.classList.toggle("wbd-ready", !missing && !unchanged);
    this.node.dataset.missing = missing ? missing[0] : "";
    const folded = this.unfolded !== sheet && same(value, EMPTY);
    this.node.classList.toggle("wbd-folded", folded);
    this.slim.querySelector("[data-key=v]").hidden = this.valueField.hidden;
    fill(this.evidence, this.evidenceParts());
    const picks = [...sheet.values, { text: "disputed", letters: "" }].map((v) => el("button", { type: "button",
      class: "wbd-pick", "aria-pressed": String(value.chosen_value === v.text),
      on: { click: (e) => { this.set({ chosen_value: value.chosen_value === v.text ? "" : v.text }); desk.keys.release(e); } } },
      v.letters && el("b", { class: "wbd-letter" }, v.letters), v.text));
    // The free field stays where it is, for it may hold the cursor.
    while (this.values.firstChild !== this.chosen) this.values.firstChild.remove();
    this.chosen.before(...picks);
    for (const made of desk.reading.querySelectorAll(".wbd-use[data-letter]")) {
      const claim = sheet.claims.find((c) => c.letter === made.dataset.letter);
      const on = claim && value.evidence.some((e) => alike(e, claim.passage));
      made.setAttribute("aria-pressed", String(Boolean(on)));
      made.lastChild.textContent = on ? "is evidence" : "use as evidence";
    }
    desk.hold();
  }

  evidenceParts() {
    const { desk, sheet, value } = this;
    const shown = sheet.claims.slice(0, 4).map((claim) => {
      const on = value.evidence.some((e) => alike(e, claim.passage));
      return el("button", { type: "button", class: "wbd-pick", "aria-pressed": String(on),
        title: `Rely on passage ${claim.letter}: ${claim.passage.title}, ${claim.passage.locator}`,
        on: { click: (e) => desk.use(claim, e) } }, key(claim.letter.toLowerCase()), `passage ${claim.letter}`);
    });
    const other = value.evidence.filter((e) => !sheet.claims.slice(0, 4).some((c) => alike(e, c.passage)));
    return [shown,
      other.map((e) => el("span", { class: "wbd-relied-on" }, [e.title || e.url, e.locator].filter(Boolean).join(", "),
        button("×", () => this.set({ evidence: value.evidence.filter((x) => x !== e) }),
          { class: "wbd-drop", "aria-label": `Remove ${e.title || e.url}` }))),
      el("button", { type: "button", class: "wbd-pick wbd-more", "data-testid": "more-evidence",
        on: { click: () => desk.pick() } }, key("e"), "elsewhere …")];
  }
}

function alike(left, right) {
  return ["source_id", "title", "locator", "quote", "url"].every((name) => (left[name] || "") === (right[name] || ""));
}
