import type { ReadonlySignal } from "@preact/signals";
import type { Settings } from "@/lib/document/settings.ts";
import { DEFAULT_DETAIL, detailOf, sizeForDetail, sizeForSide } from "@/lib/document/size.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";
import type { Editor } from "../editor_model.ts";
import { inPictureShape, type SizeRule, withCrop } from "./size_rule.ts";

/** What the actions start from, and how they end. */
interface SizeSources {
  readonly settings: ReadonlySignal<Settings>;
  readonly rule: ReadonlySignal<SizeRule>;
  readonly info: ReadonlySignal<PictureInfo | null>;
  readonly aspect: ReadonlySignal<number>;
  readonly detail: ReadonlySignal<number>;
  readonly keepsProportions: ReadonlySignal<boolean>;
  /** Takes new settings, and where their shape comes from. */
  readonly take: (settings: Settings, rule: SizeRule) => void;
}

/** Actions that change the number of cells by way of the detail level, the shape or the crop. */
type SizeActions = Pick<
  Editor,
  "setSide" | "setDetail" | "setAspect" | "setCrop" | "takePictureAspect" | "resetSize"
>;

/** A rule under which a detail level was asked for. */
function withDetail(rule: SizeRule, detail: number): SizeRule {
  switch (rule.from) {
    case "picture":
      return { ...rule, detail };
    case "aspect":
      return { ...rule, detail, asked: "detail" };
    case "size":
      return { ...rule, asked: "detail" };
  }
}

/** Creates the actions of the model that {@linkcode Editor} describes. */
export function createSizeActions(sources: SizeSources): SizeActions {
  const { settings, rule, info, aspect, detail, keepsProportions, take } = sources;
  return {
    setSide: (side, cells) => {
      if (!keepsProportions.peek()) {
        take({ ...settings.peek(), [side]: cells }, { from: "size", asked: side });
        return;
      }
      const size = sizeForSide(side, cells, aspect.peek());
      // The shape stays what it was, or it would be lost where it has passed through a few cells.
      const from = rule.peek().from === "picture"
        ? { from: "picture" } as const
        : { from: "aspect", aspect: aspect.peek(), asked: side } as const;
      take({ ...settings.peek(), ...size }, { ...from, detail: detailOf(size) });
    },
    setDetail: (detail) => {
      const size = sizeForDetail(detail, aspect.peek());
      take({ ...settings.peek(), ...size }, withDetail(rule.peek(), detail));
    },
    setAspect: (aspect) => {
      const size = sizeForDetail(detail.peek(), aspect);
      take({ ...settings.peek(), ...size }, { from: "aspect", aspect, detail: detail.peek() });
    },
    setCrop: (crop) => {
      const inRule = rule.peek();
      take(withCrop(info.peek(), inRule, settings.peek(), crop), inRule);
    },
    takePictureAspect: (kept) => {
      if (kept === undefined) return follow(detail.peek());
      take({ ...settings.peek(), ...kept }, { from: "picture", detail: detailOf(kept) });
    },
    resetSize: () => follow(DEFAULT_DETAIL),
  };

  function follow(detail: number): void {
    const picture = info.peek();
    const before = settings.peek();
    const wanted = picture === null ? before : inPictureShape(picture, before, detail);
    take(wanted, { from: "picture", detail });
  }
}
