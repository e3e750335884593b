import type { ReadonlySignal } from "@preact/signals";
import type { Settings } from "@/lib/document/settings.ts";
import { DEFAULT_DETAIL, sizeForDetail } from "@/lib/document/size.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";
import type { EditorModel } from "./editor_model.ts";
import { inPictureShape, type Shape } from "./shape.ts";
import { usedAspect } from "./sizes.ts";

/** What the actions start from, and how they end. */
interface SizeSources {
  readonly settings: ReadonlySignal<Settings>;
  readonly shape: ReadonlySignal<Shape>;
  readonly info: ReadonlySignal<PictureInfo | null>;
  readonly aspect: ReadonlySignal<number>;
  readonly detail: ReadonlySignal<number>;
  /** Takes new settings, and where their shape comes from. */
  readonly take: (settings: Settings, shape: Shape) => void;
}

/** Actions that change the number of cells by way of the detail level, the shape or the crop. */
type SizeActions = Pick<
  EditorModel,
  "setDetail" | "setAspect" | "setCrop" | "takePictureAspect" | "resetSize"
>;

/** Creates the actions of the model that {@linkcode EditorModel} describes. */
export function createSizeActions(sources: SizeSources): SizeActions {
  const { settings, shape, info, aspect, detail, take } = sources;
  return {
    setDetail: (detail) => {
      const inShape = shape.peek();
      const size = sizeForDetail(detail, aspect.peek());
      take(
        { ...settings.peek(), ...size },
        inShape.from === "size" ? inShape : { ...inShape, detail },
      );
    },
    setAspect: (aspect) => {
      const size = sizeForDetail(detail.peek(), aspect);
      take({ ...settings.peek(), ...size }, { from: "aspect", aspect, detail: detail.peek() });
    },
    setCrop: (crop) => {
      const picture = info.peek();
      const inShape = shape.peek();
      const size = picture !== null && inShape.from === "picture"
        ? sizeForDetail(inShape.detail, usedAspect(picture, crop))
        : null;
      take({ ...settings.peek(), crop, ...size }, inShape);
    },
    takePictureAspect: () => follow(detail.peek()),
    resetSize: () => follow(DEFAULT_DETAIL),
  };

  function follow(detail: number): void {
    const picture = info.peek();
    const before = settings.peek();
    const wanted = picture === null ? before : inPictureShape(picture, before, detail);
    take(wanted, { from: "picture", detail });
  }
}
