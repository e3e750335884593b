import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Rect } from "@/lib/document/rect.ts";
import type { Engine } from "@/lib/worker/client.ts";
import type { Picture } from "../document/picture.ts";

/** Faces that were found in the open picture. */
export interface Faces {
  /** Their places, the surest first; null until they have been looked for, or where they cannot be. */
  readonly found: ReadonlySignal<readonly Rect[] | null>;
  /** Whether the visitor does not want to hear of them. */
  readonly areIgnored: ReadonlySignal<boolean>;
  ignore(): void;
}

/** Looks for faces in each picture that is opened, once nothing else is to be done for it: only where they are. */
export function createFaces(
  engine: Pick<Engine, "findFaces">,
  picture: ReadonlySignal<Picture | null>,
): Faces {
  const found = signal<readonly Rect[] | null>(null);
  const areIgnored = signal(false);
  effect(() => {
    const open = picture.value;
    found.value = null;
    areIgnored.value = false;
    if (open === null) return;
    const looking = new AbortController();
    engine.findFaces(open.id, looking.signal).then((faces) => {
      if (!looking.signal.aborted) found.value = faces;
    }).catch(() => {
      // The picture can be marked by hand as well.
    });
    return () => looking.abort();
  });
  return { found, areIgnored, ignore: () => areIgnored.value = true };
}
