/** The part of the WebDriver protocol (W3C, 2018) that tests use, over HTTP. */
export interface WebDriver {
  /** Sends a command of the session, such as `GET` `/url`, and resolves to its value. */
  readonly send: <T>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown) => Promise<T>;
  readonly end: () => Promise<void>;
}

/**
 * Starts a session.
 *
 * @param address Such as `http://127.0.0.1:4444`.
 * @param longest Milliseconds that it may take.
 * @throws {Error} with what the driver says, where it starts none.
 */
export async function startSession(
  address: string,
  capabilities: unknown,
  longest = LONGEST,
): Promise<WebDriver> {
  const body = { capabilities: { alwaysMatch: capabilities } };
  const { sessionId } = await command<{ sessionId: string }>(
    `${address}/session`,
    "POST",
    body,
    longest,
  );
  const session = `${address}/session/${sessionId}`;
  return {
    send: (method, path, body) => command(`${session}${path}`, method, body),
    end: () => command(session, "DELETE"),
  };
}

/** Milliseconds after which a command is given up: it waits for half a minute at most itself. */
const LONGEST = 60_000;

async function command<T>(
  url: string,
  method: string,
  body: unknown = {},
  longest = LONGEST,
): Promise<T> {
  const text = JSON.stringify(body);
  const response = await fetch(url, {
    method,
    ...method === "POST" && { body: text },
    signal: AbortSignal.timeout(longest),
  }).catch((error: unknown) => {
    throw new Error(`${method} ${url} ${text.slice(0, 2000)}: there is no answer. ${error}`);
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
  return value;
}

/** Keys by the names that the DOM has for them. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: "\ue003",
  Tab: "\ue004",
  Enter: "\ue007",
  Shift: "\ue008",
  Control: "\ue009",
  Escape: "\ue00c",
  Space: " ",
  End: "\ue010",
  Home: "\ue011",
  ArrowLeft: "\ue012",
  ArrowUp: "\ue013",
  ArrowRight: "\ue014",
  ArrowDown: "\ue015",
};

/** Presses keys at once, such as `Shift+ArrowRight`, and lets them go. */
export async function pressKeys({ send }: WebDriver, keys: string): Promise<void> {
  const values = keys.split("+").map((key) => KEYS[key] ?? key);
  await actKeys(send, [
    ...values.map((value) => ({ type: "keyDown", value })),
    ...values.toReversed().map((value) => ({ type: "keyUp", value })),
  ]);
}

/** Types a text, key by key. */
export async function typeText({ send }: WebDriver, text: string): Promise<void> {
  await actKeys(
    send,
    [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]),
  );
}

async function actKeys(send: WebDriver["send"], actions: readonly unknown[]): Promise<void> {
  await send("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
}

/** Moves the mouse over the first place, presses, moves over the others, and lets go. */
export async function dragMouse(
  { send }: WebDriver,
  places: readonly (readonly [x: number, y: number])[],
): Promise<void> {
  const [first, ...others] = places.map(([x, y]) => ({
    type: "pointerMove",
    duration: 0,
    origin: "viewport",
    x: Math.round(x),
    y: Math.round(y),
  }));
  const down = { type: "pointerDown", button: 0 };
  const up = { type: "pointerUp", button: 0 };
  await send("POST", "/actions", {
    actions: [{
      type: "pointer",
      id: "mouse",
      parameters: { pointerType: "mouse" },
      actions: [first, down, ...others, up],
    }],
  });
}
