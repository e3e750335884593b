import PlanDialog from "../craft/PlanDialog.tsx";
import type { PartProps } from "./part_props.ts";

/** How the piece is made by hand: its pages, what it takes, files, and a way to build along. */
export function PlanPart({ model, text, onClose }: PartProps) {
  const craft = model.crafts.chosen.value;
  return <PlanDialog key={craft} craft={craft} model={model} text={text} onClose={onClose} />;
}
