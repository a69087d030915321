import { describe, expect, test } from "vitest";
import { expectedAttacks, foundAttacks, listAttacks, listTables, readTable } from "../../support/attacks";

describe("inputs that were written to do harm", { timeout: 60_000 }, () => {
  test("are no fewer than four hundred files", () => {
    expect(listAttacks().length).toBeGreaterThanOrEqual(400);
  });

  test("are refused or let pass as expected.txt has it, each at its place and by its rule", async () => {
    expect(await foundAttacks()).toEqual(expectedAttacks());
  });
});

describe("a table of old addresses", () => {
  test.each(listTables().filter(({ name }) => name === "redirects.yaml"))(
    "leads to another site only where it says so in full: $file",
    (table) => {
      for (const { from, to } of readTable(table).catalogue?.moves ?? []) {
        expect(from).toMatch(/^\/(?![/\\])/);
        if (to.kind === "url") expect(table.text.split(/\s+/)).toContain(to.url);
        if (to.kind === "path") expect(to.path).toMatch(/^\/(?![/\\])[^\s\\]*$/);
      }
    },
  );
});
