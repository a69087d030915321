import { make, makeButton } from "./elements";

/** Long enough to be read twice. */
const shownMs = 8000;

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/**
 * One place at the foot of the window where scripts say what came of a press. It is there, empty, before anything is said
 * in it: only then do screen readers read what comes.
 */
export class Notice {
  private readonly box = make("div", { className: "w w-kabar" });
  private timer = 0;

  constructor() {
    this.box.setAttribute("role", "status");
    document.body.append(this.box);
  }

  /** What needs no answer goes by itself; with an action it stays until the reader decides. */
  say(text: string, action?: NoticeAction): void {
    clearTimeout(this.timer);
    const close = () => {
      this.box.replaceChildren();
    };
    this.box.replaceChildren(make("span", {}, text));
    if (action) this.box.append(makeButton(action.label, action.run), makeButton("Tutup", close));
    else this.timer = window.setTimeout(close, shownMs);
  }
}
