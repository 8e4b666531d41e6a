import { Link } from "@tanstack/react-router";
import { Ellipsis, Settings2 } from "lucide-react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { PHONE, useMedia } from "../ui/useMedia.ts";
import { PAGES, type PageEntry } from "./pages.ts";
import { SettingsForm } from "./SettingsForm.tsx";

export function Rail() {
  const phone = useMedia(PHONE);
  const shown = phone ? PAGES.filter((page) => page.first) : PAGES;
  return (
    <nav className="rail" aria-label="Pages">
      {!phone && (
        <svg className="rail-mark" viewBox="0 0 32 32" aria-hidden="true">
          <path d="M4 22c4 0 4-4 8-4s4 4 8 4 4-4 8-4" />
          <path d="M16 5l6 9H10z" />
        </svg>
      )}
      {shown.map((page) => (
        <Entry key={page.path} page={page} />
      ))}
      {phone && <More />}
      {!phone && (
        <DialogTrigger>
          <Button className="rail-entry rail-last" aria-label="Settings">
            <Settings2 aria-hidden size={20} />
            <span>Settings</span>
          </Button>
          <Popover placement="right bottom" className="popover">
            <Dialog aria-label="Settings" className="popover-body">
              <SettingsForm />
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </nav>
  );
}

/** The chosen ship and time go along to the other page; what that page alone has chosen does not. */
function Entry({ page, onPress }: { page: PageEntry; onPress?: () => void }) {
  const Icon = page.icon;
  return (
    <Link
      to={page.path}
      search={((before: object) => ({ ...before, item: undefined })) as never}
      className="rail-entry"
      activeProps={{ "aria-current": "page" }}
      activeOptions={{ exact: true, includeSearch: false }}
      {...(onPress ? { onClick: onPress } : {})}
    >
      <Icon aria-hidden size={20} />
      <span>{page.title}</span>
    </Link>
  );
}

function More() {
  return (
    <DialogTrigger>
      <Button className="rail-entry">
        <Ellipsis aria-hidden size={20} />
        <span>More</span>
      </Button>
      <Popover placement="top end" className="popover">
        <Dialog aria-label="More pages and settings" className="popover-body">
          {({ close }) => (
            <>
              <div className="more-pages">
                {PAGES.filter((page) => !page.first).map((page) => (
                  <Entry key={page.path} page={page} onPress={close} />
                ))}
              </div>
              <SettingsForm />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
