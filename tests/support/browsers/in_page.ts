/** A thing on the page, and what is to be done with it. */
export interface Wanted {
  readonly role:
    | "button"
    | "field"
    | "combobox"
    | "slider"
    | "radio"
    | "color"
    | "figure"
    | "dialog"
    | "application"
    | "canvas"
    | "alert"
    | "status";
  /** As people read it, or hear it. */
  readonly name?: string;
  /** Source of an expression that its text matches. */
  readonly says?: string;
  /** Left out, the thing is waited for, scrolled to, and described. */
  readonly act?: "focus" | "select" | "set" | "count" | "part";
  readonly value?: string;
}

/** What is seen of a thing. */
export interface Seen {
  readonly count: number;
  readonly text: string;
  readonly value: string;
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/**
 * Runs in the page: waits for a thing and does something with it. It is sent there as text, so everything it uses is inside.
 *
 * While a dialog is open, only what is in it counts, but for what speaks.
 */
export async function inPage({ role, name, says, act, value }: Wanted): Promise<Seen> {
  const SELECTORS = {
    button: 'button, summary, [role="button"]',
    field:
      'input[type="number"], input[type="text"], input:not([type]), [role="spinbutton"], textarea',
    combobox: "select",
    slider: 'input[type="range"]',
    radio: 'input[type="radio"], [role="radio"]',
    color: 'input[type="color"]',
    figure: "figure",
    dialog: "dialog[open]",
    application: '[role="application"]',
    canvas: "canvas",
    alert: '[role="alert"]',
    status: '[role="status"]',
  };
  const plain = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  const nameOf = (element: Element) => {
    const label = (element as HTMLInputElement).labels?.[0] ?? null;
    return plain(
      element.getAttribute("aria-label") ??
        (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) =>
          document.getElementById(id)?.textContent
        ).join(" "),
    ) || plain((label ?? element).textContent);
  };
  const find = () => {
    const open = [...document.querySelectorAll("dialog[open]")].at(-1);
    const isSpeaking = role === "alert" || role === "status" || role === "dialog";
    const root: ParentNode = isSpeaking ? document : open ?? document;
    return [...root.querySelectorAll<HTMLInputElement>(SELECTORS[role])].filter((element) =>
      (element.checkVisibility() || element.type === "file") &&
      (name === undefined || nameOf(element) === name) &&
      (says === undefined || new RegExp(says).test(plain(element.textContent)))
    );
  };
  const pause = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  // A window that has nothing to paint may leave the next frame out.
  const frame = () =>
    Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), pause(100)]);
  const describe = (element: HTMLInputElement | undefined, count: number) => {
    const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
    const text = plain(element?.innerText);
    return { count, text, value: element?.value ?? "", box: { x, y, width, height } };
  };
  if (act === "count") return describe(undefined, find().length);
  const isDone = () => act === "part" ? find().length === 0 : find().length > 0;
  for (const end = Date.now() + 20_000; !isDone(); await pause(20)) {
    if (Date.now() < end) continue;
    const all = [...document.querySelectorAll(SELECTORS[role])].map(nameOf);
    throw new Error(
      `The ${role} ${name ?? says} ${
        act === "part" ? "stays" : "does not come"
      }; there are: ${all}.`,
    );
  }
  if (act === "part") return describe(undefined, 0);
  const element = find()[0]!;
  if (act === "focus") element.focus();
  if (act === "select") {
    element.focus();
    element.select();
  }
  if (act === "set") {
    const option = [...element.querySelectorAll("option")].find((option) =>
      plain(option.textContent) === value
    );
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value")!;
    set!.call(element, option?.value ?? value);
    for (const type of ["input", "change"]) {
      element.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }
  if (act === undefined) {
    const { x, y, width, height } = element.getBoundingClientRect();
    const found = document.elementFromPoint(x + width / 2, y + height / 2);
    if (found === null || !element.contains(found)) {
      element.scrollIntoView({ block: "center", behavior: "instant" });
    }
    // Until it stands still: carousels and dialogs move, and what comes later moves what is there.
    for (let last = "", still = 0; still < 6; await frame()) {
      const { x, y } = element.getBoundingClientRect();
      still = last === `${x} ${y}` ? still + 1 : 0;
      last = `${x} ${y}`;
    }
  }
  return describe(element, 1);
}
