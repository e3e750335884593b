import { Words } from "@/components/kit/Words.tsx";
import type { EditorText } from "@/lib/editor/text.ts";
import { LABEL } from "@/components/kit/look.tsx";
import { UPLOAD_ID } from "../input/upload_id.ts";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";

interface PictureControlsProps {
  /** Name of the picture, or "". */
  readonly name: string;
  readonly text: EditorText["upload"];
}

/** The picture's name, and a way to another one. */
export function PictureControls({ name, text }: PictureControlsProps) {
  const choose = () => document.getElementById(UPLOAD_ID)!.click();
  return (
    <div class="flex items-end gap-1 w-full lg:w-auto">
      <div class="flex flex-col gap-0.5 flex-1 min-w-0 lg:hidden xl:flex xl:w-24">
        <span class={LABEL}>{text.title}</span>
        <span class="h-11 lg:h-9 leading-[2.75rem] lg:leading-9 truncate" title={name}>
          <Words text={name} isNumber />
        </span>
      </div>
      <IconButton icon={ICONS.upload} label={text.another} onPress={choose} />
    </div>
  );
}
