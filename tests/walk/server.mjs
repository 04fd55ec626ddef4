// The page's server as a process of its own, which a test can end.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../xtask/serve.mjs", import.meta.url));

/**
 * Serves a folder until `stop` is called.
 * @param {string} folder
 */
export async function serve(folder) {
  const child = spawn(process.execPath, [program, folder, "0"], { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = await once(child.stdout, "data");
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill();
    await ended;
  };
  return { address: String(line).trim(), stop };
}
