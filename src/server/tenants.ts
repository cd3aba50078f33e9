import path from "node:path";
import { Client } from "pg";
import { readDatabasePlace } from "./environment";
import { runningCluster } from "./postgres/leftover";
import { tenantsCommand } from "./tenants-command";

async function main(): Promise<void> {
  const { databaseUrl, dataDirectory } = readDatabasePlace(process.env);
  const url = databaseUrl ?? (await runningCluster(path.join(dataDirectory, "postgres")))?.adminUrl;
  if (url === undefined) throw new Error(`No PostgreSQL runs in ${dataDirectory}. Start Intake first, or set DATABASE_URL as the server has it.`);
  const owner = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await owner.connect();
  try {
    for (const line of await tenantsCommand(process.argv.slice(2), owner)) process.stdout.write(`${line}\n`);
  } finally {
    await owner.end();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
