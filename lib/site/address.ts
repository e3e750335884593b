/**
 * The port that `PORT` asks for, or null.
 *
 * @throws RangeError if it is no port.
 */
export function chosenPort(): number | null {
  const text = Deno.env.get("PORT");
  if (!text) return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new RangeError(`PORT is a number from 0 to 65535, such as 8000, not "${text}".`);
}

/**
 * The name or address of the network that `HOSTNAME` asks to listen on, or null. Containers and some shells set it to the machine's
 * own name: nobody's choice of where to listen.
 */
export function chosenHostname(): string | null {
  const name = Deno.env.get("HOSTNAME");
  return !name || name === Deno.hostname() ? null : name;
}
