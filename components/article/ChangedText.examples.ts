import { edited } from "../samples/history";
import type { ChangedTextProps } from "./ChangedText";

export const examples = {
  headline: { segments: edited.title },
  "hostile words": {
    segments: [
      { kind: "removed", words: "</script><script>alert(1)</script>" },
      { kind: "added", words: "<img src=x onerror=alert(1)> & \u202Eterbalik" },
    ],
  },
} satisfies Record<string, ChangedTextProps>;
