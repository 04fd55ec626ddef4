// Serves a folder on this machine only, and stops when its parent does.
// usage: node serve.mjs FOLDER PORT [fleeting]      (port 0: any free one)
// `fleeting` takes away the page's service worker: it would show the build before the last, and Tianchu where later
// something else is served.
import { createServer } from "node:http";
import sirv from "sirv";

const PORTS_TO_TRY = 20;
/** What a folder of files can be asked. */
const READING = ["GET", "HEAD"];

const [folder, wanted, manner] = process.argv.slice(2);
const NO_WORKER = "addEventListener('install', () => skipWaiting()); addEventListener('activate', () => registration.unregister());";
// `dev` reads the folder at every request and forbids caching, but of what is named by its content; .br and .gz are sent to
// browsers that take them.
const setHeaders = (answer, path) => path.startsWith("/assets/") && answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
const files = sirv(folder, { dev: true, brotli: true, gzip: true, setHeaders });
const server = createServer((question, answer) => {
  if (!READING.includes(question.method)) {
    answer.writeHead(405, { Allow: READING.join(", ") }).end();
    return;
  }
  if (manner !== "fleeting" || question.url !== "/sw.js") return files(question, answer);
  answer.setHeader("Content-Type", "text/javascript");
  answer.end(NO_WORKER);
});

let port = Number(wanted);
server.on("error", (error) => {
  const next = port + 1;
  if (error.code === "EADDRINUSE" && next < Math.min(Number(wanted) + PORTS_TO_TRY, 65536)) {
    console.error(`Port ${port} is taken, trying ${next}.`);
    port = next;
    server.listen(port, "127.0.0.1");
  } else {
    console.error(`Cannot serve on port ${port}: ${error.message}`);
    process.exit(1);
  }
});
server.on("listening", () => console.log(`http://127.0.0.1:${server.address().port}/`));
server.listen(port, "127.0.0.1");

// Standard input closes when the parent ends, however it ends.
process.stdin.on("end", () => process.exit(0)).resume();

// A build may take away a file while it is being sent; that spoils one answer, not the server.
process.on("uncaughtException", (error) => console.error(`While serving: ${error.message}`));
