/**
 * The scripts that stand in pages themselves, each the same text on every page that has it. The content security policy
 * allows these and no other: it is given the hashes of exactly these texts.
 */
export const inlineScripts: readonly string[] = [];
