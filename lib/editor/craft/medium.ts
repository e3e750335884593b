import type { CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import type { PlanContext } from "@/lib/craft/plan/plan_context.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { isSameSize, rowsOfCells } from "@/lib/document/size.ts";
import type { PaletteChoice, Settings } from "@/lib/document/settings.ts";
import type { EditorModel } from "../model.ts";
import { touchedCount } from "../touch_up/edit_layer.ts";
import type { CraftChoice } from "./craft_choices.ts";
import { mediumPalette } from "./medium_palette.ts";
import { snapTouchUps, touchedCells } from "./snap_touch_ups.ts";

/** A piece in what it is to be made of. */
export interface Medium {
  readonly grid: PixelGrid;
  /** The palette that it took, or null where it is the piece itself. */
  readonly palette: PaletteChoice | null;
  readonly context: PlanContext;
}

/** What of the editor's model a medium is made by. */
type Maker = Pick<EditorModel, "settings" | "touchUps" | "exactGrid" | "convertBeside">;

/**
 * Makes the piece in a craft's colors, which leaves the piece itself as it is.
 *
 * @param withPicture Whether what the picture shows without a limit of its colors is made, too: it tells how far colors are from it.
 */
export async function makeMedium(
  model: Maker,
  choice: CraftChoice,
  withPicture: boolean,
  signal: AbortSignal,
): Promise<Medium> {
  const settings = shapedFor(model.settings.peek(), choice.settings.cell);
  const isShaped = settings.rows !== model.settings.peek().rows;
  const palette = mediumPalette(settings.palette, choice);
  const beside = (name: string, changes: Partial<typeof settings>) =>
    model.convertBeside({ ...settings, ...changes }, `${choice.settings.craft} ${name}`, signal);
  const made = palette === null && !isShaped
    ? await model.exactGrid()
    : await beside("made", palette === null ? {} : { palette });
  signal.throwIfAborted();
  const picture = withPicture
    ? await beside("picture", { palette: { kind: "full" }, dither: "none", cleanUp: false })
    : undefined;
  signal.throwIfAborted();
  const layer = model.touchUps.layer();
  const isTouched = layer !== null && isSameSize(layer, made) && touchedCount(layer) > 0;
  return {
    grid: isTouched && (palette !== null || isShaped) ? snapTouchUps(made, layer) : made,
    palette,
    context: {
      ...(picture && isSameSize(picture, made) ? { picture } : {}),
      ...(isTouched ? { kept: touchedCells(layer) } : {}),
    },
  };
}

/** Settings with as many rows as it takes to keep the picture's proportions where cells are not square. */
function shapedFor(settings: Settings, cell: CraftSettings["cell"]): Settings {
  const rows = rowsOfCells(settings.rows, cell);
  return rows === settings.rows ? settings : { ...settings, rows };
}
