import { DEFAULT_SETTINGS, MAX_SIDE } from "@/lib/pixelate/settings.ts";
import { DEFAULT_DETAIL, detailOf, sizeForDetail } from "@/lib/pixelate/size.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { MAX_ASPECT, MIN_ASPECT, swapped, usedAspect } from "@/lib/editor/sizes.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { Icon } from "../Icon.tsx";
import { ICON_BUTTON } from "../look.tsx";
import { NumberField } from "./NumberField.tsx";
import { ResetButton } from "./ResetButton.tsx";

interface SizeControlsProps {
  readonly model: EditorModel;
  readonly text: EditorText["controls"];
}

/** Width and height, and what swaps them. */
export function SideControls({ model, text }: SizeControlsProps) {
  const { columns, rows } = model.settings.value;
  return (
    <div class="flex items-end gap-1">
      <NumberField
        label={text.width}
        value={columns}
        least={1}
        most={MAX_SIDE}
        step={1}
        onChange={(value) => model.change({ columns: value })}
        onProblem={(message) => model.tell(message)}
      />
      <button
        type="button"
        class={ICON_BUTTON}
        aria-label={text.swap}
        title={text.swap}
        onClick={() => model.change(swapped({ columns, rows }))}
      >
        <Icon name="swap" />
      </button>
      <NumberField
        label={text.height}
        value={rows}
        least={1}
        most={MAX_SIDE}
        step={1}
        onChange={(value) => model.change({ rows: value })}
        onProblem={(message) => model.tell(message)}
      />
    </div>
  );
}

/** Detail level and aspect ratio: the same size said in another way. */
export function ShapeControls({ model, text }: SizeControlsProps) {
  const { columns, rows, crop } = model.settings.value;
  const picture = model.picture.value;
  const follows = model.followsPicture.value;
  const isFirst = follows && detailOf({ columns, rows }) === DEFAULT_DETAIL;
  return (
    <div class="flex items-end gap-1">
      <NumberField
        label={text.detail}
        value={detailOf({ columns, rows })}
        least={1}
        most={MAX_SIDE}
        step={1}
        onChange={(value) => model.setDetail(value)}
        onProblem={(message) => model.tell(message)}
      />
      <NumberField
        label={text.aspect}
        value={Math.round(model.aspect.value * 1000) / 1000}
        least={Math.round(MIN_ASPECT * 1000) / 1000}
        most={MAX_ASPECT}
        step={0.01}
        onChange={(value) => model.setAspect(value)}
        onProblem={(message) => model.tell(message)}
      />
      <button
        type="button"
        class={ICON_BUTTON}
        aria-label={text.pictureAspect}
        aria-pressed={follows ? "true" : "false"}
        title={text.pictureAspect}
        disabled={picture === null}
        onClick={model.takePictureAspect}
      >
        <Icon name="picture" />
      </button>
      <ResetButton
        label={text.size}
        text={text.reset}
        isReset={isFirst}
        onReset={() => {
          const first = picture === null
            ? DEFAULT_SETTINGS
            : sizeForDetail(DEFAULT_DETAIL, usedAspect(picture.info, crop));
          model.change({ columns: first.columns, rows: first.rows });
          model.takePictureAspect();
        }}
      />
    </div>
  );
}
