/** Where a story can be passed on without a script; the order is that of use in Indonesia. */
export interface ShareLinkView {
  readonly network: "whatsapp" | "telegram" | "facebook" | "x" | "email";
  readonly href: string;
  readonly label: string;
}

/** @param url the story's public address in full */
export function toShareLinks(url: string, title: string): readonly ShareLinkView[] {
  const address = encodeURIComponent(url);
  const headline = encodeURIComponent(title);
  const message = encodeURIComponent(`${title} ${url}`);
  return [
    { network: "whatsapp", href: `https://wa.me/?text=${message}`, label: "WhatsApp" },
    {
      network: "telegram",
      href: `https://t.me/share/url?url=${address}&text=${headline}`,
      label: "Telegram",
    },
    {
      network: "facebook",
      href: `https://www.facebook.com/sharer/sharer.php?u=${address}`,
      label: "Facebook",
    },
    { network: "x", href: `https://x.com/intent/post?url=${address}&text=${headline}`, label: "X" },
    { network: "email", href: `mailto:?subject=${headline}&body=${message}`, label: "Surel" },
  ];
}
