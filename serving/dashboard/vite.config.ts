import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const api = `http://127.0.0.1:${process.env.TIDELINE_API_PORT ?? "8080"}`;
const proxy = { "/api": api, "/healthz": api };

export default defineConfig({
  plugins: [react()],
  build: { target: "es2023", sourcemap: false, chunkSizeWarningLimit: 2000 },
  // rating boundaries are those of the lake: seeds/
  server: { proxy, fs: { allow: ["../.."] } },
  preview: { proxy },
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});
