import { useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { Dialog } from "@/components/kit/Dialog.tsx";
import { LiveWord, useLiveWord } from "@/components/kit/LiveWord.tsx";
import type { Size } from "@/lib/document/size.ts";
import { engineOutputsIn } from "@/lib/outputs/outputs.ts";
import {
  type DownloadChoice,
  firstChoice,
  mostScale,
  problemOf,
} from "@/lib/editor/download/choice.ts";
import {
  canCopyImage,
  canShare,
  copyImage,
  saveFile,
  shareFile,
} from "@/lib/editor/download/hand_over.ts";
import { messageOf } from "@/lib/editor/message.ts";
import { nameIn } from "@/lib/editor/name_in.ts";
import type { PrintUnit } from "@/lib/editor/download/print_sizes.ts";
import type { NamedFile } from "@/lib/editor/download/piece_file.ts";
import { type Speech, useSpeech } from "../speech.ts";
import { LongWork } from "@/components/kit/LongWork.tsx";
import { EngineNote } from "../EngineNote.tsx";
import { DownloadFields } from "./DownloadFields.tsx";
import { PROBLEM_ID } from "./SizeField.tsx";
import type { EditorText } from "@/lib/editor/text.ts";

interface DownloadDialogProps {
  /** What the piece measures. */
  readonly size: Size;
  /** Whether there is nothing to see of it. */
  readonly isEmpty: boolean;
  /** Id of the style that the dialog opens with. */
  readonly style: string;
  /** What the size of a print is told in. */
  readonly unit: PrintUnit;
  readonly text: EditorText;
  /** Makes a file off the page's thread. */
  make(choice: DownloadChoice, signal: AbortSignal): Promise<NamedFile>;
  onUnit(unit: PrintUnit): void;
  onClose(): void;
}

/** Everything about a download that the quick buttons leave to defaults. */
export default function DownloadDialog(props: DownloadDialogProps) {
  const { size, isEmpty, unit, make, onUnit, onClose } = props;
  const text = props.text.download;
  const { phrase, tell } = useSpeech();
  const [choice, setChoice] = useState(() => firstChoice(size, props.style));
  const [working, setWorking] = useState<AbortController | null>(null);
  const [said, say] = useLiveWord();
  const problem = problemText(choice, size, text, phrase);
  const isStuck = working !== null || problem !== null;
  const png: DownloadChoice = { ...choice, output: "png" };
  return (
    <Dialog title={text.title} place="middle" class="max-w-xl" onClose={onClose}>
      {({ heading, close }) => (
        // No column of flex: in one WebKit makes fieldsets too high at first, and moves them under the pointer that presses.
        <form
          class="grid grid-cols-1 gap-4 p-5"
          onSubmit={(event) => event.preventDefault()}
        >
          {heading}
          {isEmpty && <p role="alert" class="text-danger">{text.empty}</p>}
          <DownloadFields
            choice={choice}
            size={size}
            unit={unit}
            text={props.text}
            onChange={change}
            onUnit={onUnit}
          />
          <div class="text-sm">
            <LiveWord id={PROBLEM_ID} role="alert" said={problem} class="text-danger" />
            <div class="flex flex-wrap items-center gap-x-4 min-h-[2.75rem]">
              <LiveWord
                role="status"
                said={working !== null ? text.working : said}
                class="text-muted break-words"
              />
              {working !== null && <LongWork text={text} onCancel={() => working.abort()} />}
            </div>
            {working !== null && <EngineNote text={props.text.status} />}
          </div>
          <div class="flex flex-wrap gap-3">
            <Button main disabled={isStuck} onClick={() => download(choice)}>
              {text.download}
            </Button>
            {engineOutputsIn("dialog-button").map((output) => (
              <Button
                key={output.id}
                disabled={isStuck}
                onClick={() => download({ ...choice, output: output.id })}
              >
                {nameIn(text.formats, output)}
              </Button>
            ))}
            {canCopyImage() && (
              <Button disabled={isStuck} onClick={copy}>
                {text.copy}
              </Button>
            )}
            {canShare("image/png") && (
              <Button disabled={isStuck} onClick={share}>
                {text.share}
              </Button>
            )}
            <Button class="ml-auto" onClick={close}>{text.close}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );

  /** What was said of a file is not of the next one. */
  function change(wanted: DownloadChoice): void {
    setChoice(wanted);
    say("");
  }

  function download(wanted: DownloadChoice): void {
    work(async (signal) => {
      const { file, name } = await make(wanted, signal);
      saveFile(file, name);
      return phrase(text.saved, { name });
    });
  }

  function copy(): void {
    work(async (signal) => {
      await copyImage(make(png, signal).then(({ file }) => file));
      return text.copied;
    });
  }

  function share(): void {
    work(async (signal) => {
      const { file, name } = await make(png, signal);
      await shareFile(file, name);
      return "";
    });
  }

  async function work(act: (signal: AbortSignal) => Promise<string>): Promise<void> {
    const controller = new AbortController();
    setWorking(controller);
    say("");
    try {
      say(await act(controller.signal));
    } catch (error) {
      const reason = tell(messageOf(error));
      say(controller.signal.aborted ? text.cancelled : phrase(text.failed, { reason }));
    } finally {
      setWorking(null);
    }
  }
}

function problemText(
  choice: DownloadChoice,
  size: Size,
  text: EditorText["download"],
  phrase: Speech["phrase"],
): string | null {
  switch (problemOf(choice, size)) {
    case null:
      return null;
    case "scale":
      return text.badScale;
    case "too-large":
      return phrase(text.tooLarge, { scale: mostScale(size) });
    case "millimeters":
      return text.badMillimeters;
  }
}
