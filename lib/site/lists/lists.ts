import type { OutputMeta } from "@/lib/outputs/output.ts";
import type { ListSpec } from "./list_source.ts";

/** Every list that is written from what lies in a folder. */
export const LISTS: readonly ListSpec[] = [
  {
    file: "lib/outputs/metas.ts",
    of: "lib/outputs/*/meta.ts",
    entry: "META",
    record: "METAS",
    meaning: "What is known of every kind of file, by its id.",
  },
  {
    file: "lib/outputs/makers.ts",
    of: "lib/outputs/*/make.ts",
    entry: "make",
    record: "MAKERS",
    meaning:
      "What makes each kind of file, by its id; those of rare kinds are loaded when they are wanted.",
    isLazy: async (name) => {
      const { META }: { readonly META: OutputMeta } = await import(`../../outputs/${name}/meta.ts`);
      return META.madeBy === "engine" && META.isRare;
    },
  },
  {
    file: "lib/pixelate/sampling/methods.ts",
    of: "lib/pixelate/sampling/methods/*.ts",
    entry: "sample",
    record: "SAMPLING_METHODS",
    meaning: "How each sampling finds colors, by its id.",
  },
  {
    file: "lib/pixelate/dithering/methods.ts",
    of: "lib/pixelate/dithering/methods/*.ts",
    entry: "dither",
    record: "DITHER_METHODS",
    meaning: "How each dithering mixes colors, by its id.",
  },
];
