import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "./launchBrowser.ts";

// Before all tests, so that no two of them unpack it at the same time. What an interrupted run left is unpacked anew; where
// there is none, each test that needs it says so.
const tryIt = async () => (await launchBrowser()).close();
await tryIt()
  .catch(() => rm(join(tmpdir(), "chromium"), { force: true }).then(tryIt))
  .catch(() => undefined);
