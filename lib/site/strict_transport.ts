/**
 * The header by which browsers that came by TLS never come without it for a year (RFC 6797), where `HSTS=1` asks for it: who serves
 * without TLS would lock their visitors out.
 *
 * @throws RangeError if it is neither 1 nor 0.
 */
export function chosenStrictTransport(): Readonly<Record<string, string>> {
  const choice = Deno.env.get("HSTS");
  if (!choice || choice === "0") return {};
  if (choice === "1") return { "strict-transport-security": "max-age=31536000" };
  throw new RangeError(`HSTS is 1, or not set at all, but not "${choice}".`);
}
