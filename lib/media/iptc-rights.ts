import type { Rights } from "./rights-text";
import { toLine, toRights } from "./rights-text";

/** Each value begins with this byte, the number of its record and its own number (IPTC-IIM 4.2). */
const valueMark = 0x1c;
const aboutRecord = 2;
const headBytes = 5;
const byLine = 80;
const creditLine = 110;
const copyrightNotice = 116;

/** From IPTC's older form, which photo agencies still write: in a JPEG, among the resources of Photoshop. */
export function readIptcRights(iptc: Uint8Array | undefined): Rights {
  if (!iptc) return {};
  const values = readValues(Buffer.from(iptc));
  const textOf = (number: number) => toLine((values.get(number) ?? []).join(", "));
  return toRights({
    artist: textOf(byLine),
    copyright: textOf(copyrightNotice),
    credit: textOf(creditLine),
  });
}

/** The values of the record about the picture, by number; as far as the block can be followed. */
function readValues(iptc: Buffer): ReadonlyMap<number, readonly string[]> {
  const values = new Map<number, string[]>();
  // Whatever wraps the values has no such beginning.
  let at = iptc.indexOf(Buffer.of(valueMark, aboutRecord));
  while (at >= 0 && at + headBytes <= iptc.length && iptc[at] === valueMark) {
    const [record, number] = [iptc.readUInt8(at + 1), iptc.readUInt8(at + 2)];
    const end = at + headBytes + iptc.readUInt16BE(at + 3);
    if (record === aboutRecord && end <= iptc.length) {
      const text = iptc.toString("utf8", at + headBytes, end);
      values.set(number, [...(values.get(number) ?? []), text]);
    }
    at = end;
  }
  return values;
}
