import type { ComponentChildren } from "preact";
import { BUTTON, MAIN_BUTTON } from "./look.tsx";

interface FileButtonProps {
  readonly id?: string;
  /** As of a file input. */
  readonly accept: string;
  /** Which camera takes the picture, where one is to be taken. */
  readonly capture?: "environment";
  /** Whether it is the one thing to do here. */
  readonly main?: boolean;
  /** Where it stands and how large it is, and no more. */
  readonly class?: string;
  readonly children: ComponentChildren;
  /** Takes the files that were chosen, at least one. */
  onFiles(files: readonly File[]): void;
}

/**
 * A button that lets a file be chosen. The input itself is hidden from eyes only; it stays within its button, because what is
 * taken out of a scrolled box counts as part of the page around it, and makes that as long as the box's content.
 */
export function FileButton(props: FileButtonProps) {
  const { main = false, class: place = "", children, onFiles, ...input } = props;
  return (
    <label
      class={`${main ? MAIN_BUTTON : BUTTON} relative cursor-pointer focus-within:outline ${place}`}
    >
      {children}
      <input
        {...input}
        type="file"
        class="sr-only"
        onChange={({ currentTarget }) => {
          const files = [...currentTarget.files ?? []];
          // The same file chosen again is a change too.
          currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
