import type { ComponentChildren } from "preact";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";

interface ApplyDialogProps {
  readonly text: {
    readonly title: string;
    readonly help: string;
    readonly cancel: string;
    readonly apply: string;
  };
  /** Buttons and fields beside those that end it. */
  readonly tools?: ComponentChildren;
  /** What is worked on. */
  readonly children: ComponentChildren;
  /** Takes what was worked out; the dialog closes by itself. */
  onApply(): void;
  onClose(): void;
}

/** A dialog to work something out in, and to take it or leave it. */
export function ApplyDialog({ text, tools, children, onApply, onClose }: ApplyDialogProps) {
  return (
    <Dialog title={text.title} place="middle" class="max-w-4xl" onClose={onClose}>
      {({ heading, close }) => (
        <div class="flex flex-col gap-3 p-4">
          {heading}
          <p class="text-sm text-muted">{text.help}</p>
          {children}
          <div class="flex flex-wrap items-center gap-3">
            {tools}
            <div class="flex gap-3 ml-auto">
              <Button onClick={close}>{text.cancel}</Button>
              <Button
                main
                onClick={() => {
                  onApply();
                  close();
                }}
              >
                {text.apply}
              </Button>
            </div>
          </div>
        </div>
      )}
    </Dialog>
  );
}
