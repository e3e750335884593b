/** Numbers of the signals that programs are stopped by, the same on every system that tells of them. */
const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15 } as const;

/**
 * Signals that whoever started this program has it ignore, as `nohup` does: to listen to them would be to stop ignoring them. Known on
 * Linux only.
 */
export async function ignoredSignals(): Promise<readonly Deno.Signal[]> {
  try {
    return signalsIn(await Deno.readTextFile("/proc/self/status"));
  } catch {
    return [];
  }
}

/** Those in the line `SigIgn` of a status (https://man7.org/linux/man-pages/man5/proc_pid_status.5.html). */
export function signalsIn(status: string): readonly Deno.Signal[] {
  const mask = BigInt(`0x${/^SigIgn:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? 0}`);
  return Object.entries(NUMBERS)
    .filter(([, number]) => mask >> BigInt(number - 1) & 1n)
    .map(([name]) => name as Deno.Signal);
}
