/** Builds the pages that benchmarks/dashboard.py compares the Fleet page with: `vite build -c bench/vite.config.ts`. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const page = (name: string) => fileURLToPath(new URL(`${name}.html`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 2000,
    rollupOptions: { input: [page("maplibre"), page("deck")] },
  },
});
