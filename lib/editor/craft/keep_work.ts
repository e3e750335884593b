import type { Craft } from "@/lib/craft/plan/craft_settings.ts";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import type { Symbols } from "@/lib/craft/symbols/assign_symbols.ts";
import { asRecord } from "@/lib/document/parse_values.ts";
import { pieceOnScreen } from "../recent/keep_work.ts";
import type { CraftChoice } from "./craft_choices.ts";
import { type CraftStore, sharedCraftStore } from "./craft_store.ts";
import { readChoice } from "./keep_choices.ts";

/** What is kept of making a piece in a craft. */
export interface CraftWork {
  /** How it was planned last, what is owned apart; null where it was not. */
  readonly choice: CraftChoice | null;
  /** The signs of its colors. */
  readonly symbols: Symbols;
  /** What is done of its cells, as `lib/editor/craft/progress.ts` has it; empty where nothing is. */
  readonly done: Uint32Array<ArrayBuffer>;
}

/** Keeps the work on one piece in one craft. */
export interface WorkKeeper {
  /** What there is of it now. */
  current(): CraftWork;
  keep(part: Partial<CraftWork>): void;
}

/** Pieces whose work is kept at most: those that were not touched for the longest go. */
const MOST_KEPT = 24;
const PREFIX = "work ";

/** What was kept of making the piece on screen in a craft, and keeps more. Never rejects. */
export async function keptWorkOf(
  craft: Craft,
  open: () => Promise<CraftStore> = sharedCraftStore,
  piece = pieceOnScreen.peek() ?? "",
): Promise<WorkKeeper> {
  const store = await open();
  const name = `${PREFIX}${piece} ${craft}`;
  let work = readWork(craft, await store.get(name).catch(() => undefined));
  // One write after the other, so that an older state never comes last.
  let writing: Promise<void> = Promise.resolve();
  let isWaiting = false;
  const write = async () => {
    isWaiting = false;
    await store.set(name, { ...work, at: Date.now() });
    await removeOldest(store);
  };
  return {
    current: () => work,
    keep: (part) => {
      work = { ...work, ...part };
      if (isWaiting) return;
      isWaiting = true;
      // Where it is full or forbidden, work lasts as long as the page.
      writing = writing.then(write).catch(() => {});
    },
  };
}

/** Forgets the work on a piece, or on all. */
export async function forgetWork(
  piece: string | null,
  open: () => Promise<CraftStore> = sharedCraftStore,
): Promise<void> {
  const store = await open();
  const names = await store.names(piece === null ? PREFIX : `${PREFIX}${piece} `);
  for (const name of names) await store.remove(name);
}

function readWork(craft: Craft, value: unknown): CraftWork {
  try {
    const { choice, symbols, done } = asRecord("stored piece", value);
    return {
      choice: readChoice(craft, choice),
      symbols: parseCraftSettings({ symbols }).symbols,
      done: done instanceof Uint32Array ? new Uint32Array(done) : new Uint32Array(0),
    };
  } catch {
    return { choice: null, symbols: {}, done: new Uint32Array(0) };
  }
}

async function removeOldest(store: CraftStore): Promise<void> {
  const names = await store.names(PREFIX);
  if (names.length <= MOST_KEPT) return;
  const ages = await Promise.all(names.map(async (name) => {
    const at = Number(((await store.get(name)) as { readonly at?: unknown } | undefined)?.at);
    return { name, at: Number.isFinite(at) ? at : 0 };
  }));
  const oldest = ages.sort((a, b) => a.at - b.at).slice(0, names.length - MOST_KEPT);
  for (const { name } of oldest) await store.remove(name);
}
