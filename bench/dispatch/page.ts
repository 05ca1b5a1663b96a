/** Measures in the browser; the page holds the result as JSON when its title says so. */
import { measureSends } from "./sends.ts";

document.body.textContent = JSON.stringify(await measureSends({}));
document.title = "measured";
