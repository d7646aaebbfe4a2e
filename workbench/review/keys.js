// Keys and clicks. Nothing pressed here reaches JupyterLab; letters type normally in fields.

const KEYS = [
  [["1", "2", "3", "4"], "choose a verdict that needs evidence; then the passage or e, then Enter"],
  [["5", "6", "7"], "a verdict that needs none: saved at once, and on to the next"],
  [["8", "9"], "both can stand; not the same fact: from the next check on these are kept apart"],
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
  [["x"], "select rows, also Shift with arrows or clicks: then 5 to 7 judges all, u takes all back"],
  [["+"], "mark what the machine missed: raise a finding, or say what is one fact (=: all said so far)"],
  [["o"], "read the source whole, and back"],
  [["f"], "full screen"],
];

class Keys {
  constructor(desk) {
    this.desk = desk;
  }

  press(event) {
    event.stopPropagation();
    const { desk } = this;
    const { target } = event;
    if (event.isComposing || desk.dialog) return;
    const wide = event.ctrlKey || event.metaKey;
    if (wide && (event.key === "Enter" || event.key === "s")) {
      event.preventDefault();
      if (event.key === "Enter" && !event.repeat) {
        desk.root.focus({ preventScroll: true });
        desk.save();
      }
      return;
    }
    if (wide || event.altKey) return;
    const typing = target.matches("input, textarea, select");
    // A button under the focus does its own work; a chosen verdict leaves Enter to save.
    const pressed = (event.key === " " && target.matches("button, summary"))
      || (event.key === "Enter" && target.matches("button:not([role=radio]), summary"));
    if (event.key === "Escape" && desk.queue.chosen.size) {
      event.preventDefault();
      desk.queue.choose([]);
    } else if (typing) this.type(event);
    else if (!pressed) this.command(event);
  }

  type(event) {
    const { desk } = this;
    const { target } = event;
    if (event.key === "Escape" || (event.key === "Enter" && target === desk.queue.input)) {
      event.preventDefault();
      desk.root.focus();
      if (event.key === "Enter" && desk.queue.list.length && desk.queue.at < 0) desk.step(1);
    } else if (event.key === "Enter" && target.tagName === "INPUT") {
      event.preventDefault();
      if (event.repeat) return;
      desk.root.focus({ preventScroll: true });
      desk.save();
    }
  }

  command(event) {
    const { desk } = this;
    const rows = desk.queue.list;
    const by = { ArrowDown: 1, ArrowUp: -1, J: 1, K: -1 }[event.key];
    if (event.shiftKey && by) {
      event.preventDefault();
      desk.extend(by);
      return;
    }
    if (event.key === "Q") {
      event.preventDefault();
      new Asked(desk);
      return;
    }
    const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const digit = /^[1-9]$/.test(letter) ? letter : /^Digit[1-9]$/.test(event.code) && !event.shiftKey ? event.code[5] : "";
    const acts = {
      j: () => desk.step(1), ArrowDown: () => desk.step(1), ArrowRight: () => desk.step(1),
      k: () => desk.step(-1), ArrowUp: () => desk.step(-1), ArrowLeft: () => desk.step(-1),
      Home: () => desk.step(-rows.length), End: () => desk.step(rows.length),
      " ": () => desk.reading.scrollBy({ top: (event.shiftKey ? -0.8 : 0.8) * desk.reading.clientHeight }),
      u: () => desk.undo(), "/": () => desk.queue.input.focus(), "?": () => this.help(), p: () => desk.progress.open(),
      n: () => desk.form.focus("note"), w: () => desk.form.focus("correction"), t: () => desk.form.focus("action"),
      v: () => desk.form.focus("chosen"),
      e: () => desk.pick(), Enter: () => desk.save(), f: () => desk.fullscreen(), o: () => desk.read(),
      m: () => desk.talk(), q: () => desk.talk(true), g: () => desk.assign(), "+": () => desk.missed(), "=": () => new Corrected(desk),
      x: () => desk.queue.toggleRow(desk.position), h: () => desk.side(0), l: () => desk.side(1),
    };
    const once = { u: true, Enter: true, x: true, f: true };
    const passage = "abcd".indexOf(letter);
    if (digit) {
      if (!event.repeat) desk.digit(Number(digit));
    } else if (letter.length === 1 && passage >= 0) {
      if (!event.repeat) desk.use(desk.sheet?.claims[passage]);
    } else if (acts[letter]) {
      if (!(event.repeat && once[letter])) acts[letter]();
    } else return;
    event.preventDefault();
  }

  // A click on the desk gives it the keys; a mouse click on a button gives them back.
  grasp(event) {
    const { desk } = this;
    if (!event.target.closest("button, input, textarea, select, summary, a, [tabindex='0']:not(.wbd)")) {
      requestAnimationFrame(() => {
        if (!window.getSelection()?.toString()) desk.root.focus({ preventScroll: true });
      });
    }
  }

  release(event) {
    const { desk } = this;
    if (event?.detail > 0 && !desk.dialog && !document.activeElement?.matches("input, textarea, select")) {
      desk.root.focus({ preventScroll: true });
    }
  }

  help() {
    const { desk } = this;
    new Dialog(desk, "Keys", [
      el("p", {}, "Read the passages; the differing words are marked. Then say what you find."),
      el("div", {}, el("h3", {}, "What each key does"), el("dl", { class: "wbd-keys" }, KEYS.map(([keys, words]) => [el("dt", {}, keys.map((k) => el("kbd", {}, k))), el("dd", {}, words)]))),
      el("div", {}, el("h3", {}, "What the verdicts mean"), el("dl", { class: "wbd-keys" }, desk.words.verdicts.map((v, i) => [
        el("dt", {}, el("kbd", {}, i + 1)), el("dd", {}, el("b", {}, desk.label(v.word)), `: ${v.meaning}`)]))),
      el("div", { class: "wbd-close" }, button("Close  (Esc)", () => desk.dialog.close())),
    ], { class: "wbd-dialog wbd-wide", "data-testid": "help" });
  }
}
