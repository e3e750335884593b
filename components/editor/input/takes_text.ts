/** Kinds of inputs that hold no text. */
const TEXTLESS = ["button", "checkbox", "color", "file", "radio", "range", "reset", "submit"];

/** Whether something is typed into: it has an undo of its own, and takes what is pasted. */
export function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !TEXTLESS.includes(target.type);
  return target instanceof HTMLTextAreaElement ||
    target instanceof HTMLElement && target.isContentEditable;
}
