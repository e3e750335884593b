import type { Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

/** Milliseconds within which whoever connects is let in where nobody waits before. */
const AT_ONCE = 5;
/** Milliseconds after which one that is not let in is not waited for any more. */
const LONGEST = 100;

/** Addresses of this machine where a server listens on all that it has. */
const OWN: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/**
 * Knocks at a server's own door, and calls once that is let in at once and nobody else with it: whoever connected before has been let in
 * then. Where the process has to wait for its turn, or others come all the time, it knocks again.
 *
 * @param end the time, in milliseconds since 1970, at which it calls in any case
 */
export function whenAllAreIn(server: Server, end: number, call: () => void): void {
  const { address, port } = server.address() as AddressInfo;
  let knocker: Socket | null = null;
  let came: number[] = [];
  let began = 0;
  const onCome = ({ remotePort }: Socket) => {
    came.push(remotePort!);
    // It may be let in before it is told itself.
    if (knocker?.localPort !== undefined && came.includes(knocker.localPort)) onIn();
  };
  const onIn = () => {
    const isAlone = came.length === 1 && performance.now() - began < AT_ONCE;
    if (isAlone || Date.now() >= end) finish();
    else knock();
  };
  const knock = () => {
    knocker?.destroy();
    came = [];
    began = performance.now();
    const made = knocker = connect({ host: OWN[address] ?? address, port });
    made.on("connect", () => made === knocker && came.includes(made.localPort!) && onIn());
    made.on("error", () => {});
    made.setTimeout(LONGEST, () => made === knocker && onIn());
  };
  const finish = () => {
    clearTimeout(late);
    server.off("connection", onCome);
    knocker?.destroy();
    knocker = null;
    call();
  };
  const late = setTimeout(finish, end - Date.now());
  server.on("connection", onCome);
  knock();
}
