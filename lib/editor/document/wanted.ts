import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Settings } from "@/lib/document/settings.ts";
import type { History } from "../history/history.ts";
import { createSettingsRecorder, type SizedSettings } from "../history/settings_command.ts";
import type { Cause } from "../studio/measures.ts";
import type { SizeRule } from "./size_rule.ts";

/** What the piece is to be. */
export interface Wanted {
  readonly settings: ReadonlySignal<Settings>;
  /** Where the number of cells comes from. */
  readonly rule: ReadonlySignal<SizeRule>;
  /** Id of the style in which the piece is shown large. */
  readonly style: ReadonlySignal<string>;
  /** What wanted it so; null before the first picture. */
  readonly cause: ReadonlySignal<Cause | null>;
  /** Number of the change that the engine was asked for last, 0 before the first. */
  readonly generation: ReadonlySignal<number>;
  /** The settings as they are. */
  state(): SizedSettings;
  /** Takes settings without asking for a piece: the picture is not there yet, or about to go. */
  assume(settings: Settings): void;
  /** Begins with a picture that has come. */
  open(state: SizedSettings, start: number): void;
  /**
   * Changes settings, as a step that can be undone.
   *
   * @param state A style only where that changes, too.
   * @param givesUp Whether what was asked before is not even wanted to be seen.
   */
  change(state: SizedSettings, givesUp?: boolean): void;
  /** Takes settings without a step to undo. */
  take(state: SizedSettings, givesUp?: boolean): void;
  /** Makes one step of what lies between two states, which are taken already. */
  record(before: SizedSettings, after: SizedSettings): void;
  /** Asks for the piece of settings, without a step to undo, and whatever is being said. */
  ask(settings: Settings): void;
  showStyle(id: string): void;
  /** Measures from now on how long it takes until the change of something beside the settings is drawn. */
  noteChange(): void;
}

/** What the model does for a change. */
export interface WantedSteps {
  readonly hasPicture: () => boolean;
  /** Something is about to take the place of the settings on screen. */
  readonly onTake: () => void;
  readonly request: (settings: Settings, generation: number, givesUp: boolean) => void;
}

/** Creates what knows the wanted settings, and asks for pieces of them. */
export function createWanted(
  first: SizedSettings & { readonly style: string },
  history: History,
  steps: WantedSteps,
): Wanted {
  const settings = signal(first.settings);
  const rule = signal(first.rule);
  const style = signal(first.style);
  const cause = signal<Cause | null>(null);
  const generation = computed(() => cause.value?.generation ?? 0);
  const note = createSettingsRecorder(history, take);
  const state = (): SizedSettings => ({ settings: settings.peek(), rule: rule.peek() });
  const record = (before: SizedSettings, after: SizedSettings) =>
    note(before, after, performance.now());

  function take(state: SizedSettings, givesUp = false): void {
    batch(() => {
      steps.onTake();
      choose(state);
      if (steps.hasPicture()) begin("change", performance.now(), state.settings, givesUp);
      else settings.value = state.settings;
    });
  }

  function choose(state: SizedSettings): void {
    if (state.style !== undefined) style.value = state.style;
    rule.value = state.rule;
  }

  function begin(kind: Cause["kind"], start: number, wanted: Settings, givesUp: boolean): void {
    const next = generation.peek() + 1;
    settings.value = wanted;
    cause.value = { kind, start, generation: next };
    steps.request(wanted, next, givesUp);
  }

  return {
    settings,
    rule,
    style,
    cause,
    generation,
    state,
    assume: (wanted) => settings.value = wanted,
    open: (state, start) => {
      choose(state);
      begin("open", start, state.settings, true);
    },
    change: (wanted, givesUp) => {
      const before = state();
      record(wanted.style === undefined ? before : { ...before, style: style.peek() }, wanted);
      take(wanted, givesUp);
    },
    take,
    record,
    ask: (wanted) => begin("change", performance.now(), wanted, false),
    showStyle: (id) => style.value = id,
    noteChange: () => {
      if (steps.hasPicture()) {
        cause.value = { kind: "change", start: performance.now(), generation: generation.peek() };
      }
    },
  };
}
