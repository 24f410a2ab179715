/**
 * Builds static/: `loader.js` (the embed with its tracker), `widget.js` (the visitor's chat, fetched on demand) and
 * `app.js` (the operator console), with `manifest.json`. The same sources always give the same bytes.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { context, transform } from "esbuild";

const WATCH = process.argv.includes("--watch");

/** Entries in the order of need: the loader carries the widget's hash, so that caches never mix versions. */
const ENTRIES = [
  { name: "widget.js", source: "src/widget/index.tsx", format: "iife" },
  { name: "app.js", source: "src/app/index.tsx", format: "esm" },
  { name: "loader.js", source: "src/loader/index.ts", format: "iife" },
];

/** Style sheets are imported as minified text and adopted by the shadow root: nothing inline, so a strict CSP holds. */
const tightCss = {
  name: "tight-css",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

const manifest = {};
for (const entry of ENTRIES) await build(entry);
await writeFile("static/manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
if (!WATCH) process.stdout.write(summary());

async function build({ name, source, format }) {
  const builder = await context({
    entryPoints: [source],
    outfile: `static/${name}`,
    bundle: true,
    minify: true,
    format,
    target: "es2022",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [tightCss],
    define: { WIDGET_VERSION: JSON.stringify(manifest["widget.js"]?.hash.slice(0, 12) ?? "") },
    legalComments: "none",
    logLevel: "warning",
  });
  await builder.rebuild();
  if (WATCH) await builder.watch();
  else await builder.dispose();
  const bytes = await readFile(`static/${name}`);
  const hash = createHash("sha256").update(bytes).digest("hex");
  manifest[name] = { file: name, hash, bytes: bytes.length };
}

function summary() {
  return Object.values(manifest)
    .map(({ file, hash, bytes }) => `${file.padEnd(12)} ${String(bytes).padStart(8)} bytes  ${hash.slice(0, 12)}\n`)
    .join("");
}
