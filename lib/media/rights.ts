import { DomUtils, parseDocument } from "htmlparser2";
import type { Metadata } from "sharp";
import { readExifRights } from "./exif-rights";
import { readIptcRights } from "./iptc-rights";
import type { Rights } from "./rights-text";
import { toLine, toRights } from "./rights-text";

/**
 * Reads who made a picture and who has the rights, from its XMP, else from what older programs write: IPTC's own form, and
 * EXIF. Everything else in there (place, camera, owner's name, a small copy of the uncropped picture) is none of our readers'
 * business.
 *
 * @returns `undefined` where it says nothing of that, or is damaged
 */
export function readRights({ xmp, iptc, exif }: Pick<Metadata, "xmp" | "iptc" | "exif">): Rights | undefined {
  const rights: Rights = { ...readExifRights(exif), ...readIptcRights(iptc), ...readXmpRights(xmp) };
  return Object.keys(rights).length > 0 ? rights : undefined;
}

/** IPTC Photo Metadata: "Creator", "Copyright Notice", "Credit Line" and "Web Statement of Rights". */
const xmpNames = {
  artist: "dc:creator",
  copyright: "dc:rights",
  credit: "photoshop:credit",
  licence: "xmprights:webstatement",
} as const satisfies Record<keyof Rights, string>;

function readXmpRights(xmp: Uint8Array | undefined): Rights {
  if (!xmp) return {};
  const document = parseDocument(Buffer.from(xmp).toString("utf8"), { xmlMode: true });
  const textOf = (name: string) => {
    const isNamed = (other: string) => other.toLowerCase() === name;
    const [element] = DomUtils.getElementsByTagName(isNamed, document, true, 1);
    // Single values may be attributes of the description.
    const holders = DomUtils.findAll(({ attribs }) => Object.keys(attribs).some(isNamed), document.children);
    const attributes = holders.flatMap(({ attribs }) => Object.entries(attribs));
    const [, attribute = ""] = attributes.find(([other]) => isNamed(other)) ?? [];
    return toLine(element ? DomUtils.textContent(element) : attribute);
  };
  return toRights({
    artist: textOf(xmpNames.artist),
    copyright: textOf(xmpNames.copyright),
    credit: textOf(xmpNames.credit),
    licence: textOf(xmpNames.licence),
  });
}

const openings = [
  '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
  '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">',
];

/**
 * The same as an XMP packet, where search engines and agencies look for it (IPTC Photo Metadata), in any alphabet.
 */
export function toXmp({ artist, copyright, credit, licence }: Rights): string {
  const creator = (text: string) => `<dc:creator><rdf:Seq><rdf:li>${text}</rdf:li></rdf:Seq></dc:creator>`;
  const rights = (text: string) =>
    `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:rights>`;
  const line = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const part = (text: string | undefined, write: (text: string) => string) =>
    text === undefined ? [] : [write(escapeXml(text))];
  return [
    ...openings,
    ...part(artist, creator),
    ...part(copyright, rights),
    ...part(credit, line("photoshop:Credit")),
    ...part(licence, line("xmpRights:WebStatement")),
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
  ].join("\n");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
