import type { Sample } from "@/lib/content/samples.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { fill } from "../fill.ts";
import { Icon } from "../Icon.tsx";
import { BUTTON, MAIN_BUTTON } from "../look.tsx";
import { UPLOAD_ID } from "./upload_id.ts";

interface UploadPanelProps {
  readonly text: EditorText["upload"];
  readonly samples: readonly Sample[];
  onFiles(files: readonly File[]): void;
  onSample(sample: Sample): void;
}

/** Where a picture comes in: file, camera, or one that the site brings. */
export function UploadPanel({ text, samples, onFiles, onSample }: UploadPanelProps) {
  const take = (input: HTMLInputElement) => {
    const files = [...input.files ?? []];
    // The same file chosen again is a change too.
    input.value = "";
    if (files.length > 0) onFiles(files);
  };
  return (
    <div class="flex flex-col gap-5">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
        <label class={`${MAIN_BUTTON} text-lg px-7 min-h-[3.5rem] focus-within:outline`}>
          <Icon name="upload" />
          {text.upload}
          <input
            id={UPLOAD_ID}
            type="file"
            accept="image/*"
            class="sr-only"
            onChange={({ currentTarget }) => take(currentTarget)}
          />
        </label>
        <label class={`${BUTTON} cursor-pointer md:hidden focus-within:outline`}>
          <Icon name="camera" />
          {text.camera}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            class="sr-only"
            onChange={({ currentTarget }) => take(currentTarget)}
          />
        </label>
        <p class="text-muted">
          {text.hint}
          <span class="block font-semibold text-ink">{text.privacy}</span>
        </p>
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
                  aria-label={fill(text.sample, { title: sample.title })}
                  onClick={() => onSample(sample)}
                >
                  <img
                    src={sample.thumb}
                    alt=""
                    width={72}
                    height={72}
                    loading="lazy"
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
