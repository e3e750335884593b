import { effect, type ReadonlySignal } from "@preact/signals";
import { CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import { pieceOnScreen } from "../recent/keep_work.ts";
import type { CraftChoices } from "./craft_choices.ts";
import { type CraftStore, sharedCraftStore } from "./craft_store.ts";
import { keptWorkOf } from "./keep_work.ts";
import { withPossessions } from "./possessions.ts";

/**
 * Takes what was chosen for a piece whenever one comes on screen that was planned before, so that its cards tell what its plans will. A
 * piece that was not goes on with what there is.
 *
 * @param loaded Resolves when what the device keeps is in place: what a piece was planned with goes before it.
 * @param piece Id of the piece on screen.
 * @returns What ends it.
 */
export function followPiece(
  { crafts }: { readonly crafts: CraftChoices },
  loaded: Promise<void>,
  open: () => Promise<CraftStore> = sharedCraftStore,
  piece: ReadonlySignal<string | null> = pieceOnScreen,
): () => void {
  return effect(() => {
    const id = piece.value;
    if (id === null) return;
    let isGone = false;
    for (const craft of CRAFTS) {
      loaded.then(() => keptWorkOf(craft, open, id)).then((keeper) => {
        const { choice } = keeper.current();
        if (isGone || choice === null) return;
        crafts.change(craft, withPossessions(choice, crafts.of(craft).peek()));
      });
    }
    return () => isGone = true;
  });
}
