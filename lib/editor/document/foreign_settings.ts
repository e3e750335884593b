import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { formatSettings } from "@/lib/document/format_settings.ts";
import type { Settings } from "@/lib/document/settings.ts";
import { DEFAULT_DETAIL, sizeForDetail } from "@/lib/document/size.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";
import { aspectOf } from "./picture.ts";

/** Settings that were made for another picture than the open one. */
export interface ForeignSettings {
  /** Whether those on screen are such, and not what a first picture would begin with anyway. */
  readonly areShown: ReadonlySignal<boolean>;
  /** What a first picture begins with, in the shape of this one. */
  fresh(): Settings;
  /** @param areTakenOver Whether the picture that opens takes over those of the one before. */
  noteOpening(areTakenOver: boolean): void;
  /** Something was changed: from now on they are this picture's. */
  own(): void;
}

/** @param first What the editor begins with before there is any picture. */
export function createForeignSettings(
  first: Settings,
  settings: ReadonlySignal<Settings>,
  info: ReadonlySignal<PictureInfo | null>,
): ForeignSettings {
  const areTakenOver = signal(false);

  function fresh(): Settings {
    const picture = info.value;
    const size = picture === null ? {} : sizeForDetail(DEFAULT_DETAIL, aspectOf(picture));
    return { ...first, ...size };
  }

  return {
    areShown: computed(() => areTakenOver.value && !isSame(settings.value, fresh())),
    fresh,
    noteOpening: (are) => areTakenOver.value = are,
    own: () => areTakenOver.value = false,
  };
}

function isSame(one: Settings, other: Settings): boolean {
  return JSON.stringify(formatSettings(one)) === JSON.stringify(formatSettings(other));
}
