import { useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { Dialog } from "@/components/kit/Dialog.tsx";
import { LiveWord, useLiveWord } from "@/components/kit/LiveWord.tsx";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { baseName, fileName } from "@/lib/render/file_name.ts";
import type { RenderRequest } from "@/lib/render/render.ts";
import {
  type DownloadChoice,
  firstChoice,
  mostScale,
  problemOf,
  toRequest,
} from "@/lib/editor/download/choice.ts";
import {
  canCopyImage,
  canShare,
  copyImage,
  saveFile,
  shareFile,
} from "@/lib/editor/download/hand_over.ts";
import { type Speech, useSpeech } from "../speech.ts";
import { messageOf } from "@/lib/editor/message.ts";
import { LongWork } from "@/components/kit/LongWork.tsx";
import { DownloadFields, PROBLEM_ID } from "./DownloadFields.tsx";
import type { EditorText } from "@/lib/editor/text.ts";

interface DownloadDialogProps {
  readonly piece: PixelGrid;
  /** Name of the uploaded file. */
  readonly uploadName: string;
  /** Id of the style that the dialog opens with. */
  readonly style: string;
  readonly text: EditorText["download"];
  /** Makes a file off the page's thread. */
  render(request: RenderRequest, signal: AbortSignal): Promise<Blob>;
  onClose(): void;
}

/** Everything about a download that the quick buttons leave to defaults. */
export default function DownloadDialog(props: DownloadDialogProps) {
  const { piece, uploadName, text, onClose } = props;
  const { phrase, tell } = useSpeech();
  const { columns, rows } = piece;
  const [choice, setChoice] = useState(() => firstChoice(piece, props.style));
  const [working, setWorking] = useState<AbortController | null>(null);
  const [said, say] = useLiveWord();
  const problem = problemText(choice, piece, text, phrase);
  const isStuck = working !== null || problem !== null;
  const png: DownloadChoice = { ...choice, format: "png" };
  return (
    <Dialog title={text.title} place="middle" class="max-w-xl" onClose={onClose}>
      {({ heading, close }) => (
        <form
          class="flex flex-col gap-4 p-5"
          onSubmit={(event) => event.preventDefault()}
        >
          {heading}
          <DownloadFields choice={choice} size={piece} text={text} onChange={change} />
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
          </div>
          <div class="flex flex-wrap gap-3">
            <Button main disabled={isStuck} onClick={download}>
              {text.download}
            </Button>
            <Button disabled={isStuck} onClick={downloadAll}>
              {text.downloadAll}
            </Button>
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

  function make(wanted: DownloadChoice, signal: AbortSignal): Promise<Blob> {
    return props.render(toRequest(wanted, piece, baseName(uploadName)), signal);
  }

  function nameOf(wanted: DownloadChoice): string {
    return fileName(uploadName, columns, rows, wanted.style, wanted.format);
  }

  function download(): void {
    work(async (signal) => {
      saveFile(await make(choice, signal), nameOf(choice));
      return phrase(text.saved, { name: nameOf(choice) });
    });
  }

  function downloadAll(): void {
    work(async (signal) => {
      const name = fileName(uploadName, columns, rows, "all", "zip");
      const request = toRequest(choice, piece, baseName(uploadName));
      const zip = { ...request, format: "zip", name: uploadName } as const;
      saveFile(await props.render(zip, signal), name);
      return phrase(text.saved, { name });
    });
  }

  function copy(): void {
    work(async (signal) => {
      await copyImage(make(png, signal));
      return text.copied;
    });
  }

  function share(): void {
    work(async (signal) => {
      await shareFile(await make(png, signal), nameOf(png));
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
  size: PixelGrid,
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
