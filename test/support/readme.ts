import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./running-intake";

export const readme = readFileSync(path.join(root, "README.md"), "utf8");

/** What stands in the code blocks of a language, without the indent of a list. */
export const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, "gm"))].map(([, indent = "", body = ""]) => body.replaceAll(new RegExp(`^${indent}`, "gm"), ""));

/** The way to three servers behind nginx, command by command. */
export const scaleOut = {
  /** For root, on a machine of one's own. */
  install: ["apt-get install nginx postgresql"],
  database: `runuser -u postgres -- psql -c "create role intake login createrole password 'choose-one'" -c "create database intake owner intake"`,
  environment: "export DATABASE_URL=postgres://intake:choose-one@127.0.0.1/intake INTAKE_PUBLIC_URL=https://intake.example.com INTAKE_PROXY=127.0.0.1",
  servers: [1, 2, 3].map((number) => `PORT=400${number} INTAKE_DATA=/var/lib/intake/${number} node dist/server/start.js --public &`),
  balancer: ["cp deploy/nginx.conf /etc/nginx/conf.d/intake.conf", "nginx -t && nginx -s reload"],
  token: "cat /var/lib/intake/*/token",
} as const;

/** Of a database of one's own, by its superuser; tried by hand, as the README says. */
export const backup = [
  "cp -a .intake intake-backup",
  "runuser -u postgres -- pg_dump --format=custom --file=/var/lib/postgresql/intake.dump intake",
  "runuser -u postgres -- createdb --owner=intake restored",
  "runuser -u postgres -- pg_restore --exit-on-error --dbname=restored /var/lib/postgresql/intake.dump",
] as const;
