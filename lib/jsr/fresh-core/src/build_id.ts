/**
 * Names one build; part of every script URL and of `?__frsh_c=`. In the browser it is read from the
 * URL of the script itself, so that bundles do not hold it and stay equal from build to build.
 */
export let BUILD_ID: string = /\/_fresh\/js\/([^/]+)\//.exec(import.meta.url)?.[1] ?? "";

/** Restores the id of the build that is being served. */
export function setBuildId(id: string): void {
  BUILD_ID = id;
}
