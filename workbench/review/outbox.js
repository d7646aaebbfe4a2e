// What was said and is not yet confirmed, and what is being written. Both are kept in the
// browser's own storage too, so that a reload or a dead kernel loses nothing.

const PATIENCE = 3000;

class Shelf {
  constructor(name) {
    this.prefix = `workbench-review.${name}.`;
    this.items = new Map();
    try {
      for (let i = 0; i < localStorage.length; i += 1) {
        const stored = localStorage.key(i);
        if (stored.startsWith(this.prefix)) {
          this.items.set(stored.slice(this.prefix.length), JSON.parse(localStorage.getItem(stored)));
        }
      }
    } catch {
      // Storage may be forbidden; the desk then keeps things only while the page lives.
    }
  }

  get(name) {
    return this.items.get(name);
  }

  set(name, item) {
    this.items.set(name, item);
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify(item));
    } catch {
      // As above; a full storage must not stop a verdict on its way to the ledger.
    }
  }

  delete(name) {
    this.items.delete(name);
    try {
      localStorage.removeItem(this.prefix + name);
    } catch {
      // As above.
    }
  }
}

class Outbox {
  constructor(name, send, changed) {
    this.shelf = new Shelf(`${name}.outbox`);
    this.send = send;
    this.changed = changed;
    this.error = "";
  }

  get waiting() {
    return [...this.shelf.items.values()].sort((a, b) => a.order - b.order);
  }

  get late() {
    const now = Date.now();
    return this.waiting.filter((item) => now - item.since > PATIENCE).length;
  }

  // Of what is said on one finding, the next goes out when the one before is confirmed: an undo
  // must not overtake its verdict.
  put(message) {
    const order = Date.now() + performance.now() / 1e7;
    const item = { message, order, since: Date.now(), sent: 0 };
    const held = this.waiting.some((other) => other.message.finding_id === message.finding_id);
    if (!held) item.sent = Date.now();
    this.shelf.set(message.event_id, item);
    if (!held) this.send(message);
    this.changed();
  }

  settle(eventId) {
    const item = this.shelf.get(eventId);
    if (!item) return null;
    this.shelf.delete(eventId);
    if (this.shelf.items.size === 0) this.error = "";
    this.release((other) => other.sent === 0);
    this.changed();
    return item.message;
  }

  // What has become pointless: taking back a verdict that was refused.
  drop(pointless) {
    for (const { message } of this.waiting) if (pointless(message)) this.shelf.delete(message.event_id);
  }

  failed(error) {
    this.error = error;
    this.changed();
  }

  // The same event_id again is the same verdict, so sending twice never counts twice.
  resend(older) {
    const now = Date.now();
    this.release((item) => now - item.sent >= older);
    this.changed();
  }

  release(due) {
    const busy = new Set();
    for (const item of this.waiting) {
      const { finding_id: finding } = item.message;
      if (!busy.has(finding) && due(item)) {
        item.sent = Date.now();
        this.send(item.message);
      }
      busy.add(finding);
    }
  }
}
