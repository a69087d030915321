import { describe, expect, test } from "vitest";
import { adviceOn, adviceOnBody, wordingOf } from "../../../support/advice";
import { article } from "../../../support/newsroom";

const wording = wordingOf({
  online: "daring",
  netizen: "warganet",
  "bikin heboh": "sebutkan apa yang terjadi",
  "meng-update": "memperbarui",
});

describe("a word of the newsroom's list", () => {
  test.each([
    ["Ia belanja online tiap hari.", ["online tiap hari. → Ganti dengan: daring."]],
    ["Netizen ramai. Online pun jadi.", ["Netizen ramai. Online pun jadi.", "Online pun jadi."]],
    ["Para netizennya marah.", ["netizennya marah."]],
    ["Kabar itu bikin\nheboh warga.", ["bikin"]],
    ["Ia **meng-update** sistem, lalu [online lagi](https://a.example).", ["meng-update", "online lagi"]],
    ["## Belanja online tumbuh", ["online tumbuh"]],
    ["[Netizen](https://a.example) ramai.", ["Netizen]"]],
    ["- belanja online\n", ["online"]],
    ["Katanya “baik” dan online.", ["online."]],
  ])("%j is found where it stands", (body, starts) => {
    const found = adviceOnBody("wording-avoided", body, wording);
    expect(found.map((told, index) => told.startsWith(starts[index] ?? "?"))).toEqual(starts.map(() => true));
  });

  test.each([
    "Layanan Google Play Online dan Online Banking Mandiri.",
    "Portal ONLINE dan toko.online serta @netizen, #online, /online, https://a.example/online.",
    "Ia berkata, “Kami online terus,” lalu “netizen pun\ntahu”.",
    'Ia berkata, "Kami online terus," kemarin.',
    "Kata *online* miring, `online` kode, :en[online] asing, ~~online~~ dicoret.",
    "> Kami online.\n\nSelesai.",
    "Nononline, online-offline, onlines, dan sonline.",
    'Surel netizen@a.example dan ![netizen](a.png "netizen").',
  ])("%j is left alone", (body) => {
    expect(adviceOnBody("wording-avoided", body, wording)).toEqual([]);
  });

  test("in a headline is found as a phrase, since every word there may be a name", () => {
    const text = article({ title: "Netizen Ramai, Belanja Online Bikin Heboh" });
    expect(adviceOn(text, wording).map(({ at }) => at)).toEqual(["Bikin Heboh"]);
  });

  test("is found in a standfirst and in a caption, also where YAML has them in quotation marks", () => {
    const text = article({ image: { src: "a.png", alt: "A", caption: "CAPTION", credit: "C" } })
      .replace("Ringkasan berita.", '"Ia belanja online: \\"netizen\\" tahu."')
      .replace("CAPTION", "'Netizen ramai'");
    expect(adviceOn(text, wording).map(({ at }) => at)).toEqual([
      'online: \\"netizen\\" tahu."',
      "Netizen ramai'",
    ]);
  });

  test.each([
    ["Para netizennya marah.", "Ganti dengan: warganetnya."],
    ["Konser itu bikin heboh-nya besar.", "Ganti dengan: sebutkan apa yang terjadi."],
  ])("%j is told with its ending, where what is better is a word", (body, fix) => {
    expect(adviceOn(article({}, body), wording).map((told) => told.fix)).toEqual([fix]);
  });

  test("says what to write instead, and nothing is said where there is no list", () => {
    const text = article({}, "Belanja online.");
    expect(adviceOn(text, wording)).toMatchObject([
      { rule: "wording-avoided", fix: "Ganti dengan: daring." },
    ]);
    expect(adviceOn(text)).toEqual([]);
  });
});
