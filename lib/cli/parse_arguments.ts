import { OPTION_NAMES, optionNamed } from "./options.ts";
import { didYouMean } from "./suggest.ts";

/** What stands on a command line. */
export interface Arguments {
  /** Values by option name; an option without value is "true". Where one is given twice, the last counts. */
  readonly options: ReadonlyMap<string, string>;
  /** Pictures, folders, or "-" for standard input. */
  readonly inputs: readonly string[];
}

/**
 * Splits a command line into options and inputs. `--name value` and `--name=value` are the same; after `--` all are inputs.
 *
 * @throws SyntaxError if an option is not known, lacks its value, or takes none.
 */
export function parseArguments(args: readonly string[]): Arguments {
  const options = new Map<string, string>();
  const inputs: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === "--") {
      inputs.push(...args.slice(i + 1));
      break;
    }
    if (arg === "-" || !arg.startsWith("-")) {
      inputs.push(arg);
      continue;
    }
    const [, dashed, name, attached] = /^(-{1,2}([^=]*))(?:=(.*))?$/s.exec(arg)!;
    const option = dashed === "-h" ? optionNamed("help") : optionNamed(name!);
    if (!option || (dashed !== "-h" && !dashed!.startsWith("--"))) {
      throw new SyntaxError(
        `The option ${dashed} is not known.${
          didYouMean(name!, OPTION_NAMES, "--")
        } Try --help for all of them.`,
      );
    }
    if (option.value === null) {
      if (attached !== undefined) throw new SyntaxError(`--${option.name} takes no value.`);
      options.set(option.name, "true");
      continue;
    }
    const value = attached ?? args[++i];
    if (value === undefined || (attached === undefined && isOption(value))) {
      throw new SyntaxError(`--${option.name} needs a value: --${option.name} ${option.value}.`);
    }
    options.set(option.name, value);
  }
  return { options, inputs };
}

function isOption(arg: string): boolean {
  return arg.startsWith("--") && optionNamed(arg.slice(2).split("=")[0]!) !== undefined;
}
