import { MAX_SIDE } from "@/lib/document/settings.ts";
import { DEFAULT_DETAIL, detailOf, isSameSize, sizeForDetail } from "@/lib/document/size.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { MAX_ASPECT, MIN_ASPECT, tidyAspect } from "@/lib/editor/document/sizes.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { NumberField } from "@/components/kit/NumberField.tsx";
import { CELLS } from "@/components/kit/read_number.ts";
import { ControlGroup } from "./ControlGroup.tsx";
import { useSetting } from "./use_setting.ts";

interface SizeGroupProps {
  readonly model: EditorModel;
  readonly text: EditorText["controls"];
}

/** The size said in another way than by width and height, which stand beside it: detail level and aspect ratio. */
export function SizeGroup({ model, text }: SizeGroupProps) {
  const columns = useSetting(model, "columns");
  const rows = useSetting(model, "rows");
  const follows = model.followsPicture.value;
  const first = sizeForDetail(DEFAULT_DETAIL, model.aspect.value);
  return (
    <ControlGroup
      title={text.size}
      model={model}
      text={text}
      class="lg:order-3"
      side="left"
      isReset={follows && isSameSize(first, { columns, rows })}
      onReset={model.resetSize}
    >
      <NumberField
        label={text.detail}
        value={detailOf({ columns, rows })}
        least={1}
        most={MAX_SIDE}
        step={1}
        units={CELLS}
        onChange={(value) => model.setDetail(value)}
        onProblem={model.tell}
      />
      <NumberField
        label={text.aspect}
        value={tidyAspect(model.aspect.value)}
        least={MIN_ASPECT}
        most={MAX_ASPECT}
        step={0.01}
        isRatio
        onChange={(value) => model.setAspect(value)}
        onProblem={model.tell}
      />
      <IconButton
        icon={ICONS.lock}
        label={text.keepProportions}
        pressed={model.keepsProportions.value}
        onPress={model.toggleProportions}
      />
      <IconButton
        icon={ICONS.picture}
        label={text.pictureAspect}
        pressed={follows}
        onPress={() => model.takePictureAspect()}
      />
    </ControlGroup>
  );
}
