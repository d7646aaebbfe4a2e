// What Python has told the desk: the findings, where each stands, and the sheets that are here.

/** @typedef {import("./types").Rows} Rows */

export class State {
  /** @param {import("./types").Model} model */
  constructor(model) {
    this.words = model.get("words");
    this.total = model.get("total");
    this.reviewer = model.get("reviewer");
    this.role = model.get("role");
    this.seq = model.get("seq");
    this.sheets = new Map(model.get("sheets").map((s) => [s.position, s]));
    /** @type {import("./types").Columns} */
    this.columns = { sources: [], reasons: [], groups: [], kind: "", severity: "", reason: [], group: [] };
    const none = () => new Uint8Array();
    /** @type {Rows} */
    this.rows = { status: none(), verdict: none(), mine: none(), waits: none(), earlier: none(),
      assigned: none(), talk: none() };
    /** @type {string[]} */
    this.lines = [];
    /** @type {string[]} */
    this.searched = [];
    /** What was said and is on its way, by place; true where it was refused for now. @type {Map<number, boolean>} */
    this.unsaved = new Map();
    /** Where something is written and not said yet. @type {Set<number>} */
    this.drafted = new Set();
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
    this.rows = /** @type {Rows} */ (Object.fromEntries(taken));
  }

  /** @param {number} position @param {string} digits one of each row, in the order of the rows */
  takeRow(position, digits) {
    Object.values(this.rows).forEach((row, i) => { row[position] = Number(digits[i]); });
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
  draft(position, written) {
    if (written) this.drafted.add(position);
    else this.drafted.delete(position);
  }
}
