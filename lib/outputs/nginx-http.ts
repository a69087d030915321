import { responseKinds } from "@/lib/site/response-kinds";
import type { InlineHashes } from "@/lib/site/security-headers";
import { contentSecurityPolicy } from "@/lib/site/security-headers";
import type { ServingView } from "@/lib/views/documents/serving";
import { toNginxMoves } from "./moves";

/**
 * nginx's tables, for `http { … }`: where old addresses lead, the one form of each address, and the headers of each kind
 * of answer. They change with the content; the lines for `server { … }`, which read them, do not.
 */
export function toNginxHttp(view: ServingView, hashes: InlineHashes): string {
  const kindLines = (valueOf: (kind: (typeof responseKinds)[number]) => string) =>
    responseKinds.map((kind) => `    "~${kind.pattern}" "${valueOf(kind)}";`);
  return `# Dibuat oleh Warta pada setiap penerbitan; jangan disunting.
map_hash_bucket_size 1024;
map_hash_max_size 65536;

# An address as it was asked for, without its query.
map $request_uri $warta_asked {
    "~^(?<warta_asked_path>[^?]*)" $warta_asked_path;
}
# Old addresses are listed without an ending and without a slash at the end.
map $uri $warta_page {
    "~^(?<warta_page_path>/.*?)(?:/|\\.html|/index)*$" $warta_page_path;
}
# The one form of an address. Only letters that addresses of this site have: what else was asked for may hold anything.
map $uri $warta_clean {
    "~^(?:/|\\.html|/index)+$" "/";
    "~^(?<warta_clean_path>(?:/(?!\\.)[A-Za-z0-9._~-]+?)+?)(?:/|\\.html|/index)*$" $warta_clean_path;
    default "";
}
map "$warta_clean $warta_asked" $warta_redirect {
    "~^(\\S*) \\1$" "";
    default $warta_clean;
}
map $warta_page $warta_move {
    default "";
${toNginxMoves(view.moves)
  .map((line) => `    ${line}\n`)
  .join("")}}
# An address of another site may have a query of its own.
map $warta_move $warta_query {
    "~[?#]" "";
    default $is_args$args;
}
# The notice of a withdrawn article stands where the article stood.
map $warta_move $warta_gone_page {
    withdrawn $warta_page.html;
    default /404.html;
}
map $uri $warta_fresh {
    default "";
${view.freshPaths.map((path) => `    "${path}.html" "fresh:";\n`).join("")}}
map "$status:$warta_fresh$uri" $warta_caching {
${kindLines(({ caching }) => caching).join("\n")}
}
map "$status:$warta_fresh$uri" $warta_policy {
${kindLines(({ policy }) => contentSecurityPolicy(policy, { hashes })).join("\n")}
}
map $request_method $warta_allow {
    "~^(?:GET|HEAD)$" "";
    default "GET, HEAD";
}
`;
}
