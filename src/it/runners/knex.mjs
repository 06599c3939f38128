import knex from 'knex';

const [connection, directory, command] = process.argv.slice(2);
const db = knex({ client: 'pg', connection, migrations: { directory } });
try {
  await (command === 'latest' ? db.migrate.latest() : db.migrate.rollback(undefined, true));
} finally {
  await db.destroy();
}
