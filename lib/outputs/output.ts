import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Style } from "@/lib/render/style.ts";

/** Something that can be chosen about a file. Left out, whoever makes the file chooses. */
export type OutputOption =
  | {
    readonly kind: "number";
    /** English, for where no translation is. */
    readonly name: string;
    readonly least: number;
    readonly most: number;
    readonly isWhole: boolean;
  }
  /** An opaque color, `#rrggbb`. */
  | { readonly kind: "color"; readonly name: string };

/** Options by their names, which are those of the command line, too. */
export type OutputOptions = Readonly<Record<string, OutputOption>>;

/**
 * Where a kind of file is offered on the page: as a button on each card that shows what it needs, as a choice of the download dialog,
 * as a button of its own there, or as a button below the cards that saves the palette.
 */
export type OutputPlace = "card" | "dialog" | "dialog-button" | "palette";

/** A kind of file as plain data, light enough for the page. */
export type OutputMeta =
  & {
    /** As it is called everywhere, such as "PNG"; languages may say more. */
    readonly name: string;
    /** Without a dot. */
    readonly extension: string;
    /** Media type. */
    readonly type: string;
    /** What is offered first has the least. */
    readonly order: number;
    readonly places: readonly OutputPlace[];
    readonly options: OutputOptions;
    /** What stands in its files' names behind the picture's: `{size}` is such as 40x30, `{style}` the style's id. */
    readonly naming: string;
    /** Most pixels of a picture of this kind, where that limits the scale. */
    readonly mostPixels?: number;
  }
  & (
    | {
      /** By a `make.ts` beside it, which runs alike in the worker, on the command line and in a test. */
      readonly madeBy: "engine";
      /** The grid alone, or the grid in a style. */
      readonly needs: "grid" | "style";
      /** Whether few will want it, so that it is loaded only then. */
      readonly isRare: boolean;
    }
    | {
      /** By the page, which has the canvas that it takes. */
      readonly madeBy: "page";
      /** The piece on the wall of a room, or the picture that was uploaded. */
      readonly needs: "wall" | "picture";
    }
  );

/** What a file is made of. */
export interface OutputDocument {
  readonly grid: PixelGrid;
  /** Name of the picture, with or without extension; "" where it has none. */
  readonly name: string;
  /** For files that carry one. */
  readonly title?: string;
}

/** Values of options, by their names. */
export type OptionValues<Options extends OutputOptions> = {
  readonly [Name in keyof Options]?: Options[Name]["kind"] extends "number" ? number : string;
};

/** Makes the bytes of a file of one kind. */
export type Make<Meta extends OutputMeta> = (
  document: Meta["needs"] extends "style" ? OutputDocument & { readonly style: Style }
    : OutputDocument,
  options: OptionValues<Meta["options"]>,
) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
