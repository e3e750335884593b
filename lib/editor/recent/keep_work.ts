import { createModel, effect, type Model, type ReadonlySignal, signal } from "@preact/signals";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import type { EditorModel } from "../model.ts";
import type { Picture } from "../document/picture.ts";
import type { EditLayer } from "../touch_up/edit_layer.ts";
import type { Keeper, Snapshot } from "./keeper.ts";

/** The work on screen as kept work. */
interface Work {
  /** Id of the piece on screen, or null. */
  readonly current: ReadonlySignal<string | null>;
  /**
   * Opens a kept piece with its settings and touch-ups, in the style that it was left in. Resolves to whether it is open now. Where it is damaged, `alert` says so.
   *
   * @param newer Settings that are newer than the kept ones, such as the address has after a reload.
   */
  reopen(id: string, newer?: Settings | null): Promise<boolean>;
}

/** Where the tab remembers which piece it shows: it outlives a reload and a crash, but not the tab. */
const TAB_KEY = "pixelated-artwork:piece";

/** Id of the piece that this tab showed before a reload or crash, or null. */
export function pieceOfTab(): string | null {
  try {
    return sessionStorage.getItem(TAB_KEY);
  } catch {
    return null;
  }
}

const onScreen = signal<string | null>(null);

/** Id under which the piece on screen is kept, null before there is any: what else is kept of it goes by it. */
export const pieceOnScreen: ReadonlySignal<string | null> = onScreen;

/** A piece that is kept, under an id that may change. */
interface Kept {
  id: string;
  readonly picture: Picture;
}

/** What there was of a piece at one time. Its layers are painted on in place. */
interface State {
  readonly kept: Kept;
  readonly settings: Settings;
  readonly style: string;
  readonly layers: readonly EditLayer[];
  readonly piece: PixelGrid | null;
}

/**
 * Keeps the piece on screen with every change, from the first on, and its last state when another picture takes its place, until it is
 * disposed of.
 */
export const KeptWork = createModel(keepWork);
export type KeptWork = Model<Work>;

function keepWork(model: EditorModel, keeper: Keeper): Work {
  const current = signal<string | null>(null);
  let shown: Kept | null = null;
  /** Whether that has come since all cards showed one last. */
  let isNew = false;
  let reopening: { readonly id: string; readonly file: Blob } | null = null;
  /** What the small picture that is kept shows. */
  let pictured: PixelGrid | null = null;

  effect(() => {
    const picture = model.picture.value;
    const settings = model.settings.value;
    const style = model.style.value;
    const piece = model.piece.value;
    void model.touchUps.version.value;
    if (picture === null) return;
    if (picture !== shown?.picture) {
      void keeper.leave();
      const known = reopening?.file === picture.file ? reopening.id : null;
      shown = { id: known ?? newId(), picture };
      isNew = known === null;
      show(shown.id);
    }
    const state = { kept: shown, settings, style, piece, layers: model.touchUps.layers() };
    keeper.touch(() => snapshotOf(state));
  });
  const flush = () => void keeper.flush();
  effect(() => {
    addEventListener("pagehide", flush);
    addEventListener("visibilitychange", flush);
    return () => {
      removeEventListener("pagehide", flush);
      removeEventListener("visibilitychange", flush);
    };
  });
  effect(() => {
    // A new piece is kept as soon as all cards show it: who reloads soon finds it again. Its changes wait for a pause, also where none is kept.
    if (!model.isSettled.value || !isNew) return;
    isNew = false;
    flush();
  });
  effect(() => {
    const problem = keeper.problem.value;
    if (problem === "full") model.announce({ key: "storageFull" });
    if (problem === "forbidden") model.announce({ key: "storageForbidden" });
  });

  return {
    current,
    reopen: async (id, newer = null) => {
      const work = await keeper.load(id).catch((error: unknown): null => {
        const isDamaged = error instanceof TypeError || error instanceof RangeError;
        if (isDamaged) model.tell({ key: "workDamaged" });
        return null;
      });
      if (work === null) return false;
      const { picture, name, sample, style, layers, leftOut } = work;
      const settings = newer ?? work.settings;
      reopening = { id, file: picture };
      try {
        const isOpen = await model.open(picture, {
          name,
          settings,
          style,
          layers,
          ...(sample === null ? {} : { sample }),
        });
        if (isOpen && leftOut !== undefined && newer === null) {
          model.announce({ key: "workAdapted", values: { names: leftOut.join(", ") } });
        }
        return isOpen;
      } finally {
        reopening = null;
      }
    },
  };

  function show(id: string): void {
    current.value = id;
    onScreen.value = id;
    rememberInTab(id);
  }

  function snapshotOf({ kept, settings, style, layers, piece }: State): Snapshot {
    const { id, picture } = kept;
    const isPictured = piece === pictured &&
      keeper.pieces.peek().some((one) => one.id === id && one.thumbnail !== null);
    return {
      id,
      name: picture.name,
      sample: picture.sample,
      settings,
      style,
      picture: picture.file,
      layers: layers.map((layer) => ({ ...layer, colors: layer.colors.slice() })),
      thumbnail: piece === null || isPictured ? null : async () => {
        const grid = kept === shown ? await model.exactGrid() : piece;
        const job = { output: "png", style: PIXELS.id, options: { scale: 1 } } as const;
        const { file } = await model.makeFile(grid, job, { background: true });
        pictured = piece;
        return file;
      },
      fork: () => {
        kept.id = newId();
        if (kept === shown) show(kept.id);
        return kept.id;
      },
    };
  }
}

function rememberInTab(id: string): void {
  try {
    sessionStorage.setItem(TAB_KEY, id);
  } catch {
    // Where storage is forbidden a reload begins anew; the store has said so already.
  }
}

/** Random, and made by what is there without TLS too. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join(
    "",
  );
}
