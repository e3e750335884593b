import { parseArgs } from "node:util";
import { OPTION_NAMES, optionNamed, OPTIONS } from "./options.ts";
import { plainNumber } from "./plain_number.ts";
import { didYouMean } from "./suggest.ts";

/** What stands on a command line. */
export interface Arguments {
  /** Values by option name; an option without value is "true". Where one is given twice, the last counts. */
  readonly options: ReadonlyMap<string, string>;
  /** Pictures, folders, or "-" for standard input. */
  readonly inputs: readonly string[];
}

const PARSED_OPTIONS = Object.fromEntries(
  OPTIONS.map(({ name, value, short }) => [
    name,
    { type: value === null ? "boolean" as const : "string" as const, ...(short ? { short } : {}) },
  ]),
);

/** What the help shows for the value of an option that takes a number. */
const NUMBERS: ReadonlySet<string> = new Set(["N", "0-1"]);

/**
 * Splits a command line into options and inputs. `--name value` and `--name=value` are the same; after `--` all are inputs.
 *
 * @throws SyntaxError if an option is not known, lacks its value, or takes none.
 */
export function parseArguments(args: readonly string[]): Arguments {
  const options = new Map<string, string>();
  // Not strictly: what is wrong is told in our own words, with what may have been meant.
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: PARSED_OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, value, inlineValue } = token;
    const option = optionNamed(name);
    const [written = ""] = args[token.index]!.split("=");
    if (!option || (!written.startsWith("--") && written !== token.rawName)) {
      throw unknown(written);
    }
    if (option.value === null) {
      if (inlineValue) throw new SyntaxError(`--${name} takes no value.`);
      options.set(name, "true");
    } else if (value === undefined || (!inlineValue && isOption(value))) {
      throw new SyntaxError(`--${name} needs a value: --${name} ${option.value}.`);
    } else {
      options.set(name, NUMBERS.has(option.value) ? plainNumber(value) : value);
    }
  }
  return { options, inputs: positionals };
}

function unknown(written: string): SyntaxError {
  const meant = didYouMean(written.replace(/^-+/, ""), OPTION_NAMES, "--");
  return new SyntaxError(`The option ${written} is not known.${meant} Try --help for all of them.`);
}

function isOption(arg: string): boolean {
  return arg.startsWith("--") && optionNamed(arg.slice(2).split("=")[0]!) !== undefined;
}
