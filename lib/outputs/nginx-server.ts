import { namedTypes, servedTypeOf, typesByEnding } from "@/lib/site/media-types";
import type { SiteFacts } from "@/lib/site/security-headers";
import { securityHeaders } from "@/lib/site/security-headers";
import { refusals } from "@/lib/site/refusals";

/** Lines for nginx's `server { … }`, which has to say `root` and where it listens besides. */
export function toNginxServer(facts: Pick<SiteFacts, "isSecure">): string {
  const types = [...typesByEnding].map(([ending, type]) => `    "${type}" ${ending};`);
  const named = [...namedTypes].map(
    ([name, type]) => `location ~ /${name.replace(".", "\\.")}$ {
    types {}
    default_type "${type}";
}`,
  );
  const headers = securityHeaders(facts).map(([name, value]) => `add_header ${name} "${value}" always;`);
  return `# Dibuat oleh Warta pada setiap penerbitan; jangan disunting.
charset off;
types {
${types.join("\n")}
}
default_type application/octet-stream;
gzip_static on;
gzip_vary on;
server_tokens off;
absolute_redirect off;
disable_symlinks on from=$document_root;
client_header_timeout 10s;
client_body_timeout 10s;
send_timeout 30s;
large_client_header_buffers 4 8k;
add_header Allow $warta_allow always;
add_header Cache-Control $warta_caching always;
add_header Content-Security-Policy $warta_policy always;
${headers.join("\n")}

error_page 403 404 =404 /404.html;
error_page 400 /@unreadable;
error_page 405 @refused;
error_page 410 @gone;

if ($warta_allow) {
    return 405;
}
# Old addresses before everything else, so that none takes two steps.
if ($warta_move = gone) {
    return 410;
}
if ($warta_move !~ "^(?:withdrawn)?$") {
    return 308 $warta_move$warta_query;
}
if ($warta_redirect) {
    return 308 $warta_redirect$is_args$args;
}
if ($warta_move = withdrawn) {
    return 410;
}

location / {
    try_files $uri $uri.html =404;
}
location = / {
    try_files /index.html =404;
}
location = /404.html {
    internal;
}
${refusal("= /@unreadable", 400, refusals.address)}
${refusal("@refused", 405, refusals.method)}
location @gone {
    try_files $warta_gone_page /404.html =410;
}
# Feeds are of kinds that their endings alone do not tell.
${named.join("\n")}
# What is no page by itself, what tells other hosts how to serve, compressed forms, and all that begins with a dot.
location ~ ^/(?:404|_headers|_redirects)$ {
    return 404;
}
location ~ \\.(?:br|gz)$ {
    return 404;
}
location ~ /\\. {
    return 404;
}
`;
}

/** An answer in plain text. */
function refusal(name: string, status: number, text: string): string {
  return `location ${name} {
    types {}
    default_type "${servedTypeOf("a.txt")}";
    return ${String(status)} "${text}\\n";
}`;
}
