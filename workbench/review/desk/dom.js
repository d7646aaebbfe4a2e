// Building elements and saying times. Text of sources only ever becomes text nodes.

import { drawn, written } from "./hidden.js";

/** @typedef {import("./types").Content} Content */

const SEEN = ["title", "aria-label", "placeholder"];  // attributes that a person reads

/**
 * An element with attributes (``on``: what it listens to) and content.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown> & { on?: Record<string, (event: any) => void> }} [attributes]
 * @param {...Content} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  const { on = {}, ...rest } = attributes;
  for (const [kind, act] of Object.entries(on)) made.addEventListener(kind, act);
  for (const [name, value] of Object.entries(rest)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "boolean" && name in made) Object.assign(made, { [name]: value });
    else made.setAttribute(name, SEEN.includes(name) ? written(String(value)) : String(value));
  }
  return put(made, children);
}

/**
 * @template {Element} P
 * @param {P} parent
 * @param {Content[]} children
 * @returns {P}
 */
export function put(parent, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false || child === "") continue;
    if (Array.isArray(child)) put(parent, child);
    else parent.append(...(child instanceof Node ? [child] : drawn(String(child), parent)));
  }
  return parent;
}

/**
 * @template {Element} P
 * @param {P} parent
 * @param {...Content} children
 * @returns {P}
 */
export function fill(parent, ...children) {
  parent.replaceChildren();
  return put(parent, children);
}

/**
 * @param {ParentNode} node
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function all(node, selector) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (node.querySelectorAll(selector))];
}

/**
 * @param {ParentNode} node
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function one(node, selector) {
  return node.querySelector(selector);
}

/**
 * The elements within one, in order.
 * @param {Element} node
 * @returns {HTMLElement[]}
 */
export function within(node) {
  return /** @type {HTMLElement[]} */ ([...node.children]);
}

/** @param {string} name */
export function key(name) {
  return el("kbd", { "aria-hidden": "true" }, name);
}

/**
 * @param {string} label
 * @param {(event: MouseEvent) => void} act
 * @param {Record<string, unknown>} [attributes]
 */
export function button(label, act, attributes = {}) {
  const look = `wbd-button ${attributes.class || ""}`;
  return el("button", { type: "button", ...attributes, class: look, on: { click: act } }, label);
}

/** @param {string | number} value @param {string} label */
export function option(value, label) {
  return el("option", { value }, label);
}

/** @param {number} count @param {string} one @param {string} many */
export function plural(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}

/** @param {string} iso */
export function moment(iso) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return at.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}

export function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

// crypto.randomUUID exists only where the page came over https or from this machine.
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return "e:" + Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

/**
 * For what may wait until the hands are still; Safari has no idle callback.
 * @param {() => void} act
 */
export function whenIdle(act) {
  if (typeof window.requestIdleCallback === "function") window.requestIdleCallback(act, { timeout: 400 });
  else setTimeout(act, 60);
}

/**
 * A value that Python packed (review/index.py).
 * @param {DataView | ArrayBuffer} packed
 * @returns {Promise<any>}
 */
export async function unpack(packed) {
  const bytes = packed instanceof DataView
    ? new Uint8Array(/** @type {ArrayBuffer} */ (packed.buffer), packed.byteOffset, packed.byteLength)
    : new Uint8Array(packed);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}
