import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Rect } from "@/lib/document/rect.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { Size } from "@/lib/document/size.ts";
import type { Engine } from "@/lib/worker/client.ts";
import type { PictureInfo, Scored } from "@/lib/worker/protocol.ts";
import type { CraftChoices } from "./craft/craft_choices.ts";
import type { CardState } from "./cards/card_state.ts";
import type { PrintUnit } from "./download/print_sizes.ts";
import type { Look } from "@/lib/document/look.ts";
import type { LookView } from "./looks/look_view.ts";
import type { Alert, Message } from "./message.ts";
import type { Picture } from "./document/picture.ts";
import type { AskedNumber } from "./document/sizes.ts";
import type { RatioCard } from "./cards/ratio_grids.ts";
import type { Auto } from "./auto/auto.ts";
import type { Finding } from "./findings/finding.ts";
import type { Restoring } from "./findings/restoring.ts";
import type { PixelArtOffer } from "@/lib/pixelate/restore/look.ts";
import type { EditLayer } from "./touch_up/edit_layer.ts";
import type { TouchUps } from "./touch_up/touch_ups.ts";
import type { WallView } from "./wall/wall_view.ts";

/** What the editor's root says of itself. */
export type EditorState = "empty" | "working" | "ready" | "failed";

/** Parts that open over the page, one at a time. */
export type EditorPart =
  | "touch-up"
  | "crop"
  | "subjects"
  | "restore"
  | "compare"
  | "download"
  | "palettes"
  | "plan"
  | "view";

/** What comes with a picture that is opened. */
export interface OpenPicture {
  /** Name of the file; that of a `File` is taken where this is left out. */
  readonly name?: string;
  /** Id of the sample picture that it is. */
  readonly sample?: string;
  /** Decode to at most so many pixels. */
  readonly maxPixels?: number;
  /** Settings, style and touch-ups to bring back with it: work is reopened. */
  readonly settings?: Settings;
  /** Whether the picture is a piece itself, a pixel a cell: nobody chose its settings, and the next picture does not take them over. */
  readonly isPiece?: boolean;
  /** Id of the style to show it in; that of the piece before where this is left out. */
  readonly style?: string;
  readonly layers?: readonly EditLayer[];
  /** Is told as soon as there is something to look at: room for the picture, which is being decoded. */
  readonly onComing?: () => void;
  /** Takes what went wrong, of which nothing is told then: something else may be opened in its place. Not of what is given up. */
  readonly onFail?: (reason: Alert) => void;
}

/** What the editor is given by the page that it lives in. */
export interface EditorHost {
  readonly engine: Engine;
  /** Settings to begin with, such as a link's, or null for the defaults. */
  readonly settings?: Settings | null;
  /** Whether those settings bring a size. Where they do not, it follows the picture. */
  readonly isSized?: boolean;
  /** The look to begin with where there are no settings, and to come back to; full color where this is left out. */
  readonly look?: Look;
  /** Id of the style to show the large piece in first. */
  readonly style?: string | undefined;
  /** What prints are measured in at first; centimeters where this is left out. */
  readonly unit?: PrintUnit;
  /** Calls back when what was drawn by now is about to be on screen. */
  readonly onFrame: (callback: () => void) => void;
  /** Calls back when nothing is urgent. */
  readonly onIdle: (callback: () => void) => void;
  /** Whether nothing large is to be fetched that nobody has asked for. */
  readonly savesData?: boolean;
}

/**
 * The editor without a screen: signals to read and actions to call, all of which are batched. It is given the engine and knows neither
 * DOM nor worker.
 *
 * The way of the data: `open` and `change` ask the engine for grids, touch-ups lie on top, `piece` is both together, and cards
 * draw it and report what they show, from which `state` and the measures follow.
 *
 * To add a part (a dialog, a panel, something that listens): give it this model's signals as props from `components/editor/Studio.tsx`;
 * one that opens over the page gets a name in `EditorPart` and a line in `components/editor/OpenPart.tsx`, and is loaded when it first
 * opens. One that only listens (to keep work, to write the address) is an `effect` on `settings`, `picture` and `touchUps.version` that
 * the component starts which needs it.
 *
 * To add something that can be undone: make it a `Command` (`lib/editor/history/history.ts`) with a scope of its own, and push it.
 */
export interface Editor {
  readonly picture: ReadonlySignal<Picture | null>;
  /** What is known of the picture: the open one, or where there is none yet the one that is being decoded. */
  readonly info: ReadonlySignal<PictureInfo | null>;
  readonly settings: ReadonlySignal<Settings>;
  /** What a reset brings settings back to. */
  readonly first: ReadonlySignal<Settings>;
  /** What the engine made, without touch-ups; perhaps from quick colors first. */
  readonly grid: ReadonlySignal<PixelGrid | null>;
  /** Where nothing of it is to be seen: a transparency threshold that shows something. */
  readonly faint: ReadonlySignal<number | null>;
  /** The grid to touch up: null until there is one of the size that is asked for. */
  readonly paintable: ReadonlySignal<PixelGrid | null>;
  readonly touchUps: TouchUps;
  /** The grid with touch-ups: what is shown and downloaded. Stays as it is while the touch-up workspace lies over it. */
  readonly piece: ReadonlySignal<PixelGrid | null>;
  /** The piece that all cards show: what is told of it away from the cards follows when they are drawn. */
  readonly shown: ReadonlySignal<PixelGrid | null>;
  /** What the piece measures, or before there is one what it will. */
  readonly size: ReadonlySignal<Size>;
  readonly ratios: { get(id: string): RatioCard | undefined };
  readonly wall: WallView;
  /** What the sizes of finished pieces are told in. */
  readonly unit: Signal<PrintUnit>;
  /** How the piece is to be made by hand. */
  readonly crafts: CraftChoices;
  readonly looks: LookView;
  /** Id of the style in which the piece is shown large. */
  readonly style: ReadonlySignal<string>;
  readonly auto: Auto;
  /** Places of faces, the surest first. */
  readonly faces: Finding<readonly Rect[]>;
  /** What pixel art the picture shows already, if it does. */
  readonly pixelArt: Finding<PixelArtOffer | null>;
  readonly restoring: Restoring;
  readonly cards: { get(id: string): CardState | undefined };
  /** "ready" when every card shows the current settings; the colors of a large picture may be first ones. */
  readonly state: ReadonlySignal<EditorState>;
  /** Whether it is ready, and everything on the cards is the engine's last word. */
  readonly isSettled: ReadonlySignal<boolean>;
  /** Name of the picture that is being opened, or null. */
  readonly opening: ReadonlySignal<string | null>;
  /** Whether the size still follows the picture's shape, because the visitor did not choose one. */
  readonly followsPicture: ReadonlySignal<boolean>;
  /** The number of the size that is to stay where it takes the picture's shape: what was asked for last, or null. */
  readonly askedNumber: ReadonlySignal<AskedNumber | null>;
  /** Whether the settings were made for the picture before this one, and nothing has been changed since. */
  readonly hasForeignSettings: ReadonlySignal<boolean>;
  /** Whether a new width brings a new height with it, and the other way around. */
  readonly keepsProportions: ReadonlySignal<boolean>;
  /** The shape that is wanted, width divided by height: whole cells come as near to it as they can. */
  readonly aspect: ReadonlySignal<number>;
  readonly alert: ReadonlySignal<Alert | null>;
  /** A passing word, such as that a file was saved. */
  readonly notice: ReadonlySignal<Message | null>;
  /** The detail level that is wanted: a very long shape has no room for it. */
  readonly detail: ReadonlySignal<number>;
  /** The part that is open over the page. */
  readonly part: ReadonlySignal<EditorPart | null>;
  /** Id of the style that the download dialog opens with. */
  readonly downloadStyle: ReadonlySignal<string>;
  /** Whether there is work under way that nothing on screen shows yet. */
  readonly canCancel: ReadonlySignal<boolean>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Opens a picture in place of the one before, which stays if it cannot be opened. Never rejects: what goes wrong is in `alert`. */
  open(file: Blob, options?: OpenPicture): Promise<boolean>;
  /** Changes settings; what is being computed for older ones is given up. */
  change(settings: Partial<Settings>): void;
  /** Takes a look's settings and shows the piece in its style: undone as one. */
  applyLook(look: Look): void;
  /** Gives the picture the settings that a first one begins with. */
  startAnew(): void;
  /** Shows the large piece in a style. */
  showStyle(id: string): void;
  /** Sets the number of columns or rows; the other follows where proportions are kept. */
  setSide(side: keyof Size, cells: number): void;
  /** Sets the number of cells along the shorter side, in the same shape. */
  setDetail(detail: number): void;
  /** Sets the shape, width divided by height, at the same detail level. */
  setAspect(aspect: number): void;
  /** Uses a part of the picture, or null for all of it. A size that follows the picture follows the part. */
  setCrop(crop: Rect | null): void;
  /** Tells of the crop frame that lies over the picture: where another picture takes its place, it stays with the one before. */
  holdFrame(crop: Rect | null): void;
  /**
   * Takes the shape of the part of the picture that is used, or of all of it where it has that one, and follows further pictures.
   *
   * @param size In that shape, where the detail level is not to decide.
   */
  takePictureAspect(size?: Size): void;
  /** Back to the first size: the picture's shape at the first detail level. */
  resetSize(): void;
  /** Gives up a picture that is being opened, or goes back to the settings of the piece on screen. */
  cancel(): void;
  undo(): void;
  redo(): void;
  /** Opens a part over the page, the download dialog with a style of the visitor's choice; null closes what is open. */
  show(part: EditorPart | null, style?: string): void;
  /** Keeps proportions from now on, or no longer. */
  toggleProportions(): void;
  /** Says a passing word, or with null no longer the one that was said. */
  announce(word: Message | null): void;
  /** Says that nothing could be opened of what came, as where `open` fails. */
  refuse(reason: Alert): void;
  /** Says what cannot be done, or with null that it has been mended. */
  tell(problem: Message | null): void;
  /** As `tell`, after what was said already. */
  tellToo(problem: Message): void;
  /** How like the open picture a grid of the part `crop` of it is. */
  score(grid: PixelGrid, crop: Rect | null, signal: AbortSignal): Promise<Scored>;
  /** Makes a file of a grid, such as `exactGrid` gives, off the page's thread. */
  readonly makeFile: Engine["render"];
  /** The piece, or a ratio card's grid, as soon as it is exact. */
  exactGrid(ratioId?: string): Promise<PixelGrid>;
  /** Makes a grid of the picture by other settings than the piece's, in the background. A newer one of a lane takes an older one's place. */
  convertBeside(settings: Settings, lane: string, signal: AbortSignal): Promise<PixelGrid>;
  /** Plans how a grid is made by hand, off the page's thread. */
  readonly makePlan: Engine["plan"];
  /** Draws a page of a file as it will be printed, off the page's thread. */
  readonly drawPage: Engine["page"];
}
