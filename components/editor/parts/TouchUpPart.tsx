import type { PartProps } from "./part_props.ts";
import TouchUp from "../touch_up/TouchUp.tsx";

/** Touch-up of the piece, on the engine's grid. */
export function TouchUpPart({ model, text, onClose }: PartProps) {
  const grid = model.grid.value;
  if (grid === null) return null;
  return <TouchUp grid={grid} touchUps={model.touchUps} text={text.touchUp} onClose={onClose} />;
}
