import { useSignalEffect } from "@preact/signals";
import TouchUp from "../touch_up/TouchUp.tsx";
import type { PartProps } from "./part_props.ts";

/** Touch-up of the piece, on the engine's grid, as soon as there is one of the size that is asked for. */
export function TouchUpPart({ model, text, onClose }: PartProps) {
  useSignalEffect(() => {
    if (model.paintable.value === null && model.state.value === "failed") onClose();
  });
  const grid = model.paintable.value;
  if (grid === null) return null;
  return <TouchUp grid={grid} touchUps={model.touchUps} text={text.touchUp} onClose={onClose} />;
}
