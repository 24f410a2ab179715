/** Fails when what a page must download grows over its budget (gzip, level 9). Budgets: acceptance W2. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGETS = [
  { what: "loader with tracker", files: ["loader.js"], kib: 5 },
  { what: "loader and widget", files: ["loader.js", "widget.ru.js"], kib: 20 },
];

const weigh = (file) => gzipSync(readFileSync(new URL(`static/${file}`, import.meta.url)), { level: 9 }).length;

for (const { what, files, kib } of BUDGETS) {
  const bytes = files.map(weigh).reduce((sum, size) => sum + size, 0);
  const over = bytes > kib * 1024;
  process.stdout.write(`${over ? "OVER" : "ok  "} ${what}: ${(bytes / 1024).toFixed(2)} of ${kib} KiB gz\n`);
  if (over) process.exitCode = 1;
}
