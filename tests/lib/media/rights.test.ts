import { describe, expect, test } from "vitest";
import { readRights, toXmp } from "@/lib/media/rights";

const artistTag = 0x013b;
const makeTag = 0x010f;
const copyrightTag = 0x8298;

/** An EXIF block whose first directory has some texts, in either order of bytes. */
function exifBlock(texts: Readonly<Record<number, string>>, isLittle: boolean): Buffer {
  const entries = Object.entries(texts).map(([tag, text]) => ({
    tag: Number(tag),
    bytes: Buffer.from(`${text}\0`),
  }));
  const directory = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  const short = (value: number, at: number) =>
    isLittle ? directory.writeUInt16LE(value, at) : directory.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    isLittle ? directory.writeUInt32LE(value, at) : directory.writeUInt32BE(value, at);
  directory.write(isLittle ? "II" : "MM");
  short(42, 2);
  long(8, 4);
  short(entries.length, 8);
  let end = directory.length;
  for (const [index, { tag, bytes }] of entries.entries()) {
    const at = 10 + index * 12;
    short(tag, at);
    short(2, at + 2);
    long(bytes.length, at + 4);
    if (bytes.length <= 4) {
      bytes.copy(directory, at + 8);
      continue;
    }
    long(end, at + 8);
    end += bytes.length;
  }
  const apart = entries.map(({ bytes }) => bytes).filter(({ length }) => length > 4);
  return Buffer.concat([Buffer.from("Exif\0\0"), directory, ...apart]);
}

describe("whose picture it is", () => {
  test.each([true, false])("is read in any alphabet, in either order of bytes (%s)", (isLittle) => {
    const block = exifBlock(
      { [makeTag]: "Merek", [artistTag]: "Sinta (Warta)", [copyrightTag]: "© 2025 PT Warta" },
      isLittle,
    );
    expect(readRights({ exif: block })).toEqual({ artist: "Sinta (Warta)", copyright: "© 2025 PT Warta" });
  });

  test("is read where the text is so short that it stands in the directory itself", () => {
    expect(readRights({ exif: exifBlock({ [artistTag]: "Ani" }, true) })).toEqual({ artist: "Ani" });
  });

  test("is one line, of photographer and editor", () => {
    expect(readRights({ exif: exifBlock({ [copyrightTag]: "Sinta\0Warta\n" }, false) })).toEqual({
      copyright: "Sinta Warta",
    });
  });

  test("is not known from a block without it, or one that is cut off or none", () => {
    expect(readRights({ exif: exifBlock({ [makeTag]: "Merek", [artistTag]: " " }, true) })).toBeUndefined();
    expect(readRights({})).toBeUndefined();
    const whole = exifBlock({ [artistTag]: "Sinta Dewi" }, true);
    // Whatever is left of it: an answer, and no error.
    for (let length = 0; length < whole.length; length += 1) readRights({ exif: whole.subarray(0, length) });
    expect(readRights({ exif: whole.subarray(0, 20) })).toBeUndefined();
  });

  test("is read from IPTC's own form, which agencies write, and from XMP before all others", () => {
    const value = (number: number, text: string) => {
      const bytes = Buffer.from(text);
      return Buffer.concat([Buffer.of(0x1c, 2, number, bytes.length >> 8, bytes.length & 255), bytes]);
    };
    const values = [value(80, "Sinta"), value(80, "Budi"), value(110, "Antara Foto"), value(116, "© Antara")];
    const iptc = Buffer.concat([Buffer.from("8BIM wraps it"), ...values, Buffer.from("8BIM")]);
    const old = { artist: "Sinta, Budi", credit: "Antara Foto", copyright: "© Antara" };
    expect(readRights({ iptc })).toEqual(old);
    for (let length = 0; length < iptc.length; length += 1) readRights({ iptc: iptc.subarray(0, length) });

    const written = { artist: "Ani & <Co>", copyright: "CC BY 4.0", licence: "https://contoh.id/lisensi" };
    expect(readRights({ iptc, xmp: Buffer.from(toXmp(written)) })).toEqual({ ...old, ...written });
    const attributes =
      '<rdf:Description photoshop:Credit="Reuters" xmpRights:WebStatement="https://r.example"/>';
    expect(readRights({ xmp: Buffer.from(attributes) })).toEqual({
      credit: "Reuters",
      licence: "https://r.example",
    });
    expect(readRights({ xmp: Buffer.from("<rusak") })).toBeUndefined();
  });

  test("is written without a mark that would be taken for markup", () => {
    const packet = toXmp({ artist: "A & B <C>" });
    expect(packet).toContain("<rdf:li>A &amp; B &lt;C&gt;</rdf:li>");
    expect(packet).not.toContain("dc:rights");
  });
});
