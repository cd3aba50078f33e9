import path from "node:path";
import { readDatabasePlace } from "./environment";
import { runningCluster } from "./postgres/leftover";
import { asOwner } from "./store/as-owner";
import { tenantsCommand } from "./tenants-command";

async function main(): Promise<void> {
  const { databaseUrl, dataDirectory } = readDatabasePlace(process.env);
  const url = databaseUrl ?? (await runningCluster(path.join(dataDirectory, "postgres")))?.adminUrl;
  if (url === undefined) throw new Error(`No PostgreSQL runs in ${dataDirectory}. Start Intake first, or set DATABASE_URL as the server has it.`);
  const lines = await asOwner(url, (owner) => tenantsCommand(process.argv.slice(2), owner));
  for (const line of lines) process.stdout.write(`${line}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
