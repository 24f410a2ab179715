/**
 * Builds static/: `loader.js` (the embed with its tracker), `widget.LANGUAGE.js` (the visitor's chat, fetched on demand),
 * `more.js` (its seldom views) and `app.js` (the operator console), with `manifest.json`. The same sources always give the same bytes.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { context, transform } from "esbuild";
import { minify } from "terser";

const WATCH = process.argv.includes("--watch");

/** The loader comes last: it carries a hash of what it will fetch, so that caches never mix versions. */
const ENTRIES = [
  { name: "widget.ru.js", source: "src/widget/index.tsx", format: "iife", words: "ru" },
  { name: "widget.en.js", source: "src/widget/index.tsx", format: "iife", words: "en" },
  { name: "more.js", source: "src/more/index.tsx", format: "iife" },
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

const SHORT_CALLS = { jsx: "transform", jsxFactory: "h", jsxFragment: "Fragment", inject: ["src/shared/jsx.ts"],
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } } };

const manifest = {};
for (const entry of ENTRIES) await build(entry);
await writeFile("static/manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
if (!WATCH) process.stdout.write(summary());

async function build({ name, source, format, words }) {
  const builder = await context({
    entryPoints: [source],
    outfile: `static/${name}`,
    bundle: true,
    minify: true,
    format,
    target: "es2022",
    charset: "utf8",
    ...(source.endsWith(".tsx") ? SHORT_CALLS : {}),
    alias: words ? { words: `./src/widget/words/${words}.ts` } : {},
    plugins: [tightCss],
    define: { WIDGET_VERSION: JSON.stringify(version()) },
    legalComments: "none",
    logLevel: "warning",
  });
  await builder.rebuild();
  if (WATCH) await builder.watch();
  else await builder.dispose();
  if (!WATCH && format === "iife") await squeeze(`static/${name}`);
  const bytes = await readFile(`static/${name}`);
  const hash = createHash("sha256").update(bytes).digest("hex");
  manifest[name] = { file: name, hash, bytes: bytes.length };
}

/** What every visitor downloads is worth a second pass: about 2 % less. */
async function squeeze(file) {
  const { code } = await minify(await readFile(file, "utf8"), { compress: { passes: 3, unsafe_arrows: true, unsafe: true, pure_getters: true }, mangle: true, ecma: 2020 });
  await writeFile(file, code);
}

function version() {
  const fetched = ["widget.ru.js", "widget.en.js", "more.js"].map((name) => manifest[name]?.hash);
  return createHash("sha256").update(fetched.join()).digest("hex").slice(0, 12);
}

function summary() {
  return Object.values(manifest)
    .map(({ file, hash, bytes }) => `${file.padEnd(12)} ${String(bytes).padStart(8)} bytes  ${hash.slice(0, 12)}\n`)
    .join("");
}
