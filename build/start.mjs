/** `npm start`: from a fresh clone to the running playground. */
import { join } from "node:path";
import { serveFolder } from "./serve.mjs";
import { buildSite, installPackages, ROOT, requireNode, say, stop } from "./setup.mjs";

requireNode();
const port = Number(process.env.PORT || 5173);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  stop(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
}
installPackages();
buildSite();
const { address } = await serveFolder(join(ROOT, "dist"), port, { headers: true }).catch((error) =>
  stop(`Port ${port} cannot be used (${error.code}). Choose another: PORT=5174 npm start`),
);
say(`Signal Kitchen is ready at ${address}`);
