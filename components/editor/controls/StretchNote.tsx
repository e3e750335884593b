import { Words } from "@/components/kit/Words.tsx";
import { centeredCrop } from "@/lib/document/size.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { aspectOf } from "@/lib/editor/document/picture.ts";
import { stretchOf, unstretched, usedAspect } from "@/lib/editor/document/sizes.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { useSetting } from "./use_setting.ts";

interface StretchNoteProps {
  readonly model: EditorModel;
  readonly text: EditorText["controls"];
}

/** Says that the size has another shape than the picture, and offers what can be done: nothing is cropped or stretched in silence. */
export function StretchNote({ model, text }: StretchNoteProps) {
  const { phrase } = useSpeech();
  const picture = model.picture.value;
  const columns = useSetting(model, "columns");
  const rows = useSetting(model, "rows");
  const crop = useSetting(model, "crop");
  const subjects = useSetting(model, "subjects");
  if (picture === null) return null;
  const used = usedAspect(picture.info, crop);
  const stretch = stretchOf({ columns, rows }, used);
  if (stretch === null) return null;
  const { percent, along } = stretch;
  const shown = unstretched({ columns, rows }, used, model.askedNumber.value);
  const trim = () => {
    const aspect = aspectOf(picture.info);
    model.change({ crop: centeredCrop({ columns, rows }, aspect, crop ?? undefined, subjects) });
  };
  return (
    <div class="border-b border-line bg-accent-soft text-sm">
      <p class="flex flex-wrap items-center gap-x-3 px-4 py-1 lg:mx-auto lg:max-w-[82rem]">
        <span class="flex-1 min-w-[10rem]">
          <Words text={phrase(text.stretched, { percent, along: text.alongs[along] })} />
        </span>
        <button type="button" class={LINK} onClick={trim}>{text.trim}</button>
        <button type="button" class={LINK} onClick={() => model.takePictureAspect(shown)}>
          <Words text={phrase(text.followPicture, { ...shown })} />
        </button>
      </p>
    </div>
  );
}

const LINK = "min-h-[2.25rem] px-1 underline font-semibold";
