/** What is used here of Trusted Types (https://www.w3.org/TR/trusted-types/). Where they are real, what a policy gives is no string. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptRules) => ScriptRules;
}

interface ScriptRules {
  readonly createScriptURL: (url: string) => string;
}

/** The one policy that the site's own policy lets scripts make. */
export const SCRIPT_POLICY = "engine";

/**
 * The address of one of our own workers, as browsers take it where the page's policy wants trusted scripts.
 *
 * @throws TypeError if it is another script's.
 */
export function trustedScript(url: string): string {
  return scripts().createScriptURL(url);
}

const RULES: ScriptRules = {
  createScriptURL(url) {
    if (/^(?:\/[\w.~-]+)*\/(?:engine|service-worker)\.js(?:$|\?)/.test(url)) return url;
    throw new TypeError(`Only /engine.js and /service-worker.js run as workers, not ${url}.`);
  },
};

let made: ScriptRules | null = null;

/** A page may make a policy once. */
function scripts(): ScriptRules {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return made ??= trustedTypes?.createPolicy(SCRIPT_POLICY, RULES) ?? RULES;
}
