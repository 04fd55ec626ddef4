// How the journeys are run; `cargo xtask test --only e2e` sets the variables.
import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

/** Milliseconds after which something that should happen does not: hours are computed on machines that do more beside. */
const PATIENCE = 240_000;

export default defineConfig({
  testDir: ".",
  testMatch: "*.test.mjs",
  fullyParallel: true,
  workers: Math.min(2, availableParallelism()),
  // A journey that passes at the second try has failed.
  retries: 0,
  forbidOnly: true,
  // Only ends a journey that hangs: what is waited for has a patience of its own.
  timeout: 20 * 60_000,
  expect: { timeout: PATIENCE, toPass: { timeout: PATIENCE } },
  reporter: "list",
  outputDir: process.env.TIANCHU_TRACES ?? "../../target/journeys",
  use: {
    actionTimeout: PATIENCE,
    navigationTimeout: PATIENCE,
    // What the page held at each step; a film of it would take a third of the processor.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.TIANCHU_CHROMIUM,
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
      ],
    },
  },
});
