import { findProgram, isFile } from "../browsers/find_program.ts";
import { caddy } from "./caddy.ts";
import { cloudflare } from "./cloudflare.ts";
import type { Host } from "./host.ts";
import { nginx } from "./nginx.ts";
import { OWN_HOSTS } from "./own.ts";

/** Set where all hosts must be there: what is missing is then a failure. */
export const ALL_HOSTS = "TEST_ALL_HOSTS";

/** Where `.ci/run` puts wrangler. */
const WRANGLER = ".cache/hosts/node_modules/.bin/wrangler";

const OTHERS: readonly (readonly [
  name: string,
  program: string | null,
  host: (program: string) => Host,
])[] = [
  ["nginx", findProgram("nginx") ?? found("/usr/sbin/nginx"), nginx],
  ["Caddy", findProgram("caddy"), caddy],
  ["wrangler", found(`${Deno.cwd()}/${WRANGLER}`) ?? findProgram("wrangler"), cloudflare],
];

/** The hosts of this machine. */
export const HOSTS: readonly Host[] = [
  ...OWN_HOSTS,
  ...OTHERS.flatMap(([, program, host]) => program === null ? [] : [host(program)]),
];

/** Names of those that are not installed. */
export const MISSING_HOSTS: readonly string[] = OTHERS.flatMap(([name, program]) =>
  program === null ? [name] : []
);

function found(path: string): string | null {
  return isFile(path) ? path : null;
}
