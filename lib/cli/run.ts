import { DONE, USAGE } from "./exit_codes.ts";
import { helpText } from "./help.ts";
import { type Order, parseOrder } from "./order.ts";
import { parseArguments } from "./parse_arguments.ts";
import { complain, messageOf, write } from "./talk.ts";

/** Runs a command line and tells its exit code. Nothing is written to standard output but results and help. */
export async function run(args: readonly string[]): Promise<number> {
  let order: Order;
  try {
    const { options, inputs } = parseArguments(args);
    if (options.has("help")) {
      await write(helpText());
      return DONE;
    }
    order = await parseOrder(options, inputs);
  } catch (error) {
    complain(messageOf(error));
    complain("Try deno task pixelate --help.");
    return USAGE;
  }
  // What makes pictures takes most of the time that there is to load: help and mistakes come without it.
  const { carryOut } = await import("./carry_out.ts");
  return await carryOut(order);
}
