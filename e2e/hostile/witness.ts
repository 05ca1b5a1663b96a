import { createSocket } from "node:dgram";
import { createServer } from "node:http";
import { type AddressInfo, createConnection } from "node:net";

/** Servers of somebody else, for HTTP, WebSockets and datagrams. Whatever reaches them got out. */
export type Witness = {
  /** `127.0.0.1:4321`; the same number for TCP and UDP. */
  readonly host: string;
  /** What reached it: connections, requests, datagrams. */
  readonly seen: readonly string[];
  readonly close: () => Promise<void>;
};

export async function startWitness(): Promise<Witness> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`request ${request.url}`);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end("seen");
  });
  server.on("connection", () => seen.push("connection"));
  server.on("upgrade", (request, socket) => {
    seen.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  const datagrams = createSocket("udp4", () => seen.push("datagram"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => datagrams.bind(port, "127.0.0.1", resolve));
  return {
    host: `127.0.0.1:${port}`,
    seen,
    async close() {
      await new Promise<void>((resolve) => datagrams.close(resolve));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Reaches the witness on every way it watches, as a program that got out would. */
export async function reach({ host }: Witness): Promise<void> {
  const [name = "", port] = host.split(":");
  await (await fetch(`http://${host}/`)).text();
  const socket = createConnection(Number(port), name);
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.end("GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
  await new Promise((resolve) => socket.once("close", resolve));
  const datagram = createSocket("udp4");
  await new Promise((resolve) => datagram.send("x", Number(port), name, resolve));
  datagram.close();
}
