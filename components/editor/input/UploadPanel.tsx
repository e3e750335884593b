import { FileButton } from "@/components/kit/FileButton.tsx";
import { Icon } from "@/components/kit/Icon.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { belowBase } from "@/lib/content/below_base.ts";
import type { Sample } from "@/lib/content/samples.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { LiveWord, type Said } from "@/components/kit/LiveWord.tsx";
import { UPLOAD_ID } from "./upload_id.ts";

interface UploadPanelProps {
  readonly text: EditorText["upload"];
  readonly samples: readonly Sample[];
  /** What is said to who has come by a link. */
  readonly greeting: Said | null;
  onFiles(files: readonly File[]): void;
  onSample(sample: Sample): void;
}

/** Where a picture comes in: file, camera, or one that the site brings. */
export function UploadPanel({ text, samples, greeting, onFiles, onSample }: UploadPanelProps) {
  const { phrase } = useSpeech();
  return (
    <div class="flex flex-col gap-5">
      <LiveWord role="status" said={greeting} class={greeting?.words ? GREETING : "-mb-5"} />
      <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
        <FileButton
          main
          id={UPLOAD_ID}
          accept="image/*,.pdf,.json"
          class="text-lg px-7 min-h-[3.5rem]"
          onFiles={onFiles}
        >
          <Icon path={ICONS.upload} />
          {text.upload}
        </FileButton>
        <FileButton accept="image/*" capture="environment" class="md:hidden" onFiles={onFiles}>
          <Icon path={ICONS.camera} />
          {text.camera}
        </FileButton>
        {/* Where fingers tap, nothing is dropped. */}
        <p class="text-muted touch:hidden">{text.hint}</p>
      </div>
      {samples.length > 0 && (
        <div>
          <p class="mb-2 text-sm text-muted">{text.samples}</p>
          <ul class="flex flex-wrap gap-3">
            {samples.map((sample) => (
              <li key={sample.id}>
                <button
                  type="button"
                  class="block w-20 h-20 p-1 rounded border border-edge bg-raised hover:border-accent hover:bg-accent-soft"
                  title={`${sample.title} (${sample.credit})`}
                  aria-label={phrase(text.sample, { title: sample.title })}
                  onClick={() => onSample(sample)}
                >
                  <img
                    src={belowBase(sample.thumb)}
                    alt=""
                    width={72}
                    height={72}
                    loading="lazy"
                    fetchpriority="low"
                    class="w-full h-full object-cover"
                  />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const GREETING = "px-4 py-2 rounded border border-edge bg-accent-soft";
