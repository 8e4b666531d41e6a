import {
  Activity,
  Boxes,
  Clapperboard,
  CloudSun,
  Leaf,
  type LucideIcon,
  Route,
  Ship,
  TriangleAlert,
  Wrench,
} from "lucide-react";

export interface PageEntry {
  path: string;
  title: string;
  icon: LucideIcon;
  /** Whether it is one of the few of the phone's bar; the rest are behind "More". */
  first: boolean;
}

export const PAGES: readonly PageEntry[] = [
  { path: "/", title: "Fleet", icon: Ship, first: true },
  { path: "/safety", title: "Safety", icon: TriangleAlert, first: true },
  { path: "/voyages", title: "Voyages", icon: Route, first: true },
  { path: "/emissions", title: "Emissions", icon: Leaf, first: true },
  { path: "/environment", title: "Environment", icon: CloudSun, first: false },
  { path: "/maintenance", title: "Maintenance", icon: Wrench, first: false },
  { path: "/models", title: "Models", icon: Boxes, first: false },
  { path: "/films", title: "Films", icon: Clapperboard, first: false },
  { path: "/pipeline", title: "Pipeline", icon: Activity, first: false },
];
