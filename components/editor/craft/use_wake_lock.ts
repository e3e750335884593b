import { useEffect } from "preact/hooks";

/** Whether this browser can keep the screen on. */
export function canStayAwake(): boolean {
  return "wakeLock" in navigator;
}

/** Keeps the screen on for as long as it is wanted and the page is looked at. */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !canStayAwake()) return;
    let lock: WakeLockSentinel | null = null;
    let isGone = false;
    const take = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const taken = await navigator.wakeLock.request("screen");
        if (isGone) await taken.release();
        else lock = taken;
      } catch {
        // The battery is low, or the browser forbids it: the screen then goes dark as ever.
      }
    };
    take();
    document.addEventListener("visibilitychange", take);
    return () => {
      isGone = true;
      document.removeEventListener("visibilitychange", take);
      lock?.release().catch(() => {});
    };
  }, [isWanted]);
}
