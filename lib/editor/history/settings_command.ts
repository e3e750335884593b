import type { Settings } from "@/lib/document/settings.ts";
import type { SizeRule } from "../document/size_rule.ts";
import type { Command, History } from "./history.ts";

/** Settings, and where their size comes from. */
export interface SizedSettings {
  readonly settings: Settings;
  readonly rule: SizeRule;
  /** Id of the style that a look brought with it. */
  readonly style?: string;
}

/** Changes of the same setting within so many milliseconds are one command. */
const ONE_DRAG = 800;

/** Bytes that a change takes beside its texts: names, numbers and the objects around them. */
const OVERHEAD = 1024;

/**
 * Returns what puts changes of settings on a history.
 *
 * @param apply Brings settings back.
 */
export function createSettingsRecorder(
  history: History,
  apply: (state: SizedSettings) => void,
): (before: SizedSettings, after: SizedSettings, at: number) => void {
  let last: { command: Command; before: SizedSettings; what: string; at: number } | null = null;

  /** @param at When it was changed, in milliseconds, so that the many changes of one drag make one command. */
  return (before, after, at) => {
    const what = changedNames(before.settings, after.settings);
    if (what === "") return;
    const joins = last !== null && after.style === undefined && history.newest() === last.command &&
      last.what === what &&
      at - last.at < ONE_DRAG;
    const first = joins ? last!.before : before;
    if (joins) history.dropNewest();
    // A drag that ends where it began is nothing to take back.
    if (changedNames(first.settings, after.settings) === "") return;
    const command: Command = {
      scope: "settings",
      bytes: OVERHEAD + 2 * (textLength(first.settings) + textLength(after.settings)),
      undo: () => apply(first),
      redo: () => apply(after),
    };
    history.push(command);
    // A look is a choice by itself: nothing joins it.
    last = after.style === undefined ? { command, before: first, what, at } : null;
  };
}

function changedNames(before: Settings, after: Settings): string {
  const names = Object.keys(after) as (keyof Settings)[];
  const changed = names.filter((name) =>
    JSON.stringify(before[name]) !== JSON.stringify(after[name])
  );
  return changed.join(" ");
}

function textLength(settings: Settings): number {
  return JSON.stringify(settings).length;
}
