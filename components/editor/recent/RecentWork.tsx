import { useEffect, useState } from "preact/hooks";
import { createKeeper, type Keeper } from "@/lib/editor/recent/keeper.ts";
import { forgetCarriedFiles, mayHaveCarried } from "@/lib/editor/recent/carried.ts";
import { isCarried } from "@/lib/editor/recent/carried_mark.ts";
import { onChange } from "@/lib/editor/on_change.ts";
import { followAddress } from "@/lib/editor/studio/follow_address.ts";
import { isMarked, rememberKept } from "@/lib/editor/recent/kept_mark.ts";
import { KeptWork, pieceOfTab } from "@/lib/editor/recent/keep_work.ts";
import { type ParsedLink, parseShareLink } from "@/lib/editor/studio/share_link.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { type Speech, useSpeech } from "../speech.ts";
import { RecentList } from "./RecentList.tsx";

export interface RecentWorkProps {
  readonly model: EditorModel;
  readonly text: EditorText;
  /** Takes files that were chosen before the page was loaded anew. */
  onFiles(files: readonly File[]): void;
  /** The work on screen is kept. */
  onKept(): void;
  /** Opens the sample picture of an id. */
  openSample(id: string): Promise<void>;
  /** A kept piece is open. */
  onOpened(): void;
  /** Takes a greeting for who has come by a link that waits for a picture. */
  onLinked(words: string): void;
}

/** What is told for as long as work is not kept. */
const STORAGE_WORDS = { full: "storageFull", forbidden: "storageForbidden" } as const;

/** Keeps the work on screen, brings it back after a reload or from a link, and lists what else is kept on this device. */
export function RecentWork(props: RecentWorkProps) {
  const { model, text, onFiles, onKept, openSample, onOpened, onLinked } = props;
  const speech = useSpeech();
  const [kept, setKept] = useState<{ keeper: Keeper; work: KeptWork } | null>(null);
  /** Whether it is known what is kept. */
  const [isKnown, setKnown] = useState(false);
  useEffect(() => {
    const keeper = createKeeper();
    const work = new KeptWork(model, keeper);
    const linked = parseShareLink(location.search);
    const stopRemembering = onChange(
      () => keeper.pieces.value,
      (pieces) => {
        setKnown(true);
        rememberKept(pieces.length > 0);
      },
    );
    const stopTelling = onChange(
      () =>
        model.opening.value === null &&
        keeper.pieces.value.some(({ id }) => id === work.current.value),
      (isKept) => void (isKept && onKept()),
    );
    let stopFollowing = () => {};
    bringBack(linked, work).finally(() => stopFollowing = followAddress(model));
    setKept({ keeper, work });
    return () => {
      work[Symbol.dispose]();
      stopFollowing();
      stopRemembering();
      stopTelling();
    };
  }, []);
  if (kept === null) return null;
  const { keeper, work } = kept;
  const problem = keeper.problem.value;
  return (
    <>
      {problem !== null && <p class="my-3 text-danger">{text.messages[STORAGE_WORDS[problem]]}</p>}
      <RecentList
        pieces={keeper.pieces.value}
        current={work.current.value}
        keepsPlace={isKnown && isMarked()}
        text={text.recent}
        onOpen={async (id) => {
          if (await work.reopen(id)) onOpened();
          else if (model.alert.peek() === null) model.tell({ key: "workGone" });
        }}
        onRemove={(id) => {
          keeper.remove(id);
          forgetCrafts(id);
        }}
        onClear={() => {
          keeper.clear();
          forgetCarriedFiles();
          forgetCrafts(null);
        }}
      />
    </>
  );

  /**
   * What this tab showed before a reload, and what had been chosen there and was not open yet; else what a link names. What was chosen
   * meanwhile goes first.
   */
  async function bringBack(linked: ParsedLink, work: KeptWork): Promise<void> {
    const isFree = () => model.picture.peek() === null && model.opening.peek() === null;
    const files = await carriedFiles();
    const id = pieceOfTab();
    const wasHere = performance.getEntriesByType("navigation")
      .some((entry) => (entry as PerformanceNavigationTiming).type !== "navigate");
    const isBack = id !== null && wasHere && isFree() &&
      await work.reopen(id, linked.work?.settings);
    if (model.opening.peek() !== null || !isBack && !isFree()) return;
    if (files !== null && files.length > 0) return onFiles(files);
    if (!isBack) await followLink(linked, isFree);
    if (files !== null) model.tellToo({ key: "choiceLost" });
  }

  async function followLink(
    { work: linked, problem }: ParsedLink,
    isFree: () => boolean,
  ): Promise<void> {
    if (linked === null || !isFree()) return;
    if (linked.sample !== null) {
      await openSample(linked.sample);
      // A picture that opens, or is not there, takes away what was said before it.
      if (problem !== null) model.tellToo(problem);
    } else {
      const { columns, rows, palette } = linked.settings;
      const colors = await colorWords(palette, text.session.linkedColors, speech);
      onLinked(
        linked.isSized ?? true
          ? speech.phrase(text.session.linked, { columns, rows, colors })
          : speech.phrase(text.session.linkedLook, { colors }),
      );
    }
  }
}

/** What was chosen before this tab was loaded anew: see `takeCarriedFiles`, which most visits do without. */
async function carriedFiles(): Promise<readonly File[] | null> {
  if (!await mayHaveCarried()) return null;
  try {
    const { takeCarriedFiles } = await import("@/lib/editor/recent/carried_files.ts");
    return await takeCarriedFiles();
  } catch {
    return isCarried() ? [] : null;
  }
}

/** Forgets how far a piece, or each, was made by hand. */
async function forgetCrafts(id: string | null): Promise<void> {
  const { forgetWork } = await import("@/lib/editor/craft/keep_work.ts");
  await forgetWork(id);
}

/** The colors that a link's piece will have: all where it names a palette that there is none of. */
async function colorWords(
  palette: PaletteChoice,
  text: EditorText["session"]["linkedColors"],
  { phrase }: Speech,
): Promise<string> {
  switch (palette.kind) {
    case "full":
    case "custom":
      return text[palette.kind];
    case "best":
      return phrase(text.best, { count: palette.colors });
    case "preset": {
      const { PALETTE_LIST } = await import("@/lib/color/palette_list.ts");
      const name = PALETTE_LIST.find(({ id }) => id === palette.id)?.name;
      if (name === undefined) return text.full;
      const { colors } = palette;
      return colors === null
        ? phrase(text.preset, { name })
        : phrase(text.limited, { name, count: colors });
    }
  }
}
