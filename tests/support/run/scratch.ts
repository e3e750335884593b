import { statfsSync } from "node:fs";

const PREFIX = "pixelated-artwork-tests-";

/** Memory that looks like a folder, on Linux. */
const MEMORY = "/dev/shm";

/** The fewest bytes that must be free there: trees, profiles of browsers and pictures take a part of it. */
const ROOM = 2 ** 31;

/**
 * Makes the folder in which a run of tests leaves what it throws away: in memory where there is much of it. Thousands of small files are
 * made, and a disk takes fifty times the work for each.
 */
export async function makeScratch(): Promise<string> {
  const isChosen = Deno.env.get("TMPDIR") !== undefined;
  return await Deno.makeTempDir({ prefix: PREFIX, ...!isChosen && hasRoom() && { dir: MEMORY } });
}

/** Whether there is such memory, much of it, and programs may lie there. */
function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    const mount = Deno.readTextFileSync("/proc/mounts").split("\n")
      .find((line) => line.includes(` ${MEMORY} tmpfs `));
    return mount !== undefined && !/\bnoexec\b/.test(mount) && bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}
