import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { EditorModel } from "../model.ts";
import type { Picture } from "../document/picture.ts";
import type { Keeper, Snapshot } from "../recent/keeper.ts";

/** The work on screen as kept work. */
export interface KeptWork {
  /** Id of the piece on screen, or null. */
  readonly current: ReadonlySignal<string | null>;
  /**
   * Opens a kept piece with its settings and touch-ups. Resolves to whether it is open now. Where it is damaged, `alert` says so.
   *
   * @param newer Settings that are newer than the kept ones, such as the address has after a reload.
   */
  reopen(id: string, newer?: Settings | null): Promise<boolean>;
  stop(): void;
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

/** Keeps the piece on screen with every change, from the first on. */
export function keepWork(model: EditorModel, keeper: Keeper): KeptWork {
  const current = signal<string | null>(null);
  let shown: Picture | null = null;
  let reopening: string | null = null;
  /** What the small picture that is kept shows. */
  let pictured: PixelGrid | null = null;

  const stopEffect = effect(() => {
    const picture = model.picture.value;
    void [model.settings.value, model.piece.value, model.touchUps.version.value];
    if (picture === null) return;
    if (picture !== shown) {
      shown = picture;
      current.value = reopening ?? newId();
      rememberInTab(current.peek()!);
    }
    keeper.touch(snapshot);
  });
  const flush = () => void keeper.flush();
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  const stopWord = effect(() => {
    const problem = keeper.problem.value;
    if (problem === "full") model.notice.value = { key: "storageFull" };
    if (problem === "forbidden") model.notice.value = { key: "storageForbidden" };
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
      const { picture, name, sample, layers } = work;
      const settings = newer ?? work.settings;
      reopening = id;
      try {
        return await model.open(picture, {
          name,
          settings,
          layers,
          ...(sample === null ? {} : { sample }),
        });
      } finally {
        reopening = null;
      }
    },
    stop: () => {
      stopEffect();
      stopWord();
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    },
  };

  function snapshot(): Snapshot | null {
    const picture = model.picture.peek();
    const id = current.peek();
    if (picture === null || id === null) return null;
    const piece = model.piece.peek();
    const isPictured = piece === pictured &&
      keeper.pieces.peek().some((kept) => kept.id === id && kept.thumbnail !== null);
    return {
      id,
      name: picture.name,
      sample: picture.sample,
      settings: model.settings.peek(),
      picture: picture.file,
      layers: model.touchUps.layers().map((layer) => ({ ...layer, colors: layer.colors.slice() })),
      thumbnail: piece === null || isPictured ? null : async () => {
        const file = await model.makeFile({ format: "png", style: "pixels", scale: 1 });
        pictured = piece;
        return file;
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
