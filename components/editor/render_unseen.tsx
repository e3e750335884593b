import { signal } from "@preact/signals";
import { type ComponentType, render } from "preact";
import type { EditorModel } from "@/lib/editor/model.ts";
import { type Speech, SpeechContext } from "./speech.ts";

/**
 * Renders what shows a picture that is still to come out of sight, and throws it away, so that its code is compiled when it is wanted:
 * that takes longer than to run it.
 */
export function renderUnseen<P extends { readonly model: EditorModel }>(
  Part: ComponentType<P>,
  props: P,
  speech: Speech,
): void {
  const nowhere = document.createElement("div");
  try {
    render(
      <SpeechContext.Provider value={speech}>
        <Part {...props} model={withMadeUpPicture(props.model)} />
      </SpeechContext.Provider>,
      nowhere,
    );
  } finally {
    // Before it has effects.
    render(null, nowhere);
  }
}

/** A model that has a picture, as far as that is looked at before its first piece. */
function withMadeUpPicture(model: EditorModel): EditorModel {
  const info = { width: 4000, height: 3000, format: "JPEG", hasAlpha: false, bytes: 1e6 };
  return { ...model, info: signal(info) };
}
