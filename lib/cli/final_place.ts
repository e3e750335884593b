import { dirname, join, parse } from "node:path";

/** Links that a path may lead over, as many as Linux follows. */
const MOST_LINKS = 40;

/**
 * Where a file is, or comes to be, that is written at a path: what links lead to that lead to nothing yet, without any link. Steps back
 * out of folders that are not there lead to where these would be, and no folder has to be made for them.
 *
 * @throws FilesystemLoop of the system if its links lead in a circle by such steps.
 */
export function finalPlace(path: string): string {
  // The system follows what is there itself, also what only looks like a link, such as an open file, and tells what it cannot follow.
  return isMissing(path) ? follow(path) : path;
}

function follow(path: string): string {
  const steps: string[] = [];
  let place = Deno.cwd(), links = 0;
  const add = (way: string) => {
    const { root } = parse(way);
    if (root !== "") place = root;
    steps.unshift(...way.slice(root.length).split(Deno.build.os === "windows" ? /[\\/]/ : "/"));
  };
  add(path);
  while (steps.length > 0) {
    const step = steps.shift()!;
    // No link is left in what was gone so far, so that a step back leads where it reads.
    const next = step === ".." ? dirname(place) : join(place, step);
    const target = linkTarget(next);
    if (target === null) place = next;
    else if (++links > MOST_LINKS) {
      throw Object.assign(new Deno.errors.FilesystemLoop(path), { code: "ELOOP" });
    } else add(target);
  }
  return place;
}

function isMissing(path: string): boolean {
  try {
    Deno.statSync(path);
    return false;
  } catch (error) {
    return error instanceof Deno.errors.NotFound;
  }
}

function linkTarget(path: string): string | null {
  try {
    return Deno.readLinkSync(path);
  } catch {
    return null;
  }
}
