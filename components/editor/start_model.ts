import { FIRST_LOOK } from "@/lib/document/looks.ts";
import { keptUnit } from "@/lib/editor/download/kept_unit.ts";
import type { EditorHost } from "@/lib/editor/editor_model.ts";
import { EditorModel } from "@/lib/editor/model.ts";
import { parseShareLink } from "@/lib/editor/studio/share_link.ts";
import { savesData } from "./saves_data.ts";
import { whenIdle } from "./when_idle.ts";

/** In the browser a model with the settings of its address; on the server one that only tells the empty state. */
export function startModel(engine: EditorHost["engine"], isBrowser: boolean): EditorModel {
  const work = isBrowser ? parseShareLink(location.search).work : null;
  return new EditorModel({
    engine,
    ...work && {
      settings: work.settings,
      isSized: work.isSized ?? true,
      style: work.style ?? work.look?.style,
    },
    look: FIRST_LOOK,
    ...isBrowser && { unit: keptUnit() },
    onFrame: (callback) => requestAnimationFrame(callback),
    onIdle: whenIdle,
    savesData: isBrowser && savesData(),
  });
}
