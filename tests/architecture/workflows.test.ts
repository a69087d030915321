import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { projectDir, walk } from "../support/walk";

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ "cancel-in-progress": z.boolean() }),
  jobs: z.record(z.string(), z.object({ "timeout-minutes": z.number(), steps: z.array(step) })),
});

const read = (file: string) => readFileSync(path.join(projectDir, file), "utf8");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));
const files = walk(".github/workflows");

describe.each(files)("%s", (file) => {
  const { permissions, jobs } = workflow.parse(parse(read(file)));
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("may read and nothing else, unless a job says so", () => {
    expect(permissions).toEqual({ contents: "read" });
  });

  test("runs scripts that are there", () => {
    const named = steps.flatMap(({ run = "" }) =>
      [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name),
    );
    expect(named.filter((name) => !Object.keys(scripts).includes(name ?? ""))).toEqual([]);
  });

  test("uses GitHub's own actions, each at a version", () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((action) => !/^actions\/[\w/-]+@v\d+$/.test(action))).toEqual([]);
  });

  test("leaves no key to the repository behind for what runs in it", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.map((checkout) => checkout.with?.["persist-credentials"])).toEqual([false]);
  });
});

test("where content is read, all of the history is there: old addresses are learnt from it", () => {
  const shallow = files.filter((file) => {
    const text = read(file);
    return /npm run (?:check|build)\b/.test(text) && !text.includes("fetch-depth: 0");
  });
  expect(shallow).toEqual([]);
});

test("the code is tested with every program that its tests run", () => {
  const packages = [...read("tests/support/programs.ts").matchAll(/[?:] \["([\w-]+)"\]/g)].map(
    ([, name]) => name ?? "",
  );
  expect(packages.length).toBeGreaterThan(3);
  const text = read(".github/workflows/kode.yml");
  expect(packages.filter((name) => !text.includes(name))).toEqual([]);
});
