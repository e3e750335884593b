import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { PALETTE_GROUPS } from "@/lib/color/palette.ts";
import { PALETTE_LIST, type PaletteInfo } from "@/lib/color/palette_list.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import { choiceOf, optionOf } from "../controls/palette_choice.ts";
import { IconButton } from "../controls/IconButton.tsx";
import { fillCount } from "../fill.ts";
import { BUTTON, FIELD } from "../look.tsx";
import type { PartProps } from "./part_props.ts";
import { OwnPalette } from "../palettes/OwnPalette.tsx";
import { Swatches } from "../palettes/Swatches.tsx";
import { matches } from "../palettes/matches.ts";

/** All palettes with their colors, beside the piece, which follows every choice at once. */
export function PalettesPart({ model, text: { palettes: text, controls }, onClose }: PartProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [search, setSearch] = useState("");
  useLayoutEffect(() => dialog.current!.showModal(), []);
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
            {fillCount(text.colors, info.size)} · {info.author}
          </span>
        )}
      </span>
      {info && <Swatches colors={info.swatches} />}
    </label>
  );
  return (
    <dialog
      ref={dialog}
      aria-labelledby="palettes-title"
      class="fixed inset-y-0 right-0 left-auto m-0 w-full max-w-md h-full max-h-full border-l border-edge bg-surface text-ink"
      onClose={onClose}
    >
      <div class="flex flex-col h-full">
        <header class="flex flex-col gap-2 p-4 border-b border-line">
          <div class="flex items-center justify-between">
            <h2 id="palettes-title" class="text-xl font-semibold">{text.browse}</h2>
            <IconButton
              icon="close"
              label={text.close}
              onPress={() => dialog.current!.close()}
            />
          </div>
          <input
            type="search"
            class={FIELD}
            aria-label={text.search}
            placeholder={text.search}
            value={search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
          <p role="status" class="text-sm text-muted">
            {found.length === 0 ? text.none : fillCount(text.found, found.length)}
          </p>
        </header>
        <div class="flex-1 overflow-y-auto p-4">
          {search === "" && (
            <fieldset>
              <legend class="sr-only">{controls.palette}</legend>
              {option("full", controls.fullColor)}
              {option("best", controls.bestColors)}
              {palette.kind === "custom" && option("custom", controls.customPalette)}
            </fieldset>
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
          {search === "" && <OwnPalette palette={palette} text={text} onChoose={choose} />}
        </div>
        <footer class="flex justify-end p-3 border-t border-line">
          <button type="button" class={BUTTON} onClick={() => dialog.current!.close()}>
            {text.done}
          </button>
        </footer>
      </div>
    </dialog>
  );
}
