import { Download } from "lucide-react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { download } from "./download.ts";
import { FORMATS, type Format, MEDIA_TYPES } from "./formats.ts";

const WORDS: Record<Format, string> = { csv: "CSV", geojson: "GeoJSON", kml: "KML", gpx: "GPX" };

interface DownloadMenuProps {
  label: string;
  /** Name of the file, without its ending. */
  name: string;
  write: (format: Format) => string;
}

export function DownloadMenu({ label, name, write }: DownloadMenuProps) {
  return (
    <DialogTrigger>
      <Button className="button quiet" aria-label={label}>
        <Download aria-hidden size={14} />
      </Button>
      <Popover placement="bottom end" className="popover">
        <Dialog aria-label={label} className="popover-body menu">
          {({ close }) =>
            FORMATS.map((format) => (
              <button
                key={format}
                type="button"
                className="button quiet"
                onClick={() => {
                  download(`${name}.${format}`, MEDIA_TYPES[format], write(format));
                  close();
                }}
              >
                {WORDS[format]}
              </button>
            ))
          }
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
