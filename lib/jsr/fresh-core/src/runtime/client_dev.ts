/** The client for development: tells Preact's warnings and reloads when the server is new. */
import "preact/debug";
export * from "./client.ts";

let revision = 0;

function connect(): void {
  const socket = new WebSocket(new URL("/_frsh/alive", location.origin.replace("http", "ws")));
  socket.onmessage = ({ data }) => {
    const { revision: now } = JSON.parse(data) as { revision: number };
    if (revision !== 0 && now > revision) location.reload();
    revision = now;
  };
  socket.onclose = () => setTimeout(connect, 300);
}

connect();
