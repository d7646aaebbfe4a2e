// What is kept in the browser's own storage, so that a reload or a dead kernel loses nothing.

/** @typedef {Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">} Storing */

// Even to name the storage may be forbidden.
function ofBrowser() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** @template T */
export class Shelf {
  /**
   * @param {string} name
   * @param {Storing | null} [storage]
   */
  constructor(name, storage = ofBrowser()) {
    this.prefix = `workbench-review.${name}.`;
    this.storage = storage;
    /** @type {Map<string, T>} */
    this.items = new Map();
    try {
      for (let i = 0; i < (storage?.length ?? 0); i += 1) {
        const stored = storage?.key(i) ?? "";
        if (!stored.startsWith(this.prefix)) continue;
        this.items.set(stored.slice(this.prefix.length), JSON.parse(storage?.getItem(stored) ?? "null"));
      }
    } catch {
      // Storage may be forbidden; the desk then keeps things only while the page lives.
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
      // As above; a full storage must not stop a verdict on its way to the ledger.
    }
  }

  /** @param {string} name */
  delete(name) {
    this.items.delete(name);
    try {
      this.storage?.removeItem(this.prefix + name);
    } catch {
      // As above.
    }
  }
}
