import { useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { Dialog } from "@/components/kit/Dialog.tsx";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { LiveWord } from "@/components/kit/LiveWord.tsx";
import { FIELD } from "@/components/kit/look.tsx";
import { belowBase } from "@/lib/content/below_base.ts";
import { PALETTE_GROUPS } from "@/lib/color/palette.ts";
import { PALETTE_LIST, type PaletteInfo } from "@/lib/color/palette_list.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import { choiceOf, optionOf } from "../controls/palette_choice.ts";
import { useSpeech } from "../speech.ts";
import type { PartProps } from "./part_props.ts";
import { OwnPalette } from "../palettes/OwnPalette.tsx";
import { PaletteSwatches } from "../palettes/PaletteSwatches.tsx";
import { matches } from "../palettes/matches.ts";

/** All palettes with their colors, beside the piece, which follows every choice at once. Only the list scrolls. */
export function PalettesPart({ model, text: { palettes: text, controls }, onClose }: PartProps) {
  const { phrase } = useSpeech();
  const [search, setSearch] = useState("");
  const { palette } = model.settings.value;
  const found = PALETTE_LIST.filter((info) => matches(info, search));
  const choose = (choice: PaletteChoice | null) => {
    if (choice !== null) model.change({ palette: choice });
  };
  const option = (value: string, name: string, info?: PaletteInfo) => (
    <label
      key={value}
      class="flex items-center gap-3 min-h-[2.75rem] px-2 rounded hover:bg-accent-soft"
    >
      <input
        type="radio"
        name="palette"
        checked={optionOf(palette) === value}
        onChange={() => choose(choiceOf(value, palette))}
      />
      <span class="flex-1 min-w-0">
        {name}
        {info && (
          <span class="block text-sm text-muted">
            {phrase(text.colors, { count: info.size })} · {info.author}
          </span>
        )}
      </span>
      {info && <PaletteSwatches id={info.id} size={info.size} />}
    </label>
  );
  return (
    <Dialog title={text.browse} place="side" class="max-w-md" onClose={onClose}>
      {({ heading, close }) => (
        <div class="flex flex-col h-full">
          <header class="flex flex-col gap-2 p-4 border-b border-line">
            <div class="flex items-center justify-between">
              {heading}
              <IconButton icon={ICONS.close} label={text.close} onPress={close} />
            </div>
            <input
              type="search"
              class={FIELD}
              aria-label={text.search}
              placeholder={text.search}
              value={search}
              onInput={({ currentTarget }) => setSearch(currentTarget.value)}
            />
            <LiveWord
              role="status"
              said={found.length === 0 ? text.none : phrase(text.found, { count: found.length })}
              class="text-sm text-muted"
            />
          </header>
          <div class="relative flex-1 min-h-0 overflow-y-auto overscroll-contain p-4">
            {search === "" && (
              <>
                <OwnPalette palette={palette} text={text} onChoose={choose} />
                <fieldset class="mt-5">
                  <legend class="sr-only">{controls.palette}</legend>
                  {option("full", controls.fullColor)}
                  {option("best", controls.bestColors)}
                  {palette.kind === "custom" && option("custom", controls.customPalette)}
                </fieldset>
              </>
            )}
            {PALETTE_GROUPS.map((group) => {
              const members = found.filter((info) => info.group === group);
              if (members.length === 0) return null;
              return (
                <fieldset key={group} class="mt-3">
                  <legend class="px-2 font-semibold">{text.groups[group]}</legend>
                  {members.map((info) => option(info.id, info.name, info))}
                </fieldset>
              );
            })}
          </div>
          <footer class="flex items-center justify-between p-3 border-t border-line">
            <a class="py-3 text-sm underline" href={belowBase("/licenses.txt")} target="_blank">
              {text.sources}
            </a>
            <Button onClick={close}>{text.done}</Button>
          </footer>
        </div>
      )}
    </Dialog>
  );
}
