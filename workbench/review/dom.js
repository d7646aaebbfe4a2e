// Building elements and saying times. Text of sources only ever becomes text nodes.

function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [kind, act] of Object.entries(value)) made.addEventListener(kind, act);
    else if (name === "data") Object.assign(made.dataset, value);
    else if (name in made && typeof value === "boolean") made[name] = value;
    else made.setAttribute(name, SEEN.includes(name) ? written(String(value)) : String(value));
  }
  put(made, children);
  return made;
}

function put(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    parent.append(...(child instanceof Node ? [child] : drawn(String(child), parent)));
  }
  return parent;
}

function fill(parent, ...children) {
  parent.replaceChildren();
  return put(parent, children);
}

function key(name) {
  return el("kbd", { "aria-hidden": "true" }, name);
}

function button(label, act, attributes) {
  const look = `wbd-button ${attributes?.class || ""}`;
  return el("button", { type: "button", ...attributes, class: look, on: { click: act } }, label);
}

function option(value, label) {
  return el("option", { value }, label);
}

function plural(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}

function moment(iso) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return at.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}

function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

// crypto.randomUUID exists only where the page came over https or from this machine.
function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return "e:" + Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

// For what may wait until the hands are still; Safari has no idle callback.
const whenIdle = window.requestIdleCallback
  ? (act) => window.requestIdleCallback(act, { timeout: 400 }) : (act) => setTimeout(act, 60);

async function unpack(packed) {
  const bytes = packed instanceof DataView
    ? new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength) : new Uint8Array(packed);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

// Keeps Tab inside an open dialog, closes it on Escape, and gives the focus back.
class Dialog {
  constructor(desk, title, content, attributes) {
    this.before = document.activeElement;
    this.desk = desk;
    const name = "wbd-" + freshId().slice(2, 10);
    this.box = el("div", { class: "wbd-dialog", role: "dialog", "aria-modal": "true",
      "aria-labelledby": name, tabindex: "-1", ...attributes },
      el("h2", { id: name }, title), content);
    this.shade = el("div", { class: "wbd-shade", on: { mousedown: (e) => {
      if (e.target === this.shade && !this.stays) this.close();
    } } }, this.box);
    this.shade.addEventListener("keydown", (e) => this.press(e));
    desk.root.append(this.shade);
    desk.dialog = this;
    this.box.focus();
  }

  press(event) {
    event.stopPropagation();
    if (event.key === "Escape" && !this.stays) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Tab") {
      const stops = [...this.box.querySelectorAll("button, input, select, textarea, a[href], summary")]
        .filter((stop) => !stop.disabled && stop.offsetParent);
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      if (document.activeElement === edge || document.activeElement === this.box && event.shiftKey) {
        event.preventDefault();
        (event.shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
      }
    } else this.keys?.(event);
  }

  close() {
    this.shade.remove();
    this.desk.dialog = null;
    if (this.desk.root.contains(this.before)) this.before.focus();
    else this.desk.root.focus();
  }
}
