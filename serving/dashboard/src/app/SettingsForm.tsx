import { Label, Radio, RadioGroup } from "react-aria-components";
import { accessKey } from "../api/client.ts";
import { queries } from "../api/queries.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { CHOICES, type Settings } from "../words/settings.ts";

const TITLES: Record<keyof Settings, string> = {
  theme: "Look",
  density: "Rows",
  speed: "Speed",
  distance: "Distance",
  position: "Position",
  zone: "Time zone",
};
const WORDS: Record<string, string> = {
  system: "As the system",
  light: "Light",
  dark: "Dark",
  comfortable: "Comfortable",
  compact: "Compact",
  minutes: "59°26.4′N",
  decimal: "59.44000",
  local: "Local",
};

/** The reader's choices; each holds at once and on every page. */
export function SettingsForm() {
  const { settings, choose } = useSettings();
  return (
    <form className="settings">
      <h2>Settings</h2>
      {(Object.keys(CHOICES) as (keyof Settings)[]).map((key) => (
        <RadioGroup
          key={key}
          className="segments"
          value={settings[key]}
          orientation="horizontal"
          onChange={(value) => choose({ [key]: value } as Partial<Settings>)}
        >
          <Label>{TITLES[key]}</Label>
          <div className="segments-row">
            {CHOICES[key].map((choice) => (
              <Radio key={choice} value={choice} className="segment">
                {WORDS[choice] ?? choice}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      ))}
      <label className="field">
        Access key, to acknowledge and close alerts
        <input
          type="password"
          autoComplete="off"
          placeholder="tl_…"
          defaultValue={accessKey.get()}
          onChange={(event) => {
            accessKey.set(event.target.value.trim());
            void queries.invalidateQueries();
          }}
        />
      </label>
    </form>
  );
}
