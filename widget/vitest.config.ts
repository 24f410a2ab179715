import { defineConfig } from "vitest/config";

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  resolve: { alias: { words: new URL("src/widget/words/ru.ts", import.meta.url).pathname } },
  test: { include: ["tests/**/*.test.{ts,tsx}"], environment: "node" },
});
