import { type ReadonlySignal, signal } from "@preact/signals";
import type { Settings } from "@/lib/document/settings.ts";
import type { AutoReason } from "@/lib/pixelate/auto/reasons.ts";
import type { Goal } from "@/lib/pixelate/auto/goals.ts";
import type { Engine } from "@/lib/worker/client.ts";
import type { SizedSettings } from "../history/settings_command.ts";

/** A search for the settings that suit a goal. */
export interface Auto {
  /** The goal that is being sought, or null. */
  readonly seeking: ReadonlySignal<Goal | null>;
  /** Why the settings on screen were chosen; null where they were chosen otherwise. */
  readonly reasons: ReadonlySignal<readonly AutoReason[] | null>;
  /** Looks for what suits a goal; each that is better is shown as it comes, and all is one step to undo. */
  seek(goal: Goal): Promise<void>;
  /** Ends the search, with the settings from before. */
  cancel(): void;
}

/** What the model does for a search. */
export interface AutoSteps {
  readonly state: () => SizedSettings;
  /** Takes settings without a step to undo. */
  readonly take: (state: SizedSettings) => void;
  /** Makes one step of what lies between two states. */
  readonly record: (before: SizedSettings, after: SizedSettings) => void;
  readonly onError: (error: unknown) => void;
}

/** Creates what seeks settings. `stop` ends a search and keeps what it has, before something else changes settings. */
export function createAuto(
  engine: Pick<Engine, "suggest">,
  { state, take, record, onError }: AutoSteps,
): { readonly auto: Auto; readonly stop: () => void } {
  const seeking = signal<Goal | null>(null);
  const reasons = signal<readonly AutoReason[] | null>(null);
  let search: { readonly before: SizedSettings; readonly controller: AbortController } | null =
    null;

  /** Resolves when the search is over. It never rejects. */
  async function seek(goal: Goal): Promise<void> {
    stop();
    const own = search = { before: state(), controller: new AbortController() };
    seeking.value = goal;
    reasons.value = null;
    const show = (settings: Settings) => {
      const now = state();
      if (search === own) {
        take({ settings: { ...settings, ...fixedOf(now.settings) }, rule: now.rule });
      }
    };
    try {
      const last = await engine.suggest(own.before.settings, goal, {
        signal: own.controller.signal,
        onSuggestion: ({ settings }) => show(settings),
      });
      if (search !== own) return;
      show(last.settings);
      stop();
      reasons.value = last.reasons;
    } catch (error) {
      if (search !== own) return;
      end();
      take(own.before);
      onError(error);
    }
  }

  function end(): void {
    search?.controller.abort();
    search = null;
    seeking.value = null;
  }

  function stop(): void {
    const ended = search;
    end();
    reasons.value = null;
    if (ended !== null) record(ended.before, state());
  }

  function cancel(): void {
    if (search === null) return;
    const { before } = search;
    end();
    take(before);
  }

  return { auto: { seeking, reasons, seek, cancel }, stop };
}

/** What a search never changes. */
function fixedOf({ columns, rows, crop, subjects }: Settings) {
  return { columns, rows, crop, subjects };
}
