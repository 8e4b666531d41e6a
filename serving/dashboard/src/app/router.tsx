import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { FleetPage } from "../fleet/FleetPage.tsx";
import { NotFound } from "../pages/NotFound.tsx";
import { PageFailure } from "../pages/PageFailure.tsx";
import { Shell } from "./Shell.tsx";
import { queryOf, type View, viewOf } from "./view.ts";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: (search: Record<string, unknown>): View => search as unknown as View, // `parseSearch` made it one
});

const later = {
  "/safety": lazyRouteComponent(() => import("../pages/SafetyPage.tsx"), "SafetyPage"),
  "/voyages": lazyRouteComponent(() => import("../pages/VoyagesPage.tsx"), "VoyagesPage"),
  "/emissions": lazyRouteComponent(() => import("../pages/EmissionsPage.tsx"), "EmissionsPage"),
  "/environment": lazyRouteComponent(() => import("../pages/EnvironmentPage.tsx"), "EnvironmentPage"),
  "/maintenance": lazyRouteComponent(() => import("../pages/MaintenancePage.tsx"), "MaintenancePage"),
  "/models": lazyRouteComponent(() => import("../pages/ModelsPage.tsx"), "ModelsPage"),
  "/films": lazyRouteComponent(() => import("../pages/FilmsPage.tsx"), "FilmsPage"),
  "/pipeline": lazyRouteComponent(() => import("../pages/PipelinePage.tsx"), "PipelinePage"),
};

const routes = [
  createRoute({ getParentRoute: () => root, path: "/", component: FleetPage }),
  ...Object.entries(later).map(([path, component]) =>
    createRoute({ getParentRoute: () => root, path, component }),
  ),
];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch: (text) => viewOf(new URLSearchParams(text)) as unknown as Record<string, unknown>,
  stringifySearch: (search) => {
    // Commas, semicolons and colons mean nothing in a query; left as they are, a link can be read.
    const text = queryOf(search as unknown as View)
      .toString()
      .replaceAll("%2C", ",")
      .replaceAll("%3B", ";")
      .replaceAll("%3A", ":");
    return text ? `?${text}` : "";
  },
  defaultErrorComponent: PageFailure,
  defaultPreload: "intent",
  scrollRestoration: true,
});
