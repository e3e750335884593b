import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Part } from "@/lib/editor/model.ts";
import type { PartProps } from "./parts/part_props.ts";

/** Parts that open over the page, each loaded when it is first opened. */
const PARTS: Readonly<Record<Part, () => Promise<ComponentType<PartProps>>>> = {
  "touch-up": async () => (await import("./parts/TouchUpPart.tsx")).TouchUpPart,
  compare: async () => (await import("./parts/ComparePart.tsx")).ComparePart,
  download: async () => (await import("./parts/DownloadPart.tsx")).DownloadPart,
  palettes: async () => (await import("./parts/PalettesPart.tsx")).PalettesPart,
  crop: async () => (await import("./parts/CropPart.tsx")).CropPart,
};

/** Shows the part that the model says is open. */
export function OpenPart({ model, text }: Omit<PartProps, "onClose">) {
  const [loaded, setLoaded] = useState<{ name: Part; Component: ComponentType<PartProps> } | null>(
    null,
  );
  const wanted = model.part.value;
  useEffect(() => {
    if (wanted === null) return;
    let isWanted = true;
    PARTS[wanted]().then((Component) => {
      if (isWanted) setLoaded({ name: wanted, Component });
    });
    return () => isWanted = false;
  }, [wanted]);
  if (loaded === null || loaded.name !== wanted) return null;
  return <loaded.Component model={model} text={text} onClose={() => model.part.value = null} />;
}
