// What Python sends (review/sheet.py, cards.py, index.py, vocabulary.py, session.py), and what the
// parts of the desk hand to each other.

export type Need = "evidence" | "independent" | "bearing" | "value" | "wording";

/** A verdict: its word, what it means, what it needs and where it is an answer (verdicts/needs.py). */
export interface Known {
  word: string;
  meaning: string;
  needs: Record<string, Need[]>;
  answers: string[];
  paired: boolean;
}

/** What hides in a text (workbench/hidden.py). */
export interface HiddenRules {
  turning: string;
  tags: string;
  flag: string;
  unseen: string;
  letters: string;
  signs: string;
  word: number;
  names: Record<string, string>;
}

export interface Words {
  kinds: string[];
  severities: string[];
  statuses: string[];
  source_kinds: string[];
  actions: string[];
  verdicts: Known[];
  labels: Record<string, string>;
  rewords: string[];
  evidence: { named: Field[]; pointed: Field[]; links: Field[]; schemes: string[] };
  hidden: HiddenRules;
}

export type Field = "source_id" | "title" | "url" | "locator" | "quote" | "kind" | "looked_up_on" | "archived_url";
export type Evidence = { [name in Field]?: string };

/** A passage of the sources, as evidence that can be pointed to. */
export interface Passage extends Evidence {
  source_id: string;
  title: string;
  locator: string;
  quote: string;
  kind: string;
  claim_id?: string;
  silent?: boolean;
}

/** Words of a passage, and what marks them. */
export interface Piece {
  text: string;
  mark: string;
  status?: string;
  tip?: string;
  facet?: string;
  row?: number;
}

export interface Claim {
  letter: string;
  claim_id: string;
  passage: Passage;
  counts: boolean;
  silent: boolean;
  places: { title: string; path: string; locator: string }[];
  published_on: string;
  manuscript: boolean;
  certainty: string;
  speaker: string;
  before: string;
  pieces: Piece[];
  after: string;
}

/** What the form holds, and what a verdict says. */
export interface Saying {
  verdict: string;
  editorial_action: string;
  chosen_value: string;
  correction: string;
  note: string;
  evidence: Evidence[];
}

/** An event of the ledger as the desk tells it. */
export interface LedgerEvent extends Saying {
  event_id: string;
  who: string;
  mine: boolean;
  role: string;
  at: string;
  action_kind: string;
  verdict_label: string;
  assignee: string;
  words: string[];
  newer: string;
  undone: boolean;
}

export interface Correction {
  words: string[];
  holds: string;
  said: { says: "apart" | "together"; who: string; at: string; event_id: string; mine: boolean;
    finding_id: string; position: number }[];
  gone: boolean;
}

export interface Value {
  text: string;
  letters: string;
  support?: string;
}

/** A finding as the reviewer may see it. */
export interface Sheet {
  position: number;
  finding_id: string;
  kind: string;
  reason: string;
  severity: string;
  summary: string;
  cites: string;
  question: string;
  claims: Claim[];
  differences: { facet: string; effect: string; left: string; right: string; left_letter: string;
    right_letter: string; explanation: string }[];
  values: Value[];
  support: string;
  origins: { sentence: string; words: string[]; passages: string[][] }[];
  together: string[];
  nearest: Passage[];
  settle: string;
  barred: { ids: string[]; names: string[] };
  parts: boolean;
  siblings: { position: number; question: string; kind: string }[];
  corrections: Correction[];
  blind: boolean;
  assigned: string;
  comments: LedgerEvent[];
  history: LedgerEvent[];
  opinions: LedgerEvent[];
  mine: LedgerEvent | null;
  settled: LedgerEvent | null;
  earlier: (LedgerEvent & { wordings: Piece[][] })[];
}

/** What never changes of the queue: of each finding its place in the list of the same name. */
export interface Columns {
  sources: string[];
  reasons: string[];
  groups: number[][];
  kind: string;
  severity: string;
  reason: number[];
  group: number[];
}

/** Where each finding stands: a digit each. */
export interface Rows {
  status: Uint8Array;
  verdict: Uint8Array;
  mine: Uint8Array;
  waits: Uint8Array;
  earlier: Uint8Array;
  assigned: Uint8Array;
  talk: Uint8Array;
}

/** Which finding something is said of. */
export interface Place {
  finding_id: string;
  position: number;
}

/** What is said of a finding, on its way to the ledger. */
export interface Said extends Place, Partial<Saying> {
  type: string;
  event_id: string;
  target?: string;
  asks?: boolean;
  assignee?: string;
  says?: string;
}

/** What can be taken back: a verdict of one's own, or several that were given at once. */
export type Undoable = Partial<Saying> & Partial<Place> & { event_id?: string; group?: Said[] };

/** Any message; each kind has fields of its own. */
export interface Message {
  type: string;
  [field: string]: unknown;
}

/** What was packed, beside a message. */
export type Buffers = (DataView | ArrayBuffer)[];

/** What comes from Python, by kind (session.py). */
export interface Replies {
  welcome: { reviewer: string; key: string; unsound: string; seq: number; last: Undoable; news: number[] };
  sheets: { sheets: Sheet[] };
  texts: { start: number };
  passages: { passages: Passage[]; query: string };
  ack: { event_id: string; seq: number; position?: number; sheet: Sheet; row: string; last: Undoable };
  nack: { event_id: string; finding_id: string; error: string; again: boolean };
  changed: { seq: number; rows: Record<string, string>; events: Record<string, number> };
  trouble: { error: string };
  grown: { total: number; start: number };
  document: { source_id: string };
  asked: { questions: Question[] };
  corrections: { corrections: Correction[] };
}

export interface Question {
  asked: string;
  words: string;
  where: string;
  reviewer: string;
  at: string;
}

export type Part = { text: string; pieces?: undefined } |
  { text?: undefined; claim_id: string; pieces: Piece[]; findings: number[] };

/** The text of a source, in parts. */
export interface Whole {
  title: string;
  parts: Part[];
}

/** The widget's side of the page, as anywidget gives it. */
export interface Model {
  get(name: "words"): Words;
  get(name: "sheets"): Sheet[];
  get(name: "columns" | "texts" | "rows"): DataView;
  get(name: "total" | "seq" | "start"): number;
  get(name: "title" | "reviewer" | "role" | "key" | "unsound"): string;
  send(message: object): void;
  on(kind: string, act: (...told: any[]) => void): void;
  off(kind: string, act: (...told: any[]) => void): void;
}

/** Whatever can stand inside an element. */
export type Content = Node | string | number | false | null | undefined | Content[];
