import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".pdf": "application/pdf",
  ".json": "application/json",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};

export interface ServedFolder {
  /** `http://127.0.0.1:49152`, without a slash at its end. */
  url: string;
  close(): void;
}

/** Serves a folder as a host of static sites does, text compressed, below `prefix` (`/cv`) where one is given. */
export async function serveFolder(folder: string, prefix = ""): Promise<ServedFolder> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    try {
      if (!pathname.startsWith(`${prefix}/`)) throw new Error("outside");
      const path = decodeURIComponent(pathname.slice(prefix.length)).replace(/\/$/, "/index.html");
      const bytes = await readFile(join(folder, path));
      const type = types[extname(path)] ?? "application/octet-stream";
      response.setHeader("content-type", type);
      if (/^text|json|xml/.test(type)) response.setHeader("content-encoding", "gzip");
      response.end(response.hasHeader("content-encoding") ? gzipSync(bytes) : bytes);
    } catch {
      response.statusCode = 404;
      response.end("not found");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
