/** The client for development: tells Preact's warnings and reloads when the server is new. */
import "preact/debug";
export * from "./client.ts";

const FIRST_WAIT = 100;
const LONGEST_WAIT = 2000;

let revision = 0;
let wait = FIRST_WAIT;

function connect(): void {
  const socket = new WebSocket(
    new URL("/_frsh/alive", location.origin.replace("http", "ws")),
  );
  socket.onmessage = ({ data }) => {
    wait = FIRST_WAIT;
    const message = JSON.parse(data) as { type: string; revision: number };
    if (message.type !== "initial-state") return;
    if (revision !== 0 && message.revision > revision) location.reload();
    revision ||= message.revision;
  };
  socket.onclose = () => {
    setTimeout(connect, wait);
    wait = Math.min(wait * 1.5, LONGEST_WAIT);
  };
}

connect();
