import { Button } from "@/components/kit/Button.tsx";
import { NumberField } from "@/components/kit/NumberField.tsx";
import { SelectField } from "@/components/kit/SelectField.tsx";
import { SliderField } from "@/components/kit/SliderField.tsx";
import { Words } from "@/components/kit/Words.tsx";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import {
  type Craft,
  CRAFT_DEFAULTS,
  type CraftSettings,
  MARKS,
} from "@/lib/craft/plan/craft_settings.ts";
import { boardOf, hasSmallBeads } from "@/lib/craft/plan/board_pitch.ts";
import { CRAFT_GROUP } from "@/lib/craft/plan/craft_palette.ts";
import { pieceCount } from "@/lib/craft/plan/packed_plan.ts";
import { MAX_COLORS, MAX_SIDE } from "@/lib/document/settings.ts";
import { DIAL_STEPS, smoothingAt, stepOf } from "@/lib/editor/craft/dial.ts";
import type { LivePlan } from "@/lib/editor/craft/live_plan.ts";
import { beadPalette, sizedSettings } from "@/lib/editor/craft/sized_settings.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { CellField } from "./CellField.tsx";
import { PartFields } from "./PartFields.tsx";
import { PrintFields } from "./PrintFields.tsx";

interface PlanSettingsProps {
  readonly craft: Craft;
  readonly live: LivePlan;
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** Everything that decides the plan; the piece stays as it is. */
export function PlanSettings({ craft, live, model, text: all }: PlanSettingsProps) {
  const text = all.crafts.part;
  const { phrase } = useSpeech();
  const choice = model.crafts.of(craft).value;
  const { palette, colors, options } = choice;
  const piece = model.settings.value.palette;
  const settings = sizedSettings(choice, piece);
  const set = (part: Partial<CraftSettings>) => model.crafts.set(craft, part);
  const view = live.view.value;
  const group = CRAFT_GROUP[craft];
  const step = stepOf(settings.smoothing);
  const effort = view?.effort;
  const tenths = (value: number) => Math.round(value * 10) / 10;
  return (
    <div class="flex flex-col gap-4">
      <section class="flex flex-col gap-1 p-3 rounded border border-line bg-surface">
        <SliderField
          label={text.dial}
          value={step}
          least={0}
          most={DIAL_STEPS}
          step={1}
          shown={phrase(text.dialShown, { percent: Math.round(step / DIAL_STEPS * 100) })}
          onChange={(step) => set({ smoothing: smoothingAt(step) })}
        />
        {view && effort && (
          <ul class="text-sm tabular-nums">
            <li>
              <Words text={phrase(text.lone, { percent: tenths(effort.lone * 100) })} />
            </li>
            <li>
              <Words text={phrase(text.pieces, { count: pieceCount(view.plan) })} />
            </li>
            <li>
              <Words text={phrase(text.error, { error: tenths(effort.error) })} />
            </li>
          </ul>
        )}
        <p class="text-xs text-muted">{text.dialHelp}</p>
      </section>
      {group !== null && (
        <SelectField
          label={text.palette}
          value={palette ?? ""}
          options={[
            { value: "", label: text.usual },
            ...PALETTE_LIST.filter((info) => info.group === group)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => choosePalette(id === "" ? null : id)}
        />
      )}
      <div class="flex flex-wrap items-end gap-3">
        <NumberField
          label={text.colors}
          value={colors ?? view?.plan.colors.length ?? NaN}
          least={2}
          most={MAX_COLORS}
          step={1}
          onChange={(colors) => model.crafts.change(craft, { colors })}
        />
        {colors !== null && (
          <Button onClick={() => model.crafts.change(craft, { colors: null })}>
            {text.ownColors}
          </Button>
        )}
      </div>
      {craft === "bricks" && <PartFields settings={settings} text={text} onChange={set} />}
      <div class="flex flex-wrap gap-x-4 gap-y-3">
        <NumberField
          label={text.board[craft]}
          value={settings.board}
          least={1}
          most={MAX_SIDE}
          step={1}
          onChange={(board) =>
            set(craft === "beads" ? boardOf(board, beadPalette(choice, piece)) : { board })}
        />
        <CellField
          craft={craft}
          cell={settings.cell}
          unit={model.unit.value}
          text={text}
          onChange={set}
        />
        <NumberField
          label={text.spare}
          value={settings.spare}
          least={0}
          most={100}
          step={1}
          onChange={(spare) => set({ spare })}
        />
      </div>
      <SelectField
        label={text.marks}
        value={settings.marks}
        options={MARKS.map((value) => ({ value, label: text.marksOf[value] }))}
        onChange={(marks) => {
          live.forgetSymbols();
          set({ marks });
        }}
      />
      <PrintFields
        craft={craft}
        options={options}
        text={all}
        onChange={(options) => model.crafts.change(craft, { options })}
      />
    </div>
  );

  /** Beads of another size lie on other boards. */
  function choosePalette(palette: string | null): void {
    const next = { ...choice, palette };
    const isSmall = (one: typeof choice) => hasSmallBeads(beadPalette(one, piece));
    const { board, cell } = CRAFT_DEFAULTS.beads;
    const isOther = craft === "beads" && isSmall(choice) !== isSmall(next);
    model.crafts.change(craft, {
      palette,
      ...isOther && { settings: { ...choice.settings, board, cell } },
    });
  }
}
