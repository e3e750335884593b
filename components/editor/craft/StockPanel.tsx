import { useId, useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { Words } from "@/components/kit/Words.tsx";
import { FileButton } from "@/components/kit/FileButton.tsx";
import { LiveWord, useLiveWord } from "@/components/kit/LiveWord.tsx";
import { SelectField } from "@/components/kit/SelectField.tsx";
import { type BrickSet, kindsOfSet } from "@/lib/craft/bricks/brick_sets.ts";
import { type CraftSettings, STOCK_USES } from "@/lib/craft/plan/craft_settings.ts";
import { BAG } from "@/lib/craft/drills/bags.ts";
import { readStock, type StockColor } from "@/lib/craft/stock/read_stock.ts";
import { setStock } from "@/lib/craft/stock/set_stock.ts";
import { addUp } from "@/lib/craft/stock/stock.ts";
import { perInchOf, stitchesOfSkein } from "@/lib/craft/threads/skeins.ts";
import type { Fault } from "@/lib/document/fault.ts";
import { withPriceList } from "@/lib/editor/craft/edit_prices.ts";
import { ownedCount, withList } from "@/lib/editor/craft/edit_stock.ts";
import { messageOf } from "@/lib/editor/message.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { SetField } from "./SetField.tsx";

interface StockPanelProps {
  readonly settings: CraftSettings;
  /** Colors that may be owned. */
  readonly ownable: readonly StockColor[];
  readonly text: EditorText["crafts"]["stock"];
  onChange(settings: Partial<CraftSettings>): void;
}

/** Lines that are told of when a list could not be read in whole. */
const MOST_TOLD = 5;

/** Takes what is owned: typed, pasted or from a file; and tells how it is used. */
export function StockPanel({ settings, ownable, text, onChange }: StockPanelProps) {
  const { craft, own, use, parts, prices: known } = settings;
  const { phrase, tell } = useSpeech();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [passed, setPassed] = useState<readonly Fault[]>([]);
  const [problem, tellProblem] = useLiveWord();
  const [added, tellAdded] = useLiveWord();
  return (
    <details class="rounded-lg border border-line bg-surface" open={own !== null}>
      <summary class="px-4 py-3 cursor-pointer font-semibold">{text.title}</summary>
      <div class="flex flex-col gap-3 px-4 pb-4">
        <p id={id} class="text-sm text-muted">{helpWords()}</p>
        <textarea
          class="h-24 p-2 rounded border border-edge bg-raised text-ink"
          aria-label={text.paste}
          aria-describedby={id}
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <div class="flex flex-wrap gap-3">
          <Button disabled={typed.trim() === ""} onClick={() => take(typed)}>{text.take}</Button>
          <FileButton
            accept=".csv,.xml,.txt,.tsv,.bsx"
            onFiles={async ([file]) => take(await file!.text())}
          >
            {text.file}
          </FileButton>
          {own !== null && (
            <Button
              onClick={() => {
                setPassed([]);
                onChange({ own: null });
              }}
            >
              {text.forget}
            </Button>
          )}
        </div>
        {craft === "bricks" && <SetField text={text} onAdd={add} />}
        <LiveWord role="status" said={added} class="text-sm" />
        <LiveWord role="alert" said={problem} class="text-danger" />
        <LiveWord
          role="status"
          said={own === null ? text.none : phrase(text.taken, { count: ownedCount(own) })}
          class="text-sm text-muted"
        />
        {passed.length > 0 && (
          <div class="text-sm">
            <p>
              <Words text={phrase(text.passed, { count: passed.length })} />
            </p>
            <ul class="break-words">
              {passed.slice(0, MOST_TOLD).map((fault, i) => <li key={i}>{tell(fault)}</li>)}
            </ul>
          </div>
        )}
        {own !== null && (
          <SelectField
            label={text.use}
            value={use}
            options={STOCK_USES.toReversed().map((value) => ({ value, label: text.uses[value] }))}
            onChange={(use) => onChange({ use })}
          />
        )}
      </div>
    </details>
  );

  /** What to write, and what is counted where shops count something else. */
  function helpWords(): string {
    const perInch = perInchOf(settings.cell.width);
    switch (craft) {
      case "stitches":
        return `${text.help} ${
          phrase(text.inStitches, { perInch, stitches: stitchesOfSkein(perInch) })
        }`;
      case "diamonds":
        return `${text.help} ${phrase(text.inDrills, { bag: BAG })}`;
      default:
        return text.help;
    }
  }

  /** Adds the pieces of a set, in whose kinds of parts the piece is made then. */
  function add(set: BrickSet): void {
    onChange({
      own: addUp([...own ?? [], ...setStock(set, ownable)]),
      parts: [...new Set([...kindsOfSet(set), ...parts])],
    });
    tellProblem("");
    tellAdded(phrase(text.setAdded, { name: `${set.id} ${set.name}` }));
  }

  function take(list: string): void {
    tellAdded("");
    try {
      const { stock, prices, faults } = readStock(list, ownable);
      setPassed(faults);
      setTyped("");
      tellProblem("");
      onChange({
        ...stock.length > 0 && { own: withList(own, stock) },
        ...prices.length > 0 && { prices: withPriceList(known, prices) },
      });
    } catch (error) {
      setPassed([]);
      tellProblem(tell(messageOf(error)));
    }
  }
}
