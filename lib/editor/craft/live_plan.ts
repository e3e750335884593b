import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { Craft } from "@/lib/craft/plan/craft_settings.ts";
import type { StockColor } from "@/lib/craft/stock/read_stock.ts";
import { swapSymbols, type Symbols } from "@/lib/craft/symbols/assign_symbols.ts";
import type { Planned, PlanWish } from "@/lib/worker/protocol.ts";
import { isAbort } from "../document/conversion.ts";
import { type Message, messageOf } from "../message.ts";
import type { EditorModel } from "../model.ts";
import { makeMedium, type Medium } from "./medium.ts";
import { mediumPalette } from "./medium_palette.ts";
import { ownableColors } from "./ownable_colors.ts";
import { planWish } from "./plan_wish.ts";
import { sizedSettings } from "./sized_settings.ts";

/** A plan with what it was made of. */
export interface PlanView extends Planned {
  readonly wish: PlanWish;
}

/** A plan that follows what is chosen. */
export interface LivePlan {
  readonly view: ReadonlySignal<PlanView | null>;
  /** Colors that may be owned. */
  readonly ownable: ReadonlySignal<readonly StockColor[]>;
  /** Why the newest choice could not be planned, or null. The plan before stays. */
  readonly problem: ReadonlySignal<Message | null>;
  readonly isWorking: ReadonlySignal<boolean>;
  /** The signs of all colors that were planned, which stay for as long as they are not exchanged. */
  readonly symbols: ReadonlySignal<Symbols>;
  swap(one: string, other: string): void;
  /** Gives all colors other signs, such as when they are to be numbers. */
  forgetSymbols(): void;
  stop(): void;
}

/** Plans the piece in a craft, again and again as choices change; what nobody waits for any more is given up. */
export function followPlan(model: EditorModel, craft: Craft, kept: Symbols = {}): LivePlan {
  const choice = model.crafts.of(craft);
  const medium = signal<Medium | null>(null);
  const ownable = signal<readonly StockColor[]>([]);
  const view = signal<PlanView | null>(null);
  const problem = signal<Message | null>(null);
  const working = signal(0);
  const symbols = signal<Symbols>({ ...choice.peek().settings.symbols, ...kept });
  /** Raised when signs are to be others: those that a plan gives are no reason to plan anew. */
  const turn = signal(0);
  const shape = computed(() =>
    JSON.stringify([
      mediumPalette(model.settings.value.palette, choice.value),
      choice.value.settings.cell.height / choice.value.settings.cell.width,
    ])
  );
  const piece = computed(() => model.settings.value.palette);
  const settings = computed(() => sizedSettings(choice.value, piece.value));

  const stops = [
    effect(() => {
      void shape.value;
      if (model.piece.value === null || !model.isSettled.value) return;
      return attempt(async (signal) => {
        const made = await makeMedium(model, choice.peek(), true, signal);
        const colors = await ownableColors(
          settings.peek(),
          made,
          model.settings.peek().palette,
        );
        if (signal.aborted) return;
        ownable.value = colors;
        medium.value = made;
      });
    }),
    effect(() => {
      void turn.value;
      const made = medium.value;
      const wanted = settings.value;
      if (made === null) return;
      return attempt(async (signal) => {
        const wish = planWish(made, { ...wanted, symbols: symbols.peek() }, ownable.peek());
        const planned = await model.makePlan(wish, { signal });
        if (signal.aborted) return;
        const given = planned.plan.colors.map(({ hex, symbol }) => [hex, symbol] as const);
        symbols.value = { ...symbols.peek(), ...Object.fromEntries(given) };
        view.value = { ...planned, wish };
      });
    }),
  ];
  return {
    view,
    ownable,
    problem,
    isWorking: computed(() => working.value > 0),
    symbols,
    swap: (one, other) => renew(swapSymbols(symbols.peek(), one, other)),
    forgetSymbols: () => renew({}),
    stop: () => stops.forEach((stop) => stop()),
  };

  function renew(wanted: Symbols): void {
    symbols.value = wanted;
    turn.value++;
  }

  /** Does work that the next call, or the end, gives up. */
  function attempt(work: (signal: AbortSignal) => Promise<void>): () => void {
    const controller = new AbortController();
    untracked(() => working.value++);
    work(controller.signal).then(() => {
      if (!controller.signal.aborted) problem.value = null;
    }, (error: unknown) => {
      if (!controller.signal.aborted && !isAbort(error)) problem.value = messageOf(error);
    }).finally(() => working.value--);
    return () => controller.abort();
  }
}
