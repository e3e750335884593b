import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { type Craft, CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import type { Planned } from "@/lib/worker/protocol.ts";
import { isAbort } from "../document/conversion.ts";
import { type Message, messageOf } from "../message.ts";
import type { EditorModel } from "../model.ts";
import { makeMedium, type Medium } from "./medium.ts";
import { ownableColors } from "./ownable_colors.ts";
import { planWish } from "./plan_wish.ts";
import { sizedSettings } from "./sized_settings.ts";

/** What a craft's card shows. */
export interface CardMedium extends Omit<Medium, "context"> {
  readonly planned: Planned;
}

/** What the cards of crafts show, each null until it is made. */
export interface CardMedia {
  of(craft: Craft): ReadonlySignal<CardMedium | null>;
  /** Why one could not be made, or null. */
  readonly problem: ReadonlySignal<Message | null>;
  stop(): void;
}

/** A craft, and what its card is to be made from. */
interface Wanted {
  readonly craft: Craft;
  readonly source: readonly unknown[];
}

/**
 * Makes the piece in each craft, one after the other, whenever every other card shows the newest change and these are looked at: nothing
 * that anybody waits for is held up. What is being made is given up as soon as something changes.
 */
export function followMedia(
  model: EditorModel,
  isOnScreen: ReadonlySignal<boolean>,
): CardMedia {
  const media = new Map(CRAFTS.map((craft) => [craft, signal<CardMedium | null>(null)]));
  const problem = signal<Message | null>(null);
  /** What each was made from. */
  const sources = new Map<Craft, readonly unknown[]>();
  const stop = effect(() => {
    const piece = model.piece.value;
    const settings = model.settings.value;
    const wanted = CRAFTS.map((craft): Wanted => ({
      craft,
      source: [piece, settings, model.crafts.of(craft).value],
    }));
    // While a part is open, nobody sees the cards.
    const isDue = model.isSettled.value && isOnScreen.value && model.part.value === null;
    if (!isDue) return;
    const controller = new AbortController();
    makeAll(wanted, controller.signal);
    return () => controller.abort();
  });
  return { of: (craft) => media.get(craft)!, problem, stop };

  async function makeAll(wanted: readonly Wanted[], signal: AbortSignal): Promise<void> {
    for (const { craft, source } of wanted) {
      const known = sources.get(craft);
      if (known?.every((one, i) => one === source[i])) continue;
      try {
        const choice = model.crafts.of(craft).peek();
        const { palette: piece } = model.settings.peek();
        const settings = sizedSettings(choice, piece);
        // The picture is taken where colors depend on it, so that the plan that is opened tells the same.
        const medium = await makeMedium(model, choice, settings.smoothing > 0, signal);
        const ownable = settings.own === null ? [] : await ownableColors(settings, medium, piece);
        const wish = planWish(medium, settings, ownable);
        const planned = await model.makePlan(wish, { background: true, signal });
        if (signal.aborted) return;
        sources.set(craft, source);
        const { grid, palette } = medium;
        media.get(craft)!.value = { grid, palette, planned };
        problem.value = null;
      } catch (error) {
        if (signal.aborted || isAbort(error)) return;
        problem.value = messageOf(error);
      }
    }
  }
}
