import { batch, computed, createModel, effect, type Model, signal } from "@preact/signals";
import { withLook } from "@/lib/document/look.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { DEFAULT_DETAIL, isSameSize, type Size } from "@/lib/document/size.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";
import { FIRST_CARD } from "./cards/card_list.ts";
import { createCards } from "./cards/cards.ts";
import { createRatioGrids } from "./cards/ratio_grids.ts";
import { createCraftChoices } from "./craft/craft_choices.ts";
import { createCarriedSettings } from "./document/carried_settings.ts";
import { createConversion } from "./document/conversion.ts";
import { exactGridOf } from "./document/exact_grid.ts";
import { createForeignSettings } from "./document/foreign_settings.ts";
import { isKnownPalette } from "./document/known_palette.ts";
import { createOpening } from "./document/opening.ts";
import type { OpenedView } from "./document/picture.ts";
import { createSizeActions } from "./document/size_actions.ts";
import {
  askedNumber,
  expectedSize,
  settingsFor,
  wantedAspect,
  wantedDetail,
  withCrop,
} from "./document/size_rule.ts";
import { createWanted } from "./document/wanted.ts";
import type { Editor, EditorHost, EditorState } from "./editor_model.ts";
import { PRINT_UNITS, type PrintUnit } from "./download/print_sizes.ts";
import { createLookView } from "./looks/look_view.ts";
import { createHistory } from "./history/history.ts";
import type { SizedSettings } from "./history/settings_command.ts";
import { type Alert, messageOf } from "./message.ts";
import { createAuto } from "./auto/auto.ts";
import { createFinding } from "./findings/finding.ts";
import { createRestoring } from "./findings/restoring.ts";
import { recordMeasures } from "./studio/measures.ts";
import { createFeedback } from "./feedback.ts";
import { createOpenPart } from "./studio/open_part.ts";
import { applyLayer } from "./touch_up/edit_layer.ts";
import { createTouchUps } from "./touch_up/touch_ups.ts";
import { wordOnLeft } from "./touch_up/word_on_left.ts";
import { createWallView } from "./wall/wall_view.ts";

export type { CellLattices as Lattices } from "@/lib/pixelate/restore/lattice.ts";
export { GOALS } from "@/lib/pixelate/auto/goals.ts";
export type { AutoReason } from "@/lib/pixelate/auto/reasons.ts";
export type { Scored } from "@/lib/worker/protocol.ts";
export type { EditorPart, EditorState, OpenPicture } from "./editor_model.ts";

/** The editor's model, which {@linkcode Editor} describes. `Symbol.dispose` ends everything that is under way. */
export const EditorModel = createModel(createEditor);
export type EditorModel = Model<Editor>;

function createEditor(host: EditorHost): Editor {
  const { engine, settings: given, isSized = given != null, look, onFrame, onIdle } = host;
  const first = look === undefined ? DEFAULT_SETTINGS : withLook(DEFAULT_SETTINGS, look);
  const feedback = createFeedback();
  const { hasFailed, alert, notice } = feedback;
  const history = createHistory();
  const wanted = createWanted(
    {
      settings: given ?? first,
      rule: isSized ? { from: "size" } : { from: "picture", detail: DEFAULT_DETAIL },
      style: host.style ?? FIRST_CARD,
    },
    history,
    {
      hasPicture: () => picture.peek() !== null,
      // A word on what was done before would hide what comes of this.
      onTake: () => notice.value = null,
      request: (settings, generation, givesUp) => {
        feedback.begin();
        main.request(settings, generation, givesUp);
      },
    },
  );
  const { settings, rule, style, cause, generation } = wanted;
  /** What the piece on screen was asked for with, if that was asked of this picture. */
  const settled = signal<SizedSettings | null>(null);
  const carried = createCarriedSettings(wanted.state);
  const keepsProportions = signal(true);
  const downloadStyle = signal<string>(FIRST_CARD);
  const { picture, info, opening, open, cancel, close } = createOpening(engine, {
    sizeFor: (options) => {
      const { settings, rule } = carried.current();
      return options.settings ?? expectedSize(rule, settings);
    },
    onStart: feedback.beginAnew,
    onComing: (info, options) => {
      const known = settingsForNext(info);
      carried.noteOpening(options);
      wanted.assume(options.settings ?? known);
    },
    onLeave: leave,
    onOpen: (info, options, isNew, start) => {
      const known = isNew ? settingsForNext(info) : settings.peek();
      const before = carried.noteOpening(options);
      foreign.noteOpening(picture.peek() !== null && !options.settings);
      settled.value = null;
      history.clear();
      touchUps.reset(options.layers ?? []);
      wanted.open({
        settings: options.settings ?? known,
        rule: options.settings ? { from: "size" } : before.rule,
        ...(options.style === undefined ? {} : { style: options.style }),
      }, start);
    },
    onFail: refuse,
  });
  const foreign = createForeignSettings(first, settings, info);

  const grid = signal<PixelGrid | null>(null);
  const paintable = computed(() => {
    const made = grid.value;
    return made !== null && isSameSize(made, settings.value) ? made : null;
  });
  const parts = createOpenPart();
  const { part } = parts;
  // Behind the touch-up workspace nobody sees the piece: made anew with every stroke, it would hold up the next one.
  const touchUps = createTouchUps(history, () => part.peek() === "touch-up");
  const piece = computed(() => {
    const below = grid.value;
    if (below === null || touchUps.published.value < 0) return null;
    const layer = touchUps.layer();
    return layer !== null && isSameSize(layer, below) ? applyLayer(below, layer) : below;
  });
  const size = computed<Size>(() => piece.value ?? settings.value);
  const wall = createWallView(piece, size);

  const main = createConversion(engine, "main", false, (result) => {
    touchUps.resize(result.grid);
    grid.value = result.grid;
    if (result.generation === generation.peek()) settled.value = wanted.state();
  }, failConversion);
  const { ratios, follow: followRatios } = createRatioGrids({
    engine,
    settings,
    info,
    piece,
    main: main.result,
    onError: failConversion,
  });
  // By itself, so that other settings do not draw the picture anew.
  const crop = computed(() => settings.value.crop);
  const pictureView = computed((): OpenedView | null => {
    const opened = picture.value;
    const bitmap = opened?.preview.value;
    return opened && bitmap ? { picture: opened, bitmap, crop: crop.value } : null;
  });
  const aspect = computed(() => wantedAspect(rule.value, settings.value, info.value));
  const detail = computed(() => wantedDetail(rule.value, settings.value));
  const { cards, areVisibleCurrent, areAllCurrent, areAllDrawn, areAllExact } = createCards({
    generation,
    piece,
    touched: touchUps.published,
    style,
    picture: pictureView,
    wall: wall.scene,
    main: main.result,
    ratios,
  });
  const state = computed<EditorState>(() => {
    if (opening.value !== null) return "working";
    if (hasFailed.value) return "failed";
    if (picture.value === null) return "empty";
    return areAllCurrent.value ? "ready" : "working";
  });

  const isSettled = computed(() => state.value === "ready" && areAllExact.value);

  const shown = signal<PixelGrid | null>(null);
  const { follow: followLooks, ...looks } = createLookView({
    engine,
    settings,
    picture,
    isShown: areAllCurrent,
    onFrame,
  });

  wall.onChoice(() => {
    feedback.goOn();
    wanted.noteChange();
  });
  recordMeasures({
    cause,
    pixels: cards.get(FIRST_CARD)!.isCurrent,
    visible: areVisibleCurrent,
    all: areAllCurrent,
    settled: isSettled,
  }, onFrame);
  followRatios(
    cause,
    (id) => cards.get(id)!.isOnScreen.value,
    // What is computed while the piece is drawn holds up its frame.
    (callback) => onFrame(() => onIdle(callback)),
  );
  followLooks();
  effect(() => {
    if (areAllDrawn.value) shown.value = piece.value;
  });
  effect(() => {
    if (part.value !== "touch-up") touchUps.publish();
  });
  effect(() => () => {
    close();
    engine.dispose();
  });

  const { auto, stop: stopAuto } = createAuto(engine, {
    state: wanted.state,
    take: wanted.take,
    record: wanted.record,
    onError: feedback.failFor,
  });

  return {
    picture,
    info,
    settings,
    first: signal(first),
    grid,
    faint: computed(() => main.result.value?.faint ?? null),
    paintable,
    touchUps,
    piece,
    shown,
    size,
    ratios: { get: (id) => ratios.find((ratio) => ratio.id === id) },
    wall,
    unit: signal<PrintUnit>(host.unit ?? PRINT_UNITS[0]),
    looks,
    style,
    faces: createFinding(
      engine.findFaces,
      picture,
      computed(() => !host.savesData || part.value === "subjects"),
    ),
    pixelArt: createFinding(engine.look, picture),
    restoring: createRestoring(engine, {
      picture,
      settings: () => settings.peek(),
      open,
      onError: (error) => feedback.tell(messageOf(error)),
    }),
    cards: { get: (id) => cards.get(id) },
    state,
    isSettled,
    opening,
    askedNumber: computed(() => askedNumber(rule.value)),
    followsPicture: computed(() => rule.value.from === "picture"),
    alert,
    notice,
    part,
    downloadStyle,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    open,
    aspect,
    detail,
    change: (partial) => {
      const changed = { ...settings.peek(), ...partial };
      change({
        settings: changed,
        rule: isSameSize(changed, settings.peek()) ? rule.peek() : { from: "size" },
      });
    },
    applyLook: (look) =>
      change({
        settings: withLook(settings.peek(), look),
        rule: rule.peek(),
        ...(look.style === undefined ? {} : { style: look.style }),
      }),
    showStyle: wanted.showStyle,
    hasForeignSettings: foreign.areShown,
    startAnew: () =>
      change({
        settings: foreign.fresh(),
        rule: { from: "picture", detail: DEFAULT_DETAIL },
        ...(look?.style === undefined ? {} : { style: look.style }),
      }),
    keepsProportions,
    ...createSizeActions({
      settings,
      rule,
      info,
      aspect,
      detail,
      keepsProportions,
      take: (settings, rule) => change({ settings, rule }),
    }),
    canCancel: computed(() =>
      opening.value !== null ||
      (settled.value !== null && !hasFailed.value &&
        main.result.value?.generation !== generation.value)
    ),
    cancel: () => {
      if (opening.peek() !== null) cancel();
      else if (settled.peek() !== null) change(settled.peek()!, true);
    },
    undo: () => {
      stopAuto();
      history.undo();
    },
    redo: () => {
      stopAuto();
      history.redo();
    },
    show: (wanted, style) => {
      if (style !== undefined) downloadStyle.value = style;
      parts.show(wanted);
    },
    holdFrame: parts.holdFrame,
    toggleProportions: () => keepsProportions.value = !keepsProportions.peek(),
    announce: (word) => notice.value = word,
    refuse,
    tell: feedback.tell,
    tellToo: feedback.tellToo,
    score: (grid, crop, signal) => engine.score(grid, crop, { signal }),
    auto,
    makeFile: engine.render,
    crafts: createCraftChoices(),
    convertBeside: (settings, lane, signal) =>
      engine.convert(settings, { lane, signal, background: true }),
    makePlan: engine.plan,
    drawPage: engine.page,
    exactGrid,
  };

  function refuse(reason: Alert): void {
    // It fills the window, and the word on what failed would lie behind it.
    if (part.peek() === "touch-up") leave();
    feedback.fail(reason);
  }

  /** Closes what shows the picture, with what is under way kept. */
  function leave(): void {
    touchUps.commit();
    stopAuto();
    const crop = parts.heldFrame();
    const before = settings.peek();
    if (crop !== undefined && crop !== before.crop) {
      // Not made any more: whoever keeps the piece keeps it with these settings.
      wanted.assume(withCrop(info.peek(), rule.peek(), before, crop));
      notice.value = { key: "frameKept", values: { name: picture.peek()!.name } };
    }
    parts.leave();
  }

  function settingsForNext(info: PictureInfo): Settings {
    const { settings, rule } = carried.current();
    return settingsFor(info, rule, settings, picture.peek() === null);
  }

  function change(state: SizedSettings, givesUp = false): void {
    foreign.own();
    stopAuto();
    feedback.goOn();
    const word = wordOnLeft(touchUps, settings.peek(), state.settings, notice.peek());
    wanted.change(state, givesUp);
    notice.value = word;
  }

  function exactGrid(ratioId?: string): Promise<PixelGrid> {
    const ratio = ratios.find(({ id }) => id === ratioId);
    return exactGridOf({
      result: ratio?.result ?? main.result,
      grid: ratio?.grid ?? piece,
      generation,
      hasFailed,
    });
  }

  /** What the engine could not make. A palette that there is none of, such as a link's, is no reason to show nothing. */
  async function failConversion(error: unknown, failed: number): Promise<void> {
    const { palette } = settings.peek();
    const isUnknown = palette.kind === "preset" && !await isKnownPalette(palette.id);
    // Something newer has been asked for meanwhile.
    if (generation.peek() !== failed) return;
    if (!isUnknown) return feedback.failFor(error);
    batch(() => {
      wanted.ask({ ...settings.peek(), palette: { kind: "full" } });
      feedback.tellToo({ key: "unknownPalette", values: { name: palette.id } });
    });
  }
}
