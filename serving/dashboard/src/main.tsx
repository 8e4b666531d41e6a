import "@fontsource-variable/inter";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/shell.css";
import "./theme/fleet.css";
import "./theme/pages.css";
import "./theme/safety.css";
import "./theme/pipeline.css";
import "./theme/phone.css";
import "./theme/print.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queries } from "./api/queries.ts";
import { router } from "./app/router.tsx";
import { FleetProvider } from "./live/FleetContext.tsx";
import { SettingsProvider } from "./words/SettingsContext.tsx";

// The map's code is the largest part of the first page: it comes while the page around it is made.
if (location.pathname === "/") void import("./map/stage.ts").catch(() => {}); // the map itself says what failed

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");
createRoot(root).render(
  <StrictMode>
    <SettingsProvider>
      <QueryClientProvider client={queries}>
        <FleetProvider>
          <RouterProvider router={router} />
        </FleetProvider>
      </QueryClientProvider>
    </SettingsProvider>
  </StrictMode>,
);
