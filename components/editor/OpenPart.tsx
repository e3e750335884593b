import type { ComponentType } from "preact";
import { Button } from "@/components/kit/Button.tsx";
import { Dialog } from "@/components/kit/Dialog.tsx";
import { Lazy } from "@/components/kit/Lazy.tsx";
import type { EditorPart } from "@/lib/editor/model.ts";
import type { PartProps } from "./parts/part_props.ts";
import { TroubleNote } from "./TroubleNote.tsx";

/** Parts that open over the page, each loaded when it is first opened. */
const PARTS: Readonly<Record<EditorPart, () => Promise<ComponentType<PartProps>>>> = {
  "touch-up": async () => (await import("./parts/TouchUpPart.tsx")).TouchUpPart,
  compare: async () => (await import("./parts/ComparePart.tsx")).ComparePart,
  download: async () => (await import("./parts/DownloadPart.tsx")).DownloadPart,
  plan: async () => (await import("./parts/PlanPart.tsx")).PlanPart,
  palettes: async () => (await import("./parts/PalettesPart.tsx")).PalettesPart,
  subjects: async () => (await import("./parts/SubjectsPart.tsx")).SubjectsPart,
  view: async () => (await import("./parts/ViewPart.tsx")).ViewPart,
  restore: async () => (await import("./parts/RestorePart.tsx")).RestorePart,
  crop: async () => (await import("./parts/CropPart.tsx")).CropPart,
};

/** Shows the part that the model says is open. */
export function OpenPart({ model, text }: Omit<PartProps, "onClose">) {
  const part = model.part.value;
  if (part === null) return null;
  const onClose = () => model.show(null);
  return (
    <Lazy
      key={part}
      load={PARTS[part]}
      props={{ model, text, onClose }}
      waiting={
        <Dialog title={text.trouble.coming} place="middle" class="max-w-xl" onClose={onClose}>
          {({ heading, close }) => (
            <div class="flex flex-col gap-3 p-5">
              {heading}
              <Button class="self-end" onClick={close}>{text.trouble.close}</Button>
            </div>
          )}
        </Dialog>
      }
      trouble={(kind, retry) => (
        <Dialog
          title={kind === "slow" ? text.trouble.coming : text.trouble.title}
          place="middle"
          class="max-w-xl"
          onClose={onClose}
        >
          {({ heading, close }) => (
            <div class="flex flex-col gap-3 p-5">
              {heading}
              <TroubleNote kind={kind} text={text.trouble} onRetry={retry} />
              <Button class="self-end" onClick={close}>{text.trouble.close}</Button>
            </div>
          )}
        </Dialog>
      )}
    />
  );
}
