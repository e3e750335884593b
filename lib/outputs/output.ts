import type { Craft } from "@/lib/craft/plan/craft_settings.ts";
import type { Plan } from "@/lib/craft/plan/plan.ts";
import type { Fault } from "@/lib/document/fault.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Style } from "@/lib/render/style.ts";
import type { Words } from "./pages/words.ts";

/** Something that can be chosen about a file. Left out, whoever makes the file chooses. */
export type OutputOption =
  | {
    readonly kind: "number";
    /** English, for where no translation is. */
    readonly name: string;
    readonly least: number;
    readonly most: number;
    readonly isWhole: boolean;
    /** What is taken where nobody chose, if that is the same for every piece. */
    readonly usual?: number;
  }
  /** An opaque color, `#rrggbb`. */
  | { readonly kind: "color"; readonly name: string }
  /** One of several, by its id, which is the command line's word for it; the usual first, each with its English name. */
  | {
    readonly kind: "choice";
    readonly name: string;
    readonly choices: Readonly<Record<string, string>>;
  }
  /** Something that is done or not, which is the usual. */
  | { readonly kind: "flag"; readonly name: string };

/** What is chosen of an option, by its kind. */
export type OptionValue = number | string | boolean;

/** Options by their names, which are those of the command line, too. */
export type OutputOptions = Readonly<Record<string, OutputOption>>;

/**
 * Where a kind of file is offered on the page: as a button on each card that shows what it needs, as a choice of the download dialog,
 * as a button of its own there, as a button below the cards that saves the palette, beside the plan of a piece that is made by hand, or
 * there page by page.
 */
export type OutputPlace = "card" | "dialog" | "dialog-button" | "palette" | "plan" | "pages";

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
      /** By the engine from a plan of how the piece is made by hand. */
      readonly madeBy: "engine";
      readonly needs: "plan";
      readonly isRare: true;
      /** What it is for, the usual first. */
      readonly crafts: readonly Craft[];
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
  readonly [Name in keyof Options]?: ValueOf<Options[Name]>;
};

type ValueOf<Option extends OutputOption> = Option extends { readonly kind: "number" } ? number
  : Option extends { readonly kind: "flag" } ? boolean
  : Option extends { readonly choices: infer Choices } ? keyof Choices
  : string;

/** The bytes of a file, and what to know of it. */
export interface MadeFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly notes: readonly Fault[];
}

/** What a file is made of beside the grid. */
interface Extras {
  readonly grid: unknown;
  readonly style: { readonly style: Style };
  readonly plan: {
    readonly plan: Plan;
    /** What is written on pages; English where it is left out. */
    readonly words?: Words;
  };
}

/** What files of a kind come to be: those of plans may have something to tell. */
type Made<Meta extends OutputMeta> =
  | Uint8Array<ArrayBuffer>
  | (Meta["needs"] extends "plan" ? MadeFile : never);

/** Makes the bytes of a file of one kind. */
export type Make<Meta extends OutputMeta> = (
  document: OutputDocument & (Meta["needs"] extends keyof Extras ? Extras[Meta["needs"]] : unknown),
  options: OptionValues<Meta["options"]>,
) => Made<Meta> | Promise<Made<Meta>>;
