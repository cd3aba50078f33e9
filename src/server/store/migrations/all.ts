import { importsMigration } from "./001-imports";
import { booksMigration } from "./002-books";
import { accessMigration } from "./003-access";
import { closedMonthsMigration } from "./004-closed-months";
import { customerKeysMigration } from "./005-customer-keys";
import { historyMigration } from "./006-history";
import { undoMigration } from "./007-undo";
import { retentionMigration } from "./008-retention";
import { pairingMigration } from "./009-pairing";
import { sweepMigration } from "./010-sweep";
import { tenantsMigration } from "./011-tenants";
import { waitingMigration } from "./012-waiting";
import { savedSchedulesMigration } from "./013-saved-schedules";
import { versionsMigration } from "./014-versions";
import { chunkStorageMigration } from "./015-chunk-storage";
import { sealedTermsMigration } from "./016-sealed-terms";

/** In the order in which they run; one that has run is never edited. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: "001-imports", sql: importsMigration },
  { name: "002-books", sql: booksMigration },
  { name: "003-access", sql: accessMigration },
  { name: "004-closed-months", sql: closedMonthsMigration },
  { name: "005-customer-keys", sql: customerKeysMigration },
  { name: "006-history", sql: historyMigration },
  { name: "007-undo", sql: undoMigration },
  { name: "008-retention", sql: retentionMigration },
  { name: "009-pairing", sql: pairingMigration },
  { name: "010-sweep", sql: sweepMigration },
  { name: "011-tenants", sql: tenantsMigration },
  { name: "012-waiting", sql: waitingMigration },
  { name: "013-saved-schedules", sql: savedSchedulesMigration },
  { name: "014-versions", sql: versionsMigration },
  { name: "015-chunk-storage", sql: chunkStorageMigration },
  { name: "016-sealed-terms", sql: sealedTermsMigration },
];

/** What a database of this version has, in order. */
export const migrationNames: readonly string[] = migrations.map(({ name }) => name);
