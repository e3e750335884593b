/** Runs in the page, where it is sent as text: from now on its time passes eight times as fast, for what its scripts wait for. */
export function hasten(): void {
  const { setTimeout: wait, setInterval: repeat } = globalThis;
  const now = performance.now.bind(performance);
  const hastened = {
    setTimeout: (call: () => void, milliseconds = 0, ...values: []) =>
      wait(call, milliseconds / 8, ...values),
    setInterval: (call: () => void, milliseconds = 0, ...values: []) =>
      repeat(call, milliseconds / 8, ...values),
  };
  Object.assign(globalThis, hastened);
  Object.assign(performance, { now: () => 8 * now() });
}
